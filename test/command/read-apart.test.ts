import {describe, expect, it} from 'vitest';
import type {Analysis} from '../../source/analysis.ts';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {readArticles} from '../../source/article/read-articles.ts';
import {analysesApart} from '../../source/command/read-apart.ts';
import {usualReadingLimits} from '../../source/command/thread-limits.ts';
import type {Input} from '../../source/input/input.ts';
import {epub, inputOf} from '../article/documents.ts';

const lead =
	'The harbour bridge will open again in spring, three years after the storm, “and not before,” said Ada Okoro. ';
const book = inputOf(
	epub({
		'one.xhtml': `<h1>The storm</h1>${`<p>${lead}</p>`.repeat(9)}`,
		'two.xhtml': `<h1>The bridge</h1>${`<p>${lead}</p>`.repeat(9)}`,
	}),
	'book.epub',
);
const heavyPage = inputOf(`<body>${`<p>${lead}</p>`.repeat(40_000)}`, 'heavy.html');

async function all(analyses: AsyncIterable<Analysis>): Promise<Analysis[]> {
	const found: Analysis[] = [];
	for await (const analysis of analyses) found.push(analysis);
	return found;
}

async function here(input: Input): Promise<Analysis[]> {
	const found: Analysis[] = [];
	for await (const article of readArticles(input)) found.push(analyzeArticle(article));
	return found;
}

describe('a document that is read in a thread of its own', () => {
	it('gives what it gives in this one, all its articles in order', async () => {
		expect(await all(analysesApart(book))).toEqual(await here(book));
	});

	it('is left when the first article was all that was wanted', async () => {
		for await (const {article} of analysesApart(book)) {
			expect(article.title).toBe('The storm');
			break;
		}
	});

	it('ends with its own error', async () => {
		await expect(all(analysesApart(inputOf('PK\x03\x04 word/ no more', 'cut.docx')))).rejects.toMatchObject({
			name: 'InputError',
			exitCode: 3,
			message: 'cut.docx is broken.',
		});
		await expect(all(analysesApart(inputOf(' \n ', 'blank.txt')))).rejects.toMatchObject({
			name: 'NoArticleError',
			exitCode: 4,
		});
	});

	it('leaves this one free for keys meanwhile', async () => {
		let turns = 0;
		const turn = setInterval(() => turns++, 1);
		await all(analysesApart(inputOf(`<body>${`<p>${lead}</p>`.repeat(8_000)}`, 'long.html')));
		clearInterval(turn);
		expect(turns).toBeGreaterThan(10);
	});

	it('ends with a sentence when it takes too long', async () => {
		const limits = {...usualReadingLimits, milliseconds: 20};
		await expect(all(analysesApart(heavyPage, {}, limits))).rejects.toMatchObject({
			exitCode: 3,
			message: 'heavy.html could not be read within 0 seconds.',
			advice: expect.stringContaining('Cut out the article'),
		});
	});

	it('ends with a sentence when it takes too much memory', async () => {
		const limits = {...usualReadingLimits, megabytes: 24};
		await expect(all(analysesApart(heavyPage, {}, limits))).rejects.toMatchObject({
			exitCode: 3,
			message: 'heavy.html takes more memory than any article.',
		});
	});

	it('ends when the reader wants no more of it', async () => {
		const stop = new AbortController();
		const reading = all(analysesApart(heavyPage, {signal: stop.signal, onWait: () => stop.abort()}));
		await expect(reading).rejects.toThrow();
	});
});
