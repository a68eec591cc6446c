/** Numbers for words, so that texts can be compared quickly. The same word has the same number. */
export class WordNumbers {
	readonly #numbers = new Map<string, number>();

	/** Numbers every word, new ones too. */
	add(words: readonly string[]): Int32Array {
		return Int32Array.from(words, word => {
			const known = this.#numbers.get(word) ?? this.#numbers.size;
			this.#numbers.set(word, known);
			return known;
		});
	}

	/** Numbers the words that were seen before; each other word is −1, which equals nothing. */
	look(words: readonly string[]): Int32Array {
		return Int32Array.from(words, word => this.#numbers.get(word) ?? -1);
	}
}

/** Nobody looks at more places of one row of words. */
export const mostPlaces = 50;

/** How long a beginning of the words was found, and where it starts. */
export type LongestStart = {readonly length: number; readonly at: number};

/**
 * Finds a row of words in another, in time linear in both whatever they are.
 *
 * D. E. Knuth, J. H. Morris, V. R. Pratt (1977), “Fast pattern matching in
 * strings”, SIAM Journal on Computing 6(2), 323–350.
 *
 * @param most Stop after so many places.
 * @returns Every place where all of it stands, and the longest beginning of it that stands anywhere.
 */
export function findWords(
	row: Int32Array,
	wanted: Int32Array,
	most = mostPlaces,
): {readonly places: number[]; readonly longest: LongestStart} {
	const borders = bordersOf(wanted);
	const places: number[] = [];
	let longest: LongestStart = {length: 0, at: 0};
	let matched = 0;
	for (let at = 0; at < row.length && wanted.length > 0; at++) {
		while (matched > 0 && row[at] !== wanted[matched]) {
			matched = borders[matched - 1]!;
		}

		if (row[at] === wanted[matched] && row[at] !== -1) {
			matched++;
		}

		if (matched > longest.length) {
			longest = {length: matched, at: at - matched + 1};
		}

		if (matched === wanted.length) {
			places.push(at - matched + 1);
			if (places.length === most) {
				break;
			}

			matched = borders[matched - 1]!;
		}
	}

	return {places, longest};
}

function bordersOf(wanted: Int32Array): Int32Array {
	const borders = new Int32Array(wanted.length);
	for (let at = 1, matched = 0; at < wanted.length; at++) {
		while (matched > 0 && wanted[at] !== wanted[matched]) {
			matched = borders[matched - 1]!;
		}

		if (wanted[at] === wanted[matched]) {
			matched++;
		}

		borders[at] = matched;
	}

	return borders;
}
