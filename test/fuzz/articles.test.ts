import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {readArticles} from '../../source/article/read-articles.ts';
import {ReaderError} from '../../source/errors.ts';
import {toAnnotations} from '../../source/export/to-annotations.ts';
import {toCsv} from '../../source/export/to-csv.ts';
import {toJson} from '../../source/export/to-json.ts';
import {toMarkdown} from '../../source/export/to-markdown.ts';
import {toText} from '../../source/export/to-text.ts';
import {toReportHtml} from '../../source/report/to-report-html.ts';
import {toReportMarkdown} from '../../source/report/to-report-markdown.ts';
import {docx, epub} from '../article/documents.ts';
import {runs} from '../helpers/runs.ts';
import {feed, mail, markup, page, post, prose, story} from './random-texts.ts';

type ArticleJson = ReturnType<typeof toJson>;

/** What any input may take, in milliseconds: far more than it does, and far less than a hang. */
const patience = 20_000;

const utf8 = (text: fc.Arbitrary<string>) => text.map(whole => Buffer.from(whole));
const archive = fc.oneof(
	fc
		.array(page, {minLength: 1, maxLength: 2})
		.map(pages => epub(Object.fromEntries(pages.map((html, at) => [`c${at}.xhtml`, html])))),
	story.map(text =>
		docx(
			text
				.split('\n')
				.map(line => `<w:p><w:r><w:t>${line.replaceAll(/[&<]/g, '')}</w:t></w:r></w:p>`)
				.join(''),
		),
	),
);
/** A file whose bytes a bad disk has changed here and there. */
const worn = fc
	.tuple(fc.oneof(archive, utf8(page)), fc.array(fc.tuple(fc.nat(), fc.nat({max: 255})), {maxLength: 6}))
	.map(([whole, changes]) => {
		const changed = Buffer.from(whole);
		for (const [place, byte] of changes) changed[place % changed.length] = byte;
		return changed;
	});
const document = fc.oneof(
	{weight: 4, arbitrary: fc.tuple(utf8(story), fc.constantFrom('a.txt', 'a', '-'))},
	{weight: 2, arbitrary: fc.tuple(utf8(page), fc.constantFrom('a.html', 'a'))},
	{weight: 1, arbitrary: fc.tuple(utf8(post), fc.constantFrom('a.md'))},
	{weight: 1, arbitrary: fc.tuple(utf8(feed), fc.constantFrom('a.xml', 'a'))},
	{weight: 1, arbitrary: fc.tuple(utf8(mail), fc.constantFrom('a.eml', 'a'))},
	{weight: 1, arbitrary: fc.tuple(worn, fc.constantFrom('a.epub', 'a.docx', 'a.html', 'a'))},
);
const bytes = fc.oneof(
	utf8(prose),
	utf8(markup),
	prose.map(text => Buffer.from(text, 'utf16le')),
	prose.map(text => Buffer.from(text, 'latin1')),
	fc.uint8Array({maxLength: 400}).map(array => Buffer.from(array)),
);
const name = fc.constantFrom(
	'a.txt',
	'a.html',
	'a.md',
	'a.xml',
	'a.eml',
	'a.json',
	'a.pdf',
	'a.gz',
	'a',
	'-',
);

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

/** What the program promises of every article, whatever it was made from. */
async function expectArticles(content: Uint8Array, file: string): Promise<void> {
	const startedAt = performance.now();
	for (const article of await articlesIn(content, file)) {
		const analysis = analyzeArticle(article);
		const json = toJson(analysis);
		expectSpans(json);
		expectIds(json);
		for (const printed of [
			...(['paragraphs', 'quotes', 'actors'] as const).flatMap(only => [
				toText(analysis, {only}),
				toMarkdown(analysis, {only}),
				toCsv(analysis, {only}),
			]),
			toReportHtml(analysis),
			toReportMarkdown(analysis),
			JSON.stringify(json),
			JSON.stringify(toAnnotations(analysis)),
			article.title ?? '',
		]) {
			expect(printed).not.toMatch(
				/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/,
			);
			expect(printed.isWellFormed()).toBe(true);
		}

		expect(toJson(analyzeArticle(article))).toEqual(json);
	}

	expect(performance.now() - startedAt).toBeLessThan(patience);
}

function expectSpans({text, paragraphs, quotes, actors}: ArticleJson): void {
	for (const place of [
		...paragraphs,
		...quotes,
		...quotes.flatMap(({parts, cue}) => [...parts, ...(cue ? [cue] : [])]),
		...quotes.flatMap(({speaker}) => ('mention' in speaker && speaker.mention ? [speaker.mention] : [])),
		...actors.flatMap(({mentions}) => mentions),
	]) {
		expect(place.start).toBeLessThan(place.end);
		expect(text.slice(place.start, place.end)).toBe(place.text);
	}
}

function expectIds({paragraphs, quotes, actors}: ArticleJson): void {
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
}

describe('any bytes at all', () => {
	it('become articles whose every span holds, or an error with advice', async () => {
		await fc.assert(fc.asyncProperty(bytes, name, expectArticles), runs(150));
	});
});

describe('what reporters write, and what happens to it', () => {
	it('becomes articles whose every span holds, or an error with advice', async () => {
		await fc.assert(
			fc.asyncProperty(document, ([content, file]) => expectArticles(content, file)),
			runs(250),
		);
	});
});
