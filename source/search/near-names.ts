import type {Actor} from '../actors/actor.ts';
import {editsBetween, editsForgiven} from '../nearest.ts';
import {fold, lower} from './fold.ts';

// Of two letters, one wrong makes another word.
const fewestLetters = 3;

/**
 * The names that somebody may mean who typed one with slips: each typed word is near a word of the name of its own.
 * Two letters that changed places are one slip, and a short word may have one too, which a search does not forgive.
 *
 * @returns The places of the names, the nearest first.
 */
export function nearNames(typed: string, names: readonly string[]): readonly number[] {
	const asked = wordsOf(typed);
	if (asked.length === 0 || asked.some(word => word.length < fewestLetters)) return [];
	return names
		.map((name, index) => ({index, edits: editsIn(asked, wordsOf(name))}))
		.filter(({edits}) => edits < Number.POSITIVE_INFINITY)
		.toSorted((one, other) => one.edits - other.edits)
		.map(({index}) => index);
}

/** The actors whom a name with slips may mean, by any of theirs, the nearest first. */
export function nearActors(typed: string, actors: readonly Actor[]): readonly Actor[] {
	const called = actors.flatMap(actor => [actor.name, ...actor.aliases].map(name => ({actor, name})));
	const near = nearNames(
		typed,
		called.map(({name}) => name),
	);
	return [...new Set(near.map(index => called[index]!.actor))];
}

function wordsOf(name: string): readonly string[] {
	return lower(fold(name)).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many slips lie between what was typed and words of a name, each taken once; infinitely many when none is near. */
function editsIn(asked: readonly string[], words: readonly string[]): number {
	const left = [...words];
	let sum = 0;
	for (const word of asked) {
		let nearest = -1;
		let fewest = editsForgiven(word.length) + 1;
		for (const [index, other] of left.entries()) {
			if (Math.abs(other.length - word.length) >= fewest) continue;
			const edits = editsBetween(word, other);
			if (edits < fewest) {
				fewest = edits;
				nearest = index;
			}
		}

		if (nearest < 0) return Number.POSITIVE_INFINITY;
		left.splice(nearest, 1);
		sum += fewest;
	}

	return sum;
}
