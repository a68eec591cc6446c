import {span} from '../article/offset.ts';
import {frames} from '../language/language.ts';
import type {Cue} from './cue.ts';
import {described, describedOnly, formerOrLatter} from './described-speaker.ts';
import {namedHead} from './named-head.ts';
import type {NounPhrase} from './noun-phrase.ts';
import {pronounReference} from './pronoun-speaker.ts';
import type {Candidate, Voice} from './pronouns.ts';
import type {Confidence, Speaker} from './quote.ts';
import type {Reading, ReadParagraph} from './reading.ts';
import {type Reference, severalReference, unnamed} from './reference.ts';
import type {RuleName} from './rules.ts';
import type {Range, Token} from './token.ts';

/** Who speaks, how sure that is, by which rule, and who else it might have been. */
export type SpeakerChoice = {
	readonly speaker: Speaker;
	readonly confidence: Confidence;
	readonly because: RuleName;
	/** Best first; empty where the words beside the cue leave no choice. */
	readonly candidates: readonly Candidate[];
};

export const nobody: SpeakerChoice = {
	speaker: {kind: 'unknown'},
	confidence: 'unsure',
	because: 'no-speaker',
	candidates: [],
};

/** Works out who a cue makes the speaker. */
export function speakerOfCue(
	reading: Reading,
	read: ReadParagraph,
	sentence: number,
	cue: Cue,
	content: readonly Range[],
	voice: Voice | null,
): SpeakerChoice {
	if (!cue.subject) {
		return nobody;
	}

	const reference = referenceOf(reading, read, sentence, cue.subject, content, voice);
	if (!reference) {
		return nobody;
	}

	return {
		speaker: reference.speaker,
		confidence:
			reference.because === 'unnamed-description' && !isPlainSpeech(read.tokens, cue)
				? 'unsure'
				: reference.confidence,
		because: reference.because ?? placeOf(read.tokens, cue),
		candidates: reference.candidates,
	};
}

/** “One resident said”, “said one resident”: who “critics who call it”, “a man asking” are, and whether they speak, is less clear. */
function isPlainSpeech(tokens: readonly Token[], cue: Cue): boolean {
	return (
		cue.kind !== 'verb' ||
		(((cue.frames & frames.belief) === 0 || (cue.frames & frames.finding) !== 0) &&
			(cue.frames & ~frames.label) !== 0 &&
			cue.opensAt === undefined &&
			!cue.isDependent &&
			tokens[(cue.group?.from ?? 1) - 1]?.class !== 'relative')
	);
}

/** The rule's name for a subject that stands where it does. */
function placeOf(tokens: readonly Token[], cue: Cue): RuleName {
	if (cue.kind === 'source-phrase') {
		return 'according-to';
	}

	if (cue.kind === 'noun') {
		return 'noun-cue';
	}

	if (cue.kind === 'colon') {
		return tokens[cue.words.from]!.lower === ':'
			? cue.clause.from === 0
				? 'speaker-label'
				: 'colon-before'
			: 'dash-after';
	}

	if (cue.kind === 'any-verb') {
		return 'subject-of-sentence';
	}

	if (cue.group?.isPassive) {
		return 'passive-by';
	}

	if (cue.isInverted) {
		return 'cue-before-name';
	}

	if (cue.isDependent) {
		return 'dependent-clause';
	}

	const before = tokens[(cue.group?.from ?? 1) - 1];
	if (before?.class === 'relative') {
		return 'relative-who';
	}

	return 'name-before-cue';
}

/** Whom a noun phrase or a pronoun refers to. */
export function referenceOf(
	reading: Reading,
	read: ReadParagraph,
	sentence: number,
	phrase: NounPhrase,
	content: readonly Range[],
	voice: Voice | null,
): Reference | null {
	const {tokens} = read;
	const first = tokens[phrase.from];
	if (!first) {
		return null;
	}

	const whole = span(first.start, tokens[phrase.to - 1]!.end);
	const gender = reading.language.pronoun(first.lower);
	if (gender && phrase.to - phrase.from === 1) {
		return pronounReference(reading, read, sentence, phrase, gender, content, voice);
	}

	// „hieß es“, „schallt es“: nobody.
	if (phrase.isPronoun && reading.language.impersonals.has(first.lower)) {
		return null;
	}

	if (phrase.isPronoun) {
		return unnamed(whole);
	}

	const several = severalReference(reading, read, sentence, phrase);
	if (several) {
		return several;
	}

	const owner = ownerOfMessage(reading, read, sentence, phrase, content, voice);
	if (owner) {
		return owner;
	}

	const named = namedHead(reading, tokens, phrase);
	if (named) {
		const place = reading.cast.mentions[named.mention]!;
		return {
			speaker: {kind: 'named', actor: place.actor, mention: span(place.start, place.end)},
			confidence: place.kind === 'place' ? 'likely' : 'certain',
			because: named.isApposition ? 'name-in-apposition' : null,
			candidates: [],
		};
	}

	const pair = formerOrLatter(reading, read, phrase);
	if (pair) {
		return {
			speaker: {kind: 'named', actor: pair, mention: whole},
			confidence: 'likely',
			because: 'former-or-latter',
			candidates: [],
		};
	}

	return described(reading, read, sentence, phrase, voice) ?? describedOnly(reading, tokens, phrase);
}

/** “*The governor*’s message was “go home””: the words are whose they are said to be. */
function ownerOfMessage(
	reading: Reading,
	read: ReadParagraph,
	sentence: number,
	phrase: NounPhrase,
	content: readonly Range[],
	voice: Voice | null,
): Reference | null {
	const {tokens} = read;
	const head = phrase.headEnd - 1;
	if (!reading.language.wordsAsNoun.has(tokens[head]!.lower)) {
		return null;
	}

	let end = head;
	while (end > phrase.from && tokens[end]!.class !== 'possessive') {
		end--;
	}

	if (end <= phrase.from || tokens[end - 1]!.class !== 'noun') {
		return null;
	}

	const owner = {from: phrase.from, to: end, headEnd: end, isPronoun: false};
	const found = referenceOf(reading, read, sentence, owner, content, voice);
	// Whom a description may mean is too little to give somebody's answer to.
	return found?.because === 'description-in-view' ? null : found;
}
