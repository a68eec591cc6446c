import {describe, expect, it} from 'vitest';
import {castFrom} from './cast-from.ts';

const people = (body: string, title: string) =>
	castFrom(body, title)
		.members.filter(({kind}) => kind === 'person')
		.map(({name}) => name);

describe('a full name that only the headline gives', () => {
	it.each([
		[
			'Lindqvist laughs. “It was dark,” Lindqvist says.',
			'The quiet triumph of Sanna Lindqvist',
			'Sanna Lindqvist',
		],
		['“It was dark,” Lindqvist says.', 'At Home With Sanna Lindqvist', 'Sanna Lindqvist'],
		// A last name that is a given name too is not in the middle of a longer one.
		['“It was dark,” Hilary says. Hilary laughs.', 'Sanna Hilary Goes After The Harbour', 'Sanna Hilary'],
	])('is that of the last name in the text: %s', (body, title, name) => {
		expect(people(body, title)).toEqual([name]);
	});

	it.each([
		// A headline asks what Verano will do.
		['Verano said it was late. Verano closed the mill.', 'Will Verano Leave the Harbour?'],
		['The mill closed.', 'The quiet triumph of Sanna Lindqvist'],
	])('is nobody where the words may be others: %s', (body, title) => {
		expect(people(body, title)).toEqual([]);
	});

	it('does not change whom the text itself names in full', () => {
		expect(
			people('Olga Lindqvist laughs. “It was dark,” Lindqvist says.', 'Sanna Lindqvist at home'),
		).toEqual(['Olga Lindqvist']);
	});
});

describe('initials as labels', () => {
	it('are those of the people that the headline and the text name', () => {
		const cast = castFrom(
			'She talks to Marta Ferreira about her book.\nMF: When did you go?\nSL: I was nine.',
			'Sanna Lindqvist on ice',
		);
		expect(cast.members.map(({name, aliases}) => [name, aliases])).toEqual([
			['Sanna Lindqvist', ['SL']],
			['Marta Ferreira', ['MF']],
		]);
	});

	it('are nobody’s when two people share them', () => {
		const {members} = castFrom('Sam Lunde met Sonja Lie there.\nSL: I was nine.');
		expect(members.flatMap(({aliases}) => aliases)).toEqual([]);
	});
});
