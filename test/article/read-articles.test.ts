import {describe, expect, it} from 'vitest';
import type {Article} from '../../source/article/article.ts';
import {readArticle, readArticles} from '../../source/article/read-articles.ts';
import {InputError, NoArticleError} from '../../source/errors.ts';
import type {Input} from '../../source/input/input.ts';
import {docx, epub, inputOf, type Line, pdf, zip} from './documents.ts';

const lead =
	'The harbour bridge will open again in spring, three years after the storm that broke it, the council said on Tuesday.';
const speech =
	'“We will not close it twice,” said Ada Okoro, who chairs the council and lives on the far bank of the river.';

function paragraphsOf({text, paragraphs}: Article): string[] {
	return paragraphs.map(({start, end}) => text.slice(start, end));
}

async function all(input: Input): Promise<Article[]> {
	const articles: Article[] = [];
	for await (const article of readArticles(input)) {
		articles.push(article);
	}

	return articles;
}

describe('Markdown', () => {
	it('is read with its fields, headings, lists and quotations', async () => {
		const article = await readArticle(
			inputOf(
				`---\ntitle: "Bridge opens"\nauthor: Ada Lindqvist\ndate: 2026-03-12\n---\n\n${lead}[^1]\n\n## Next\n\n- the *piers*\n- the deck\n\n> ${speech}\n\n[^1]: A note.\n`,
				'bridge.md',
			),
		);
		expect(article).toMatchObject({title: 'Bridge opens', byline: 'Ada Lindqvist', published: '2026-03-12'});
		expect(paragraphsOf(article)).toEqual([lead, 'Next', 'the piers', 'the deck', speech]);
		expect(article.paragraphs.map(({kind}) => kind)).toEqual([
			'body',
			'heading',
			'list',
			'list',
			'blockquote',
		]);
	});

	it('has its tables cell by cell, its code as it is, and lists of authors', async () => {
		const article = await readArticle(
			inputOf(
				`---\ntitle: Bridge opens\nauthors:\n  - Ada Lindqvist\n  - Bo Chen\n---\n\n${lead}\n\n| Pier | State |\n| --- | --- |\n| One | stands |\n\n\`\`\`js\nconst bridge = "open";\n\`\`\`\n`,
				'bridge.md',
			),
		);
		expect(article.byline).toBe('Ada Lindqvist, Bo Chen');
		expect(paragraphsOf(article)).toEqual([lead, 'Pier', 'State', 'One', 'stands', 'const bridge = "open";']);
	});

	it('takes its first heading for the title', async () => {
		const article = await readArticle(
			inputOf(`# Bridge opens\n\nBy Ada Lindqvist\n\n${lead}\n`, 'bridge.md'),
		);
		expect(article).toMatchObject({title: 'Bridge opens', byline: 'Ada Lindqvist'});
		expect(paragraphsOf(article)).toEqual([lead]);
	});
});

describe('a book', () => {
	const chapter = (title: string) =>
		`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><h1>${title}</h1><p>${lead}</p><p>${speech}</p><p>${lead} ${speech}</p></body></html>`;

	it('is its chapters, each an article', async () => {
		const chapters = await all(
			inputOf(
				epub({
					'one a.xhtml': chapter('The storm'),
					'cover.xhtml': '<p>Cover</p>',
					'two.xhtml': chapter('The bridge'),
				}),
				'book.epub',
			),
		);
		expect(chapters.map(({title}) => title)).toEqual(['The storm', 'The bridge']);
		expect(chapters[0]).toMatchObject({
			site: 'Harbour Stories',
			byline: 'Ada Lindqvist',
			published: '2026-03-12',
			language: 'en',
		});
		expect(paragraphsOf(chapters[0]!)[1]).toBe(speech);
	});

	it('is read where its only chapter is short', async () => {
		const bytes = epub({'one.xhtml': '<p>The harbour bridge opens in spring, said Ada Okoro.</p>'});
		const article = await readArticle(inputOf(bytes, 'notice.epub'));
		expect(article.text).toBe('The harbour bridge opens in spring, said Ada Okoro.');
	});

	it('is said to hold no text where it has none', async () => {
		const bytes = epub({'one.xhtml': '<p><img src="a.jpg"/></p>'});
		await expect(readArticle(inputOf(bytes, 'scan.epub'))).rejects.toMatchObject({
			message: 'There is no text in scan.epub.',
		});
	});

	it('is refused when it unpacks to far more than a book', async () => {
		const bomb = zip({
			mimetype: 'application/epub+zip',
			'META-INF/container.xml': ' '.repeat(70 * 1024 * 1024),
		});
		await expect(readArticle(inputOf(bomb, 'book.epub'))).rejects.toThrow(/unpacks to far more/);
	});

	it('cannot lie about how much it unpacks to', async () => {
		const honest = epub({'one.xhtml': chapter('The storm').repeat(200)});
		const size = Buffer.from(Uint32Array.of(Buffer.byteLength(chapter('The storm')) * 200).buffer);
		const lie = Buffer.from(honest);
		for (let at = lie.indexOf(size); at >= 0; at = lie.indexOf(size, at + 1)) {
			lie.writeUInt32LE(100, at);
		}

		const outcome = await readArticle(inputOf(new Uint8Array(lie), 'book.epub')).catch(
			(error: unknown) => error,
		);
		expect(
			outcome instanceof InputError ||
				outcome instanceof NoArticleError ||
				(outcome as Article).text.length <= 100,
		).toBe(true);
	});

	it('is said to be broken when it is cut off', async () => {
		const bytes = epub({'one.xhtml': chapter('The storm')});
		await expect(
			readArticle(inputOf(bytes.subarray(0, bytes.length - 60), 'book.epub')),
		).rejects.toBeInstanceOf(InputError);
	});
});

describe('a Word document', () => {
	const paragraph = (text: string, style = '') =>
		`<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

	it('is read with its title, headings and lists, and without what was struck out', async () => {
		const article = await readArticle(
			inputOf(
				docx(
					`${paragraph('Bridge opens', 'Title')}${paragraph(lead)}${paragraph('Next', 'Heading2')}${paragraph('the piers', 'ListParagraph')}<w:p><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:r><w:t>The deck</w:t></w:r><w:r><w:t> follows.</w:t></w:r></w:p>`,
				),
				'bridge.docx',
			),
		);
		expect(article).toMatchObject({
			title: 'Bridge opens',
			byline: 'Bo Chen',
			published: '2026-03-12T08:00:00Z',
		});
		expect(paragraphsOf(article)).toEqual([lead, 'Next', 'the piers', 'The deck follows.']);
		expect(article.paragraphs.map(({kind}) => kind)).toEqual(['body', 'heading', 'list', 'body']);
	});

	it('has its tables cell by cell, and its footnotes out of the way of its words', async () => {
		const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
		const article = await readArticle(
			inputOf(
				docx(
					`${paragraph('Bridge opens', 'Heading1')}<w:p><w:r><w:t>${lead}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr>${cell('Pier')}${cell('stands')}</w:tr></w:tbl><w:p><w:ins><w:r><w:t>The deck </w:t></w:r></w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>follows.</w:t></w:r></w:p>`,
				),
				'bridge.docx',
			),
		);
		expect(paragraphsOf(article)).toEqual([lead, 'Pier', 'stands', 'The deck follows.']);
		expect(article.paragraphs.map(({kind}) => kind)).toEqual(['body', 'list', 'list', 'body']);
	});

	it('is refused when it unpacks to far more than an article', async () => {
		const bomb = zip({'word/document.xml': 'x'.repeat(70 * 1024 * 1024)});
		await expect(readArticle(inputOf(bomb, 'bridge.docx'))).rejects.toThrow(/unpacks to far more/);
	});
});

describe('a PDF', () => {
	const column = (x: number, top: number, lines: readonly string[]): Line[] =>
		lines.map((text, at) => [10, x, top - at * 12, text]);

	it('has its columns in order, its words mended and its running heads gone', async () => {
		const pages = [1, 2].map(number => [
			[9, 50, 780, `Northport Courier  page ${number}`] as Line,
			...(number === 1 ? [[24, 50, 730, 'Bridge opens in spring'] as Line] : []),
			...column(50, 700, [
				'The harbour bridge will open again',
				'in spring, three years after the storm',
				'that broke it, the council an-',
				'nounced, and everybody who was in',
				'the room when it said so went home',
				'in the rain.',
			]),
			...column(320, 700, [
				'Nobody asked Ada Okoro what it',
				'would cost. She did not say it of her',
				'own accord, and the minutes of the',
				'meeting do not say it either, so the',
				'question will come back when the',
				'council meets again in April.',
			]),
		]);
		const article = await readArticle(inputOf(pdf(pages), 'bridge.pdf'));
		expect(article.title).toBe('Bridge opens in spring');
		expect(paragraphsOf(article).slice(0, 2)).toEqual([
			'The harbour bridge will open again in spring, three years after the storm that broke it, the council announced, and everybody who was in the room when it said so went home in the rain.',
			'Nobody asked Ada Okoro what it would cost. She did not say it of her own accord, and the minutes of the meeting do not say it either, so the question will come back when the council meets again in April.',
		]);
		expect(article.text).not.toContain('Courier');
	});

	it('is said to be pictures when it holds no text', async () => {
		await expect(readArticle(inputOf(pdf([[]]), 'scan.pdf'))).rejects.toMatchObject({
			name: 'NoArticleError',
			message: 'The pages of scan.pdf are pictures, without text.',
		});
	});

	it('is said to be locked when it asks for a password', async () => {
		const key = 'aa'.repeat(32);
		const locked = pdf(
			[[[10, 50, 700, 'secret']]],
			`/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${key}> /U <${key}> >> /ID [<aa> <aa>]`,
		);
		await expect(readArticle(inputOf(locked, 'locked.pdf'))).rejects.toThrow(
			'locked.pdf is locked with a password.',
		);
	});

	it('is said to be broken when it is', async () => {
		await expect(readArticle(inputOf('%PDF-1.4\nnothing\0', 'broken.pdf'))).rejects.toThrow(
			'broken.pdf is broken.',
		);
	});
});

describe('a mail', () => {
	it('is its text, with subject and sender', async () => {
		const article = await readArticle(
			inputOf(
				`From: Ada Lindqvist <ada@courier.example>\r\nTo: bo@courier.example\r\nSubject: Fwd: Bridge opens\r\nDate: Thu, 12 Mar 2026 09:05:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${lead}\r\n\r\n${speech}\r\n`,
				'mail.eml',
			),
		);
		expect(article).toMatchObject({
			title: 'Bridge opens',
			byline: 'Ada Lindqvist',
			published: expect.stringMatching(/^2026-03-12/),
		});
		expect(paragraphsOf(article)).toEqual([lead, speech]);
	});

	it('is its HTML where there is that', async () => {
		const article = await readArticle(
			inputOf(
				`From: ada@courier.example\nSubject: =?utf-8?q?Br=C3=BCcke?=\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>${lead}</p><p>${speech}</p></body></html>\n`,
				'mail.eml',
			),
		);
		expect(article.title).toBe('Brücke');
		expect(paragraphsOf(article)).toEqual([lead, speech]);
	});
});

describe('a mail that passes another on', () => {
	const mail = (text: string) =>
		inputOf(
			`From: Bo Chen <bo@courier.example>\nTo: eve@courier.example\nSubject: Fwd: look\nDate: Wed, 16 Feb 2022 09:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n--b\nContent-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment; filename="a.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n--b--\n`,
			'mail.eml',
		);

	it.each([
		['---------- Forwarded message ---------', 'From', 'Subject', 'Date', 'Tue, Feb 15, 2022 at 1:58 PM'],
		['Begin forwarded message:', 'From', 'Subject', 'Date', '15 February 2022 at 13:58'],
		['-------- Weitergeleitete Nachricht --------', 'Von', 'Betreff', 'Datum', '15.02.2022 13:58'],
		['-----Original Message-----', 'From', 'Subject', 'Sent', 'Tuesday, February 15, 2022 1:58 PM'],
	])('is the other: %s', async (line, from, subject, date, when) => {
		const text = `See below.\n\n${line}\n${from}: Ada Lindqvist <ada@courier.example>\n${subject}: Bridge opens\n${date}: ${when}\n\n${lead}\n\n${speech}\n\n-- \nBo Chen, Northport Courier\n`;
		const article = await readArticle(mail(text));
		expect(article).toMatchObject({
			title: 'Bridge opens',
			byline: 'Ada Lindqvist',
			published: '2022-02-15T13:58:00',
		});
		expect(paragraphsOf(article)).toEqual([lead, speech]);
	});

	it('is told from one that only speaks of it', async () => {
		const text = `${lead}\n\nA forwarded message: nobody has read it.\n\n${speech}`;
		expect(paragraphsOf(await readArticle(mail(text)))).toHaveLength(3);
	});
});

describe('a letter to many', () => {
	const letter = (...cells: string[]) =>
		inputOf(
			`From: Northport Morning <hello@morning.example>\nTo: you@courier.example\nSubject: Two things\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><div style="display:none">A glance</div><table>${cells.map(cell => `<tr><td>${cell}</td></tr>`).join('')}</table></body></html>`,
			'mail.eml',
		);
	const pieces = [
		`<h1>Good morning.</h1><p>${lead}</p>`,
		`<h2>And</h2><ul><li>The ferry stops.</li></ul><p>${speech}</p>`,
	];
	const end =
		'<p>You receive this because you signed up. <a href="#">Unsubscribe</a></p><p>1 Pier Road, Northport</p>';

	it('is all its pieces, without how to see it and how to have no more of it', async () => {
		const article = await readArticle(letter('<a href="#">View in browser</a>', ...pieces, end));
		expect(paragraphsOf(article)).toEqual(['Good morning.', lead, 'And', 'The ferry stops.', speech]);
	});

	it('may speak of that itself', async () => {
		const words =
			'Whoever clicks unsubscribe in a letter that they never asked for tells its sender that they are there.';
		expect(paragraphsOf(await readArticle(letter(...pieces, `<p>${words}</p>`))).at(-1)).toBe(words);
	});
});

describe('a page that a browser saved into one file', () => {
	const saved = `From: <Saved by Blink>\nSnapshot-Content-Location: https://courier.example/bridge\nSubject: Bridge opens | Northport Courier\nDate: Wed, 16 Feb 2022 09:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://courier.example/bridge\n\n<html><head><title>Bridge opens | Northport Courier</title><meta property=3D"og:site_name" content=3D"Northport Courier"><meta name=3D"author" content=3D"Ada Lindqvist"><meta property=3D"article:published_time" content=3D"2022-02-15"></head><body><p>${lead}</p><p>${speech.replace('“', '=E2=80=9C').replace('”', '=E2=80=9D')}</p></body></html>\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n`;

	it('says of itself what the page says, and not what the browser does', async () => {
		const article = await readArticle(inputOf(saved, 'bridge.mhtml'));
		expect(article).toMatchObject({
			title: 'Bridge opens',
			byline: 'Ada Lindqvist',
			published: '2022-02-15',
			site: 'Northport Courier',
			url: 'https://courier.example/bridge',
			notices: [],
		});
		expect(paragraphsOf(article)).toEqual([lead, speech]);
	});
});

describe('a feed', () => {
	const rss = (items: string) =>
		`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Northport Courier</title><link>https://courier.example/</link>${items}</channel></rss>`;

	it('is its items, with their own content or a note where the rest is', async () => {
		const whole = `<p>${lead}</p><p>${speech}</p><p>${lead}</p><p>${speech}</p><p>${lead}</p><p>${speech}</p>`;
		const [first, second] = await all(
			inputOf(
				rss(
					`<item><title>Bridge opens</title><link>https://courier.example/bridge</link><pubDate>Thu, 12 Mar 2026 09:05:00 GMT</pubDate><dc:creator>Ada Lindqvist</dc:creator><content:encoded><![CDATA[${whole}]]></content:encoded></item><item><title>Storm</title><link>https://courier.example/storm</link><description>It rained.</description></item>`,
				),
				'feed.xml',
			),
		);
		expect(first).toMatchObject({
			title: 'Bridge opens',
			byline: 'Ada Lindqvist',
			site: 'Northport Courier',
			published: '2026-03-12T09:05:00Z',
			url: 'https://courier.example/bridge',
			notices: [],
		});
		expect(paragraphsOf(first!)[1]).toBe(speech);
		expect(second).toMatchObject({
			url: 'https://courier.example/storm',
			notices: [expect.stringContaining('only the summary')],
		});
	});

	it('may be Atom or JSON', async () => {
		const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><title>Bridge</title><link href="https://courier.example/a"/><updated>2026-03-12T09:05:00Z</updated><content type="html">&lt;p&gt;${lead}&lt;/p&gt;</content></entry></feed>`;
		const json = JSON.stringify({
			version: 'https://jsonfeed.org/version/1.1',
			title: 'Courier',
			items: [{id: '1', title: 'Bridge', url: 'https://courier.example/a', content_html: `<p>${lead}</p>`}],
		});
		for (const [source, name] of [
			[atom, 'atom.xml'],
			[json, 'feed.json'],
		] as const) {
			const [article] = await all(inputOf(source, name));
			expect(article).toMatchObject({
				title: 'Bridge',
				site: 'Courier',
				url: 'https://courier.example/a',
				text: lead,
			});
		}
	});

	it('may have 10,000 items', async () => {
		const items = Array.from(
			{length: 10_000},
			(_, at) =>
				`<item><title>Bridge ${at}</title><link>https://courier.example/${at}</link><description>It rained ${at} times.</description></item>`,
		);
		expect(await all(inputOf(rss(items.join('')), 'feed.xml'))).toHaveLength(10_000);
	}, 30_000);

	it('says that it is empty', async () => {
		await expect(readArticle(inputOf(rss(''), 'feed.xml'))).rejects.toBeInstanceOf(NoArticleError);
	});
});
