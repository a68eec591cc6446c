import type {Analysis} from '../analysis.ts';
import {textOf} from '../article/offset.ts';
import {onOneLine, printable} from '../article/printable.ts';
import {originalOf, readersMarks, rejectedIn} from '../corrections/corrected-quote.ts';
import {speakerLine} from '../export/words.ts';
import {explainQuote} from '../quotes/explain.ts';
import type {Quote} from '../quotes/quote.ts';

/**
 * Says why a quote has its speaker, for somebody who doubts it or who mends the rules.
 *
 * @param asked The quote's id, or words that stand in it.
 * @returns A few lines for every quote that is meant; `null` when there is none.
 */
export function explanation(analysis: Analysis, asked: string): readonly string[] | null {
	const quotes = meant(analysis, asked);
	if (quotes.length === 0) return null;
	return quotes.flatMap((quote, index) => [...(index === 0 ? [] : ['']), ...linesFor(analysis, quote)]);
}

function meant(analysis: Analysis, asked: string): readonly Quote[] {
	const {text} = analysis.article;
	// What a reader said is no quote can be asked for all the same: they may wonder why it was one.
	const quotes = [...analysis.quotes, ...rejectedIn(analysis)].sort((one, other) => one.start - other.start);
	const byId = quotes.filter(({id}) => id === asked);
	if (byId.length > 0) return byId;
	const words = plain(asked);
	return words === '' ? [] : quotes.filter(quote => plain(textOf(text, quote)).includes(words));
}

/** Without the differences that somebody who types from a screen cannot see. */
function plain(text: string): string {
	return text
		.toLowerCase()
		.replaceAll(/[“”„«»]/g, '"')
		.replaceAll(/[‘’]/g, "'")
		.replaceAll(/\s+/g, ' ')
		.trim();
}

function linesFor(analysis: Analysis, quote: Quote): readonly string[] {
	const {text} = analysis.article;
	const found = explainQuote(analysis, quote.id);
	const lines = [`${quote.id}  ${onOneLine(printable(textOf(text, quote)))}`];
	if (found === undefined) return lines;
	const {name, mention, description, confidence, rule, because, candidates} = found;
	const isRejected = rejectedIn(analysis).some(({id}) => id === quote.id);
	const isSet = originalOf(quote) !== null;
	const {tags = [], note} = readersMarks(quote);
	if (isRejected) lines.push('rejected   you said that this is not a quote');
	if (isSet) lines.push(`speaker    ${speakerLine(analysis, quote).name ?? 'unknown'}, set by you`);
	if (tags.length > 0) lines.push(`tags       ${tags.map(tag => `#${onOneLine(tag)}`).join(' ')}`);
	if (note !== undefined) lines.push(`note       ${onOneLine(note)}`);
	lines.push(
		`${isSet ? 'program' : 'speaker'}    ${name ?? (mention === null ? 'unknown' : 'unnamed')}${description === null ? '' : `, ${onOneLine(printable(description))}`}${mention === null || mention === name ? '' : `, here “${onOneLine(printable(mention))}”`}`,
		`sure       ${confidence}`,
		`because    ${because} (${rule})`,
		`kind       ${quote.kind}${quote.cue === null ? '' : `, reported by “${onOneLine(printable(textOf(text, quote.cue)))}”`}`,
		`where      paragraph ${quote.paragraph + 1}, characters ${quote.start} to ${quote.end}`,
	);
	for (const {name, score, reasons} of candidates) {
		lines.push(`candidate  ${name} ${score}${reasons.length === 0 ? '' : `: ${reasons.join(', ')}`}`);
	}

	return lines;
}
