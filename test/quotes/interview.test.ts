import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

const spoken = (text: string) => readQuotes(text).map(({parts, speaker}) => [parts[0], speaker]);
const opening = 'Tova Brandt has run Kelbridge for a decade.';

describe('an interview printed with “Q:” and “A:”', () => {
	it('gives the answers to the one person whom its opening is about', () => {
		expect(spoken(`${opening}\n\nQ: Why now?\n\nA: It is finished.\n\nQ: And then?\n\nA: Sleep.`)).toEqual([
			['Why now?', 'unnamed'],
			['It is finished.', 'Tova Brandt'],
			['And then?', 'unnamed'],
			['Sleep.', 'Tova Brandt'],
		]);
	});

	it('leaves them without a name when the opening is about two', () => {
		const two = 'Tova Brandt and Mia Sol have run Kelbridge for a decade.';
		expect(spoken(`${two}\n\nQ: Why now?\n\nA: It is late.\n\nQ: And then?\n\nA: Sleep.`)).toContainEqual([
			'It is late.',
			'unnamed',
		]);
	});

	it('is none for one letter and a colon', () => {
		expect(spoken(`${opening}\n\nQ: the letter nobody wants.`)).toEqual([]);
	});
});

describe('what somebody else said, told in an answer', () => {
	it('is theirs, and a part of the answer', () => {
		expect(
			spoken('Ada Okoro: My mother told me, “Go and see it.” So I went.\n\nBen Hale: Were you afraid?'),
		).toEqual([
			['My mother told me, “Go and see it.” So I went.', 'Ada Okoro'],
			['“Go and see it.”', 'unnamed'],
			['Were you afraid?', 'Ben Hale'],
		]);
	});

	it('is not what the speaker repeats of their own', () => {
		expect(spoken('Ada Okoro: I said, “Go and see it.”\n\nBen Hale: And then?')).toEqual([
			['I said, “Go and see it.”', 'Ada Okoro'],
			['And then?', 'Ben Hale'],
		]);
	});
});
