import type {ActorId, ActorKind} from '../actors/actor.ts';
import {type Span, span, textOf} from '../article/offset.ts';
import {nameListsFor} from '../language/name-lists-for.ts';
import {type NounPhrase, standsAlone} from './noun-phrase.ts';
import {resolvePronoun, type Voice} from './pronouns.ts';
import type {Reading, ReadParagraph} from './reading.ts';
import {clearLead, headSpan, type Reference, someLead, unnamed} from './reference.ts';
import type {Token} from './token.ts';

/** A description that stays one; of people and papers that speak we are surer than of things. */
export function describedOnly({language}: Reading, tokens: readonly Token[], phrase: NounPhrase): Reference {
	const head = tokens[phrase.headEnd - 1]!.lower;
	const speaks =
		language.people.has(head) ||
		language.people.has(head.replace(/s$/, '')) ||
		language.soloists.has(head) ||
		language.occasions.has(head) ||
		language.mayBeSomebody(head) ||
		(phrase.to - phrase.from === 1 && standsAlone.test(head));
	return {...unnamed(headSpan(tokens, phrase)), confidence: speaks ? 'likely' : 'unsure'};
}

/** “the former” and “the latter” pick from the two of a kind that were named last before. */
export function formerOrLatter(reading: Reading, read: ReadParagraph, phrase: NounPhrase): ActorId | null {
	const {tokens} = read;
	if (phrase.to - phrase.from !== 2 || tokens[phrase.from]!.lower !== 'the') {
		return null;
	}

	const word = tokens[phrase.from + 1]!.lower;
	if (word !== 'former' && word !== 'latter') {
		return null;
	}

	const {mentions} = reading.cast;
	const seen: ActorId[] = [];
	let kind: ActorKind | null = null;
	for (let index = phrase.from - 1; index >= 0 && seen.length < 2; index--) {
		const place = tokens[index]!.mention;
		if (place < 0 || seen.includes(mentions[place]!.actor)) {
			continue;
		}

		kind ??= mentions[place]!.kind;
		if (mentions[place]!.kind === kind) {
			seen.push(mentions[place]!.actor);
		}
	}

	return seen.length < 2 ? null : seen[word === 'latter' ? 0 : 1]!;
}

/** “the senator”: one actor of that role, when the article has one. */
export function described(
	reading: Reading,
	read: ReadParagraph,
	sentence: number,
	phrase: NounPhrase,
	voice: Voice | null,
): Reference | null {
	const {tokens} = read;
	const first = tokens[phrase.from]!;
	// “the senator”; “Okafor's former coach” is whoever is in view, and not Okafor.
	const isFormer =
		isOwner(tokens, phrase.from) &&
		tokens.slice(phrase.from, phrase.headEnd).some(({lower}) => lower === 'former');
	if (!reading.language.pointers.has(first.lower) && !isFormer) {
		return null;
	}

	const head = tokens[phrase.headEnd - 1]!;
	if (head.class !== 'noun' || /(?:[^s]s|people|men|women)$/.test(head.lower)) {
		return null;
	}

	// “the spokesman for the mayor” is not the mayor.
	if (
		phrase.headEnd < phrase.to &&
		tokens[phrase.headEnd]!.class === 'preposition' &&
		tokens[phrase.headEnd]!.lower === 'for'
	) {
		return null;
	}

	const stretch = span(first.start, tokens[phrase.headEnd - 1]!.end);
	// “the bank” is none that the article names only later; of people a reporter may say first what they are.
	// “The United Nations refugee agency” is no news agency that the article names.
	const inside = reading.cast.mentionsIn(stretch).filter(({kind}) => kind === 'organization');
	const fitting = reading.cast
		.describe(stretch)
		.filter(
			candidate =>
				reading.cast.actor(candidate).kind === 'person' || inside.every(({actor}) => actor === candidate),
		)
		.filter(
			candidate =>
				reading.cast.actor(candidate).kind === 'person' ||
				(reading.firstNamed.get(candidate) ?? Number.POSITIVE_INFINITY) < stretch.start,
		);
	// “A former consultant told the BBC … “I have the email,” the doctor said”: whoever has just spoken without a name.
	if (
		voice?.actor === null &&
		voice.paragraph === read.paragraph.index &&
		voice.description !== null &&
		reading.language.introducers.has(firstWord(textOf(reading.text, voice.description))) &&
		fitting.every(candidate => reading.cast.actor(candidate).kind === 'person') &&
		!fitting.some(candidate =>
			reading.cast
				.mentionsIn(span(read.paragraph.start, stretch.start))
				.some(({actor}) => actor === candidate),
		)
	) {
		return null;
	}

	if (fitting.length === 0) {
		return inView(reading, read, sentence, phrase, stretch, voice);
	}

	// “Hale, who lost the toss, blamed himself. “I misread it,” the skipper said”: the paragraph is about somebody else now.
	const turnsTo =
		voice?.actor && voice.paragraph !== read.paragraph.index
			? reading.cast
					.mentionsIn(span(read.paragraph.start, stretch.start))
					.find(({actor: other, kind}) => kind === 'person' && fitting.includes(other))
			: undefined;
	const spoke =
		voice?.actor &&
		fitting.includes(voice.actor) &&
		read.paragraph.index - voice.paragraph <= 1 &&
		(!turnsTo || turnsTo.actor === voice.actor)
			? voice.actor
			: null;
	// “The Kelbridge coroner”: of several whom it fits, the one who is in view.
	const near =
		spoke || fitting.length === 1 || reading.cast.actor(fitting[0]!).kind !== 'person'
			? undefined
			: resolvePronoun(
					reading,
					'person',
					stretch.start,
					read.paragraph.index,
					reading.firstSentence[read.paragraph.index]! + sentence,
					voice,
					new Set(),
					new Set(),
				).find(({actor: candidate}) => fitting.includes(candidate));
	const actor = spoke ?? near?.actor ?? fitting[0]!;
	return {
		speaker: {kind: 'named', actor, mention: stretch},
		confidence:
			(fitting.length === 1 || spoke) && isKnownAs(reading, actor, head.lower) ? 'likely' : 'unsure',
		because: 'description-to-actor',
		candidates: fitting.slice(0, 5).map(candidate => ({
			actor: candidate,
			score: candidate === actor ? 1 : 0,
			reasons: ['the role fits the description'],
			isSubject: false,
			isSpeaker: candidate === voice?.actor,
			sentences: 0,
		})),
	};
}

const firstWord = (words: string) => words.toLowerCase().split(' ')[0]!;

/** Whether an organisation is known by the word: “the paper” may be one that the article never names. */
function isKnownAs({cast}: Reading, actor: ActorId, head: string): boolean {
	const {kind, name} = cast.actor(actor);
	return (
		kind === 'person' ||
		name.toLowerCase().includes(head) ||
		/^(?:company|firm|party|club|team|union|group|country|city|town)$/.test(head)
	);
}

/** “Okafor's”, “Harbour Authority”: a name in front, though nothing else in the article may name it. */
const isOwner = (tokens: readonly Token[], index: number) =>
	tokens[index]!.mention >= 0 || (tokens[index]!.isCapital && tokens[index + 1]?.class === 'possessive');

/** How far back “a nurse” may have brought in the one whom “the nurse” means, in UTF-16 code units. */
const reachOfIntroduction = 4000;

/**
 * “the Ohio businessman”: reporters vary the name of whoever the story is about just now. It is the person in
 * view, unless the description was brought in without a name before (“a nurse”), or is one that often stays unnamed.
 */
function inView(
	reading: Reading,
	read: ReadParagraph,
	sentence: number,
	phrase: NounPhrase,
	stretch: Span,
	voice: Voice | null,
): Reference | null {
	const {tokens} = read;
	const {epithets} = reading.language;
	const last = tokens[phrase.headEnd - 1]!;
	const head = last.lower;
	// “the Italian”, “the South African”
	const people = [last.start, tokens[phrase.headEnd - 2]?.start ?? last.start].some(start =>
		isOneOfAPeople(reading, reading.text.slice(start, last.end)),
	);
	const isShort = phrase.headEnd - phrase.from < (people ? 4 : 3) && !epithets.test(head);
	// “Okafor's former strategist” is somebody the article names, or nobody would know whom it means.
	const isFormer = isOwner(tokens, phrase.from) && reading.language.people.has(head);
	const isOfAge = isToldByAge(reading, tokens, phrase);
	const isOther = isOtherWordForVoice(reading, read, phrase, stretch, voice);
	const varies =
		isFormer ||
		isOfAge ||
		isOther ||
		reading.language.soloists.has(head) ||
		epithets.test(head) ||
		(isShort && people);
	if (!varies) {
		return null;
	}

	const before = reading.text
		.slice(Math.max(0, stretch.start - reachOfIntroduction), stretch.start)
		.toLowerCase();
	if (
		new RegExp(
			`\\b(?:${[...reading.language.introducers].join('|')})\\s(?:[\\w-]+\\s){0,4}${head.replace(/[^a-z]/g, '.')}\\b`,
		).test(before)
	) {
		return null;
	}

	// “Hale was told by the judge”: who stands beside it is somebody else.
	const beside = span(tokens[read.sentences[sentence]!.from]!.start, stretch.end);
	const inside = new Set(reading.cast.mentionsIn(beside).map(({actor}) => actor));
	// „die Politikerin“ tells a woman from a man, as “the politician” does not.
	const gender = reading.language.articleGenders.get(tokens[phrase.from]!.lower) ?? 'person';
	const candidates = resolvePronoun(
		reading,
		gender,
		stretch.start,
		read.paragraph.index,
		reading.firstSentence[read.paragraph.index]! + sentence,
		voice,
		inside,
		inside,
	);
	const [best, second] = candidates;
	if (!best || inside.has(best.actor) || best.score < (isShort ? weakestForOneWord : weakestInView)) {
		return null;
	}

	// The 38-year-old rider is no judge.
	const {role} = reading.cast.actor(best.actor);
	if (isOfAge && role !== null && !role.toLowerCase().includes(head)) {
		return null;
	}

	const lead = best.score - (second?.score ?? best.score - 10);
	if (isShort && lead < someLead) {
		return null;
	}

	return {
		speaker: {kind: 'named', actor: best.actor, mention: stretch},
		confidence: lead >= clearLead && !isOther ? 'likely' : 'unsure',
		because: 'description-in-view',
		candidates: candidates.slice(0, 5),
	};
}

/** “the 38-year-old rider”: whose age and work are told as known has a name; “the 38-year-old man”, “victim” may have none. */
function isToldByAge({language}: Reading, tokens: readonly Token[], {from, headEnd}: NounPhrase): boolean {
	const head = tokens[headEnd - 1]!.lower;
	return (
		tokens.slice(from, headEnd - 1).some(({lower}) => language.ages.test(lower)) &&
		(language.people.has(head) || language.mayBeSomebody(head)) &&
		!language.individuals.has(head) &&
		language.genderOf(head) === undefined
	);
}

/**
 * “Tan said he found out. “My face,” *the taxi driver* said”: nobody else is named in the paragraph, so it tells what he
 * is; but “Tan told police he was lost. “Out,” the officer said”: who stands opposite somebody is another.
 */
function isOtherWordForVoice(
	{cast, language}: Reading,
	{paragraph, tokens}: ReadParagraph,
	phrase: NounPhrase,
	stretch: Span,
	voice: Voice | null,
): boolean {
	const head = tokens[phrase.headEnd - 1]!.lower;
	const isTrade =
		language.mayBeSomebody(head) &&
		!language.soloists.has(head) &&
		!language.individuals.has(head) &&
		!language.opposites.has(head) &&
		language.genderOf(head) === undefined;
	if (
		!isTrade ||
		!voice?.actor ||
		voice.paragraph !== paragraph.index ||
		tokens[phrase.from]!.lower !== 'the'
	) {
		return false;
	}

	return cast
		.mentionsIn(span(paragraph.start, stretch.start))
		.every(({actor, kind}) => kind !== 'person' || actor === voice.actor);
}

/** Below this nobody is in view: the last name is paragraphs away. */
const weakestInView = -6;

/** “the Swede”, “the striker” say so little that whoever is meant has been the subject a sentence or two before. */
const weakestForOneWord = 0;

/** “the Italian” is one of them; “the British” and “the Dutch” are all. */
function isOneOfAPeople({article}: Reading, word: string): boolean {
	return (
		/^\p{Lu}/u.test(word) &&
		!/(?:[cs]h|ese|ss|s)$/.test(word) &&
		nameListsFor(article.language).countryOf(word) !== undefined
	);
}
