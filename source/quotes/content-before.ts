import {frames, type Language} from '../language/language.ts';
import {commaBehind, isRelative} from './content-after.ts';
import {type Cue, speech} from './cue.ts';
import type {NounPhrase} from './noun-phrase.ts';
import {closingMark} from './sentence.ts';
import {hasVerb, isMark, isNounLike, type Range, someQuote, type Token} from './token.ts';

/** What a trailing cue reports: the sentence up to it, “The bridge opens in May, Ruiz said.” */
export function regionBefore(
	text: string,
	tokens: readonly Token[],
	sentence: Range,
	cue: Cue,
	cues: readonly Cue[],
	language: Language,
): Range | null {
	const from = startOfTitle(text, tokens, sentence, cue);
	if (cue.isDependent || cue.kind === 'noun' || from <= sentence.from) {
		return null;
	}

	const last = tokens[from - 1]!;
	let end = from;
	const followsQuote =
		last.class === 'quote' || (isMark(last, ',—–―-') && tokens[from - 2]?.class === 'quote');
	if (cue.kind === 'source-phrase') {
		if (cue.complement) {
			return null;
		}
	} else if (!followsQuote && !isMark(last, ',—–―') && !(last.lower === 'as' && from - 1 > sentence.from)) {
		return null;
	}

	if (cue.kind === 'verb' && !followsQuote) {
		if (!(cue.frames & speech) || cue.complement !== null || !cue.subject) {
			if (!(cue.complement?.kind === 'quote' && isMark(tokens[cue.complement.from - 1], ','))) {
				return null;
			}
		}
	}

	// “Ruiz, *a lawyer who advised the bank*, called it late”: who she is, and no aside that reports her.
	if (
		cue.kind === 'verb' &&
		(!cue.subject || (!followsQuote && (isRelative(tokens, cue) || isToldOf(tokens, cue.subject))))
	) {
		return null;
	}

	if (cue.kind === 'verb' && followsQuote) {
		const quote = last.class === 'quote' ? last : tokens[from - 2]!;
		const kind = cue.complement?.kind;
		if (kind === 'that' || kind === 'clause' || kind === 'colon' || kind === 'question') {
			return null;
		}

		if (kind === 'label' || kind === 'infinitive' || kind === 'object') {
			const holdsQuote = someQuote(tokens, cue.complement!);
			if (holdsQuote || !/[,?!]/.test(closingMark(text, quote))) {
				return null;
			}
		}

		if (
			kind === 'quote' &&
			!isMark(tokens[cue.complement!.from - 1], ',:—–―') &&
			!isMark(last, ',') &&
			!/[,?!—–―-]/.test(closingMark(text, quote))
		) {
			return null;
		}
	}

	while (end > sentence.from && (isMark(tokens[end - 1], ',—–―-') || tokens[end - 1]!.lower === 'as')) {
		end--;
	}

	// “Hale *said that*, in her view, it was late”: what stands before only leads on. In “on top of that” it is a thing.
	if (
		language.complementizers.has(tokens[end - 1]?.lower ?? '') &&
		(tokens[end - 2]?.verb?.frames ?? 0) !== 0
	) {
		return null;
	}

	// What another cue of the sentence has already said goes before.
	let start = sentence.from;
	for (const other of cues) {
		if (other === cue || other.clause.to > from) {
			continue;
		}

		if (
			!other.isDependent &&
			other.kind === 'verb' &&
			other.clause.from > sentence.from &&
			other.complement === null &&
			tokens[other.clause.from - 1]!.class === 'quote'
		) {
			start = Math.max(start, other.clause.to);
		}
	}

	while (
		start < end &&
		(isMark(tokens[start], ',;—–―') || (tokens[start]!.class === 'coordinator' && start > sentence.from))
	) {
		start++;
	}

	if (start >= end) {
		return null;
	}

	// “On the BBC's “Newsnight” on Monday, Ruiz said: “…””: where she said it.
	if (
		cue.kind === 'verb' &&
		(cue.complement?.kind === 'quote' || cue.complement?.kind === 'colon') &&
		tokens[start]!.class === 'preposition' &&
		!hasVerb(tokens, start, end)
	) {
		return null;
	}

	if (!followsQuote && !hasClause(tokens, start, end, language) && !isInterrupted(tokens, sentence, cue)) {
		return null;
	}

	return {from: start, to: end};
}

/** “It cost £90, *a figure Ruiz* cited”: her figure. “It cost £90, *a resident, Ruiz,* said” and “*a singer Ruiz*” are her. */
function isToldOf(tokens: readonly Token[], {from, headEnd}: NounPhrase): boolean {
	const [first, second, third] = [tokens[from]!, tokens[from + 1], tokens[from + 2]];
	// “it lives in the dark – *something textbooks* say it should not”
	if (/^(?:something|anything|nothing)$/.test(first.lower) && headEnd > from + 1) {
		return true;
	}

	return (
		headEnd > from + 2 &&
		first.class === 'determiner' &&
		sums.test(second!.lower) &&
		(third!.mention >= 0 || third!.class === 'determiner')
	);
}

/** What somebody cites, and nobody is. */
const sums =
	/^(?:figure|number|sum|total|amount|price|share|rate|claim|charge|point|view|phrase|line|term|word|fact|story|idea|theory|position|sentiment|comparison|estimate)$/;

/** Whether words can be a reported sentence and are no mere “On Monday”. */
function hasClause(tokens: readonly Token[], from: number, to: number, language: Language): boolean {
	const first = tokens[from]!;
	// “Asked whether that was so, Ruiz replied with a shrug”: what was asked, and by others.
	if (first.verb && first.verb.form !== 'gerund' && first.verb.frames & frames.question) {
		return false;
	}

	if (
		first.class === 'subordinator' &&
		/^(?:as|when|while|after|if|because|although|though|whereas)$/.test(first.lower)
	) {
		// “If it rains, the match is off, Ruiz said.”
		let commas = 0;
		for (let index = from; index < to; index++) {
			commas += tokens[index]!.lower === ',' ? 1 : 0;
		}

		if (commas === 0) {
			return false;
		}
	}

	for (let index = from; index < to; index++) {
		const token = tokens[index]!;
		if (token.class === 'auxiliary' || (token.class === 'verb' && token.verb!.form !== 'gerund')) {
			return true;
		}

		if (token.class === 'quote') {
			return true;
		}
	}

	return language.code === '';
}

/** Whether the sentence goes on behind the cue: “During his years in office, Ruiz said, the port …”. */
function isInterrupted(tokens: readonly Token[], sentence: Range, cue: Cue): boolean {
	const to = commaBehind(tokens, sentence, cue);
	return (
		to > 0 &&
		to + 2 < sentence.to &&
		tokens[to + 1]!.class !== 'relative' &&
		!(tokens[to + 1]!.class === 'verb' && tokens[to + 1]!.verb!.form === 'gerund') &&
		hasVerb(tokens, to + 1, sentence.to)
	);
}

/**
 * Where the reporting clause begins, with the description that stands before a name and its comma:
 * “We lost,” *the captain, Ben Hale,* said.
 */
function startOfTitle(text: string, tokens: readonly Token[], sentence: Range, cue: Cue): number {
	const {from} = cue.clause;
	if (
		cue.kind !== 'verb' ||
		cue.isDependent ||
		from - 2 <= sentence.from ||
		tokens[from - 1]!.lower !== ','
	) {
		return from;
	}

	let index = from - 2;
	while (
		index > sentence.from &&
		(isNounLike(tokens[index]) ||
			tokens[index]!.class === 'determiner' ||
			tokens[index]!.class === 'possessive' ||
			tokens[index]!.class === 'preposition')
	) {
		index--;
	}

	const isQuote = index < from - 2 && tokens[index]!.class === 'quote';
	return isQuote && /[,?!]/.test(closingMark(text, tokens[index]!)) ? index + 1 : from;
}
