import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';
import {castFrom} from './cast-from.ts';

const genderOf = (body: string) => castFrom(body).members[0]!.gender;

describe('gender', () => {
	it.each([
		['On Monday Mrs. Kandrik resigned.', 'female'],
		['On Monday Congresswoman Zorb Kandrik resigned.', 'female'],
		['On Monday his widow, Zorb Kandrik, resigned.', 'female'],
		['On Monday Angela Kandrik resigned.', 'female'],
		['On Monday Zorb Kandrik, a businessman, resigned.', 'male'],
		['On Monday Zorb Kandrik resigned. He was tired.', 'male'],
		['On Monday Zorb Kandrik resigned.', 'unknown'],
		['On Monday the Kandrik Foundation closed.', 'neuter'],
	])('is told by the text: %s', (body, gender) => {
		expect(genderOf(body)).toBe(gender);
	});

	it('is not taken from a pronoun inside a quotation', () => {
		expect(genderOf('On Monday Zorb Kandrik resigned. “He was wrong.”')).toBe('unknown');
	});
});

describe('a given name that is a man’s here and a woman’s there', () => {
	it('does not keep “she” from its bearer, who alone can be meant', () => {
		expect(
			readQuotes('Trains stopped.\n\nGov. Glenn Hale declared an emergency. She said the town was safe.'),
		).toMatchObject([{speaker: 'Glenn Hale'}]);
	});

	it('keeps “she” from him where somebody else is “she”', () => {
		expect(
			readQuotes(
				'Ada Okoro said the bridge was old.\n\nGlenn Hale declared an emergency. She said the town was safe.',
			).at(-1),
		).toMatchObject({speaker: 'Ada Okoro'});
	});
});
