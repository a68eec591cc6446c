import {describe, expect, it} from 'vitest';
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
