import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {holdsQuotation} from '../../source/article/boilerplate.ts';
import {runs} from '../helpers/runs.ts';

describe('a text with a quotation of some length', () => {
	it.each([
		'She said “we open in May” and left.',
		'She said "we open in May" and left.',
		'„Wir öffnen im Mai“, sagte sie.',
		'« Nous ouvrons en mai », dit-elle.',
		'「橋は春に再開する予定である」と述べた。',
		'An “x” and then “we open in May”.',
	])('is %s', text => {
		expect(holdsQuotation(text)).toBe(true);
	});

	it.each([
		'The “safe” bridge',
		'We open in May.',
		'“We open in May, and nobody closes it',
		'in May” and so on',
	])('is not %s', text => {
		expect(holdsQuotation(text)).toBe(false);
	});

	it('is what the pattern says that it would be, whatever the text', () => {
		const text = fc
			.array(fc.constantFrom(...'“”"«»„「」『』a\' '), {maxLength: 60})
			.map(letters => letters.join(''));
		fc.assert(
			fc.property(text, one => {
				expect(holdsQuotation(one)).toBe(/[“"«„「『][^”"»“」』]{12,}[”"»“」』]/u.test(one));
			}),
			runs(1000),
		);
	});
});
