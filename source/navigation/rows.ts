import type {Quote} from '../quotes/quote.ts';
import type {SearchResult} from '../search/search-pane.ts';
import type {Match} from '../search/search-row.ts';
import type {ListName, Navigation} from './navigation.ts';
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

/** The rows that a list has now. Worked out once for what the reader chose, however often it is asked for. */
export function rowsIn(world: World, state: Navigation, list: ListName): Rows {
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
	if (query === '') {
		const ids = (passes ? all.filter(({id}) => passes(id)) : all).map(({id}) => id);
		return {
			ids,
			closeFrom: ids.length,
			result: null,
			matched: ids.length,
			rowOf: passes ? finder(ids) : id => (id === null ? -1 : world.rowNumber(list, id)),
			matchOf: () => null,
		};
	}

	const result = world.search(list, query, state.marks);
	const matches = passes ? result.matches.filter(({id}) => passes(id)) : result.matches;
	if (state.shows === 'matches') {
		const ids = matches.map(({id}) => id);
		const close = matches.findIndex(({isClose}) => isClose);
		const rowOf = finder(ids);
		return {
			ids,
			closeFrom: close === -1 ? ids.length : close,
			result,
			matched: ids.length,
			rowOf,
			matchOf: id => matches[rowOf(id)] ?? null,
		};
	}

	const ids = (passes ? all.filter(({id}) => passes(id)) : all).map(({id}) => id);
	const found = finder(matches.map(({id}) => id));
	return {
		ids,
		closeFrom: ids.length,
		result,
		matched: matches.length,
		rowOf: passes ? finder(ids) : id => (id === null ? -1 : world.rowNumber(list, id)),
		matchOf: id => matches[found(id)] ?? null,
	};
}

/** Finds the row of an id, and makes what that takes when it is first asked. */
function finder(ids: readonly string[]): (id: string | null) => number {
	let rows: Map<string, number> | null = null;
	return id => {
		if (id === null) {
			return -1;
		}

		rows ??= new Map(ids.map((one, row) => [one, row]));
		return rows.get(id) ?? -1;
	};
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
