import {describe, expect, it} from 'vitest';
import {textOf} from '../../source/article/offset.ts';
import {castFrom, namesOf} from './cast-from.ts';

describe('a possessive inside a name', () => {
	it.each([
		['The Northport Taxpayers’ Association said no.', 'Northport Taxpayers’ Association'],
		['Yesterday the Boys’ Brigade met.', 'Boys’ Brigade'],
		['Yesterday the Kelbridge Women’s Institute met.', 'Kelbridge Women’s Institute'],
		['Yesterday Lloyd’s of London said no.', 'Lloyd’s of London'],
		['A doctor at St Thomas’ Hospital said no.', 'St Thomas’ Hospital'],
		['Pupils at St Brendan’s harbour school sang.', 'St Brendan'],
	])('belongs to it: %s', (body, name) => {
		expect(namesOf(body, 'organization')).toEqual([name]);
		expect(namesOf(body, 'person')).toEqual([]);
	});

	it.each([
		['Yesterday Okoro’s Harbour Foundation met. Ms. Okoro left.', 'Harbour Foundation'],
		['Yesterday Ben Rogers’ Harbour Foundation met.', 'Harbour Foundation'],
	])('tells whose it is when it is a name of its own: %s', (body, name) => {
		expect(namesOf(body, 'organization')).toEqual([name]);
	});

	it('is in what the article calls a firm', () => {
		const {mentions, text} = castFrom('Yesterday Sotheby’s said it was late.');
		expect(mentions.map(mention => [textOf(text, mention), mention.isPossessive])).toEqual([
			['Sotheby’s', false],
		]);
	});

	it('is no part of a name elsewhere', () => {
		const {mentions, text} = castFrom('Yesterday Verano’s plan failed. Verano said so.');
		expect(mentions.map(mention => textOf(text, mention))).toEqual(['Verano', 'Verano']);
	});
});

describe('a station', () => {
	it.each([
		['“No,” Ada Okoro told BBC Radio Millbrook.', 'BBC Radio Millbrook'],
		['“No,” Ada Okoro told Radio Okapi.', 'Radio Okapi'],
		['“No,” Ada Okoro told Sky News Kelbridge.', 'Sky News Kelbridge'],
	])('is called after whom it is made for: %s', (body, name) => {
		expect(namesOf(body, 'organization')).toEqual([name]);
	});

	it('is not whoever works there', () => {
		expect(namesOf('“No,” Ada Okoro told Radio Director Ben Hale.', 'person')).toEqual([
			'Ada Okoro',
			'Ben Hale',
		]);
	});
});

describe('a side', () => {
	it('is whom another beats', () => {
		expect(namesOf('The defeat handed Castle Vale all three points.', 'organization')).toEqual([
			'Castle Vale',
		]);
	});

	it('is nobody who beats an opponent by name', () => {
		expect(namesOf('She beat Ada Okoro, 54, in May.', 'person')).toEqual(['Ada Okoro']);
	});
});

describe('the town of a dateline', () => {
	it('is called as it would be written elsewhere', () => {
		expect(namesOf('NORTHPORT — The council voted.', 'place')).toEqual(['Northport']);
		expect(namesOf('MARAN — The council voted.', 'place')).toEqual(['Maran']);
	});

	it('keeps the capitals of what is called by its letters', () => {
		expect(namesOf('Yesterday UNESCO said no.', 'organization')).toEqual(['UNESCO']);
	});
});
