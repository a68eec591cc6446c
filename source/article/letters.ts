/**
 * Whether a character is a letter, a capital, a number: the same as `\p{L}`, `\p{Lu}` and so on, without
 * a regular expression. Each time V8 compiles one of those it reads the whole table of Unicode, up to three
 * times for each expression, which was a fifth of a start. Here that happens for rare characters only.
 *
 * All take a code point, as `codePointAt` gives it. Beyond the end of a text that is `undefined`, which is no letter.
 */
type CodePoint = number | undefined;

/** Latin, as most text is: up to here letters follow one another with few gaps. */
const endOfLatin = 0x250;

const rareLetter = /\p{L}/u;
const rareNumber = /\p{N}/u;
const rareMark = /\p{M}/u;
const rareCapital = /\p{Lu}/u;
const rareSmall = /\p{Ll}/u;

/** Dashes, quotation marks, ellipses, currencies, arrows: what is not Latin in English text is nearly always here. */
const isPunctuation = (point: number) =>
	(point >= 0x2000 && point < 0x2070) ||
	(point >= 0x20a0 && point < 0x20d0) ||
	(point >= 0x2190 && point < 0x2460) ||
	(point >= 0xd800 && point < 0xe000);

/** `\p{L}` */
export function isLetter(point: CodePoint): boolean {
	if (point === undefined) return false;
	if (point < 0x80) return (point >= 0x61 && point <= 0x7a) || (point >= 0x41 && point <= 0x5a);
	if (point < 0xc0) return point === 0xaa || point === 0xb5 || point === 0xba;
	if (point < endOfLatin) return point !== 0xd7 && point !== 0xf7;
	return !isPunctuation(point) && rareLetter.test(String.fromCodePoint(point));
}

/** `\p{N}` */
export function isNumber(point: CodePoint): boolean {
	if (point === undefined) return false;
	if (point < 0x80) return point >= 0x30 && point <= 0x39;
	if (point < endOfLatin) {
		return point === 0xb2 || point === 0xb3 || point === 0xb9 || (point >= 0xbc && point <= 0xbe);
	}

	return !isPunctuation(point) && rareNumber.test(String.fromCodePoint(point));
}

/** `[\p{L}\p{N}]`: what words are made of. */
export function isLetterOrNumber(point: CodePoint): boolean {
	return isLetter(point) || isNumber(point);
}

/** `\p{M}`: accents and the like, which belong to the letter before them. */
export function isAccent(point: CodePoint): boolean {
	return (
		point !== undefined &&
		point >= 0x300 &&
		!isPunctuation(point) &&
		rareMark.test(String.fromCodePoint(point))
	);
}

/** `\p{Lu}` */
export function isCapital(point: CodePoint): boolean {
	if (point === undefined) return false;
	if (point < 0x80) return point >= 0x41 && point <= 0x5a;
	if (point < 0x100) return point >= 0xc0 && point <= 0xde && point !== 0xd7;
	return !isPunctuation(point) && rareCapital.test(String.fromCodePoint(point));
}

/** `\p{Ll}` */
export function isSmall(point: CodePoint): boolean {
	if (point === undefined) return false;
	if (point < 0x80) return point >= 0x61 && point <= 0x7a;
	if (point < 0x100) return point === 0xb5 || (point >= 0xdf && point !== 0xf7);
	return !isPunctuation(point) && rareSmall.test(String.fromCodePoint(point));
}

/** The code point that ends before a place. */
export function codePointBefore(text: string, at: number): CodePoint {
	if (at <= 0) return undefined;
	const unit = text.charCodeAt(at - 1);
	const isSecondHalf = unit >= 0xdc00 && unit < 0xe000 && at > 1;
	const whole = isSecondHalf ? text.codePointAt(at - 2)! : 0;
	return whole > 0xffff ? whole : unit;
}

/** Whether a capital stands behind a small letter: “WikiLeaks”. */
export function hasInnerCapital(word: string): boolean {
	for (let at = 1; at < word.length; at++) {
		if (isCapital(word.codePointAt(at)) && isSmall(codePointBefore(word, at))) return true;
	}

	return false;
}

/** Whether a capital stands anywhere in a text. */
export function hasCapital(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		if (isCapital(text.codePointAt(at))) return true;
	}

	return false;
}

/** Whether a word has more than one capital: “NATO”, “McKay”. Asked of single words. */
export function hasTwoCapitals(word: string): boolean {
	let capitals = 0;
	for (let at = 0; at < word.length; at++) {
		if (isCapital(word.codePointAt(at)) && ++capitals === 2) return true;
	}

	return false;
}

/** The words of a text as they stand there, with the apostrophes, points and hyphens inside and behind them. */
export function wordsIn(text: string): string[] {
	const words: string[] = [];
	for (let at = 0; at < text.length; ) {
		const start = at;
		while (at < text.length) {
			const point = text.codePointAt(at)!;
			// ' ’ . -
			const goesOn = at > start && (point === 0x27 || point === 0x2019 || point === 0x2e || point === 0x2d);
			if (!goesOn && !isLetterOrNumber(point)) break;
			at += point > 0xffff ? 2 : 1;
		}

		if (at > start) words.push(text.slice(start, at));
		else at += text.codePointAt(at)! > 0xffff ? 2 : 1;
	}

	return words;
}
