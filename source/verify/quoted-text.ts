import type {Analysis} from '../analysis.ts';
import {overlaps, type Span, span, textOf} from '../article/offset.ts';
import {WordNumbers} from '../passages/find-words.ts';
import {type Words, wordsIn} from '../passages/spoken-words.ts';
import type {Quote} from '../quotes/quote.ts';
import {betweenMarks} from './read-claim.ts';

/** An article made ready for comparing words with it. */
export type QuotedText = {
	readonly words: Words;
	readonly numbers: WordNumbers;
	readonly row: Int32Array;
	/** For each word: the quoted stretch it stands in, or −1 in the article's own words. */
	readonly stretchOf: Int32Array;
	readonly stretches: readonly Span[];
	/** The quotes that were found in each stretch; mostly one. */
	readonly quotesIn: readonly (readonly Quote[])[];
	/** The places of the words that stand in quoted stretches, in reading order. */
	readonly quotedPlaces: Uint32Array;
	/** The numbers of just those words. */
	readonly quotedRow: Int32Array;
};

// Verifying goes on while somebody types, and the article stays the same.
const ready = new WeakMap<Analysis, QuotedText>();

/** Makes an article ready, once. Linear in the length of its text. */
export function quotedTextOf(analysis: Analysis): QuotedText {
	const known = ready.get(analysis);
	if (known !== undefined) {
		return known;
	}

	const words = wordsIn(analysis.article.text);
	const numbers = new WordNumbers();
	const row = numbers.add(words.folded);
	const {stretches, quotesIn} = quotedStretches(analysis);
	const stretchOf = new Int32Array(row.length).fill(-1);
	let stretch = 0;
	for (let at = 0; at < row.length; at++) {
		while (stretch < stretches.length && stretches[stretch]!.end <= words.starts[at]!) {
			stretch++;
		}

		if (stretch < stretches.length && stretches[stretch]!.start <= words.starts[at]!) {
			stretchOf[at] = stretch;
		}
	}

	const quotedPlaces = Uint32Array.from([...stretchOf.keys()].filter(at => stretchOf[at] !== -1));
	const quotedRow = Int32Array.from(quotedPlaces, at => row[at]!);
	const made = {words, numbers, row, stretchOf, stretches, quotesIn, quotedPlaces, quotedRow};
	ready.set(analysis, made);
	return made;
}

/**
 * Every stretch that stands in quotation marks, whether or not a quote was found
 * there: a quote that the program overlooks is still a quote. Besides, the direct
 * quotes that have no such marks, as in a block quotation or between single marks.
 */
function quotedStretches({article, quotes}: Analysis): {stretches: Span[]; quotesIn: Quote[][]} {
	const found: Span[] = [];
	for (const paragraph of article.paragraphs) {
		if (paragraph.kind === 'blockquote') {
			found.push(paragraph);
			continue;
		}

		for (const {start, end} of betweenMarks(textOf(article.text, paragraph)).inside) {
			found.push(span(paragraph.start + start, paragraph.start + end));
		}
	}

	// Where a mark is missing, counting them goes wrong from there on, and the quotes know better.
	const direct = apart(quotes.filter(quote => quote.kind === 'direct').flatMap(quote => quote.parts));
	const stretches = [...direct, ...withoutThose(apart(found), direct)].sort(
		(one, other) => one.start - other.start,
	);
	// A paraphrase has no marks, so what stands in marks inside it is somebody's own words.
	const parts = quotes
		.filter(quote => quote.kind !== 'indirect')
		.flatMap(quote => quote.parts.map(part => ({part, quote})))
		.toSorted((one, other) => one.part.start - other.part.start);
	let from = 0;
	const quotesIn = stretches.map(stretch => {
		while (from < parts.length && parts[from]!.part.end <= stretch.start) {
			from++;
		}

		const found: Quote[] = [];
		for (let at = from; at < parts.length && parts[at]!.part.start < stretch.end; at++) {
			if (overlaps(parts[at]!.part, stretch)) {
				found.push(parts[at]!.quote);
			}
		}

		return found;
	});
	return {stretches, quotesIn};
}

/** Those that share nothing with any of the others; both in reading order. */
function withoutThose(spans: readonly Span[], others: readonly Span[]): Span[] {
	let from = 0;
	return spans.filter(next => {
		while (from < others.length && others[from]!.end <= next.start) {
			from++;
		}

		return from === others.length || others[from]!.start >= next.end;
	});
}

/** In reading order, without those that another one covers or cuts into. */
function apart(spans: readonly Span[]): Span[] {
	const kept: Span[] = [];
	for (const next of spans.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
		const last = kept.at(-1);
		if (last === undefined || next.start >= last.end) {
			kept.push(next);
		} else if (next.end > last.end) {
			kept.push(span(last.end, next.end));
		}
	}

	return kept;
}
