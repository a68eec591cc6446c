import type {IFuseOptions} from 'fuse.js';

/**
 * The share of a word's letters that may be wrong: one in 4–6 letters, two in 7–9, three in 10–12.
 * At Fuse's own 0.6 “mayor” is found in “Layoffs loom”; at 0.4 half the words of four letters match each other.
 */
const threshold = 0.3;

/** Fuse keeps its state in the bits of one number, and cuts longer words where no reader would. */
export const longestCloseWord = 32;

/** How Fuse compares one word with one text. Every setting that differs from its default says why. */
export const fuseOptions = {
	// The texts come folded, which is Fuse's lower case and diacritics too, but with a way back to the letters:
	// its own ranges shift after ß, after an accent written as two characters, and after İ.
	isCaseSensitive: true,
	ignoreDiacritics: false,
	// By default a match must stand near the beginning: a word 90 letters into a paragraph is not found.
	ignoreLocation: true,
	threshold,
	// One letter may be a match, or the set of what is found would depend on what is lit.
	minMatchCharLength: 1,
	// Whether a word is there is all that is asked; where, `match.ts` finds out.
	findAllMatches: false,
	includeMatches: false,
} as const satisfies IFuseOptions<string>;

/** How long a word has to be before a letter in it may be wrong: of three letters a third would be. */
export const fewestLettersForgiven = 4;

/** How many letters may be wrong in a word of so many letters. */
export function allowedEdits(length: number): number {
	let edits = 0;
	// As Fuse compares them, so that both round alike.
	while (edits + 1 < length && (edits + 1) / length <= threshold) {
		edits++;
	}

	return edits;
}
