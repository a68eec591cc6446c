import {foldAll, lower} from './fold.ts';
import {Screen, unitsOf} from './screen.ts';

const textsAtOnce = 128;

// Texts whose words are turned around between two looks at the clock.
const textsInverted = 4096;

const space = 0x20;

/** Ends a text; no folded text has it inside. */
const lineFeed = 0x0a;

/**
 * Which texts have which words, for many texts: looking through thirty thousand different words takes a
 * millisecond, and through the texts that they come from fifty.
 *
 * A word is what stands between two spaces, with its marks. So a part of a text without a space is a part of
 * one of its words, and what is found as typed is the same as in the texts themselves. What is close is looked
 * for inside words only, and not over the space between two.
 */
export class Words {
	readonly #sources: readonly string[];
	#textsRead = 0;
	#seen: Seen | null;
	#ready: Ready | null = null;

	constructor(sources: readonly string[]) {
		this.#sources = sources;
		this.#seen = new Seen(sources.length);
	}

	get isReady(): boolean {
		return this.#ready !== null;
	}

	/** Reads texts until the time is up. Returns whether all is done. */
	read(until: number): boolean {
		while (this.#seen) {
			if (performance.now() > until) {
				return false;
			}

			if (this.#textsRead === this.#sources.length) {
				const ready = this.#seen.finish();
				if (ready) {
					this.#ready = ready;
					this.#seen = null;
				}

				continue;
			}

			const end = Math.min(this.#sources.length, this.#textsRead + textsAtOnce);
			const texts = foldAll(this.#sources.slice(this.#textsRead, end));
			this.#seen.add(unitsOf(`${texts.join('\n')}\n`), this.#textsRead);
			this.#textsRead = end;
		}

		return true;
	}

	/**
	 * Marks the texts that have a stretch, and returns how many.
	 *
	 * @param part Without a space.
	 */
	markTexts(part: string, isCaseSensitive: boolean, levels: Uint8Array, level: number): number {
		const {written, lowered, wordStarts, starts, texts} = this.#ready!;
		const words = isCaseSensitive ? written : lowered;
		let count = 0;
		let word = 0;
		for (let at = words.indexOf(part); at >= 0; at = words.indexOf(part, wordStarts[word]!)) {
			word = wordAt(wordStarts, at, word);
			for (let index = starts[word]!; index < starts[word + 1]!; index++) {
				const text = texts[index]!;
				count += levels[text] === 0 ? 1 : 0;
				levels[text] = level;
			}

			word++;
			if (word + 1 >= wordStarts.length) {
				break;
			}
		}

		return count;
	}

	/** Marks the texts that have a word with few letters wrong: with `level`, and one more for each wrong letter. */
	markCloseTexts(word: string, mostEdits: number, levels: Uint8Array, level: number) {
		const {screen, starts, texts} = this.#ready!;
		const edits = new Uint8Array(screen.size);
		screen.countEdits(word, mostEdits, edits);
		for (let id = 0; id < edits.length; id++) {
			const wrong = edits[id]!;
			if (wrong > mostEdits) {
				continue;
			}

			for (let index = starts[id]!; index < starts[id + 1]!; index++) {
				const text = texts[index]!;
				if (levels[text] === 0 || levels[text]! > level + wrong) {
					levels[text] = level + wrong;
				}
			}
		}
	}
}

/** What can be asked once all texts are read. */
type Ready = {
	/** All words with a space between. */
	readonly written: string;
	readonly lowered: string;
	/** Where each word starts in them. */
	readonly wordStarts: Uint32Array;
	readonly screen: Screen;
	/** The texts of word `w` are `texts` from `starts[w]` up to `starts[w + 1]`. */
	readonly starts: Uint32Array;
	readonly texts: Uint32Array;
};

/** Which word a place is in, not before a given one. */
function wordAt(starts: Uint32Array, at: number, from: number): number {
	let low = from;
	let high = starts.length - 1;
	while (low + 1 < high) {
		const middle = (low + high) >>> 1;
		if (starts[middle]! <= at) {
			low = middle;
		} else {
			high = middle;
		}
	}

	return low;
}

/**
 * The words seen so far, and which texts have them. Words are found again by their code units in a table of our
 * own: making a string of each to look it up in a map takes ten times as long.
 */
class Seen {
	/** All different words with a space behind each. */
	#units = new Uint16Array(1 << 14);
	#wordStarts = new Uint32Array(1 << 11);
	#hashes = new Uint32Array(1 << 11);
	/** In how many texts each word is. */
	#counts = new Uint32Array(1 << 11);
	/** The text in which a word was seen last, and one: it counts once for each. */
	#lastTexts = new Uint32Array(1 << 11);
	#words = 0;
	/** Word numbers and one, by hash; 0 where there is none. Twice as many places as words, at the least. */
	#table = new Uint32Array(1 << 12);
	/** The words of each text, one text after the other, and where each text's end. */
	#textWords = new Uint32Array(1 << 14);
	readonly #textEnds: Uint32Array;
	#used = 0;
	#inverted: {
		readonly starts: Uint32Array;
		/** Where the next text of each word goes. */
		readonly next: Uint32Array;
		readonly texts: Uint32Array;
		textsDone: number;
	} | null = null;

	constructor(texts: number) {
		this.#textEnds = new Uint32Array(texts);
	}

	/** Reads texts, each with a line feed behind it. */
	add(units: Uint16Array, firstText: number) {
		let text = firstText;
		let start = 0;
		let hash = 0;
		for (let at = 0; at < units.length; at++) {
			const unit = units[at]!;
			if (unit !== space && unit !== lineFeed) {
				// FNV-1a, a code unit at a time.
				hash = Math.imul(hash ^ unit, 0x0100_0193);
				continue;
			}

			if (at > start) {
				this.#addWord(units, start, at, hash >>> 0, text);
			}

			if (unit === lineFeed) {
				this.#textEnds[text++] = this.#used;
			}

			start = at + 1;
			hash = 0;
		}
	}

	#addWord(units: Uint16Array, start: number, end: number, hash: number, text: number) {
		let place = (hash ^ (hash >>> 15)) & (this.#table.length - 1);
		let word = this.#table[place]! - 1;
		while (word >= 0 && !(this.#hashes[word] === hash && this.#isWord(word, units, start, end))) {
			place = (place + 1) & (this.#table.length - 1);
			word = this.#table[place]! - 1;
		}

		if (word < 0) {
			word = this.#newWord(units, start, end, hash);
			this.#table[place] = word + 1;
			if (this.#words * 2 > this.#table.length) {
				this.#widenTable();
			}
		}

		if (this.#lastTexts[word] === text + 1) {
			return;
		}

		this.#lastTexts[word] = text + 1;
		this.#counts[word]!++;
		this.#textWords = withRoomFor(this.#textWords, this.#used + 1);
		this.#textWords[this.#used++] = word;
	}

	#isWord(word: number, units: Uint16Array, start: number, end: number): boolean {
		const first = this.#wordStarts[word]!;
		if (this.#wordStarts[word + 1]! - first - 1 !== end - start) {
			return false;
		}

		for (let at = start; at < end; at++) {
			if (this.#units[first + at - start] !== units[at]) {
				return false;
			}
		}

		return true;
	}

	#newWord(units: Uint16Array, start: number, end: number, hash: number): number {
		const word = this.#words++;
		this.#wordStarts = withRoomFor(this.#wordStarts, word + 2);
		this.#hashes = withRoomFor(this.#hashes, word + 1);
		this.#counts = withRoomFor(this.#counts, word + 1);
		this.#lastTexts = withRoomFor(this.#lastTexts, word + 1);
		this.#hashes[word] = hash;
		const first = this.#wordStarts[word]!;
		const after = first + end - start + 1;
		if (after > this.#units.length) {
			const longer = new Uint16Array(Math.max(after, this.#units.length * 2));
			longer.set(this.#units);
			this.#units = longer;
		}

		this.#units.set(units.subarray(start, end), first);
		this.#units[after - 1] = space;
		this.#wordStarts[word + 1] = after;
		return word;
	}

	#widenTable() {
		this.#table = new Uint32Array(this.#table.length * 2);
		for (let word = 0; word < this.#words; word++) {
			const hash = this.#hashes[word]!;
			let place = (hash ^ (hash >>> 15)) & (this.#table.length - 1);
			while (this.#table[place] !== 0) {
				place = (place + 1) & (this.#table.length - 1);
			}

			this.#table[place] = word + 1;
		}
	}

	/** Takes a step of turning the words of each text into the texts of each word: done when it returns them. */
	finish(): Ready | null {
		if (!this.#inverted) {
			const starts = new Uint32Array(this.#words + 1);
			for (let word = 0; word < this.#words; word++) {
				starts[word + 1] = starts[word]! + this.#counts[word]!;
			}

			this.#inverted = {starts, next: starts.slice(), texts: new Uint32Array(this.#used), textsDone: 0};
			return null;
		}

		const {starts, next, texts, textsDone} = this.#inverted;
		if (textsDone < this.#textEnds.length) {
			const end = Math.min(this.#textEnds.length, textsDone + textsInverted);
			invert(this.#textWords, this.#textEnds, textsDone, end, next, texts);
			this.#inverted.textsDone = end;
			return null;
		}

		const wordStarts = this.#wordStarts.slice(0, this.#words + 1);
		const bytes = Buffer.from(this.#units.buffer, 0, wordStarts.at(-1)! * 2);
		const written = bytes.toString('utf16le');
		const lowered = lower(written);
		return {
			written,
			lowered,
			wordStarts,
			screen: new Screen(lowered.split(' ').slice(0, -1)),
			starts,
			texts,
		};
	}
}

function withRoomFor(list: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
	if (length <= list.length) {
		return list;
	}

	const longer = new Uint32Array(list.length * 2);
	longer.set(list);
	return longer;
}

function invert(
	textWords: Uint32Array,
	textEnds: Uint32Array,
	from: number,
	to: number,
	next: Uint32Array,
	texts: Uint32Array,
) {
	let at = from === 0 ? 0 : textEnds[from - 1]!;
	for (let text = from; text < to; text++) {
		for (; at < textEnds[text]!; at++) {
			texts[next[textWords[at]!]!++] = text;
		}
	}
}
