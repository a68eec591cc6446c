import type {Actor} from '../actors/actor.ts';
import {type Span, span} from '../article/offset.ts';
import type {Quote} from '../quotes/quote.ts';
import type {Subject} from './command.ts';
import {type Layout, layoutOf, type TextArea, textAreaOf} from './layout.ts';
import type {ListName, Navigation} from './navigation.ts';
import {rowsIn} from './rows.ts';
import {type LineRef, lineAt, linesFrom} from './text-lines.ts';
import type {World} from './world.ts';

// What can be told from the world and the state alone, and is not worth remembering in the state.

/** How the screen is shared out now. */
export function layoutFor(world: World, state: Navigation): Layout {
	const {quotes, actors, article} = world.analysis;
	return layoutOf(state.size, {
		focus: state.focus,
		list: state.list,
		isZoomed: state.isZoomed,
		// One more for the line above the quotes that says who speaks how often.
		wants: {paragraphs: article.paragraphs.length, quotes: quotes.length + 1, actors: actors.length},
	});
}

/** Where the text stands now. While it is not on the screen, where it would stand alone. */
export function textAreaFor(world: World, state: Navigation): TextArea {
	const paragraphs = world.analysis.article.paragraphs.length;
	const area = textAreaOf(layoutFor(world, state), paragraphs);
	if (area) {
		return area;
	}

	const alone = layoutFor(world, {
		...state,
		focus: 'text',
		isZoomed: true,
		size: {columns: Math.max(40, state.size.columns), rows: Math.max(8, state.size.rows)},
	});
	return textAreaOf(alone, paragraphs)!;
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

/** A place that a search of the text found. */
export type Occurrence = Span;

/** Everything that the search of the text pane found, in reading order. Worked out once for a query. */
export function occurrencesIn(world: World, state: Navigation): readonly Occurrence[] {
	const query = state.searches.text?.query.trim() ?? '';
	if (query === '') {
		return [];
	}

	return world.once(`occurrences\n${query}\n${query.includes('marked') ? state.marks.join() : ''}`, () => {
		const {article} = world.analysis;
		const found: Occurrence[] = [];
		for (const {id, hits} of world.search('paragraphs', query, state.marks).matches) {
			const paragraph = article.paragraphs[world.paragraphIndex(id as `p${number}`)]!;
			// `type:heading` finds paragraphs and no letters in them.
			if (hits.length === 0) {
				found.push(span(paragraph.start, paragraph.start));
			}

			for (const {field, start, end} of hits) {
				const from = world.fieldOffset('paragraphs', id, field) ?? paragraph.start;
				found.push(span(from + start, from + end));
			}
		}

		return found.sort((one, other) => one.start - other.start);
	});
}

/** Where a match of the list that is shown stands in the article: for the marks beside the scroll bar. */
export function litStarts(world: World, state: Navigation): readonly number[] {
	if (state.searches.text) {
		return occurrencesIn(world, state).map(({start}) => start);
	}

	const search = state.searches[state.list];
	if (!search || search.query.trim() === '' || state.list === 'actors') {
		return [];
	}

	const {result} = rowsIn(world, state, state.list);
	return (result?.matches ?? []).map(({id}) =>
		state.list === 'quotes'
			? world.analysis.quotes[world.rowNumber('quotes', id)]!.start
			: world.analysis.article.paragraphs[world.rowNumber('paragraphs', id)]!.start,
	);
}
