import {describe, expect, it} from 'vitest';
import {castFrom, namesOf, whoIs} from './cast-from.ts';

describe('somebody whose last name is also another word', () => {
	it.each([
		[
			'“It is safe,” said Sepia Baker, the national director of the League. “No,” [Baker] said.',
			'Sepia Baker',
		],
		['Mayor Don Herald said no. “I can wait,” [Herald] said.', 'Don Herald'],
		['Ivo Young, a teacher, was there. “We sang,” said [Young].', 'Ivo Young'],
		['Al Over, who founded the choir, was sad. “It is gone,” [Over] said.', 'Al Over'],
		['“No,” said Zadie King. “We asked,” [King] said.', 'Zadie King'],
		['“No,” said Tilda March, a nurse. They met [March] in May.', 'Tilda March'],
		['Sal Field, 54, has a shop. “We asked,” [Field] said.', 'Sal Field'],
		['They met Charlotte Church, a nurse. “We asked,” [Church] said.', 'Charlotte Church'],
		['They met Sepia R. Major, a nurse. [Major] has left.', 'Sepia R. Major'],
	])('is known by it once the full name has been said to be somebody: %s', (marked, name) => {
		expect(whoIs(marked)).toBe(name);
	});

	it.each([
		['Mayor Don Herald said no. The [Herald] reported that it was late.', 'Herald'],
		['Tilda March, a nurse, came. In [March] the town voted.', null],
		['Tilda March, a nurse, came. On [March] 3 the town voted.', null],
		['Ivo Young, a teacher, came. [Young] people said it was late.', null],
		['Al Over, who founded the choir, was sad. [Over] London came news.', null],
		['Sepia Baker, a teacher, walks down [Baker Street].', 'Baker Street'],
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
		const {members} = castFrom('They met Sepia Baker, the director of the Harbour League, in May.');
		expect(members.map(({name, kind}) => [name, kind])).toEqual([
			['Sepia Baker', 'person'],
			['Harbour League', 'organization'],
		]);
	});
});

describe('a storm by a name that nobody has', () => {
	it('is nobody, and nobody where it is called by its name alone', () => {
		expect(namesOf('On Monday Hurricane Odile grew. By noon Odile had turned north.', 'person')).toEqual([]);
	});

	it('leaves somebody of that name alone', () => {
		expect(
			namesOf(
				'On Monday Hurricane Greta grew. By noon Greta Okoro had left. On Friday Greta came back.',
				'person',
			),
		).toEqual(['Greta Okoro']);
	});
});

describe('a storm', () => {
	it('is nobody, though it has a name', () => {
		expect(namesOf('On Monday Storm Greta tore roofs off.', 'person')).toEqual([]);
	});

	it('is not whoever is called so and speaks', () => {
		expect(namesOf('On Monday Storm Greta said it was late.', 'person')).toEqual(['Storm Greta']);
	});
});

describe('a trade before a full name', () => {
	it('says that it is somebody', () => {
		expect(namesOf('They asked retired dentist Colin Church. It rained.', 'person')).toEqual([
			'Colin Church',
		]);
	});

	it('is missing where only a place is meant', () => {
		expect(namesOf('They asked at Colin Church. It rained.', 'person')).toEqual([]);
	});
});
