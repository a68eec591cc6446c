import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

const speakersOf = (text: string) => readQuotes(text).map(({speaker}) => speaker);
const partsOf = (text: string) => readQuotes(text).flatMap(({parts}) => parts);

describe('a quotation that ends in a full stop', () => {
	it.each([
		['“It is late.” Ben Hale said at least two boats had sunk.', '“It is late.”'],
		['A sign reads: “Road closed.” Somebody has added, in paint: “No kidding.”', '“Road closed.”'],
		['Ada Okoro said it was “late.” Ben Hale did not say when. “No,” he said.', 'it was “late.”'],
		['Ada Okoro said: “It is late.” A man close to the board said, “Too late.”', '“It is late.”'],
	])('ends the sentence where what follows has words of its own: %s', (text, quotation) => {
		expect(partsOf(text)).toContain(quotation);
		expect(new Set(readQuotes(text).map(({mention}) => mention)).size).toBe(2);
	});

	it('ends the sentence where a colon has led to it already', () => {
		expect(partsOf('Ada Okoro said: “The bridge fell.” Ben Hale laughed.')).toEqual(['“The bridge fell.”']);
		expect(speakersOf('Ada Okoro said: “The bridge fell.” Ben Hale laughed.')).toEqual(['Ada Okoro']);
	});

	it.each([
		'“We won.” Ada Okoro said.',
		'“We won.” Ada Okoro said on Monday after the match.',
		'“We won.” Ada Okoro said as she left the room.',
	])('does not, where a cue follows and nothing else: %s', text => {
		expect(speakersOf(text)).toEqual(['Ada Okoro']);
	});
});

describe('a question in marks', () => {
	it('belongs to who asks it, with the one who is asked behind', () => {
		expect(speakersOf('“Is it safe?” Ada Okoro asked the council.')).toEqual(['Ada Okoro']);
	});

	it('ends the sentence before a statement of somebody else', () => {
		expect(partsOf('Ada Okoro asked, “Is it safe?” Ben Hale said that it was.')).toContain('“Is it safe?”');
	});
});
