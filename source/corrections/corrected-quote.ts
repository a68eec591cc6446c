import type {Actor} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import type {Confidence, Quote, Speaker} from '../quotes/quote.ts';

/** Who the program thought said it, before a reader said who did. The quote's `because` is why it thought so. */
export type OriginalSpeaker = {
	readonly speaker: Speaker;
	/** The name that the actor had then; `null` when the program named nobody. */
	readonly name: string | null;
	readonly confidence: Confidence;
};

/** What a reader did to a quote. Each is there only if it was done, so that an untouched quote looks as before. */
export type ReadersMarks = {
	/** The speaker was set by a reader and not by the program. */
	readonly corrected?: true;
	/** In the order in which they were given. */
	readonly tags?: readonly string[];
	readonly note?: string;
};

/** A quote with what a reader did to it. Every quote is one, mostly with nothing done. */
export type CorrectedQuote = Quote & ReadersMarks & {readonly original?: OriginalSpeaker};

/** What a reader did to an actor. */
export type ActorMarks = {
	readonly corrected?: true;
	/** The name that the program found, where a reader gave another. */
	readonly originalName?: string;
	/** What others were called whom a reader said to be this one. */
	readonly merged?: readonly string[];
	/** The program does not list this actor: a reader named them as a speaker. */
	readonly added?: true;
};

/** An actor whom a reader renamed, merged with another or added. Every actor is one, mostly with nothing done. */
export type CorrectedActor = Actor & ActorMarks;

/** An analysis with the stretches that its reader said are no quotes. Every analysis is one, mostly without any. */
export type CorrectedAnalysis = Analysis & {readonly rejected?: readonly CorrectedQuote[]};

/** What a reader did to a quote, for the formats that show it. */
export function readersMarks(quote: CorrectedQuote): ReadersMarks {
	const {corrected, tags, note} = quote;
	return {
		...(corrected && {corrected}),
		...(tags && tags.length > 0 && {tags}),
		...(note && {note}),
	};
}

/** Whether a reader did anything to the quote. */
export function isTouched(quote: CorrectedQuote): boolean {
	return Object.keys(readersMarks(quote)).length > 0;
}

/** Who the program thought said it, where a reader set the speaker; else `null`. */
export function originalOf(quote: CorrectedQuote): OriginalSpeaker | null {
	return quote.original ?? null;
}

/** Whether a reader touched the actor. */
export function isCorrected(actor: CorrectedActor): boolean {
	return actor.corrected === true;
}

/** What a reader did to an actor, in words: “renamed from Ruiz, merged with the mayor”; `null` when nothing. */
export function actorMarksInWords({corrected, originalName, merged, added}: CorrectedActor): string | null {
	const done = [
		added && 'added',
		originalName !== undefined && `renamed from ${originalName}`,
		merged && `merged with ${merged.join(', ')}`,
	].filter(Boolean);
	return corrected ? done.join(', ') || 'corrected' : null;
}

/** The stretches that a reader said are no quotes, in reading order. */
export function rejectedIn(analysis: CorrectedAnalysis): readonly CorrectedQuote[] {
	return analysis.rejected ?? [];
}
