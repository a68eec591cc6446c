import type {WriteStream} from 'node:tty';
import type {Analysis} from '../analysis.ts';
import type {Article} from '../article/article.ts';
import type {Color, ThemeName} from '../looks.ts';
import type {KeyChoices} from '../navigation/keys/bindings.ts';
import type {LayoutLimits} from '../navigation/screen/layout.ts';
import type {PaneName} from '../panes.ts';
import type {Origin} from '../places/place.ts';
import type {Remembering} from './keep-places.ts';

// What the panes and the conversation are given, and what both give back.

/** One article that can be opened. */
export type Source = {
	/** As the reader gave it: a path, an address, `-`. */
	readonly name: string;
	/** What it is remembered by; `null` for what came through a pipe, and for the article that comes with the program. */
	readonly origin?: Origin | null;
	/** Reads it. Called once, when the article is first needed; throws a `ReaderError` when it cannot. */
	readonly read: () => Article | Promise<Article>;
	/** The articles in it, where it may hold several: in its place, and at the end of the list. Called once, before `read`. */
	readonly all?: () => Promise<readonly [Source, ...Source[]]>;
	/** Where the whole of it is to be had, when `read` gives no more than a summary. Called when the reader opens it, and not before. */
	readonly whole?: Whole;
};

/** An article that has to be fetched. */
export type Whole = {readonly host: string; readonly read: () => Promise<Article>};

/**
 * Finds the quotes and actors of an article.
 *
 * @param onProgress Is told from time to time how much is done, from 0 to 1, where that takes long.
 */
export type Analyze = (article: Article, onProgress: (share: number) => void) => Promise<Analysis>;

/** What the reader asked for on the command line. */
export type ExplorerOptions = {
	readonly pane: PaneName | null;
	readonly search: string | null;
	readonly speaker: string | null;
	readonly color: Color;
	readonly theme: ThemeName;
	/** Draw with ASCII letters only, for terminals and fonts without box characters. */
	readonly ascii: boolean;
	/** Draw on the terminal's second screen, so that leaving brings back what was there before. */
	readonly altScreen: boolean;
	/** Whether what the reader put right before is shown, and more can be. */
	readonly corrections: boolean;
	/** Numbered lines and questions in place of panes, for screen readers. */
	readonly accessible: boolean;
	/** The longest line of the text, in columns. */
	readonly measure: number;
	/** How large a terminal has to be to have room for something. */
	readonly limits: LayoutLimits;
	/** The keys that the reader has chosen, by the names of the commands. */
	readonly keys: KeyChoices;
	/** Whether standard input holds what the reader answers, and not an article. */
	readonly answers: boolean;
	/** What the reader should know before anything else. */
	readonly notices: readonly string[];
	/** What may be remembered of where the reader was. */
	readonly remembering: Remembering;
	/** Reads the articles in a path or an address that is no argument of the command: in one that was read lately. */
	readonly articlesIn: (name: string) => Promise<readonly Source[]>;
};

/** What a stay is opened with, in panes or line by line. */
export type Visit = {
	/** With more than one, the reader picks first. */
	readonly sources: readonly [Source, ...Source[]];
	readonly analyze: Analyze;
	readonly options: ExplorerOptions;
	/** When it is no terminal, panes read their keys from the terminal itself. */
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: WriteStream;
	readonly env: NodeJS.ProcessEnv;
};

/** How the reader left. */
export type Departure = {
	/** What to print on standard output now that the main screen is back: the marked quotes, or nothing. */
	readonly output: string;
	/** What the screen could only say in short, or in passing: where damaged corrections are, and what was not kept. */
	readonly notices?: readonly string[];
	/** 0, or 130 after Ctrl+C, 143 after SIGTERM, 129 after SIGHUP. */
	readonly exitCode: number;
};
