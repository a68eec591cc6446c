import {describe, expect, it} from 'vitest';
import {readMarked, readQuotes} from '../helpers/read-quotes.ts';

describe('“in the words of”', () => {
	it.each([
		'<cue>In Ada Okoro’s words</cue>, <content>the bridge was “a wreck”</content>.',
		'The bridge was, <cue>in Ada Okoro’s words</cue>, <content>“a wreck”</content>.',
		'<content>The bridge was “a wreck”</content>, <cue>in the words of Ada Okoro</cue>.',
		'<cue>In the words of Ada Okoro</cue>, <content>the bridge was “a wreck”</content>.',
	])('gives the words as whose they are: %s', source => {
		const {found, expected, quotes} = readMarked(source);
		expect(found).toMatchObject(expected.map(({parts, cue}) => ({parts, cue})));
		expect(quotes[0]).toMatchObject({speaker: 'Ada Okoro', because: 'according-to'});
	});

	it('may lead to the words of one inside those of another', () => {
		expect(
			readQuotes(
				'According to the report, the money bought a van and, in the words of one witness, “a tub”.',
			),
		).toMatchObject([{mention: 'the report'}, {mention: 'one witness', parts: ['“a tub”']}]);
	});

	it('is nobody’s where the words are only other words', () => {
		expect(readQuotes('In other words, the bridge opened in May.')).toEqual([]);
		expect(readQuotes('In a few words, Ada Okoro said it was safe.')).toMatchObject([{cue: 'said'}]);
	});
});

describe('a colon in front of words in marks', () => {
	it.each([
		['Ada Okoro’s reply was short: “We are closed.”', 'Ada Okoro'],
		['Ada Okoro spoke. Her answer was short: “We are closed.”', 'Ada Okoro'],
		['The lesson, according to Ada Okoro: “We are closed.”', 'Ada Okoro'],
		['Then Ada Okoro again: “We are closed.”', 'Ada Okoro'],
		['Ada Okoro had one answer: “We are closed.”', 'Ada Okoro'],
	])('gives them to whose answer or turn it is: %s', (text, speaker) => {
		expect(readQuotes(text)).toMatchObject([{speaker, parts: ['“We are closed.”']}]);
	});

	it('does not, where it is no answer that is somebody’s', () => {
		expect(readQuotes('Ada Okoro’s car had a sticker: “We are closed.”')).toMatchObject([
			{speaker: 'unnamed', mention: 'Ada Okoro’s car'},
		]);
	});
});

describe('“in her view” inside a sentence', () => {
	it('says whose the words behind a colon are', () => {
		expect(
			readQuotes(
				'Ada Okoro bristles. The real danger, in her view, is the big boys: “They come with machines.”',
			).at(-1),
		).toMatchObject({speaker: 'Ada Okoro', parts: ['“They come with machines.”']});
	});
});
