import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../source/analyze-article.ts';
import {readArticles} from '../source/article/read-articles.ts';
import {ReaderError} from '../source/errors.ts';
import {toCsv} from '../source/export/to-csv.ts';
import {toJson} from '../source/export/to-json.ts';
import {toMarkdown} from '../source/export/to-markdown.ts';
import {toText} from '../source/export/to-text.ts';
import {rowsOf} from '../source/search/rows.ts';
import {createPaneIndex, searchPane} from '../source/search/search-pane.ts';

// A short run with a fixed seed each time the tests run; `npm run fuzz` plays many more, each time others. What it
// finds it prints with the seed and the path that play it again.
const runs = Number(process.env.FUZZ_RUNS ?? 150);
const settings: fc.Parameters<unknown> = process.env.FUZZ_RUNS
	? {numRuns: runs, ...(process.env.FUZZ_SEED ? {seed: Number(process.env.FUZZ_SEED)} : {})}
	: {numRuns: runs, seed: 20_220_215};
/** What any input may take, in milliseconds: far more than it does, and far less than a hang. */
const patience = 20_000;

/** What articles are made of, and what breaks programs that read them. */
const crumb = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom(
			..."“ ” \" ' ‘ ’ « » „ ‚ ‹ › 「 」 `` '' — – - : , . ? ! … ( ) [ ]".split(' '),
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
		arbitrary: fc.constantFrom('👩‍👩‍👧', 'é', 'ﬁ', 'İ', '한', '漢字', 'مرحبا', 'x'.repeat(300), '=1+1', '@x'),
	},
	{weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 12})},
);
const prose = fc.array(crumb, {maxLength: 120}).map(crumbs => crumbs.join(' '));
const markup = fc
	.array(
		fc.oneof(
			crumb,
			fc.constantFrom(
				...'<p> </p> <div> <h1> </h1> <blockquote> <li> <q> </q> <a href="x"> </a> <br> <script> </script> <!-- --> <![CDATA[ &ldquo; &rdquo; &#8220; &#x1b; &amp <article> </article> <html> <title> </title> # ## > * - ``` [x](y) <rss> <item> <b'.split(
					' ',
				),
			),
		),
		{maxLength: 120},
	)
	.map(pieces => pieces.join(' '));
const bytes = fc.oneof(
	prose.map(text => Buffer.from(text)),
	markup.map(text => Buffer.from(text)),
	prose.map(text => Buffer.from(text, 'utf16le')),
	prose.map(text => Buffer.from(text, 'latin1')),
	fc.uint8Array({maxLength: 400}).map(array => Buffer.from(array)),
);
const name = fc.constantFrom('a.txt', 'a.html', 'a.md', 'a.xml', 'a.eml', 'a.json', 'a', '-');

/** Everything up to the articles, of which there may be none for a reason that a reader can understand. */
async function articlesIn(content: Uint8Array, file: string) {
	const articles = [];
	try {
		for await (const article of readArticles({
			path: file,
			url: null,
			name: file,
			bytes: content,
			mediaType: null,
			notices: [],
		})) {
			articles.push(article);
		}
	} catch (error) {
		if (!(error instanceof ReaderError)) throw error;
		expect(error.advice).not.toBe('');
	}

	return articles;
}

describe('any bytes at all', () => {
	it(
		'become articles whose every span holds, or an error with advice',
		async () => {
			await fc.assert(
				fc.asyncProperty(bytes, name, async (content, file) => {
					const startedAt = performance.now();
					for (const article of await articlesIn(content, file)) {
						const analysis = analyzeArticle(article);
						const {text, paragraphs, quotes, actors} = toJson(analysis);
						for (const place of [
							...paragraphs,
							...quotes,
							...quotes.flatMap(({parts, cue}) => [...parts, ...(cue ? [cue] : [])]),
							...quotes.flatMap(({speaker}) =>
								'mention' in speaker && speaker.mention ? [speaker.mention] : [],
							),
							...actors.flatMap(({mentions}) => mentions),
						]) {
							expect(place.start).toBeLessThan(place.end);
							expect(text.slice(place.start, place.end)).toBe(place.text);
						}

						for (const quote of quotes) {
							const paragraph = paragraphs[quote.paragraph]!;
							expect(paragraph.start <= quote.start && quote.end <= paragraph.end).toBe(true);
							if (quote.speaker.kind === 'named') {
								const {actor} = quote.speaker;
								expect(actors.find(({id}) => id === actor)?.quotes).toContain(quote.id);
							}
						}

						for (const things of [paragraphs, quotes, actors]) {
							expect(new Set(things.map(({id}) => id)).size).toBe(things.length);
						}

						const printed = [
							toText(analysis),
							toMarkdown(analysis),
							toCsv(analysis),
							article.title ?? '',
						].join('');
						expect(printed).not.toMatch(
							/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/,
						);
						expect(toJson(analyzeArticle(article))).toEqual(toJson(analysis));
					}

					expect(performance.now() - startedAt).toBeLessThan(patience);
				}),
				settings,
			);
		},
		runs * 200 + 2 * patience,
	);

	it(
		'can be searched for anything',
		async () => {
			await fc.assert(
				fc.asyncProperty(prose, prose, async (text, query) => {
					for (const article of await articlesIn(Buffer.from(text), 'a.txt')) {
						const analysis = analyzeArticle(article);
						for (const pane of ['paragraphs', 'quotes', 'actors'] as const) {
							const rows = rowsOf(analysis, pane);
							const {matches} = searchPane(createPaneIndex(rows), query, {isMarked: () => false});
							const ids = new Set(rows.map(({id}) => id));
							expect(matches.every(({id}) => ids.has(id))).toBe(true);
						}
					}
				}),
				settings,
			);
		},
		runs * 200 + 2 * patience,
	);
});
