import type {Actor} from '../actors/actor.ts';
import type {Quote} from '../quotes/quote.ts';

/** What a reader did to a quote. Each is there only if it was done, so that an untouched quote looks as before. */
export type ReadersMarks = {
	/** The speaker was set by a reader and not by the program. */
	readonly corrected?: true;
	/** In the order in which they were given. */
	readonly tags?: readonly string[];
	readonly note?: string;
};

/** A quote with what a reader did to it. Every quote is one, mostly with nothing done. */
export type CorrectedQuote = Quote & ReadersMarks;

/** An actor whom a reader renamed, merged with another or added. Every actor is one, mostly with nothing done. */
export type CorrectedActor = Actor & {readonly corrected?: true};

/** What a reader did to a quote, for the formats that show it. */
export function readersMarks(quote: CorrectedQuote): ReadersMarks {
	const {corrected, tags, note} = quote;
	return {
		...(corrected && {corrected}),
		...(tags && tags.length > 0 && {tags}),
		...(note && {note}),
	};
}

/** Whether a reader touched the actor. */
export function isCorrected(actor: CorrectedActor): boolean {
	return actor.corrected === true;
}
