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

	it('may be a dash and a name below a block without marks, which takes nothing from a quote further up', () => {
		const article = fromMarkdown(
			'# Vote\n\n“It is a wreck,” said Ben Hale.\n\nThe board met.\n\n> Nobody asked, and everybody came.\n\n— Headteacher Ada Okoro\n\nIt rained.\n',
			{path: 'vote.md', url: null},
		);
		const {quotes, actors} = analyzeArticle({...article, language: 'en'});
		const nameOf = new Map(actors.map(({id, name}) => [id, name]));
		expect(
			quotes.map(({speaker, paragraph}) => [
				paragraph,
				speaker.kind === 'named' && nameOf.get(speaker.actor),
			]),
		).toEqual([
			[0, 'Ben Hale'],
			[2, 'Ada Okoro'],
		]);
	});

	it('signs nothing that no block sets apart', () => {
		const article = fromMarkdown('# Vote\n\nThe board met and voted.\n\n— Ada Okoro\n', {
			path: 'vote.md',
			url: null,
		});
		expect(analyzeArticle({...article, language: 'en'}).quotes).toEqual([]);
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
