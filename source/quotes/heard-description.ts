import {type Span, span, textOf} from '../article/offset.ts';
import type {PronounGender} from '../language/language.ts';
import {agrees, hasObject} from './antecedent.ts';
import {namedHead} from './named-head.ts';
import {type NounPhrase, phraseStartingAt} from './noun-phrase.ts';
import type {Voice} from './pronouns.ts';
import type {Reading, ReadParagraph} from './reading.ts';
import {headSpan} from './reference.ts';
import {mainClauseBefore} from './subject.ts';
import type {Range, Token} from './token.ts';

/**
 * Whether a pronoun means somebody who was described and not named: “One passenger said it was cold.
 * “Very cold,” she said”, “The researchers compared maps. They write that …”.
 */
export function descriptionHeard(
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
export function paperMeant(
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
