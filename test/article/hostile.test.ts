import {gzipSync} from 'node:zlib';
import {strToU8} from 'fflate';
import {describe, expect, it} from 'vitest';
import {readArticle, readArticles} from '../../source/article/read-articles.ts';
import {ReaderError} from '../../source/errors.ts';
import {inputOf} from './documents.ts';

const lead =
	'The harbour bridge will open again in spring, three years after the storm that broke it, the council said on Tuesday.';
const speech =
	'“We will not close it twice,” said Ada Okoro, who chairs the council and lives on the far bank of the river.';
const prose = `<p>${lead}</p><p>${speech}</p><p>${lead} ${lead}</p>`;

/** What is read of a page with this in its body. */
async function textOf(body: string, name = 'page.html'): Promise<string> {
	return (await readArticle(inputOf(`<!doctype html><title>Bridge</title><body>${body}`, name))).text;
}

const plain = `${lead}\n\n${speech}\n\n${lead} ${lead}`;

describe('a page made to take for ever', () => {
	it.each([
		['20,000 nested divisions', `${'<div>'.repeat(20_000)}${prose}${'</div>'.repeat(20_000)}`],
		['20,000 nested tables', `${'<table><tr><td>'.repeat(20_000)}${prose}`],
		['20,000 nested items', `${'<ul><li>'.repeat(20_000)}</ul>${prose}`],
		['20,000 nested words', `${prose}<p>${'<span>'.repeat(20_000)}</p>`],
		['100,000 paragraphs that are never closed', `${prose}${'<p>'.repeat(100_000)}`],
		['100,000 comments that are never closed', `${prose}${'<!--'.repeat(100_000)}`],
		['100,000 attributes', `${prose}<p ${'a="x" '.repeat(100_000)}></p>`],
		['100,000 angle brackets', `${prose}${'<'.repeat(100_000)}`],
		['30,000 dates', `${prose}${'<time>12</time>'.repeat(30_000)}`],
		['a list of JSON in lists', `<script type="application/ld+json">${'['.repeat(200_000)}</script>${prose}`],
	])('is read all the same: %s', async (_, body) => {
		expect(await textOf(body)).toContain(speech);
	});

	it('may have 20 MB', async () => {
		const page = `<body>${`<p>${lead.repeat(20)}</p>\n`.repeat(9_000)}`;
		const article = await readArticle(inputOf(page, 'page.html'));
		expect(article.paragraphs.length).toBe(9_000);
	});

	it('is refused with advice when a parser cannot go as deep', async () => {
		await expect(readArticle(inputOf('> '.repeat(20_000) + lead, 'deep.md'))).rejects.toMatchObject({
			exitCode: 3,
			message: 'deep.md is nested deeper than any article.',
		});
	});
});

/** How many milliseconds of work a file takes, whether there is an article in it or not. */
async function workFor(text: string, name: string): Promise<number> {
	const before = process.threadCpuUsage();
	try {
		await readArticle(inputOf(text, name));
	} catch (error) {
		if (!(error instanceof ReaderError)) throw error;
	}

	const {user, system} = process.threadCpuUsage(before);
	return (user + system) / 1e3;
}

const small = 16_000;
const large = 8 * small;
/** Eight times the text takes eight times the work, and three times that on a bad day; a square would take 64 times as much. */
const mostGrowth = 24;
/** What a small text takes at least, in milliseconds: below this, a measurement says nothing. */
const least = 30;

describe('the work for what is repeated without end', () => {
	const names =
		'a b p br li ul ol dl dd h1 h2 div span font table tr td img svg math template noscript script style title textarea select option button form input label nav aside footer header article section main figure figcaption blockquote pre code details time iframe object video body head html meta link base ruby plaintext';
	const pieces = [
		// Each of these nested, for nobody closes it, with text and without.
		...names.split(' ').flatMap(name => [`<${name}>`, `<${name}>a`]),
		...[
			'<ul><li>',
			'<li><ul>',
			'<table><tr><td>',
			'<p><li>a',
			'<li><p>a',
			'<p><div>',
			'<dl><dt>a<dd>b',
			'<svg><desc>a',
		],
		...[
			'<',
			'</',
			'<!',
			'<?',
			'<p',
			'</a',
			'<!--',
			'<!-->',
			'<![CDATA[',
			'<![CDATA[a]]>',
			'<script',
			'<svg a=">',
			'>',
		],
		...[
			'<p a',
			'<p a=',
			'<p a="',
			"<p a='",
			'a="b" ',
			'<p class="a ',
			'<a href="#">a',
			'<a rel=author>Ada Okoro',
		],
		...[
			'&',
			'&amp;',
			'&#',
			'&#x1;',
			'&a',
			'&nbsp;',
			'\n',
			'\t',
			'\0',
			'“',
			'“a” said B. ',
			'<br><br>a',
			'<p>\n<br>\n',
		],
		...[
			'<p>a</p>',
			'<div>a</div>',
			'<p hidden>a',
			'<div class=byline>by A B',
			'<i class=date>1',
			'<time>12 May 2020</time>',
		],
		...[
			'<sup><a href=#>1</a></sup>',
			'<div id=comments>a',
			'<script type="application/ld+json">[',
			'<meta name=author content=A>',
		],
	];

	it.each([...pieces.map(piece => ['a.html', piece] as const), ['a.md', '_a_'], ['a.md', '__a']] as const)(
		'grows with it, and not faster: %s, %j',
		async (name, piece) => {
			const textOf = (length: number) =>
				(name === 'a.html' ? '<html>' : '') + piece.repeat(Math.ceil(length / piece.length));
			// Even what grows with the square of the text would, at its whole length, be within what is allowed below.
			if ((await workFor(textOf(large / 2), name)) < (least * mostGrowth) / 4) return;
			const long = await workFor(textOf(large), name);
			expect(long / Math.max(least, await workFor(textOf(small), name))).toBeLessThan(mostGrowth);
		},
	);

	it('leaves the text around it', async () => {
		const around = `<div>${prose}</div>${'<table><tr><td>'.repeat(2000)}`;
		expect(await textOf(around)).toContain(speech);
	});

	it('leaves the addresses of a Markdown alone', async () => {
		const {text} = await readArticle(
			inputOf(`Write to **ada_okoro**, that is ada_okoro@council.example, and see. ${lead}`, 'a.md'),
		);
		expect(text).toBe(`Write to ada_okoro, that is ada_okoro@council.example, and see. ${lead}`);
	});
});

describe('what a page does not show', () => {
	it.each([
		['a drawing', '<svg><text>Buy now</text></svg>'],
		['a template', '<template><p>Buy now, and buy again tomorrow, and on every day after.</p></template>'],
		['a program', '<script>document.write("<p>Buy now</p>")</script>'],
		['a page of programs', '<script>var a = "<p>Buy now</p>";</script>'.repeat(2000)],
		['a style', '<style>p::before { content: "Buy now" }</style>'],
		['a comment', '<!-- <p>Buy now, and buy again tomorrow, and on every day after.</p> -->'],
		['a conditional comment', '<!--[if IE]><p>Buy now, and buy again tomorrow, as ever.</p><![endif]-->'],
		['what a browser with programs leaves out', '<noscript><p>Buy now with programs off.</p></noscript>'],
		['the hidden attribute', '<p hidden>Buy now, and buy again tomorrow, and on every day after that.</p>'],
		[
			'a style that hides',
			'<div style="display: none"><p>Buy now, and buy again tomorrow, as ever.</p></div>',
		],
		['what is hidden from listeners', '<div aria-hidden="true"><p>Buy now, and again tomorrow.</p></div>'],
		['what only listeners hear', '<p><span class="sr-only">Buy now</span></p>'],
	])('is not read: %s', async (_, hidden) => {
		const [first, second, third] = prose.split(/(?<=<\/p>)/);
		expect(await textOf(`<article>${first}${hidden}${second}${third}</article>`)).toBe(plain);
	});

	it.each([
		['old browsers only do not see', `<!--[if !IE]><!-->${prose}<!--<![endif]-->`],
		['they see as well', `<![if !IE]>${prose}<![endif]>`],
		['a comment without words stands in', prose.replace('bridge', 'bri<!-- -->dge')],
	])('leaves what %s', async (_, body) => {
		expect(await textOf(`<article>${body}</article>`)).toBe(plain);
	});

	it('is not read inside of a sentence', async () => {
		const body = prose.replace(
			'in spring',
			'in <span hidden>summer</span><i style="display:none">May</i>spring',
		);
		expect(await textOf(`<article>${body}</article>`)).toBe(plain);
	});

	it('leaves a letter that is drawn large, and hidden from listeners only', async () => {
		const body = prose.replace('The', '<span aria-hidden="true">T</span>he');
		expect(await textOf(`<article>${body}</article>`)).toBe(plain);
	});

	it('is all there is on a page of programs, and that is said', async () => {
		await expect(textOf('<script>var a = "<p>Buy now</p>";</script>'.repeat(2000))).rejects.toMatchObject({
			exitCode: 4,
			message: 'There is no running text in page.html.',
		});
	});

	it('may be null bytes', async () => {
		expect(await textOf(prose.replaceAll('bridge', 'bri\0dge'))).toContain(lead);
	});
});

describe('a page in another encoding', () => {
	const said = {
		gb18030: ['D7EED6D5BBD8B4F0', '最终回答'],
		shift_jis: ['938C8B9E', '東京'],
		'euc-kr': ['B4EBC7D1B9CEB1B9', '대한민국'],
		'koi8-r': ['F7CF20D7D4CFD2CEC9CB', 'Во вторник'],
		'windows-1251': ['C2EE20E2F2EEF0EDE8EA', 'Во вторник'],
		'iso-8859-2': ['A3F3647C', 'Łód|'],
	} as const;

	it.each(Object.entries(said))('says so in its head: %s', async (charset, [hex, word]) => {
		const page = Buffer.concat([
			Buffer.from(`<html><head><meta charset="${charset}"><title>x</title></head><body><p>${lead} `),
			Buffer.from(hex, 'hex'),
			Buffer.from(`</p><p>${lead}</p></body></html>`),
		]);
		expect((await readArticle(inputOf(new Uint8Array(page), 'page.html'))).text).toContain(word);
	});

	it.each([
		['with a mark', '\ufeff'],
		['without one', ''],
	])('may be UTF-16 %s', async (_, mark) => {
		const page = Buffer.from(`${mark}<html><body>${prose}</body></html>`, 'utf16le');
		expect((await readArticle(inputOf(new Uint8Array(page), 'page.html'))).text).toBe(plain);
	});

	it('may claim another than it is in', async () => {
		const page = `<meta charset="iso-8859-1"><body>${prose}`;
		expect((await readArticle(inputOf(page, 'page.html', 'text/html; charset=windows-1251'))).text).toBe(
			plain,
		);
	});
});

describe('a file that lies about what it is', () => {
	it('is what its content says, and not what the server does', async () => {
		const html = `<!doctype html><body>${prose}`;
		expect((await readArticle(inputOf(html, 'notes.txt', 'application/pdf'))).text).toBe(plain);
		expect((await readArticle(inputOf(plain, 'page.html', 'text/html'))).text).toBe(plain);
	});

	it.each([
		['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0'],
		['a recording', '\0\0\0\x20ftypisom\0\0\x02\0isomiso2'],
		['an archive', 'PK\x03\x04\x14\0\0\0\x08\0photo.raw'],
		['a document in Rich Text', '{\\rtf1\\ansi The bridge is open.}'],
		['an Office document of the old kind', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0'],
	])('is named when it is %s', async (what, bytes) => {
		const input = inputOf(new Uint8Array(Buffer.from(bytes, 'latin1')), 'article.txt');
		await expect(readArticle(input)).rejects.toMatchObject({
			exitCode: 3,
			message: `article.txt is ${what}.`,
		});
	});
});

describe('a file packed with gzip', () => {
	it('is read as what is in it, by the name that it had', async () => {
		const packed = new Uint8Array(gzipSync(`# Bridge\n\n${lead}\n\n> ${speech}\n`));
		const article = await readArticle(inputOf(packed, 'bridge.md.gz'));
		expect(article).toMatchObject({title: 'Bridge', text: `${lead}\n\n${speech}`});
	});

	it('cannot fill the memory', async () => {
		const bomb = new Uint8Array(gzipSync(Buffer.alloc(60 * 1024 * 1024)));
		await expect(readArticle(inputOf(bomb, 'bomb.gz'))).rejects.toThrow(
			'bomb.gz is too large for an article',
		);
	});

	it('is said to be broken when it is', async () => {
		const packed = new Uint8Array(gzipSync(plain)).subarray(0, 90);
		await expect(readArticle(inputOf(packed, 'page.gz'))).rejects.toThrow('page.gz is packed, and broken.');
	});
});

/** How many articles are in a feed. */
async function countOf(feed: string): Promise<number> {
	let count = 0;
	for await (const _ of readArticles(inputOf(feed, 'a.xml'))) count++;
	return count;
}

describe('a feed of tags that are never closed', () => {
	it.each(['<a', '<a "', "<a '", '<a b="<'])('is said to be broken before anybody waits: %s', async tag => {
		const feed = `<rss><channel><item><description>${tag.repeat(300_000)}`;
		await expect(countOf(feed)).rejects.toThrow(/feed that is broken/);
	});

	it('may have a few of them', async () => {
		const words =
			'The bridge has been shut since the autumn storms, and nobody knows who should pay for it. ';
		const feed = `<rss><channel><title>x</title><item><title>y</title><description><![CDATA[<p>${words} if (a < b) {<br> ${words}</p>]]></description></item></channel></rss>`;
		expect(await countOf(feed)).toBe(1);
	});
});

describe('a text of one line', () => {
	it('is cut between words where it is longer than anybody can read', async () => {
		const line = `${lead} `.repeat(43_000);
		const {text, paragraphs} = await readArticle(inputOf(strToU8(line), 'line.txt'));
		expect(text).toBe(line);
		expect(paragraphs.map(({start, end}) => text.slice(start, end)).join(' ')).toBe(line.trim());
	});
});

describe('a mail in a mail in a mail without end', () => {
	it('is said to be broken', async () => {
		const parts = Array.from(
			{length: 2000},
			(_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
		);
		const mail = `From: ada@courier.example\nSubject: x\nMIME-Version: 1.0\n${parts.join('')}Content-Type: text/plain\n\n${lead}`;
		await expect(readArticle(inputOf(mail, 'mail.eml'))).rejects.toThrow(
			'mail.eml is a mail that is broken.',
		);
	});
});
