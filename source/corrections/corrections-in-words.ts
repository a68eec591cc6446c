import type {Analysis} from '../analysis.ts';
import {type CorrectedQuote, isCorrected, readersMarks, rejectedIn} from './corrected-quote.ts';
import {originalInWords} from './original-in-words.ts';

/** “speaker set by the reader (the program: nobody)”; `null` where the program chose the speaker. */
export function setByReader(text: string, quote: CorrectedQuote): string | null {
	const original = originalInWords(text, quote);
	return readersMarks(quote).corrected
		? `speaker set by the reader${original === null ? '' : ` (the program: ${original})`}`
		: null;
}

/**
 * What a reader put right in all of an article, in numbers: “2 speakers set, 1 actor put right, 1 stretch found to be
 * no quote by the reader”; `null` for nothing.
 */
export function correctionsInNumbers(analysis: Analysis): string | null {
	const speakers = analysis.quotes.filter(quote => readersMarks(quote).corrected).length;
	const actors = analysis.actors.filter(isCorrected).length;
	const rejected = rejectedIn(analysis).length;
	const parts = [
		speakers > 0 && `${speakers} ${speakers === 1 ? 'speaker' : 'speakers'} set`,
		actors > 0 && `${actors} ${actors === 1 ? 'actor' : 'actors'} put right`,
		rejected > 0 && `${rejected} ${rejected === 1 ? 'stretch' : 'stretches'} found to be no quote`,
	].filter(Boolean);
	return parts.length === 0 ? null : `${parts.join(', ')} by the reader`;
}
