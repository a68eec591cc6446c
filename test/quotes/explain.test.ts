import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {explainQuote} from '../../source/quotes/explain.ts';
import {sentenceOf} from '../../source/quotes/rules.ts';
import {articleOf} from '../helpers/marked.ts';

describe('explaining a quote', () => {
	it('says which words name the speaker, and by which rule', () => {
		const analysis = analyzeArticle(articleOf('“It is safe,” said Ada Okoro.'));
		expect(explainQuote(analysis, 'q1')).toEqual({
			id: 'q1',
			mention: 'Ada Okoro',
			description: null,
			name: 'Ada Okoro',
			confidence: 'certain',
			rule: 'cue-before-name',
			because: sentenceOf('cue-before-name'),
			candidates: [],
		});
	});

	it('lists whom a pronoun may mean, best first, with what speaks for each', () => {
		const analysis = analyzeArticle(articleOf('Mia Vale met Ada Okoro. “It is safe,” she told reporters.'));
		const {mention, name, candidates} = explainQuote(analysis, 'q1')!;
		expect({mention, name}).toEqual({mention: 'she', name: 'Mia Vale'});
		expect(candidates.map(candidate => candidate.name)).toEqual(['Mia Vale', 'Ada Okoro']);
		expect(candidates[0]!.score).toBeGreaterThan(candidates[1]!.score);
		expect(candidates.every(({reasons}) => reasons.length > 0)).toBe(true);
	});

	it('says how far before the pronoun somebody is named', () => {
		const text =
			'Mia Vale came. Rain fell. Ada Okoro, when she arrived, had left her bag. “It is safe,” she said.';
		const {candidates} = explainQuote(analyzeArticle(articleOf(text)), 'q1')!;
		expect(candidates.map(({name, reasons}) => `${name}: ${reasons[0]}`)).toEqual([
			'Ada Okoro: named 1 sentence before',
			'Mia Vale: named 3 sentences before',
		]);
	});

	it('says so where nobody is known to speak', () => {
		const analysis = analyzeArticle(articleOf('“Not before May.”'));
		expect(explainQuote(analysis, 'q1')).toMatchObject({mention: null, name: null, rule: 'no-speaker'});
	});

	it('has nothing to say about a quote that is not there', () => {
		const analysis = analyzeArticle(articleOf('It rained.'));
		expect(explainQuote(analysis, 'q1')).toBeUndefined();
	});
});
