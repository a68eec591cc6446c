/**
 * The screen: which texts hold a word with at most so many letters wrong, as Fuse would find them, in a
 * tenth of its time.
 *
 * Where location does not matter, Fuse's score is the fewest edits that turn the word into some stretch
 * of the text, divided by the word's length. Fuse walks through a text once for each number of edits, and makes a
 * list of its length each time; here all of them are counted in one walk, which ends at the first hit, in texts
 * laid out as numbers. Fuse stays the definition: the tests compare what both find.
 *
 * S. Wu and U. Manber (1992), “Fast text searching allowing errors”, Communications of the ACM 35(10), 83–91,
 * for up to three edits; beyond, G. Myers (1999), “A fast bit-vector algorithm for approximate string matching
 * based on dynamic programming”, Journal of the ACM 46(3), 395–415, whose walk takes as long for any number.
 */

import {isLatin1} from './fold.ts';

/** More edits than any word can have. */
export const tooManyEdits = 255;

/** A text's code units: a copy of memory, ten times as fast as asking for each. */
export function unitsOf(text: string): Uint16Array {
	const bytes = Buffer.from(text, 'utf16le');
	// Short copies share a pool, in which they may begin at an odd place.
	const aligned = bytes.byteOffset % 2 === 0 ? bytes : new Uint8Array(bytes);
	return new Uint16Array(aligned.buffer, aligned.byteOffset, text.length);
}

/** Where in the word each code unit stands, as bits. All zero between two searches. */
const places = new Int32Array(0x10000);

// How many texts are laid out between two looks at the clock.
const textsAtOnce = 512;

/** Texts laid out for the screen: their code units in a row. */
export class Screen {
	readonly #texts: readonly string[];
	/** Bytes, as long as no text has a letter beyond Latin. */
	#units: Uint8Array | Uint16Array;
	readonly #starts: Uint32Array;
	#textsRead = 0;

	constructor(texts: readonly string[]) {
		this.#texts = texts;
		this.#starts = new Uint32Array(texts.length + 1);
		let length = 0;
		for (let id = 0; id < texts.length; id++) {
			length += texts[id]!.length;
			this.#starts[id + 1] = length;
		}

		this.#units = new Uint8Array(length);
	}

	get size(): number {
		return this.#texts.length;
	}

	get isReady(): boolean {
		return this.#textsRead === this.#texts.length;
	}

	/** Lays texts out until the time is up. Returns whether all is done. */
	read(until: number): boolean {
		while (!this.isReady) {
			if (performance.now() > until) {
				return false;
			}

			const end = Math.min(this.#texts.length, this.#textsRead + textsAtOnce);
			const texts = this.#texts.slice(this.#textsRead, end).join('');
			if (this.#units instanceof Uint8Array && !isLatin1(texts)) {
				this.#units = Uint16Array.from(this.#units);
			}

			this.#units.set(
				this.#units instanceof Uint8Array ? Buffer.from(texts, 'latin1') : unitsOf(texts),
				this.#starts[this.#textsRead],
			);
			this.#textsRead = end;
		}

		return true;
	}

	/**
	 * Counts, for some of the texts, the fewest edits that turn the word into a part of the text: 1 at the least, since
	 * where the word stands as such is known, and `tooManyEdits` where it takes more than asked.
	 *
	 * @param word One to 32 code units.
	 * @param most How many edits are of interest, from 1.
	 * @param edits Where the counts go, by text.
	 * @param ids Which texts; all of them when left out.
	 */
	countEdits(word: string, most: number, edits: Uint8Array, ids?: Uint32Array): void {
		this.read(Number.POSITIVE_INFINITY);
		for (let at = 0; at < word.length; at++) {
			places[word.charCodeAt(at)]! |= 1 << at;
		}

		// Short calls instead of one long loop: V8 then compiles the loop whole, and does not stay in
		// the version that it swapped in while the loop ran, which takes twice as long.
		const count = ids?.length ?? this.size;
		for (let first = 0; first < count; first += 64) {
			this.#countSome(word.length, most, edits, ids, first, Math.min(count, first + 64));
		}

		for (let at = 0; at < word.length; at++) {
			places[word.charCodeAt(at)] = 0;
		}
	}

	#countSome(
		length: number,
		most: number,
		edits: Uint8Array,
		ids: Uint32Array | undefined,
		first: number,
		last: number,
	) {
		const lastLetter = 1 << (length - 1);
		for (let index = first; index < last; index++) {
			const id = ids ? ids[index]! : index;
			const start = this.#starts[id]!;
			const end = this.#starts[id + 1]!;
			if (most === 1) {
				edits[id] = oneEdit(this.#units, start, end, lastLetter, 0, 1);
			} else if (most === 2) {
				edits[id] = upToTwoEdits(this.#units, start, end, lastLetter, 0, 1, 3);
			} else if (most === 3) {
				edits[id] = upToThreeEdits(this.#units, start, end, lastLetter);
			} else {
				const fewest = fewestEdits(this.#units, start, end, length);
				edits[id] = fewest <= most ? Math.max(1, fewest) : tooManyEdits;
			}
		}
	}
}

// In each of these walks, bit `i` of `two` says that the word up to its letter `i` is a stretch that ends here with at
// most two edits. It is, if it was up to the letter before and this is its letter; or with one edit fewer up to the same
// letter before this one, which is one too many; or up to the letter before, and this is another, or missing.
// At the first hit the walk goes on with one edit fewer, for the word may stand better further on.

function oneEdit(
	units: Uint8Array | Uint16Array,
	start: number,
	end: number,
	lastLetter: number,
	none: number,
	one: number,
): number {
	for (let at = start; at < end; at++) {
		const here = places[units[at]!]!;
		const noneBefore = none;
		none = ((none << 1) | 1) & here;
		one = (((one << 1) | 1) & here) | noneBefore | ((noneBefore | none) << 1) | 1;
		if ((one & lastLetter) !== 0) {
			return 1;
		}
	}

	return tooManyEdits;
}

function upToTwoEdits(
	units: Uint8Array | Uint16Array,
	start: number,
	end: number,
	lastLetter: number,
	none: number,
	one: number,
	two: number,
): number {
	for (let at = start; at < end; at++) {
		const here = places[units[at]!]!;
		const noneBefore = none;
		const oneBefore = one;
		none = ((none << 1) | 1) & here;
		one = (((one << 1) | 1) & here) | noneBefore | ((noneBefore | none) << 1) | 1;
		two = (((two << 1) | 1) & here) | oneBefore | ((oneBefore | one) << 1) | 1;
		if ((two & lastLetter) !== 0) {
			return (one & lastLetter) !== 0 ? 1 : Math.min(2, oneEdit(units, at + 1, end, lastLetter, none, one));
		}
	}

	return tooManyEdits;
}

function upToThreeEdits(
	units: Uint8Array | Uint16Array,
	start: number,
	end: number,
	lastLetter: number,
): number {
	let none = 0;
	let one = 1;
	let two = 3;
	let three = 7;
	for (let at = start; at < end; at++) {
		const here = places[units[at]!]!;
		const noneBefore = none;
		const oneBefore = one;
		const twoBefore = two;
		none = ((none << 1) | 1) & here;
		one = (((one << 1) | 1) & here) | noneBefore | ((noneBefore | none) << 1) | 1;
		two = (((two << 1) | 1) & here) | oneBefore | ((oneBefore | one) << 1) | 1;
		three = (((three << 1) | 1) & here) | twoBefore | ((twoBefore | two) << 1) | 1;
		if ((three & lastLetter) !== 0) {
			if ((two & lastLetter) !== 0) {
				return (one & lastLetter) !== 0 ? 1 : Math.min(2, oneEdit(units, at + 1, end, lastLetter, none, one));
			}

			return Math.min(3, upToTwoEdits(units, at + 1, end, lastLetter, none, one, two));
		}
	}

	return tooManyEdits;
}

/** The fewest edits, however many. */
function fewestEdits(units: Uint8Array | Uint16Array, start: number, end: number, length: number): number {
	const top = length - 1;
	// Each bit says whether the count rises (`up`) or falls (`down`) from one letter of the word to the next.
	let up = length === 32 ? -1 : (1 << length) - 1;
	let down = 0;
	let score = length;
	let best = length;
	for (let at = start; at < end; at++) {
		const here = places[units[at]!]!;
		const across = ((((here & up) + up) | 0) ^ up) | here;
		let risen = down | ~(across | up);
		const fallen = up & across;
		// No branch on the score: in real text it is taken half the time, and a wrong guess costs more than the sum.
		score += ((risen >>> top) & 1) - ((fallen >>> top) & 1);
		if (score < best) {
			best = score;
		}

		risen <<= 1;
		const kept = here | down;
		up = (fallen << 1) | ~(kept | risen);
		down = risen & kept;
	}

	return best;
}
