import {describe, expect, it} from 'vitest';
import {readMarked, readQuotes} from '../helpers/read-quotes.ts';

function expectAsMarked(source: string): void {
	const {found, expected} = readMarked(source);
	expect(found).toEqual(expected);
}

describe('words in marks', () => {
	it.each([
		'<content>“The bridge opens in May,”</content> <speaker>Ada Okoro</speaker> <cue>said</cue>.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue>: <content>“The bridge opens in May.”</content>',
		'<speaker>Ada Okoro</speaker> <cue>said</cue>, <content>“The bridge opens in May.”</content>',
		'<content>“Is it safe?”</content> <speaker>Ada Okoro</speaker> <cue>asked</cue>.',
		'<content>“She told me, ‘Close it,’ and I did,”</content> <cue>said</cue> <speaker>Ada Okoro</speaker>.',
		'<content>“We open in May,”</content> the mayor, <speaker>Ada Okoro</speaker>, <cue>said</cue>.',
		'<content>“We open in May,”</content> the port’s director, <speaker>Ada Okoro</speaker>, <cue>told</cue> the council.',
	])('stand before or behind their cue: %s', expectAsMarked);

	it.each([
		'<content>“We open in May,”</content> <speaker>Ada Okoro</speaker> <cue>said</cue>, <content>“and not before.”</content>',
		'<content>“We open,”</content> <cue>said</cue> <speaker>Ada Okoro</speaker>, who chairs the board, <content>“in May.”</content>',
		'<content>“We open in May,”</content> <cue>said</cue> <speaker>Ada Okoro</speaker>. <content>“Not before.”</content>',
		'<content>“We open in May,”</content> <speaker>Ada Okoro</speaker> <cue>said</cue>, leaning back, <content>“and not before.”</content>',
		'<content>“We open in May,”</content> <cue>said</cue> <speaker>Ada Okoro</speaker>, smiling, <content>“and not before.”</content>',
	])('are one quote in two parts around it: %s', expectAsMarked);

	it.each([
		'<speaker>Ada Okoro</speaker> <cue>shouted</cue>, <content>“Is it going?”</content> and the whole pier began to laugh.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>“no”</content> and left the room.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>the report made “devastating” reading</content> and promised an answer.',
		'<speaker>Protesters</speaker> <cue>chanted</cue> <content>“Not one drop!”</content> from across the street.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue>: <content>“No,”</content> before the pier began to laugh.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>“this wretched bridge” and the old pier would close</content>.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>the bridge was “closed” and the pier was open</content>.',
	])('end where something is done, and not where more is reported: %s', expectAsMarked);

	it('begin another quote once somebody else has acted', () => {
		const {quotes} = readMarked('“It is safe,” said Ada Okoro. Ben Hale left. “It is not,” he said.');
		expect(quotes.map(({parts, speaker}) => [parts, speaker])).toEqual([
			[['“It is safe,”'], 'Ada Okoro'],
			[['“It is not,”'], 'Ben Hale'],
		]);
	});

	it('are not taken by a cue that has words of its own', () => {
		const {quotes} = readMarked('“It is safe,” Ada Okoro told Ben Hale. “I hope so,” he answered.');
		expect(quotes.map(({parts, speaker}) => [parts, speaker])).toEqual([
			[['“It is safe,”'], 'Ada Okoro'],
			[['“I hope so,”'], 'Ben Hale'],
		]);
	});
});

describe('a fragment in marks', () => {
	it.each([
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>the bridge was “a wreck”</content>.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>the bridge “will open in May” and “will stay open”</content>.',
	])('belongs to the paraphrase around it: %s', source => {
		const {found, expected, quotes} = readMarked(source);
		expect(found).toEqual(expected);
		expect(quotes[0]!.kind).toBe('mixed');
	});

	it.each([
		'<speaker>Ada Okoro</speaker> <cue>warned</cue> of <content>“a wreck in waiting”</content>.',
		'<speaker>Ada Okoro</speaker> <cue>apologised</cue> for <content>“a lapse of judgement”</content>.',
	])('stands alone where nothing is paraphrased: %s', source => {
		const {found, expected, quotes} = readMarked(source);
		expect(found).toEqual(expected);
		expect(quotes[0]!.kind).toBe('direct');
	});
});

describe('words without marks', () => {
	it.each([
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>that the bridge would open in May, but that the road would not</content>.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>the bridge would open</content>. The council cheered.',
		'<content>The bridge will open in May</content>, <speaker>Ada Okoro</speaker> <cue>said</cue>.',
		'<content>The bridge</content>, <speaker>Ada Okoro</speaker> <cue>said</cue>, <content>will open in May</content>.',
		'<cue>According to</cue> <speaker>Ada Okoro</speaker>, <content>the bridge will open in May</content>.',
	])('end with the sentence, and leave out the cue: %s', source => {
		const {found, expected, quotes} = readMarked(source);
		expect(found).toEqual(expected);
		expect(quotes[0]!.kind).toBe('indirect');
	});
});

describe('words that somebody passes on', () => {
	it.each([
		'Ada Okoro said Ben Hale had told her: “The bridge is a wreck.”',
		'Ada Okoro said that Ben Hale had told her the bridge was “a wreck”.',
	])('are those of who said them first: %s', text => {
		expect(readQuotes(text)).toMatchObject([{speaker: 'Ben Hale'}]);
	});

	it.each([
		'Ada Okoro denied that Ben Hale said the bridge was “a wreck”.',
		'Ada Okoro said that she had told Ben Hale the bridge was “a wreck”.',
	])('but not where that is denied, or where she speaks of herself: %s', text => {
		expect(readQuotes(text)).toMatchObject([{speaker: 'Ada Okoro', kind: 'mixed'}]);
	});

	it('leave to who passes them on what stands before', () => {
		const text = 'Ada Okoro said that when she asked why, Ben Hale told her: “Ask the mayor.”';
		expect(readQuotes(text).map(({kind, parts}) => [kind, ...parts])).toEqual([
			['indirect', 'that when she asked why, Ben Hale told her'],
			['direct', '“Ask the mayor.”'],
		]);
	});
});

describe('what is said in a noun', () => {
	it('may be what somebody’s advice is to do', () => {
		expect(readQuotes('The council’s advice to “stay at home” drew scorn.')).toMatchObject([
			{mention: 'The council', parts: ['“stay at home”']},
		]);
		expect(
			readQuotes('In response to Ben Hale’s charge that she has been weak, Ada Okoro said it was late.'),
		).toMatchObject([
			{speaker: 'Ben Hale', parts: ['that she has been weak']},
			{speaker: 'Ada Okoro', parts: ['it was late']},
		]);
		expect(readQuotes('Her reply to “Why now?” was a shrug.')).toMatchObject([{speaker: 'unknown'}]);
	});

	it.each([
		'<speaker>Ada Okoro</speaker>’s <cue>statement</cue> <content>that the bridge was unsafe</content> angered the council.',
		'<speaker>Ada Okoro</speaker>’s <cue>claim</cue> <content>that she thinks the bridge is safe</content> angered the council.',
		'<speaker>Ada Okoro</speaker>’s <cue>warning</cue> <content>that the bridge would fall</content> came on Monday.',
	])('ends where the noun gets its verb: %s', expectAsMarked);

	it('is one report with the verb that introduces it', () => {
		expect(readQuotes('Ada Okoro said in a statement that the bridge was unsafe.')).toMatchObject([
			{cue: 'said', parts: ['that the bridge was unsafe']},
		]);
	});
});

describe('what the article says of the words', () => {
	it.each([
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>it was “a wreck”</content>, a charge Ben Hale has always rejected.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>it was “a wreck”</content>, a description that drew laughter.',
		'As <speaker>Ada Okoro</speaker> <cue>put it</cue>, <content>“We open in May”</content>; thrift comes first.',
		'<speaker>Ada Okoro</speaker>, <cue>calling</cue> <content>the bridge “a wreck”</content>, left the room.',
		'<cue>Calling</cue> <content>the bridge “a wreck”</content>, <speaker>Ada Okoro</speaker> left the room.',
		'What <speaker>Ada Okoro</speaker> <cue>called</cue> <content>“a wreck”</content> might be closed.',
		'<speaker>Ada Okoro</speaker> <cue>blamed</cue> <content>“unplanned settlement” along the banks</content>, a charge that residents reject.',
		'<speaker>Ada Okoro</speaker> <cue>called</cue> <content>Hale “a thief”</content>, a claim that he denies.',
		'<speaker>Ada Okoro</speaker> <cue>argued</cue> <content>that it had “late consequences,”</content> a phrase her lawyer, Ben Hale, would not define.',
	])('is not among them: %s', expectAsMarked);

	it('is told from what a claim says', () => {
		expect(readQuotes('Ada Okoro faced a charge that she stole a boat.')).toHaveLength(1);
		expect(readQuotes('Ada Okoro made an argument that it was a matter of taste, and left.')).toMatchObject([
			{speaker: 'Ada Okoro'},
		]);
	});

	it('is no report of what it speaks of', () => {
		expect(readQuotes('The town’s debt is $900,000, a figure Ada Okoro cited repeatedly.')).toEqual([]);
		expect(readQuotes('The town’s debt is $900,000, director Ada Okoro said.')).toHaveLength(1);
		expect(readQuotes('They live in the dark – something textbooks say should not happen.')).toEqual([]);
	});

	it.each([
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>she had two wishes, a promise and a plan</content>.',
		'<speaker>Ada Okoro</speaker> <cue>called</cue> <content>it “a wreck”, “a shame” and “a joke”</content>.',
	])('and a list of her own goes on: %s', expectAsMarked);
});

describe('words in marks right behind the verb', () => {
	it.each([
		['Ada Okoro tweeted “I am late” at noon and deleted it.', '“I am late”'],
		['Ada Okoro promised “an end” to the war.', '“an end” to the war'],
		['Ada Okoro apologised “unreservedly” to the families.', '“unreservedly”'],
		['Ada Okoro said “the old bridge” at the port would close.', '“the old bridge” at the port would close'],
	])('end where the sentence says when or how they were said: %s', (text, part) => {
		expect(readQuotes(text).map(({parts}) => parts)).toEqual([[part]]);
	});

	it('are what “the teacher the pupils have said was” says of the teacher', () => {
		expect(readQuotes('The teacher the pupils have said was “like a father” to them retired.')).toMatchObject(
			[{mention: 'the pupils', parts: ['“like a father”']}],
		);
	});
});

describe('a sentence behind a quotation that a colon leads to', () => {
	it('is a sentence of its own', () => {
		expect(readQuotes('A heckler shouted: “Resign!” The minister, Ben Hale, smiled.')).toMatchObject([
			{mention: 'A heckler', parts: ['“Resign!”']},
		]);
		expect(readQuotes('It was a surprise: “Resign!” Ben Hale shouted.')).toMatchObject([
			{speaker: 'Ben Hale'},
		]);
	});
});

describe('a thing that is a verb elsewhere', () => {
	it.each([
		['The 14-page motion argues that the search was late.', 'The 14-page motion'],
		[
			'The chief executive of a hospital trust has said it is late.',
			'The chief executive of a hospital trust',
		],
	])('is the subject in front of “has” or “argues”: %s', (text, mention) => {
		expect(readQuotes(text)).toMatchObject([{mention}]);
	});
});

describe('a clause that tells which thing is meant', () => {
	it.each([
		'<speaker>Ada Okoro</speaker> <cue>described</cue> <content>a workshop in which complaints were “laughed off”</content>.',
		'<speaker>Ada Okoro</speaker> <cue>described</cue> <content>a school where pupils were “laughed at”</content>.',
		'<speaker>Ada Okoro</speaker> <cue>criticised</cue> <content>the ministry where she had worked for ten years</content>.',
	])('is part of what is said: %s', expectAsMarked);

	it('is not, where somebody else speaks in it', () => {
		const {quotes} = readMarked('Ada Okoro praised the school where Ben Hale had called her “a hero”.');
		expect(quotes.map(({parts, speaker}) => [parts, speaker])).toEqual([[['her “a hero”'], 'Ben Hale']]);
	});
});

describe('a participle that opens the sentence', () => {
	it.each([
		'<cue>Noting</cue> <content>that residents “pay with their lives”</content>, the <speaker>Kelbridge Council</speaker> on Monday closed the lane.',
		'<cue>Praising</cue> <content>the crews for a “brave” rescue</content>, <speaker>Ada Okoro</speaker> left the room.',
	])('reports up to the clause of whoever speaks, and no further: %s', expectAsMarked);
});

describe('“said planned works had been late”', () => {
	it.each([
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>planned works had been “late”</content>.',
		'<speaker>Ada Okoro</speaker> <cue>said</cue> <content>promised flood gates were “three weeks away”</content>.',
	])('says what is planned, and promises nothing: %s', expectAsMarked);

	it('is told from a plan “that she said allowed delays”', () => {
		expect(readQuotes('It was a plan that Ada Okoro said allowed delays to grow.')).toEqual([]);
	});
});

describe('a clause that its cue interrupts', () => {
	it('goes on behind it with “who” where it began with “it is”', () => {
		expect(readQuotes('It is the old, Ada Okoro adds, who cannot resist.')[0]!.parts).toEqual([
			'It is the old',
			'who cannot resist',
		]);
		expect(readQuotes('The lane is old, said Ada Okoro, who cannot resist.')[0]!.parts).toEqual([
			'The lane is old',
		]);
	});
});

describe('what somebody vows', () => {
	it('is done by a verb in no list', () => {
		expect(readQuotes('Democrats, who control both chambers, vowed to override the veto.')).toMatchObject([
			{parts: ['to override the veto']},
		]);
		expect(readQuotes('Ada Okoro promised to parents that the lane would open.')).toMatchObject([
			{parts: ['that the lane would open']},
		]);
	});
});
