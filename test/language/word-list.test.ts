import {describe, expect, it} from 'vitest';
import commonWords from '../../data/common-words.en.json' with {type: 'json'};
import givenNames from '../../data/given-names.json' with {type: 'json'};
import {wordList} from '../../source/language/word-list.ts';

describe('a list of words in one string', () => {
	const has = wordList('A Ada Adam Ben Bernard Zoë');

	it.each(['A', 'Ada', 'Adam', 'Ben', 'Bernard', 'Zoë'])('has %s', word => {
		expect(has(word)).toBe(true);
	});

	it.each(['', 'Ad', 'Be', 'Bern', 'am', 'Zo', 'Carl', 'Ben Bernard '])('has no “%s”', word => {
		expect(has(word)).toBe(false);
	});
});

describe.each([
	['given names of women', givenNames.female],
	['given names of men', givenNames.male],
	['given names of either', givenNames.either],
	['everyday words', commonWords.words],
])('the list of %s', (_, words) => {
	it('has all its words', () => {
		const has = wordList(words);
		expect(words.split(' ').filter(word => !has(word))).toEqual([]);
	});

	// The words that begin with the same two letters are found by halving.
	it('is sorted', () => {
		expect(words.split(' ')).toEqual(words.split(' ').sort());
	});

	it('has every word once, and one space between words', () => {
		const all = words.split(' ');
		expect(all).toEqual([...new Set(all)]);
		expect(all).not.toContain('');
	});
});
