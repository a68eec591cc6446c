import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {printable, widthOf} from '../../../source/navigation/screen/width.ts';
import {type Sign, wrap} from '../../../source/navigation/screen/wrap.ts';
import {runs} from '../../helpers/runs.ts';

const linesOf = (text: string, width: number, signs: readonly Sign[] = []) =>
	wrap(text, width, signs).map(({start, end}) => text.slice(start, end));

describe('wrapping a paragraph', () => {
	it('breaks between words, and leaves no space at the ends of lines', () => {
		expect(linesOf('The harbour bridge will reopen', 14)).toEqual(['The harbour', 'bridge will', 'reopen']);
		expect(linesOf('The harbour   bridge', 11)).toEqual(['The harbour', 'bridge']);
	});

	it('breaks after the hyphen or dash of a joined word', () => {
		expect(linesOf('the forty-seven-year-old pilot', 16)).toEqual(['the forty-seven-', 'year-old pilot']);
		expect(linesOf('from 2019-2024 they', 9)).toEqual(['from', '2019-2024', 'they']);
	});

	it('breaks inside a word that is wider than a line', () => {
		expect(linesOf('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
	});

	it('breaks Chinese and Japanese anywhere but before a closing and after an opening mark', () => {
		expect(linesOf('市長は「明日」と述べた。', 8)).toEqual(['市長は', '「明日」', 'と述べ', 'た。']);
	});

	it('keeps an accent with its letter and a family together', () => {
		expect(linesOf('e\u0301e\u0301e\u0301 👩‍👩‍👧👩‍👩‍👧', 3)).toEqual([
			'e\u0301e\u0301e\u0301',
			'👩‍👩‍👧',
			'👩‍👩‍👧',
		]);
	});

	it('keeps room for signs, so that lines do not move when one is drawn', () => {
		const text = '“Judge us,” she said';
		const signs: readonly Sign[] = [
			{at: 0, side: 'opens'},
			{at: 11, side: 'closes'},
		];
		expect(linesOf(text, 11)).toEqual(['“Judge us,”', 'she said']);
		expect(linesOf(text, 11, signs)).toEqual(['“Judge', 'us,” she', 'said']);
	});

	it('loses nothing but white space, and makes no line too wide', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('word', ' ', '家', '👍🏽', '-', 'a\u0301', '「', '。', 'longerword', '—')),
				fc.integer({min: 2, max: 30}),
				(parts, width) => {
					const text = printable(parts.join(''));
					const lines = linesOf(text, width);
					expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
					for (const line of lines) {
						expect(widthOf(line)).toBeLessThanOrEqual(width);
					}
				},
			),
			runs(100),
		);
	});
});
