import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

describe('several who speak together', () => {
	it.each([
		'<Ada Okoro, Ben Hale and Mia Vale> said the bridge was unsafe.',
		'“The bridge is unsafe,” said <Ada Okoro and Ben Hale>.',
		'<The council’s leader, Ada Okoro, and her deputy, Ben Hale>, said the bridge was unsafe.',
		'<Ada Okoro and her lawyers> said the bridge was unsafe.',
	])('are shown as they stand, the first of them by name, and never as certain: %s', marked => {
		const mention = /<(.*)>/.exec(marked)![1];
		expect(readQuotes(marked.replace(/[<>]/g, ''))).toMatchObject([
			{speaker: 'Ada Okoro', mention, confidence: 'likely', because: 'several-speakers'},
		]);
	});

	it.each([
		'Chair and chief executive Ben Hale said the bridge was unsafe.',
		'Ben Hale, the chair and chief executive, said the bridge was unsafe.',
		'Unlike Ada Okoro and Mia Vale, Ben Hale said the bridge was unsafe.',
		'In March and April, Ben Hale said the bridge was unsafe.',
		'Ada Okoro opened the bridge and Ben Hale, the mayor, said it was unsafe.',
	])('are not two offices of one, nor who stands in another phrase: %s', text => {
		expect(readQuotes(text)).toMatchObject([{speaker: 'Ben Hale', confidence: 'certain'}]);
	});
});

describe('two speakers in one sentence', () => {
	it.each([
		'Ben Hale said it was “late”, but Ada Okoro called it “early”.',
		'Ben Hale said it was “late,” but Ada Okoro called it “early.”',
		'Ben Hale said it was “late” while Ada Okoro described it as “early”.',
	])('have their own words, also where the other gives them in a name for something: %s', text => {
		expect(readQuotes(text).map(({speaker}) => speaker)).toEqual(['Ben Hale', 'Ada Okoro']);
	});

	it.each([
		'Ben Hale said the plan was late, but Ada Okoro called it “early”.',
		'Ben Hale said that it was “late”, but that Ada Okoro called it “early”.',
		'Ben Hale said it was “late”, but people called it “early”.',
	])('may be one who says what the other calls it: %s', text => {
		expect(readQuotes(text).map(({speaker}) => speaker)).toEqual(['Ben Hale']);
	});

	it.each([
		'“It is safe,” said Ada Okoro, and Ben Hale replied: “It is not.”',
		'“It is safe,” said Ada Okoro, but Ben Hale said, “It is not.”',
		'“It is safe,” said Ada Okoro, while Ben Hale insisted that it was “a wreck.”',
	])('each keep their own words: %s', text => {
		expect(readQuotes(text).map(({speaker}) => speaker)).toEqual(['Ada Okoro', 'Ben Hale']);
	});

	it('are not a speaker and what a clause says of her', () => {
		expect(
			readQuotes('“It is safe,” said Ada Okoro, who runs the port and often says so, “and dry.”'),
		).toMatchObject([{speaker: 'Ada Okoro', parts: ['“It is safe,”', '“and dry.”']}]);
	});
});
