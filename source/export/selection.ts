import type {Actor, ActorId} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import type {ListName} from '../panes.ts';
import type {Paragraph, ParagraphId} from '../paragraphs/paragraph.ts';
import type {Quote, QuoteId} from '../quotes/quote.ts';

/** What to print of an analysis: of each list that is given, only these; of each that is not, everything. */
export type Selection = {
	readonly paragraphs?: Iterable<ParagraphId>;
	readonly quotes?: Iterable<QuoteId>;
	readonly actors?: Iterable<ActorId>;
};

export type ExportOptions = {
	/** Which list `csv`, `markdown` and `text` print; quotes unless said otherwise. */
	readonly only?: ListName;
	readonly selection?: Selection;
};

/** What is left of the three lists, in reading order as before. */
export type Selected = {
	readonly paragraphs: readonly Paragraph[];
	readonly quotes: readonly Quote[];
	readonly actors: readonly Actor[];
};

/** The paragraphs, quotes and actors of an analysis that a selection keeps. */
export function selected(analysis: Analysis, selection: Selection = {}): Selected {
	return {
		paragraphs: kept(analysis.article.paragraphs, selection.paragraphs),
		quotes: kept(analysis.quotes, selection.quotes),
		actors: kept(analysis.actors, selection.actors),
	};
}

function kept<Thing extends {readonly id: string}>(
	things: readonly Thing[],
	ids: Iterable<string> | undefined,
): readonly Thing[] {
	if (ids === undefined) {
		return things;
	}

	const wanted = new Set<string>(ids);
	return things.filter(thing => wanted.has(thing.id));
}
