/**
 * What is lit: every occurrence of every word of the query, exactly on its letters.
 *
 * Fuse is reached from here and nowhere else, and only for the rows that are shown. It says whether a word
 * is in a text with letters wrong. Where, is found out here: Fuse's ranges are single letters around one of the
 * places, with ends that are inside them, in a text whose offsets shift after ß and some accents.
 */
import type Fuse from 'fuse.js';
import {fold, lower, type Stretch, spansInText} from './fold.ts';
import {allowedEdits, fuseOptions, longestCloseWord} from './options.ts';
import type {Anchor, TextTerm} from './parse-query.ts';

let loadedFuse: typeof Fuse | null = null;

/** Loads Fuse, which nothing needs before a word is mistyped. */
export async function loadFuse(): Promise<void> {
	loadedFuse ??= (await import('fuse.js')).default;
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Whether no letter and no digit stands in the text before a place: opening quotation marks do not count. */
function opens(text: string, start: number): boolean {
	return start === 0 || !letterOrDigit.test(text.slice(0, start));
}

function closes(text: string, end: number): boolean {
	return end === text.length || !letterOrDigit.test(text.slice(end));
}

function isWholeWord(text: string, {start, end}: Stretch): boolean {
	const before = start === 0 ? '' : String.fromCodePoint(text.codePointAt(start - 1)!);
	const after = end >= text.length ? '' : String.fromCodePoint(text.codePointAt(end)!);
	return !letterOrDigit.test(before) && !letterOrDigit.test(after);
}

function isAnchored(text: string, stretch: Stretch, anchor: Anchor): boolean {
	switch (anchor) {
		case 'anywhere':
			return true;
		case 'start':
			return opens(text, stretch.start);
		case 'end':
			return closes(text, stretch.end);
		case 'whole':
			return opens(text, stretch.start) && closes(text, stretch.end);
		case 'word':
			return isWholeWord(text, stretch);
		default:
			return anchor satisfies never;
	}
}

/** Where a word stands in a folded text, from left to right; neighbours may overlap (“ana” in “banana”). */
export function occurrences(folded: string, word: string, anchor: Anchor): readonly Stretch[] {
	const found: Stretch[] = [];
	for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
		const stretch = {start, end: start + word.length};
		if (isAnchored(folded, stretch, anchor)) {
			found.push(stretch);
		}
	}

	return found;
}

/** Whether a folded text has the word; the text in lower case, unless the case matters. */
export function hasWord(folded: string, {text, anchor}: TextTerm): boolean {
	return anchor === 'anywhere' ? folded.includes(text) : occurrences(folded, text, anchor).length > 0;
}

/** The letters to light where the word stands as it was typed. */
export function literalHits(text: string, term: TextTerm): readonly Stretch[] {
	const folded = fold(text);
	return spansInText(
		text,
		occurrences(term.isCaseSensitive ? folded : lower(folded), term.text, term.anchor),
	);
}

/** A stretch with so many letters wrong. */
export type CloseStretch = Stretch & {readonly edits: number};

/** Where the word stands in a text with letters wrong, from left to right: the places with the fewest. */
export function closeStretches(text: string, word: string): readonly CloseStretch[] {
	const folded = lower(fold(text));
	if (loadedFuse && !loadedFuse.match(word, folded, fuseOptions).isMatch) {
		return [];
	}

	const found = bestStretches(folded, word);
	return spansInText(text, found).map((stretch, index) => ({...stretch, edits: found[index]!.edits}));
}

// For each number of letters of the word: the fewest edits that turn them into a stretch that ends here, and where it
// starts. They are as long as a word for the screen, and used for one text at a time.
const counts = new Uint16Array(longestCloseWord + 1);
const starts = new Uint32Array(longestCloseWord + 1);

/**
 * The stretches of a text that the fewest edits turn into the word: each as long as it can be, and none over another.
 *
 * P. H. Sellers (1980), “The theory and computation of evolutionary distances: pattern recognition”,
 * Journal of Algorithms 1(4), 359–373. Beside each count runs the place where its stretch starts.
 *
 * @param word 32 code units at the most.
 * @returns Nothing when more letters are wrong than a word of this length may have.
 */
export function bestStretches(text: string, word: string): readonly CloseStretch[] {
	const {length} = word;
	for (let letters = 0; letters <= length; letters++) {
		counts[letters] = letters;
		starts[letters] = 0;
	}

	let fewest = allowedEdits(length);
	let found: CloseStretch[] = [];
	for (let at = 0; at < text.length; at++) {
		const letter = text.charCodeAt(at);
		let diagonal = counts[0]!;
		let diagonalStart = starts[0]!;
		starts[0] = at + 1;
		for (let letters = 1; letters <= length; letters++) {
			const same = diagonal + (word.charCodeAt(letters - 1) === letter ? 0 : 1);
			const sameStart = diagonalStart;
			const added = counts[letters]! + 1;
			diagonal = counts[letters]!;
			diagonalStart = starts[letters]!;
			const left = counts[letters - 1]! + 1;
			if (same <= added && same <= left) {
				counts[letters] = same;
				starts[letters] = sameStart;
			} else if (added <= left) {
				counts[letters] = added;
			} else {
				counts[letters] = left;
				starts[letters] = starts[letters - 1]!;
			}
		}

		const edits = counts[length]!;
		const start = starts[length]!;
		if (edits > fewest || start > at) {
			continue;
		}

		if (edits < fewest) {
			fewest = edits;
			found = [];
		}

		const last = found.at(-1);
		if (!last || last.end <= start) {
			found.push({start, end: at + 1, edits});
		} else if (last.start === start && letterOrDigit.test(text[at]!)) {
			// With as few letters wrong, the longer one is the whole word: “lavrv” is as near to “Lavr” as to “Lavrov”.
			found[found.length - 1] = {start, end: at + 1, edits};
		}
	}

	return found;
}
