import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

/** The words that say who speaks in the first quote of a sentence. */
function mentionIn(sentence: string): string | null {
	return readQuotes(sentence)[0]?.mention ?? null;
}

describe('a speaker whom a clause describes', () => {
	it.each([
		['The man who shot the mayor said he was sorry.', 'The man'],
		['The company that built the bridge said it was safe.', 'The company'],
		['A man who asked not to be named said it was safe.', 'A man'],
		['People briefed on the plan said it was safe.', 'People'],
		['The woman running the port said it was safe.', 'The woman'],
		['Campaigners fighting to save the lido said it was safe.', 'Campaigners'],
		['A note taped to the cinema door on Friday said it was safe.', 'A note'],
		["Some veterans' groups said it was safe.", "Some veterans' groups"],
		['Some veterans’ groups said it was safe.', 'Some veterans’ groups'],
		['A report published in the town said it was safe.', 'A report'],
	])('is not what stands last in that clause: %s', (sentence, mention) => {
		expect(mentionIn(sentence)?.startsWith(mention)).toBe(true);
	});

	it.each([
		['The storm struck as the mayor said it was safe.', 'the mayor'],
		['He left because the mayor said it was safe.', 'the mayor'],
		['Ada Okoro’s warning came a day after Ben Hale said it was safe.', 'Ben Hale'],
		['The boat sank and the mayor said it was old.', 'the mayor'],
	])('and the subject of a new clause stays its own: %s', (sentence, mention) => {
		expect(mentionIn(sentence)).toBe(mention);
	});

	it('with “whose” between commas is read over that', () => {
		expect(mentionIn('Ada Okoro, whose father was watching from the stand, said it was safe.')).toBe(
			'Ada Okoro',
		);
	});
});

describe('adverbs before the cue', () => {
	it('may be two, joined', () => {
		expect(mentionIn('“It is safe,” Ada Okoro quickly and quietly added.')).toBe('Ada Okoro');
		expect(mentionIn('“It is safe,” Ada Okoro slowly but firmly said.')).toBe('Ada Okoro');
	});
});

describe('a speaker with an aside between dashes', () => {
	it.each([
		['Then a man at the back — he would not give his name — shouted: “Is it going?”', 'a man at the back'],
		['Ada Okoro — she did not look up — said it was safe.', 'Ada Okoro'],
		['The driver – a man of few words – said it was safe.', 'The driver'],
	])('stands in front of the first: %s', (sentence, mention) => {
		expect(mentionIn(sentence)).toBe(mention);
	});

	it.each([
		['NORTHPORT — Ada Okoro said it was safe.', 'Ada Okoro'],
		['NORTHPORT (News Agency) — The mayor — a quiet man — said it was safe.', 'The mayor'],
		['The council met — Ada Okoro said it was safe.', 'Ada Okoro'],
	])('and stands behind one that only opens the story or parts two clauses: %s', (sentence, mention) => {
		expect(mentionIn(sentence)).toBe(mention);
	});
});

describe('a firm beside its description', () => {
	it.each([
		'The state operator, Aran Lines, announced that the route was closed.',
		'The operator, the Aran Authority, said the route was closed.',
	])('speaks by its name: %s', sentence => {
		expect(readQuotes(sentence)[0]!.speaker).toMatch(/^Aran (?:Lines|Authority)$/);
	});

	it.each([
		['A spokesman for the operator, Aran Lines, said the route was closed.', 'A spokesman for the operator'],
		['According to the report, Aran Lines, which runs the route, was warned.', 'the report'],
	])('does not speak where somebody else does: %s', (sentence, mention) => {
		expect(mentionIn(sentence)).toBe(mention);
	});
});

describe('who has seen a letter', () => {
	it.each([
		'Ada Okoro wrote in a letter seen by the Gazette that the route was closed.',
		'Ada Okoro wrote in a letter, obtained by the Gazette, that the route was closed.',
		'Ada Okoro said in a video posted online on Monday: “The route is closed.”',
	])('has not written it: %s', sentence => {
		expect(mentionIn(sentence)).toBe('Ada Okoro');
	});

	it('and was not seen by a newspaper for nothing', () => {
		const [quote] = readQuotes(
			'Ada Okoro was blunter in an email to staff, seen by this newspaper: “The route is closed.”',
		);
		expect(quote!.speaker).toBe('Ada Okoro');
	});

	it.each(['phone', 'email', 'video'])('nor does what it was said by: said by %s', medium => {
		expect(readQuotes(`“It is old,” Ada Okoro said by ${medium}. “It is a font.”`)).toMatchObject([
			{speaker: 'Ada Okoro', parts: ['“It is old,”', '“It is a font.”'], confidence: 'certain'},
		]);
	});

	it('but by whom it was read out, has spoken', () => {
		expect(mentionIn('“The route is closed,” said a statement read by Ben Hale.')).toBe('a statement');
		expect(mentionIn('The plan was called “a wreck” by Ben Hale.')).toBe('Ben Hale');
	});
});

describe('a sentence in marks alone', () => {
	it('belongs to somebody of whom the sentence before says what they are like', () => {
		const [, quote] = readQuotes(
			'“I am gutted,” Ben Hale wrote.\n\nHis manager was more forgiving. “He is sorry, and that is the end of it.”',
		);
		expect(quote).toMatchObject({speaker: 'unnamed', mention: 'His manager', confidence: 'unsure'});
	});

	it('stays with the speaker where something befell somebody else', () => {
		const [, quote] = readQuotes(
			'“I am gutted,” Ben Hale wrote.\n\nHis wife died in May. “I miss her every day.”',
		);
		expect(quote).toMatchObject({speaker: 'Ben Hale'});
	});
});

describe('a phrase in front of the subject', () => {
	it.each([
		['The trust apologised to 31 families after a review found that care had failed.', 'a review'],
		['The road was closed since the mayor said it was unsafe.', 'the mayor'],
		['Ada Okoro left. In a paper last year she and two colleagues argued that it was unsafe.', 'she'],
	])('is not part of it: %s', (sentence, mention) => {
		expect(readQuotes(sentence).find(quote => quote.kind === 'indirect')!.mention).toBe(mention);
	});

	it('may be all that the sentence before names', () => {
		const quotes = readQuotes(
			'A plan pledged money for seaweed. Ada Okoro snorts. “I have heard that before.”',
		);
		expect(quotes.at(-1)).toMatchObject({speaker: 'Ada Okoro', parts: ['“I have heard that before.”']});
	});
});

describe('whoever is told something', () => {
	it('does not say it', () => {
		expect(readQuotes('One mother was told to “stop making a fuss” hours before that.')).toMatchObject([
			{speaker: 'unknown'},
		]);
	});
});

describe('a doctor among two', () => {
	it('is the one who has just spoken without a name', () => {
		const quotes = readQuotes(
			'Dr Ben Hale runs the trust.\n\nA former consultant told the paper that it was known in May. “I have the email,” the doctor said.',
		);
		expect(quotes.at(-1)).toMatchObject({speaker: 'unnamed', mention: 'the doctor'});
	});

	it('is the one with the name, where nobody else has spoken', () => {
		const quotes = readQuotes('Dr Ben Hale runs the trust.\n\n“I have the email,” the doctor said.');
		expect(quotes.at(-1)).toMatchObject({speaker: 'Ben Hale'});
	});
});

describe('“but in a statement called it”', () => {
	it.each([
		['Okoro Steel declined to comment but in a statement called the fire “a dark day”.', 'Okoro Steel'],
		['Ada Okoro left early and in an interview called it “a dark day”.', 'Ada Okoro'],
	])('has the subject of the clause before: %s', (sentence, mention) => {
		expect(mentionIn(sentence)).toBe(mention);
	});

	it('has its own, where the paper does the calling', () => {
		expect(mentionIn('Ada Okoro left early, but the report called the fire “a disgrace”.')).toBe(
			'the report',
		);
	});
});

describe('“the Millbrook, Ohio-based company”', () => {
	it('is one phrase, with the company as its head', () => {
		expect(mentionIn('It would close, the Millbrook, Ohio-based company said.')).toBe(
			'the Millbrook, Ohio-based company',
		);
		expect(mentionIn('In Millbrook, Ohio-based Okoro Steel said it would close.')).toBe('Okoro Steel');
	});
});

describe('“shares fell after the maker lowered its forecast, citing”', () => {
	it('has the subject of the clause behind, where the first can cite nothing', () => {
		expect(mentionIn('The plant closed after Okoro Steel lost its orders, blaming “cheap imports”.')).toBe(
			'Okoro Steel',
		);
		expect(mentionIn('Ada Okoro left after the council lost its vote, blaming “cheap tricks”.')).toBe(
			'Ada Okoro',
		);
	});
});

describe('what somebody is asked', () => {
	it('is not said by whoever answers', () => {
		expect(readQuotes('Asked whether that was so, Ada Okoro responded with a shrug.')).toEqual([]);
		expect(mentionIn('Asked whether that was so, Ada Okoro said it was not.')).toBe('Ada Okoro');
	});
});

describe('a description behind a comma that has a cue of its own', () => {
	it('ends where the name before it says something', () => {
		expect(readQuotes('Ada Okoro, a nurse who found it, said it was late.')).toMatchObject([
			{speaker: 'Ada Okoro', parts: ['it was late']},
		]);
		expect(readQuotes('Ada Okoro, a lawyer who advised the bank, called it “a shame”.')).toMatchObject([
			{speaker: 'Ada Okoro', parts: ['it “a shame”']},
		]);
		expect(readQuotes('Ada Okoro praised a nurse who found that it was late.')).toMatchObject([
			{mention: 'a nurse', parts: ['that it was late']},
		]);
	});
});

describe('one of many', () => {
	it.each([
		['Critics were less kind, with one describing it as “a shame”.', 'one'],
		['Critics were split, with some calling it “a shame”.', 'some'],
	])('speaks where the others are not heard: %s', (sentence, mention) => {
		expect(mentionIn(sentence)).toBe(mention);
	});
});

describe('“they”', () => {
	const drilled = (who: string) => `${who} drilled at Osk University. It is, they write, “a living floor”.`;

	it('are several who have done something together', () => {
		expect(readQuotes(drilled('Ada Okoro and her colleagues'))).toMatchObject([{speaker: 'Ada Okoro'}]);
	});

	it('are not one who has done it alone', () => {
		expect(readQuotes(drilled('Ada Okoro'))).not.toMatchObject([{speaker: 'Ada Okoro'}]);
	});
});

describe('“said one of them, Ada Okoro”', () => {
	it('is she, and without her name one of them', () => {
		const said = '“She is going home to her cat,” said one of them';
		expect(readQuotes(`${said}, Ada Okoro of the Osk Trust.`)).toMatchObject([{speaker: 'Ada Okoro'}]);
		expect(readQuotes(`${said}.`)).toMatchObject([{mention: 'one of them'}]);
	});
});

describe('an age behind a name', () => {
	it('does not part it from its verb, whoever passes the words on', () => {
		expect(readQuotes('Police said Ada Okoro, 54, had told neighbours she was “tired of it”.')).toMatchObject(
			[{speaker: 'Ada Okoro', parts: ['she was “tired of it”']}],
		);
	});
});
