/** What a compared text turned out to be: see `verify/`. */
export type Verdict = {
	/** One sentence for the reader: “These words stand in ¶3, said by Sergey Lavrov.” */
	readonly sentence: string;
	readonly isVerbatim: boolean;
	/** The paragraph to show, or `null` when nothing like it is in the article. */
	readonly paragraph: number | null;
	/** The answer to each, where several passages were pasted. */
	readonly each?: readonly {readonly sentence: string; readonly isVerbatim: boolean}[];
	/** The difference, word by word: nothing when there is none. */
	readonly words: readonly {readonly text: string; readonly is: 'same' | 'added' | 'removed'}[];
};

/** What is told before anything can be compared. */
export const nothingCompared: Verdict = {
	sentence: 'There is nothing to compare it with.',
	isVerbatim: false,
	paragraph: null,
	words: [],
};
