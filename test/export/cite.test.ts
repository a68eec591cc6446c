import {describe, expect, it} from 'vitest';
import {span} from '../../source/article/offset.ts';
import {cite} from '../../source/export/cite.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

const page = 'https://northport-courier.example/2026/harbour-bridge';

describe('one quote for the clipboard', () => {
	it('is its words as text', () => {
		expect(cite(harbour, 'q5', 'text')).toBe('“It will be fine 🙂,”');
		expect(cite(harbour, 'q1', 'text')).toBe('The harbour bridge will reopen in spring');
	});

	it('has its source in a citation', () => {
		expect(cite(harbour, 'q8', 'citation')).toBe(
			`“Somebody has to pay,” — Samir Haddad, engineer, in “Harbour bridge to reopen in spring”, Northport Courier, 12 March 2026, ¶8, ${page}`,
		);
	});

	it('is a block quotation in Markdown', () => {
		expect(cite(harbour, 'q8', 'markdown')).toMatch(
			/^> “Somebody has to pay,”\n\n— Samir Haddad, engineer, \*/,
		);
	});

	it('is what the JSON has, with its source', () => {
		expect(JSON.parse(cite(harbour, 'q8', 'json')!)).toMatchObject({
			id: 'q8',
			text: '“Somebody has to pay,”',
			speaker: {name: 'Samir Haddad'},
			url: page,
		});
	});

	it('brings its paragraph, whole', () => {
		expect(cite(harbour, 'q4', 'paragraph')).toBe(
			'“Nobody asked the town,” one resident said. “Somebody has to pay.”',
		);
	});

	it('is an error of the program when there is no such quote', () => {
		expect(() => cite(harbour, 'q99', 'text')).toThrow(RangeError);
	});
});

describe('a link to the exact words', () => {
	it('holds the words alone when they stand nowhere before', () => {
		expect(cite(harbour, 'q6', 'link')).toBe(`${page}#:~:text=Who%20pays%20for%20all%20of%20this%3F`);
	});

	it('holds the first and last words of a quote that is interrupted', () => {
		expect(cite(harbour, 'q2', 'link')).toBe(
			`${page}#:~:text=We%20will%20not%20close,every%20car%20in%20town.`,
		);
	});

	it('holds what stands before words that stand earlier too', () => {
		const link = decodeURIComponent(cite(harbour, 'q8', 'link')!);
		expect(link).toMatch(/text=piers would hold\. “-,Somebody has to pay,-,” Haddad said\.$/);
	});

	it('parts what a directive would take for its own signs', () => {
		const text = 'A “well-known, good & cheap” thing.';
		const words = span(text.indexOf('“'), text.indexOf('”') + 1);
		const quote = {...harbour.quotes[5]!, ...words, parts: [words]};
		expect(cite({...harbourWith({text, url: `${page}#top:~:text=old`}), quotes: [quote]}, 'q6', 'link')).toBe(
			`${page}#top:~:text=well%2Dknown%2C%20good%20%26%20cheap`,
		);
	});

	it('cannot be had when the article has no address', () => {
		expect(cite(harbourWith({url: null}), 'q6', 'link')).toBeNull();
	});
});
