import {isCapital, isLetter} from '../article/letters.ts';

/** How a word is written. */
export const shapes = {
	small: 0,
	/** “Lavrov”, “O’Brien”, “WikiLeaks” */
	capital: 1,
	/** “NATO”, “WASHINGTON” */
	upper: 2,
	/** “J.”, “G.K.”, “U.S.” */
	initials: 3,
	number: 4,
	/** “al-Assad”, “then-President”, “iPhone” */
	inner: 5,
	/** “Brussels-based”, “Obama-era” */
	compound: 6,
} as const;

/** What stands between a word and the one before it. Bits. */
export const gaps = {
	space: 1,
	comma: 2,
	/** The end of a sentence, or what may be one: after “U.S.” nobody can tell. */
	stop: 4,
	quote: 8,
	bracket: 16,
	line: 32,
	dash: 64,
	other: 128,
	/** Nothing but a quotation mark or bracket stands directly before the word. */
	opens: 256,
	ampersand: 512,
	closesBracket: 1024,
} as const;

/** A stretch of the text to read on its own: a paragraph, or a line of the header. */
export type Region = {
	readonly start: number;
	readonly end: number;
	/** The index of the paragraph, −1 in the header. */
	readonly paragraph: number;
	readonly isHeading: boolean;
};

/** The rules look a few words around, and then from name to name. All words of a book would take as much as all else. */
const mostKept = 1 << 12;

/**
 * In bytes. The C library of most systems gives a piece of memory back as soon as it is done with, if it is as large as
 * this; of smaller ones it keeps what lies between others. What is not written on takes no memory.
 */
const givenBack = 33 * 1024 * 1024;
/** With so many, an article is read in a thread, and the memory matters more than the time to ask for it. */
const wordsOfLongText = 30_000;

/** The words of an article, by number. Parallel lists of plain numbers: a book has a million words, and names are few. */
export class Words {
	start!: Int32Array;
	/** Before the ’s of a possessive, after the full stop of an abbreviation. */
	end!: Int32Array;
	shape!: Uint8Array;
	gap!: Uint16Array;
	region!: Int32Array;
	/** 1 or 0 */
	possessive!: Uint8Array;
	count = 0;
	readonly text: string;
	/** The hashes of all words that stand in the text written small: numbers need no new strings. */
	readonly smallHashes = new Set<number>();

	#colonLines: number | undefined;

	/** What `at` has returned lately, and for which words: each at the last digits of its number. */
	readonly #written: string[];
	readonly #writtenAt: Int32Array;

	constructor(text: string) {
		this.text = text;
		const likely = 16 + Math.ceil(text.length / 5);
		this.#lay(likely);
		const kept = Math.min(mostKept, 2 ** Math.ceil(Math.log2(likely)));
		this.#written = new Array<string>(kept).fill('');
		this.#writtenAt = new Int32Array(kept).fill(-1);
	}

	add(start: number, end: number, shape: number, gap: number, region: number, isPossessive: boolean): void {
		if (this.count === this.start.length) this.#lay(2 * this.count);
		this.start[this.count] = start;
		this.end[this.count] = end;
		this.shape[this.count] = shape;
		this.gap[this.count] = gap;
		this.region[this.count] = region;
		this.possessive[this.count] = isPossessive ? 1 : 0;
		this.count++;
	}

	/** To be called behind the last word, so that none seems to stand there. */
	close(): void {
		const {count} = this;
		this.start = this.start.subarray(0, count);
		this.end = this.end.subarray(0, count);
		this.shape = this.shape.subarray(0, count);
		this.gap = this.gap.subarray(0, count);
		this.region = this.region.subarray(0, count);
		this.possessive = this.possessive.subarray(0, count);
	}

	/** How many lines open with words in capitals and a colon, as “PUNE: The hosts won” does. Counted once for all names. */
	get colonLines(): number {
		this.#colonLines ??= this.text.match(/^\p{Lu}{2}[\p{Lu} ]*: /gmu)?.length ?? 0;
		return this.#colonLines;
	}

	/** Makes room for so many words in all, in one piece of memory. */
	#lay(length: number): void {
		const {start, end, region, gap, shape, possessive} = this;
		const many = length > wordsOfLongText ? givenBack : 0;
		const memory = new ArrayBuffer(Math.max(length * 16, many));
		this.start = new Int32Array(memory, 0, length);
		this.end = new Int32Array(memory, length * 4, length);
		this.region = new Int32Array(memory, length * 8, length);
		this.gap = new Uint16Array(memory, length * 12, length);
		this.shape = new Uint8Array(memory, length * 14, length);
		this.possessive = new Uint8Array(memory, length * 15, length);
		if (this.count === 0) return;
		this.start.set(start);
		this.end.set(end);
		this.region.set(region);
		this.gap.set(gap);
		this.shape.set(shape);
		this.possessive.set(possessive);
	}

	/** The word as written, without ’s. It is asked for many times in a row, and looked up in lists each time. */
	at(index: number): string {
		const place = index & (this.#written.length - 1);
		if (this.#writtenAt[place] !== index) {
			this.#written[place] = this.text.slice(this.start[index], this.end[index]);
			this.#writtenAt[place] = index;
		}

		return this.#written[place]!;
	}

	/** Whether a word, given in small letters, also stands in the text written small. */
	isSeenSmall(word: string): boolean {
		let hash = 0;
		for (let at = 0; at < word.length; at++) {
			hash = (Math.imul(hash, 31) + word.charCodeAt(at)) & 0x3fffffff;
		}

		return this.smallHashes.has(hash);
	}

	/** Whether the word is written with a capital that could belong to a name. */
	isCapital(index: number): boolean {
		const shape = this.shape[index];
		return shape === shapes.capital || shape === shapes.upper || shape === shapes.initials;
	}

	/** Whether a sentence, a quotation or a line begins here, so that the capital says nothing. */
	opensSentence(index: number): boolean {
		return (this.gap[index]! & (gaps.stop | gaps.line | gaps.opens)) !== 0;
	}
}

/** Shortened words that keep their point inside a sentence. */
const shortened = new Set(
	'Mr Mrs Ms Mx Dr Prof Rev Hon Fr Sr Jr St Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt Cmdr Cpl Sgt Adm Pvt Pfc Brig Insp Supt Det Amb Sec Asst Assoc Del Dep Pres Atty Treas Inc Corp Co Ltd Bros No Esq Messrs Mass Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ph'.split(
		' ',
	),
);
/** Of these, the ones after which a sentence may end. */
const mayEnd = new Set(
	'Inc Corp Co Ltd Jr Sr Esq Mass Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo'.split(
		' ',
	),
);

const letter = 1;
const capitalLetter = 2;
const digit = 3;

const notAsked = 0xff;
/** Letter, capital letter, digit or none of these, for the code units that nearly all text is made of. */
const classOfUnit = new Uint8Array(0x250).fill(notAsked);

const rareCapital = /\p{Lu}/u;
const rareLetter = /[\p{L}\p{M}\p{Cs}]/u;

function classOf(unit: number): number {
	if (unit < 0x250) {
		if (classOfUnit[unit] === notAsked) classOfUnit[unit] = classOfLatin(unit);
		return classOfUnit[unit]!;
	}

	if (unit >= 0x2000 && unit < 0x2c00) {
		return 0;
	}

	const character = String.fromCharCode(unit);
	if (rareCapital.test(character)) {
		return capitalLetter;
	}

	return rareLetter.test(character) ? letter : 0;
}

function classOfLatin(unit: number): number {
	if (isLetter(unit)) return isCapital(unit) ? capitalLetter : letter;
	return unit >= 0x30 && unit <= 0x39 ? digit : 0;
}

const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;

/** Splits regions of a text into words, in one pass over the characters. */
export function wordsOf(text: string, regions: readonly Region[]): Words {
	const words = new Words(text);
	for (const [index, region] of regions.entries()) {
		readRegion(words, region, index);
	}

	words.close();
	return words;
}

function readRegion(words: Words, region: Region, index: number): void {
	const {text} = words;
	let gap: number = gaps.line;
	let at = region.start;
	while (at < region.end) {
		const unit = text.charCodeAt(at);
		const kind = classOf(unit);
		if (kind === 0) {
			gap |= gapOf(text, unit, at);
			at++;
			continue;
		}

		at = readWord(words, region, index, at, gap);
		gap = gapAfterWord;
	}
}

/** What `readWord` found to stand after the word: a sentence may end with an abbreviation's point. */
let gapAfterWord = 0;

function gapOf(text: string, unit: number, at: number): number {
	switch (unit) {
		case 0x20:
		case 0xa0:
		case 0x0a:
		case 0x0d:
		case 0x09:
		case 0x202f:
			return gaps.space;
		case 0x2c: // ,
			return gaps.comma;
		case 0x2e: // .
		case 0x21: // !
		case 0x3f: // ?
		case 0x2026: // …
			return gaps.stop;
		case 0x22: // "
		case 0x201c: // “
		case 0x201d: // ”
		case 0x201e: // „
		case 0xab: // «
		case 0xbb: // »
		case 0x2018: // ‘
		case 0x2019: // ’
		case 0x27: // '
		case 0x60: // `
			return gaps.quote | (classOf(text.charCodeAt(at + 1)) > 0 ? gaps.opens : 0);
		case 0x28: // (
		case 0x5b: // [
			return gaps.bracket;
		case 0x29: // )
		case 0x5d: // ]
			return gaps.closesBracket;
		case 0x2d: // -
		case 0x2013: // –
		case 0x2014: // —
			return gaps.dash;
		case 0x26: // &
			return gaps.ampersand;
		case 0x2022: // •
		case 0x2b: // +
		case 0x2a: // *
		case 0x7c: // |
			return gaps.stop;
		default:
			return gaps.other;
	}
}

function readWord(words: Words, region: Region, regionIndex: number, from: number, gap: number): number {
	const {text} = words;
	let at = from;
	let capitals = 0;
	let smalls = 0;
	let digits = 0;
	let points = 0;
	let hyphenAt = -1;
	let partLetters = 0;
	let partStartsSmall = false;
	let end = from;
	let isPossessive = false;
	for (; at < region.end; at++) {
		const unit = text.charCodeAt(at);
		let kind = classOf(unit);
		if (kind === 0 && unit < 0xc0 && unit > 0x7f && at > from && (text.charCodeAt(at - 1) & 0xfe) === 0xc2) {
			// “Ã±”: one letter that was decoded as two, somewhere on its way here.
			kind = letter;
		}

		if (kind !== 0) {
			if (partLetters === 0) {
				partStartsSmall = kind === letter;
			}

			partLetters++;
			if (kind === capitalLetter) {
				capitals++;
			} else if (kind === letter) {
				smalls++;
			} else {
				digits++;
			}

			continue;
		}

		const next = at + 1 < region.end ? classOf(text.charCodeAt(at + 1)) : 0;
		if (isApostrophe(unit)) {
			if (next === 0) {
				break;
			}

			// ’s at the end of a word is the possessive, or “is”; both leave the name as it is.
			const after = at + 2 < region.end ? text.charCodeAt(at + 2) : 0x20;
			const letterAfter = text.charCodeAt(at + 1);
			if ((letterAfter === 0x73 || letterAfter === 0x53) && classOf(after) === 0 && !isApostrophe(after)) {
				isPossessive = true;
				break;
			}

			continue;
		}

		if (unit === 0x2d || unit === 0x2010 || unit === 0x2011) {
			if (next === 0) {
				break;
			}

			if (hyphenAt < 0) {
				hyphenAt = at;
			}

			partLetters = 0;
			continue;
		}

		if (unit === 0x2e && next !== 0 && partLetters === 1 && next !== letter) {
			// “U.S.”, “J.D.”
			points++;
			partLetters = 0;
			continue;
		}

		if (unit === 0x2e && next === letter && partLetters === 1 && points > 0) {
			// “U.S.-led” comes by the hyphen; “e.g.” and “p.m.” come here.
			points++;
			partLetters = 0;
			continue;
		}

		if (unit === 0x26 && next === capitalLetter && smalls === 0) {
			// “AT&T”
			continue;
		}

		break;
	}

	end = at;
	gapAfterWord = 0;
	let shape: number = shapes.small;
	const first = classOf(text.charCodeAt(from));
	if (first === digit) {
		shape = shapes.number;
	} else if (first === letter) {
		shape = capitals > 0 ? shapes.inner : shapes.small;
	} else if (capitals === 1 && smalls === 0 && digits === 0) {
		shape = shapes.initials;
	} else if (smalls === 0) {
		shape = points > 0 ? shapes.initials : shapes.upper;
	} else if (hyphenAt > 0 && partStartsSmall && !/[\p{Lu}]\p{L}*$/u.test(text.slice(hyphenAt, end))) {
		shape = shapes.compound;
	} else {
		shape = shapes.capital;
	}

	if (isPossessive) {
		at = end + 2;
	} else if (
		isApostrophe(text.charCodeAt(end)) &&
		text.charCodeAt(end - 1) === 0x73 &&
		shape !== shapes.small
	) {
		// “Rogers’ plan”, and not the end of a quotation in single marks.
		const before = from > 0 ? text.charCodeAt(from - 1) : 0;
		const after = text.charCodeAt(end + 1);
		if (after === 0x20 && !isApostrophe(before) && text.charCodeAt(end) !== 0x60) {
			isPossessive = classOf(text.charCodeAt(end + 2)) !== 0 || text.charCodeAt(end) === 0x2019;
			if (isPossessive) {
				at = end + 1;
			}
		}
	}

	if (!isPossessive && text.charCodeAt(end) === 0x2e && end < region.end) {
		if (shape === shapes.initials && (end - from === 1 || points > 0)) {
			// A single letter is an initial when a name goes on behind it; “I.” never is.
			const isInitial = classOf(text.charCodeAt(end + 1)) !== 0 || text.charCodeAt(end + 1) === 0x20;
			if (points > 0 || (isInitial && text.charCodeAt(from) !== 0x49) || isInitialSpot(words, from)) {
				at = end + 1;
				end = at;
				if (points > 0 && end === region.end) {
					gapAfterWord = gaps.stop;
				}
			}
		} else if (shape === shapes.capital && end - from <= 6) {
			const word = text.slice(from, end);
			if (shortened.has(word)) {
				at = end + 1;
				end = at;
				if (mayEnd.has(word) && endsHere(text, end)) {
					gapAfterWord = gaps.stop;
				}
			}
		}
	}

	if (shape === shapes.small) {
		let hash = 0;
		for (let unit = from; unit < end; unit++) {
			hash = (Math.imul(hash, 31) + text.charCodeAt(unit)) & 0x3fffffff;
		}

		words.smallHashes.add(hash);
	}

	words.add(from, end, shape, gap, regionIndex, isPossessive);
	return at;
}

/** Whether the word before stands so that an initial can follow: “John I. Smith”. */
function isInitialSpot(words: Words, from: number): boolean {
	const last = words.count - 1;
	return last >= 0 && words.isCapital(last) && words.end[last] === from - 1;
}

/** Whether a new sentence seems to begin: “… of Acme Inc. The” against “Acme Inc. said”. */
function endsHere(text: string, end: number): boolean {
	return /^["”’)]*\s+["“‘(]*(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|That|This|His|Her|Their|Its|If|When|While|After|As|For|To|So|Or|Now|Then|There|Mr|Mrs|Ms)\b/u.test(
		text.slice(end, end + 14),
	);
}
