/**
 * The screen: which texts hold a word with at most so many letters wrong, as Fuse would find them, in a
 * tenth of its time.
 *
 * Where location does not matter, Fuse's score is the fewest edits that turn the word into some stretch
 * of the text, divided by the word's length. Fuse walks each text once for every number of edits; here one
 * walk gives the number. Fuse stays the definition, and the tests compare the two.
 *
 * G. Myers (1999), “A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming”, Journal of the ACM 46(3), 395–415; with the text's end free as in H. Hyyrö (2003).
 */

/** More edits than any word can have. */
export const tooManyEdits = 255;

/** Texts laid out for the screen: their code units in a row. */
export class Screen {
	readonly #units: Uint16Array;
	readonly #starts: Uint32Array;
	/** Where in the word each code unit stands, as bits. All zero between two searches. */
	readonly #places = new Int32Array(0x10000);

	constructor(texts: readonly string[]) {
		this.#starts = new Uint32Array(texts.length + 1);
		let length = 0;
		for (let id = 0; id < texts.length; id++) {
			length += texts[id]!.length;
			this.#starts[id + 1] = length;
		}

		this.#units = new Uint16Array(length);
		for (let id = 0; id < texts.length; id++) {
			copyUnits(texts[id]!, this.#units, this.#starts[id]!);
		}
	}

	get size(): number {
		return this.#starts.length - 1;
	}

	/**
	 * Counts, for some of the texts, the fewest edits that turn the word into a part of the text.
	 *
	 * @param word One to 32 code units.
	 * @param ids Which texts; all of them when left out.
	 * @param edits Where the counts go, by text.
	 */
	countEdits(word: string, edits: Uint8Array, ids?: Uint32Array): void {
		const places = this.#places;
		for (let at = 0; at < word.length; at++) {
			places[word.charCodeAt(at)]! |= 1 << at;
		}

		// Short calls instead of one long loop: V8 then compiles the loop whole, and does not stay in
		// the version that it swapped in while the loop ran, which takes twice as long.
		const count = ids?.length ?? this.size;
		for (let first = 0; first < count; first += 64) {
			this.#countSome(word.length, edits, ids, first, Math.min(count, first + 64));
		}

		for (let at = 0; at < word.length; at++) {
			places[word.charCodeAt(at)] = 0;
		}
	}

	#countSome(length: number, edits: Uint8Array, ids: Uint32Array | undefined, first: number, last: number) {
		for (let index = first; index < last; index++) {
			const id = ids ? ids[index]! : index;
			edits[id] = fewestEdits(
				this.#units,
				this.#starts[id]!,
				this.#starts[id + 1]!,
				this.#places,
				length === 32 ? -1 : (1 << length) - 1,
				length,
			);
		}
	}
}

function copyUnits(text: string, units: Uint16Array, start: number) {
	for (let at = 0; at < text.length; at++) {
		units[start + at] = text.charCodeAt(at);
	}
}

/** The fewest edits that turn the word into some part of the units from `at` to `end`. */
function fewestEdits(
	units: Uint16Array,
	at: number,
	end: number,
	places: Int32Array,
	allBits: number,
	length: number,
): number {
	const top = length - 1;
	// Each bit says whether the count rises (`up`) or falls (`down`) from one letter of the word to the next.
	let up = allBits;
	let down = 0;
	let score = length;
	let best = length;
	for (let unit = at; unit < end; unit++) {
		const equal = places[units[unit]!]!;
		const across = ((((equal & up) + up) | 0) ^ up) | equal;
		let risen = down | ~(across | up);
		const fallen = up & across;
		// No branch on the score: in real text it is taken half the time, and a wrong guess costs more than the sum.
		score += ((risen >>> top) & 1) - ((fallen >>> top) & 1);
		if (score < best) {
			best = score;
		}

		risen <<= 1;
		const kept = equal | down;
		up = (fallen << 1) | ~(kept | risen);
		down = risen & kept;
	}

	return best;
}
