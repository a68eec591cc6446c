import {isCapital, isNumber, wordsIn} from '../article/letters.ts';
import type {Cue} from './cue.ts';
import type {NounPhrase} from './noun-phrase.ts';
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

	if (cue && isNaming(text, token, cue, before)) {
		return 'nickname';
	}

	if (before?.lower === 'as' && tokens[index - 2]?.lower === 'known') {
		return 'nickname';
	}

	// “hygge” means “cosiness”: a meaning is given, and nobody speaks.
	if (
		cue &&
		cue.lemma === 'mean' &&
		cue.kind === 'verb' &&
		!(cue.subject && isSomebody(tokens, cue.subject))
	) {
		return 'word';
	}

	if (cue?.kind === 'noun' && slogans.test(tokens[cue.words.from]!.lower)) {
		return 'slogan';
	}

	// “read “Moby-Dick””: a work behind the verb that takes it in.
	if (
		cue &&
		/^(?:read|write|publish|sing|recite|perform|direct)$/.test(cue.lemma) &&
		before?.class === 'verb' &&
		!/[.,!?]/.test(closingMark(text, token)) &&
		words.every((word, at) => (at > 0 && small.test(word)) || /^[\p{Lu}\p{N}]/u.test(word)) &&
		words.length <= longestWork
	) {
		return 'title';
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

/** In words. */
const longestWork = 8;

/** Nouns for words that belong to everybody. */
const slogans = /^(?:slogans?|mottos?|mottoes|titles?|headlines?|captions?|nicknames?|names?)$/;

/** “a man called “Big Trev””, “the plan, dubbed “Project Owl””: the name of something, where nobody does the naming. */
function isNaming(text: string, {stretch}: Token, cue: Cue, before: Token | undefined): boolean {
	const words = text.slice(stretch!.inner.start, stretch!.inner.end);
	return (
		cue.kind === 'verb' &&
		/^(?:call|dub|name|nickname|christen|term|label|brand)$/.test(cue.lemma) &&
		cue.group?.isPassive === true &&
		cue.subject === null &&
		before?.class === 'verb' &&
		/^(?:\p{Lu}|the\s)/u.test(words) &&
		!/[.,!?]$/.test(words)
	);
}

function isSomebody(tokens: readonly Token[], {headEnd, isPronoun}: NounPhrase): boolean {
	const {kind, lower} = tokens[headEnd - 1]!;
	return kind === 'person' || (isPronoun && /^(?:he|she|i|we|they|you)$/.test(lower));
}
