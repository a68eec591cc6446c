import {describe, expect, it} from 'vitest';
import {castFrom, namesOf} from './cast-from.ts';

const aliasesOf = (body: string, name: string) =>
	castFrom(body).members.find(member => member.name === name)?.aliases;

describe('somebody who is called like a place', () => {
	it.each([
		['Bram Jordan, a lawyer, opened the fair. Jordan said it was fine.', 'Bram Jordan', 'Jordan'],
		['Georgia Hale runs a shop. Georgia said it was hers.', 'Georgia Hale', 'Georgia'],
		['Austin Mbeki, 31, was held. Austin’s mother waited.', 'Austin Mbeki', 'Austin'],
		['Austin Mbeki lives in Austin. Austin said it was warm.', 'Austin Mbeki', 'Austin'],
	])('is one with the full name: %s', (body, name, alias) => {
		expect(aliasesOf(body, name)).toContain(alias);
	});

	it.each([
		['Austin Mbeki lives in Austin. Austin is warm.', 'Austin'],
		['Bram Jordan flew out on Monday. They met in Jordan.', 'Jordan'],
		['They are all Georgia Democrats. On Monday Georgia votes.', 'Georgia'],
		['It was Gothic Germany. On Monday Germany said so.', 'Germany'],
	])('leaves the place where it is one: %s', (body, place) => {
		expect(namesOf(body, 'place')).toContain(place);
	});
});
