import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

const last = (text: string) => readQuotes(text).at(-1);

describe('somebody who does something and then speaks', () => {
	it.each(['stands in front of a shop', 'sits at a table', 'walks to the door'])(
		'is the speaker, though “%s” is in no list of verbs that report',
		doing => {
			expect(last(`Ada Okoro ${doing} and tells viewers, “It has doubled.”`)).toMatchObject({
				speaker: 'Ada Okoro',
			});
		},
	);

	it('is none where the word is a noun', () => {
		expect(last('The Okoro stands were full and the crowd said, “It has doubled.”')).toMatchObject({
			mention: 'the crowd',
		});
	});
});

describe('somebody whom the phrase names at its end', () => {
	it.each([
		['A reader named Gus writes to say that it was too kind.', 'Gus'],
		['“Leave her alone,” replied a user called Marnie.', 'Marnie'],
	])('is the speaker: %s', (text, speaker) => {
		expect(last(text)).toMatchObject({speaker});
	});

	it('is not, where something else is called so', () => {
		expect(last('A reader of the weekly named the lane and said that it was too kind.')).toMatchObject({
			mention: expect.stringContaining('A reader') as string,
		});
	});
});

describe('“she”, once the paragraph has turned to somebody else', () => {
	it('is whom it has turned to, and not who has just been brought in before', () => {
		expect(
			last(
				'But Mia Vale, the budget director, told reporters it was “late”.\n\nAda Okoro seized on the phrase. “Late,” she repeated.',
			),
		).toMatchObject({speaker: 'Ada Okoro'});
	});

	it('stays with who was brought in, where the paragraph names nobody', () => {
		expect(
			last(
				'Ada Okoro spoke first.\n\nBut Mia Vale, the budget director, told reporters it was “late”.\n\n“Very late,” she repeated.',
			),
		).toMatchObject({speaker: 'Mia Vale'});
	});
});

describe('“calling off”', () => {
	it('calls nothing by a name', () => {
		expect(readQuotes('Ada Okoro left after calling off her “Glasshouse” tour.')).toEqual([]);
		expect(readQuotes('Ada Okoro left after calling it a “glasshouse of a plan”.')).toHaveLength(1);
	});
});

describe('somebody newly brought in without a name', () => {
	const said =
		'Ben Hale said it was late.\n\nOne engineer, who had no leave to speak, said he had been “counting the minutes”.\n\n';

	it('goes on speaking in the next paragraph', () => {
		expect(last(`${said}“Literally,” he added.`)).toMatchObject({
			speaker: 'unnamed',
			because: 'pronoun-to-description',
		});
	});

	it('is not meant once somebody has been named', () => {
		expect(last(`${said}Ben Hale went home. “Literally,” he added.`)).toMatchObject({speaker: 'Ben Hale'});
	});
});

describe('“they” for one person', () => {
	it('is who uses they/them pronouns', () => {
		expect(
			last(
				'Ash Okoro, 34, who uses they/them pronouns, knits. The Osk Museum shows it. “It is late,” they said.',
			),
		).toMatchObject({speaker: 'Ash Okoro'});
	});

	it('is nobody’s else', () => {
		expect(last('Ash Okoro, 34, knits. The Osk Museum shows it. “It is late,” they said.')).not.toMatchObject(
			{
				speaker: 'Ash Okoro',
			},
		);
	});
});

describe('“she” behind a question', () => {
	it('is whom the question is about', () => {
		expect(
			last(
				'Mia Vale calls it “illiterate”.\n\nDoes Ada Okoro still mind? She laughs. “My mother asked me that,” she says.',
			),
		).toMatchObject({speaker: 'Ada Okoro'});
	});
});

describe('a bracket inside a description', () => {
	it('does not part it from the name at its end', () => {
		expect(last('Osk Wildlife Service (OWS) warden Ada Okoro said it was late.')).toMatchObject({
			speaker: 'Ada Okoro',
		});
		expect(last('Osk Wildlife Service (OWS) said it was late.')).toMatchObject({
			speaker: 'Osk Wildlife Service',
		});
	});
});

describe('“Ben Hale himself”', () => {
	it('is the subject as Ben Hale is', () => {
		expect(
			last('“Every day,” said Max Vale.\n\nBen Hale himself was brief. “Three points,” he said.'),
		).toMatchObject({speaker: 'Ben Hale'});
		expect(
			last('“Every day,” said Max Vale.\n\nThe club of Ben Hale was brief. “Three points,” he said.'),
		).not.toMatchObject({speaker: 'Ben Hale', confidence: 'certain'});
	});
});

describe('“Among them is Ada Okoro”', () => {
	it('brings in who is “she” from there on', () => {
		expect(
			last(
				'Mia Vale, its chief executive, said it was “late”.\n\nAmong them is Ada Okoro, 57, a driver. When a tooth cracked she rang 38 surgeries. “Thirty-six said no,” she recalled.',
			),
		).toMatchObject({speaker: 'Ada Okoro'});
	});
});

describe('“the 38-year-old rider”', () => {
	const grabbed = 'Ben Hale grabbed his phone.\n\n';

	it('is whoever is in view: his age is told as known', () => {
		expect(last(`${grabbed}“It moved,” the 38-year-old taxi rider recalls.`)).toMatchObject({
			speaker: 'Ben Hale',
		});
	});

	it.each([
		`${grabbed}“It moved,” the rider recalls.`,
		`${grabbed}“It moved,” the 38-year-old man recalls.`,
		`Judge ${grabbed}“It moved,” the 38-year-old rider recalls.`,
	])('is nobody’s, where it may be somebody new: %s', text => {
		expect(last(text)).toMatchObject({speaker: 'unnamed'});
	});
});

describe('“the taxi driver”, where one person has just spoken', () => {
	it('is that one by another word, though nobody can be sure', () => {
		expect(
			last('Ben Hale said he found out late. “My face, my number,” the taxi driver said.'),
		).toMatchObject({
			speaker: 'Ben Hale',
			confidence: 'unsure',
		});
	});

	it.each([
		'Ben Hale told them he was lost. “Get out of the car,” the officer said.',
		'Ben Hale said it was late. Ada Okoro agreed. “Very late,” the taxi driver said.',
	])('is somebody else, where another may be meant: %s', text => {
		expect(last(text)).toMatchObject({speaker: 'unnamed'});
	});
});
