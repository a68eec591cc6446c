import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

/** Who says the last quote of a body. */
const lastSpeaker = (body: string) => readQuotes(body).at(-1)!.speaker;

describe('one word for whoever the talk is of', () => {
	it.each([
		['Ana Ruiz was furious. “It is late,” the Italian said.', 'Ana Ruiz'],
		['Ana Ruiz was furious. “It is late,” said the Swede.', 'Ana Ruiz'],
		['Ana Ruiz was furious. “It is late,” said the Kiwi.', 'Ana Ruiz'],
		['Ana Ruiz was late. “I missed the boat,” the striker said.', 'Ana Ruiz'],
		['Ana Ruiz, 54, was late. “I missed the boat,” the 54-year-old said.', 'Ana Ruiz'],
		['Lord Hale of Ashby was late. “I missed the boat,” the peer said.', 'Lord Hale of Ashby'],
	])('is the person who has just been the subject: %s', (body, name) => {
		expect(lastSpeaker(body)).toBe(name);
	});

	it.each([
		'Ana Ruiz was furious. “It is late,” the British said.',
		'Ana Ruiz met a striker. “It is late,” the striker said.',
		'The hall was cold. “It is late,” the Italian said.',
		'Ana Ruiz, 54, met Ben Hale, 31. “It is late,” the 40-year-old said.',
		'Ana Ruiz met Mia Vale.\nIt rained.\nThe wind blew.\n“It is late,” the striker said.',
	])('stays a description where somebody else may be meant: %s', body => {
		expect(lastSpeaker(body)).toBe('unnamed');
	});
});

describe('somebody who is nobody in particular', () => {
	/** The words that say who speaks, as the article has them. */
	const sourceOf = (body: string) => readQuotes(body).at(-1)!.mention;

	it.each([
		['Someone from the council told me: “Wait.”', 'Someone from the council'],
		['Someone close to the mayor said she was tired.', 'Someone close to the mayor'],
		['“Go home,” somebody at the back of the hall shouted.', 'somebody at the back of the hall'],
		['Somebody in this city calls the bridge “iconic”.', 'Somebody in this city'],
		['Someone familiar with the plan said it was dead.', 'Someone familiar with the plan'],
		['Someone briefed on the plan said it was dead.', 'Someone briefed on the plan'],
		['Someone who knows Ada Okoro said she was tired.', 'Someone who knows Ada Okoro'],
	])('is not whoever describes them: %s', (body, source) => {
		expect(lastSpeaker(body)).toBe('unnamed');
		expect(sourceOf(body)).toBe(source);
	});

	it.each([
		'Everyone knows the mayor Ada Okoro said she was tired.',
		'Like everyone in the town, Ada Okoro said she was tired.',
		'To everyone in the hall Ada Okoro said she was tired.',
		'After everyone in the hall had sat down Ada Okoro said she was tired.',
		'Ada Okoro met someone from the bank and said she was tired.',
	])('takes nothing from whoever speaks: %s', body => {
		expect(lastSpeaker(body)).toBe('Ada Okoro');
	});
});

describe('a noun for an organisation', () => {
	it.each([
		['NASA has shown interest. The agency said the glue was strong.', 'NASA'],
		[
			'Selby Constabulary made two arrests. The force said the men were later released.',
			'Selby Constabulary',
		],
		[
			'The rains came. The Harbour Trust has closed the quay. The trust said the quay was unsafe.',
			'Harbour Trust',
		],
		['Pasty & Co is to close. The Leeds-based chain said flour was dear.', 'Pasty & Co'],
		['Veltrix Inc rose. Later Sunhold AG fell. The company said it would close.', 'Sunhold AG'],
	])('is the one named last that it fits: %s', (body, name) => {
		expect(lastSpeaker(body)).toBe(name);
	});

	it.each([
		'Selby University has shown interest. The agency said the glue was strong.',
		'Veltrix Inc made two offers. The force said the offers were refused.',
	])('is no organisation of another kind: %s', body => {
		expect(lastSpeaker(body)).toBe('unnamed');
	});
});

describe('two of a kind', () => {
	it('are told apart by “the former” and “the latter”', () => {
		const body = 'On Monday the Harbour Trust paid the Quay Council. Ada Okoro watched. ';
		expect(
			lastSpeaker('On Monday the Harbour Trust met the Quay Council. The latter said no more would follow.'),
		).toBe('Quay Council');
		expect(lastSpeaker(`${body}The latter said no more would follow.`)).toBe('unnamed');
	});
});

describe('somebody who is described and then “he”', () => {
	it('stays without a name though a name stands behind a preposition', () => {
		expect(lastSpeaker('One farmer said the money should go to Ben Hale. “I need it,” he said.')).toBe(
			'unnamed',
		);
	});

	it('is a person who has since been the subject', () => {
		expect(lastSpeaker('One farmer said it was late. Ben Hale nodded. “I need it,” he said.')).toBe(
			'Ben Hale',
		);
	});
});

describe('a description that names an organisation', () => {
	it('is no other organisation', () => {
		expect(
			lastSpeaker('A rebel told Reuters so. The United Nations refugee agency said the bridge had “gone”.'),
		).not.toBe('Reuters');
	});

	it('is that which it does not name otherwise', () => {
		expect(lastSpeaker('NASA has shown interest. The space agency told Reuters the glue was “strong”.')).toBe(
			'NASA',
		);
	});
});

describe('“the mother-of-two”', () => {
	it('is whoever the story is about just there', () => {
		expect(
			readQuotes(
				'“It swooped,” Ada Okoro told the paper.\n\nThe mother-of-two, who lives in Osk, added: “My ring was gone.”',
			).at(-1),
		).toMatchObject({speaker: 'Ada Okoro', because: 'description-in-view'});
	});

	it('is somebody else where the article has brought her in without a name', () => {
		expect(
			readQuotes(
				'“It swooped,” Ada Okoro told the paper. A mother-of-two was hurt.\n\nThe mother-of-two said: “My ring was gone.”',
			).at(-1),
		).toMatchObject({speaker: 'unnamed'});
	});
});

describe('a pronoun for somebody without a name', () => {
	it.each([
		['A spokesman for the port rejected that. He said it was safe.', 'A spokesman for the port'],
		['One passenger said it was cold. “Very cold,” she said.', 'One passenger'],
		['Ada Okoro read out a letter. “It is safe,” it said.', 'a letter'],
		['Ada Okoro left. Her neighbour agreed. “It is a shame,” she said.', 'Her neighbour'],
	])('keeps the words that describe them: %s', (text, description) => {
		const quote = readQuotes(text).at(-1)!;
		expect([quote.speaker, quote.description]).toEqual(['unnamed', description]);
	});

	it('goes on for a spokesman, whomever the words are about', () => {
		expect(
			readQuotes(
				'Ben Hale’s spokesman said Mr Hale had “full confidence” in her. He told reporters that all was well.',
			).at(-1),
		).toMatchObject({speaker: 'unnamed', mention: 'He', description: 'Ben Hale’s spokesman'});
	});

	it.each(['another', 'one', 'others'])('is somebody else where only “%s” says so', word => {
		expect(readQuotes(`“She is gone,” said ${word}. “Like a badger.”`)).toMatchObject([
			{
				speaker: 'unnamed',
				mention: word,
				confidence: 'likely',
				parts: ['“She is gone,”', '“Like a badger.”'],
			},
		]);
	});

	it('means no two families by “she”', () => {
		expect(
			readQuotes(
				'Ada Okoro left. She says two families told her they will go. “It is a shame,” she says.',
			).at(-1),
		).toMatchObject({speaker: 'Ada Okoro'});
	});

	it('has none where nobody is described', () => {
		expect(
			readQuotes('“It is safe,” she said. “Quite safe,” she added.').map(quote => quote.description),
		).toEqual([null, null]);
	});
});

describe('an office of something, in front of a name', () => {
	it.each([
		'The Commissioner of Police, Ayo Balogun, said it was late. The Commissioner said no more than that.',
		'The commissioner of Police, Ayo Balogun, said it was late. The Commissioner said no more than that.',
		'The state commissioner for Health, Ayo Balogun, said it was late. The commissioner said no more than that.',
	])('is what the person is called later: %s', text => {
		expect(readQuotes(text).map(({speaker}) => speaker)).toEqual(['Ayo Balogun', 'Ayo Balogun']);
	});

	it('is nobody’s who only stands beside a firm', () => {
		const text =
			'The friend of Police, Ayo Balogun, said it was late. The commissioner said no more than that.';
		expect(readQuotes(text)[1]).toMatchObject({speaker: 'unnamed'});
	});
});
