import {isCapital, isNumber, wordsIn} from '../article/letters.ts';
import {frames, type Language} from '../language/language.ts';
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
	language: Language,
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
	const mark = closingMark(text, token);
	if (
		before &&
		/^(?:so-called|nicknamed|titled|entitled|called|dubbed|named|known)$/.test(before.lower) &&
		(before.lower === 'so-called' || (cue === null && before.class !== 'verb'))
	) {
		return 'so-called';
	}

	if ((cue && isNaming(text, token, cue, before)) || (isWork(words) && isCalledSo(tokens, index))) {
		return 'nickname';
	}

	if (cue && isPetName(tokens, index, cue, words, language)) {
		return 'nickname';
	}

	if (before?.lower === 'as' && isKnownAs(tokens, index - 1)) {
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

	// „Ihr neuer Roman heißt „Das Salz““
	if (
		cue?.kind === 'verb' &&
		cue.lemma === 'heißen' &&
		cue.subject &&
		language.works.has(tokens[cue.subject.headEnd - 1]!.lower)
	) {
		return 'title';
	}

	if (cue?.kind === 'noun' && language.slogans.has(tokens[cue.words.from]!.lower)) {
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

	// “signed a “second harbour” petition”: what is done with it is no saying.
	if (
		cue?.kind === 'verb' &&
		cue.complement?.kind === 'object' &&
		(cue.frames & ~frames.manner) === 0 &&
		isAttributive(text, tokens, index)
	) {
		return 'so-called';
	}

	// “told “Good Evening Kelbridge” that”: verbs that need a hearer have it right behind them.
	if (
		cue?.kind === 'verb' &&
		isWork(words) &&
		before?.verb &&
		/^(?:tell|inform|remind)$/.test(before.verb.lemma)
	) {
		return 'title';
	}

	// “the word “bridge””, “a loaded term, “bridge””: named, and not said by anybody in sight.
	const carrier = before?.lower === ',' ? tokens[index - 2] : before;
	if (
		carrier &&
		/^(?:word|term|phrase|name|title|nickname|label)$/.test(carrier.lower) &&
		(cue === null || (cue.kind === 'noun' && cue.subject === null))
	) {
		return 'word';
	}

	// “her memoir, “Salt.””: behind the kind of work a capital is enough, whatever is done with it.
	if (carrier?.class === 'noun' && language.works.has(carrier.lower) && isWork(words) && !/[!?]/.test(mark)) {
		return 'title';
	}

	// “Ben Hale's column, “Shut the lane now,” is about”; “Shut the lane now,” by the Courier's Ben Hale
	if (
		cue === null &&
		((before?.lower === ',' &&
			language.pieces.has(carrier?.lower ?? '') &&
			/^(?:verb|auxiliary)$/.test(next?.class ?? '')) ||
			(mark === ',' && next?.lower === 'by' && isByline(tokens, index + 2)))
	) {
		return 'title';
	}

	// “cannot hear the word “free””, “forbidden to say the word “boring””: nobody has said it.
	if (
		cue &&
		/^(?:word|term)$/.test(before?.lower ?? '') &&
		words.length <= 2 &&
		(cue.lemma === 'hear' ||
			// “what she thinks of the word “adaptation””
			(cue.lemma === 'think' && tokens[index - 3]?.lower === 'of') ||
			(cue.isDependent && cue.group?.isInfinitive) ||
			cue.group?.isNegated)
	) {
		return 'word';
	}

	// “the idea that animals practise “agriculture””: nobody's idea.
	if (
		cue?.kind === 'noun' &&
		cue.subject === null &&
		words.length <= 2 &&
		!/[.,!?]/.test(closingMark(text, token))
	) {
		return 'word';
	}

	// “Festina Lente”, Latin for “make haste slowly”: a meaning is given, and nobody speaks.
	if (before?.lower === 'for' && tokens[index - 2]?.isCapital && tongues.test(tokens[index - 2]!.lower)) {
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

	// „Kahlschlag ohne Not“: where every noun has a capital, capitals show no title.
	const isTitleCase =
		!language.nounsHaveCapitals &&
		words.length >= 2 &&
		words.every((word, at) => (at > 0 && small.test(word)) || opensLarge(word.codePointAt(0)));
	// “said on “Harbour Hour.””: what one speaks on is a programme, even where the full stop stands inside.
	const isStation =
		before?.class === 'possessive' &&
		(tokens[index - 2]?.kind === 'organization' || language.times.has(tokens[index - 2]?.lower ?? ''));
	if (isTitleCase && (before?.lower === 'on' || isStation) && !/[!?]/.test(mark)) {
		return 'title';
	}

	// the BBC's “Newsnight”: behind an owner or a preposition, capitals make a title whatever the verb.
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

/**
 * “ran the lane through a “quiet zone.””: a few words inside a clause in which nobody speaks. American print
 * puts the comma and the full stop inside the marks whatever stands there, so they say nothing.
 */
export function isAside(text: string, tokens: readonly Token[], index: number): boolean {
	const token = tokens[index]!;
	const {inner} = token.stretch!;
	const before = tokens[index - 1];
	return (
		wordsIn(text.slice(inner.start, inner.end)).length <= longestAside &&
		/^[,.]?$/.test(closingMark(text, token)) &&
		(before?.class === 'determiner' || before?.class === 'preposition' || before?.class === 'noun')
	);
}

/** “the “provisional” role”, “a “second harbour” petition”: what something is called, by whoever calls it so. */
export function isAttributive(text: string, tokens: readonly Token[], index: number): boolean {
	const token = tokens[index]!;
	const {inner} = token.stretch!;
	const before = tokens[index - 1];
	const next = tokens[index + 1];
	return (
		wordsIn(text.slice(inner.start, inner.end)).length <= longestAside &&
		closingMark(text, token) === '' &&
		(before?.class === 'determiner' || before?.class === 'possessive') &&
		next?.class === 'noun' &&
		next.mention < 0
	);
}

/** In words. */
const longestAside = 3;

/** Languages, but for those whose names are a people's as well and end alike. */
const tongues =
	/^(?:latin|greek|french|dutch|welsh|gaelic|irish|czech|hindi|urdu|punjabi|bengali|tamil|arabic|hebrew|yiddish|swahili|zulu|xhosa|yoruba|igbo|hausa|twi|māori|maori|hawaiian|\p{L}+(?:ese|ian|ish))$/u;

/** In words. */
const longestWork = 8;

/** Capitals throughout, but for the small words: “Over the Water”. */
function isWork(words: readonly string[]): boolean {
	return (
		words.length <= longestWork &&
		words.every((word, at) => (at > 0 && small.test(word)) || opensLarge(word.codePointAt(0)))
	);
}

/** “Children called her “Miss Ada””: what a whole circle calls somebody is a name. */
function isPetName(
	tokens: readonly Token[],
	index: number,
	cue: Cue,
	words: readonly string[],
	language: Language,
): boolean {
	return (
		cue.kind === 'verb' &&
		/^(?:call|nickname|dub|christen)$/.test(cue.lemma) &&
		cue.subject !== null &&
		language.circles.has(tokens[cue.subject.headEnd - 1]!.lower) &&
		/^(?:him|her|them|me|us)$/.test(tokens[index - 1]?.lower ?? '') &&
		words.length <= 3 &&
		words.every(word => small.test(word) || opensLarge(word.codePointAt(0)))
	);
}

/** “known to everyone at the club *as* “Didi””: whoever says so is everybody. */
function isKnownAs(tokens: readonly Token[], as: number): boolean {
	for (let index = as - 1; index >= 0 && index >= as - longestCircle; index--) {
		if (tokens[index]!.class === 'punctuation' || tokens[index]!.class === 'quote') {
			return false;
		}

		if (tokens[index]!.lower === 'known') {
			return true;
		}
	}

	return false;
}

/** “known to almost everyone at the old club”, in words. */
const longestCircle = 10;

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

/** “Ben Hale”, “the Courier's Ben Hale”, and neither “May” nor “the end of May” */
function isByline(tokens: readonly Token[], index: number): boolean {
	const at = tokens[index]?.lower === 'the' ? index + 1 : index;
	const first = tokens[at];
	return (
		first !== undefined && (first.mention >= 0 || (first.isCapital && tokens[at + 1]?.class === 'possessive'))
	);
}

/** “a show called “Brokers,” written by”, “a blog, called the “Ferry”, has”: what something is introduced as. */
function isCalledSo(tokens: readonly Token[], index: number): boolean {
	const at = tokens[index - 1]?.lower === 'the' ? index - 2 : index - 1;
	const verb = tokens[at]?.verb;
	if (
		verb?.form !== 'past' ||
		!/^(?:call|dub|name|nickname|christen)$/.test(verb.lemma) ||
		tokens[index + 1]?.lower === 'by'
	) {
		return false;
	}

	let first = tokens[at - 1]?.lower === ',' ? at - 2 : at - 1;
	const last = first;
	while (tokens[first]?.class === 'noun' && last - first < longestThing) {
		first--;
	}

	return first < last && /^(?:an?|another)$/.test(tokens[first]?.lower ?? '');
}

/** In words: “a new weekly radio show”. */
const longestThing = 5;

function isSomebody(tokens: readonly Token[], {headEnd, isPronoun}: NounPhrase): boolean {
	const {kind, lower} = tokens[headEnd - 1]!;
	return kind === 'person' || (isPronoun && /^(?:he|she|i|we|they|you)$/.test(lower));
}
