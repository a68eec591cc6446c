import {describe, expect, it} from 'vitest';
import {verifierOf} from '../../source/verify/screen-verdict.ts';
import {harbour} from '../helpers/harbour.ts';

describe('words pasted into the explorer', () => {
	const verify = verifierOf(harbour);

	it('are answered with a sentence and the place to show', () => {
		expect(verify('We will not close the school')).toEqual({
			sentence: 'exact — every word stands in the article, in quotation marks (¶2, Ana Ruiz)',
			isVerbatim: true,
			paragraph: 1,
			words: [],
		});
	});

	it('show what differs', () => {
		expect(verify('We would not close the school').words).toContainEqual({text: 'would', is: 'added'});
	});

	it('are answered one by one where they are several', () => {
		const {sentence, each} = verify('“We will not close the school,” “Everybody asked the town.”');
		expect(sentence).toMatch(/^altered — of 2 passages 1 is verbatim/);
		expect(each).toEqual([
			{sentence: expect.stringMatching(/^1 of 2: exact/), isVerbatim: true},
			{sentence: expect.stringMatching(/^2 of 2: altered/), isVerbatim: false},
		]);
	});

	it('that are nowhere show the nearest place and no difference', () => {
		expect(verify('The bridge is made of cheese')).toMatchObject({
			isVerbatim: false,
			paragraph: 1,
			words: [],
		});
		expect(verify('')).toMatchObject({isVerbatim: false, paragraph: null});
	});
});
