import {isCapital, isNumber, wordsIn} from '../article/letters.ts';
import type {Cue} from './cue.ts';
import {closingMark} from './sentence.ts';
import type {Token} from './token.ts';

/** Why words in marks are no speech. */
export type NotSpeech = 'title' | 'so-called' | 'nickname' | 'slogan' | 'word';

const small = /^(?:a|an|the|of|and|or|in|on|to|for|with|at|by|from|vs|v|is|as|but|de|la|&)$/i;

const opensLarge = (point: number | undefined) => isCapital(point) || isNumber(point);

/**
 * Tells words in marks that nobody is quoted with: titles of works, nicknames, so-called words.
 *
 * @param cue The cue that the words stand with, or `null` when there is none.
 * @returns The reason, or `null` when the words may be speech.
 */
export function notSpeech(
	text: string,
	tokens: readonly Token[],
	index: number,
	cue: Cue | null,
): NotSpeech | null {
	const token = tokens[index]!;
	const {inner} = token.stretch!;
	const words = wordsIn(text.slice(inner.start, inner.end));
	if (words.length === 0) {
		return 'word';
	}

	// “(CROSSTALK)” in a transcript
	if (/^\(.*\)[.\s]*$/su.test(text.slice(inner.start, inner.end))) {
		return 'word';
	}

	const before = tokens[index - 1];
	const next = tokens[index + 1];
	if (
		before &&
		/^(?:so-called|nicknamed|titled|entitled|called|dubbed|named|known)$/.test(before.lower) &&
		(before.lower === 'so-called' || (cue === null && before.class !== 'verb'))
	) {
		return 'so-called';
	}

	// “the word “bridge””: named, and not said by anybody in sight.
	if (
		before &&
		/^(?:word|term|phrase|name|title|nickname|label)$/.test(before.lower) &&
		(cue === null || (cue.kind === 'noun' && cue.subject === null))
	) {
		return 'word';
	}

	// Dwayne “The Rock” Johnson
	if (
		before?.isCapital &&
		next?.isCapital &&
		before.class === 'noun' &&
		next.class === 'noun' &&
		words.length <= 3
	) {
		return 'nickname';
	}

	const isTitleCase =
		words.length >= 2 &&
		words.every((word, at) => (at > 0 && small.test(word)) || opensLarge(word.codePointAt(0)));
	const mark = closingMark(text, token);
	// MSNBC's “Morning Joe”: behind an owner or a preposition, capitals make a title whatever the verb.
	if (
		isTitleCase &&
		!/[.,!?]/.test(mark) &&
		(before?.class === 'possessive' ||
			before?.class === 'preposition' ||
			(before?.class === 'noun' && before.isCapital)) &&
		cue?.kind !== 'noun'
	) {
		return 'title';
	}

	if (isTitleCase && !(cue && cue.kind === 'verb' && (mark === '!' || /[?]/.test(mark)))) {
		if (cue === null || !/^(?:say|tell|add|reply|ask|shout|chant|yell|tweet|call|declare)$/.test(cue.lemma)) {
			return 'title';
		}
	}

	if (cue === null) {
		if (words.length === 1 || (words.length <= 3 && !/[,.?!]/.test(mark))) {
			return 'word';
		}
	}

	return null;
}
