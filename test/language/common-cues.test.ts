import {describe, expect, it} from 'vitest';
import {commonCues} from '../../source/language/common-cues.ts';
import {languageOf} from '../../source/language/language.ts';

describe('the most common cues', () => {
	it.each(Object.entries(commonCues))('are all cues that the lists for “%s” know', (code, words) => {
		const language = languageOf(code)!;
		const isCue = (word: string) =>
			(language.verb(word)?.frames ?? 0) !== 0 ||
			language.sourcePhrases.has(word) ||
			language.postpositions.has(word);
		expect(words.filter(word => !isCue(word))).toEqual([]);
	});
});
