import {beforeAll, describe, expect, it} from 'vitest';
import {loadFuse} from '../../source/search/match.ts';
import {matchNames} from '../../source/search/match-names.ts';

beforeAll(loadFuse);

const commands = [
	'Copy as text',
	'Copy as Markdown',
	'Copy as citation',
	'Mark this quote',
	'Only this actor',
	'Export everything',
	'Show keys',
	'Quit',
];

function found(query: string, names: readonly string[] = commands) {
	return matchNames(query, names).map(({index, isClose}) => (isClose ? '≈' : '') + names[index]!);
}

function lit(query: string, name: string) {
	return matchNames(query, [name])[0]?.hits.map(({start, end}) => name.slice(start, end));
}

describe('finding a command by name', () => {
	it('offers all, as they stand, while nothing is asked', () => {
		expect(found('')).toEqual(commands);
		expect(found('  ')).toEqual(commands);
	});

	it.each([
		['its beginning', 'exp', ['Export everything']],
		['the beginning of a word before the middle of one', 'mark', ['Mark this quote', 'Copy as Markdown']],
		['beginnings of words in any order', 'citation copy', ['Copy as citation']],
		['initials', 'cac', ['Copy as citation']],
		['letters in the middle', 'kdow', ['Copy as Markdown']],
		['letters in order, close together first', 'cpmd', ['Copy as Markdown']],
		['a letter wrong, where nothing fits as typed', 'exporz', ['≈Export everything']],
		['letters in whatever case', 'QUIT', ['Quit']],
	])('finds it by %s', (_, query, expected) => {
		expect(found(query)).toEqual(expected);
	});

	it('finds nothing that is not there', () => {
		expect(found('zzzz')).toEqual([]);
	});
});

describe('finding an actor by name', () => {
	const actors = ['Ana Ruiz', 'Ada Okoro', 'Area council', 'Łucja Nowak', 'Carlo Ruizo'];

	it.each([
		[
			'a beginning before initials before letters',
			'ar',
			['Area council', 'Ana Ruiz', 'Carlo Ruizo', 'Ada Okoro'],
		],
		['accents that were not typed', 'lucja', ['Łucja Nowak']],
		['a last name', 'okoro', ['Ada Okoro']],
		['the whole name first', 'ruiz', ['Ana Ruiz', 'Carlo Ruizo']],
	])('finds %s', (_, query, expected) => {
		expect(found(query, actors)).toEqual(expected);
	});
});

describe('lighting a name', () => {
	it.each([
		['the initials', 'ar', 'Ana Ruiz', ['A', 'R']],
		['the words', 'ru an', 'Ana Ruiz', ['An', 'Ru']],
		['letters in order', 'cpmd', 'Copy as Markdown', ['C', 'p', 'M', 'd']],
		['letters with their accents', 'łu', 'Łucja Nowak', ['Łu']],
		['a word with a letter wrong', 'nowok', 'Łucja Nowak', ['Nowak']],
	])('lights %s', (_, query, name, expected) => {
		expect(lit(query, name)).toEqual(expected);
	});
});
