import type {ActorId} from '../actors/actor.ts';
import type {ListName, PaneName} from '../panes.ts';
import type {ParagraphId} from '../paragraphs/paragraph.ts';
import type {QuoteId} from '../quotes/quote.ts';

/** What is selected in each list. */
export type Selected = {
	readonly paragraphs: ParagraphId | null;
	readonly quotes: QuoteId | null;
	readonly actors: ActorId | null;
};

/** Where the reader looks: what a search leaves untouched when it is left. */
export type Position = {
	/** The pane that has the keys. */
	readonly focus: PaneName;
	/** The list that had them last: it is the one that is shown where there is room for one. */
	readonly list: ListName;
	readonly selected: Selected;
	/** What the text pane starts with. */
	readonly top: TextPlace;
	/** The first row that each list shows. Rows move, so this follows the selection, which does not. */
	readonly listTops: Readonly<Record<ListName, number>>;
};

/** A search in one pane. */
export type Search = {
	readonly query: string;
	/** Where the reader was before. */
	readonly before: Position;
	/** How far the trail went then: whoever has followed something since wants to stay there. */
	readonly trailLength: number;
};

/** A position, with what narrows the panes there: what “back” goes back to. */
export type Place = Position & {
	readonly searches: Readonly<Record<PaneName, Search | null>>;
	readonly only: ActorId | null;
};

/**
 * A place in the text pane: a block (a paragraph by its index, −1 for the title above the first) and a code unit
 * of it. It is no row, so it stays the same place when the width changes.
 */
export type TextPlace = {readonly block: number; readonly at: number};
