import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {fromMarkdown} from '../../source/article/from-markdown.ts';
import {readQuotes} from '../helpers/read-quotes.ts';

describe('a line that says who has said what stands above it', () => {
	it.each([
		'“We waited for years.”\n\nsaid Cllr Ada Okoro, of Abbey Ward.',
		'“We waited for years.”\n\nSaid Ada Okoro.',
	])('names its speaker: %s', text => {
		expect(readQuotes(text)).toMatchObject([
			{parts: ['“We waited for years.”'], speaker: 'Ada Okoro', because: 'cue-before-name'},
		]);
	});

	it('gives a block of Markdown its speaker, with marks or without', () => {
		const article = fromMarkdown(
			'# Lane shut\n\nThe lane is shut.\n\n> We waited for years and nobody came.\n\nsaid Cllr Ada Okoro.\n\nIt rained.\n',
			{path: 'lane.md', url: null},
		);
		const {quotes, actors} = analyzeArticle({...article, language: 'en'});
		expect(quotes).toMatchObject([{kind: 'indirect', speaker: {kind: 'named', actor: actors[0]!.id}}]);
		expect(actors[0]!.name).toBe('Ada Okoro');
	});

	it('is none where it says something itself', () => {
		expect(readQuotes('“We waited for years.”\n\nSaid Ada Okoro: “Not again.”')).toMatchObject([
			{speaker: 'unknown'},
			{speaker: 'Ada Okoro'},
		]);
	});

	it('is none where the words above have their own', () => {
		expect(readQuotes('“We waited,” said Ben Hale.\n\nSaid Ada Okoro.')).toMatchObject([
			{speaker: 'Ben Hale'},
		]);
	});
});
