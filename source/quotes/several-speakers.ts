import type {NounPhrase} from './noun-phrase.ts';
import {isMark, isNounLike, type Range, type Token} from './token.ts';

/** Words that belong inside a list of speakers: “The leader, Ana Ruiz, and her deputy, Ben Hale”. */
const inList = new Set<Token['class']>([
	'noun',
	'determiner',
	'possessive',
	'coordinator',
	'subject-pronoun',
]);

/**
 * The whole of a list of speakers that a phrase belongs to: “Ana Ruiz, Ben Hale and Mia Vale said”,
 * “Ana Ruiz and her deputy, Ben Hale, said”; `null` for a phrase that is one speaker.
 *
 * @param phrase The subject as it was found: the last of the list, or the list.
 * @param sentence What may be read.
 */
export function listOfSpeakers(tokens: readonly Token[], phrase: NounPhrase, sentence: Range): Range | null {
	const inside = joinIn(tokens, phrase.from, phrase.to);
	const from = startOfList(tokens, phrase.from, sentence.from);
	if (inside < 0 && joinIn(tokens, from, phrase.from) < 0) {
		return null;
	}

	return {from, to: inside < 0 ? phrase.headEnd : endOfMember(tokens, inside, phrase.to)};
}

/** Where “and” or “or” joins two noun phrases in a range, and not two words of one name; −1 where it does not. */
function joinIn(tokens: readonly Token[], from: number, to: number): number {
	for (let index = from + 1; index < to; index++) {
		const token = tokens[index]!;
		if (token.class === 'preposition' || token.class === 'relative' || token.class === 'verb') {
			return -1;
		}

		if (
			token.class === 'coordinator' &&
			token.mention < 0 &&
			/^(?:and|or)$/.test(token.lower) &&
			isBetweenSpeakers(tokens, index, to)
		) {
			return index;
		}
	}

	return -1;
}

/** “Ana Ruiz and Ben Hale”, “the mayor and her deputy”, and not “chair and chief executive Ana Ruiz”, “Holme and Otterby farmer Ben Hale”. */
function isBetweenSpeakers(tokens: readonly Token[], join: number, to: number): boolean {
	const left = tokens[join - 1]!.lower === ',' ? tokens[join - 2]! : tokens[join - 1]!;
	const right = tokens[join + 1];
	if (!right || join + 1 >= to) {
		return false;
	}

	return (
		right.class === 'determiner' ||
		right.class === 'possessive' ||
		left.class === 'subject-pronoun' ||
		(right.mention >= 0 &&
			right.isCapital &&
			right.kind !== 'place' &&
			left.mention < 0 &&
			!left.isCapital) ||
		(left.mention >= 0 && (left.kind !== 'place' || right.kind === 'place'))
	);
}

function endOfMember(tokens: readonly Token[], join: number, to: number): number {
	let end = join + 1;
	while (
		end < to &&
		(isNounLike(tokens[end]) || tokens[end]!.class === 'determiner' || tokens[end]!.class === 'possessive')
	) {
		end++;
	}

	return end;
}

/** Back over the members in front, as far as nothing but names, nouns and commas stands there; the phrase itself otherwise. */
function startOfList(tokens: readonly Token[], at: number, low: number): number {
	let index = at - 1;
	while (
		index >= low &&
		(inList.has(tokens[index]!.class) || tokens[index]!.mention >= 0 || isMark(tokens[index], ','))
	) {
		index--;
	}

	const start = index + 1;
	// “In Northport, Ana Ruiz”: what a preposition or a verb opens is no member.
	const opener = tokens[index];
	const isOpen =
		index < low || opener!.class === 'quote' || isMark(opener, '—–;:') || opener!.lower === 'that';
	return isOpen && start < at && !isMark(tokens[start], ',') && tokens[start]!.class !== 'coordinator'
		? start
		: at;
}
