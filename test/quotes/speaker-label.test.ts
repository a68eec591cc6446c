import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

describe('an interview printed with labels', () => {
	it('gives each paragraph to the name before its colon', () => {
		const quotes = readQuotes('Ada Okoro: We open in May.\n\nBen Hale: Who says so?\n\nAda Okoro: I do.');
		expect(quotes.map(({parts, speaker, because}) => [parts, speaker, because])).toEqual([
			[['We open in May.'], 'Ada Okoro', 'speaker-label'],
			[['Who says so?'], 'Ben Hale', 'speaker-label'],
			[['I do.'], 'Ada Okoro', 'speaker-label'],
		]);
	});

	it('knows a last name in capitals again', () => {
		const [first] = readQuotes('RUIZ: We open in May.\n\nAna Ruiz left at noon.\n\nHALE: Who says so?');
		expect(first).toMatchObject({speaker: 'Ana Ruiz', mention: 'RUIZ'});
	});

	it('reads over what stands in brackets behind the name', () => {
		const quotes = readQuotes('Ada Okoro (Northport): We open.\n\nBen Hale (Larkfield): When?');
		expect(quotes.map(({parts, speaker}) => [parts[0], speaker])).toEqual([
			['We open.', 'Ada Okoro'],
			['When?', 'Ben Hale'],
		]);
	});

	it.each([
		['notes and credits', 'Note: The bridge is closed.\n\nPhoto: Ben Hale'],
		['a list of facts', 'Where: Northport\n\nWhen: Monday'],
		['a colon inside a sentence', 'There are two rules: Be kind and be quick.\n\nThere is one more.'],
	])('is not %s', (_, text) => {
		expect(readQuotes(text)).toEqual([]);
	});
});
