import {describe, expect, it} from 'vitest';
import {castFrom} from './cast-from.ts';

/** What the pronouns of a body make of Zorvi Kand, whose name tells nothing. */
const genderOfKand = (body: string) => castFrom(body).members.find(({name}) => name === 'Zorvi Kand')?.gender;

describe('a name that tells nothing', () => {
	it.each([
		['Yesterday Zorvi Kand resigned. She had been ill.', 'female'],
		['Yesterday Mr. Hale met Zorvi Kand in the hall, and she left.', 'female'],
		[
			'Yesterday Pelu Dornat met Zorvi Kand in the hall. Later Zorvi Kand sold his house to Pelu Dornat.',
			'male',
		],
		['Yesterday Pelu Dornat met Zorvi Kand. Zorvi Kand said he was ill.', 'male'],
		['Yesterday Zorvi Kand met the council.\nShe left at noon.', 'female'],
	])('agrees with the pronoun that can mean nobody else: %s', (body, gender) => {
		expect(genderOfKand(body)).toBe(gender);
	});

	it.each([
		'Yesterday Pelu Dornat met Zorvi Kand in the hall. Then she left.',
		'Yesterday Mr. Hale met Zorvi Kand in the hall, and he left.',
		'Yesterday Pelu Dornat met Zorvi Kand. Zorvi Kand told him that it was late.',
		'Yesterday Pelu Dornat met Zorvi Kand. Zorvi Kand met her in the hall.',
		'Yesterday Zorvi Kand met Pelu Dornat.\nShe left at noon.',
		'Yesterday Zorvi Kand met the council. “She is late,” one man said.',
	])('stays open where the pronoun may mean somebody else: %s', body => {
		expect(genderOfKand(body)).toBe('unknown');
	});
});
