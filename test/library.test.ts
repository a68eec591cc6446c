import net from 'node:net';
import {describe, expect, it, vi} from 'vitest';

// Whoever uses the library has no terminal, and should not pay for one.
vi.mock('ink', () => {
	throw new Error('The library loaded Ink.');
});
vi.mock('react', () => {
	throw new Error('The library loaded React.');
});

const story = new TextEncoder().encode(
	'Harbour bridge to reopen\n\n“We open in May,” Mayor Ana Ruiz said on Tuesday. “Not before.”\n',
);

describe('the library', () => {
	it('offers these names', async () => {
		expect(Object.keys(await import('../source/index.ts')).sort()).toEqual([
			'InputError',
			'NoArticleError',
			'ReaderError',
			'UsageError',
			'analyzeArticle',
			'cite',
			'codePointsFromOffset',
			'explainQuote',
			'offset',
			'offsetFromCodePoints',
			'readArticle',
			'readArticles',
			'readInput',
			'sentenceOf',
			'span',
			'textOf',
			'toAnnotations',
			'toCsv',
			'toJson',
			'toMarkdown',
			'toNdjsonLine',
			'toText',
			'verifyQuote',
		]);
	});

	it('goes from bytes to who said what without Ink, React or the network', async () => {
		const connect = vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(() => {
			throw new Error('The library opened a socket.');
		});
		const {analyzeArticle, readArticle, textOf, toJson} = await import('../source/index.ts');
		const article = await readArticle({
			path: 'bridge.txt',
			url: null,
			name: 'bridge.txt',
			bytes: story,
			mediaType: null,
			notices: [],
		});
		const {quotes} = analyzeArticle(article);
		expect(textOf(article.text, quotes[0]!)).toContain('We open in May');
		expect(toJson(analyzeArticle(article)).quotes[0]?.speaker).toMatchObject({name: 'Ana Ruiz'});
		expect(connect).not.toHaveBeenCalled();
	});
});
