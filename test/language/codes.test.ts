import {expect, it} from 'vitest';
import {isKnownLanguage} from '../../source/language/codes.ts';
import {languageOf} from '../../source/language/language.ts';

it.each(['en', 'en-GB', 'de', 'de-AT', 'DE', 'fr', 'zh', 'und', ''])(
	'%j is known just when there are lists for it',
	tag => {
		expect(isKnownLanguage(tag)).toBe(languageOf(tag) !== undefined);
	},
);
