import {describe, expect, it} from 'vitest';
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
