import {frames, type Language} from '../language/language.ts';
import {isClauseAt} from './complement.ts';
import type {Cue} from './cue.ts';
import {type NounPhrase, phraseEndingAt, phraseStartingAt} from './noun-phrase.ts';
import {isMark, type Range, type Token} from './token.ts';

/** “according to Ruiz”, “in Ruiz’s words”. */
export function sourcePhraseAt(
	tokens: readonly Token[],
	index: number,
	sentence: Range,
	language: Language,
): Cue | null {
	const token = tokens[index]!;
	if (language.postpositions.has(token.lower)) {
		return postpositionAt(tokens, index, sentence, language);
	}

	const followers = language.sourcePhrases.get(token.lower);
	if (!followers) {
		return inWordsOf(tokens, index, sentence, language);
	}

	// „…“, so die Ministerin: a phrase of one word needs the words before it, or the start of the sentence.
	const isSingle = followers.includes('');
	const before = tokens[index - 1];
	if (
		isSingle
			? index > sentence.from && before!.class !== 'quote' && !isMark(before, ',')
			: !followers.includes(tokens[index + 1]?.lower ?? '')
	) {
		return null;
	}

	let after = index + (isSingle ? 1 : 2);
	if (!isSingle && language.nounsHaveCapitals && tokens[after]?.lower === 'von') {
		// „nach Angaben von Okoro“
		after++;
	}

	const subject = phraseStartingAt(tokens, after, sentence.to, language);
	if (isSingle && !subject) {
		return null;
	}

	// “$5 per person”, “per the bylaws”
	if (token.lower === 'per' && tokens[after]!.lower !== 'the' && tokens[after]!.mention < 0) {
		return null;
	}

	// “according to plan”: nobody has said so.
	if (subject && subject.to - subject.from <= 2 && noSource.test(tokens[subject.headEnd - 1]!.lower)) {
		return null;
	}

	const from = index;
	let to = subject?.to ?? after;
	if (
		!subject &&
		(tokens[to]?.class === 'object-pronoun' || tokens[to]?.class === 'determiner') &&
		to < sentence.to
	) {
		to++;
	}

	const words = {from: index, to: after};
	// In front, what it covers follows the comma.
	let complement: Cue['complement'] = null;
	if (index === sentence.from || (index === sentence.from + 1 && !isMark(tokens[sentence.from], ','))) {
		for (let next = to; next < sentence.to; next++) {
			if (isMark(tokens[next], ',:')) {
				// “According to Ruiz, her father's will was “a mess”, but Hale disputed that”
				if (complement && tokens[next + 1]?.class === 'coordinator') {
					break;
				}

				if (tokens[next + 1] && tokens[next + 1]!.class !== 'relative' && next + 1 < sentence.to) {
					complement = {
						from: next + 1,
						to: sentence.to,
						kind: tokens[next + 1]!.class === 'quote' ? 'quote' : 'clause',
					};
				}

				// “According to Ruiz, the mayor, the bridge …”: the clause with a verb is what she says.
				if (complement && isClauseAt(tokens, next + 1, sentence.to, language)) {
					break;
				}
			}
		}
	}

	// “The lesson, according to Ruiz: “…””
	if (!complement && isMark(tokens[to], ':') && tokens[to + 1]?.class === 'quote' && to + 1 < sentence.to) {
		complement = {from: to + 1, to: sentence.to, kind: 'quote'};
	}

	if (!complement && language.nounsHaveCapitals && index === sentence.from && subject && to < sentence.to) {
		// „Laut Okoro bleibt die Brücke zu.“
		complement = {from: to, to: sentence.to, kind: 'clause'};
	}

	return {
		kind: 'source-phrase',
		words,
		clause: {from, to},
		group: null,
		frames: frames.statement,
		lemma: isSingle ? token.lower : `${token.lower} ${tokens[index + 1]!.lower}`,
		subject: subject ?? (to > after ? {from: after, to, headEnd: to, isPronoun: true} : null),
		isInverted: false,
		isDependent: false,
		complement,
	};
}

/** What things go according to without anybody saying anything. */
const noSource =
	/^(?:plan|plans|schedule|custom|tradition|protocol|size|need|needs|taste|tastes|ability|means|age|height|weight|rules|season|script|circumstances|rank|type)$/;

/** “in Ruiz’s words”, “in the words of Ruiz”. */
function inWordsOf(tokens: readonly Token[], index: number, sentence: Range, language: Language): Cue | null {
	if (tokens[index]!.lower !== 'in' || tokens[index + 1] === undefined) {
		return null;
	}

	const phrase = phraseStartingAt(tokens, index + 1, sentence.to, language);
	const owner = phrase ? ownerOfPhrase(tokens, phrase, language) : null;
	if (!phrase || !owner) {
		return null;
	}

	let complement: Cue['complement'] = null;
	const next = phrase.to + 1;
	if (isMark(tokens[phrase.to], ',:—–') && next < sentence.to) {
		const isQuote = tokens[next]!.class === 'quote';
		const isOpening =
			index === sentence.from || (index === sentence.from + 1 && tokens[sentence.from]!.class !== 'quote');
		complement =
			isQuote || isOpening ? {from: next, to: sentence.to, kind: isQuote ? 'quote' : 'clause'} : null;
	}

	return {
		kind: 'source-phrase',
		words: {from: index, to: phrase.to},
		clause: {from: index, to: phrase.to},
		group: null,
		frames: frames.statement,
		lemma: 'in the words of',
		subject: owner,
		isInverted: false,
		isDependent: false,
		complement,
	};
}

/** Whose words a phrase means: “Ruiz’s words”, “her words”, “the words of Ruiz”; `null` when it means no words. */
function ownerOfPhrase(tokens: readonly Token[], phrase: NounPhrase, language: Language): NounPhrase | null {
	const head = tokens[phrase.headEnd - 1]!.lower;
	return /^(?:words|phrase|view|opinion|telling|estimation|eyes)$/.test(head)
		? ownerIn(tokens, phrase, language)
		: null;
}

/** Who a phrase says that something belongs to: “*Ruiz*’s reply”, “*her* reply”, “the reply of *Ruiz*”. */
export function ownerIn(tokens: readonly Token[], phrase: NounPhrase, language: Language): NounPhrase | null {
	if (tokens[phrase.headEnd]?.lower === 'of' && phrase.headEnd < phrase.to) {
		return phraseStartingAt(tokens, phrase.headEnd + 1, phrase.to, language);
	}

	const first = tokens[phrase.from]!;
	if (first.class === 'determiner' && language.pronoun(first.lower)) {
		return {from: phrase.from, to: phrase.from + 1, headEnd: phrase.from + 1, isPronoun: true};
	}

	for (let index = phrase.from + 1; index < phrase.headEnd; index++) {
		if (tokens[index]!.class === 'possessive') {
			return {from: phrase.from, to: index, headEnd: index, isPronoun: false};
		}
	}

	return null;
}

/** „Okoro zufolge bleibt die Brücke zu.“ */
function postpositionAt(
	tokens: readonly Token[],
	index: number,
	sentence: Range,
	language: Language,
): Cue | null {
	const subject = phraseEndingAt(tokens, index, sentence.from, language);
	if (!subject) {
		return null;
	}

	const opens = subject.from === sentence.from;
	return {
		kind: 'source-phrase',
		words: {from: index, to: index + 1},
		clause: {from: subject.from, to: index + 1},
		group: null,
		frames: frames.statement,
		lemma: tokens[index]!.lower,
		subject,
		isInverted: false,
		isDependent: false,
		complement: opens ? {from: index + 1, to: sentence.to, kind: 'clause'} : null,
	};
}
