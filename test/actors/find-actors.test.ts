import {describe, expect, it} from 'vitest';
import {castOf} from '../../source/actors/cast.ts';
import {finishActors} from '../../source/actors/find-actors.ts';
import {span, textOf} from '../../source/article/offset.ts';
import type {Quote} from '../../source/quotes/quote.ts';
import {articleFrom} from './article-from.ts';

const article = articleFrom(
	'A headline\nOn Monday NATO chief Ada Okoro spoke in Northport.\n“We open in May,” she said. “Not before,” the chief said.',
);
const place = (words: string) => {
	const start = article.text.indexOf(words);
	return span(start, start + words.length);
};
const quote = (id: Quote['id'], words: string, speaker: string): Quote => ({
	...place(words),
	id,
	kind: 'direct',
	paragraph: 1,
	parts: [place(words)],
	cue: null,
	speaker: {kind: 'named', actor: 'ada-okoro', mention: place(speaker)},
	confidence: 'certain',
	because: 'no-speaker',
});
const quotes = [quote('q1', '“We open in May,”', 'she'), quote('q2', '“Not before,”', 'the chief')];
const actors = finishActors(article, castOf(article), quotes);

describe('the actors of an article', () => {
	it('are people first, then organisations, then places', () => {
		expect(actors.map(actor => actor.name)).toEqual(['Ada Okoro', 'NATO', 'Northport']);
	});

	it('have mentions by name, title and pronoun that never overlap', () => {
		const all = actors.flatMap(actor =>
			actor.mentions.map(mention => [actor.id, textOf(article.text, mention), mention.kind]),
		);
		expect(all).toEqual([
			['ada-okoro', 'chief Ada Okoro', 'name'],
			['ada-okoro', 'she', 'pronoun'],
			['ada-okoro', 'the chief', 'title'],
			['nato', 'NATO', 'name'],
			['northport', 'Northport', 'name'],
		]);
	});

	it('have the quotes they speak, and the words in them', () => {
		expect([actors[0]!.quotes, actors[0]!.quotedWords]).toEqual([['q1', 'q2'], 6]);
	});

	it('have a dispersion', () => {
		expect(actors[0]!.dispersion).toBeCloseTo(0.091, 1);
		expect(actors[1]!.dispersion).toBeGreaterThan(0.5);
	});
});
