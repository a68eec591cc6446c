import {frames, type Language} from '../language/language.ts';
import type {Cue} from './cue.ts';
import {nounCue} from './noun-cue.ts';
import {lastPhraseOf, type NounPhrase, phraseEndingAt, phraseStartingAt} from './noun-phrase.ts';
import {ownerIn} from './source-phrase.ts';
import {subjectBefore} from './subject.ts';
import {isMark, isNounLike, isPast, type Range, type Token} from './token.ts';
import {verbGroupAt} from './verb-group.ts';

/**
 * A cue by syntax alone, for words in marks in a sentence without a reporting verb: the verb that
 * governs them and its subject, a name behind a dash, a label with a colon.
 */
export function looseCueOf(
	text: string,
	tokens: readonly Token[],
	sentence: Range,
	token: number,
	language: Language,
): Cue | null {
	const make = (
		words: Range,
		from: number,
		to: number,
		subject: Cue['subject'],
		kind: Cue['kind'],
		isInverted = false,
	): Cue => ({
		kind,
		words,
		clause: {from, to},
		group: null,
		frames: 0,
		lemma: text.slice(tokens[words.from]!.start, tokens[words.to - 1]!.end).toLowerCase(),
		subject,
		isInverted,
		isDependent: false,
		complement: null,
	});

	// “…” — Ana Ruiz
	const next = tokens[token + 1];
	if (next && token + 1 < sentence.to && /^[—–―-]/.test(next.lower)) {
		const phrase = phraseStartingAt(tokens, token + 2, sentence.to, language);
		if (phrase && tokens[phrase.from]!.isCapital) {
			return make({from: token + 1, to: token + 2}, token + 1, phrase.to, phrase, 'colon');
		}
	}

	// including Ana Ruiz — “It is late” — and others
	if (
		next &&
		/^[—–―-]/.test(next.lower) &&
		/^[—–―-]/.test(tokens[token - 1]?.lower ?? '') &&
		token - 1 > sentence.from
	) {
		const phrase = phraseEndingAt(tokens, token - 1, sentence.from, language);
		const name = phrase && lastPhraseOf(tokens, phrase, language);
		if (name && tokens[name.headEnd - 1]!.kind === 'person') {
			return make({from: token - 1, to: token}, name.from, token, name, 'colon');
		}
	}

	// „Popescu, der drei Treffer erzielte, blieb bescheiden: „…““: few German verbs are in a list.
	if (
		language.nounsHaveCapitals &&
		isMark(tokens[token - 1], ':') &&
		tokens[sentence.from]!.kind === 'person'
	) {
		const phrase = phraseStartingAt(tokens, sentence.from, token, language);
		if (phrase) {
			return make({from: token - 1, to: token}, sentence.from, token, phrase, 'colon');
		}
	}

	for (let index = token - 1; index >= sentence.from; index--) {
		const candidate = tokens[index]!;
		if (candidate.lower === ':' && index > sentence.from && index === token - 1) {
			let end = index;
			while (end > sentence.from && tokens[end - 1]!.class === 'adverb') {
				end--;
			}

			const phrase = phraseEndingAt(tokens, end, sentence.from, language);
			const before = phrase ? tokens[phrase.from - 1] : undefined;
			const opens =
				phrase &&
				(before?.lower === '—' || before?.lower === 'from' || opensWith(tokens, sentence.from, phrase.from));
			const shown = namedHere(tokens, sentence.from, index, language);
			if (shown) {
				return make({from: index, to: index + 1}, shown.from, index + 1, shown, 'colon');
			}

			if (phrase && opens && tokens[phrase.headEnd - 1]!.mention >= 0) {
				return make({from: index, to: index + 1}, phrase.from, index + 1, phrase, 'colon');
			}
		}

		if (candidate.class !== 'verb' && candidate.class !== 'auxiliary') {
			continue;
		}

		// “was blunter in an email to staff, seen by this newspaper:”
		if (isPast(candidate) && isMark(tokens[index - 1], ',') && tokens[index + 1]?.lower === 'by') {
			continue;
		}

		const group = candidate.class === 'verb' ? verbGroupAt(tokens, index, sentence.from) : null;
		const from = group?.from ?? index;
		// “One mother was told to “stop making a fuss””: by somebody else.
		if (group?.isPassive && candidate.verb!.frames & (frames.address | frames.question)) {
			return null;
		}

		const subject = subjectBefore(tokens, from, sentence.from, language);
		if (subject) {
			const owner = isMark(tokens[token - 1], ':') ? authorOf(tokens, subject, language) : null;
			return make({from: index, to: index + 1}, subject.from, index + 1, owner ?? subject, 'any-verb');
		}

		index = from;
	}

	// “…,” Ruiz grinned.
	for (let index = token + 1; index < sentence.to; index++) {
		const candidate = tokens[index]!;
		if (candidate.class === 'quote') {
			break;
		}

		if (candidate.class === 'verb' || candidate.class === 'auxiliary') {
			// “…,” Ruiz was told: by somebody else.
			const told = tokens[index + 1]?.verb;
			if (candidate.class === 'auxiliary' && told && told.frames & (frames.address | frames.question)) {
				return null;
			}

			const group = candidate.class === 'verb' ? verbGroupAt(tokens, index, token + 1) : null;
			const subject = subjectBefore(tokens, group?.from ?? index, token + 1, language);
			if (subject) {
				return make({from: index, to: index + 1}, subject.from, index + 1, subject, 'any-verb');
			}

			// “…?” reacted Ruiz.
			const behind =
				candidate.class === 'verb' && candidate.verb!.form === 'past' && tokens[index - 1]!.class === 'quote'
					? phraseStartingAt(tokens, index + 1, sentence.to, language)
					: null;
			if (behind && (tokens[behind.headEnd - 1]!.kind === 'person' || behind.isPronoun)) {
				return make({from: index, to: index + 1}, index, behind.to, behind, 'any-verb', true);
			}

			break;
		}
	}

	return null;
}

/** “Here is *Ana Ruiz* in March 1992: “…””: whoever is shown to speak. */
function namedHere(
	tokens: readonly Token[],
	from: number,
	colon: number,
	language: Language,
): NounPhrase | null {
	const opens = tokens[from]!.lower === 'here' && /^(?:is|was|'s)$/.test(tokens[from + 1]!.lower);
	const phrase = opens ? phraseStartingAt(tokens, from + 2, colon, language) : null;
	const isFree = phrase !== null && !tokens.slice(phrase.to, colon).some(({class: role}) => role === 'verb');
	return phrase &&
		isFree &&
		tokens[phrase.headEnd - 1]!.kind === 'person' &&
		tokens[phrase.headEnd]?.class !== 'possessive'
		? {...phrase, to: phrase.headEnd}
		: null;
}

/** “*Then* Ana Ruiz again: “…””, “*And then, finally,* Ana Ruiz: “…””: nothing but when it is her turn. */
function opensWith(tokens: readonly Token[], from: number, to: number): boolean {
	for (let index = from; index < to; index++) {
		if (!/^(?:adverb|coordinator)$/.test(tokens[index]!.class) && !isMark(tokens[index], ',')) {
			return false;
		}
	}

	return true;
}

/** “*Ana Ruiz*’s reply was short: “…””: whose words what stands in front of a colon are. */
function authorOf(tokens: readonly Token[], subject: NounPhrase, language: Language): NounPhrase | null {
	const head = tokens[subject.headEnd - 1]!.lower;
	return language.wordsAsNoun.has(head) || language.occasions.has(head)
		? ownerIn(tokens, subject, language)
		: null;
}

/** “Here is Ana Ruiz’s full statement to the council:”: whose words the sentence leads to, though nobody says them in it. */
export function ownerOfWords(tokens: readonly Token[], sentence: Range, language: Language): Cue | null {
	for (let index = sentence.to - 2; index > sentence.from; index--) {
		const token = tokens[index]!;
		if (token.class === 'verb' || token.class === 'quote') {
			return null;
		}

		if (
			token.class !== 'noun' ||
			!(language.wordsAsNoun.has(token.lower) || language.occasions.has(token.lower))
		) {
			continue;
		}

		let start = index - 1;
		while (start > sentence.from && tokens[start]!.class === 'noun' && tokens[start]!.mention < 0) {
			start--;
		}

		const subject =
			tokens[start]!.class === 'possessive' && isNounLike(tokens[start - 1])
				? phraseEndingAt(tokens, start, sentence.from, language)
				: null;
		return subject && nounCue(index, subject, null, subject.from, index + 1);
	}

	return null;
}
