import type {ListName} from '../../panes.ts';
import type {Navigation} from '../navigation.ts';
import type {World} from '../world.ts';
import type {Segment, Style} from './line.ts';

/** A list that is drawn: its room, and whether it has the keys. */
export type ListView = {
	readonly world: World;
	readonly state: Navigation;
	readonly list: ListName;
	/** Columns inside the frame. */
	readonly width: number;
	/** Rows for items. */
	readonly rows: number;
	readonly hasSummary: boolean;
};

/** Columns for the numbers of paragraphs. */
export function digitsFor(world: World): number {
	return Math.max(2, String(world.analysis.article.paragraphs.length).length);
}

/**
 * How a selected item begins, in a list that has not the keys: there the sign and what the item is known by are enough,
 * and the rest of its row stays as it is.
 */
export function elsewhere({state, list}: ListView, isSelected: boolean): readonly Style[] {
	return isSelected && state.focus !== list ? ['selected-elsewhere'] : [];
}

/** Nothing drawn. */
export const noSegments: readonly Segment[] = [];
