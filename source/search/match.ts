/**
 * What is lit: every occurrence of every word of the query, exactly on its letters.
 *
 * Fuse is reached from here and nowhere else. It counts the end of a range as inside it, lights single
 * letters around the word it found, and knows only the folded text; what it says is turned into spans of the
 * field's text, and checked, before anything is lit.
 */
import type Fuse from 'fuse.js';
import {fold, lower, type Stretch, spansInText} from './fold.ts';
import {allowedEdits, fuseOptions} from './options.ts';
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

/** Where the word stands in a text with letters wrong, from left to right. */
export function closeStretches(text: string, word: string): readonly CloseStretch[] {
	const folded = lower(fold(text));
	const found: CloseStretch[] = [];
	for (let from = 0; from < folded.length; ) {
		const next = firstClose(folded.slice(from), word);
		if (!next) {
			break;
		}

		found.push({start: from + next.start, end: from + next.end, edits: next.edits});
		from += next.end;
	}

	return spansInText(text, found).map((stretch, index) => ({...stretch, edits: found[index]!.edits}));
}

/** Where Fuse finds the word in a folded text, if what it says holds. */
function firstClose(folded: string, word: string): CloseStretch | null {
	const result = loadedFuse?.match(word, folded, fuseOptions);
	if (result && !result.isMatch) {
		return null;
	}

	const ranges = result?.indices;
	if (ranges && ranges.length > 0) {
		// Fuse's ends are inside the range. Its ranges are single letters; where they lie close enough together to
		// be one word, the word is between them, and nowhere else need be looked.
		const start = ranges[0]![0];
		const end = Math.min(folded.length, ranges.at(-1)![1] + 1);
		if (end - start <= word.length + allowedEdits(word.length)) {
			const stretch = bestStretch(folded.slice(start, end), word);
			if (stretch) {
				return {start: start + stretch.start, end: start + stretch.end, edits: stretch.edits};
			}
		}
	}

	return bestStretch(folded, word);
}

/**
 * The stretch of a text that the fewest edits turn into the word, the first of the best and as long as it can be.
 *
 * P. H. Sellers (1980), “The theory and computation of evolutionary distances: pattern recognition”,
 * Journal of Algorithms 1(4), 359–373. Beside each count runs the place where its stretch begins.
 *
 * @returns Nothing when more letters are wrong than a word of this length may have.
 */
export function bestStretch(text: string, word: string): CloseStretch | null {
	const rows = word.length + 1;
	let counts = Array.from({length: rows}, (_, row) => row);
	let starts = new Array<number>(rows).fill(0);
	let best = allowedEdits(word.length) + 1;
	let found = null as CloseStretch | null;
	for (let at = 0; at < text.length; at++) {
		const nextCounts = [0];
		const nextStarts = [at + 1];
		for (let row = 1; row < rows; row++) {
			const same = counts[row - 1]! + (text[at] === word[row - 1] ? 0 : 1);
			const added = counts[row]! + 1;
			const left = nextCounts[row - 1]! + 1;
			if (same <= added && same <= left) {
				nextCounts.push(same);
				nextStarts.push(starts[row - 1]!);
			} else if (added <= left) {
				nextCounts.push(added);
				nextStarts.push(starts[row]!);
			} else {
				nextCounts.push(left);
				nextStarts.push(nextStarts[row - 1]!);
			}
		}

		counts = nextCounts;
		starts = nextStarts;
		const edits = counts[rows - 1]!;
		const start = starts[rows - 1]!;
		// With as few letters wrong, the longer stretch is the whole word: “lavrv” is as near to “Lavr” as to “Lavrov”.
		const isLonger = edits === best && found?.start === start && letterOrDigit.test(text[at]!);
		if ((edits < best && start <= at) || isLonger) {
			best = edits;
			found = {start, end: at + 1, edits};
		}
	}

	return found;
}
