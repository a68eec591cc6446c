import {describe, expect, it} from 'vitest';
import {chooseParagraphs} from '../../source/article/choose-paragraphs.ts';
import {parsePage} from '../../source/article/page.ts';
import {pageParagraphs} from '../../source/article/page-paragraphs.ts';

const lead =
	'The harbour bridge will open again in spring, three years after the storm that broke it, the council said on Tuesday.';
const speech =
	'“We will not close it twice,” said Ada Okoro, who chairs the council and lives on the far bank of the river.';
const close =
	'Nobody in the room asked her what it would cost, and the minutes of the meeting do not say so either, clerks said.';
const prose = `<p>${lead}</p><p>${speech}</p><p>${close}</p>`;

/** What is chosen of a page when Readability has taken what stands in `<main>`. */
function chosen(body: string): string[] {
	const all = pageParagraphs(parsePage(`<html><body>${body}</body></html>`).body);
	const taken = all.map(({within}) => within.some(({localName}) => localName === 'main'));
	const metadata = {title: 'Bridge opens in spring', byline: null, description: null};
	return chooseParagraphs(all, taken, metadata).map(({text}) => text);
}

describe('an introduction between the headline and what was taken', () => {
	const first = `Nobody had expected it. ${lead}`;
	const second = `Three winters went by before anybody could say it. ${lead}`;
	const intro = (...texts: string[]) => texts.map(text => `<div class="intro"><p>${text}</p></div>`).join('');
	const headline = '<h1>Bridge opens in spring</h1>';
	const rest = `<div><p>By Ada Lindqvist</p></div><main>${prose}${prose}</main>`;
	const body = [lead, speech, close, lead, speech, close];

	it('is read with the rest', () => {
		expect(chosen(headline + intro(first, second) + rest)).toEqual([first, second, ...body]);
	});

	it('is a summary when it is one paragraph by itself', () => {
		expect(chosen(headline + intro(first) + rest)).toEqual(body);
	});

	it('is something else when it stands above the headline', () => {
		expect(chosen(intro(first, second) + headline + rest)).toEqual(body);
	});
});

describe('a name that makes an element a part about the page', () => {
	it('means nothing where all that was taken stands in it', () => {
		const heading = '<h2 class="header">What comes next</h2>';
		expect(
			chosen(
				`<div class="sidebar"><main><p>${lead}</p></main>${heading}<main><p>${speech}</p><p>${close}</p></main></div>`,
			),
		).toEqual([lead, 'What comes next', speech, close]);
	});

	it('means nothing where each paragraph that was taken has one of its own', () => {
		const widget = (text: string) => `<div class="widget widget-text"><p>${text}</p></div>`;
		const linked = `“It was the end of the world,” said Bo Chen. <a href="/1">He told it to everybody he met that night</a>`;
		expect(
			chosen(
				`<main>${widget(lead)}${widget(speech)}</main>${widget(linked)}<main>${widget(close)}</main>`,
			)[2],
		).toMatch(/^“It was the end/);
	});

	it('means what it says beside the article', () => {
		expect(
			chosen(
				`<main>${prose}</main><div class="sidebar"><h3>What others read</h3></div><main>${prose}</main>`,
			),
		).not.toContain('What others read');
	});
});

describe('a quotation that Readability left out for its links', () => {
	const linked = `“It was the end of the world,” said Bo Chen. <a href="/1">He told the story of that night to everybody</a>`;

	it('is read between paragraphs that were taken', () => {
		expect(chosen(`<main>${prose}</main><p>${linked}</p><main>${prose}</main>`)[3]).toMatch(
			/^“It was the end/,
		);
	});

	it('is not read below the headline of another page', () => {
		const teaser = `<div><a href="/2">The ferryman who saw the bridge go down</a></div><p>${linked}</p>`;
		expect(chosen(`<main>${prose}</main>${teaser}<main>${prose}</main>`)).toHaveLength(6);
	});

	it('is not read below the article', () => {
		expect(chosen(`<main>${prose}</main><p>${linked}</p>`)).toEqual([lead, speech, close]);
	});
});

describe('entries of a list, each with a link for its heading', () => {
	const names = ['The Old Stone Bridge', 'The Ferry Pier', 'The Last Lighthouse', 'The Fish Market'];
	const entry = (heading: string, at: number) =>
		`<div class="entry"><h2><a href="/${at}">${heading}</a></h2><div><p>${lead} It is number ${at}.</p></div></div>`;
	const first = `<main><div class="entry"><h2>0. The Town Hall</h2><div><p>${lead}</p></div></div></main>`;

	it('are the article’s own when they are numbered', () => {
		const page = first + names.map((name, at) => entry(`${at + 1}. ${name}`, at + 1)).join('');
		expect(chosen(page)).toContain(`${lead} It is number 3.`);
	});

	it('are other pages when they are not', () => {
		expect(chosen(first + names.map(entry).join('')).join()).not.toContain('It is number 3.');
	});
});

describe('posts of a social network within the article', () => {
	const post = (text: string) =>
		`<div class="social-embed"><blockquote><p>${text}</p>— Bo Chen (@bochen) March 12, 2026</blockquote></div>`;
	const posts = ['It is open.', 'I do not believe it.', 'I have walked over it.', 'Both ways.'];

	it('are read, however many stand one upon another', () => {
		const page = `<main>${prose}</main>${posts.map(post).join('')}<main>${prose}</main>`;
		expect(chosen(page)).toEqual(expect.arrayContaining(posts));
	});

	it('are not read beside it', () => {
		expect(chosen(`<main>${prose}</main>${posts.map(post).join('')}`)).toEqual([lead, speech, close]);
	});

	it('are told from buttons to share it with', () => {
		const buttons =
			'<div class="social-embed"><p>Share this with everybody you know and then with others.</p></div>';
		expect(chosen(`<main>${prose}</main>${buttons}<main>${prose}</main>`)).toHaveLength(6);
	});
});
