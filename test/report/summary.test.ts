import {describe, expect, it} from 'vitest';
import {isDocument} from '../../source/report/document-words.ts';
import {summaryOf} from '../../source/report/summary.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

describe('who speaks how much', () => {
	const summary = summaryOf(harbour);

	it('counts words and puts whoever says most first', () => {
		expect(summary.voices.map(({name, totalWords, quotes}) => [name, totalWords, quotes.length])).toEqual([
			['Ana Ruiz', 33, 3],
			['one resident', 8, 1],
			['Samir Haddad', 8, 2],
			['Northport Port Authority', 3, 1],
			['unknown speaker', 6, 1],
		]);
		expect(summary.saidWords).toBe(58);
	});

	it('keeps direct, mixed and indirect words apart', () => {
		expect(summary.voices[0]!.words).toEqual({direct: 26, mixed: 0, indirect: 7});
		expect(summary.kinds).toEqual({
			direct: {quotes: 5, words: 44},
			mixed: {quotes: 1, words: 3},
			indirect: {quotes: 2, words: 11},
		});
	});

	it('keeps named, unnamed and unknown speakers and documents apart', () => {
		expect(summary.standings).toEqual({
			named: {quotes: 6, words: 44},
			unnamed: {quotes: 1, words: 8},
			document: {quotes: 0, words: 0},
			unknown: {quotes: 1, words: 6},
		});
		expect(summary.unsure).toBe(1);
	});

	it('gives shares that make a whole', () => {
		expect(summary.voices.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(1);
	});

	it('counts the different sources of each paragraph', () => {
		expect(summary.sourcesPerParagraph.map(({voices}) => voices)).toEqual([1, 1, 0, 1, 1, 1, 0, 1]);
		expect(summary.sourcesPerParagraph[7]).toEqual({paragraph: 7, quotes: 2, voices: 1});
	});

	it('is all nothing when nobody speaks', () => {
		expect(summaryOf({...harbourWith({}), quotes: [], actors: []})).toMatchObject({
			saidWords: 0,
			quotes: 0,
			voices: [],
			unsure: 0,
		});
	});
});

describe('a source that is a document', () => {
	it.each([
		'the report',
		'a statement by the ministry',
		'court filings',
		'The 2024 study, led by nobody,',
		'a survey of 1,000 adults',
	])('is %s', mention => {
		expect(isDocument(mention)).toBe(true);
	});

	it.each([
		'one resident',
		'the report’s author',
		'the bill’s sponsors',
		'a spokesman for the survey',
		'officials',
	])('is not %s', mention => {
		expect(isDocument(mention)).toBe(false);
	});
});
