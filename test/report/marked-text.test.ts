import {describe, expect, it} from 'vitest';
import {span, textOf} from '../../source/article/offset.ts';
import {paragraphRuns} from '../../source/report/marked-text.ts';
import {harbour} from '../helpers/harbour.ts';

describe('a paragraph taken apart', () => {
	it('is whole again when it is put together', () => {
		for (const paragraph of harbour.article.paragraphs) {
			const pieces = paragraphRuns(harbour)(paragraph).flatMap(run => run.pieces);
			expect(pieces.map(piece => piece.text).join('')).toBe(textOf(harbour.article.text, paragraph));
		}
	});

	it('shows where quotes, cues and actors are', () => {
		const runs = paragraphRuns(harbour)(harbour.article.paragraphs[1]!);
		expect(runs.map(({quote, isFirst, isLast}) => [quote?.id ?? null, isFirst, isLast])).toEqual([
			['q2', true, false],
			[null, false, false],
			['q2', false, true],
		]);
		expect(runs[1]!.pieces).toMatchObject([
			{text: ' ', actor: null},
			{text: 'Ruiz', actor: {id: 'ana-ruiz'}},
			{text: ' '},
			{text: 'said', isCue: true},
			{text: '. '},
		]);
	});

	it('survives stretches that cut into one another', () => {
		const [paragraph] = harbour.article.paragraphs;
		const {start} = paragraph!;
		const [one] = harbour.quotes;
		const other = {...one!, id: 'q9', parts: [span(start + 4, start + 60)]} as const;
		const cut = {
			...other,
			id: 'q10',
			parts: [span(start + 50, start + 200)],
			cue: span(start + 2, start + 6),
		} as const;
		const pieces = paragraphRuns({...harbour, quotes: [one!, other, cut]})(paragraph!).flatMap(
			run => run.pieces,
		);
		expect(pieces.map(piece => piece.text).join('')).toBe(textOf(harbour.article.text, paragraph!));
	});
});
