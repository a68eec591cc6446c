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

describe('who wrote it and when, as newspapers print it', () => {
	const above = (...lines: string[]) =>
		read(`Bridge opens in spring\n\n${lines.join('\n')}\n\n${lead}\n\n${second}`);

	it.each([
		['15 February 2022, 13:58', '2022-02-15T13:58:00'],
		['Feb. 15, 2022 1:58 PM ET', '2022-02-15T13:58:00'],
		['2022-02-15T13:58:00Z', '2022-02-15T13:58:00Z'],
		['15. Februar 2022, 13.58 Uhr', '2022-02-15T13:58:00'],
		['Le 15 février 2022 à 13h58', '2022-02-15T13:58:00'],
		['15 de febrero de 2022', '2022-02-15'],
		['15 февраля 2022, 13:58', '2022-02-15T13:58:00'],
		['2022年2月15日', '2022-02-15'],
		['２０２２年２月１５日', '2022-02-15'],
		['02/15/2022', '2022-02-15'],
		['Northport, Tuesday, February 15, 2022.', '2022-02-15'],
	])('reads %s', (line, date) => {
		const article = above(line);
		expect(article.published).toBe(date);
		expect(article.paragraphs).toEqual([lead, second]);
	});

	it.each([
		[
			'a score',
			'Millbrook Rovers 1-2 Castle Vale',
			'By our football correspondent\nSaturday 7 November 2026',
			null,
		],
		[
			'a second headline',
			'Town hall to pay for the repairs',
			'By Ada Lindqvist\n7 November 2026',
			'Ada Lindqvist',
		],
		[
			'a standfirst',
			'The council has found the money, but nobody says where.',
			'By Ada Lindqvist\n7 November 2026',
			'Ada Lindqvist',
		],
	])('reads over %s between the title and the byline', (_, line, credits, byline) => {
		const article = read(
			`Harbour bridge will reopen in spring\n\n${line}\n${credits}\n\n${lead}\n\n${second}`,
		);
		expect(article).toMatchObject({
			title: 'Harbour bridge will reopen in spring',
			byline,
			published: '2026-11-07',
			paragraphs: [lead, second],
		});
	});

	it('keeps a first paragraph above a line that is no byline', () => {
		const article = read(
			`Harbour bridge will reopen in spring\n\n${lead}\n\nBy noon the square was full.\n\n${second}`,
		);
		expect(article.paragraphs).toEqual([lead, 'By noon the square was full.', second]);
	});

	it('does not take a first sentence with a date in it for a line of its own', () => {
		const sentence = 'It was March 12, 1912.';
		expect(above(sentence)).toMatchObject({published: null, paragraphs: [sentence, lead, second]});
	});

	it.each([
		['By Ada Lindqvist and Bo Chen', 'Ada Lindqvist, Bo Chen'],
		['Von Ada Lindqvist, Northport', 'Ada Lindqvist'],
		['From: Ada Lindqvist', 'Ada Lindqvist'],
		['Publié le 15 février 2022 par Ada Lindqvist', 'Ada Lindqvist'],
	])('reads %s', (line, byline) => {
		expect(above(line)).toMatchObject({byline, paragraphs: [lead, second]});
	});

	it('reads a name and a paper above a date, without any “by”', () => {
		const article = above('Emma Lindqvist', 'Northport Courier', 'Tue 15 Feb 2022 13.58 GMT');
		expect(article).toMatchObject({
			byline: 'Emma Lindqvist',
			site: 'Northport Courier',
			published: '2022-02-15T13:58:00Z',
			paragraphs: [lead, second],
		});
	});

	it('does not take a city above a date for a person', () => {
		expect(above('San Francisco', '15 February 2022').byline).toBeNull();
	});

	it('does not take a name for a byline where no date is near', () => {
		expect(above('Emma Lindqvist').byline).toBeNull();
	});
});

describe('a title', () => {
	it('is no sentence that ends in the full stop of Japanese', () => {
		const below = `2026年3月12日\n\n${lead}\n\n${second}\n`;
		expect(read(`港の橋は春に再び開く。\n\n${below}`).title).toBeNull();
		expect(read(`港の橋は春に再び開く\n\n${below}`).title).toBe('港の橋は春に再び開く');
	});

	it.each([
		['HARBOUR: Bridge to open in spring, council says', 'HARBOUR: Bridge to open in spring, council says'],
		['港の橋、春に再開へ　市議会が発表', '港の橋、春に再開へ 市議会が発表'],
		['Die Brücke öffnet im Frühling', 'Die Brücke öffnet im Frühling'],
	])('is %s', (line, title) => {
		expect(read(`${line}\n\n${lead}\n\n${second}`).title).toBe(title);
	});

	it('is none where the first line is a long sentence, or a quotation', () => {
		expect(read(`${lead} ${lead}\n\n${second}`).title).toBeNull();
		expect(read(`${second}\n\nThe bridge will open again.`).title).toBeNull();
	});
});

describe('a page of an old paper, set in 72 columns', () => {
	it('has its centred lines, its wrapped paragraphs and its underlined headings', () => {
		const article = read(
			`                     THE HARBOUR BRIDGE\n\n                      By ADA LINDQVIST\n\n               Northport, Tuesday, March 12, 1912.\n\nThe harbour bridge will open again in spring, three years after the\nstorm that broke it, the council said on Tuesday. Nobody in the room\nasked what it would cost, and the minutes of the meeting do not say so\neither.\n\nWhat comes next\n---------------\n\nThe piers have stood since the storm, and the deck has not, which is what\nthe council will talk about when it meets again.\n`,
		);
		expect(article).toMatchObject({
			title: 'THE HARBOUR BRIDGE',
			byline: 'ADA LINDQVIST',
			published: '1912-03-12',
		});
		expect(article.kinds).toEqual(['body', 'heading', 'body']);
		expect(article.paragraphs[0]).toMatch(/do not say so\neither\.$/);
	});
});

describe('a book of Project Gutenberg', () => {
	const story =
		'It was the twelfth of March, and the wind had been rising since noon, when the captain came down the hill.';
	const licence =
		'This eBook is for the use of anyone anywhere and may be copied under the terms of the licence.';

	it('is the book, without the licence around it', () => {
		const article = read(
			`The Project Gutenberg eBook of Harbour Stories\n\n${licence}\n\nTitle: Harbour Stories\n\nAuthor: Ada Lindqvist\n\nRelease date: March 12, 2009 [eBook #12345]\n\nLanguage: English\n\n*** START OF THE PROJECT GUTENBERG EBOOK HARBOUR STORIES ***\n\n\nHARBOUR STORIES\n\nby Ada Lindqvist\n\n\nCHAPTER I.\n\n\n${story}\n\n*** END OF THE PROJECT GUTENBERG EBOOK HARBOUR STORIES ***\n\n${licence}\n`,
		);
		expect(article).toMatchObject({
			title: 'Harbour Stories',
			byline: 'Ada Lindqvist',
			// When the file was made is not when the book was.
			published: null,
			paragraphs: ['CHAPTER I.', story],
			kinds: ['heading', 'body'],
		});
	});

	it('is told from an article about Project Gutenberg', () => {
		const text = `Readers thank Project Gutenberg\n\n${lead} It stands in Project Gutenberg.\n\n${second}`;
		expect(read(text).paragraphs).toHaveLength(2);
	});
});
