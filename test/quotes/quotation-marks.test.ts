import {describe, expect, it} from 'vitest';
import {textOf} from '../../source/article/offset.ts';
import {findMarkedStretches} from '../../source/quotes/quotation-marks.ts';
import {articleOf} from '../helpers/marked.ts';

function stretchesOf(text: string) {
	const {paragraphs} = articleOf(text);
	return findMarkedStretches(text, paragraphs).map(stretch => textOf(text, stretch));
}

describe('quotation marks', () => {
	it.each([
		['She said “yes” and “no”.', ['“yes”', '“no”']],
		['She said "yes" and "no".', ['"yes"', '"no"']],
		["She said ''yes'' and ``no''.", ["''yes''", "``no''"]],
		['Elle a dit « oui » hier.', ['« oui »']],
		['Sie sagte „ja“ und ging.', ['„ja“']],
		['彼女は「はい」と言った。', ['「はい」']],
		['“He told me ‘no’ twice,” she said.', ['“He told me ‘no’ twice,”']],
		['“He told me “no” twice,” she said.', ['“He told me “no” twice,”']],
		['"He told me “no” twice," she said.', ['"He told me “no” twice,"']],
		['”Reversed“ by a typesetter.', ['”Reversed“']],
		[
			'She rang. “I said, ‘It is late.’ And he said: ‘So sleep.’”',
			['“I said, ‘It is late.’ And he said: ‘So sleep.’”'],
		],
		["It cost '£14.60 a trip', she said.", ["'£14.60 a trip'"]],
		['An emoji “😀 fine” and a café “e\u0301” too.', ['“😀 fine”', '“e\u0301”']],
	])('%s', (text, stretches) => {
		expect(stretchesOf(text)).toEqual(stretches);
	});

	it('are no apostrophes, feet or inches', () => {
		expect(stretchesOf("The Joneses' dog is Ana's. She is 6'2\" tall and likes the '90s.")).toEqual([]);
	});

	it('may be single ones around a few words', () => {
		expect(stretchesOf('The so-called ‘dead zone’ grew; the mayor’s plan did not.')).toEqual(['‘dead zone’']);
	});

	it('are single ones outermost where the article is printed so', () => {
		expect(stretchesOf('‘It’s the boys’ win,’ she said. ‘He told me “go,” so I went.’')).toEqual([
			'‘It’s the boys’ win,’',
			'‘He told me “go,” so I went.’',
		]);
	});

	it.each([
		['‘He said, “Go now,”’ she told them.', ['‘He said, “Go now,”’']],
		["'He said, \"Don't wait, go,\"' she told them.", ["'He said, \"Don't wait, go,\"'"]],
		['‘They said “no” and then “never”’, she said.', ['‘They said “no” and then “never”’']],
		['He said ‘em “all” and “one”.', ['“all”', '“one”']],
		['The boys’ ‘nest cost “a lot”, they said.', ['“a lot”']],
		['The ‘nest was, she said, “Ana”’s.', ['“Ana”']],
	])('are single ones outermost where one closes right behind a double one: %s', (text, stretches) => {
		expect(stretchesOf(text)).toEqual(stretches);
	});

	it('run on into a paragraph that opens with a mark', () => {
		const text = '“We open in May.\n\n“Not before,” said Ada Okoro.';
		const {paragraphs} = articleOf(text);
		expect(
			findMarkedStretches(text, paragraphs).map(({runsOn, isUnclosed}) => ({runsOn, isUnclosed})),
		).toEqual([
			{runsOn: true, isUnclosed: false},
			{runsOn: false, isUnclosed: false},
		]);
	});

	it('that close what nothing opened turn no others round', () => {
		expect(stretchesOf('It was late" is no answer. The only "answer" is yes.')).toEqual(['"answer"']);
		expect(stretchesOf('She asked for " ten more " and left with "four" of them.')).toContain('"four"');
	});

	it('left open close with the paragraph', () => {
		const text = 'She said “we open in May.\n\nIt rained.';
		expect(stretchesOf(text)).toEqual(['“we open in May.']);
	});

	it('left open close before the next one that opens, with the last word', () => {
		expect(stretchesOf('“We open in May. “Not before,” said Ada Okoro.')).toEqual([
			'“We open in May.',
			'“Not before,”',
		]);
	});

	it('left open by the thousand take no longer each', () => {
		expect(stretchesOf('“a '.repeat(20_000)).length).toBeGreaterThan(0);
		expect(stretchesOf('‘a '.repeat(20_000))).toEqual([]);
	});
});
