import type {Actor} from '../actors/actor.ts';
import {type Span, span} from '../article/offset.ts';
import {firstIndex} from '../first-index.ts';
import type {ListName} from '../panes.ts';
import type {Quote} from '../quotes/quote.ts';
import type {Subject} from './command.ts';
import type {Navigation} from './navigation.ts';
import {rowsIn} from './rows.ts';
import {type Layout, layoutOf, type TextArea, textAreaOf} from './screen/layout.ts';
import {type LineRef, lineAt, linesFrom} from './screen/text-lines.ts';
import type {World} from './world.ts';

// What can be told from the world and the state alone, and is not worth remembering in the state.

/** How the screen is shared out now. */
export function layoutFor(world: World, state: Navigation): Layout {
	const {quotes, actors} = world.likely;
	return layoutOf(state.size, {
		focus: state.focus,
		list: state.list,
		isZoomed: state.isZoomed,
		limits: world.limits,
		wants: {
			paragraphs: world.analysis.article.paragraphs.length,
			// One more for the line above the quotes that says who speaks how often.
			quotes: quotes + 1,
			actors,
		},
	});
}

/** Where the text stands now. While it is not on the screen, where it would stand alone. */
export function textAreaFor(world: World, state: Navigation): TextArea {
	const paragraphs = world.analysis.article.paragraphs.length;
	const area = textAreaOf(layoutFor(world, state), paragraphs, state.measure);
	if (area) {
		return area;
	}

	const alone = layoutFor(world, {
		...state,
		focus: 'text',
		isZoomed: true,
		size: {columns: Math.max(40, state.size.columns), rows: Math.max(8, state.size.rows)},
	});
	return textAreaOf(alone, paragraphs, state.measure)!;
}

/** The lines of the text that are in view. */
export function linesInView(world: World, state: Navigation): readonly LineRef[] {
	const {measure, rows} = textAreaFor(world, state);
	return linesFrom(world, measure, lineAt(world, measure, state.top), rows);
}

/** The stretch of the article that is in view. The title above the first paragraph stands before its start. */
export function spanInView(world: World, state: Navigation): Span {
	const lines = linesInView(world, state);
	const {measure} = textAreaFor(world, state);
	const {paragraphs} = world.analysis.article;
	const first = lines[0];
	const last = lines.at(-1);
	const from = first && paragraphs[first.block];
	const to = last && paragraphs[last.block];
	const start = from
		? from.start + (world.block(first.block, measure).lines[first.line]?.start ?? from.end - from.start)
		: 0;
	const end = to
		? to.start + (world.block(last.block, measure).lines[last.line]?.end ?? to.end - to.start)
		: 0;
	return span(start, Math.max(start, end));
}

/** How a list's pane is shared out inside. */
export type ListArea = {
	/** Rows for items. */
	readonly rows: number;
	/** Whether the first row says who speaks how often. */
	readonly hasSummary: boolean;
};

/** The room that a list has now. While it is not on the screen, any will do. */
export function listAreaFor(
	world: World,
	state: Navigation,
	list: ListName,
	layout = layoutFor(world, state),
): ListArea {
	const pane = layout.panes[list];
	const inside = pane ? Math.max(1, pane.height - (layout.isFramed ? 2 : 0)) : 10;
	const hasSummary = list === 'quotes' && layout.isFramed && inside >= 5;
	return {rows: inside - (hasSummary ? 1 : 0), hasSummary};
}

/** The selected quote, where it is what the reader looks at: not while they stand in a paragraph that has none. */
export function currentQuote(world: World, state: Navigation): Quote | null {
	if (state.focus === 'actors') {
		return null;
	}

	const quote = world.quote(state.selected.quotes);
	return quote && (state.focus === 'quotes' || quote.paragraph === currentParagraph(world, state))
		? quote
		: null;
}

/** The index of the selected paragraph, or −1 in an article without any. */
export function currentParagraph(world: World, state: Navigation): number {
	return world.paragraphIndex(state.selected.paragraphs);
}

/** The actor whose mentions are lit in the text. */
export function litActor(world: World, state: Navigation): Actor | null {
	if (state.focus === 'actors') {
		return world.actor(state.selected.actors);
	}

	const quote = currentQuote(world, state);
	return quote ? world.speakerOf(quote) : world.actor(state.only);
}

/** What a copy would copy now, or `null` in an empty list. */
export function subjectOf(world: World, state: Navigation): Subject | null {
	if (state.focus === 'actors') {
		return state.selected.actors === null ? null : {kind: 'actor', actor: state.selected.actors};
	}

	const quote = currentQuote(world, state);
	if (quote && state.focus !== 'paragraphs') {
		return {kind: 'quote', quote: quote.id};
	}

	const paragraph = currentParagraph(world, state);
	return state.focus === 'quotes' || paragraph < 0 ? null : {kind: 'paragraph', paragraph};
}

/** The stretch of the article that the reader looks at. */
export function currentSpan(world: World, state: Navigation): Span | null {
	const subject = subjectOf(world, state);
	switch (subject?.kind) {
		case 'quote':
			return world.quote(subject.quote);
		case 'paragraph':
			return world.analysis.article.paragraphs[subject.paragraph] ?? null;
		case 'actor':
			return world.actor(subject.actor)?.mentions.find(({paragraph}) => paragraph >= 0) ?? null;
		case undefined:
			return null;
	}

	return subject satisfies never;
}

/** The actor that “only this actor” means now. */
export function chosenActor(world: World, state: Navigation): Actor | null {
	if (state.focus === 'actors') {
		return world.actor(state.selected.actors);
	}

	const quote = currentQuote(world, state);
	return quote ? world.speakerOf(quote) : null;
}

/** The paragraphs that the search of the text pane found, by their indexes, in reading order. */
export function paragraphsFound(world: World, state: Navigation): readonly number[] {
	const query = state.searches.text?.query.trim() ?? '';
	if (query === '') {
		return [];
	}

	return world.once(
		`paragraphs found\n${query}\n${query.includes('marked') ? state.marks.join() : ''}`,
		() => {
			const result = world.search('paragraphs', query, state.marks);
			return Array.from({length: result.count}, (_, place) => result.rowAt(place)).sort(
				(one, other) => one - other,
			);
		},
	);
}

/** Where the search of the text pane found something in a paragraph. */
export function occurrencesIn(world: World, state: Navigation, index: number): readonly Span[] {
	const paragraph = world.analysis.article.paragraphs[index];
	const query = state.searches.text?.query.trim() ?? '';
	if (query === '' || !paragraph) {
		return [];
	}

	const match = world.search('paragraphs', query, state.marks).matchOf(index);
	if (!match) {
		return [];
	}

	// `type:heading` finds paragraphs and no letters in them.
	return match.hits.length === 0
		? [span(paragraph.start, paragraph.start)]
		: match.hits.map(({start, end}) => span(paragraph.start + start, paragraph.start + end));
}

// Beyond this, matches in the text are counted by paragraphs: nobody goes through all of them.
const mostCounted = 300;

/** Everything that the search of the text pane found, in reading order, or `null` when that is too much to count. */
export function allOccurrences(world: World, state: Navigation): readonly Span[] | null {
	const found = paragraphsFound(world, state);
	if (found.length > mostCounted) {
		return null;
	}

	const query = state.searches.text?.query.trim() ?? '';
	return world.once(`occurrences\n${query}\n${query.includes('marked') ? state.marks.join() : ''}`, () =>
		found.flatMap(index => occurrencesIn(world, state, index)),
	);
}

/** The match in the text nearest to a place, after or before it; the search starts again at the other end. */
export function nextOccurrence(
	world: World,
	state: Navigation,
	place: number,
	direction: 1 | -1,
): Span | null {
	const {paragraphs} = world.analysis.article;
	const found = paragraphsFound(world, state);
	const {length} = found;
	// The first paragraph that ends behind the place: the one it stands in, or the next.
	const there = firstIndex(length, index => paragraphs[found[index]!]!.end > place);
	const from = direction > 0 ? there : Math.min(there, length - 1);
	for (let step = 0; step <= length; step++) {
		const at = (((from + direction * step) % length) + length) % length;
		const spans = occurrencesIn(world, state, found[at]!);
		const isOtherEnd = step === length || (direction > 0 ? from + step >= length : from - step < 0);
		const next =
			direction > 0
				? spans.find(({start}) => isOtherEnd || start > place)
				: spans.findLast(({start}) => isOtherEnd || start < place);
		if (next) {
			return next;
		}
	}

	return null;
}

/** Where matches stand in the article. The first `inOrder` of them stand in its order. */
export type Places = {
	readonly count: number;
	readonly inOrder: number;
	readonly startOf: (index: number) => number;
};

/** Where the matches of the list that is shown stand: for the marks beside the scroll bar. */
export function litStarts(world: World, state: Navigation): Places {
	const {paragraphs} = world.analysis.article;
	if (state.searches.text) {
		const found = paragraphsFound(world, state);
		return {count: found.length, inOrder: found.length, startOf: index => paragraphs[found[index]!]!.start};
	}

	const {list} = state;
	const result = list === 'actors' || !state.searches[list] ? null : rowsIn(world, state, list).result;
	if (list === 'actors' || !result) {
		return {count: 0, inOrder: 0, startOf: () => 0};
	}

	const items = list === 'quotes' ? world.analysis.quotes : paragraphs;
	return {
		count: result.count,
		inOrder: result.literalCount,
		startOf: place => items[result.rowAt(place)]!.start,
	};
}
