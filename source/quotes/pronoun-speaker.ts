import type {ActorId} from '../actors/actor.ts';
import {type Span, span} from '../article/offset.ts';
import {frames, type PronounGender} from '../language/language.ts';
import {describedAntecedent} from './antecedent.ts';
import {described} from './described-speaker.ts';
import {descriptionHeard, paperMeant} from './heard-description.ts';
import type {NounPhrase} from './noun-phrase.ts';
import {type Candidate, resolvePronoun, type Voice} from './pronouns.ts';
import type {Confidence} from './quote.ts';
import type {Reading, ReadParagraph} from './reading.ts';
import {clearLead, headSpan, type Reference, severalReference, someLead} from './reference.ts';
import {mainClauseBefore} from './subject.ts';
import type {Range, Token} from './token.ts';

/** Below this the only name that fits is paragraphs away, and may be nobody's. */
const weakestPronoun = -8;

export function pronounReference(
	reading: Reading,
	read: ReadParagraph,
	sentence: number,
	phrase: NounPhrase,
	gender: NonNullable<ReturnType<Reading['language']['pronoun']>>,
	content: readonly Range[],
	voice: Voice | null,
): Reference {
	const {tokens} = read;
	const token = tokens[phrase.from]!;
	const mention = span(token.start, token.end);
	const range = read.sentences[sentence]!;
	const {mentions} = reading.cast;
	const standsFor = (description: Span | null): Reference => ({
		speaker: {kind: 'unnamed', mention, description},
		confidence: 'likely',
		because: 'pronoun-to-description',
		candidates: [],
	});
	const together = gender === 'plural' ? togetherBefore(reading, read, sentence, phrase) : null;
	if (together?.speaker.kind === 'named') {
		return {...together, speaker: {...together.speaker, mention}, because: 'pronoun-to-subject'};
	}

	const heard = descriptionHeard(reading, read, sentence, phrase, gender, voice);
	if (heard) {
		return standsFor(heard.description);
	}

	// Whoever has a name and has just spoken is “she” rather than somebody without one.
	const isHeard =
		(gender === 'male' || gender === 'female') &&
		voice !== null &&
		voice.actor !== null &&
		read.paragraph.index - voice.paragraph <= 1;
	const antecedent = isHeard ? null : describedAntecedent(read, sentence, phrase, gender, reading.language);
	const meant = antecedent && described(reading, read, antecedent.sentence, antecedent.phrase, voice);
	if (meant?.speaker.kind === 'named' && meant.confidence !== 'unsure') {
		return {...meant, speaker: {...meant.speaker, mention}, because: 'pronoun-to-subject'};
	}

	if (antecedent && !meant) {
		return standsFor(headSpan(tokens, antecedent.phrase));
	}

	// “Ruiz read out a message. “…,” it said”
	const paper = gender === 'neuter' ? paperMeant(reading, read, sentence, phrase) : null;
	if (paper) {
		return standsFor(paper);
	}

	const behind = new Set<ActorId>();
	for (let index = phrase.to; index < range.to; index++) {
		const place = tokens[index]!.mention;
		if (place >= 0) {
			behind.add(mentions[place]!.actor);
		}
	}

	// “Asked by Ruiz who Hale was, he answered”: neither asks himself.
	const asks = tokens[range.from]!.verb;
	if (asks && asks.form !== 'gerund' && asks.frames & frames.question) {
		for (let index = range.from; index < phrase.from; index++) {
			const place = tokens[index]!.mention;
			if (place >= 0 && mentions[place]!.actor !== voice?.actor) {
				behind.add(mentions[place]!.actor);
			}
		}
	}

	const inWords = new Set<ActorId>();
	for (const part of content) {
		const stretch = span(tokens[part.from]!.start, tokens[part.to - 1]!.end);
		for (const place of reading.cast.mentionsIn(stretch)) {
			inWords.add(place.actor);
		}
	}

	const turn = whoTakesTurn(reading, read, sentence, gender);
	const ranked = resolvePronoun(
		reading,
		gender,
		token.start,
		read.paragraph.index,
		reading.firstSentence[read.paragraph.index]! + sentence,
		voice,
		behind,
		inWords,
		hasOtherPronoun(tokens, phrase.to, range.to, gender),
	);
	const candidates =
		turn === null
			? ranked
			: ranked.toSorted((one, other) => Number(other.actor === turn) - Number(one.actor === turn));
	const [best, second] = candidates;
	if (!best) {
		const other =
			gender === 'male' || gender === 'female'
				? otherwiseNamed(reading, read, sentence, token.start, voice, behind)
				: null;
		return other
			? {
					speaker: {kind: 'named', actor: other.actor, mention},
					confidence: 'unsure',
					because: other.isSpeaker ? 'pronoun-to-speaker' : 'pronoun-to-subject',
					candidates: [other],
				}
			: {
					speaker: {kind: 'unnamed', mention, description: null},
					confidence: 'unsure',
					because: 'unnamed-description',
					candidates,
				};
	}

	const lead = best.score - (second?.score ?? best.score - 10);
	return {
		speaker: {kind: 'named', actor: best.actor, mention},
		confidence:
			second && lead < clearLead && !best.isSpeaker && isRival(reading, gender, best, second)
				? 'unsure'
				: confidenceOfPronoun(lead, gender, best),
		because: best.isSpeaker
			? 'pronoun-to-speaker'
			: best.isSubject
				? 'pronoun-to-subject'
				: 'pronoun-to-nearest',
		candidates: candidates.slice(0, 5),
	};
}

/** “Ruiz disagrees. “It is the film,” she said”: a short sentence about somebody alone gives her the word. */
function whoTakesTurn(
	{cast}: Reading,
	{tokens, sentences}: ReadParagraph,
	sentence: number,
	gender: PronounGender,
): ActorId | null {
	const before = sentences[sentence - 1];
	if (!before || before.to - before.from > shortTurn || (gender !== 'male' && gender !== 'female')) {
		return null;
	}

	for (let index = before.from; index + 1 < before.to; index++) {
		const {mention} = tokens[index]!;
		const next = tokens[index + 1]!;
		if (mention < 0 || next.mention === mention || !turns.test(next.lower)) {
			continue;
		}

		const {actor, kind} = cast.mentions[mention]!;
		const known = cast.actor(actor).gender;
		return kind === 'person' && (known === gender || known === 'unknown') ? actor : null;
	}

	return null;
}

/** What somebody does who speaks next. */
const turns =
	/^(?:disagree|agree|demur|differ|concur|laugh|smile|shrug|sigh|nod|grin|bristle|wince|frown)(?:s|d|ed|red|ned)?$/;

/** In words and marks: “But Ms Ruiz, it turns out, disagrees.” */
const shortTurn = 10;

/**
 * “Tendai Moyo waited. “It is late,” he said”: with nobody else in sight whom “he” fits, the given name, which the lists have
 * for a woman's, is a man's here.
 */
function otherwiseNamed(
	reading: Reading,
	{paragraph}: ReadParagraph,
	sentence: number,
	at: number,
	voice: Voice | null,
	behind: ReadonlySet<ActorId>,
): Candidate | null {
	const [best, second] = resolvePronoun(
		reading,
		'person',
		at,
		paragraph.index,
		reading.firstSentence[paragraph.index]! + sentence,
		voice,
		behind,
		new Set(),
	);
	const isAlone =
		best &&
		best.sentences <= 2 &&
		(best.isSubject || best.isSpeaker) &&
		best.score - (second?.score ?? -10) >= clearLead;
	return isAlone && reading.cast.actor(best.actor).kind === 'person' ? best : null;
}

/** “Ana Ruiz and her colleagues drilled. It lives, they write”: the subject of the sentence before, when it is several. */
function togetherBefore(
	reading: Reading,
	read: ReadParagraph,
	sentence: number,
	phrase: NounPhrase,
): Reference | null {
	for (const number of [sentence, sentence - 1]) {
		const range = read.sentences[number];
		const end = number === sentence ? phrase.from : range?.to;
		const main = range && mainClauseBefore(read.tokens, end!, range.from, reading.language);
		const several = main && severalReference(reading, read, number, main.subject);
		if (several) {
			return several;
		}
	}

	return null;
}

/** “Ana Ruiz met Cora Hale. She said”: both are women, and both stand in the sentence just before. */
function isRival(reading: Reading, gender: PronounGender, best: Candidate, second: Candidate): boolean {
	return (
		[best, second].every(({actor}) => reading.cast.actor(actor).gender === gender) &&
		best.sentences === second.sentences
	);
}

/** “*She* calls him the optimist”: right behind the verb stands somebody of the other gender. */
function hasOtherPronoun(tokens: readonly Token[], from: number, to: number, gender: PronounGender): boolean {
	const other = gender === 'female' ? 'him' : gender === 'male' ? 'her' : null;
	const end = Math.min(to, from + clauseOfPronouns);
	for (let index = from; index < end && tokens[index]!.class !== 'punctuation'; index++) {
		// “he told her mother”: whose mother, nobody says here.
		if (tokens[index]!.lower === other && tokens[index + 1]?.class !== 'noun') {
			return true;
		}
	}

	return false;
}

/** “She has since often told him”: the words between the two. */
const clauseOfPronouns = 6;

/** “it” and “they” may mean what has no name, so they are never certain; a name that only stands near must lead clearly. */
function confidenceOfPronoun(lead: number, gender: PronounGender, best: Candidate): Confidence {
	if (best.score < weakestPronoun) {
		return 'unsure';
	}

	if (lead >= clearLead && (gender === 'male' || gender === 'female')) {
		return 'certain';
	}

	return lead >= (best.isSpeaker || best.isSubject ? someLead : clearLead) ? 'likely' : 'unsure';
}
