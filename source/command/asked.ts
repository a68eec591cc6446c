import type {Color, ThemeName} from '../looks.ts';
import type {Format} from '../output/formats.ts';
import type {ListName} from '../panes.ts';

/** What the command line asks for. */
export type CommandLine =
	| {readonly does: 'help'}
	| {readonly does: 'version'}
	| {readonly does: 'print-config'}
	| ({
			readonly does: 'explore';
			/** Nothing was said of a form to print in: open the explorer, or print text where there is no terminal. */
			readonly only: ListName | null;
			readonly pane: ListName | null;
			readonly looks: Looks;
			readonly output: Output;
	  } & Reading)
	| ({
			readonly does: 'print';
			readonly format: Format;
			readonly only: ListName | null;
			readonly output: Output;
	  } & Reading)
	| ({readonly does: 'verify'; readonly words: string; readonly output: Output} & Reading)
	| ({readonly does: 'explain'; readonly quote: string; readonly output: Output} & Reading)
	| ({
			readonly does: 'corrections';
			readonly task: 'list' | 'forget';
			readonly output: Output;
	  } & Reading);

/** Which articles, and what of them. */
export type Reading = Narrowing & {
	readonly sources: readonly string[];
	readonly recursive: boolean;
	/** Whether only errors are said, and neither progress nor notices. */
	readonly quiet: boolean;
	/** Whether what its reader put right is applied. */
	readonly corrections: boolean;
	/** The file of settings; `null` is the usual one. Whoever prints uses none, but is told what is wrong in theirs. */
	readonly config: string | null;
};

/** What narrows an article before it is shown or printed. */
export type Narrowing = {readonly search: string | null; readonly speaker: string | null};

/** How the explorer should look, as far as the command line says. */
export type Looks = {
	readonly color: Color | null;
	readonly theme: ThemeName | null;
	readonly ascii: boolean | null;
	readonly altScreen: boolean | null;
	readonly accessible: boolean | null;
};

/** Where printed text goes: `null` is standard output. */
export type Output = {readonly file: string; readonly force: boolean} | null;
