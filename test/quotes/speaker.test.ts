import {describe, expect, it} from 'vitest';
import {readMarked, readQuotes} from '../helpers/read-quotes.ts';

function expectSpeaker(source: string, speaker: string): void {
	const {found, expected, quotes} = readMarked(source);
	expect(found).toEqual(expected);
	expect(quotes[0]!.speaker).toBe(speaker);
}

describe('a name beside the cue', () => {
	it.each([
		'<content>“It is safe,”</content> <speaker>Ada Okoro</speaker>, 54, <cue>said</cue> on Monday as the rain fell.',
		'<content>“It is safe,”</content> <speaker>Ada Okoro</speaker>, who chairs the board and sits on two others, <cue>said</cue>.',
		'<content>“It is safe,”</content> <speaker>Ada Okoro</speaker> (Northport) <cue>said</cue>.',
		'<content>“It is safe”</content>, the mayor, <speaker>Ada Okoro</speaker>, <cue>said</cue>.',
		'Asked whether the bridge was safe, <speaker>Ada Okoro</speaker> <cue>said</cue>: <content>“Yes.”</content>',
	])('is the speaker over what stands between: %s', source => {
		expectSpeaker(source, 'Ada Okoro');
	});

	it('that only owns the speaker is not the speaker', () => {
		expectSpeaker(
			'Ada Okoro’s spokesman, <speaker>Ben Hale</speaker>, <cue>said</cue> <content>the bridge would open</content>.',
			'Ben Hale',
		);
		expectSpeaker(
			'<speaker>Ada Okoro’s brother</speaker> <cue>said</cue> <content>the bridge would open</content>.',
			'unnamed',
		);
	});

	it('that a spokesman speaks for is not the speaker', () => {
		expect(readQuotes('A spokesman for Ada Okoro said the bridge would open in May.')).toMatchObject([
			{speaker: 'unnamed'},
		]);
	});

	it('that is spoken to is not the speaker', () => {
		expect(readQuotes('Ada Okoro was told that the bridge was unsafe.')).toEqual([]);
		expect(readQuotes('“You will go to prison,” Ada Okoro was told.')).toMatchObject([{speaker: 'unknown'}]);
		expect(readQuotes('Ada Okoro was told by the judge: “You will go to prison.”')).toMatchObject([
			{speaker: 'unnamed', mention: 'the judge'},
		]);
		expectSpeaker(
			'<content>“It is safe,”</content> <speaker>Ada Okoro</speaker> <cue>told</cue> Ben Hale.',
			'Ada Okoro',
		);
	});
});

describe('somebody without a name', () => {
	it.each([
		'<speaker>Officials</speaker> <cue>said</cue> on Friday <content>that the bridge would open in May</content>.',
		'<speaker>A poll</speaker> <cue>found</cue> <content>that most people wanted the bridge</content>.',
		'<speaker>The report</speaker> <cue>said</cue> <content>the bridge was unsafe</content>.',
		'<content>“It is safe,”</content> <cue>said</cue> <speaker>the mayor</speaker>.',
		'<speaker>The crowd</speaker> <cue>chanted</cue> <content>“Close it now!”</content>',
	])('keeps the description, and gets no name: %s', source => {
		expectSpeaker(source, 'unnamed');
	});
});

describe('the former and the latter', () => {
	it('are the first and the second of the two people just named', () => {
		const met = 'Ada Okoro and Ben Hale met on Monday.';
		expect(readQuotes(`${met} The former said the bridge would open.`)[0]!.speaker).toBe('Ada Okoro');
		expect(readQuotes(`${met} The latter said the bridge would open.`)[0]!.speaker).toBe('Ben Hale');
	});
});

describe('words without a cue', () => {
	it('that open the next paragraph carry on the voice, and only likely so', () => {
		expect(readQuotes('“It opens in May,” said Ada Okoro.\n\n“It is safe.”')[1]).toMatchObject({
			speaker: 'Ada Okoro',
			cue: null,
			confidence: 'likely',
		});
	});

	it('with nobody near are nobody’s', () => {
		expect(readQuotes('“Not before May.”')).toMatchObject([
			{speaker: 'unknown', mention: null, confidence: 'unsure'},
		]);
	});
});

describe('a verb that may be a noun, behind a quotation', () => {
	it.each([
		['“Ice is ice,” jokes Ole Brandt.', 'Ole Brandt'],
		['Amina Kamau was there. “Ice is ice,” jokes Kamau’s colleague Ole Brandt.', 'Ole Brandt'],
		['Amina Kamau was there. “Ice is ice,” laughs her friend Ole Brandt.', 'Ole Brandt'],
	])('reports what stands before it: %s', (body, name) => {
		expect(readQuotes(body)[0]!.speaker).toBe(name);
	});

	it('is a noun behind a word in marks', () => {
		expect(readQuotes('The “hard” claims Ada Okoro made were late.')[0]?.speaker).not.toBe('Ada Okoro');
	});
});

describe('a name with a mark of its own', () => {
	it.each([
		['Yesterday Sotheby’s said it was “dear”.', 'Sotheby’s'],
		['Yesterday Lloyd’s of London said it was “dear”.', 'Lloyd’s of London'],
	])('speaks as any other: %s', (body, name) => {
		expect(readQuotes(body)[0]!.speaker).toBe(name);
	});

	it.each([
		'<speaker>Analysts at Brightwell & Co</speaker> <cue>said</cue> <content>the price was too low</content>.',
		'<speaker>A doctor at St Thomas’ Hospital</speaker> <cue>said</cue> <content>the price was too low</content>.',
	])('stays whole in a description: %s', source => {
		expectSpeaker(source, 'unnamed');
	});
});

describe('a description and a name behind a quotation', () => {
	it.each([
		['‘We all thought so,’ one supporter, Alf Timms, told me outside.', '‘We all thought so,’'],
		['“It was late,” another fan, Bo Hill, said.', '“It was late,”'],
	])('are no part of what is said: %s', (body, part) => {
		expect(readQuotes(body)[0]!.parts).toEqual([part]);
	});

	it('leave the name the speaker', () => {
		expect(readQuotes('‘We all thought so,’ one supporter, Alf Timms, told me.')[0]!.speaker).toBe(
			'Alf Timms',
		);
		expect(readQuotes('The “old” town, Ada Okoro, a nurse, said, was late.')[0]!.speaker).toBe('Ada Okoro');
	});
});

describe('what somebody calls her', () => {
	it.each([
		['Her producer, Ben Hale, called her “the only honest voice”.', 'Ben Hale'],
		['The boat, called her “dream” by Ada Okoro, sank.', 'Ada Okoro'],
		['It was a boat Ada Okoro called her “dream”.', 'Ada Okoro'],
	])('is the words of whoever does: %s', (body, name) => {
		expect(readQuotes(body)[0]!.speaker).toBe(name);
	});
});

describe('an age between a description and its name', () => {
	it('is passed over', () => {
		expect(readQuotes('One swimmer, 79-year-old Ben Hale, told the meeting it was “late”.')[0]!.speaker).toBe(
			'Ben Hale',
		);
	});

	it('leads to no name behind it', () => {
		expect(readQuotes('One swimmer, a 79-year-old, told Ben Hale it was “late”.')[0]!.speaker).toBe(
			'unnamed',
		);
	});
});

describe('a comma before the verb', () => {
	it.each([
		[
			'The cause was heart failure, said her daughter, Nina Okoro.',
			'The cause was heart failure',
			'Nina Okoro',
		],
		['The bridge would open in May, said Ada Okoro.', 'The bridge would open in May', 'Ada Okoro'],
	])('closes a clause that whoever follows says: %s', (text, content, speaker) => {
		expect(readQuotes(text)).toMatchObject([{parts: [content], speaker}]);
	});

	it('that closes a description leaves the verb to whom it describes', () => {
		expect(readQuotes('Ada Okoro, the mayor, said the bridge was old.')).toMatchObject([
			{parts: ['the bridge was old'], speaker: 'Ada Okoro'},
		]);
		expect(readQuotes('Ada Okoro, who chairs the board, said the bridge was old.')).toMatchObject([
			{parts: ['the bridge was old'], speaker: 'Ada Okoro'},
		]);
	});

	it('in brackets closes nothing', () => {
		expect(
			readQuotes('Cllr Ada Okoro (Lib Dem, Abbey Ward), who led the opposition, said: “It is unsafe.”'),
		).toMatchObject([{mention: 'Cllr Ada Okoro'}]);
	});
});

describe('a participle that opens the sentence', () => {
	it('is nobody who speaks', () => {
		expect(
			readQuotes(
				'Reacting, the mayor, Ada Okoro, attacked the plan, describing it as “an insult to the town”.',
			),
		).toMatchObject([{speaker: 'Ada Okoro'}]);
		expect(readQuotes('Housing, the mayor said, would come first.')).toMatchObject([{mention: 'the mayor'}]);
	});
});

describe('what somebody has seen done', () => {
	it('is not what those say to whom it was done', () => {
		expect(readQuotes('The coach has seen four players dismissed this season and went home.')).toEqual([]);
		expect(readQuotes('The coach had the plan. Four players dismissed it as “a silly joke”.')).toMatchObject([
			{mention: 'Four players'},
		]);
	});

	it('leaves the words to somebody where others are only what somebody has', () => {
		expect(readQuotes('Those who have children said it was “far too late”.')).toMatchObject([
			{parts: ['it was “far too late”'], speaker: 'unknown'},
		]);
	});
});

describe('“what she said was that”', () => {
	it('reports what follows', () => {
		expect(readQuotes('What Ada Okoro said was that the bridge had become too old.')).toMatchObject([
			{parts: ['that the bridge had become too old'], speaker: 'Ada Okoro'},
		]);
		expect(readQuotes('What Ada Okoro said was a shame.')).toEqual([]);
	});
});

describe('a quotation without a cue, further down the paragraph', () => {
	it('is the words of whom the sentence before it is about', () => {
		expect(
			readQuotes(
				'Ben Hale had been told by the owners that he had three games left. Asked about it, he laughed. “About an hour and a half.”',
			).at(-1),
		).toMatchObject({speaker: 'Ben Hale', because: 'sentence-before'});
	});

	it('goes on with who spoke in the sentence before it', () => {
		expect(
			readQuotes('Ben Hale came in late. The owners said he had three games left. “Then we shall see.”').at(
				-1,
			),
		).toMatchObject({mention: 'The owners', because: 'same-paragraph'});
	});
});

describe('a sentence that leads to somebody’s statement', () => {
	it('gives the paragraph below it to whom it belongs', () => {
		expect(
			readQuotes('Here is Ada Okoro’s full statement to the council:\n\n“I thank the crews for their work.”'),
		).toMatchObject([{speaker: 'Ada Okoro', because: 'colon-before'}]);
	});
});

describe('talk between two', () => {
	const talk = '“It was late,” said Ben Hale.\n\n“Does it ever break?” Ada Okoro asked.\n\n';

	it('goes by turns once one has asked', () => {
		expect(readQuotes(`${talk}“Twice.”\n\n“When?”\n\n“Years ago.”`).map(({speaker}) => speaker)).toEqual([
			'Ben Hale',
			'Ada Okoro',
			'Ben Hale',
			'Ada Okoro',
			'Ben Hale',
		]);
	});

	it('is none where nobody has asked, or one goes on at length', () => {
		expect(
			readQuotes('“It was late,” said Ben Hale.\n\n“It breaks,” Ada Okoro said.\n\n“Twice.”').at(-1),
		).toMatchObject({speaker: 'Ada Okoro'});
		expect(
			readQuotes(
				`${talk}“I ask because the people of this town have waited for a bridge for thirty years and more, and not one of the mayors who promised it has ever told them what it would cost.”`,
			).at(-1),
		).toMatchObject({speaker: 'Ada Okoro'});
	});
});

describe('“it said”', () => {
	it('means what somebody has read out', () => {
		expect(
			readQuotes('Osk Crown Court sat on Monday. Ada Okoro read out a message. “Brake is gone,” it said.').at(
				-1,
			),
		).toMatchObject({speaker: 'unnamed', because: 'pronoun-to-description'});
	});

	it('means the organisation that has issued it', () => {
		expect(
			readQuotes('Osk Water Authority issued a statement on Monday. “The water is safe,” it said.').at(-1),
		).toMatchObject({speaker: 'Osk Water Authority'});
	});
});

describe('whoever a clause with “who” is about', () => {
	it.each([
		['The case drew a sharp answer from Ada Okoro, who called the plan “unfit”.', 'Ada Okoro'],
		['The plan came from the wife of Ben Hale, who called it “unfit”.', 'unnamed'],
		['Ada Okoro mocked Ben Hale, who she dubbed “the paper tiger.”', 'Ada Okoro'],
		['Ada Okoro mocked Ben Hale, who dubbed her “the paper tiger.”', 'Ben Hale'],
	])('is the nearest who can speak: %s', (text, speaker) => {
		expect(readQuotes(text).at(-1)).toMatchObject({speaker});
	});
});

describe('a name that a description leads to', () => {
	it.each([
		['“No,” wrote a farmer calling himself Ben Hale.', 'Ben Hale'],
		['“No,” said the trainer known as Ben Hale, leaving by the back door.', 'Ben Hale'],
		['“No,” said a farmer calling Ben Hale a liar.', 'unnamed'],
		['Here is Ada Okoro in May 1992: “Our new lane must rest.”', 'Ada Okoro'],
		['Here is a lane in May 1992: “Our new lane must rest.”', 'unknown'],
	])('is who speaks: %s', (text, speaker) => {
		expect(readQuotes(text)[0]).toMatchObject({speaker});
	});
});

describe('what stands between a speaker and the verb', () => {
	it.each([
		'“It is safe,” <speaker>Ada Okoro</speaker>, now a gardener in Kelbridge, said in a letter.',
		'<speaker>Ada Okoro</speaker> (R-Ga.) on Friday said it was safe.',
		'“It can be said, but it seems unlikely” that Ben Hale wins, said <speaker>Ada Okoro</speaker>, her manager.',
		'<speaker>Ada Okoro</speaker> closed the hearing saying “naturally” it was safe.',
		'<speaker>Ada Okoro</speaker> stood by her statement on Wednesday that “the lane hates us”.',
	])('is read over: %s', source => {
		const text = source.replaceAll(/<\/?speaker>/g, '');
		expect(readQuotes(text)).toMatchObject([{speaker: 'Ada Okoro'}]);
	});

	it('is the speaker where it is a paper: “a letter saying”', () => {
		expect(readQuotes('Ada Okoro opened a letter saying the lane “hates us”.')).toMatchObject([
			{speaker: 'unnamed', mention: 'a letter'},
		]);
	});
});

describe('initials in front of a colon', () => {
	const questions = 'AO: The lane is safe.\n\nNX: Is it?';
	it('are whoever of the article has them', () => {
		expect(readQuotes(`Ada Okoro talks of her lane.\n\n${questions}`).map(({speaker}) => speaker)[0]).toBe(
			'Ada Okoro',
		);
	});
	it('are no more than themselves where two have them', () => {
		const two = `Ada Okoro talks to Abe Ode of her lane.\n\n${questions}`;
		expect(readQuotes(two).map(({speaker}) => speaker)).not.toContain('Ada Okoro');
	});
});

describe('somebody whom an interviewer asks', () => {
	const spoke = '“It will stop,” says Emeka Okoro.\n\n';

	it.each([
		['I ask Ben Hale what he makes of it. He considers it for some time.', 'Ben Hale'],
		['The council asks Ben Hale what it costs. He considers it for some time.', 'Emeka Okoro'],
	])('is who answers, and nobody else’s guest is: %s', (asked, speaker) => {
		expect(readQuotes(`${spoke}${asked} “It is quick,” he says at last.`).at(-1)).toMatchObject({speaker});
	});
});

describe('a pronoun of the other gender than the given name is mostly of', () => {
	it('is the one person in sight, and not surely so', () => {
		expect(readQuotes('Funmi Okoro waited. “It is late,” he said.')).toMatchObject([
			{speaker: 'Funmi Okoro', confidence: 'unsure'},
		]);
	});

	it('is nobody where two might be meant', () => {
		expect(readQuotes('Funmi Okoro met Mia Vale. “It is late,” he said.')[0]!.speaker).toBe('unnamed');
	});
});

describe('whatever is a noun in front of “told” and “said”', () => {
	it.each([
		['Actor Ben Hale was late. The Dublin-born star told Sky News: “I would.”', 'Ben Hale'],
		['Ben Hale was late. Stars told Sky News: “We would.”', 'unnamed'],
		['Tenant Ruth Osei said she had slept in her coat.', 'Ruth Osei'],
		['Ada Okoro attributed the cuts to “theft and rain”.', 'Ada Okoro'],
	])('speaks: %s', (text, speaker) => {
		expect(readQuotes(text)).toMatchObject([{speaker}]);
	});
});

describe('what stands between a line’s beginning and its speaker', () => {
	it('may be the time, whose colon leads to nothing', () => {
		expect(readQuotes('18:31 Opposition leader Ada Okoro: “It is late.”')).toMatchObject([
			{speaker: 'Ada Okoro'},
		]);
	});

	it('is no speaker where it is “and I quote”', () => {
		expect(readQuotes('My union said, and I quote, “Is this really the hill?”')).toMatchObject([
			{mention: 'My union'},
		]);
		expect(readQuotes('I said: “Is this really the hill?”')).toMatchObject([{mention: 'I'}]);
	});
});

describe('a question asked for the sake of its answer', () => {
	it.each([
		['Ada Okoro’s verdict? “A fig leaf.”', 'Ada Okoro'],
		['Ben Hale said it was late. Ada Okoro’s response? “A fig leaf.”', 'Ada Okoro'],
		['Ada Okoro thought for a while. Her answer? “No.”', 'Ada Okoro'],
		['Ada Okoro’s car? “No idea,” said Ben Hale.', 'Ben Hale'],
		['Ada Okoro thought about it. The reason? “No money.”', 'unknown'],
	])('names who gives it: %s', (text, speaker) => {
		expect(readQuotes(text).at(-1)).toMatchObject({speaker});
	});
});

describe('what somebody is said to have said', () => {
	it.each([
		'Ben Hale is reported to have called it “a joke”.',
		'Ben Hale is said to have shouted “Get out”.',
		'Ben Hale is understood to have told friends it was “a joke”.',
	])('is theirs: %s', text => {
		expect(readQuotes(text)).toMatchObject([{speaker: 'Ben Hale'}]);
	});
});

describe('“said that, in her view,”', () => {
	it('leads on, and is no report of its own', () => {
		const parts = (text: string) => readQuotes(text).flatMap(quote => quote.parts);
		expect(parts('Ben Hale said that, in Ada Okoro’s view, it was late.')).not.toContain(
			'Ben Hale said that',
		);
		expect(parts('The council can do that, Ada Okoro said.')).toEqual(['The council can do that']);
	});
});
