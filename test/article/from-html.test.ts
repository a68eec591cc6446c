import {describe, expect, it} from 'vitest';
import {fromHtml} from '../../source/article/from-html.ts';

const lead =
	'The harbour bridge will open again in spring, three years after the storm that broke it, the council said on Tuesday.';
const speech =
	'“We will not close it twice,” said Ada Okoro, who chairs the council and lives on the far bank of the river.';
const close =
	'Nobody in the room asked her what it would cost, and the minutes of the meeting do not say so either, clerks said.';

function read(body: string, head = '<title>Bridge opens in spring</title>') {
	const article = fromHtml(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, {
		path: 'page.html',
	});
	return {
		...article,
		paragraphs: article.paragraphs.map(({start, end}) => article.text.slice(start, end)),
		kinds: article.paragraphs.map(({kind}) => kind),
	};
}

const prose = `<p>${lead}</p><p>${speech}</p><p>${close}</p>`;

describe('a news page', () => {
	it('is its article and nothing of the page around it', () => {
		const article = read(
			`<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
			<main><article><h1>Bridge opens in spring</h1><p class="byline">By Ada Lindqvist</p><p>12 March 2026</p>${prose}
			<p><a href="/more">Read more: the storm that broke it</a></p></article></main>
			<aside><p>Subscribe to our newsletter and get the news into your inbox every morning.</p></aside>
			<footer><p>© 2026 Northport Courier. All rights reserved.</p></footer>`,
		);
		expect(article.title).toBe('Bridge opens in spring');
		expect(article.byline).toBe('Ada Lindqvist');
		expect(article.published).toBe('2026-03-12');
		expect(article.paragraphs).toEqual([lead, speech, close]);
		expect(article.text).toBe([lead, speech, close].join('\n\n'));
	});

	it('keeps headings, lists, quotations and who they are from, and sets captions apart', () => {
		const article = read(
			`<article><p>${lead}</p><h2>What happens next</h2><ul><li>First the piers, which have stood since the storm.</li><li>Then the deck, which has not.</li></ul>
			<blockquote><p>It was the sound of the end of the world, and we all heard it.</p><footer>— Bo Chen, ferryman</footer></blockquote>
			<figure><img src="a.jpg"><figcaption>The bridge in spring.</figcaption></figure><p>${speech}</p><p>${close}</p></article>`,
		);
		expect(article.paragraphs).toEqual([
			lead,
			'What happens next',
			'First the piers, which have stood since the storm.',
			'Then the deck, which has not.',
			'It was the sound of the end of the world, and we all heard it.',
			'— Bo Chen, ferryman',
			speech,
			close,
		]);
		expect(article.kinds).toEqual([
			'body',
			'heading',
			'list',
			'list',
			'blockquote',
			'blockquote',
			'body',
			'body',
		]);
	});

	it('parts bare text where two line breaks meet', () => {
		expect(read(`<div>${lead}<br><br>${speech}<br>\n<br>${close}</div>`).paragraphs).toEqual([
			lead,
			speech,
			close,
		]);
	});
});
