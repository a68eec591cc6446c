import type {ActorId, ActorKind} from '../actors/actor.ts';
import {type Span, span, textOf} from '../article/offset.ts';
import {frames, type PronounGender} from '../language/language.ts';
import {nameListsFor} from '../language/name-lists-for.ts';
import {agrees, describedAntecedent, hasObject} from './antecedent.ts';
import type {Cue} from './cue.ts';
import {headEndOf, type NounPhrase, phraseStartingAt, standsAlone} from './noun-phrase.ts';
import {type Candidate, resolvePronoun, type Voice} from './pronouns.ts';
import type {Confidence, Speaker} from './quote.ts';
import type {Reading, ReadParagraph} from './reading.ts';
import type {RuleName} from './rules.ts';
import {listOfSpeakers} from './several-speakers.ts';
import {mainClauseBefore} from './subject.ts';
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

/** What a phrase refers to, before it is known how it stands to the cue. */
type Reference = {
	readonly speaker: Speaker;
	readonly confidence: Confidence;
	/** `null` when the phrase is a plain name and the place of the phrase is the reason. */
	readonly because: RuleName | null;
	readonly candidates: readonly Candidate[];
};

/** Below this the only name that fits is paragraphs away, and may be nobody's. */
const weakestPronoun = -8;

/** The margin by which the best candidate for a pronoun must lead to be `certain` and `likely`. */
const clearLead = 5;
const someLead = 2;

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

	const owner = ownerOfWords(reading, read, sentence, phrase, content, voice);
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
function ownerOfWords(
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

/** “Ana Ruiz and Ben Hale said”: a quote has one speaker, so the first of them by name stands for all. */
function severalReference(
	{cast}: Reading,
	{tokens, sentences}: ReadParagraph,
	sentence: number,
	phrase: NounPhrase,
): Reference | null {
	const list = listOfSpeakers(tokens, phrase, sentences[sentence]!);
	if (!list) {
		return null;
	}

	const whole = span(tokens[list.from]!.start, tokens[list.to - 1]!.end);
	const members = cast.mentionsIn(whole).filter(({isPossessive}) => !isPossessive);
	const first = members.find(({kind}) => kind !== 'place') ?? members[0];
	if (!first) {
		return null;
	}

	return {
		speaker: {kind: 'named', actor: first.actor, mention: whole},
		confidence: members.length > 1 || first.start === whole.start ? 'likely' : 'unsure',
		because: 'several-speakers',
		candidates: [],
	};
}

function unnamed(mention: Span): Reference {
	return {
		speaker: {kind: 'unnamed', mention, description: null},
		confidence: 'likely',
		because: 'unnamed-description',
		candidates: [],
	};
}

/** A description that stays one; of people and papers that speak we are surer than of things. */
function describedOnly({language}: Reading, tokens: readonly Token[], phrase: NounPhrase): Reference {
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

function headSpan(tokens: readonly Token[], phrase: NounPhrase): Span {
	let {to} = phrase;
	// A description keeps what is tied to it by “of” and “for”; it ends where a comma or a clause begins.
	for (let index = phrase.headEnd; index < phrase.to; index++) {
		const token = tokens[index]!;
		// “Hale & Sons”: what stands inside a name ends nothing.
		const isInName = token.mention >= 0 && tokens[index + 1]?.mention === token.mention;
		if ((token.class === 'punctuation' && !isInName) || token.class === 'relative') {
			to = index;
			break;
		}
	}

	return span(tokens[phrase.from]!.start, tokens[Math.max(to, phrase.from + 1) - 1]!.end);
}

/** The name that heads a phrase, or stands in apposition to its head. */
function namedHead(
	reading: Reading,
	tokens: readonly Token[],
	phrase: NounPhrase,
): {mention: number; isApposition: boolean} | null {
	const {mentions} = reading.cast;
	let last = phrase.headEnd - 1;
	// “Ana Ruiz himself”, “Ruiz 's” at the end of the phrase
	while (
		last > phrase.from &&
		(tokens[last]!.class === 'possessive' ||
			tokens[last]!.class === 'object-pronoun' ||
			tokens[last]!.class === 'adverb')
	) {
		last--;
	}

	const head = tokens[last]!;
	if (head.mention >= 0) {
		return {mention: head.mention, isApposition: false};
	}

	// “the Harbour Authority report”, “the Harbour Authority's statement”
	if (/^(?:report|statement)$/.test(head.lower) && last > phrase.from) {
		const owner = tokens[last - 1]!.class === 'possessive' ? tokens[last - 2] : tokens[last - 1];
		if (owner?.kind === 'organization') {
			return {mention: owner.mention, isApposition: false};
		}
	}

	// “a reader named Gus said”, “a chief known as Bob”; but “a reader called Gus a liar”
	const name = phrase.headEnd + wordsOfNaming(tokens, phrase.headEnd);
	const called = tokens[name];
	if (
		called?.kind === 'person' &&
		name > phrase.headEnd &&
		(name < phrase.to || closesClause(tokens, name)) &&
		!/^(?:named|called)$/.test(head.lower)
	) {
		return {mention: called.mention, isApposition: true};
	}

	// “Chair and chief executive Ana Ruiz”
	if (tokens[phrase.headEnd]?.class === 'coordinator' && phrase.headEnd < phrase.to) {
		const end = headEndOf(tokens, phrase.headEnd + 1, phrase.to);
		if (tokens[end - 1]!.kind === 'person') {
			return {mention: tokens[end - 1]!.mention, isApposition: false};
		}
	}

	// “the director of operations Ana Ruiz”: her, unless the name is somebody's whom the head belongs to (“the wife of mayor Ana Ruiz”).
	const end = tokens[phrase.to - 1]!;
	if (phrase.headEnd < phrase.to && end.kind === 'person') {
		let first = phrase.to - 1;
		while (tokens[first - 1]?.mention === end.mention) {
			first--;
		}

		const {lower, class: role} = tokens[first - 1]!;
		const isOffice = (word: string) =>
			reading.language.people.has(word) || reading.language.soloists.has(word);
		if (
			first > phrase.headEnd + 1 &&
			role === 'noun' &&
			!tokens[first - 1]!.isCapital &&
			!isOffice(lower) &&
			isOffice(head.lower)
		) {
			return {mention: end.mention, isApposition: true};
		}
	}

	// “the mayor, Ana Ruiz,” and “a spokesman for the port, Sam Oduya,”
	for (const at of [phrase.headEnd, phrase.to]) {
		const comma = tokens[at];
		if (comma?.class === 'punctuation' && /^[,—–-]/.test(comma.lower)) {
			// “One swimmer, 79-year-old Albert Day, told”, “the regulator, the Harbour Authority, said”
			const next = tokens[at + (/^(?:\d+-year-old|the)$/.test(tokens[at + 1]?.lower ?? '') ? 2 : 1)];
			if (
				next &&
				next.mention >= 0 &&
				last < at &&
				isBeside(reading, tokens, last, at, mentions[next.mention]!.kind)
			) {
				const mention = mentions[next.mention]!;
				let behind = tokens.indexOf(next, at);
				while (behind < tokens.length && tokens[behind]!.mention === next.mention) {
					behind++;
				}

				const follower = tokens[behind];
				// “According to the paper, Ruiz left”: a verb makes it a subject of its own.
				if (
					follower &&
					follower.class !== 'punctuation' &&
					follower.class !== 'relative' &&
					follower.class !== 'preposition' &&
					follower.class !== 'quote'
				) {
					continue;
				}

				if (
					tokens[behind]?.class !== 'possessive' &&
					!mention.isPossessive &&
					tokens[behind]?.class !== 'noun'
				) {
					return {mention: next.mention, isApposition: true};
				}
			}
		}
	}

	// “Ana Ruiz, the mayor of the town — which has two bridges — said”
	const comma = tokens[phrase.from - 1];
	const before = tokens[phrase.from - 2];
	if (
		comma?.lower === ',' &&
		before?.kind &&
		/^[,—]$/.test(tokens[phrase.to]?.lower ?? '') &&
		tokens[phrase.from]!.class !== 'verb'
	) {
		return {mention: before.mention, isApposition: true};
	}

	return null;
}

/**
 * Whether a name of a kind says who a noun is: “the mayor, Ana Ruiz”, “the state operator, Aran Lines”; but not “a
 * spokesman for the operator, Aran Lines”, and not “according to the report, Aran Lines, which runs the route, was”.
 */
function isBeside(
	{language}: Reading,
	tokens: readonly Token[],
	noun: number,
	end: number,
	kind: ActorKind,
): boolean {
	const {lower} = tokens[noun]!;
	return (
		!language.occasions.has(lower) &&
		(kind === 'person' || (kind === 'organization' && noun === end - 1 && !language.soloists.has(lower)))
	);
}

function pronounReference(
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

/**
 * Whether a pronoun means somebody who was described and not named: “One passenger said it was cold.
 * “Very cold,” she said”, “The researchers compared maps. They write that …”.
 */
function descriptionHeard(
	reading: Reading,
	read: ReadParagraph,
	sentence: number,
	phrase: NounPhrase,
	gender: NonNullable<ReturnType<Reading['language']['pronoun']>>,
	voice: Voice | null,
): {readonly description: Span | null} | null {
	if (gender === 'male' || gender === 'female') {
		if (isDescribedVoice(reading, read, phrase, gender, voice)) {
			return {description: voice!.description};
		}

		const newcomer = newcomerBefore(reading, read, sentence, gender);
		return newcomer && {description: headSpan(read.tokens, newcomer)};
	}

	// “…, the statistics office said. Food prices rose, it added.”
	const goesOn =
		(gender === 'neuter' || gender === 'plural') &&
		voice !== null &&
		voice.actor === null &&
		(voice.paragraph === read.paragraph.index ||
			(gender === 'plural' && areStillMeant(reading, read, phrase, voice)));
	return goesOn ? {description: voice.description} : null;
}

/** “40 doctors urge a pause.” and below it ““It is late,” they write.”: several, and nobody else who could be several since. */
function areStillMeant(
	reading: Reading,
	{paragraph, tokens}: ReadParagraph,
	phrase: NounPhrase,
	{paragraph: heard, description}: Voice,
): boolean {
	const isPlural =
		description !== null &&
		/[^s]s(?:\s(?:of|for|from|at|in|with|familiar)\s.*)?$|people|officials/i.test(
			textOf(reading.text, description),
		);
	return (
		isPlural &&
		heard === paragraph.index - 1 &&
		!tokens.some(
			({kind, lower}, index) =>
				index < phrase.from && (kind === 'organization' || /^(?:they|we|their)$/.test(lower)),
		)
	);
}

/** What somebody reads, finds or writes, and “it” then says: “a letter”, “a sign”. */
function paperMeant(
	{language}: Reading,
	{tokens, sentences}: ReadParagraph,
	sentence: number,
	phrase: NounPhrase,
): Span | null {
	const before = sentences[sentence - 1];
	const main = before && mainClauseBefore(tokens, before.to, before.from, language);
	const subject = main && tokens[main.subject.headEnd - 1]!;
	const isPerson = subject && (subject.kind === 'person' || /^(?:he|she|they|i|we)$/.test(subject.lower));
	if (!isPerson) {
		return null;
	}

	for (let index = main.verb + 1; index < Math.min(before.to, phrase.from); index++) {
		const {class: role, lower, kind} = tokens[index]!;
		if (kind === 'organization') {
			return null;
		}

		if (role === 'noun' && language.writings.has(lower) && tokens[index + 1]?.class !== 'noun') {
			const from = tokens[index - 1]!.class === 'determiner' ? index - 1 : index;
			return span(tokens[from]!.start, tokens[index]!.end);
		}
	}

	return null;
}

/** “One passenger said it was cold. “Very cold,” she said” */
function isDescribedVoice(
	reading: Reading,
	read: ReadParagraph,
	phrase: NounPhrase,
	gender: PronounGender,
	voice: Voice | null,
): boolean {
	const {tokens, sentences} = read;
	if (voice?.actor !== null || !fits(reading, voice, gender)) {
		return false;
	}

	if (voice.paragraph !== read.paragraph.index) {
		return goesOnFromBefore(reading, read, phrase, voice);
	}

	const said = sentences[voice.sentence - reading.firstSentence[read.paragraph.index]!];
	// “A critic accused her of “running a republic”. Her reply was”: whom the critic spoke of.
	if (said && meansAnother(tokens, said, gender)) {
		return false;
	}

	// Whose office is to speak for somebody goes on speaking, whomever the words are about.
	if (voice.description && speaksForSomebody(reading, voice.description)) {
		return true;
	}

	// A person named since then is the better choice.
	const since = sentences[Math.max(0, voice.sentence - reading.firstSentence[read.paragraph.index]!)]!;
	for (let index = since.from; index < phrase.from; index++) {
		// “One farmer asked for a lane to Kelbridge”, “a picture of Ada Okoro”: nobody who could go on speaking.
		const isObject = /^(?:preposition|infinitive-marker)$/.test(tokens[index - 1]?.class ?? '');
		const isPerson =
			tokens[index]!.kind === 'person' && tokens[index - 1]?.mention !== tokens[index]!.mention;
		if (isPerson && !isObject && tokens[index + 1]?.class !== 'possessive') {
			return false;
		}
	}

	return true;
}

/** Whether a verb of the sentence has “her” or “him” for its object. */
function meansAnother(tokens: readonly Token[], {from, to}: Range, gender: PronounGender): boolean {
	for (let index = from; index < to; index++) {
		if (
			tokens[index]!.class === 'verb' &&
			hasObject(tokens, {from: index + 1, to: Math.min(to, index + 2)}, gender)
		) {
			return true;
		}
	}

	return false;
}

function speaksForSomebody({text, language}: Reading, description: Span): boolean {
	const words = textOf(text, description)
		.toLowerCase()
		.split(/[^\p{L}-]+/u);
	return words.some(word => language.mouthpieces.has(word));
}

/** Whether whoever spoke last can be “she” or “he” by the words that describe them: “two families” are neither. */
function fits({text, language}: Reading, {description}: Voice, gender: PronounGender): boolean {
	if (description === null) {
		return true;
	}

	const words = textOf(text, description).toLowerCase();
	const [head] = /\S+$/.exec(
		words.replace(/(?:,| (?:of|for|from|at|in|on|with|who|above|by|outside) ).*$/s, ''),
	) ?? [''];
	// “A sign above the counter reads … she says”
	if ((gender === 'male' || gender === 'female') && language.writings.has(head)) {
		return false;
	}

	return !/[^s]s$|^(?:people|men|women)$/.test(head) || agrees(head, gender, language);
}

/** “One engineer said he had counted the minutes.” and below it ““Literally,” he added.”: newly brought in, and nobody named since. */
function goesOnFromBefore(
	reading: Reading,
	{paragraph, tokens}: ReadParagraph,
	phrase: NounPhrase,
	voice: Voice,
): boolean {
	const {before} = reading;
	if (!before || voice.paragraph !== paragraph.index - 1 || before.paragraph.index !== voice.paragraph) {
		return false;
	}

	const from = before.sentences[voice.sentence - reading.firstSentence[voice.paragraph]!]?.from ?? 0;
	const opener = before.tokens[from];
	return (
		reading.language.introducers.has(opener?.lower ?? '') &&
		!before.tokens.some((token, index) => index >= from && token.kind === 'person') &&
		!tokens.some((token, index) => index < phrase.from && token.kind === 'person')
	);
}

/** The subject of the sentence before, when it is described and not named. */
function describedSubjectBefore(
	reading: Reading,
	{tokens, sentences}: ReadParagraph,
	sentence: number,
): NounPhrase | null {
	const before = sentence > 0 ? sentences[sentence - 1]! : null;
	const main = before && mainClauseBefore(tokens, before.to, before.from, reading.language);
	// „Eine Nachbarin, die nicht genannt sein will, sieht das anders.“: few German verbs are in a list.
	if (
		before &&
		reading.language.nounsHaveCapitals &&
		(!main || reading.language.introducers.has(tokens[before.from]!.lower))
	) {
		const opening = phraseStartingAt(tokens, before.from, before.to, reading.language);
		return opening && !opening.isPronoun && !namedHead(reading, tokens, opening) ? opening : null;
	}

	return main && !main.subject.isPronoun && !namedHead(reading, tokens, main.subject) ? main.subject : null;
}

/** “Her neighbour agreed. “It is a shame,” she said.” */
function newcomerBefore(
	reading: Reading,
	read: ReadParagraph,
	sentence: number,
	gender: PronounGender,
): NounPhrase | null {
	const subject = describedSubjectBefore(reading, read, sentence);
	if (!subject || meansAnother(read.tokens, read.sentences[sentence - 1]!, gender)) {
		return null;
	}

	const {tokens} = read;
	const first = tokens[subject.from]!;
	const head = tokens[subject.headEnd - 1]!.lower;
	const isNew =
		(reading.language.introducers.has(first.lower) || reading.language.owners.has(first.lower)) &&
		reading.language.people.has(head) &&
		agrees(head, gender, reading.language) &&
		!head.endsWith('s');
	return isNew ? subject : null;
}

/** “the former” and “the latter” pick from the two of a kind that were named last before. */
function formerOrLatter(reading: Reading, read: ReadParagraph, phrase: NounPhrase): ActorId | null {
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
function described(
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
	// “The Indiana governor”: of several whom it fits, the one who is in view.
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

/** How many words lead from a noun to its name: “*called* Gus”, “*known as* Gus”, “*calling himself* Gus”; 0 where none do. */
function wordsOfNaming(tokens: readonly Token[], at: number): number {
	const verb = tokens[at]?.lower ?? '';
	const next = tokens[at + 1]?.lower ?? '';
	return (verb === 'known' || verb === 'identified') && next === 'as'
		? 2
		: /^(?:calling|naming)$/.test(verb) && /^(?:him|her|them)sel(?:f|ves)$/.test(next)
			? 2
			: /^(?:named|called)$/.test(verb)
				? 1
				: 0;
}

/** “replied a user called Gus.”: with the name the clause is over. */
function closesClause(tokens: readonly Token[], name: number): boolean {
	let behind = name;
	while (tokens[behind]?.mention === tokens[name]!.mention) {
		behind++;
	}

	return tokens[behind] === undefined || tokens[behind]!.class === 'punctuation';
}

/** “Okafor's”, “Harbour Authority”: a name in front, though nothing else in the article may name it. */
const isOwner = (tokens: readonly Token[], index: number) =>
	tokens[index]!.mention >= 0 || (tokens[index]!.isCapital && tokens[index + 1]?.class === 'possessive');

/** How far back “a nurse” may have brought in the one whom “the nurse” means, in UTF-16 code units. */
const reachOfIntroduction = 4000;

/**
 * “the New York businessman”: reporters vary the name of whoever the story is about just now. It is the person in
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
	const varies =
		isFormer || isOfAge || reading.language.soloists.has(head) || epithets.test(head) || (isShort && people);
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
		confidence: lead >= clearLead ? 'likely' : 'unsure',
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
