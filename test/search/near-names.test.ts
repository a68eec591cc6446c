import {describe, expect, it} from 'vitest';
import {nearNames} from '../../source/search/near-names.ts';

const names = ['Josephine Okafor', 'Ana Ruiz', 'Ola Nyx', 'Northport Port Authority', 'Zoë Brandt'];
const near = (typed: string) => nearNames(typed, names).map(index => names[index]);

describe('a name typed with slips', () => {
	it.each([
		['letters that changed places', 'Okofar', 'Josephine Okafor'],
		['a slip in a short name', 'Nxy', 'Ola Nyx'],
		['a slip in each of two names', 'Anna Ruis', 'Ana Ruiz'],
		['the names the wrong way round', 'Riuz Ana', 'Ana Ruiz'],
		['an accent that was left out', 'Zoe Brant', 'Zoë Brandt'],
		['no slip at all', 'okafor', 'Josephine Okafor'],
	])('is near with %s', (_, typed, name) => {
		expect(near(typed)).toEqual([name]);
	});

	it.each([
		['another name', 'Lin Moss'],
		['one name of two that is another', 'Ana Moss'],
		['more names than the actor has', 'Ana Ana'],
		['two letters', 'An'],
		['nothing', ' '],
	])('is not near with %s', (_, typed) => {
		expect(near(typed)).toEqual([]);
	});

	it('is nearest with the fewest slips', () => {
		expect(nearNames('Marta', ['Maria', 'Marta', 'Mara'])).toEqual([1, 0, 2]);
	});
});
