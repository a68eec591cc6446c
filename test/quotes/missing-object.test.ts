import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

describe('words that label something named before', () => {
	it.each([
		['Ada Okoro said it was safe, a claim that Ben Hale called “fanciful.”', '“fanciful.”'],
		['Ada Okoro said it was safe, a claim Ben Hale dismissed as “fanciful”.', '“fanciful”'],
		['The port, which its director, Ben Hale, called “a wreck”, will close.', '“a wreck”'],
		['The council opposes the plan that Ben Hale described as “a wreck”.', '“a wreck”'],
	])('are those of the clause’s own subject: %s', (text, words) => {
		expect(readQuotes(text).at(-1)).toMatchObject({
			speaker: 'Ben Hale',
			kind: 'direct',
			parts: [words],
		});
	});

	it('leave to the one before what stands before', () => {
		expect(
			readQuotes('Ada Okoro said it was safe, a claim that the defence called “fanciful.”'),
		).toMatchObject([
			{speaker: 'Ada Okoro', kind: 'indirect', parts: ['it was safe']},
			{speaker: 'unnamed', mention: 'the defence', parts: ['“fanciful.”']},
		]);
	});

	it('belong to who follows “by” where the thing itself is the subject', () => {
		expect(readQuotes('The plan, called “a shame” by Ada Okoro, was dropped.')).toMatchObject([
			{speaker: 'Ada Okoro', kind: 'direct', parts: ['“a shame”']},
		]);
	});

	it('are the subject’s where a long object stands last', () => {
		expect(readQuotes('Ben Hale dismissed as “nonsense” reports that it would close.')[0]).toMatchObject({
			speaker: 'Ben Hale',
			kind: 'mixed',
		});
	});
});
