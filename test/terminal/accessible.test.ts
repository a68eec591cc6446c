import {describe, expect, it} from 'vitest';
import type {Analysis} from '../../source/analysis.ts';
import {span} from '../../source/article/offset.ts';
import {createWorld} from '../../source/navigation/world.ts';
import {sentenceOf} from '../../source/quotes/rules.ts';
import {answer, greet} from '../../source/terminal/accessible.ts';
import type {Reply} from '../../source/terminal/accessible-talk.ts';

const text = [
	'“We open in May,” said Ada Okoro, the harbour master.',
	'Nobody asked the town, one resident said.',
].join('\n\n');

function spanOf(words: string) {
	const start = text.indexOf(words);
	return span(start, start + words.length);
}

const analysis: Analysis = {
	article: {
		path: 'bridge.txt',
		url: null,
		title: 'Bridge to open',
		byline: null,
		published: '2026-03-12',
		updated: null,
		site: 'Northport Courier',
		language: 'en',
		text,
		paragraphs: text.split('\n\n').map((words, index) => ({
			...spanOf(words),
			id: `p${index + 1}` as const,
			index,
			kind: 'body' as const,
		})),
		notices: [],
	},
	quotes: [
		{
			...spanOf('“We open in May,”'),
			id: 'q1',
			kind: 'direct',
			paragraph: 0,
			parts: [spanOf('“We open in May,”')],
			cue: spanOf('said'),
			speaker: {kind: 'named', actor: 'ada-okoro', mention: spanOf('Ada Okoro')},
			confidence: 'certain',
			because: 'no-speaker',
		},
		{
			...spanOf('Nobody asked the town'),
			id: 'q2',
			kind: 'indirect',
			paragraph: 1,
			parts: [spanOf('Nobody asked the town')],
			cue: null,
			speaker: {kind: 'unnamed', mention: spanOf('one resident'), description: null},
			confidence: 'unsure',
			because: 'no-speaker',
		},
	],
	actors: [
		{
			id: 'ada-okoro',
			name: 'Ada Okoro',
			kind: 'person',
			role: 'harbour master',
			aliases: ['Okoro'],
			mentions: [{...spanOf('Ada Okoro'), paragraph: 0, kind: 'name'}],
			quotes: ['q1'],
			quotedWords: 4,
			dispersion: 0.5,
		},
	],
};

const world = createWorld({analysis});

/** Says several things in turn, and gives the last reply. */
function say(...typed: readonly string[]): Reply {
	let reply = greet(world, 'quotes');
	for (const line of typed) reply = answer(world, reply.talk, line);
	return reply;
}

describe('a conversation', () => {
	it('opens with what the article is', () => {
		expect(greet(world, 'quotes').lines.slice(0, 2)).toEqual([
			'Bridge to open. Northport Courier, 12 March 2026.',
			'2 paragraphs, 2 quotes, 1 actor.',
		]);
	});

	it('lists with numbers, and reads a line by its number', () => {
		expect(say('quotes').lines).toEqual([
			'2 quotes.',
			'1. Ada Okoro: “We open in May,”',
			'2. Perhaps one resident: Nobody asked the town',
		]);
		expect(say('quotes', '1').lines).toEqual([
			'1 of 2. Ada Okoro, direct, certain, paragraph 1.',
			'“We open in May,”',
			`Why: ${sentenceOf('no-speaker')}`,
			'The speaker is written “Ada Okoro”, reported by “said”.',
			'Ada Okoro says 1 quote here and has 1 mention.',
		]);
	});

	it('reads on with Enter alone, up to the end', () => {
		expect(say('quotes', '', '').lines[0]).toContain('2 of 2.');
		expect(say('quotes', '', '', '').lines[0]).toContain('There is no more');
		expect(say('quotes', '', 'previous').lines[0]).toContain('This is the first');
	});

	it('follows from an actor to the quotes, and from a quote to its paragraph', () => {
		expect(say('actors', '1', 'follow').lines).toEqual(['1 quote.', '1. Ada Okoro: “We open in May,”']);
		expect(say('actors', '1', 'follow', '1', 'follow').lines[0]).toContain('Paragraph 1, 1 quote.');
	});

	it('finds, and says what is only close', () => {
		expect(say('quotes', 'find okoro').lines).toEqual(['1 quote.', '1. Ada Okoro: “We open in May,”']);
		expect(say('quotes', 'find okoroo').lines.at(-1)).toBe('It is only close to what you typed.');
		expect(say('paragraphs', 'find okoroo | toun').lines.at(-1)).toBe(
			'Both are only close to what you typed.',
		);
		expect(say('quotes', 'find okoro | toun').lines.at(-1)).toBe(
			'The last one is only close to what you typed.',
		);
		expect(say('quotes', 'find harvest').lines).toEqual(['No quotes hold harvest.']);
	});

	it('says which other list has what this one has not', () => {
		expect(say('actors', 'find nobody').lines).toEqual([
			'No actors hold nobody.',
			'Found elsewhere: 1 paragraph, 1 quote. Type paragraphs, and then find once more.',
		]);
	});

	it('marks what is read, and copies it', () => {
		expect(say('quotes', '1', 'mark').talk.marks).toEqual(['q1']);
		expect(say('quotes', '1', 'mark', 'mark').talk.marks).toEqual([]);
		expect(say('quotes', '1', 'copy').command).toEqual({
			type: 'copy',
			form: 'citation',
			subject: {kind: 'quote', quote: 'q1'},
		});
		expect(say('quotes', 'mark').lines[0]).toContain('Read a quote first');
	});

	it('says so when it does not know a word', () => {
		expect(say('sing').lines[0]).toContain('“sing” is no word that is known here');
		expect(say('99').lines[0]).toContain('the list ends at 2');
	});
});
