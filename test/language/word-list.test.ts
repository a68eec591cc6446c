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
	// A word is looked for among those that begin with the same two letters, as far as these stand together.
	it('keeps words with the same first two letters together', () => {
		const has = wordList(words);
		expect(words.split(' ').filter(word => !has(word))).toEqual([]);
	});

	it('has every word once, and one space between words', () => {
		const all = words.split(' ');
		expect(all).toEqual([...new Set(all)]);
		expect(all).not.toContain('');
	});
});
