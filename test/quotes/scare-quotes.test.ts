import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

describe('words in marks that nobody is quoted with', () => {
	it.each([
		['a so-called thing', 'The so-called “bridge to nowhere” opened in May.'],
		['a nickname', 'Dwayne “The Tide” Hale opened the bridge.'],
		['the title of a work', 'Ben Hale sang “Over the Water” on the bridge.'],
		['a title behind its maker', 'Ben Hale’s film “Over the Water” opened in May.'],
		['a title behind a verb that reports', 'Ada Okoro praised the “Over the Water” festival.'],
		['a heading in marks', '“Over the Water”'],
		['a word held at arm’s length', 'The “smart” toll costs more.'],
		['a word between single marks', 'She lives on the ‘other’ side.'],
		['what somebody is called', 'Police are looking for a man called “Big Trev”.'],
		['what something is known as', 'The bank is known as “the Old Lady” in the city.'],
		['a nickname between commas', 'Ben Hale, nicknamed “the Fox”, opened the bridge.'],
		['a meaning', 'The Welsh word hiraeth means “a longing for home”.'],
		['what sorts papers', 'Mia Vale sorted Ada Okoro’s “work-related” emails.'],
		['a slogan', 'Its slogan, “Get small, go far”, was coined in May.'],
		['a book that is read', 'Ada Okoro read “Moby-Dick” on the train.'],
		['what stands on a sign', 'Protesters carried a sign that read “Close It Now”.'],
		['what stands on a cap', 'She wore a cap marked “I love bridges”.'],
		['a book whose full stop stands inside', 'Ada Okoro was working on her memoir, “Salt.”'],
		['a film', 'Ben Hale starred in the comedy “The Wrong Pier.”'],
		['a show that has a name', 'The troupe opened with a new show called “Brokers,” written by Ben Hale.'],
		['a blog that has a name', 'A blog, called the “Ferry,” keeps the timetable.'],
		['a charged word', 'Ada Okoro steered round the loaded term, “ring road,” for an hour.'],
		['a column under its title', 'Ben Hale’s column, “Shut the lane now,” is well argued.'],
		['a headline with its reporter', 'ON THE WATER: “Ferry stops for good,” by the Courier’s Mia Vale'],
		['a few words inside a clause', 'The waste would be put in a separate “holding pit.” It is deep.'],
		['the same before a comma', 'The money goes to a “growth corridor,” which is a strip of fields.'],
		['feet and inches', 'The gap is 6\'2" wide and 5\'10" deep.'],
	])('%s: %s', (_, text) => {
		expect(readQuotes(text)).toEqual([]);
	});

	it.each([
		['the same words with a verb of saying', 'Ada Okoro called it a “bridge to nowhere”.', 'Ada Okoro'],
		['a title’s words shouted', '“Over the Water!” shouted Ben Hale.', 'Ben Hale'],
		['one word somebody said', 'Ada Okoro said the toll was “smart”.', 'Ada Okoro'],
		[
			'what somebody is called by somebody',
			'The plan, called “the Fox” by Ada Okoro, was dropped.',
			'Ada Okoro',
		],
		['what somebody means', 'Ada Okoro said that she meant “not before May”.', 'Ada Okoro'],
		['a remark in one word', 'Ada Okoro’s “shameful” remark angered the council.', 'Ada Okoro'],
		['what is read out', 'Ada Okoro read: “The bridge is a wreck.”', 'Ada Okoro'],
		['what is chanted', 'The crowd chanted “Close it now!”', 'unnamed'],
		['a programme’s name told to somebody', 'Ada Okoro told Ben Hale “Over and Out.”', 'Ada Okoro'],
		[
			'words behind a book that is no title',
			'Ada Okoro said of the book: “It is salt on paper.”',
			'Ada Okoro',
		],
		['a charge in a column', 'Ben Hale wrote in his column: “Shut the lane now.”', 'Ben Hale'],
		['words by somebody', '“Shut the lane now,” said Mia Vale by phone.', 'Mia Vale'],
		['words with a day', '“We must shut the lane now,” by Monday.', 'unknown'],
		['a few words behind a verb of saying', 'Ada Okoro said it was a “holding pit.”', 'Ada Okoro'],
		[
			'more words inside a clause',
			'Ada Okoro left after “eleven very long and very dull years.”',
			'Ada Okoro',
		],
	])('but %s are a quote: %s', (_, text, speaker) => {
		expect(readQuotes(text)).toMatchObject([{speaker}]);
	});
});

describe('a title beside words that are said', () => {
	it('is whom they were told to', () => {
		const [quote, ...rest] = readQuotes('“Not again,” Ada Okoro told “Fox and Hounds,” laughing.');
		expect(quote).toMatchObject({parts: ['“Not again,”'], speaker: 'Ada Okoro', kind: 'direct'});
		expect(rest).toEqual([]);
	});

	it('is where they were said', () => {
		expect(readQuotes('“Not again,” Ada Okoro said on “Meet the Mayor.” “Never.”')).toMatchObject([
			{parts: ['“Not again,”', '“Never.”'], speaker: 'Ada Okoro'},
		]);
	});

	it('leaves what is said about it in its own words', () => {
		expect(readQuotes('Ada Okoro said the series “Salt” would end in May.')).toMatchObject([
			{kind: 'indirect', parts: ['the series “Salt” would end in May'], speaker: 'Ada Okoro'},
		]);
	});
});

describe('a line in single marks', () => {
	it('heads a section where speech stands in double marks', () => {
		expect(
			readQuotes('“We waited,” said Ada Okoro.\n\n‘Nobody asked us.’\n\nThe lane shut in May.'),
		).toMatchObject([{parts: ['“We waited,”']}]);
	});

	it('is speech where there are no double marks', () => {
		expect(
			readQuotes('‘We waited,’ said Ada Okoro. ‘For hours.’\n\n‘Nobody asked us.’').map(({parts}) => parts),
		).toEqual([['‘We waited,’', '‘For hours.’'], ['‘Nobody asked us.’']]);
	});
});

describe('words that are only spoken of', () => {
	it.each([
		'There is a kind of politician who cannot hear the word “free” without a sigh.',
		'The pupils were forbidden to say the word “boring.”',
		'The idea that animals practise “agriculture” is not new.',
		'Ben Hale, known to everyone at the club as “Big Ben”, left in May.',
		'Children called her “Miss Ada” and waved.',
	])('are nobody’s words: %s', text => {
		expect(readQuotes(text).filter(({kind}) => kind !== 'indirect')).toEqual([]);
	});

	it.each([
		'The minister used the word “shameful” twice.',
		'Ada Okoro’s idea that animals practise “agriculture” is not new.',
		'The mayor called her “an old fool”.',
	])('are words of somebody who says them: %s', text => {
		expect(readQuotes(text)).toHaveLength(1);
	});
});

describe('programmes, meanings and what things are called', () => {
	it.each([
		'Ada Okoro was on the BBC’s “Newsnight,” on Monday.',
		'Ada Okoro was on Monday’s “Late Night Lane.”',
		'The club’s motto is “Festina Lente,” Latin for “make haste slowly.”',
		'Ada Okoro signed a “second harbour” petition.',
	])('are nobody’s words: %s', text => {
		expect(readQuotes(text)).toEqual([]);
	});

	it.each([
		'Ada Okoro told ABC’s “Newsnight” on Friday that it was late.',
		'Ada Okoro told the BBC’s “Newsnight” on Friday that it was late.',
		'Ada Okoro told the paper’s “Late Night Lane” that it was late.',
	])('are told and no part of what they are told: %s', text => {
		expect(readQuotes(text)).toMatchObject([{speaker: 'Ada Okoro', parts: ['that it was late']}]);
	});

	it('are none where nobody owns them', () => {
		expect(readQuotes('Ada Okoro told the mayor “Never Again.”')).toMatchObject([
			{speaker: 'Ada Okoro', parts: ['“Never Again.”']},
		]);
	});

	it('leave what is said on them to whoever says it', () => {
		expect(readQuotes('On the BBC’s “Newsnight” on Monday, Ben Hale said: “I never did.”')).toMatchObject([
			{speaker: 'Ben Hale', parts: ['“I never did.”']},
		]);
		expect(readQuotes('Ada Okoro called for a “fair and open” vote.')).toHaveLength(1);
	});
});
