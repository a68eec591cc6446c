import type {Language, PronounGender} from '../language/language.ts';
import type {NounPhrase} from './noun-phrase.ts';
import type {ReadParagraph} from './reading.ts';
import {mainClauseBefore} from './subject.ts';
import type {Range, Token} from './token.ts';

/** One person, by the word: “the farmer”, “a passenger”, “the senator”. */
function isOnePerson(head: string, language: Language): boolean {
	return (
		language.individuals.has(head) ||
		language.soloists.has(head) ||
		language.mayBeSomebody(head) ||
		(!language.nounsHaveCapitals && language.genderOf(head) !== undefined)
	);
}

/**
 * The phrase without a name that a pronoun means, when the clause before is about it: “*A petition* was signed
 * by hundreds. It calls the lane a disgrace”, “*One passenger* froze. She said so”.
 */
export function describedAntecedent(
	read: ReadParagraph,
	sentence: number,
	pronoun: NounPhrase,
	gender: PronounGender,
	language: Language,
): {readonly phrase: NounPhrase; readonly sentence: number} | null {
	const {tokens, sentences} = read;
	for (const number of [sentence, sentence - 1]) {
		const range = sentences[number];
		if (!range) {
			return null;
		}

		const end = number === sentence ? pronoun.from : range.to;
		const main = mainClauseBefore(tokens, end, range.from, language);
		if (!main) {
			continue;
		}

		const {subject} = main;
		// “A critic accused her of theft. She said”: whoever is “her” there.
		if (number !== sentence && hasObject(tokens, {from: main.verb + 1, to: range.to}, gender)) {
			return null;
		}

		const head = tokens[subject.headEnd - 1]!;
		const isNamed =
			subject.isPronoun ||
			head.mention >= 0 ||
			head.class !== 'noun' ||
			(gender !== 'plural' &&
				tokens[subject.from]!.class !== 'determiner' &&
				!language.people.has(head.lower));
		// “One local was pleased. “He's a legend,” they said.”
		const isAnybody =
			gender === 'plural' &&
			/^(?:one|another|an?)$/.test(tokens[subject.from]!.lower) &&
			!head.lower.endsWith('s') &&
			(language.people.has(head.lower) || isOnePerson(head.lower, language));
		return !isNamed &&
			(isAnybody || agrees(head.lower, gender, language)) &&
			!hasRival(tokens, {from: range.from, to: end}, gender)
			? {phrase: subject, sentence: number}
			: null;
	}

	return null;
}

/** Whether a pronoun may stand for a description with this head. */
export function agrees(head: string, gender: PronounGender, language: Language): boolean {
	switch (gender) {
		case 'neuter':
			return !/[^s]s$/.test(head) && !isOnePerson(head, language) && !language.times.has(head);
		case 'plural':
			return (
				language.collectives.has(head) ||
				(/[^s]s$|people$|men$/.test(head) && (language.people.has(head) || language.mayBeSomebody(head)))
			);
		case 'male':
			return isOnePerson(head, language) && language.genderOf(head) !== 'female';
		case 'female':
			return isOnePerson(head, language) && language.genderOf(head) !== 'male';
		case 'first':
		case 'second':
			return false;
		default:
			return gender satisfies never;
	}
}

/** Whether what stands behind the verb means somebody of a gender who is not its subject: “accused *her* of”. */
export function hasObject(tokens: readonly Token[], {from, to}: Range, gender: PronounGender): boolean {
	const object = gender === 'female' ? 'her' : gender === 'male' ? 'him' : null;
	for (let index = from; index < Math.min(to, from + 3); index++) {
		if (tokens[index]!.lower === object && !/^(?:noun|verb|quote)$/.test(tokens[index + 1]?.class ?? '')) {
			return true;
		}
	}

	return false;
}

/** Whether the clause also names somebody whom the pronoun may mean. */
function hasRival(tokens: readonly Token[], range: Range, gender: PronounGender): boolean {
	if (gender !== 'male' && gender !== 'female') {
		return false;
	}

	for (let index = range.from; index < range.to; index++) {
		if (tokens[index]!.kind === 'person' && tokens[index + 1]?.class !== 'possessive') {
			return true;
		}
	}

	return false;
}
