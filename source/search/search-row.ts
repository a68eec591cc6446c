import type {Offset} from '../article/offset.ts';
import type {QuoteKind} from '../quotes/quote.ts';

/** One piece of text of a row that a query may match, such as the words of a quote or the name of its speaker. */
export type SearchField = {
	readonly name: 'text' | 'speaker' | 'mention' | 'description' | 'name' | 'alias' | 'role';
	readonly text: string;
	/** Where the field stands in `Article.text`, so that hits in it can be lit there; `null` when it does not. */
	readonly offset: Offset | null;
};

/** What `who:`, `is:`, `cue:`, `type:`, `tag:`, `note:` and `p:` ask about a row. */
export type SearchFacts = {
	/** Every name the speaker (or actor) goes by; empty when unknown. */
	readonly who: readonly string[];
	readonly kind: QuoteKind | null;
	readonly speaker: 'named' | 'unnamed' | 'unknown' | null;
	readonly cue: string | null;
	/** `person`, `organization`, `place` for actors; the paragraph's kind for paragraphs; the quote's for quotes. */
	readonly type: string;
	/** The paragraphs the row stands in, from 0. */
	readonly paragraphs: readonly number[];
	/** Whether the program is not sure who speaks. */
	readonly isUnsure?: boolean;
	/** What the reader did here: put something right, tags, a note. */
	readonly isCorrected?: boolean;
	readonly tags?: readonly string[];
	readonly note?: string | null;
};

/** One row of a pane as the search sees it. */
export type SearchRow = {
	readonly id: string;
	/** In order of importance. */
	readonly fields: readonly SearchField[];
	readonly facts: SearchFacts;
};

/** Letters to light: a half-open stretch of one field's text, in UTF-16 code units. */
export type Hit = {readonly field: number; readonly start: number; readonly end: number};

/** A row that was found. */
export type Match = {
	readonly id: string;
	/** Found only by allowing for typos; shown last, under “≈ close”. */
	readonly isClose: boolean;
	readonly hits: readonly Hit[];
};
