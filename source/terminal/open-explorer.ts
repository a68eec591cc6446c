import type {ReadStream, WriteStream} from 'node:tty';
import type {Analysis} from '../analysis.ts';

/** One article that can be opened. */
export type Source = {
	/** As the reader gave it: a path, an address, `-`. */
	readonly name: string;
	/** Reads and analyses it. Called once, when the article is first needed; throws a `ReaderError` when it cannot. */
	readonly load: () => Analysis | Promise<Analysis>;
};

/** What the reader asked for on the command line. */
export type ExplorerOptions = {
	readonly pane: 'paragraphs' | 'quotes' | 'actors' | null;
	readonly search: string | null;
	readonly speaker: string | null;
	readonly color: 'auto' | 'always' | 'never';
	readonly theme: 'auto' | 'dark' | 'light' | 'mono' | 'high-contrast';
	/** Draw with ASCII letters only, for terminals and fonts without box characters. */
	readonly ascii: boolean;
	/** Draw on the terminal's second screen, so that leaving brings back what was there before. */
	readonly altScreen: boolean;
	/** Numbered lines and questions in place of panes, for screen readers. */
	readonly accessible: boolean;
};

/** How the reader left. */
export type Departure = {
	/** What to print on standard output now that the main screen is back: the marked quotes, or nothing. */
	readonly output: string;
	/** 0, or 130 after Ctrl+C, 143 after SIGTERM, 129 after SIGHUP. */
	readonly exitCode: number;
};

/**
 * Whether this terminal can show the explorer at all, said before anything is drawn. When it cannot,
 * the command prints text instead, and this sentence on standard error.
 *
 * @returns `null` when it can, else one sentence for the reader.
 */
export function whyNoExplorer(
	_stdin: NodeJS.ReadStream,
	_stdout: NodeJS.WriteStream,
	_env: NodeJS.ProcessEnv,
): string | null {
	return 'The explorer is not built yet.';
}

/**
 * Opens the explorer on the terminal, and returns once the reader has left and the terminal is as it was before.
 *
 * @param sources With more than one, the reader picks first.
 * @throws {ReaderError} What `load` throws, after the terminal is restored.
 */
export async function openExplorer(_: {
	readonly sources: readonly [Source, ...Source[]];
	readonly options: ExplorerOptions;
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	readonly env: NodeJS.ProcessEnv;
}): Promise<Departure> {
	throw new Error('The explorer is not built yet.');
}
