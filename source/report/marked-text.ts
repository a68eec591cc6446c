import type {Actor} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import type {Span} from '../article/offset.ts';
import type {Paragraph} from '../paragraphs/paragraph.ts';
import type {Quote} from '../quotes/quote.ts';

/** A stretch of a paragraph in which everything is of one kind. Put together they are the paragraph. */
export type Piece = {
	readonly text: string;
	/** The actor that these words mention. */
	readonly actor: Actor | null;
	readonly isCue: boolean;
};

/** Pieces that belong to one part of a quote, or to none. */
export type Run = {
	readonly quote: Quote | null;
	/** Whether this is where the quote begins, and ends. */
	readonly isFirst: boolean;
	readonly isLast: boolean;
	readonly pieces: readonly Piece[];
};

/**
 * Takes paragraphs apart into quotes, cues, mentions and the rest, in reading order and without overlaps.
 * Made once for an article, as every paragraph asks which quotes and mentions are its own.
 */
export function paragraphRuns(analysis: Analysis): (paragraph: Paragraph) => Run[] {
	const quotesIn = Map.groupBy(analysis.quotes, quote => quote.paragraph);
	const mentionsIn = Map.groupBy(
		analysis.actors.flatMap(actor => actor.mentions.map(mention => ({mention, actor}))),
		({mention}) => mention.paragraph,
	);
	return paragraph =>
		runsOf(
			analysis.article.text,
			paragraph,
			quotesIn.get(paragraph.index) ?? [],
			(mentionsIn.get(paragraph.index) ?? []).map(({mention: {start, end}, actor}) => ({
				start,
				end,
				actor,
				isCue: false,
			})),
		);
}

function runsOf(
	text: string,
	paragraph: Paragraph,
	quotes: readonly Quote[],
	mentions: readonly Lit[],
): Run[] {
	const parts = apart(
		quotes.flatMap(quote =>
			quote.parts.map((part, index) => ({
				...part,
				quote,
				isFirst: index === 0,
				isLast: index === quote.parts.length - 1,
			})),
		),
	);
	const lit = apart([
		...quotes.flatMap(({cue}) => (cue === null ? [] : [{...cue, actor: null, isCue: true}])),
		...mentions,
	]);
	const runs: Run[] = [];
	let place: number = paragraph.start;
	const add = (end: number, run: Omit<Run, 'pieces'>) => {
		if (end > place) {
			runs.push({...run, pieces: piecesOf(text, place, end, lit)});
			place = end;
		}
	};
	for (const {start, end, quote, isFirst, isLast} of parts) {
		add(Math.min(start, paragraph.end), {quote: null, isFirst: false, isLast: false});
		add(Math.min(end, paragraph.end), {quote, isFirst, isLast});
	}

	add(paragraph.end, {quote: null, isFirst: false, isLast: false});
	return runs;
}

type Lit = Span & Omit<Piece, 'text'>;

function piecesOf(text: string, start: number, end: number, lit: readonly Lit[]): Piece[] {
	const pieces: Piece[] = [];
	let place = start;
	for (const {start: from, end: to, actor, isCue} of lit) {
		const [first, last] = [Math.max(from, place), Math.min(to, end)];
		if (last > first) {
			if (first > place) {
				pieces.push({text: text.slice(place, first), actor: null, isCue: false});
			}

			pieces.push({text: text.slice(first, last), actor, isCue});
			place = last;
		}
	}

	if (end > place) {
		pieces.push({text: text.slice(place, end), actor: null, isCue: false});
	}

	return pieces;
}

/** In reading order; of two that overlap the one that starts first, or else the longer one. */
function apart<Stretch extends Span>(stretches: readonly Stretch[]): Stretch[] {
	const kept: Stretch[] = [];
	for (const next of stretches.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
		const last = kept.at(-1);
		if (next.end > next.start && (last === undefined || next.start >= last.end)) {
			kept.push(next);
		}
	}

	return kept;
}
