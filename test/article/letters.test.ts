import {describe, expect, it} from 'vitest';
import {
	codePointBefore,
	hasInnerCapital,
	isAccent,
	isCapital,
	isLetter,
	isLetterOrNumber,
	isNumber,
	isSmall,
	wordsIn,
} from '../../source/article/letters.ts';

describe('what a character is', () => {
	it.each<[string, (point: number | undefined) => boolean, RegExp]>([
		['a letter', isLetter, /^\p{L}$/u],
		['a number', isNumber, /^\p{N}$/u],
		['a letter or a number', isLetterOrNumber, /^[\p{L}\p{N}]$/u],
		['an accent', isAccent, /^\p{M}$/u],
		['a capital', isCapital, /^\p{Lu}$/u],
		['a small letter', isSmall, /^\p{Ll}$/u],
	])('is %s exactly where Unicode says so', (_, is, unicode) => {
		const wrong: string[] = [];
		for (let point = 0; point <= 0x10ffff; point++) {
			if (is(point) !== unicode.test(String.fromCodePoint(point))) wrong.push(point.toString(16));
		}

		expect(wrong).toEqual([]);
	});

	it('is nothing beyond the end of a text', () => {
		for (const is of [isLetter, isNumber, isLetterOrNumber, isAccent, isCapital, isSmall]) {
			expect(is(undefined)).toBe(false);
		}
	});
});

describe('the character before a place', () => {
	it.each([
		['abc', 1, 'a'],
		['a𝒜b', 3, '𝒜'],
		['a𝒜b', 1, 'a'],
		['\udc00b', 1, '\udc00'],
	])('of %j at %i is %j', (text, at, before) => {
		expect(codePointBefore(text, at)).toBe(before.codePointAt(0));
	});

	it('is none at the start', () => {
		expect(codePointBefore('abc', 0)).toBeUndefined();
	});
});

describe('a capital inside a word', () => {
	it.each(['WikiLeaks', 'iPhone', 'ÉcoÎle', 'x𝒷𝒜'])('is in %s', word => {
		expect(hasInnerCapital(word)).toBe(true);
	});

	it.each(['Wikileaks', 'NATO', 'Al-Sisi', 'O’Brien', ''])('is not in %j', word => {
		expect(hasInnerCapital(word)).toBe(false);
	});
});

describe('the words of a text', () => {
	it.each([
		['“Don’t,” said Okoro-Hale. (No. 3)', ['Don’t', 'said', 'Okoro-Hale.', 'No.', '3']],
		["'tis the boys' U.S. home", ['tis', 'the', "boys'", 'U.S.', 'home']],
		['½ of 𝒜𝒷 — ①', ['½', 'of', '𝒜𝒷', '①']],
		['Cafe\u0301s', ['Cafe', 's']],
		['…', []],
		['', []],
	])('of %j', (text, words) => {
		expect(wordsIn(text)).toEqual(words);
		expect(text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).toEqual(words);
	});
});
