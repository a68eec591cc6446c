import type {Analysis} from '../analysis.ts';

/** One of the sources that the command was started with, as the picker lists it. */
export type SourceSummary = {
	/** The path or address as given. */
	readonly source: string;
	readonly title: string | null;
	readonly site: string | null;
	readonly published: string | null;
	/** `null` while it is not read yet. */
	readonly quotes: number | null;
	readonly actors: number | null;
	/** Why it could not be read. */
	readonly error: string | null;
};

/** What the terminal and the reader's wishes allow. */
export type Looks = {
	/** `ascii` draws frames and signs with ASCII alone. */
	readonly glyphs: 'unicode' | 'ascii';
	/** Whether colours and attributes are off, so that «…», […] and {…} stand in the text. */
	readonly isMono: boolean;
};

/** What a compared text turned out to be: see `verify/`. */
export type Verdict = {
	/** One sentence for the reader: “These words stand in ¶3, said by Sergey Lavrov.” */
	readonly sentence: string;
	readonly isVerbatim: boolean;
	/** The paragraph to show, or `null` when nothing like it is in the article. */
	readonly paragraph: number | null;
	/** The difference, word by word: nothing when there is none. */
	readonly words: readonly {readonly text: string; readonly is: 'same' | 'added' | 'removed'}[];
};

/** Everything besides the state that a key or the screen depends on. Made once for an article. */
export type WorldOptions = {
	readonly analysis: Analysis;
	readonly sources?: readonly SourceSummary[];
	/** Which of `sources` is open. */
	readonly source?: number;
	readonly looks?: Partial<Looks>;
	/** Compares a pasted text with the article; left out, the reader is told that it is not possible. */
	readonly verify?: (text: string) => Verdict;
};

/** See `createWorld`. Its caches are filled as they are needed and change nothing that can be seen. */
export type World = {
	readonly analysis: Analysis;
	readonly sources: readonly SourceSummary[];
	readonly source: number;
	readonly looks: Looks;
	readonly verify: ((text: string) => Verdict) | null;
};

/** Puts together what the pure core needs, and works nothing out before it is asked for. */
export function createWorld(options: WorldOptions): World {
	return {
		analysis: options.analysis,
		sources: options.sources ?? [],
		source: options.source ?? 0,
		looks: {glyphs: 'unicode', isMono: false, ...options.looks},
		verify: options.verify ?? null,
	};
}
