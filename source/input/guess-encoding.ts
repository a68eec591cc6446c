import {asLatin1, decodeWindows1252} from './windows-1252.ts';

/** Enough of a document to tell how it is written. */
const sampleSize = 100_000;

/** Of the letters of a language in Latin ones, fewer are outside of ASCII. */
const leastForeign = 0.5;

/** Fewer letters are no language. */
const fewestForeign = 10;

/** The letters that each writing uses most, and the encodings that have them in one byte each. */
const writings = [
	['оеаинтсрвл', ['windows-1251', 'koi8-u', 'iso-8859-5', 'ibm866']],
	['αοιετσνηυρ', ['windows-1253', 'iso-8859-7']],
	['יוהלאתמרבנ', ['windows-1255', 'iso-8859-8']],
	['اليمونترب', ['windows-1256', 'iso-8859-6']],
	['านรอกเงมย่', ['windows-874']],
] as const;

/** Of running text, the commonest ten letters of its writing are more than this. */
const leastCommon = 0.45;

/**
 * What bytes that are no UTF-8 are probably written in, where nothing says it. Each encoding that text is found in on
 * old pages is asked what it would make of them; the right one makes words of them.
 *
 * @returns The WHATWG name; windows-1252 where nothing speaks against it.
 */
export function guessEncoding(bytes: Uint8Array): string {
	const sample = foreignPartsOf(bytes.subarray(0, sampleSize));
	const foreign = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
	const letters = sample.reduce((count, byte) => count + (isLetter(byte) ? 1 : 0), 0);
	if (foreign < fewestForeign || foreign < (foreign + letters) * leastForeign) return westernEncoding(sample);
	return encodingOfPairs(sample) ?? encodingOfLetters(sample) ?? 'windows-1252';
}

function isLetter(byte: number): boolean {
	return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

/** The stretches between tags and line ends that have foreign letters in them: mark-up and programs have those of no language. */
function foreignPartsOf(bytes: Uint8Array): Uint8Array {
	const parts = asLatin1(bytes).split(/[<>\n]/);
	return Buffer.from(parts.filter(part => /[\x80-\xff]/.test(part)).join('\n'), 'latin1');
}

/** “c½ur”, “Miko³aj”: a mark in the middle of a word, or a sign for any money behind a number, is a letter in another encoding. */
const markInWord =
	/(?<=\p{Ll})[^\p{L}\p{M}\p{Nd}\s'’`´·.,;:!?()[\]{}<>"“”„«»‹›/\\|@&%+*=_~^#$€£—–…•-](?=\p{Ll})|(?<=\d ?)¤/gu;

/** “powiedzia³”: so end many words in such an encoding, and in others a word with a note. */
const markBehindWord = /(?<=\p{Ll}{3})[¹³±¶¼¾](?!\p{L})/gu;

/** Fewer words have a note than one in so many. */
const wordsPerNote = 25;

/** The encoding of a language in Latin letters: the one that leaves the fewest marks in words. */
function westernEncoding(sample: Uint8Array): string {
	let best = 'windows-1252';
	let fewest = marksIn(best, sample);
	for (const encoding of fewest === 0 ? [] : ['iso-8859-15', 'windows-1250', 'iso-8859-2']) {
		const marks = marksIn(encoding, sample);
		if (marks < fewest) [best, fewest] = [encoding, marks];
	}

	return best;
}

function marksIn(encoding: string, sample: Uint8Array): number {
	const text =
		encoding === 'windows-1252' ? decodeWindows1252(sample) : new TextDecoder(encoding).decode(sample);
	const behind = text.match(markBehindWord)?.length ?? 0;
	const words = text.match(/\s+/g)?.length ?? 0;
	return (text.match(markInWord)?.length ?? 0) + (behind > words / wordsPerNote ? behind : 0);
}

/** Chinese, Japanese and Korean by the first bytes of their pairs, in which the common characters lie together. */
function encodingOfPairs(sample: Uint8Array): string | null {
	const of = (from: number, to: number, firstTrail = 0x40) => {
		let pairs = 0;
		let within = 0;
		for (let at = 0; at < sample.length; at++) {
			if (sample[at]! < 0x81) continue;
			const trail = sample[at + 1] ?? 0;
			pairs++;
			within += sample[at]! >= from && sample[at]! <= to && trail >= firstTrail ? 1 : 0;
			at++;
		}

		return within / (pairs || 1);
	};
	// The syllables of Japanese are a fifth of it and more, whatever its characters.
	if (isValid('shift_jis', sample) && of(0x82, 0x83) > 0.2) return 'shift_jis';
	if (isValid('euc-jp', sample) && of(0xa4, 0xa5, 0xa1) > 0.2) return 'euc-jp';
	const isHigh = of(0x81, 0xfe, 0xa1) > 0.97;
	// Korean syllables end where Chinese has a third of its commonest characters still to come.
	if (isHigh && isValid('euc-kr', sample) && of(0xb0, 0xc8, 0xa1) > 0.8 && of(0xc9, 0xd7) < 0.1)
		return 'euc-kr';
	if (isHigh && isValid('gb18030', sample) && of(0xb0, 0xd7, 0xa1) > 0.6) return 'gb18030';
	return !isHigh && isValid('big5', sample) && of(0xa4, 0xc6) > 0.6 ? 'big5' : null;
}

function isValid(encoding: string, sample: Uint8Array): boolean {
	// A sample may end within a character.
	const broken = new TextDecoder(encoding).decode(sample).match(/\ufffd/g)?.length ?? 0;
	return broken <= 1;
}

function encodingOfLetters(sample: Uint8Array): string | null {
	let best: string | null = null;
	let most = leastCommon;
	for (const [common, encodings] of writings) {
		for (const encoding of encodings) {
			const letters = new TextDecoder(encoding).decode(sample).match(/[^\x00-\xbf]/g) ?? [];
			const share = letters.filter(letter => common.includes(letter)).length / (letters.length || 1);
			if (share > most) [best, most] = [encoding, share];
		}
	}

	return best;
}
