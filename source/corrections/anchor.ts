import type {Analysis} from '../analysis.ts';
import {overlaps, type Span, span, textOf} from '../article/offset.ts';
import type {Quote} from '../quotes/quote.ts';

/**
 * Which quote is meant, in a way that can be found again after the article or the
 * program has changed: its words, what stands around them, and where it stood.
 *
 * What Hypothesis and the W3C's TextQuoteSelector do, but stricter: a fuzzy match
 * can move a note to a sentence that only looks the same, and nobody notices.
 */
export type QuoteAnchor = {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
	/** Where it stood, in UTF-16 code units. */
	readonly start: number;
};

// As much as Hypothesis keeps: enough to tell “he said” in one paragraph from “he said” in another.
const contextLength = 32;

/** Remembers a stretch of an article. */
export function anchorOf(text: string, stretch: Span): QuoteAnchor {
	return {
		exact: textOf(text, stretch),
		prefix: text.slice(Math.max(0, stretch.start - contextLength), stretch.start),
		suffix: text.slice(stretch.end, stretch.end + contextLength),
		start: stretch.start,
	};
}

/**
 * Where an anchor's stretch stands now: where its words stand between the same
 * words as before. White space does not count, so that a file may be wrapped anew.
 *
 * @returns `null` when that is nowhere, or in several places none of which is the old one.
 */
export function findAnchor(text: string, anchor: QuoteAnchor): Span | null {
	if (anchor.exact.trim() === '') {
		return null;
	}

	const here = span(anchor.start, anchor.start + anchor.exact.length);
	if (textOf(text, here) === anchor.exact && agrees(text, here, anchor)) {
		return here;
	}

	const places: Span[] = [];
	for (const found of text.matchAll(withAnySpace(anchor.exact))) {
		const place = span(found.index, found.index + found[0].length);
		if (agrees(text, place, anchor)) {
			places.push(place);
		}
	}

	return places.length === 1 ? places[0]! : null;
}

/** The quote that an anchor means; `null` when the article has it no more. */
export function quoteAt({article, quotes}: Analysis, anchor: QuoteAnchor): Quote | null {
	const place = findAnchor(article.text, anchor);
	if (place === null) {
		return null;
	}

	const touching = quotes.filter(quote => overlaps(quote, place));
	// A newer version of the program may put the end of a quote elsewhere, but half of
	// it must be the same, or another quote is meant.
	const [best] = touching.toSorted((one, other) => shared(other, place) - shared(one, place));
	return best !== undefined && shared(best, place) >= 0.5 ? best : null;
}

/** How much of two stretches is in both, from 0 to 1. */
function shared(one: Span, other: Span): number {
	const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
	return both / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

function agrees(text: string, place: Span, anchor: QuoteAnchor): boolean {
	// Twice as much, as there may be more white space now than there was.
	const before = text.slice(Math.max(0, place.start - 2 * contextLength), place.start);
	const after = text.slice(place.end, place.end + 2 * contextLength);
	return (
		withoutSpace(before).endsWith(withoutSpace(anchor.prefix)) &&
		withoutSpace(after).startsWith(withoutSpace(anchor.suffix))
	);
}

function withoutSpace(text: string): string {
	return text.replace(/\s+/g, '');
}

function withAnySpace(words: string): RegExp {
	const literal = words.trim().replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
	return new RegExp(literal.replace(/\s+/g, String.raw`\s+`), 'g');
}
