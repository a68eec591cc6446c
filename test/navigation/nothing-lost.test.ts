import {describe, expect, it} from 'vitest';
import {bridge} from './bridge.ts';
import {Reader} from './reader.ts';

const reader = (size = '120x36') => new Reader(bridge, size);

describe('a paste that is longer than the line', () => {
	const page = 'We will not close the school. '.repeat(400);

	it.each([
		['a search', '/'],
		['a verification', 'V'],
		['a note', 'c'],
		['the palette', ':'],
	])('is cut in %s, which says how much of it', (_, key) => {
		const one = reader().press(key).paste(page);
		expect(one.part('status')).toMatch(/2,000 letters did not fit/);
	});

	it('is verified as far as it goes, which the verdict says as well', () => {
		const one = reader().press('V').paste(page).press('enter');
		expect(one.overlay).toContain('only its first 10,000 letters were compared');
	});

	it('that fits is pasted without a word', () => {
		const one = reader().press('V').paste('We will not close the school.').press('enter');
		expect(one.part('status').trim()).toBe('');
		expect(one.overlay).not.toContain('letters were compared');
	});
});

describe('a paste of several lines', () => {
	it('is one line in a note, which is said', () => {
		const one = reader().press('c').paste('ask her\nabout the funds');
		expect(one.overlay).toContain('> ask her about the funds');
		expect(one.part('status')).toContain('spaces stand where lines broke');
	});

	it.each([
		['a search, which finds words over line breaks', '/'],
		['a verification, which compares them so', 'V'],
	])('is not worth a word in %s', (_, key) => {
		expect(reader().press(key).paste('close\nthe school').part('status')).not.toContain('lines broke');
	});

	it('is none where only its last line ends', () => {
		expect(reader().press('c').paste('ask her\n').part('status').trim()).toBe('');
	});
});

describe('a speaker that was named on the command line', () => {
	const asked = (speaker: string) => new Reader(bridge, '120x36', {}, {speaker});

	it('narrows the panes to them', () => {
		expect(asked('ruiz').state.only).toBe('ana-ruiz');
	});

	it('may be meant where a name is nearly theirs, which is asked and not guessed', () => {
		const one = asked('Riuz');
		expect(one.state.only).toBeNull();
		expect(one.screen).toContain(
			'Nobody called “Riuz” is in this article, so everybody is shown. Did you mean Ana Ruiz?',
		);
	});

	it('is nobody where no name is near', () => {
		expect(asked('Lin Moss').screen).not.toContain('Did you mean');
	});
});

describe('a search that finds nothing in its pane', () => {
	it('says what it finds in the others', () => {
		const one = reader().press('2 /').type('dockers');
		expect(one.part('status')).toMatch(/nothing matches here; \d paragraphs?/);
	});

	it('shows what is typed, where there is no room for all of that', () => {
		const one = reader('50x12').press('2 f /').type('cheque');
		expect(one.part('header')).toMatch(/^ \/ cheque +nothing matches/);
		expect(one.part('quotes')).toContain('found elsewhere');
	});

	it('says so in the list as well, once the search is kept', () => {
		const one = reader().press('3 /').type('promise').press('enter');
		expect(one.part('actors')).toMatch(/elsewhere: 2 paragraphs, 2 quotes/);
	});

	it('says that others have it when one actor alone is shown', () => {
		const one = reader().press('2 f /').type('cheque').press('enter');
		expect(one.part('status')).toContain('of others');
	});

	it('says nothing more when nothing matches anywhere', () => {
		expect(reader().press('2 /').type('xylophone').part('status')).toMatch(/nothing matches {2}/);
	});
});
