import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

/** Who says “It is safe,” in a text. */
function whoSaysIt(text: string): string {
	return readQuotes(text).find(({parts}) => parts[0]!.includes('It is safe'))!.speaker;
}

describe('a pronoun', () => {
	it('means the subject of the sentence before whose given name it fits', () => {
		expect(whoSaysIt('Ada Okoro met Ben Hale. “It is safe,” she said.')).toBe('Ada Okoro');
		expect(whoSaysIt('Ada Okoro met Ben Hale. “It is safe,” he said.')).toBe('Ben Hale');
	});

	it('means the subject where it fits two', () => {
		expect(whoSaysIt('Mia Vale met Ada Okoro. “It is safe,” she told reporters.')).toBe('Mia Vale');
	});

	it('is unsure where two whom it fits stand in one sentence', () => {
		const sure = (text: string) => readQuotes(text).at(-1)!.confidence;
		expect(sure('Mia Vale met Ada Okoro. “It is safe,” she said.')).toBe('unsure');
		expect(sure('Mia Vale met Ben Hale. “It is safe,” she said.')).toBe('certain');
		expect(sure('Mia Vale said it was dry when Ada Okoro came. “It is safe,” she said.')).not.toBe('unsure');
	});

	it('does not mean whoever is named behind it in its own clause', () => {
		expect(whoSaysIt('Ada Okoro met Mia Vale. “It is safe,” she told Okoro.')).toBe('Mia Vale');
		expect(whoSaysIt('“It is safe,” she told Ada Okoro.')).toBe('unnamed');
	});

	it('means nobody by name where nobody has been named', () => {
		expect(readQuotes('“It is safe,” she said.')).toMatchObject([
			{speaker: 'unnamed', mention: 'she', confidence: 'unsure'},
		]);
	});

	it('goes on meaning who was only described', () => {
		expect(whoSaysIt('Ada Okoro left. One resident said the ferry was late. “It is safe,” she said.')).toBe(
			'unnamed',
		);
	});

	it('means somebody named since then', () => {
		expect(whoSaysIt('One resident said the ferry was late. Ada Okoro nodded. “It is safe,” she said.')).toBe(
			'Ada Okoro',
		);
	});

	it('reaches into the paragraph before', () => {
		expect(whoSaysIt('Ada Okoro walked over the bridge.\n\n“It is safe,” she said.')).toBe('Ada Okoro');
	});

	it('means who has just been the subject, and not the voice of the paragraph before', () => {
		expect(whoSaysIt('“No,” said Sam Hale.\n\nBen Okoro demurs. “It is safe,” he says.')).toBe('Ben Okoro');
	});

	it('means a neighbour who has come in without a name', () => {
		expect(whoSaysIt('Ada Okoro left. Her neighbour agreed. “It is safe,” she said.')).toBe('unnamed');
		expect(whoSaysIt('Her neighbour, Ada Okoro, agreed. “It is safe,” she said.')).toBe('Ada Okoro');
	});

	it('of a ministry that is only described means no country', () => {
		expect(readQuotes('Peru’s foreign ministry said no. It said the bridge was safe.').at(-1)!.speaker).toBe(
			'unnamed',
		);
	});

	it('of several people does not mean one person', () => {
		expect(whoSaysIt('Ada Okoro met the divers. “It is safe,” they said.')).toBe('unnamed');
	});

	it('of a thing does not mean a person', () => {
		expect(
			readQuotes('Ada Okoro met the Harbour Board. It said that the bridge was safe.')[0]!.speaker,
		).not.toBe('Ada Okoro');
	});

	it('is not whoever is “him” in its own clause', () => {
		const last = (body: string) => readQuotes(body).at(-1)!.speaker;
		expect(last('Ada Okoro’s boss, Bao Ki-lim, calls her a pest. She calls him “late”.')).toBe('Ada Okoro');
		expect(last('Bao Ki-lim rang Ada Okoro. She told him it was “wet”.')).toBe('Ada Okoro');
		// Whose mother “her” is, the clause does not say.
		expect(last('Ada Okoro left. Bao Ki-lim came. He told her mother it was “wet”.')).toBe('Bao Ki-lim');
	});
});

describe('a description before “she”', () => {
	it('that can be no woman is not meant', () => {
		expect(
			readQuotes(
				'Ada Okoro walked home alone. Her father, a bricklayer, walked her back the next day. “He never once complained,” she recalled.',
			),
		).toMatchObject([{speaker: 'Ada Okoro'}]);
		expect(
			readQuotes(
				'Ada Okoro walked home alone. Her neighbour walked her back the next day. “We never once complained,” she recalled.',
			),
		).toMatchObject([{speaker: 'unnamed'}]);
	});
});

describe('a pronoun for a body', () => {
	it('means the firm and not the town', () => {
		expect(whoSaysIt('Harbour Bank lost money. Norway waited. “It is safe,” it said.')).toBe('Harbour Bank');
	});

	it('may be several where the body has many heads', () => {
		expect(whoSaysIt('The Harbour Party met. Okoro’s campaign is waiting. They say “It is safe”.')).toBe(
			'unnamed',
		);
	});
});
