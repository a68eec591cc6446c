// Texts that no person wrote: crumbs in any order, and stories put together from what reporters write, with the
// accidents that happen to them on their way. All of it is made up.
import fc from 'fast-check';

/** What articles are made of, and what breaks programs that read them. */
export const crumb = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom(
			..."“ ” \" ' ‘ ’ « » „ ‚ ‹ › 「 」 『 』 `` '' — – - : , . ? ! … ( ) [ ]".split(' '),
		),
	},
	{
		weight: 8,
		arbitrary: fc.constantFrom(
			...'said told says according to he she they it who the a of and Mayor Mr. Dr Ana Ruiz Ruiz’s O’Neill minister council Northport Party U.S. asked whether that denied'.split(
				' ',
			),
		),
	},
	{
		weight: 3,
		arbitrary: fc.constantFrom('\n', '\n\n', ' ', '\t', '\u00A0', '\u2028', '\r\n', '\u200B', '\uFEFF'),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			'\u001B[2J',
			'\u001B]52;c;eA==\u0007',
			'\u001B]8;;http://a.example\u001B\\x\u001B]8;;\u001B\\',
			'\u0000',
			'\u202E',
			'\u2066',
			'\u009B',
			'\u0007',
			'\uD800',
			'\uDC00',
		),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			...['👩‍👩‍👧', '🇺🇦', '👍🏽', '❤️', 'e\u0301', 'ﬁ', 'İ', '한', '漢字', 'مرحبا', 'שלום', 'z\u0336\u0337'],
			...['x'.repeat(300), '=1+1', '@x', '\u00AD', '\u200D', '\uFE0F'],
		),
	},
	{weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 12})},
);

/** Crumbs in any order. */
export const prose = fc.array(crumb, {maxLength: 120}).map(crumbs => crumbs.join(' '));

/** A tag, a sign of Markdown or a character by its number. */
export const tag = fc.constantFrom(
	...'<p> </p> <div> <h1> </h1> <blockquote> <li> <q> </q> <a href="x"> </a> <br> <script> </script> <style> <!-- --> <![CDATA[ ]]> &ldquo; &rdquo; &#8220; &#x1b; &#27; &#55296; &#x110000; &amp <article> </article> <html> <title> </title> <template> <svg> <table> <td> # ## > * - ``` [x](y) ![x](y) | --- <rss> <item> <feed> <entry> <b'.split(
		' ',
	),
);

/** Crumbs and markup in any order. */
export const markup = fc.array(fc.oneof(crumb, tag), {maxLength: 120}).map(pieces => pieces.join(' '));

const marks = fc.constantFrom(
	...([
		['“', '”'],
		['"', '"'],
		["''", "''"],
		['``', "''"],
		['‘', '’'],
		["'", "'"],
		['«', '»'],
		['« ', ' »'],
		['„', '“'],
		['‚', '‘'],
		['「', '」'],
		['”', '”'],
		// What word processors and bad conversions make of them.
		['“', '"'],
		['&quot;', '&quot;'],
		['â€œ', 'â€'],
		['“', ''],
		['', '”'],
	] as const),
);
const person = fc.constantFrom(
	...[
		'Mayor Ana Ruiz',
		'Ruiz',
		'Ms. Ruiz',
		'Dr Ada Okoro',
		'Okoro',
		'Samir al-Haddad',
		'Conor O’Neill',
		'Neill',
	],
	...[
		'Zoë Åkesson-Lindqvist',
		'Jean-Paul de la Cruz III',
		'José',
		'李雅',
		'Прем’єр Олена Коваль',
		'M.',
		'K.J. Vale',
	],
	...[
		'she',
		'he',
		'they',
		'it',
		'one resident',
		'officials',
		'the Northport Port Authority',
		'a poll',
		'The council',
	],
);
const aside = fc.constantFrom(
	...[
		'',
		'',
		'',
		', who chairs the parents’ association,',
		' (Greens)',
		', 47,',
		' of Northport',
		' on Tuesday',
	],
);
const cue = fc.constantFrom(
	...[
		'said',
		'says',
		'told reporters',
		'asked',
		'added',
		'wrote on X',
		'denied',
		'was quoted as saying',
		'tweeted',
	],
	...[
		'’s words were',
		'sagte',
		'erklärte',
		'a déclaré',
		'laughed',
		'put it this way:',
		'has said that',
		'admitted',
	],
);
const clause = fc.constantFrom(
	...[
		'we will not close the school',
		'it’s “a promise”, not a cheque',
		'nobody asked the town',
		'Fine',
		'no',
		'I',
	],
	...[
		"the '90s were better",
		'the bridge opens in May',
		'he told me, ‘Not now,’ and left',
		'die Brücke bleibt zu',
	],
	...[
		'that the 5\'11" keeper fell',
		'why?',
		'the U.S. won’t pay $3.5 million.',
		'so-called “experts”',
		'[sic]',
	],
	...[
		'this is…',
		'— well —',
		'call 555-0199 (now)',
		'see https://a.example/?q="x"',
		'橋は春に再開する',
		'🙂 ok',
	],
);
const stop = fc.constantFrom(...[',', '.', '?', '!', '…', '', ' —', ',”', ';']);
const quotation = fc
	.tuple(marks, clause, stop)
	.map(([[open, close], words, end]) => `${open}${words}${end}${close}`);
const speech = fc.tuple(person, aside, cue).map(([who, which, said]) => `${who}${which} ${said}`);
const sentence = fc.oneof(
	{weight: 4, arbitrary: fc.tuple(quotation, speech).map(([words, by]) => `${words} ${by}.`)},
	{weight: 3, arbitrary: fc.tuple(speech, quotation).map(([by, words]) => `${by}, ${words}`)},
	{
		weight: 2,
		arbitrary: fc.tuple(cue, person, quotation).map(([said, who, words]) => `${words} ${said} ${who}.`),
	},
	{weight: 2, arbitrary: fc.tuple(quotation, speech, quotation).map(([a, by, b]) => `${a} ${by}. ${b}`)},
	{weight: 1, arbitrary: fc.tuple(quotation, speech, quotation).map(([a, by, b]) => `${a} ${by}, ${b}`)},
	{weight: 3, arbitrary: fc.tuple(speech, clause).map(([by, words]) => `${by} that ${words}.`)},
	{weight: 1, arbitrary: fc.tuple(person, clause).map(([who, words]) => `According to ${who}, ${words}.`)},
	{weight: 1, arbitrary: fc.tuple(person, clause).map(([who, words]) => `${who.toUpperCase()}: ${words}`)},
	{weight: 1, arbitrary: fc.tuple(person, clause).map(([who, words]) => `— ${words} — ${who}`)},
	{weight: 2, arbitrary: fc.tuple(person, clause).map(([who, words]) => `${who} met the board; ${words}.`)},
	{weight: 1, arbitrary: quotation},
);
const between = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\u00A0', '');
const paragraph = fc
	.array(fc.tuple(sentence, between), {minLength: 1, maxLength: 5})
	.map(sentences => sentences.flat().join(''));

/** Something that happens to a text on its way: a stretch lost, doubled or put elsewhere, or its end cut off. */
const accident = fc.record({
	what: fc.constantFrom('lose', 'double', 'move', 'cut', 'insert'),
	from: fc.double({min: 0, max: 1, noNaN: true}),
	length: fc.integer({min: 1, max: 40}),
	to: fc.double({min: 0, max: 1, noNaN: true}),
	crumb,
});
type Accident = typeof accident extends fc.Arbitrary<infer Value> ? Value : never;

function happen(text: string, {what, from, length, to, crumb: piece}: Accident): string {
	const start = Math.floor(from * text.length);
	const stretch = text.slice(start, start + length);
	const without = text.slice(0, start) + text.slice(start + length);
	const place = Math.floor(to * text.length);
	switch (what) {
		case 'lose':
			return without;
		case 'double':
			return text.slice(0, start) + stretch + text.slice(start);
		case 'move':
			return without.slice(0, place) + stretch + without.slice(place);
		case 'cut':
			return text.slice(0, start);
		default:
			return text.slice(0, place) + piece + text.slice(place);
	}
}

/** A text with a few accidents, or mostly none. */
export function damaged(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
	return fc
		.tuple(text, fc.array(accident, {maxLength: 3}))
		.map(([whole, list]) => list.reduce(happen, whole));
}

const gap = fc.constantFrom('\n\n', '\n\n', '\n', '\r\n\r\n', '\n \n', '\n\n\n');
const paragraphs = fc.array(paragraph, {minLength: 1, maxLength: 8});

/** What a reporter could have written, damaged now and then. */
export const story = damaged(
	fc
		.tuple(clause, paragraphs, gap)
		.map(([title, list, space]) => [title, 'By Ada Lindqvist', ...list].join(space)),
);

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A page of news as sites make them, damaged now and then. */
export const page = damaged(
	fc
		.tuple(clause, paragraphs, fc.constantFrom('p', 'div', 'li', 'blockquote', 'span', 'td'), fc.boolean())
		.map(
			([title, list, tag, isData]) =>
				`<!doctype html><html lang="en"><head><title>${escaped(title)} | Courier</title><meta property="og:title" content="${escaped(title)}">${
					isData
						? `<script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: title, articleBody: list.join('\n'), author: {name: 'Ada'}})}</script>`
						: ''
				}</head><body><nav><a href="/">Home</a></nav><article><h1>${escaped(title)}</h1>${list
					.map(text => `<${tag}>${escaped(text)}</${tag}>`)
					.join('\n')}<aside>Read more</aside></article><footer>© Courier</footer></body></html>`,
		),
);

/** A post in Markdown, damaged now and then. */
export const post = damaged(
	fc
		.tuple(clause, paragraphs, fc.constantFrom('', '> ', '- ', '1. ', '## ', '    '))
		.map(
			([title, list, sign]) =>
				`---\ntitle: ${title}\n---\n# ${title}\n\n${list.map(text => sign + text).join('\n\n')}`,
		),
);

/** A feed of news, damaged now and then. */
export const feed = damaged(
	fc
		.tuple(fc.array(fc.tuple(clause, paragraphs), {minLength: 1, maxLength: 3}), fc.boolean())
		.map(([items, isAtom]) =>
			isAtom
				? `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>${items
						.map(
							([title, list]) =>
								`<entry><title>${escaped(title)}</title><link href="https://a.example/"/><content type="html">${escaped(list.map(text => `<p>${text}</p>`).join(''))}</content></entry>`,
						)
						.join('')}</feed>`
				: `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>${items
						.map(
							([title, list]) =>
								`<item><title>${escaped(title)}</title><description><![CDATA[${list.map(text => `<p>${text}</p>`).join('')}]]></description></item>`,
						)
						.join('')}</channel></rss>`,
		),
);

/** A mail, damaged now and then. */
export const mail = damaged(
	fc
		.tuple(
			clause,
			paragraphs,
			fc.constantFrom('7bit', '8bit', 'base64', 'quoted-printable', 'x-unknown'),
			fc.boolean(),
		)
		.map(([title, list, encoding, isParted]) => {
			const text = list.join('\r\n\r\n');
			const body = encoding === 'base64' ? Buffer.from(text).toString('base64') : text;
			const part = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
			const head = `From: Ada Lindqvist <ada@a.example>\r\nTo: desk@a.example\r\nSubject: =?utf-8?Q?${title}?=\r\nDate: Thu, 12 Mar 2026 08:00:00 +0000\r\nMIME-Version: 1.0\r\n`;
			return isParted
				? `${head}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n${part}--b\r\nContent-Type: text/html\r\n\r\n<p>${escaped(text)}</p>\r\n--b--\r\n`
				: head + part;
		}),
);
