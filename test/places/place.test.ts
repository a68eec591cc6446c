import fs from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {offsetIn, type Place, placeOf, recentOf, withPlace, wordsAt} from '../../source/places/place.ts';
import {keepPlace, placesFile, readPlaces} from '../../source/places/store.ts';
import {temporaryFolder} from '../helpers/terminal.ts';

const place = (source: string, more: Partial<Place> = {}): Place => ({
	source,
	part: null,
	title: `The story in ${source}`,
	pane: 'quotes',
	offset: 12,
	words: 'The bridge',
	left: '2026-03-12T09:00:00.000Z',
	...more,
});

describe('a place in a text', () => {
	const text = 'A heading. The bridge opens in May, they said. 👍 Not before.';

	it('is where it was, when the same words stand there', () => {
		expect(offsetIn(text, {offset: 11, words: wordsAt(text, 11)})).toBe(11);
	});

	it('moves along with its words, when text was put in before them', () => {
		const words = wordsAt(text, 11);
		expect(offsetIn(`Updated. ${text}`, {offset: 11, words})).toBe(20);
	});

	it('is the start, when its words are gone or stand twice', () => {
		expect(offsetIn('Something else.', {offset: 11, words: wordsAt(text, 11)})).toBe(0);
		expect(offsetIn('x They said. They said.', {offset: 40, words: 'They said.'})).toBe(0);
	});

	it('never keeps half of a letter', () => {
		const long = `${'a'.repeat(39)}👍`;
		expect(wordsAt(long, 0)).toBe('a'.repeat(39));
	});
});

describe('the places that are kept', () => {
	it('have each article once, the latest first, and no more than are wanted', () => {
		const places = ['a', 'b', 'c', 'a'].reduce<readonly Place[]>(
			(all, one) => withPlace(all, place(one), 2),
			[],
		);
		expect(places.map(({source}) => source)).toEqual(['a', 'c']);
		expect(placeOf(places, {source: 'c', part: null})).toEqual(place('c'));
		expect(placeOf(places, {source: 'b', part: null})).toBe(null);
	});

	it('list a feed once, under its own name', () => {
		const places = [place('feed', {part: 'One', title: 'One'}), place('feed', {part: 'Two'}), place('a')];
		expect(recentOf(places, 9)).toEqual([
			{source: 'feed', title: null, left: '2026-03-12T09:00:00.000Z'},
			{source: 'a', title: 'The story in a', left: '2026-03-12T09:00:00.000Z'},
		]);
	});
});

describe('the file of places', () => {
	let folder = '';
	const file = () => path.join(folder, 'state', 'places.json');
	beforeEach(() => {
		folder = temporaryFolder();
	});
	afterEach(() => fs.rmSync(folder, {recursive: true}));

	it('stands where state belongs', () => {
		expect(placesFile({XDG_STATE_HOME: '/var/ada'})).toBe('/var/ada/article-explorer/places.json');
	});

	it('keeps what is left, beside what another program left meanwhile, and for its reader only', () => {
		keepPlace(file(), place('a'), 9);
		keepPlace(file(), place('b'), 9);
		expect(readPlaces(file())).toEqual([place('b'), place('a')]);
		expect(fs.statSync(file()).mode & 0o777).toBe(0o600);
		expect(fs.readdirSync(path.dirname(file()))).toEqual(['places.json']);
	});

	it.each([
		'',
		'{"schema": "another"',
		'{"schema": "article-explorer/places/1", "places": [{"source": 3}]}',
		'[1]',
	])('may be damaged: %j', bytes => {
		fs.mkdirSync(path.dirname(file()));
		fs.writeFileSync(file(), bytes);
		expect(readPlaces(file())).toEqual([]);
		keepPlace(file(), place('a'), 9);
		expect(readPlaces(file())).toEqual([place('a')]);
	});

	it('that cannot be written costs nothing but the place', () => {
		fs.writeFileSync(path.join(folder, 'state'), 'a file where the folder should be');
		expect(() => keepPlace(file(), place('a'), 9)).not.toThrow();
		expect(readPlaces(file())).toEqual([]);
		expect(() => keepPlace('/proc/nothing/places.json', place('a'), 9)).not.toThrow();
	});
});
