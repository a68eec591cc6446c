import type {Actor} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import {type Span, span} from '../article/offset.ts';
import {onOneLine} from '../article/printable.ts';
import {paragraphAt} from '../paragraphs/paragraph-at.ts';
import {findWords, WordNumbers} from '../passages/find-words.ts';
import {type Words, wordsIn} from '../passages/spoken-words.ts';

/** One occurrence in its line of context: key word in context, as concordances print it. */
export type ContextLine = {
	/** Where the word stands in the article. */
	readonly span: Span;
	/** The index of its paragraph, or −1 in the title and other header lines. */
	readonly paragraph: number;
	/** What stands before, up to a whole word; the end of it is next to the word. */
	readonly left: string;
	readonly word: string;
	/** What stands behind, up to a whole word. */
	readonly right: string;
};

/** In reading order, or by the word next to the key word on one side, then the one after that. */
export type ContextOrder = 'place' | 'left' | 'right';

/**
 * Lists stretches of an article, each in its line of context. Context never leaves the paragraph.
 *
 * H. P. Luhn (1960), “Keyword-in-context index for technical literature”,
 * American Documentation 11(4), 288–295.
 *
 * @param width How many UTF-16 code units of context to give at most on each side.
 */
export function wordsInContext(
	{article}: Analysis,
	stretches: readonly Span[],
	{order = 'place', width = 60}: {readonly order?: ContextOrder; readonly width?: number} = {},
): ContextLine[] {
	const lines = stretches.map((stretch): ContextLine => {
		const paragraph = paragraphAt(article.paragraphs, stretch.start);
		const line = paragraph ?? lineAround(article.text, stretch);
		return {
			span: {start: stretch.start, end: stretch.end},
			paragraph: paragraph?.index ?? -1,
			left: endOf(onOneLine(`${article.text.slice(line.start, stretch.start)}|`).slice(0, -1), width),
			word: onOneLine(article.text.slice(stretch.start, stretch.end)),
			right: startOf(onOneLine(`|${article.text.slice(stretch.end, line.end)}`).slice(1), width),
		};
	});
	const byPlace = (one: ContextLine, other: ContextLine) =>
		one.span.start - other.span.start || one.span.end - other.span.end;
	if (order === 'place') {
		return lines.sort(byPlace);
	}

	// Left to itself it would sort as the machine's language does, on each another.
	const compare = new Intl.Collator(article.language === 'und' ? 'en' : article.language).compare;
	const keyed = lines.map(line => ({line, key: sortKey(line, order)}));
	return keyed
		.sort((one, other) => compare(one.key, other.key) || byPlace(one.line, other.line))
		.map(({line}) => line);
}

/** The words on one side, nearest first. */
function sortKey(line: ContextLine, order: 'left' | 'right'): string {
	const words = wordsIn(order === 'left' ? line.left : line.right).folded;
	return (order === 'left' ? words.toReversed() : words).join(' ');
}

/** Where an actor is mentioned, in reading order. */
export function stretchesOfActor({mentions}: Actor): readonly Span[] {
	return mentions;
}

const wordsOfArticle = new WeakMap<Analysis, Words>();

/**
 * Where words stand in an article, in a row and whole, whatever their capitals; with a star
 * behind the last one (“negotiat*”) also as the beginning of a word.
 */
export function stretchesOfWords(analysis: Analysis, query: string): Span[] {
	const words = wordsOfArticle.get(analysis) ?? wordsIn(analysis.article.text);
	wordsOfArticle.set(analysis, words);
	const wanted = wordsIn(query).folded;
	const start = query.trimEnd().endsWith('*') ? wanted.at(-1) : undefined;
	if (wanted.length === 0) {
		return [];
	}

	const folded =
		start === undefined ? words.folded : words.folded.map(word => (word.startsWith(start) ? start : word));
	const numbers = new WordNumbers();
	const row = numbers.add(folded);
	return findWords(row, numbers.look(wanted), Number.POSITIVE_INFINITY).places.map(place =>
		span(words.starts[place]!, words.ends[place + wanted.length - 1]!),
	);
}

/** The line of the file that a stretch outside all paragraphs stands in. */
function lineAround(text: string, {start, end}: Span): Span {
	const after = text.indexOf('\n', end);
	return span(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, after === -1 ? text.length : after);
}

function endOf(text: string, width: number): string {
	return text.length <= width ? text : text.slice(text.length - width).replace(/^\S*\s+/, '');
}

function startOf(text: string, width: number): string {
	return text.length <= width ? text : text.slice(0, width).replace(/\s+\S*$/, '');
}
