import type {Direction} from './action.ts';
import {type Navigation, say} from './navigation.ts';
import {narrowestText, type Size, smallest, widestText} from './screen/layout.ts';
import {showing} from './select.ts';
import {currentQuote, textAreaFor} from './view.ts';
import type {World} from './world.ts';

/**
 * In a terminal that has shrunk, the quote that was in view still is. A text that was scrolled away from it stays. Back
 * at the first size the text stands as it did, whatever sizes lay between.
 */
export function resized(world: World, state: Navigation, size: Size): Navigation {
	const {top, listTops} = state;
	const beforeResize = state.beforeResize ?? {size: state.size, top, listTops};
	const before = {...state, ...beforeResize, beforeResize};
	const next = {...before, size};
	const quote = currentQuote(world, before);
	const isShown =
		quote !== null && [before.size, size].every(isLargeEnough) && showing(world, before, quote, 0) === before;
	return isShown ? showing(world, next, quote) : next;
}

/** As the reader goes on from, who has done something since the terminal changed its size. */
export function withoutResize(state: Navigation): Navigation {
	if (!state.beforeResize) {
		return state;
	}

	const {beforeResize: _, ...rest} = state;
	return rest;
}

function isLargeEnough({columns, rows}: Size): boolean {
	return columns >= smallest.columns && rows >= smallest.rows;
}

/** Longer or shorter lines, from what the pane has room for now. */
export function changeMeasure(world: World, state: Navigation, direction: Direction): Navigation {
	const now = textAreaFor(world, state).measure;
	const measure = Math.max(narrowestText, Math.min(widestText, now + direction * 4));
	const changed = {...state, measure};
	const after = textAreaFor(world, changed).measure;
	return say(
		after === now ? state : changed,
		'notice',
		after === now
			? `The lines cannot be ${direction > 0 ? 'longer' : 'shorter'} here: they have ${now} columns.`
			: `Lines of ${after} columns.`,
	);
}
