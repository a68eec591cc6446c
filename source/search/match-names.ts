/**
 * Finding one of a few names by some of its letters: commands, actors, sources. Names are short, so letters
 * may be left out as in fzf (`cpmd` for “Copy as Markdown”), which in a paragraph would match anything.
 */
import {fold, lower, type Stretch, spansInText} from './fold.ts';
import {closeStretches} from './match.ts';
import {allowedEdits, longestCloseWord} from './options.ts';

/** A name that was found. */
export type NameMatch = {
	/** Which of the names. */
	readonly index: number;
	/** Found only by allowing for typos. */
	readonly isClose: boolean;
	/** The letters to light, in order. */
	readonly hits: readonly Stretch[];
};

/** What a name was found by, the best first. */
const ranks = ['whole', 'prefix', 'words', 'initials', 'part', 'letters', 'close'] as const;

type Found = {
	readonly rank: (typeof ranks)[number];
	readonly hits: readonly Stretch[];
	readonly length: number;
};

/**
 * Finds the names that a reader may mean, the likeliest first: the name itself, its beginning, beginnings of its
 * words, its initials, letters in a row, letters in order, letters wrong. Equally likely names keep their order.
 *
 * @returns Every name when nothing is asked.
 */
export function matchNames(query: string, names: readonly string[]): readonly NameMatch[] {
	const asked = lower(fold(query)).trim();
	if (asked === '') {
		return names.map((_, index) => ({index, isClose: false, hits: []}));
	}

	const found: (Found & {readonly index: number})[] = [];
	for (const [index, name] of names.entries()) {
		const one = findIn(name, lower(fold(name)), asked);
		if (one) {
			found.push({...one, index});
		}
	}

	// A typo is only thought of where nothing fits as typed.
	const literal = found.filter(({rank}) => rank !== 'close');
	return (literal.length > 0 ? literal : found)
		.toSorted(
			(one, other) =>
				ranks.indexOf(one.rank) - ranks.indexOf(other.rank) ||
				one.length - other.length ||
				one.index - other.index,
		)
		.map(({index, rank, hits}) => ({
			index,
			isClose: rank === 'close',
			hits: rank === 'close' ? hits : spansInText(names[index]!, hits),
		}));
}

function findIn(name: string, folded: string, asked: string): Found | null {
	if (folded === asked) {
		return {rank: 'whole', hits: [{start: 0, end: folded.length}], length: 0};
	}

	if (folded.startsWith(asked)) {
		return {rank: 'prefix', hits: [{start: 0, end: asked.length}], length: 0};
	}

	const words = asked.split(' ');
	const starts = wordStarts(folded);
	const byWords = wordsAt(folded, words, starts);
	if (byWords) {
		return {rank: 'words', hits: byWords, length: 0};
	}

	const byInitials = lettersAt(folded, asked.replaceAll(' ', ''), starts);
	if (byInitials) {
		return {rank: 'initials', hits: byInitials, length: 0};
	}

	const part = folded.indexOf(asked);
	if (part >= 0) {
		return {rank: 'part', hits: [{start: part, end: part + asked.length}], length: 0};
	}

	const letters = lettersInOrder(folded, asked.replaceAll(' ', ''), starts);
	if (letters) {
		return {rank: 'letters', hits: letters, length: letters.at(-1)!.end - letters[0]!.start};
	}

	return closeIn(name, words);
}

function wordStarts(folded: string): readonly number[] {
	return Array.from(folded.matchAll(/[\p{L}\p{N}]+/gu), ({index}) => index);
}

/** Each word of the query at the beginning of a word of its own. */
function wordsAt(folded: string, words: readonly string[], starts: readonly number[]): Stretch[] | null {
	const hits: Stretch[] = [];
	const taken = new Set<number>();
	for (const word of words) {
		const start = starts.find(place => !taken.has(place) && folded.startsWith(word, place));
		if (start === undefined) {
			return null;
		}

		taken.add(start);
		hits.push({start, end: start + word.length});
	}

	return hits.sort((one, other) => one.start - other.start);
}

/** Each letter of the query at the beginning of a word, in order. */
function lettersAt(folded: string, letters: string, starts: readonly number[]): Stretch[] | null {
	const hits: Stretch[] = [];
	let next = 0;
	for (const letter of letters) {
		while (next < starts.length && !folded.startsWith(letter, starts[next]!)) {
			next++;
		}

		if (next === starts.length) {
			return null;
		}

		hits.push({start: starts[next]!, end: starts[next]! + letter.length});
		next++;
	}

	return hits;
}

/** The letters of the query in order, as close together as they stand after the beginning of some word. */
function lettersInOrder(folded: string, letters: string, starts: readonly number[]): Stretch[] | null {
	let best: Stretch[] | null = null;
	for (const start of [...starts, 0]) {
		const hits: Stretch[] = [];
		let from = start;
		for (const letter of letters) {
			const at = folded.indexOf(letter, from);
			if (at < 0) {
				break;
			}

			from = at + letter.length;
			const last = hits.at(-1);
			if (last && last.end === at) {
				hits[hits.length - 1] = {start: last.start, end: from};
			} else {
				hits.push({start: at, end: from});
			}
		}

		const length = hits.reduce((sum, hit) => sum + hit.end - hit.start, 0);
		if (length === letters.length && (!best || spread(hits) < spread(best))) {
			best = hits;
		}
	}

	return best;
}

function spread(hits: readonly Stretch[]): number {
	return hits.at(-1)!.end - hits[0]!.start;
}

function closeIn(name: string, words: readonly string[]): Found | null {
	const hits: Stretch[] = [];
	let edits = 0;
	for (const word of words) {
		if (word.length > longestCloseWord || allowedEdits(word.length) === 0) {
			return null;
		}

		const found = closeStretches(name, word);
		if (found.length === 0) {
			return null;
		}

		const best = found.reduce((one, other) => (other.edits < one.edits ? other : one));
		edits += best.edits;
		hits.push({start: best.start, end: best.end});
	}

	hits.sort((one, other) => one.start - other.start);
	return {
		rank: 'close',
		hits: hits.filter((hit, at) => at === 0 || hits[at - 1]!.end <= hit.start),
		length: edits,
	};
}
