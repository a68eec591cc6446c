import {describe, expect, it} from 'vitest';
import {fromText} from '../../source/article/from-text.ts';
import {readArticle} from '../../source/article/read-articles.ts';
import {bundledArticle} from '../../source/input/bundled-article.ts';

function read(text: string) {
	const article = fromText(text, {path: 'harbour.txt'});
	return {
		...article,
		paragraphs: article.paragraphs.map(({start, end}) => article.text.slice(start, end)),
		kinds: article.paragraphs.map(({kind}) => kind),
	};
}

const lead =
	'The harbour bridge will open again in spring, three years after the storm that broke it, the council said.';
const second =
	'“We will not close it twice,” said Ada Okoro, who chairs the council and lives on the far bank.';

describe('the bundled article', () => {
	it('has a title, a date and 13 paragraphs', async () => {
		const article = await readArticle(bundledArticle());
		expect(article.title).toBe('Russia Says Ready to Continue Diplomacy amid Ukraine Crisis');
		expect(article.published).toBe('2022-02-15T13:58:00');
		expect(article.byline).toBeNull();
		expect(article.language).toBe('en');
		expect(article.paragraphs).toHaveLength(13);
		expect(article.text.slice(article.paragraphs[0]!.start)).toMatch(/^In a televised exchange/);
	});
});

describe('a text with lines above its body', () => {
	it('tells title, byline, date, address and code from the body', () => {
		const article = read(
			`Harbour bridge to reopen in spring\n\nBy Ada Lindqvist, Staff Writer\nNorthport | 12 March 2026, 9:05 p.m. GMT\nStory Code : 12345\nhttps://courier.example/bridge\n\n${lead}\n\n${second}\n`,
		);
		expect(article.title).toBe('Harbour bridge to reopen in spring');
		expect(article.byline).toBe('Ada Lindqvist');
		expect(article.published).toBe('2026-03-12T21:05:00Z');
		expect(article.url).toBe('https://courier.example/bridge');
		expect(article.paragraphs).toEqual([lead, second]);
	});

	it('takes the line below the name of a section for the title', () => {
		const article = read(
			`WORLD\nBridge opens after three years of repairs\n2026-03-12\n\n${lead}\n\n${second}`,
		);
		expect(article.title).toBe('Bridge opens after three years of repairs');
		expect(article.published).toBe('2026-03-12');
		expect(article.paragraphs[0]).toBe(lead);
	});

	it('drops the full stop that a database put behind the title', () => {
		const article = read(`Council says bridge is ‘safe at last.’\n\n${lead}\n\n${second}`);
		expect(article.title).toBe('Council says bridge is ‘safe at last’');
	});

	it('keeps the full stop of an abbreviation', () => {
		expect(read(`Bridge goes to Acme Corp.\n\n${lead}`).title).toBe('Bridge goes to Acme Corp.');
	});

	it('reads fields by their names', () => {
		const article = read(
			`Title: A bridge for Northport\nAuthor: Ada Lindqvist and Bo Chen\nSource: Northport Courier\nDate: 3 March 2026\nSection: Local news\n\n${lead}`,
		);
		expect(article).toMatchObject({
			title: 'A bridge for Northport',
			byline: 'Ada Lindqvist, Bo Chen',
			site: 'Northport Courier',
			published: '2026-03-03',
			paragraphs: [lead],
		});
	});
});

describe('a text that starts with its body', () => {
	it('has no title when the first line is a sentence like the others', () => {
		const article = read(`${lead}\n\n${second}`);
		expect(article.title).toBeNull();
		expect(article.paragraphs).toEqual([lead, second]);
	});

	it.each([
		['a quote and its cue', '“It is safe,” said Okoro.'],
		['a pronoun', 'It was a cold morning.'],
	])('does not take %s for a title', (_, first) => {
		expect(read(`${first}\n\n${lead}\n\n${second}`).paragraphs[0]).toBe(first);
	});

	it('is one paragraph when it is one line', () => {
		expect(read('Harbour bridge to reopen').paragraphs).toEqual(['Harbour bridge to reopen']);
	});
});

describe('ways of writing paragraphs', () => {
	it('reads lines as paragraphs where none stands apart', () => {
		expect(read(`${lead}\n${second}\n${lead}`).paragraphs).toEqual([lead, second, lead]);
	});

	it('joins lines that were wrapped to a width', () => {
		const wrapped = [
			'The harbour bridge will open again in spring, three years after the',
			'storm that broke it, the council said on Tuesday after a vote that',
			'lasted until midnight and left nobody happy.',
			'',
			'“We will not close it twice,” said Ada Okoro, who chairs the council',
			'and lives on the far bank. She did not say what it would cost, and',
			'nobody in the room asked her.',
		].join('\n');
		const article = read(wrapped);
		expect(article.paragraphs).toEqual(wrapped.split('\n\n'));
		expect(article.text).toBe(wrapped);
	});

	it('keeps the title of a wrapped text by itself', () => {
		const article = read(
			'Harbour bridge to reopen in spring\nBy Ada Lindqvist\n\nThe harbour bridge will open again in spring, three years after the\nstorm that broke it, the council said on Tuesday after a vote that\nlasted until midnight and left nobody happy with what was decided in\nthe end.\n',
		);
		expect(article.title).toBe('Harbour bridge to reopen in spring');
		expect(article.byline).toBe('Ada Lindqvist');
		expect(article.paragraphs).toHaveLength(1);
	});

	it('reads CRLF, tabs, form feeds and spaces at the ends of lines', () => {
		const article = read(`${lead}  \r\n\r\n\t${second}\r\n\f${lead}`);
		expect(article.paragraphs).toEqual([lead, second, lead]);
	});

	it('tells headings, list items and quoted lines from the body', () => {
		const article = read(
			`${lead}\n\nWhat happens next\n\n${second}\n\n- first the piers\n- then the deck\n\n> a line of a letter\n`,
		);
		expect(article.kinds).toEqual(['body', 'heading', 'body', 'list', 'list', 'blockquote']);
		expect(article.paragraphs.slice(3)).toEqual(['first the piers', 'then the deck', 'a line of a letter']);
	});

	it('does not take a short quote for a heading', () => {
		expect(read(`${lead}\n\n“No comment”\n\n${second}`).kinds).toEqual(['body', 'body', 'body']);
	});
});

describe('characters that a terminal would obey', () => {
	it('are replaced one for one, so that offsets hold in the file', () => {
		const input = 'One\u001b[31m red\u202e line\r\nand a \ud83c half character, 👩‍👩‍👧 and e\u0301 stay.';
		const {text} = read(input);
		expect(text).toHaveLength(input.length);
		expect(text).toBe('One�[31m red� line \nand a � half character, 👩‍👩‍👧 and e\u0301 stay.');
	});
});

describe('a line of 50 MB', () => {
	it('is read in linear time, as paragraphs that can be shown', () => {
		const article = fromText('The bridge stood in the storm. '.repeat(200_000), {path: '-'});
		expect(Math.max(...article.paragraphs.map(({start, end}) => end - start))).toBeLessThanOrEqual(20_000);
		const words = article.paragraphs.reduce(
			(sum, {start, end}) => sum + article.text.slice(start, end).split(' ').length,
			0,
		);
		expect(words).toBe(6 * 200_000);
	});
});
