import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

const last = (text: string) => readQuotes(text).at(-1);

describe('somebody who does something and then speaks', () => {
	it.each(['stands in front of a shop', 'sits at a table', 'walks to the door'])(
		'is the speaker, though “%s” is in no list of verbs that report',
		doing => {
			expect(last(`Ada Okoro ${doing} and tells viewers, “It has doubled.”`)).toMatchObject({
				speaker: 'Ada Okoro',
			});
		},
	);

	it('is none where the word is a noun', () => {
		expect(last('The Okoro stands were full and the crowd said, “It has doubled.”')).toMatchObject({
			mention: 'the crowd',
		});
	});
});

describe('somebody whom the phrase names at its end', () => {
	it.each([
		['A reader named Gus writes to say that it was too kind.', 'Gus'],
		['“Leave her alone,” replied a user called Marnie.', 'Marnie'],
	])('is the speaker: %s', (text, speaker) => {
		expect(last(text)).toMatchObject({speaker});
	});

	it('is not, where something else is called so', () => {
		expect(last('A reader of the weekly named the lane and said that it was too kind.')).toMatchObject({
			mention: expect.stringContaining('A reader') as string,
		});
	});
});

describe('“she”, once the paragraph has turned to somebody else', () => {
	it('is whom it has turned to, and not who has just been brought in before', () => {
		expect(
			last(
				'But Mia Vale, the budget director, told reporters it was “late”.\n\nAda Okoro seized on the phrase. “Late,” she repeated.',
			),
		).toMatchObject({speaker: 'Ada Okoro'});
	});

	it('stays with who was brought in, where the paragraph names nobody', () => {
		expect(
			last(
				'Ada Okoro spoke first.\n\nBut Mia Vale, the budget director, told reporters it was “late”.\n\n“Very late,” she repeated.',
			),
		).toMatchObject({speaker: 'Mia Vale'});
	});
});

describe('“calling off”', () => {
	it('calls nothing by a name', () => {
		expect(readQuotes('Ada Okoro left after calling off her “Glasshouse” tour.')).toEqual([]);
		expect(readQuotes('Ada Okoro left after calling it a “glasshouse of a plan”.')).toHaveLength(1);
	});
});
