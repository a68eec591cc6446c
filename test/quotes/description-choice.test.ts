import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

/** Who says the last quote of a body. */
const lastSpeaker = (body: string) => readQuotes(body).at(-1)!.speaker;

describe('a description that fits several', () => {
	it('is the one in view', () => {
		const body =
			'Ben Hale, the mayor of Millbrook, and Carl Oduya, the mayor of Kelbridge, met in May.\n\nOduya was tired.\n\n';
		expect(lastSpeaker(`${body}“It is late,” the mayor said.`)).toBe('Carl Oduya');
	});
});

describe('somebody’s former aide', () => {
	it('is whoever the article has named', () => {
		expect(
			lastSpeaker(
				'Ada Okoro called on Ben Hale to go.\n\n“It is late,” Ruiz’s former campaign adviser said.',
			),
		).toBe('Ada Okoro');
	});

	it('stays a description where none is near', () => {
		expect(lastSpeaker('The lane is shut.\n\n“It is late,” Ruiz’s former campaign adviser said.')).toBe(
			'unnamed',
		);
	});
});

describe('a report', () => {
	it.each([
		[
			'The Harbour Authority met in May. “It is late,” the Harbour Authority report said.',
			'Harbour Authority',
		],
		[
			'The Harbour Authority met in May. “It is late,” the Harbour Authority’s statement said.',
			'Harbour Authority',
		],
		['Ada Okoro met them in May. “It is late,” the Okoro report said.', 'unnamed'],
		['The Harbour Authority met in May. “It is late,” the report said.', 'unnamed'],
	])('is that of the body in front of it: %s', (body, speaker) => {
		expect(lastSpeaker(body)).toBe(speaker);
	});
});

describe('how sure a description is', () => {
	it.each([
		['One resident said it was “late”.', 'likely'],
		['“It is late,” the notice read.', 'likely'],
		['Ada Okoro met critics who say it is “late”.', 'unsure'],
		['Workers left, calling it “late”.', 'unsure'],
		['Workers believe it is “late”.', 'unsure'],
	])('depends on how plainly it speaks: %s', (body, confidence) => {
		expect(readQuotes(body).at(-1)).toMatchObject({speaker: 'unnamed', confidence});
	});
});
