import {describe, expect, it} from 'vitest';
import {readMarked, readQuotes} from '../helpers/read-quotes.ts';

function expectSpeaker(source: string, speaker: string): void {
	const {found, expected, quotes} = readMarked(source);
	expect(found).toEqual(expected);
	expect(quotes[0]!.speaker).toBe(speaker);
}

describe('a name beside the cue', () => {
	it.each([
		'<content>“It is safe,”</content> <speaker>Ada Okoro</speaker>, 54, <cue>said</cue> on Monday as the rain fell.',
		'<content>“It is safe,”</content> <speaker>Ada Okoro</speaker>, who chairs the board and sits on two others, <cue>said</cue>.',
		'<content>“It is safe,”</content> <speaker>Ada Okoro</speaker> (Northport) <cue>said</cue>.',
		'<content>“It is safe”</content>, the mayor, <speaker>Ada Okoro</speaker>, <cue>said</cue>.',
		'Asked whether the bridge was safe, <speaker>Ada Okoro</speaker> <cue>said</cue>: <content>“Yes.”</content>',
	])('is the speaker over what stands between: %s', source => {
		expectSpeaker(source, 'Ada Okoro');
	});

	it('that only owns the speaker is not the speaker', () => {
		expectSpeaker(
			'Ada Okoro’s spokesman, <speaker>Ben Hale</speaker>, <cue>said</cue> <content>the bridge would open</content>.',
			'Ben Hale',
		);
		expectSpeaker(
			'<speaker>Ada Okoro’s brother</speaker> <cue>said</cue> <content>the bridge would open</content>.',
			'unnamed',
		);
	});

	it('that a spokesman speaks for is not the speaker', () => {
		expect(readQuotes('A spokesman for Ada Okoro said the bridge would open in May.')).toMatchObject([
			{speaker: 'unnamed'},
		]);
	});

	it('that is spoken to is not the speaker', () => {
		expect(readQuotes('Ada Okoro was told that the bridge was unsafe.')).toEqual([]);
		expect(readQuotes('“You will go to prison,” Ada Okoro was told.')).toMatchObject([{speaker: 'unknown'}]);
		expect(readQuotes('Ada Okoro was told by the judge: “You will go to prison.”')).toMatchObject([
			{speaker: 'unnamed', mention: 'the judge'},
		]);
		expectSpeaker(
			'<content>“It is safe,”</content> <speaker>Ada Okoro</speaker> <cue>told</cue> Ben Hale.',
			'Ada Okoro',
		);
	});
});

describe('somebody without a name', () => {
	it.each([
		'<speaker>Officials</speaker> <cue>said</cue> on Friday <content>that the bridge would open in May</content>.',
		'<speaker>A poll</speaker> <cue>found</cue> <content>that most people wanted the bridge</content>.',
		'<speaker>The report</speaker> <cue>said</cue> <content>the bridge was unsafe</content>.',
		'<content>“It is safe,”</content> <cue>said</cue> <speaker>the mayor</speaker>.',
		'<speaker>The crowd</speaker> <cue>chanted</cue> <content>“Close it now!”</content>',
	])('keeps the description, and gets no name: %s', source => {
		expectSpeaker(source, 'unnamed');
	});
});

describe('the former and the latter', () => {
	it('are the first and the second of the two people just named', () => {
		const met = 'Ada Okoro and Ben Hale met on Monday.';
		expect(readQuotes(`${met} The former said the bridge would open.`)[0]!.speaker).toBe('Ada Okoro');
		expect(readQuotes(`${met} The latter said the bridge would open.`)[0]!.speaker).toBe('Ben Hale');
	});
});

describe('words without a cue', () => {
	it('that open the next paragraph carry on the voice, and only likely so', () => {
		expect(readQuotes('“It opens in May,” said Ada Okoro.\n\n“It is safe.”')[1]).toMatchObject({
			speaker: 'Ada Okoro',
			cue: null,
			confidence: 'likely',
		});
	});

	it('with nobody near are nobody’s', () => {
		expect(readQuotes('“Not before May.”')).toMatchObject([
			{speaker: 'unknown', mention: null, confidence: 'unsure'},
		]);
	});
});

describe('a verb that may be a noun, behind a quotation', () => {
	it.each([
		['“Ice is ice,” jokes Ole Brandt.', 'Ole Brandt'],
		['Amina Kamau was there. “Ice is ice,” jokes Kamau’s colleague Ole Brandt.', 'Ole Brandt'],
		['Amina Kamau was there. “Ice is ice,” laughs her friend Ole Brandt.', 'Ole Brandt'],
	])('reports what stands before it: %s', (body, name) => {
		expect(readQuotes(body)[0]!.speaker).toBe(name);
	});

	it('is a noun behind a word in marks', () => {
		expect(readQuotes('The “hard” claims Ada Okoro made were late.')[0]?.speaker).not.toBe('Ada Okoro');
	});
});

describe('a name with a mark of its own', () => {
	it.each([
		['Yesterday Sotheby’s said it was “dear”.', 'Sotheby’s'],
		['Yesterday Lloyd’s of London said it was “dear”.', 'Lloyd’s of London'],
	])('speaks as any other: %s', (body, name) => {
		expect(readQuotes(body)[0]!.speaker).toBe(name);
	});

	it.each([
		'<speaker>Analysts at Brightwell & Co</speaker> <cue>said</cue> <content>the price was too low</content>.',
		'<speaker>A doctor at St Thomas’ Hospital</speaker> <cue>said</cue> <content>the price was too low</content>.',
	])('stays whole in a description: %s', source => {
		expectSpeaker(source, 'unnamed');
	});
});

describe('a description and a name behind a quotation', () => {
	it.each([
		['‘We all thought so,’ one supporter, Alf Timms, told me outside.', '‘We all thought so,’'],
		['“It was late,” another fan, Bo Hill, said.', '“It was late,”'],
	])('are no part of what is said: %s', (body, part) => {
		expect(readQuotes(body)[0]!.parts).toEqual([part]);
	});

	it('leave the name the speaker', () => {
		expect(readQuotes('‘We all thought so,’ one supporter, Alf Timms, told me.')[0]!.speaker).toBe(
			'Alf Timms',
		);
		expect(readQuotes('The “old” town, Ada Okoro, a nurse, said, was late.')[0]!.speaker).toBe('Ada Okoro');
	});
});

describe('what somebody calls her', () => {
	it.each([
		['Her producer, Ben Hale, called her “the only honest voice”.', 'Ben Hale'],
		['The boat, called her “dream” by Ada Okoro, sank.', 'Ada Okoro'],
		['It was a boat Ada Okoro called her “dream”.', 'Ada Okoro'],
	])('is the words of whoever does: %s', (body, name) => {
		expect(readQuotes(body)[0]!.speaker).toBe(name);
	});
});

describe('an age between a description and its name', () => {
	it('is passed over', () => {
		expect(readQuotes('One swimmer, 79-year-old Ben Hale, told the meeting it was “late”.')[0]!.speaker).toBe(
			'Ben Hale',
		);
	});

	it('leads to no name behind it', () => {
		expect(readQuotes('One swimmer, a 79-year-old, told Ben Hale it was “late”.')[0]!.speaker).toBe(
			'unnamed',
		);
	});
});
