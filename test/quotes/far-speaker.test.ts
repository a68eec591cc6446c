import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

describe('whose words they are, past what stands between', () => {
	it.each([
		['a verb that nobody lists', '“Which bridge?” reacted Ada Okoro.', 'Ada Okoro'],
		[
			'a book in the description',
			'Ben Hale, the author of “Going Under,” a study of rumours, said it was “late”.',
			'Ben Hale',
		],
		[
			'a book at its end',
			'As Ben Hale, editor and author of “Salt Roads,” put it, “Nobody waits.”',
			'Ben Hale',
		],
		[
			'a slogan that is worn',
			'“We lost,” Ben Hale, in a cowboy hat and “Free Okoro” pins, said drily.',
			'Ben Hale',
		],
		[
			'a show and a clause',
			'Ben Hale, host of a talk show, “The Ferry,” who went on to work at sea, said it was “late”.',
			'Ben Hale',
		],
		[
			'a verb of four letters',
			'Ben Hale tied the scores to better rates, saying they helped “millions”.',
			'Ben Hale',
		],
		[
			'a verb with one form',
			'Ben Hale hit back, saying on Monday that the plan was not “sound”.',
			'Ben Hale',
		],
		['an office with a gerund in it', '“Never,” policy planning director Ada Okoro wrote.', 'Ada Okoro'],
		[
			'an office with a field',
			'Vice president for news and talk Ada Okoro called it “the only show”.',
			'Ada Okoro',
		],
		['a town and its state', 'Ada Okoro of Millbrook, Ohio said it was “late”.', 'Ada Okoro'],
		['a verb with its particle', '“There were others,” Ada Okoro points out.', 'Ada Okoro'],
		[
			'when it was said',
			'Ada Okoro said in May, when the story broke, “I sent no letter to anyone.”',
			'Ada Okoro',
		],
		[
			'of what it was said',
			'Ada Okoro, 35, said on Monday, in reference to her child, a girl born in May, “She sings!”',
			'Ada Okoro',
		],
		[
			'a clause with no speech',
			'The vote signals “the beginning of the end” for the port, said Ada Okoro, head of the union.',
			'Ada Okoro',
		],
		['nobody who branded it', 'The bridge was branded “a trap” in May, Ada Okoro wrote.', 'Ada Okoro'],
		[
			'a description behind an inserted name',
			'The trick, says Ada Okoro, head of the port of Kelbridge, is to be “patient”.',
			'Ada Okoro',
		],
		['the view of somebody', '“It is no place for cars” from end to end, in Ada Okoro’s view.', 'Ada Okoro'],
		[
			'where she said so',
			'Ada Okoro’s lawyers filed, saying in court papers that it was hers and “never the council’s”.',
			'unnamed',
		],
		['a reply that comes', '“No,” came the reply from Ada Okoro.', 'Ada Okoro'],
		['a shout that comes', '“Call the roll,” came shouts from the crowd.', 'unnamed'],
		['whom she means', 'They met the guard, who Ada Okoro said was “a hero”.', 'Ada Okoro'],
		['one of several', '“It was unseemly,” said one of two witnesses who saw it.', 'unnamed'],
		['one of a kind', '“Think again,” said one unaligned backer. ', 'unnamed'],
		[
			'two clauses about him',
			'Another farmer who lives here and who asked not to be named said it was “late”.',
			'unnamed',
		],
		[
			'what was being talked of',
			'As Ben Hale tried to discuss the plan, Ada Okoro replied: “Do not moan to me.”',
			'Ada Okoro',
		],
	])('%s: %s', (_, text, speaker) => {
		expect(readQuotes(text)).toMatchObject([{speaker}]);
	});

	it.each([
		['a mayor whose wife speaks', 'The wife of mayor Ben Hale said it was “late”.', 'unnamed'],
		[
			'a name with a verb of its own behind it',
			'The mayor, Ada Okoro, said Ben Hale, her deputy, was “ill”.',
			'Ada Okoro',
		],
		['a title that is said', 'The crowd chanted “Close It Now,” said Ben Hale.', 'Ben Hale'],
		[
			'words in front of a colon',
			'Ben Hale said of her plan, which Ada Okoro drew up in May: “It is late.”',
			'Ben Hale',
		],
	])('but %s: %s', (_, text, speaker) => {
		expect(readQuotes(text).at(-1)).toMatchObject({speaker});
	});

	it('goes on where a sentence only adds', () => {
		expect(readQuotes('Ada Okoro said it was “late”. Adding, “Far too late.”')).toMatchObject([
			{speaker: 'Ada Okoro'},
			{speaker: 'Ada Okoro', because: 'same-paragraph'},
		]);
	});
});

describe('two who speak in one sentence', () => {
	it.each([
		'After Ada Okoro said that some did better at “smaller schools,” Ben Hale said: “I like it.”',
		'Ada Okoro accuses him of “idling” and Ben Hale says he is “losing the lane”.',
	])('keep their own words: %s', text => {
		expect(readQuotes(text).map(({speaker}) => speaker)).toEqual(['Ada Okoro', 'Ben Hale']);
	});

	it('do not where the second has no verb', () => {
		expect(readQuotes('Ada Okoro said the lane was “late” and Ben Hale “slow”.')).toMatchObject([
			{speaker: 'Ada Okoro'},
		]);
	});
});

describe('a firm beside a name, and a verb that also calls', () => {
	it.each([
		['Ada Okoro, an adviser whose firm works for the Hale campaign, said it was “late”.', 'Ada Okoro'],
		['Ada Okoro, at a consulting firm called Gavel Roads, argues that “it is late”.', 'Ada Okoro'],
		['Because of how the council works, explained Ada Okoro, “we are late.”', 'Ada Okoro'],
		['Ada Okoro, a friend, told Ben Hale, “Go.”', 'Ada Okoro'],
		['“Go,” replied a user called Ada Okoro.', 'Ada Okoro'],
		['A farmer called Ben Hale “late”.', 'unnamed'],
	])('hide nobody: %s', (text, speaker) => {
		expect(readQuotes(text).at(-1)!.speaker).toBe(speaker);
	});
});

describe('what a court has heard', () => {
	it('ends before the court', () => {
		expect(readQuotes('A man drove off and shouted “no”, a court has heard.')).toMatchObject([
			{parts: ['“no”']},
		]);
		expect(readQuotes('Ada Okoro said it was “late”, the inquest heard.')).toMatchObject([
			{parts: ['it was “late”'], speaker: 'Ada Okoro'},
		]);
	});
});

describe('words between two dashes', () => {
	it.each([
		[
			'are of the person named in front',
			'It pleased many, among them Ada Okoro — “It is late” — and Ben Hale.',
			'Ada Okoro',
		],
		[
			'are of nobody who stands further off',
			'Ada Okoro left. It was a sign — “It is very late” — of rain.',
			'unnamed',
		],
	])('%s', (_, text, speaker) => {
		expect(readQuotes(text).at(-1)!.speaker).toBe(speaker);
	});
});

describe('“per”', () => {
	it('gives the source of words', () => {
		expect(readQuotes('It is barred “to fill a vacancy by post”, per the bylaws.')).toMatchObject([
			{speaker: 'unnamed', mention: 'the bylaws'},
		]);
	});

	it('gives none of a price', () => {
		expect(readQuotes('Ada Okoro said it cost “far too much”, per person.')).toMatchObject([
			{speaker: 'Ada Okoro', because: 'name-before-cue'},
		]);
	});
});

describe('words that a story opens with', () => {
	const opening = '“We started with one oven.”\n\n';
	it('are whoever’s the paragraphs below bring in and quote, and not surely so', () => {
		expect(readQuotes(`${opening}Today Ada Okoro has ten.\n\n“I still bake,” she says.`)[0]).toMatchObject({
			speaker: 'Ada Okoro',
			confidence: 'unsure',
			because: 'introduced-below',
		});
	});

	it.each([
		['Today Ada Okoro has ten, and Ben Hale none.\n\n“I still bake,” Okoro says.'],
		['Today ovens are dear.\n\nBread is, too.\n\nSo is milk.\n\n“I still bake,” says Ada Okoro.'],
		['Ada Okoro says that ovens are dear.'],
	])('are nobody’s where that is less clear: %j', text => {
		expect(readQuotes(opening + text)[0]).toMatchObject({speaker: 'unknown'});
	});
});
