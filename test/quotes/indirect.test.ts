import {describe, expect, it} from 'vitest';
import {readMarked, readQuotes} from '../helpers/read-quotes.ts';

describe('speech without marks', () => {
	it.each([
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>that the bridge was safe</content>.',
		'<speaker>Ada Okoro</speaker> <cue>told</cue> the council <content>that the bridge was safe</content>.',
		'<speaker>Ada Okoro</speaker> <cue>denied</cue> <content>that the bridge was unsafe</content>.',
		'<speaker>Ada Okoro</speaker> <cue>asked</cue> <content>whether the bridge was safe</content>.',
		'<speaker>Ada Okoro</speaker> <cue>explained</cue> <content>why the bridge was closed</content>.',
		'<speaker>Ada Okoro</speaker> <cue>announced</cue> <content>that the bridge would close</content>.',
		'<speaker>Ada Okoro</speaker> <cue>urged</cue> <content>the council to close the bridge</content>.',
		'<speaker>Ada Okoro</speaker> <cue>promised</cue> <content>to open the bridge in May</content>.',
	])('is reported: %s', source => {
		const {found, expected, quotes} = readMarked(source);
		expect(found).toEqual(expected);
		expect(quotes[0]!.kind).toBe('indirect');
	});

	it.each([
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>little was known about the bridge</content>.',
		'<cue>According to</cue> <speaker>research</speaker>, <content>the bridge is safe</content>.',
		'<content>If it is safe</content>, <speaker>Ada Okoro</speaker> <cue>says</cue>, <content>the bridge will open</content>.',
		'<content>Rain fell in May</content>, <speaker>the weather office</speaker> <cue>said</cue> last week.',
		'The film contradicted <speaker>Ada Okoro</speaker>’s earlier <cue>claim</cue> <content>that the bridge was safe</content>.',
		'<speaker>Ada Okoro and Ben Hale</speaker> both <cue>said</cue> <content>the bridge was safe</content>.',
		'<speaker>Ada Okoro</speaker> just this month <cue>announced</cue> <content>it would close</content>.',
	])('is reported by less common words too: %s', source => {
		const {found, expected} = readMarked(source);
		expect(found).toEqual(expected);
	});

	it.each([
		'a packed meeting <content>she was sorry</content>',
		'a packed meeting on Monday night <content>the bridge was dead</content>',
		'a Monday evening briefing <content>it was over</content>',
		'a court hearing <content>he was innocent</content>',
		'a crowd of about 300 <content>that it was over</content>',
		'more than 300 people <content>it was over</content>',
		'anyone who would listen <content>that it was over</content>',
		'people living near the river <content>that it was over</content>',
		'supporters gathered outside <content>that it was over</content>',
		'a man meeting her <content>that it was over</content>',
		'reporters in the hall <content>the news was wrong</content>',
	])('begins behind all who were told: told %s', told => {
		const {found, expected} = readMarked(`<speaker>Ada Okoro</speaker> <cue>told</cue> ${told}.`);
		expect(found).toEqual(expected);
	});

	it.each([
		'Ada Okoro told reporters after a meeting that was held on a boat.',
		'Ada Okoro told voters prices rose so fast that nobody could pay.',
		'Last month a court ruling that took away the vote was lifted.',
	])('has no “that” which stands for something before it: %s', text => {
		expect(readQuotes(text)).toEqual([]);
	});

	it.each([
		'Nobody says the vote was fair to all of them.',
		'No one said that the vote was fair.',
		'No minister said that the vote was fair.',
		'Ada Okoro refused to say whether the bridge was safe.',
		'Ada Okoro declined to say who had paid for the bridge.',
	])('is none where nothing is said: %s', text => {
		expect(readQuotes(text)).toEqual([]);
	});

	it.each([
		['Nobody denied that the vote was fair.', 'that the vote was fair'],
		['Ada Okoro explained why the bridge was closed.', 'why the bridge was closed'],
		['Ada Okoro refused, saying that the bridge was safe.', 'that the bridge was safe'],
	])('is some where it is: %s', (text, words) => {
		expect(readQuotes(text).map(({parts}) => parts)).toContainEqual([words]);
	});

	it('goes on behind a cue with a time and a place', () => {
		const {found, expected} = readMarked(
			'<content>These workers</content>, <speaker>Ada Okoro</speaker> <cue>explained</cue> earlier in the council meeting, <content>were “well paid”</content>.',
		);
		expect(found).toEqual(expected);
	});

	it.each([
		'Ada Okoro thinks that the bridge is safe.',
		'Ada Okoro knew that the bridge was safe.',
		'Ada Okoro believes that the bridge is safe.',
		'Ada Okoro hopes that the bridge will open in May.',
		'Ada Okoro plans to open the bridge in May.',
	])('is not listed where it is a belief, a wish or a plan: %s', text => {
		expect(readQuotes(text)).toEqual([]);
	});

	it.each([
		'Ada Okoro did not say that the bridge would open.',
		'Ada Okoro could not say when the bridge would open.',
		'Ada Okoro has a say in the matter.',
		'It is said that the bridge will open in May.',
		'Ada Okoro said nothing about the bridge.',
		'According to plan, the bridge opened in May.',
		'If Ada Okoro says that the bridge is unsafe, the council will close it.',
		'Having said that, there are bridges that are safe.',
		'I read that the council wants a bridge.',
		'The board had begun the search for a mayor.',
	])('is not listed where nobody has said it: %s', text => {
		expect(readQuotes(text)).toEqual([]);
	});
});

describe('verbs of saying that here report nothing', () => {
	it.each([
		['Ben Hale denies four counts of theft.', 'Ben Hale denied that he had stolen it.'],
		[
			'The firm has recalled 12,000 boxes of cereal after shards were found.',
			'Ada Okoro recalled that the bridge had swayed.',
		],
		['Ben Hale was charged £2 for a “splash” of vinegar.', 'Ben Hale charged that the vote was a fraud.'],
		['A man accused of taking a forklift left town.', 'Ada Okoro accused him of taking the money.'],
		['Ben Hale must accept that the bridge is old.', 'Ben Hale accepted that the bridge was old.'],
	])('%s But: %s', (not, but) => {
		expect(readQuotes(not).map(({parts}) => parts)).toEqual([]);
		expect(readQuotes(but)).toMatchObject([{because: 'name-before-cue'}]);
	});
});

describe('who is counted', () => {
	it('opens a clause of its own behind “said”', () => {
		expect(readQuotes('Ada Okoro says neither of them could row a boat.')).toMatchObject([
			{speaker: 'Ada Okoro', parts: ['neither of them could row a boat']},
		]);
		expect(readQuotes('Ada Okoro said nothing about the boat.')).toEqual([]);
	});
});

describe('“neither … nor”', () => {
	it('has said nothing', () => {
		expect(readQuotes('Neither Ada Okoro nor Ben Hale said that it was late.')).toEqual([]);
		expect(readQuotes('Ada Okoro and Ben Hale said that it was late.')).toHaveLength(1);
	});
});

describe('“him about it”', () => {
	it('tells nothing', () => {
		expect(readQuotes('Friends teased him about it.')).toEqual([]);
		expect(readQuotes('Friends teased him about the bridge.')).toHaveLength(1);
	});
});

describe('things that are verbs elsewhere', () => {
	it.each([
		'They scanned it at two immigration counters before noon in the hall.',
		'The lane was shut thanks to a former mayor of the town.',
	])('say nothing: %s', text => {
		expect(readQuotes(text)).toEqual([]);
	});

	it('say something where somebody does it', () => {
		expect(readQuotes('“It is late,” Ada Okoro reasons.')).toMatchObject([{speaker: 'Ada Okoro'}]);
		expect(readQuotes('Ada Okoro counters that it is late.')).toMatchObject([{speaker: 'Ada Okoro'}]);
	});
});
