import {describe, expect, it} from 'vitest';
import {type RuleName, rules, sentenceOf} from '../../source/quotes/rules.ts';
import {readQuotes} from '../helpers/read-quotes.ts';

/** For each rule, a text in which it chooses a speaker, and who that is. A rule without one does not compile. */
const examples: Record<RuleName, readonly [text: string, speaker: string, language?: string]> = {
	'name-before-cue': ['“The bridge opens in May,” Ada Okoro said.', 'Ada Okoro'],
	'cue-before-name': ['“The bridge opens in May,” said Ada Okoro.', 'Ada Okoro'],
	'according-to': ['The bridge “will open in May,” according to Ada Okoro.', 'Ada Okoro'],
	'passive-by': ['The plan was described by Ada Okoro as “a shame”.', 'Ada Okoro'],
	'name-in-apposition': ['The mayor of the town, Ada Okoro, said the bridge would open in May.', 'Ada Okoro'],
	'several-speakers': ['Ada Okoro, Ben Hale and Mia Vale said the bridge was unsafe.', 'Ada Okoro'],
	'relative-who': ['The council heard Ada Okoro, who said the bridge would open in May.', 'Ada Okoro'],
	'dependent-clause': ['Ada Okoro closed the bridge on Monday, saying that it was unsafe.', 'Ada Okoro'],
	'noun-cue': ['The council rejected a claim by Ada Okoro that the bridge was unsafe.', 'Ada Okoro'],
	'colon-before': ['Ada Okoro turned to the council and said:\n\n“The bridge opens in May.”', 'Ada Okoro'],
	'speaker-label': ['BEN HALE: The bridge opens in May.\n\nMIA VALE: Who says so?', 'Ben Hale'],
	'dash-after': ['“The bridge is unsafe.” – Ada Okoro', 'Ada Okoro'],
	'subject-of-sentence': ['Ada Okoro blushed at the “shameful little bill nobody had read”.', 'Ada Okoro'],
	'pronoun-to-speaker': [
		'“The bridge opens in May,” said Ada Okoro. “Nobody doubts it,” she added.',
		'Ada Okoro',
	],
	'pronoun-to-subject': ['Ada Okoro walked over the bridge. “It is ready,” she said.', 'Ada Okoro'],
	'pronoun-to-nearest': ['The council gave a prize to Ada Okoro. “It is ready,” she said.', 'Ada Okoro'],
	'pronoun-to-description': ['One passenger said it was cold. “Very cold,” she said.', 'unnamed'],
	'former-or-latter': ['Ada Okoro met Ben Hale on Monday. The latter said it would open in May.', 'Ben Hale'],
	'description-to-actor': [
		'Senator Ada Okoro walked over the bridge. The senator said it would open in May.',
		'Ada Okoro',
	],
	'description-in-view': [
		'Ada Okoro walked over the bridge. The Northport businesswoman said it would open in May.',
		'Ada Okoro',
	],
	'unnamed-description': ['One resident said the bridge would open in May.', 'unnamed'],
	'same-paragraph': ['Ada Okoro told the council that the bridge was safe. “It opens in May.”', 'Ada Okoro'],
	'paragraph-before': ['“The bridge opens in May,” said Ada Okoro.\n\n“It is safe.”', 'Ada Okoro'],
	'sentence-before': ['Ada Okoro shook her head. “Not before May.”', 'Ada Okoro'],
	answer: ['“It was late,” said Ben Hale.\n\n“Does it ever break?” Ada Okoro asked.\n\n“Twice.”', 'Ben Hale'],
	'runs-on': ['“It opens in May,” said Ada Okoro. “It is safe.\n\n“It is also dear.”', 'Ada Okoro'],
	'next-sentence': ['“Not before May.” “The bridge is unsafe,” Ada Okoro said.', 'Ada Okoro'],
	'introduced-below': [
		'“We started with one oven.”\n\nThat was in 1998. Today Ada Okoro has ten.\n\n“I still bake,” she says.',
		'Ada Okoro',
	],
	'no-speaker': ['“Not before May.”', 'unknown'],
	'other-language': ['“我们不会关闭学校，”市长说。', 'unknown', 'zh'],
};

describe('every rule', () => {
	it('has a text in which it chooses the speaker', () => {
		expect(Object.keys(examples).sort()).toEqual(Object.keys(rules).sort());
	});

	it.each(Object.entries(examples))('%s: %j', (rule, [text, speaker, language]) => {
		const chosen = readQuotes(text, language).filter(({because}) => because === rule);
		expect(chosen.map(quote => quote.speaker.toLowerCase())).toContain(speaker.toLowerCase());
	});

	it.each(Object.keys(rules) as RuleName[])('%s has a sentence for the reader', rule => {
		expect(sentenceOf(rule)).toMatch(/^[A-Z“].+\.$/);
	});
});
