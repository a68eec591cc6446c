import {describe, expect, it} from 'vitest';
import {readMarked} from '../helpers/read-quotes.ts';

function expectAsMarked(source: string): void {
	const {found, expected} = readMarked(source);
	expect(found).toEqual(expected);
}

describe('words in marks', () => {
	it.each([
		'<content>“The bridge opens in May,”</content> <speaker>Ada Okoro</speaker> <cue>said</cue>.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue>: <content>“The bridge opens in May.”</content>',
		'<speaker>Ada Okoro</speaker> <cue>said</cue>, <content>“The bridge opens in May.”</content>',
		'<content>“Is it safe?”</content> <speaker>Ada Okoro</speaker> <cue>asked</cue>.',
		'<content>“She told me, ‘Close it,’ and I did,”</content> <cue>said</cue> <speaker>Ada Okoro</speaker>.',
	])('stand before or behind their cue: %s', expectAsMarked);

	it.each([
		'<content>“We open in May,”</content> <speaker>Ada Okoro</speaker> <cue>said</cue>, <content>“and not before.”</content>',
		'<content>“We open,”</content> <cue>said</cue> <speaker>Ada Okoro</speaker>, who chairs the board, <content>“in May.”</content>',
		'<content>“We open in May,”</content> <cue>said</cue> <speaker>Ada Okoro</speaker>. <content>“Not before.”</content>',
	])('are one quote in two parts around it: %s', expectAsMarked);

	it('begin another quote once somebody else has acted', () => {
		const {quotes} = readMarked('“It is safe,” said Ada Okoro. Ben Hale left. “It is not,” he said.');
		expect(quotes.map(({parts, speaker}) => [parts, speaker])).toEqual([
			[['“It is safe,”'], 'Ada Okoro'],
			[['“It is not,”'], 'Ben Hale'],
		]);
	});

	it('are not taken by a cue that has words of its own', () => {
		const {quotes} = readMarked('“It is safe,” Ada Okoro told Ben Hale. “I hope so,” he answered.');
		expect(quotes.map(({parts, speaker}) => [parts, speaker])).toEqual([
			[['“It is safe,”'], 'Ada Okoro'],
			[['“I hope so,”'], 'Ben Hale'],
		]);
	});
});

describe('a fragment in marks', () => {
	it.each([
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>the bridge was “a wreck”</content>.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>the bridge “will open in May” and “will stay open”</content>.',
	])('belongs to the paraphrase around it: %s', source => {
		const {found, expected, quotes} = readMarked(source);
		expect(found).toEqual(expected);
		expect(quotes[0]!.kind).toBe('mixed');
	});

	it.each([
		'<speaker>Ada Okoro</speaker> <cue>warned</cue> of <content>“a wreck in waiting”</content>.',
		'<speaker>Ada Okoro</speaker> <cue>apologised</cue> for <content>“a lapse of judgement”</content>.',
	])('stands alone where nothing is paraphrased: %s', source => {
		const {found, expected, quotes} = readMarked(source);
		expect(found).toEqual(expected);
		expect(quotes[0]!.kind).toBe('direct');
	});
});

describe('words without marks', () => {
	it.each([
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>that the bridge would open in May, but that the road would not</content>.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>the bridge would open</content>. The council cheered.',
		'<content>The bridge will open in May</content>, <speaker>Ada Okoro</speaker> <cue>said</cue>.',
		'<content>The bridge</content>, <speaker>Ada Okoro</speaker> <cue>said</cue>, <content>will open in May</content>.',
		'<cue>According to</cue> <speaker>Ada Okoro</speaker>, <content>the bridge will open in May</content>.',
	])('end with the sentence, and leave out the cue: %s', source => {
		const {found, expected, quotes} = readMarked(source);
		expect(found).toEqual(expected);
		expect(quotes[0]!.kind).toBe('indirect');
	});
});
