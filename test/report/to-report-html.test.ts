import {parseHTML} from 'linkedom';
import {describe, expect, it} from 'vitest';
import type {Analysis} from '../../source/analysis.ts';
import {toReportHtml} from '../../source/report/to-report-html.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

function page(analysis: Analysis) {
	return parseHTML(toReportHtml(analysis)).document;
}

describe('a source report as a page', () => {
	const document = page(harbour);

	it('has the whole article, with its quotes, cues and actors lit', () => {
		const paragraphs = [...document.querySelectorAll('.article > *')].map(
			element => element.textContent ?? '',
		);
		expect(paragraphs).toHaveLength(8);
		expect(paragraphs[1]).toBe(
			'¶2“We will not close the school,” Ruiz said. “Not this year, and not before the bridge is open to every car in town.”2',
		);
		expect([...document.querySelectorAll('.article mark.indirect')].map(mark => mark.textContent)).toEqual([
			'The harbour bridge will reopen in spring',
			'the piers would hold',
		]);
		expect([...document.querySelectorAll('#p8 .cue')].map(cue => cue.textContent)).toEqual(['told', 'said']);
	});

	it('draws what sources say and where they stand, and says it in words too', () => {
		const [voices, strips] = [...document.querySelectorAll('svg[role=img]')];
		expect(voices?.querySelector('desc')?.textContent).toMatch(
			/^Ana Ruiz: 33 words, 57%; one resident: 8 words/,
		);
		expect(strips?.querySelector('desc')?.textContent).toMatch(
			/^Ana Ruiz: 3 mentions from paragraph 1 to 6; /,
		);
		expect(strips?.querySelectorAll('.tick')).toHaveLength(6);
	});

	it('marks doubt in words, not in colour alone', () => {
		const quotes = document.querySelector('section[aria-labelledby=quotes]')?.textContent ?? '';
		expect(quotes).toContain('? Ana Ruiz');
		expect(quotes).toContain('? unknown');
		expect(quotes).toContain('~ the piers would hold');
	});

	it('has a place for every link, and each id once', () => {
		const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const link of document.querySelectorAll('a[href^="#"]')) {
			expect(ids).toContain(link.getAttribute('href')?.slice(1));
		}
	});

	it('names every table and column for those who hear it', () => {
		const tables = [...document.querySelectorAll('table')];
		expect(tables.length).toBeGreaterThan(0);
		for (const table of tables) {
			expect(table.querySelector('caption')?.textContent).toMatch(/\p{L}{3}/u);
		}

		expect(
			[...document.querySelectorAll('thead th')].every(cell => cell.getAttribute('scope') === 'col'),
		).toBe(true);
		expect(document.documentElement.getAttribute('lang')).toBe('en');
	});

	it('needs nothing from anywhere', () => {
		const html = toReportHtml(harbour);
		expect(html).not.toMatch(
			/<(?:script|link|img|iframe|object|embed|base|form)\b|\bsrc=|@import|url\((?!#)/i,
		);
		expect(html).toContain("default-src 'none'");
	});

	it('is the same every time', () => {
		expect(toReportHtml(harbour)).toBe(toReportHtml(harbour));
	});
});

describe('a page about an article that would be markup', () => {
	const attack = `"><script>alert(1)</script><img src=x onerror='alert(2)'>\u001b]0;x\u0007`;
	const text = harbour.article.text.replaceAll(
		'“Who pays for all of this?”',
		'<b onclick=alert(1)>this??</b>',
	);
	const hostile: Analysis = {
		...harbourWith({
			title: attack,
			byline: attack,
			site: attack,
			path: attack,
			url: `javascript:alert(1)//${attack}`,
			published: attack,
			language: attack,
			notices: [attack],
			text,
		}),
		actors: harbour.actors.map(actor => ({...actor, name: attack, role: attack})),
		quotes: harbour.quotes.map(quote => ({...quote, tags: [attack], note: attack})),
	};

	it('shows it all as text', () => {
		const document = page(hostile);
		expect(document.querySelectorAll('script, img, b')).toHaveLength(0);
		for (const element of document.querySelectorAll('*')) {
			for (const name of element.getAttributeNames()) {
				expect(name).not.toMatch(/^on/);
			}
		}

		expect(
			[...document.querySelectorAll('a')].every(link => link.getAttribute('href')?.startsWith('#')),
		).toBe(true);
		expect(toReportHtml(hostile)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
	});
});

describe('a page about an article in which nobody speaks', () => {
	it('says so', () => {
		const document = page({...harbourWith({}), quotes: [], actors: []});
		expect(document.body.textContent).toContain('Nobody is quoted.');
	});
});
