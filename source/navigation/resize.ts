import type {Direction} from './action.ts';
import {type Navigation, say} from './navigation.ts';
import {narrowestText, type Size, smallest, widestText} from './screen/layout.ts';
import {showing} from './select.ts';
import {currentQuote, textAreaFor} from './view.ts';
import type {World} from './world.ts';

/** In a terminal that has shrunk, the quote that was in view still is. A text that was scrolled away from it stays. */
export function resized(world: World, state: Navigation, size: Size): Navigation {
	const next = {...state, size};
	const quote = currentQuote(world, state);
	const isShown =
		quote !== null && [state.size, size].every(isLargeEnough) && showing(world, state, quote, 0) === state;
	return isShown ? showing(world, next, quote) : next;
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
