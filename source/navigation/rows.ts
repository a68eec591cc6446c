import type {ListName} from '../panes.ts';
import type {Quote} from '../quotes/quote.ts';
import type {SearchResult} from '../search/search-pane.ts';
import type {Match} from '../search/search-row.ts';
import type {Navigation} from './navigation.ts';
import type {World} from './world.ts';

/** The rows of a list as the search and the filter leave them. */
export type Rows = {
	readonly ids: readonly string[];
	/** From this row on, they were found only by allowing for typos. As many as there are rows when none was. */
	readonly closeFrom: number;
	/** What the search found, or `null` without one. */
	readonly result: SearchResult | null;
	/** How many of the rows, or of those not shown, the search found; without one all. */
	readonly matched: number;
	/** Where an item stands, or −1. */
	readonly rowOf: (id: string | null) => number;
	/** Why a row is here, when that is a search. */
	readonly matchOf: (id: string) => Match | null;
};

const rowsOfStates = new WeakMap<World, WeakMap<Navigation, Partial<Record<ListName, Rows>>>>();

/** The rows that a list has now. Worked out once for what the reader chose, however often it is asked for. */
export function rowsIn(world: World, state: Navigation, list: ListName): Rows {
	let byState = rowsOfStates.get(world);
	if (!byState) {
		byState = new WeakMap();
		rowsOfStates.set(world, byState);
	}

	let rows = byState.get(state);
	if (!rows) {
		rows = {};
		byState.set(state, rows);
	}

	rows[list] ??= rowsFor(world, state, list);
	return rows[list];
}

function rowsFor(world: World, state: Navigation, list: ListName): Rows {
	const query = state.searches[list]?.query.trim() ?? '';
	const marks = query.includes('marked') ? state.marks.join() : '';
	const only = list === 'actors' ? '' : (state.only ?? '');
	const key = `rows\n${list}\n${only}\n${state.shows}\n${marks}\n${query}`;
	return world.once(key, () => makeRows(world, state, list, query));
}

/** How many rows of the screen the list takes in full: one more where “≈ close” stands above those found with typos. */
export function displayRows({ids, closeFrom}: Rows): number {
	return ids.length + (closeFrom < ids.length ? 1 : 0);
}

/** Which row of the screen an item has, counted from the first item. */
export function displayRow({closeFrom}: Rows, row: number): number {
	return row < closeFrom ? row : row + 1;
}

function makeRows(world: World, state: Navigation, list: ListName, query: string): Rows {
	const passes = filterOf(world, state, list);
	const all: readonly {readonly id: string}[] =
		list === 'paragraphs' ? world.analysis.article.paragraphs : world.analysis[list];
	const ids = () => (passes ? all.filter(({id}) => passes(id)) : all).map(({id}) => id);
	if (query === '') {
		return {...inOrder(world, list, ids()), result: null, matchOf: () => null};
	}

	const result = world.search(list, query, state.marks);
	const matchOf = (id: string) => {
		const match = result.matchOf(world.rowNumber(list, id));
		return match && (!passes || passes(id)) ? match : null;
	};

	const found = foundRows(result, all, passes);
	return state.shows === 'matches'
		? {...inOrder(world, list, found.ids, found.inOrder), result, matchOf}
		: {...inOrder(world, list, ids()), result, matched: found.ids.length, matchOf};
}

/** Rows of which the first `closeFrom`, or all, stand in the order of the article. */
function inOrder(world: World, list: ListName, ids: readonly string[], closeFrom = ids.length) {
	return {
		ids,
		closeFrom,
		matched: ids.length,
		rowOf: (id: string | null) => (id === null ? -1 : world.find(list, ids, closeFrom, id)),
	};
}

/** What was found, of those that pass, and how many of it stand in the order of the article. */
function foundRows(
	result: SearchResult,
	all: readonly {readonly id: string}[],
	passes: ((id: string) => boolean) | null,
): {readonly ids: readonly string[]; readonly inOrder: number} {
	const ids: string[] = [];
	let inOrder = 0;
	for (let place = 0; place < result.count; place++) {
		const {id} = all[result.rowAt(place)]!;
		if (!passes || passes(id)) {
			ids.push(id);
			inOrder += place < result.literalCount ? 1 : 0;
		}
	}

	return {ids, inOrder};
}

function filterOf(world: World, {only}: Navigation, list: ListName): ((id: string) => boolean) | null {
	const actor = world.actor(only);
	// The list of actors stays whole: it is where the reader chooses another.
	if (!actor || list === 'actors') {
		return null;
	}

	if (list === 'quotes') {
		const spoken: ReadonlySet<string> = new Set(actor.quotes);
		return id => spoken.has(id);
	}

	const paragraphs = new Set(actor.mentions.map(mention => mention.paragraph));
	for (const id of actor.quotes) {
		paragraphs.add(world.quote(id)?.paragraph ?? -1);
	}

	return id => paragraphs.has(world.paragraphIndex(id as `p${number}`));
}

/** The quotes that an export of what is shown takes, in reading order. */
export function shownQuotes(world: World, state: Navigation): readonly Quote[] {
	const rows = rowsIn(world, state, 'quotes');
	return rows.ids
		.map(id => world.rowNumber('quotes', id))
		.sort((one, other) => one - other)
		.map(row => world.analysis.quotes[row]!);
}
