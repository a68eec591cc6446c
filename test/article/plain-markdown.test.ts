import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fromMarkdown} from '../../source/article/from-markdown.ts';
import {fromParagraphs} from '../../source/article/from-paragraphs.ts';
import {plainMarkdown} from '../../source/article/plain-markdown.ts';
import {runs} from '../helpers/runs.ts';

const origin = {path: 'bridge.md', url: null, notices: []};

describe('a Markdown of paragraphs and headings alone', () => {
	it('is read without a parser', () => {
		expect(
			plainMarkdown('# Bridge to reopen\n\n“We open in May,” said\nAda Okoro.\n\n## Costs\nNobody knows.'),
		).toEqual([
			{text: 'Bridge to reopen', kind: 'heading'},
			{text: '“We open in May,” said Ada Okoro.', kind: 'body'},
			{text: 'Costs', kind: 'heading'},
			{text: 'Nobody knows.', kind: 'body'},
		]);
	});

	it.each([
		['an emphasis', 'He was *very* sure.'],
		['a list', '- one\n- two'],
		['a numbered list', '1. one'],
		['a line that its author broke', 'one  \ntwo'],
		['a heading that is underlined', 'Costs\n-----'],
		['a quotation', '> one'],
		['a link', '[here](there)'],
		['an address', 'See https://courier.example.'],
		['an entity', 'Fish &amp; chips'],
		['an element', 'one<br>two'],
		['code', '    one'],
		['a table', '| one | two |'],
		['fields in front', '---\ntitle: Bridge\n---\nOne.'],
	])('has no place for %s', (_, source) => {
		expect(plainMarkdown(source)).toBe(null);
	});

	it('reads as it does with the parser', () => {
		const piece = fc.oneof(
			{
				weight: 6,
				arbitrary: fc.constantFrom(
					'Ada Okoro',
					'said',
					'We open in May',
					'12 March 2026',
					'By Jan Holm',
					'e\u0301',
				),
			},
			{
				weight: 4,
				arbitrary: fc.constantFrom(
					' ',
					'\n',
					'\n\n',
					', ',
					'. ',
					'“',
					'”',
					'"',
					' — ',
					'-',
					'# ',
					'## ',
					'(',
					')',
					'12',
					': ',
				),
			},
			{
				weight: 1,
				arbitrary: fc.constantFrom('  \n', '\r\n', '*', '1. ', '2) ', '#', '   ', '…', '家族', '\t', '%'),
			},
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 30}), pieces => {
				const source = pieces.join('');
				const plain = plainMarkdown(source);
				if (plain === null || plain.length === 0) return;
				expect(fromParagraphs(plain, origin)).toEqual(fromMarkdown(source, origin));
			}),
			runs(3000),
		);
	});
});
