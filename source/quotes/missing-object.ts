import {frames, type Language} from '../language/language.ts';
import type {NounPhrase} from './noun-phrase.ts';
import {isMark, isNounLike, type Range, type Token} from './token.ts';

/** Verbs that put a name on their object with nothing between: “called it “a shame””. */
const naming = /^(?:call|dub|brand|label|name|nickname|term|style|christen)$/;

/**
 * Where the words begin that a labelling verb puts on something that does not stand behind it, “a claim
 * that she called “a shame””, “the plan, described as “a shame””; −1 when the object stands there.
 *
 * @param end Just past the verb.
 */
export function labelWithoutObject(tokens: readonly Token[], end: number, sentence: Range): number {
	const verb = tokens[end - 1]!.verb;
	if (!verb || !(verb.frames & frames.label)) {
		return -1;
	}

	let from = end;
	if (tokens[from]?.lower === 'as') {
		from++;
	} else if (!naming.test(verb.lemma)) {
		return -1;
	}

	let quote = from;
	while (tokens[quote]?.class === 'determiner' || tokens[quote]?.class === 'adverb') {
		quote++;
	}

	if (quote >= sentence.to || tokens[quote]!.class !== 'quote') {
		return -1;
	}

	// “dismissed as “nonsense” reports that it would close”: a long object stands last.
	const next = tokens[quote + 1];
	return next && quote + 1 < sentence.to && (isNounLike(next) || next.class === 'determiner') ? -1 : from;
}

/** Who labels, and where the construction that holds the labelling begins. */
export type Gap = {readonly subject: NounPhrase; readonly opensAt: number};

/**
 * Finds what is labelled in front of the subject: “what *she* called”, “, a claim that *the defence* called”,
 * “a sum *the council* dismissed as”. Without it the subject itself is what was labelled: “a man called “Big Trev””.
 */
export function gapBefore(
	tokens: readonly Token[],
	subject: NounPhrase,
	low: number,
	language: Language,
): Gap | null {
	const before = tokens[subject.from - 1];
	if (before && subject.from > low) {
		if (/^what(?:ever)?$/.test(before.lower)) {
			return {subject, opensAt: subject.from - 1};
		}

		if (/^(?:that|which|whom?)$/.test(before.lower) && subject.from - 1 > low) {
			return {subject, opensAt: openingOf(tokens, subject.from - 1, low)};
		}

		if (isNounLike(before)) {
			return {subject, opensAt: openingOf(tokens, subject.from, low)};
		}

		// “which the company's chief executive, Ben Hale, called”
		const relative = isMark(before, ',') ? relativeBefore(tokens, subject.from - 1, low) : -1;
		if (relative > low) {
			return {subject, opensAt: openingOf(tokens, relative, low)};
		}
	}

	// “a claim Ben Hale called”, “a plan critics call”: the last part of what reads like one phrase.
	let head = subject.headEnd - 1;
	const {mention, lower} = tokens[head]!;
	while (mention >= 0 && head > subject.from && tokens[head - 1]!.mention === mention) {
		head--;
	}

	const isTwo =
		head > subject.from &&
		isNounLike(tokens[head - 1]) &&
		tokens[head - 1]!.mention < 0 &&
		!tokens[head - 1]!.isCapital &&
		tokens[subject.from]!.class === 'determiner';
	return isTwo && (mention >= 0 || language.people.has(lower))
		? {subject: {...subject, from: head}, opensAt: openingOf(tokens, head, low)}
		: null;
}

/** The “which” or “what” that a subject with an apposition follows; −1 when something else does. */
function relativeBefore(tokens: readonly Token[], at: number, low: number): number {
	for (let index = at; index > low; index--) {
		const {class: role, lower} = tokens[index]!;
		if (/^(?:what|which|that|whom)$/.test(lower)) {
			return index;
		}

		if (
			role !== 'noun' &&
			role !== 'determiner' &&
			role !== 'possessive' &&
			role !== 'preposition' &&
			lower !== ','
		) {
			return -1;
		}
	}

	return -1;
}

/** Back to the comma that parts “, a claim that” from what stands before it; without one, the place itself. */
function openingOf(tokens: readonly Token[], at: number, low: number): number {
	let index = at - 1;
	while (
		index > low &&
		(isNounLike(tokens[index]) ||
			tokens[index]!.class === 'determiner' ||
			tokens[index]!.class === 'preposition' ||
			tokens[index]!.class === 'adverb')
	) {
		index--;
	}

	return index > low && isMark(tokens[index], ',—–―') ? index + 1 : at;
}
