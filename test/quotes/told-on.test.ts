import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

const said = (text: string) =>
	readQuotes(text).map(({mention, parts}) => [mention, parts.map(part => part.replace(/[.,]+”?$/, ''))]);

describe('words that somebody passes on', () => {
	it('are whose they were, and not whose who tells of them', () => {
		expect(said('A man told deputies he was “just borrowing it,” authorities said on Monday.')).toEqual([
			['A man', ['he was “just borrowing it']],
		]);
		expect(said('Ben Hale said he “got hungry,” according to an arrest report.')).toEqual([
			['Ben Hale', ['he “got hungry']],
		]);
		expect(said('The boy, 17, told officers he “looked down,” according to an affidavit.')).toEqual([
			['The boy', ['he “looked down']],
		]);
		expect(said('Even the town’s own consultant conceded that it was “late,” according to a memo.')).toEqual([
			['the town’s own consultant', ['that it was “late']],
		]);
	});

	it('are the teller’s where a thing or nobody else has said them', () => {
		expect(said('The vote signals “the beginning of the end”, said Ada Okoro.')).toEqual([
			['Ada Okoro', ['The vote signals “the beginning of the end”']],
		]);
		expect(said('Ada Okoro wants “a way out”, Ben Hale said.')).toEqual([
			['Ben Hale', ['Ada Okoro wants “a way out”']],
		]);
	});

	it('behind “according to a report” are the report’s only where nobody is said to have said them', () => {
		expect(said('According to the report, Ben Hale said he had returned the boat.')).toEqual([
			['Ben Hale', ['he had returned the boat']],
		]);
		expect(said('According to the report, Ben Hale had returned the boat.')).toEqual([
			['the report', ['Ben Hale had returned the boat']],
		]);
	});
});

describe('somebody who was told something', () => {
	it('is who the text goes on with', () => {
		const text = 'Ada Okoro was told by her teacher that girls did not row. “I took it as a dare,” she said.';
		expect(readQuotes(text).map(({speaker}) => speaker)).toEqual(['unnamed', 'Ada Okoro']);
		const plan = 'The plan was described by Ada Okoro as “a shame”. “It is late,” she said.';
		expect(readQuotes(plan).map(({speaker}) => speaker)).toEqual(['Ada Okoro', 'Ada Okoro']);
	});
});

describe('somebody in a place', () => {
	it.each([
		['“Fire!” said someone in the crowd.', 'someone in the crowd'],
		['“Fire!” said someone on Monday.', 'someone'],
		['“When?” came a voice from the back.', 'a voice from the back'],
		['“No,” came the reply from Ben Hale.', 'Ben Hale'],
	])('is named with the place: %s', (text, mention) => {
		expect(readQuotes(text)[0]).toMatchObject({mention});
	});
});
