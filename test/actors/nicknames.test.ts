import {describe, expect, it} from 'vitest';
import {castFrom, namesOf, whoIs} from './cast-from.ts';

describe('a nickname in marks inside a name', () => {
	it.each([
		['Anthony “Big Tone” Ruggiero was late. Later [Big Tone] left.', 'Anthony “Big Tone” Ruggiero'],
		['Leonard “Duke” Hale was late. Later [Duke] left.', 'Leonard “Duke” Hale'],
		['Dwayne “The Rock” Okoro was late. Later [The Rock] left.', 'Dwayne “The Rock” Okoro'],
		['Leonard “Duke” Hale was late. Later [Hale] left.', 'Leonard “Duke” Hale'],
	])('is another name of the same person: %s', (text, name) => {
		expect(whoIs(text)).toBe(name);
	});

	it('is none where no last name follows', () => {
		expect(namesOf('The boat of Ada Okoro, “Big Tone”, was late.', 'person')).toContain('Ada Okoro');
	});
});

describe('brothers and sisters', () => {
	it('that open a sentence are no part of the first one’s name', () => {
		expect(namesOf('Brothers Ben and Bo Hale run the van.', 'person').toSorted()).toEqual([
			'Ben Hale',
			'Bo Hale',
		]);
		expect(whoIs('On Monday [Lehman Brothers] said no.')).toBe('Lehman Brothers');
	});
});

describe('a country with one word cut short', () => {
	it('is a place', () => {
		const [korea] = castFrom('N. Korea said it was late. Ships left N. Korea on Monday.').members;
		expect(korea!.kind).toBe('place');
		const [person] = castFrom('N. Okoro said it was late. N. Okoro left on Monday.').members;
		expect(person!.kind).toBe('person');
	});
});
