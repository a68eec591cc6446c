import {describe, expect, it} from 'vitest';
import {castFrom, namesOf, whoIs} from './cast-from.ts';

describe('somebody whose last name is also another word', () => {
	it.each([
		['“It is safe,” said Teal Baker, the national director of the League. “No,” [Baker] said.', 'Teal Baker'],
		['Mayor Don Guardian said no. “I can wait,” [Guardian] said.', 'Don Guardian'],
		['Grant Young, a teacher, was there. “We sang,” said [Young].', 'Grant Young'],
		['Al From, who founded the choir, was sad. “It is gone,” [From] said.', 'Al From'],
		['“No,” said Zadie King. “We asked,” [King] said.', 'Zadie King'],
		['“No,” said Tilda March, a nurse. They met [March] in May.', 'Tilda March'],
		['Sal Field, 54, has a shop. “We asked,” [Field] said.', 'Sal Field'],
		['They met Charlotte Church, a nurse. “We asked,” [Church] said.', 'Charlotte Church'],
		['They met Teal R. Major, a nurse. [Major] has left.', 'Teal R. Major'],
	])('is known by it once the full name has been said to be somebody: %s', (marked, name) => {
		expect(whoIs(marked)).toBe(name);
	});

	it.each([
		['Mayor Don Guardian said no. The [Guardian] reported that it was late.', 'Guardian'],
		['Tilda March, a nurse, came. In [March] the town voted.', null],
		['Tilda March, a nurse, came. On [March] 3 the town voted.', null],
		['Grant Young, a teacher, came. [Young] people said it was late.', null],
		['Al From, who founded the choir, was sad. [From] London came news.', null],
		['Teal Baker, a teacher, walks down [Baker Street].', 'Baker Street'],
		['Ada Judge, a nurse, came. “It is late,” [Judge Okoro] said.', 'Okoro'],
	])('leaves the word what it is elsewhere: %s', (marked, name) => {
		expect(whoIs(marked)).toBe(name);
	});

	it.each([
		'Harbour Church, a charity, said it was late.',
		'They met Acme King, which sells bread.',
		'Deputy Mayor, a friend of the club, said it was late.',
		'“No,” said Police Chief.',
		'The Kandrik Baker, a teacher said, is late.',
	])('is nobody where nothing says so: %s', body => {
		expect(namesOf(body, 'person')).toEqual([]);
	});

	it('is no organisation as well', () => {
		const {members} = castFrom('They met Teal Baker, the director of the Harbour League, in May.');
		expect(members.map(({name, kind}) => [name, kind])).toEqual([
			['Teal Baker', 'person'],
			['Harbour League', 'organization'],
		]);
	});
});
