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

describe('metadata', () => {
	it('comes from JSON-LD, even with a raw newline and a comma too many', () => {
		const article = read(
			prose,
			`<title>Bridge opens | Northport Courier</title><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Bridge opens
in spring","datePublished":"2026-03-12T09:05:00+01:00","dateModified":"2026-03-13","author":[{"@id":"#ada"},{"@type":"Person","name":"Bo Chen"}],"publisher":{"@type":"Organization","name":"Northport Courier"},},{"@type":"Person","@id":"#ada","name":"Ada Lindqvist"}]}</script>`,
		);
		expect(article).toMatchObject({
			title: 'Bridge opens in spring',
			byline: 'Ada Lindqvist, Bo Chen',
			published: '2026-03-12T09:05:00+01:00',
			updated: '2026-03-13',
			site: 'Northport Courier',
			language: 'en',
		});
	});

	it('leaves the name of the site out of the title', () => {
		expect(
			read(
				prose,
				'<title>Bridge opens in spring - Northport Courier</title><meta property="og:site_name" content="Northport Courier">',
			).title,
		).toBe('Bridge opens in spring');
	});

	it('prefers the headline that readers see where it agrees with the head', () => {
		expect(
			read(
				`<h1>Bridge opens in spring after three years</h1>${prose}`,
				'<meta property="og:title" content="Bridge opens in spring">',
			).title,
		).toBe('Bridge opens in spring after three years');
	});

	it('finds a byline and a date that only readers see', () => {
		const article = read(
			`<main><h1>Bridge opens in spring</h1><div><span>Written by</span> <span>Ada Lindqvist</span></div><div class="post-meta">March 12th, 2026</div>${prose}</main>`,
		);
		expect(article).toMatchObject({byline: 'Ada Lindqvist', published: '2026-03-12'});
	});

	it('does not take an account of the publishing system for a person', () => {
		expect(read(prose, '<meta name="author" content="admin">').byline).toBeNull();
	});
});

describe('a title', () => {
	const head = (title: string) => `<title>${title}</title>`;

	it('is not the name of a section that stands above everything', () => {
		expect(read(`<h1>Arts & Life</h1>${prose}`, head('Harbour bridge opens again')).title).toBe(
			'Harbour bridge opens again',
		);
	});

	it('is the one heading of the page, though it shares no word with the head', () => {
		expect(read(`<h1>Three winters without a bridge</h1>${prose}`, head('Harbour news')).title).toBe(
			'Three winters without a bridge',
		);
	});

	it('is without the site where only the title itself says what that is called', () => {
		expect(read(prose, head('Courier Daily | CourierDaily.example.com - Bridge opens')).title).not.toBe('');
		expect(read(prose, head('Northport Courier | NorthportCourier.com - Bridge opens in spring')).title).toBe(
			'Bridge opens in spring',
		);
	});

	it('is without the label that is read to those who cannot see it', () => {
		expect(read(`<h1><span>Title:</span>Bridge opens in spring</h1>${prose}`).title).toBe(
			'Bridge opens in spring',
		);
		expect(read(`<h1>Title: a play about a bridge</h1>${prose}`, head('x')).title).toBe(
			'a play about a bridge',
		);
	});
});

describe('a title where the page has no heading of the first order for it', () => {
	const head = (title: string) => `<title>${title}</title>`;

	it('is the part of the head’s that is a line of the page', () => {
		const page = `<p><b>Harbour bridge opens in spring</b></p>${prose}`;
		for (const title of [
			'Print story: Harbour bridge opens in spring - Northport Courier - courier.example',
			'The Northport Courier: Harbour bridge opens in spring',
		]) {
			expect(read(page, head(title)).title).toBe('Harbour bridge opens in spring');
		}
	});

	it('is no name of the site, though that is a line of the page as well', () => {
		const page = `<p>The Northport and District Courier</p><p>Harbour bridge opens in the spring of next year</p>${prose}`;
		expect(
			read(page, head('The Northport and District Courier: Harbour bridge opens in the spring of next year'))
				.title,
		).toBe('Harbour bridge opens in the spring of next year');
	});

	it('is not the name of the site where the heading leads to its front page', () => {
		const named = (link: string) =>
			read(
				`<h1><a href="${link}">Notes From the Harbour</a></h1><h3>Bridge opens in spring</h3>${prose}`,
				head('Notes From the Harbour: Bridge opens in spring'),
			).title;
		expect(named('https://harbour.example/')).toBe('Bridge opens in spring');
		expect(named('/2026/notes')).toBe('Notes From the Harbour');
	});
});

describe('words that are drawn from the text', () => {
	const drawn = 'It was the sound of the end of the world, and we all heard it.';
	const page = (text: string) =>
		read(
			`<article><p>${lead}</p><figure><blockquote><p>${drawn}</p><cite>Bo Chen</cite></blockquote></figure><p>${text}</p><p>${close}</p></article>`,
		).paragraphs;

	it('are not the article’s a second time, nor is whose they are', () => {
		const text = `“${drawn}” said Bo Chen, who was on the ferry and saw both of the piers go down.`;
		expect(page(text)).toEqual([lead, text, close]);
	});

	it('are the article’s where they stand nowhere else in it', () => {
		expect(page(speech)).toEqual([lead, drawn, 'Bo Chen', speech, close]);
	});
});

describe('a line that says when something was written', () => {
	it.each(['10:41', '14 minutes ago', 'okoro 0 hours ago', '1 Sep 2025 #2'])('is left out: %s', line => {
		expect(
			read(`<article><p>${lead}</p><p>${line}</p><p>${speech}</p><p>${close}</p></article>`).paragraphs,
		).toEqual([lead, speech, close]);
	});

	it.each(['They heard of it 14 minutes ago.', '1,041 left', 'A hundred years ago'])(
		'is told from one of the text: %s',
		line => {
			expect(
				read(`<article><p>${lead}</p><p>${line}</p><p>${speech}</p><p>${close}</p></article>`).paragraphs,
			).toEqual([lead, line, speech, close]);
		},
	);
});

describe('a byline', () => {
	it('is the name that readers see before what the publishing system calls somebody', () => {
		const account = '<meta name="author" content="alindqvist">';
		expect(read(`<h1>Bridge</h1><p class="byline">By Ada Lindqvist</p>${prose}`, account).byline).toBe(
			'Ada Lindqvist',
		);
		expect(read(prose, account).byline).toBe('alindqvist');
	});

	it('may be in a writing without capitals', () => {
		expect(read(`<p class="author">بقلم: ليلى الحمداني</p>${prose}`).byline).toBe('ليلى الحمداني');
		expect(read(`<p class="info">5 ноября 2007 г. Автор: Полина Ветрова</p>${prose}`).byline).toBe(
			'Полина Ветрова',
		);
	});

	it('stands in bold before an address in the archive of a mailing list, and nowhere else', () => {
		const named = (between: string) =>
			read(`<h1>Bridge</h1><b>Arne Falk</b>${between}<a href="mailto:x@y.example">write</a>${prose}`).byline;
		expect(named(' ')).toBe('Arne Falk');
		expect(named(' <i>or</i> ')).toBeNull();
	});

	const site = (name: string) => `<title>Bridge</title><meta property="og:site_name" content="${name}">`;

	it('is whoever the site is called after, where nobody is named', () => {
		expect(read(prose, site('Emma Lindqvist')).byline).toBe('Emma Lindqvist');
	});

	it.each(['Emma University', 'Harbour Works', 'Emma', 'Emma Energy'])(
		'is nobody where the site is called %s',
		name => {
			expect(read(prose, site(name)).byline).toBeNull();
		},
	);

	it('is not the site that calls itself a person, where somebody is named on the page', () => {
		const json = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge","author":{"@type":"Person","name":"Northport Courier"}}</script>`;
		expect(
			read(`<p class="byline">By Ada Lindqvist</p>${prose}`, `${site('Northport Courier')}${json}`).byline,
		).toBe('Ada Lindqvist');
	});
});

describe('who wrote a page', () => {
	const site = (name: string) => `<title>Bridge</title><meta property="og:site_name" content="${name}">`;
	const line = (text: string) =>
		read(`<p class="byline">${text}</p>${prose}`, site('Northport Courier')).byline;

	it.each(['Emma Lindqvist Blog', 'Emma Lindqvist’s Blog'])('is whose blog it is: %s', name => {
		expect(read(prose, site(name)).byline).toBe('Emma Lindqvist');
	});

	it('is who the title ends with, where the link to the front page is called so too', () => {
		const head = '<title>Bridge opens in spring | Emma Lindqvist</title>';
		expect(read(`<a href="/">Emma Lindqvist</a>${prose}`, head).byline).toBe('Emma Lindqvist');
		expect(read(`<a href="/about">Emma Lindqvist</a>${prose}`, head).byline).toBeNull();
		expect(
			read(`<a href="/">Harbour Works</a>${prose}`, head.replace('Emma Lindqvist', 'Harbour Works')).byline,
		).toBe(null);
	});

	it('is without the paper that stands behind it, and without the day', () => {
		expect(line('By Ada Okoro <span>Northport Courier</span>')).toBe('Ada Okoro');
		expect(line('By Ada Okoro on Friday')).toBe('Ada Okoro');
		expect(line('By Ada Friday')).toBe('Ada Friday');
	});

	it('may stand behind the date', () => {
		const meta = (text: string) => read(`<p class="meta">${text}</p>${prose}`).byline;
		expect(meta('Posted on March 12, 2026 by Ada Okoro in <a href="/life">Life</a>')).toBe('Ada Okoro');
		expect(meta('Posted on the wall of the pier by Ada Okoro')).toBeNull();
	});

	it('is no account of the publishing system', () => {
		const author = (name: string) =>
			read(prose, `<title>Bridge</title><meta name="author" content="${name}">`).byline;
		expect(author('ada-courier')).toBeNull();
		expect(author('bell hooks')).toBe('bell hooks');
		expect(author('Ada Lindqvist-Okoro')).toBe('Ada Lindqvist-Okoro');
	});

	it('is nobody who wrote below it', () => {
		const comment =
			'<div class="comment"><p class="author">By Bo Chen</p><p>I shall believe it when I walk on it.</p></div>';
		expect(read(`<article>${prose}</article>${comment}`).byline).toBeNull();
		expect(read(`<article><p class="author">By Bo Chen</p>${prose}</article>`).byline).toBe('Bo Chen');
	});
});

describe('a date', () => {
	const published = (body: string, head?: string) => read(body, head).published;

	it('may stand alone above the headline', () => {
		const body = `<p>12 March 2026</p><h1>Bridge opens in spring</h1>${prose}`;
		expect(published(body)).toBe('2026-03-12');
	});

	it('is not one in a sentence above the headline', () => {
		const body = `<p>All that happened on 12 March 2026</p><h1>Bridge opens in spring</h1>${prose}`;
		expect(published(body)).toBeNull();
	});

	it('may stand at the end, where it says what it is', () => {
		expect(published(`<main>${prose}</main><p>Last updated: March 12, 2026</p>`)).toBe('2026-03-12');
		expect(published(`<main>${prose}</main><p>The council meets on March 12, 2026</p>`)).toBeNull();
	});

	it('may be in what a program makes the page of, where that names one', () => {
		const data = (...dates: string[]) =>
			`<script>var data = [${dates.map(date => `{"publishDate":"${date}"}`).join(', ')}];</script>`;
		expect(published(`${prose}${data('2026-03-12', '2026-03-12')}`)).toBe('2026-03-12');
		expect(published(`${prose}${data('2026-03-12', '2026-03-14')}`)).toBeNull();
		expect(
			published(`<div data-page="{&quot;datePublished&quot;:&quot;2026-03-12T09:00&quot;}">${prose}</div>`),
		).toBe('2026-03-12');
		expect(published(`<time datetime="2026-03-10">10 March</time>${prose}${data('2026-03-12')}`)).toBe(
			'2026-03-10',
		);
	});

	it('may be in the address, with the month as a word', () => {
		const link =
			'<title>Bridge</title><link rel="canonical" href="https://courier.example/2026/march/12/bridge">';
		expect(published(prose, link)).toBe('2026-03-12');
	});
});

describe('the address of a page', () => {
	const at = (fetched: string, declared: string) =>
		fromHtml(`<html><head><link rel="canonical" href="${declared}"></head><body>${prose}</body></html>`, {
			path: fetched,
			url: fetched,
		}).url;

	it('is the one that it gives for itself', () => {
		expect(at('https://amp.courier.example/bridge?from=letter', 'https://www.courier.example/bridge')).toBe(
			'https://www.courier.example/bridge',
		);
	});

	it('is where it was fetched from when it claims to be another’s', () => {
		expect(at('https://courier.example/bridge', 'https://gazette.example.org/bridge')).toBe(
			'https://courier.example/bridge',
		);
	});
});

describe('a page that does not show all it has', () => {
	it('is said to be behind a paywall', () => {
		const article = read(
			`<article><p>${lead}</p></article><div><p>Subscribe to continue reading this story.</p></div>`,
		);
		expect(article.notices).toEqual([expect.stringContaining('likely a paywall')]);
	});

	it('is no article when it holds only scripts', () => {
		expect(() => read(`<div id="root"></div>${'<script>show("<p>no</p>")</script>'.repeat(500)}`)).toThrow(
			/no running text/,
		);
	});
});

describe('where Readability takes the wrong part', () => {
	it('adds paragraphs that are set exactly like those it took', () => {
		const part = (text: string) =>
			`<section class="block"><div class="block-text"><p>${text}</p></div></section>`;
		const texts = Array.from(
			{length: 12},
			(_, at) => `${lead} This was said ${at + 1} times, and each time somebody wrote it down.`,
		);
		const article = read(
			`<div id="a">${texts.slice(0, 9).map(part).join('')}</div><div><img src="a.jpg"></div><div id="b">${texts.slice(9).map(part).join('')}</div>`,
		);
		expect(article.paragraphs).toEqual(texts);
	});
});

describe('what stands behind the last sentence', () => {
	const body = `${prose}<p>${lead} That was all.</p>`;
	const last = (text: string, head?: string) =>
		read(`<article>${body}<p>${text}</p></article>`, head).paragraphs.at(-1);
	const ending = `${lead} That was all.`;

	it.each([
		['about the author', 'Eve Ruiz is a historian of ports who lives in Northport with two dogs and a boat.'],
		[
			'about the company',
			'Harbourworks is a leading builder of bridges and has offices in twelve towns on four coasts.',
		],
		[
			'about the page',
			'If you enjoyed this story, tell the people you know, and come back for more of them.',
		],
		[
			'about its rights',
			'This document is subject to copyright and no part of it may be printed without our leave.',
		],
		[
			'about its money',
			'This article was produced in partnership with Harbourworks, which had no say in what it says.',
		],
		[
			'about where else to read',
			'Follow us wherever you spend the day, and be the first who knows what happens here.',
		],
	])('is no part of the article: %s', (_, text) => {
		expect(last(text)).toBe(ending);
	});

	it('may take three paragraphs about the author, and no more than two about anybody else', () => {
		const more = [
			'She holds a degree from the school of ports, and another from the town where she was born.',
			'When she is not writing, she sails, and keeps the minutes of the society of bridges.',
		];
		const note = ['Eve Ruiz is a historian of ports who lives in Northport with two dogs.', ...more];
		const page = `<article>${body}${note.map(text => `<p>${text}</p>`).join('')}</article>`;
		expect(read(page, '<title>Bridge</title><meta name="author" content="Eve Ruiz">').paragraphs.at(-1)).toBe(
			ending,
		);
		expect(read(page).paragraphs.at(-1)).toBe(more[1]);
	});

	it('is a list of other pages under its heading where each has its date, however long the list is', () => {
		const page = (text: string) =>
			`<p>Front page</p><p>March 12, 2026</p><p>${text} ${lead} Nobody knows yet what will become of the ferry.</p>`;
		const pages = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'].map(page).join('');
		expect(read(`<article>${body}<p>Also in the news</p>${pages}</article>`).paragraphs.at(-1)).toBe(ending);
		// A diary has its dates too, but no such heading.
		expect(read(`<article>${body}<p>In those days</p>${pages}</article>`).paragraphs.at(-1)).toMatch(
			/^Five\./,
		);
		const undated = pages.replaceAll('<p>March 12, 2026</p>', '');
		expect(read(`<article>${body}<p>Also in the news</p>${undated}</article>`).paragraphs.at(-1)).toMatch(
			/^Five\./,
		);
	});

	it('may take two paragraphs', () => {
		const note =
			'<p>Harbourworks is a leading builder of bridges and has offices in twelve towns.</p><p>Its head office stands in Northport, and its shares are sold on the exchange there.</p>';
		expect(read(`<article>${body}${note}</article>`).paragraphs.at(-1)).toBe(ending);
	});

	it.each([
		[
			'somebody who was spoken of',
			'Ada Okoro is the first woman who chairs the council, and she will chair it until the autumn.',
		],
		[
			'what somebody said',
			'Eve Ruiz is a historian of ports. “Nobody builds them like this any more,” she said on Monday.',
		],
		[
			'an ordinary last sentence',
			'The ferry will sail until then, and the last one leaves the far bank at nine in the evening.',
		],
		[
			'joining in the story',
			'Joining the two banks again will take until spring, and until then the ferry sails for free.',
		],
	])('is part of it when it is %s', (_, text) => {
		expect(last(text)).toBe(text);
	});

	it('is about the author where that is who the page names, though the article does too', () => {
		const note =
			'Ada Okoro is the head of the council and writes here about the town she has lived in all her life.';
		expect(last(note, '<title>Bridge</title><meta name="author" content="Ada Okoro">')).toBe(ending);
	});
});

describe('headings one upon another', () => {
	const headings = (...texts: string[]) => texts.map(text => `<h3>${text}</h3>`).join('');

	it('are the headlines of other pages when they are three and more', () => {
		const article = read(
			`<article><p>${lead}</p>${headings('Ferry sinks at pier', 'School stays open', 'Mayor falls ill')}<p>${speech}</p><p>${close}</p></article>`,
		);
		expect(article.paragraphs).toEqual([lead, speech, close]);
	});

	it('are a part and its first chapter when they are two', () => {
		const article = read(
			`<article><p>${lead}</p>${headings('The storm', 'The first night')}<p>${speech}</p><p>${close}</p></article>`,
		);
		expect(article.paragraphs).toEqual([lead, 'The storm', 'The first night', speech, close]);
	});
});

describe('a page made to be difficult', () => {
	it.each([
		['20,000 nested elements', `${'<div>'.repeat(20_000)}${prose}${'</div>'.repeat(20_000)}`],
		['20,000 nested elements that nobody closes', `${'<x-box><b>'.repeat(10_000)}${prose}`],
		['null bytes', prose.replaceAll(' ', ' \0')],
		[
			'comments, conditional comments, templates and pictures',
			`<!-- <p>no</p> --><!--[if IE]><p>no</p><![endif]--><template><p>no</p></template><svg><text>no</text></svg><article>${prose}</article>`,
		],
		[
			'hidden text',
			`<article>${prose}<p style="display:none">no</p><p hidden>no</p><span class="sr-only">no</span></article>`,
		],
	])('is read all the same: %s', (_, body) => {
		const {paragraphs} = read(body);
		expect(paragraphs).toEqual([lead, speech, close]);
	});

	it('is read in bounded time when a million things stand side by side', () => {
		expect(() => read(`<div>${'a<br>'.repeat(70_000)}</div>`)).toThrow(/no running text/);
	}, 60_000);

	it('lets nothing through that a terminal would obey', () => {
		const article = read(
			`<article>${prose.replaceAll('bridge', 'bri\u001b[31mdge\u202e&#27;&#155;')}</article>`,
			'<title>Bad \u001b]0;title\u0007</title>',
		);
		expect(`${article.text}${article.title}`).not.toMatch(
			/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
		);
	});
});

describe('a question about cookies', () => {
	const notice =
		'<div class="cookie-banner"><p>We use cookies and other means to keep this site free, and so do our partners, as you may read.</p></div>';

	it('is no part of a page of short paragraphs', () => {
		const page = read(
			`${notice}<main><h1>Mooring</h1><p>You need a permit.</p><h2>Before you start</h2><p>Find the name of your boat.</p></main>`,
		);
		expect(page.paragraphs.join(' ')).not.toContain('cookies');
		expect(page.paragraphs).toContain('You need a permit.');
	});

	it('is said to be all there is', () => {
		expect(() => read(`${notice}<div id="app"></div>`)).toThrow(
			'There is nothing but a question about cookies in page.html.',
		);
	});

	it('is told from a recipe', () => {
		const recipe =
			'Cookies are baked from butter, flour and sugar, and nobody in Northport has ever baked too many of them.';
		expect(
			read(`<div class="cookie-recipe"><p>${recipe}</p><p>${recipe} Or two.</p></div>`).paragraphs,
		).toHaveLength(2);
	});
});

describe('a short article above a long list of others', () => {
	const cards = (element: string) =>
		Array.from(
			{length: 20},
			(_, at) =>
				`<${element} class="card"><h3><a href="/${at}">Story ${at} about the town</a></h3><p>In story ${at} of our stories, a person of the town tells what happened to them on a day in the year before last.</p></${element}>`,
		).join('');

	it('is what stands in its own element', () => {
		const page = read(
			`<article><h1>Bridge opens in spring</h1>${prose}</article><section>${cards('div')}</section>`,
		);
		expect(page.paragraphs).toEqual([lead, speech, close]);
	});

	it('may be the list itself', () => {
		expect(read(`<article><h1>Stories</h1>${cards('div')}</article>`).paragraphs.length).toBeGreaterThan(20);
	});
});

describe('a page in another writing', () => {
	it('is not too short where words are written without spaces', () => {
		const sentence =
			'嵐で壊れた港の橋が三年ぶりに春に再開されると、市議会が火曜日に発表した。工事の費用は明らかにされていない。';
		const page = read(
			`<h1>橋が春に再開</h1><p>2026年3月12日</p><p>${sentence}</p><p>${sentence}二回目。</p><p>${sentence}三回目。</p>`,
			'<title>橋が春に再開</title>',
		);
		expect(page.notices).toEqual([]);
		expect(page.paragraphs).toEqual([sentence, `${sentence}二回目。`, `${sentence}三回目。`]);
	});
});

describe('a page that stands in a table', () => {
	it('has its sentences as paragraphs, and not as a list', () => {
		const page = read(`<table><tr><td>${lead}<br><br>${speech}<br><br>${close}</td></tr></table>`);
		expect(page.paragraphs).toEqual([lead, speech, close]);
		expect(page.kinds).toEqual(['body', 'body', 'body']);
	});
});
