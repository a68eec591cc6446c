import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {type Span, span, textOf} from '../../source/article/offset.ts';
import {explainQuote} from '../../source/quotes/explain.ts';
import {findMarkedStretches} from '../../source/quotes/quotation-marks.ts';
import {articleOf} from '../helpers/marked.ts';
import {runs} from '../helpers/runs.ts';

/** What articles are made of, and what breaks readers of them. */
const pieces = [
	...['“', '”', '"', '‘', '’', "'", "''", '``', '«', '»', '„', '「', '」', '(', ')', '—', '–', '-'],
	...['.', ',', '?', '!', ':', ';', '…', '...', '\n', '\n\n', '\n\n“', ' '],
	...['Ada Okoro', 'Mr Hale', 'Dr. Mia Vale', 'the harbour board', 'one resident', 'OKORO:', 'the latter'],
	...['she', 'he', 'it', 'they', 'who', 'what', 'that', 'whether', 'according to', 'by', 'and', 'the'],
	...['said', 'says', 'told', 'called', 'denied', 'adding', 'was asked', 'put it', 'statement', 'claim'],
	...['the bridge opens in May', 'so-called', 'Over the Water', '6’2"', '’90s', 'boys’', 'U.S.', 'No. 3'],
	...['😀', 'cafe\u0301', '\u0301', '彼', 'ß', '\u00a0', '\u200d', '\ud83d', '\udc00', '0', '[she]'],
];
const assembly = fc
	.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ', ' ')), {maxLength: 60})
	.map(words => words.map(([word, space]) => word + space).join(''));

function expectInside(inner: Span, outer: Span): void {
	expect(inner.start).toBeGreaterThanOrEqual(outer.start);
	expect(inner.end).toBeLessThanOrEqual(outer.end);
	expect(inner.end).toBeGreaterThan(inner.start);
}

describe('any text at all', () => {
	it.each([',“they', ',“that'])('is read to its end, also where it begins with a comma: %j', text => {
		expect(analyzeArticle(articleOf(text)).article.text).toBe(text);
	});

	it('has quotes that stand in their paragraphs, in order, with parts that do not overlap', () => {
		fc.assert(
			fc.property(assembly, text => {
				const {article, quotes, actors} = analyzeArticle(articleOf(text));
				const wholeText = span(0, text.length);
				expect(quotes.map(({id}) => id)).toEqual(quotes.map((_, index) => `q${index + 1}`));
				expect(quotes.map(({start}) => start)).toEqual(
					quotes.map(({start}) => start).sort((one, other) => one - other),
				);
				for (const quote of quotes) {
					const paragraph = article.paragraphs[quote.paragraph]!;
					expectInside(quote, paragraph);
					expect(quote.start).toBe(quote.parts[0]!.start);
					expect(quote.end).toBe(quote.parts.at(-1)!.end);
					let from: number = quote.start;
					for (const part of quote.parts) {
						expectInside(part, quote);
						expect(part.start).toBeGreaterThanOrEqual(from);
						expect(textOf(text, part)).toBe(textOf(text, part).trim());
						from = part.end;
					}

					if (quote.cue) {
						expectInside(quote.cue, wholeText);
					}

					if (quote.speaker.kind === 'named') {
						const {actor} = quote.speaker;
						expect(actors.find(({id}) => id === actor)?.quotes).toContain(quote.id);
					}

					if (quote.speaker.kind !== 'unknown' && quote.speaker.mention) {
						expectInside(quote.speaker.mention, wholeText);
						expect(textOf(text, quote.speaker.mention).trim()).not.toBe('');
					}
				}

				for (const {mentions, quotes: own} of actors) {
					expect(own.every(id => quotes.some(quote => quote.id === id))).toBe(true);
					for (const mention of mentions) {
						expectInside(mention, article.paragraphs[mention.paragraph]!);
					}
				}
			}),
			runs(400),
		);
	});

	it('has stretches in marks that stand in their paragraphs and do not overlap', () => {
		fc.assert(
			fc.property(assembly, text => {
				const {paragraphs} = articleOf(text);
				let from = 0;
				for (const stretch of findMarkedStretches(text, paragraphs)) {
					expectInside(stretch, paragraphs[stretch.paragraph]!);
					expectInside(stretch.inner, stretch);
					expect(stretch.start).toBeGreaterThanOrEqual(from);
					from = stretch.end;
				}
			}),
			runs(400),
		);
	});

	it('can be explained, quote by quote, as it was decided', () => {
		fc.assert(
			fc.property(assembly, text => {
				const analysis = analyzeArticle(articleOf(text));
				for (const {id, because, confidence} of analysis.quotes) {
					expect(explainQuote(analysis, id)).toMatchObject({id, rule: because, confidence});
				}
			}),
			runs(100),
		);
	});

	it('is read the same way twice', () => {
		fc.assert(
			fc.property(assembly, text => {
				expect(analyzeArticle(articleOf(text))).toEqual(analyzeArticle(articleOf(text)));
			}),
			runs(100),
		);
	});
});
