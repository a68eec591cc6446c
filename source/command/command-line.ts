import type {Color, ThemeName} from '../looks.ts';
import type {Format} from '../output/formats.ts';
import type {ListName} from '../panes.ts';

/** How the explorer should look, as far as the command line says. */
export type Looks = {
	readonly color: Color | null;
	readonly theme: ThemeName | null;
	readonly ascii: boolean | null;
	readonly altScreen: boolean | null;
	readonly accessible: boolean | null;
};

/** What narrows an article before it is shown or printed. */
export type Narrowing = {readonly search: string | null; readonly speaker: string | null};

/** Where printed text goes: `null` is standard output. */
export type Output = {readonly file: string; readonly force: boolean} | null;

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
			/** The file of settings; `null` is the usual one. */
			readonly config: string | null;
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
	/** Whether what its reader put right is applied. */
	readonly corrections: boolean;
};

const nothingSaid: Looks = {
	color: null,
	theme: null,
	ascii: null,
	altScreen: null,
	accessible: null,
};

/**
 * Reads the arguments behind the program's name.
 *
 * @throws {UsageError} When an option does not exist, lacks its value or cannot stand beside another.
 */
export async function readCommandLine(argv: readonly string[]): Promise<CommandLine> {
	// Most launches name a file and nothing else, and then neither the parser nor the table of options need be loaded.
	if (!argv.some(argument => argument.startsWith('-') && argument !== '-')) {
		return {
			does: 'explore',
			sources: argv,
			recursive: false,
			corrections: true,
			search: null,
			speaker: null,
			only: null,
			pane: null,
			looks: nothingSaid,
			config: null,
			output: null,
		};
	}

	if (argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h')) return {does: 'help'};
	if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) return {does: 'version'};

	const {readOptions} = await import('./read-options.ts');
	return readOptions(argv);
}

/** Whether what comes through a pipe is for the conversation: it is, when the article comes from elsewhere. */
export function isAnswered(
	{looks, sources}: Extract<CommandLine, {does: 'explore'}>,
	{isPiped}: {readonly isPiped: boolean},
): boolean {
	return looks.accessible === true && isPiped && sources.length > 0 && !sources.includes('-');
}
