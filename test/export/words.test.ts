import {describe, expect, it} from 'vitest';
import {span} from '../../source/article/offset.ts';
import {dateInWords, withoutMarks, wordsOf} from '../../source/export/words.ts';
import type {Quote, QuoteKind} from '../../source/quotes/quote.ts';

function quoteOf(text: string, kind: QuoteKind): Quote {
	const whole = span(0, text.length);
	return {
		...whole,
		id: 'q1',
		kind,
		paragraph: 0,
		parts: [whole],
		cue: null,
		speaker: {kind: 'unknown'},
		confidence: 'unsure',
		because: 'no-speaker',
	};
}

describe('the words of a quote', () => {
	it.each([
		['"We open in May,"', '“We open in May,”'],
		["''We open in May,''", '“We open in May,”'],
		['«We open in May»', '“We open in May”'],
		['« Nous ouvrons en mai »', '“Nous ouvrons en mai”'],
		['«\u00A0Nous ouvrons en mai\u00A0»', '“Nous ouvrons en mai”'],
		['„We open in May“', '“We open in May”'],
		['「五月に開く」', '“五月に開く”'],
		['‘We open in ‘late’ May’', '“We open in ‘late’ May”'],
		['“It runs on over two\nlines of a file”', '“It runs on over two lines of a file”'],
	])('have “ ” whatever the marks of the article: %s', (text, words) => {
		expect(wordsOf(text, quoteOf(text, 'direct'))).toBe(words);
	});

	it('are closed where a speech runs on into the next paragraph', () => {
		const text = '“They also said no.';
		expect(wordsOf(text, quoteOf(text, 'direct'))).toBe('“They also said no.”');
	});

	it('have no marks that the article does not give a paraphrase', () => {
		const text = 'the “crucial” talks went on';
		expect(wordsOf(text, quoteOf(text, 'mixed'))).toBe(text);
		expect(wordsOf('they go on', quoteOf('they go on', 'indirect'))).toBe('they go on');
	});

	it('keep an apostrophe at their start', () => {
		expect(withoutMarks("'Twas late")).toEqual({words: "'Twas late", isOpened: false, isClosed: false});
	});
});

describe('a date', () => {
	it.each([
		['2022-02-15T13:58:00', '15 February 2022'],
		['2022-02-05', '5 February 2022'],
		['2022-02', 'February 2022'],
		['2022', '2022'],
		['2022-13-01', '2022-13-01'],
		['last week', 'last week'],
	])('%s is written %s', (published, words) => {
		expect(dateInWords(published)).toBe(words);
	});
});
