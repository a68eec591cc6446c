import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {fromText} from '../../source/article/from-text.ts';
import {analyzeApart} from '../../source/command/analyze-apart.ts';

/** A long article: the same few sentences with other people in them. */
function longText(paragraphs: number): string {
	const names = ['Ada Okoro', 'Ana Ruiz', 'Jan Holm', 'Tomas Okafor'];
	return Array.from(
		{length: paragraphs},
		(_, index) =>
			`“We open gate ${index} in May,” said ${names[index % 4]}, who keeps the bridge. The council did not agree.`,
	).join('\n\n');
}

describe('an article that is analysed in a thread', () => {
	it('gives what it gives in this one, in whatever parts that comes', async () => {
		const article = fromText(longText(2500), {path: 'bridge.txt'});
		const shares: number[] = [];
		const aside = await analyzeApart(article, share => shares.push(share));
		const here = analyzeArticle(article);
		expect(here.quotes.length).toBeGreaterThan(2000);
		expect(aside).toEqual(here);
		expect(aside.article).toBe(article);
		expect(shares).toEqual(shares.toSorted((one, other) => one - other));
		expect(shares.length).toBeGreaterThan(0);
	});

	it('is told of a language without lists as well', async () => {
		const article = {...fromText(longText(200), {path: 'bridge.txt'}), language: 'fi'};
		const aside = await analyzeApart(article, () => {});
		expect(aside.article.notices.join()).toContain('Finnish');
		expect(aside).toEqual(analyzeArticle(article));
	});

	it('has all the memory there is when what is usual is not enough', async () => {
		const article = fromText(longText(200), {path: 'bridge.txt'});
		const tight = {maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 6};
		expect(await analyzeApart(article, () => {}, tight)).toEqual(analyzeArticle(article));
	});
});
