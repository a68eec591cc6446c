import type {ActorId} from '../actors/actor.ts';
import {offset, type Span, span} from '../article/offset.ts';
import type {ListName} from '../panes.ts';
import type {ParagraphId} from '../paragraphs/paragraph.ts';
import type {Quote, QuoteId} from '../quotes/quote.ts';
import type {Navigation} from './navigation.ts';
import type {Selected} from './place.ts';
import {rowsIn} from './rows.ts';
import {placeOfSpan, topShowing} from './screen/text-lines.ts';
import {spanInView, textAreaFor} from './view.ts';
import type {World} from './world.ts';

/** With an item selected in its list, and the other panes following it. */
export function select(world: World, state: Navigation, list: ListName, id: string): Navigation {
	const selected = selectedWith(world, state, list, id);
	const next = {...state, selected};
	switch (list) {
		case 'paragraphs':
			return showing(
				world,
				next,
				world.analysis.article.paragraphs[world.paragraphIndex(selected.paragraphs)],
			);
		case 'quotes':
			return showing(world, next, passageOf(world, world.quote(selected.quotes)));
		case 'actors': {
			// Only when the actor is nowhere in view: a text that jumps with every row is hard to read.
			const mentions = world.actor(selected.actors)?.mentions.filter(({paragraph}) => paragraph >= 0) ?? [];
			const view = spanInView(world, next);
			const after = mentions.find(({end}) => end > view.start);
			return after && after.start < view.end ? next : showing(world, next, after ?? mentions.at(-1));
		}
	}

	return list satisfies never;
}

/** What is selected in all lists once this item is in its own. */
export function selectedWith(world: World, state: Navigation, list: ListName, id: string): Selected {
	const {selected} = state;
	switch (list) {
		case 'paragraphs': {
			const paragraph = world.paragraphIndex(id as ParagraphId);
			const next = {...selected, paragraphs: id as ParagraphId};
			if (world.quote(selected.quotes)?.paragraph === paragraph) {
				return next;
			}

			const rows = rowsIn(world, state, 'quotes');
			const quote = world.quotesIn(paragraph).find(one => rows.rowOf(one.id) >= 0);
			return quote ? {...next, quotes: quote.id, actors: speakerAmong(world, state, quote)} : next;
		}

		case 'quotes': {
			const quote = world.quote(id as QuoteId);
			if (!quote) {
				return selected;
			}

			const paragraph = world.analysis.article.paragraphs[quote.paragraph];
			const isListed = paragraph && rowsIn(world, state, 'paragraphs').rowOf(paragraph.id) >= 0;
			return {
				paragraphs: isListed ? paragraph.id : selected.paragraphs,
				quotes: quote.id,
				actors: speakerAmong(world, state, quote),
			};
		}

		case 'actors':
			return {...selected, actors: id};
	}

	return list satisfies never;
}

/** The speaker, where the list of actors shows them now; else whoever is selected there. */
function speakerAmong(world: World, state: Navigation, quote: Quote): ActorId | null {
	const actor = world.speakerOf(quote);
	return actor && rowsIn(world, state, 'actors').rowOf(actor.id) >= 0 ? actor.id : state.selected.actors;
}

/** At a paragraph, with its text scrolled into view unless the reader has just scrolled there. */
export function selectParagraph(world: World, state: Navigation, index: number, isShown = true): Navigation {
	const paragraph = world.analysis.article.paragraphs[index]!;
	const next = {...state, selected: selectedWith(world, state, 'paragraphs', paragraph.id)};
	return isShown ? showing(world, next, paragraph) : next;
}

/** With a paragraph selected and nothing else changed. */
export function withParagraph(world: World, state: Navigation, index: number): Navigation {
	const paragraph = world.analysis.article.paragraphs[index];
	return paragraph ? {...state, selected: {...state.selected, paragraphs: paragraph.id}} : state;
}

/** With the text scrolled no further than it takes to have a stretch of it in view. */
export function showing(
	world: World,
	state: Navigation,
	stretch: Span | null | undefined,
	margin?: number,
): Navigation {
	if (!stretch) {
		return state;
	}

	const {measure, rows} = textAreaFor(world, state);
	const from = placeOfSpan(world, stretch);
	const to = placeOfSpan(world, {start: offset(Math.max(stretch.start, stretch.end - 1))});
	const top = topShowing(world, measure, state.top, rows, {from, to}, margin);
	return top === state.top ? state : {...state, top};
}

/** A quote with what says who speaks, where that stands in the same paragraph. */
export function passageOf(world: World, quote: Quote | null): Span | null {
	if (!quote) {
		return null;
	}

	const {cue, speaker} = quote;
	const mention = speaker.kind === 'unknown' ? null : speaker.mention;
	return [cue, mention].reduce<Span>(
		({start, end}, one) =>
			one !== null && placeOfSpan(world, one).block === quote.paragraph
				? span(Math.min(start, one.start), Math.max(end, one.end))
				: span(start, end),
		quote,
	);
}

/** Whether there is a paragraph of this index: −1 is the title. */
export function isParagraph(world: World, index: number): boolean {
	return index >= 0 && index <= world.lastBlock;
}
