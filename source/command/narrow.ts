import type {Analysis} from '../analysis.ts';
import type {Selection} from '../export/selection.ts';
import type {ListName} from '../panes.ts';
import type {Narrowing} from './asked.ts';

/** What is left of an article, and what the reader should know about the query. */
export type Narrowed = {
	/** Empty when all is kept; `null` when nothing matches. */
	readonly selection: Selection | null;
	readonly notice: string | null;
	/** Where `--speaker` finds no quote, whom it may mean, the nearest first. */
	readonly speakers: readonly MaybeMeant[];
};

/** An actor whom a name that found no quote may mean: a slip was made in theirs, or they say nothing. */
export type MaybeMeant = {readonly name: string; readonly speaks: boolean};

/**
 * What `--search` and `--speaker` leave of an article for printing. Both look in the pane that is printed, and
 * both must hold. With quotes, the actors that stay are those who speak one of them; paragraphs stay whole.
 */
export async function narrow(analysis: Analysis, asked: Narrowing, pane: ListName): Promise<Narrowed> {
	if (asked.search === null && asked.speaker === null) return {selection: {}, notice: null, speakers: []};
	const [{rowsOf}, {createPaneIndex, searchPane}, {loadFuse}] = await Promise.all([
		import('../search/rows.ts'),
		import('../search/search-pane.ts'),
		import('../search/match.ts'),
	]);
	await loadFuse();
	const index = createPaneIndex(rowsOf(analysis, pane));
	// There is no screen to keep moving, so all the work is done before the answer.
	while (!index.warm(1000));

	let ids: readonly string[] | null = null;
	let notice: string | null = null;
	// The speaker is matched as `who:` is; a quotation mark would end its name.
	const queries = [
		asked.speaker === null ? null : `who:"${asked.speaker.replaceAll('"', ' ')}"`,
		asked.search,
	];
	for (const query of queries) {
		if (query === null) continue;
		const result = searchPane(index, query, {isMarked: () => false});
		const found = new Set(result.matches.map(match => match.id));
		notice ??= result.notice;
		ids = (ids ?? index.rows.map(row => row.id)).filter(id => found.has(id));
	}

	if (ids !== null && ids.length > 0)
		return {selection: selectionOf(analysis, ids, pane), notice, speakers: []};
	const speakers = asked.speaker === null ? [] : await maybeMeant(analysis, asked.speaker);
	return {selection: null, notice, speakers};
}

async function maybeMeant({actors}: Analysis, typed: string): Promise<readonly MaybeMeant[]> {
	const {nearActors} = await import('../search/near-names.ts');
	return nearActors(typed, actors).map(({name, quotes}) => ({name, speaks: quotes.length > 0}));
}

function selectionOf(analysis: Analysis, ids: readonly string[], pane: ListName): Selection {
	const kept = new Set(ids);
	switch (pane) {
		case 'paragraphs':
			return {paragraphs: analysis.article.paragraphs.map(({id}) => id).filter(id => kept.has(id))};
		case 'actors':
			return {actors: analysis.actors.map(({id}) => id).filter(id => kept.has(id))};
		case 'quotes': {
			const quotes = analysis.quotes.filter(({id}) => kept.has(id));
			const speakers = new Set(
				quotes
					.map(({speaker}) => (speaker.kind === 'named' ? speaker.actor : null))
					.filter(id => id !== null),
			);
			return {quotes: quotes.map(({id}) => id), actors: [...speakers]};
		}

		default:
			return pane satisfies never;
	}
}
