import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

/** The words that say who speaks in the first quote of a sentence. */
function mentionIn(sentence: string): string | null {
	return readQuotes(sentence)[0]?.mention ?? null;
}

describe('a speaker whom a clause describes', () => {
	it.each([
		['The man who shot the mayor said he was sorry.', 'The man'],
		['The company that built the bridge said it was safe.', 'The company'],
		['A man who asked not to be named said it was safe.', 'A man'],
		['People briefed on the plan said it was safe.', 'People'],
		['The woman running the port said it was safe.', 'The woman'],
		['Campaigners fighting to save the lido said it was safe.', 'Campaigners'],
		['A report published in the town said it was safe.', 'A report'],
	])('is not what stands last in that clause: %s', (sentence, mention) => {
		expect(mentionIn(sentence)?.startsWith(mention)).toBe(true);
	});

	it.each([
		['The storm struck as the mayor said it was safe.', 'the mayor'],
		['He left because the mayor said it was safe.', 'the mayor'],
		['Ada Okoro’s warning came a day after Ben Hale said it was safe.', 'Ben Hale'],
		['The boat sank and the mayor said it was old.', 'the mayor'],
	])('and the subject of a new clause stays its own: %s', (sentence, mention) => {
		expect(mentionIn(sentence)).toBe(mention);
	});

	it('with “whose” between commas is read over that', () => {
		expect(mentionIn('Ada Okoro, whose father was watching from the stand, said it was safe.')).toBe(
			'Ada Okoro',
		);
	});
});

describe('adverbs before the cue', () => {
	it('may be two, joined', () => {
		expect(mentionIn('“It is safe,” Ada Okoro quickly and quietly added.')).toBe('Ada Okoro');
		expect(mentionIn('“It is safe,” Ada Okoro slowly but firmly said.')).toBe('Ada Okoro');
	});
});
