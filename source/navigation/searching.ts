import type {Span} from '../article/offset.ts';
import type {Direction} from './action.ts';
import type {Mode} from './mode.ts';
import {type Navigation, say} from './navigation.ts';
import type {Position, Search, TextPlace} from './place.ts';
import {rowsIn} from './rows.ts';
import {placeOfSpan} from './screen/text-lines.ts';
import {isParagraph, select, selectParagraph, showing} from './select.ts';
import {nextOccurrence} from './view.ts';
import {emptySentence} from './why-empty.ts';
import type {World} from './world.ts';

function positionIn({focus, list, selected, top, listTops}: Navigation): Position {
	return {focus, list, selected, top, listTops};
}

/** With a query in the pane that has the keys, at the first thing that it finds. */
export function searched(
	world: World,
	state: Navigation,
	query: string,
	previous: Search | null,
): Navigation {
	const {focus} = state;
	const current = state.searches[focus];
	const before = (current ?? previous)?.before ?? positionIn(state);
	const trailLength = (current ?? previous)?.trailLength ?? state.trail.length;
	const search: Search | null = query.trim() === '' ? null : {query, before, trailLength};
	// From where the search began, and not from what half of the query found: so the same query shows the same,
	// however it was typed.
	const {textHit: _, ...elsewhere} = state;
	const next: Navigation = {
		...elsewhere,
		...before,
		searches: {...state.searches, [focus]: search ?? (query === '' ? null : {query, before, trailLength})},
	};
	if (!search) {
		return next;
	}

	if (focus === 'text') {
		const hit = nextOccurrence(world, next, offsetOfPlace(world, before.top) - 1, 1);
		return hit ? atOccurrence(world, next, hit) : next;
	}

	const rows = rowsIn(world, next, focus);
	if (state.shows === 'matches') {
		const first = rows.ids[0];
		return first === undefined
			? next
			: select(world, {...next, listTops: {...next.listTops, [focus]: 0}}, focus, first);
	}

	const from = Math.max(0, rows.rowOf(before.selected[focus]));
	for (let step = 0; step < rows.ids.length; step++) {
		const id = rows.ids[(from + step) % rows.ids.length]!;
		if (rows.matchOf(id)) {
			return select(world, next, focus, id);
		}
	}

	return next;
}

function offsetOfPlace(world: World, {block, at}: TextPlace): number {
	return block < 0 ? 0 : (world.analysis.article.paragraphs[block]?.start ?? 0) + at;
}

function atOccurrence(world: World, state: Navigation, hit: Span): Navigation {
	const {block} = placeOfSpan(world, hit);
	const moved = isParagraph(world, block) ? selectParagraph(world, state, block, false) : state;
	const quote = world.quotesIn(block).find(one => one.start <= hit.start && hit.start < one.end);
	const selected =
		quote && rowsIn(world, moved, 'quotes').rowOf(quote.id) >= 0
			? {...moved.selected, quotes: quote.id}
			: moved.selected;
	return showing(world, {...moved, selected, textHit: hit.start}, hit);
}

/** Enter while typing: the search stays, and the keys move again. */
export function keepSearch(state: Navigation): Navigation {
	const search = state.searches[state.focus];
	const mode: Mode = {kind: 'browse'};
	return search && search.query.trim() !== ''
		? {...state, mode}
		: {...state, mode, searches: {...state.searches, [state.focus]: null}};
}

/** Esc while typing: everything as it was before `/`. */
export function dropSearch(world: World, state: Navigation): Navigation {
	const {mode} = state;
	const previous = mode.kind === 'search' ? mode.previous : null;
	const search = state.searches[state.focus];
	const left: Navigation = {
		...state,
		...(search?.before ?? {}),
		mode: {kind: 'browse'},
		searches: {...state.searches, [state.focus]: null},
	};
	return previous ? searched(world, left, previous.query, previous) : left;
}

/** At the next thing that the search found, round at the ends. */
export function nextMatch(world: World, state: Navigation, direction: Direction): Navigation {
	const pane = state.searches[state.focus]
		? state.focus
		: state.searches[state.list]
			? state.list
			: state.focus;
	if (!state.searches[pane]) {
		return state;
	}

	if (pane === 'text') {
		const at = state.textHit ?? offsetOfPlace(world, state.top);
		const next = nextOccurrence(world, state, at, direction);
		return next ? atOccurrence(world, state, next) : say(state, 'notice', 'Nothing in the text matches.');
	}

	const rows = rowsIn(world, state, pane);
	const {length} = rows.ids;
	const from = rows.rowOf(state.selected[pane]);
	for (let step = 1; step <= length; step++) {
		const id = rows.ids[(from + direction * step + length * 2) % length]!;
		if (rows.matchOf(id)) {
			return select(world, state, pane, id);
		}
	}

	return say(state, 'notice', emptySentence(world, state, pane));
}

/** Lists with what matches alone, or with everything and the matches lit. */
export function showMatchesOrAll(state: Navigation): Navigation {
	const shows = state.shows === 'matches' ? 'all' : 'matches';
	const text =
		shows === 'matches'
			? 'Searches show only what matches.'
			: 'Searches show everything, with the matches lit.';
	// With a search in view, what it does can be seen.
	return Object.values(state.searches).some(Boolean)
		? {...state, shows}
		: say({...state, shows}, 'notice', text);
}
