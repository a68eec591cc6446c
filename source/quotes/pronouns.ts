import type {ActorId} from '../actors/actor.ts';
import type {Gender} from '../actors/cast.ts';
import type {Span} from '../article/offset.ts';
import type {PronounGender} from '../language/language.ts';
import {type Reading, roles} from './reading.ts';

/** Somebody a pronoun may mean, with what speaks for it. */
export type Candidate = {
	readonly actor: ActorId;
	readonly score: number;
	/** What speaks for and against, in words for `--explain`. */
	readonly reasons: readonly string[];
	readonly isSubject: boolean;
	readonly isSpeaker: boolean;
	/** How many sentences before the pronoun it is named. */
	readonly sentences: number;
};

/** Who spoke last, when a pronoun is met. */
export type Voice = {
	/** `null` for somebody who is described and not named. */
	readonly actor: ActorId | null;
	/** The words that describe somebody without a name. */
	readonly description: Span | null;
	readonly paragraph: number;
	readonly sentence: number;
};

/** How far back a pronoun reaches: past six paragraphs reporters give the name again. */
const reach = 6;

const weights = {
	sentenceAway: -1.5,
	paragraphAway: -2,
	subject: 4,
	subjectOfSentence: 6,
	possessive: 0.5,
	inQuote: -6,
	genderFits: 4,
	newcomer: 4,
	voiceSameParagraph: 4,
	voiceParagraphBefore: 3,
	voiceFurther: 1,
	namedAgain: 0.4,
	namedBehind: -9,
	namedInOwnWords: -4,
	mayBeOther: -5,
	header: -6,
	place: -3,
} as const;

/**
 * Whom a pronoun means, best first: near names in the right gender, subjects before objects, and
 * who spoke last before others. A name that follows the pronoun in its own clause is somebody else.
 *
 * @param at The offset of the pronoun.
 * @param behind Actors named behind the pronoun in the same sentence.
 * @param inWords Actors named inside the reported words.
 * @param hasOther Whether its clause has a pronoun of the other gender, as “She calls him”: who may be either is “him”.
 */
export function resolvePronoun(
	reading: Reading,
	gender: PronounGender | 'person',
	at: number,
	paragraph: number,
	sentence: number,
	voice: Voice | null,
	behind: ReadonlySet<ActorId>,
	inWords: ReadonlySet<ActorId>,
	hasOther = false,
): Candidate[] {
	const {cast, isNew, roleOf, sentenceOf} = reading;
	const {mentions} = cast;
	let low = 0;
	let high = mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (mentions[middle]!.start < at) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	const found = new Map<
		ActorId,
		{score: number; count: number; reasons: string[]; isSubject: boolean; sentences: number}
	>();
	let hasTurned = false;
	for (let index = low - 1; index >= 0; index--) {
		const mention = mentions[index]!;
		if (mention.paragraph >= 0 && mention.paragraph < paragraph - reach) {
			break;
		}

		const isHeader = mention.paragraph < 0;
		if (!fits(gender, mention.kind, mention.gender)) {
			continue;
		}

		const known = found.get(mention.actor);
		const sentences = isHeader ? 8 : Math.min(8, sentence - sentenceOf[index]!);
		const paragraphs = isHeader ? 3 : paragraph - mention.paragraph;
		const role = roleOf[index]!;
		const score =
			weights.sentenceAway * sentences +
			weights.paragraphAway * paragraphs +
			(role === roles.subject && sentences === 0 && !isHeader ? weights.subjectOfSentence : 0) +
			(role === roles.subject ? weights.subject : role === roles.possessive ? weights.possessive : 0) +
			(role === roles.quoted && !isHeader ? weights.inQuote : 0) +
			(isHeader ? weights.header : 0) +
			(mention.gender === gender ? weights.genderFits : 0) +
			(hasOther && mention.gender === 'unknown' ? weights.mayBeOther : 0) +
			// “It said”: a firm rather than the town that it is in.
			(gender === 'neuter' && mention.kind === 'place' ? weights.place : 0) +
			// Whoever has just been brought in is brought in to speak, unless the paragraph has turned to somebody else since.
			(isNew[index] === 1 && paragraphs <= (hasTurned ? 0 : 1) && !isHeader && role !== roles.possessive
				? weights.newcomer
				: 0);
		hasTurned ||= role === roles.subject && paragraphs === 0 && !isHeader && mention.gender === gender;
		if (known) {
			known.count++;
			if (score > known.score) {
				known.score = score;
				known.isSubject = role === roles.subject;
			}
		} else {
			const reasons = [
				sentences === 0
					? 'named in the same sentence'
					: `named ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'} before`,
				role === roles.subject ? 'as a subject' : role === roles.quoted ? 'inside quoted words' : '',
				mention.gender === gender ? 'fits the pronoun' : 'may fit the pronoun',
			].filter(Boolean);
			found.set(mention.actor, {score, count: 1, reasons, isSubject: role === roles.subject, sentences});
		}
	}

	const candidates: Candidate[] = [];
	for (const [actor, {score, count, reasons, isSubject, sentences}] of found) {
		let total = score + weights.namedAgain * Math.min(5, count - 1);
		const isSpeaker = voice?.actor === actor;
		if (isSpeaker) {
			const away = paragraph - voice.paragraph;
			total +=
				away === 0
					? weights.voiceSameParagraph
					: away === 1
						? weights.voiceParagraphBefore
						: weights.voiceFurther;
			reasons.push('spoke last');
		}

		if (behind.has(actor)) {
			total += weights.namedBehind;
			reasons.push('named again behind the pronoun');
		}

		if (inWords.has(actor)) {
			total += weights.namedInOwnWords;
			reasons.push('named in the words themselves');
		}

		candidates.push({actor, score: Math.round(total * 10) / 10, reasons, isSubject, isSpeaker, sentences});
	}

	return candidates.sort((one, other) => other.score - one.score);
}

function fits(
	pronoun: PronounGender | 'person',
	kind: 'person' | 'organization' | 'place',
	gender: Gender,
): boolean {
	switch (pronoun) {
		case 'male':
		case 'female':
			return kind === 'person' && (gender === pronoun || gender === 'unknown');
		case 'person':
			return kind === 'person';
		case 'neuter':
			return kind !== 'person';
		case 'plural':
			return kind === 'organization' || gender === 'plural';
		case 'first':
		case 'second':
			return false;
		default:
			return pronoun satisfies never;
	}
}
