/**
 * Every rule that can choose a speaker, and the sentence the reader sees for it.
 * The name stands in the JSON as `because`; the sentence in the detail card.
 */
export const rules = {
	'name-before-cue': 'The name stands before the reporting words, as their subject.',
	'cue-before-name': 'The name stands right behind the reporting verb.',
	'according-to': 'The words are given “according to” this source, or “in the words of” it.',
	'passive-by': 'The reporting verb is passive, and the source follows “by”.',
	'name-in-apposition': 'A description says the words, and the name beside it says who that is.',
	'several-speakers': 'Several say the words together; the first of them by name stands for them all.',
	'relative-who': 'A clause with “who” or “which” reports the words, and this stands before it.',
	'dependent-clause': 'The reporting words hang on a clause with this subject.',
	'noun-cue': 'A noun such as “statement” or “claim” holds the words, and this is whose it is.',
	'colon-before': 'A colon leads from a sentence about this speaker to the words.',
	'speaker-label': 'The paragraph opens with the speaker’s name and a colon.',
	'dash-after': 'A dash behind the words leads to the name.',
	'subject-of-sentence':
		'No reporting verb is near; this is the subject of the sentence that holds the words.',
	'pronoun-to-speaker': 'A pronoun says the words, and it fits the speaker of the quote before.',
	'pronoun-to-subject': 'A pronoun says the words, and it fits the subject of a sentence just before.',
	'pronoun-to-nearest': 'A pronoun says the words, and this is the nearest name that it fits.',
	'pronoun-to-description':
		'A pronoun says the words, and it means somebody whom the article describes and does not name.',
	'former-or-latter':
		'“The former” or “the latter” says the words: the first or second of the two people named before.',
	'description-to-actor': 'A description such as “the senator” says the words, and it fits this one actor.',
	'description-in-view':
		'A description says the words, and this is the person the article is about just there.',
	'unnamed-description': 'The article describes who says the words and gives no name.',
	'same-paragraph': 'No reporting words of its own: it goes on with the speaker of the paragraph.',
	'paragraph-before': 'No reporting words of its own: it goes on with the speaker of the paragraph before.',
	'sentence-before': 'No reporting words of its own: the sentence before is about this speaker.',
	answer: 'No reporting words of its own: two people talk by turns, and this is the other one’s turn.',
	'runs-on': 'The quotation before has no closing mark, so it runs on into this paragraph.',
	'next-sentence': 'No reporting words of its own: the sentence that follows says who speaks.',
	'introduced-below':
		'No reporting words of its own, and nobody is named yet: the paragraphs below bring this person in and go on quoting.',
	'no-speaker': 'Nothing near the words says who spoke them.',
	'other-language': 'Speakers are found in English and German, and this is neither for certain.',
} as const satisfies Record<string, string>;

export type RuleName = keyof typeof rules;

/** Why the program thinks so, in one sentence for the reader. */
export function sentenceOf(rule: RuleName): string {
	return rules[rule];
}
