import type {Quote} from '../quotes/quote.ts';

/** What a reader did to a quote. Each is there only if it was done, so that an untouched quote looks as before. */
export type ReadersMarks = {
	/** The speaker was set, or their name put right, by a reader and not by the program. */
	readonly corrected?: true;
	/** In the order in which they were given. */
	readonly tags?: readonly string[];
	readonly note?: string;
};

/** A quote with what a reader did to it. Every quote is one, mostly with nothing done. */
export type CorrectedQuote = Quote & ReadersMarks;

/** What a reader did to a quote, for the formats that show it. */
export function readersMarks(quote: CorrectedQuote): ReadersMarks {
	const {corrected, tags, note} = quote;
	return {
		...(corrected && {corrected}),
		...(tags && tags.length > 0 && {tags}),
		...(note && {note}),
	};
}
