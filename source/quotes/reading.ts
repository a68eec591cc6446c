import type {ActorId} from '../actors/actor.ts';
import type {Cast} from '../actors/cast.ts';
import type {Article} from '../article/article.ts';
import {frames, type Language} from '../language/language.ts';
import type {Paragraph} from '../paragraphs/paragraph.ts';
import type {Cue} from './cue.ts';
import {findCues} from './find-cues.ts';
import {findMarkedStretches, type MarkedStretch} from './quotation-marks.ts';
import {sentencesOf} from './sentence.ts';
import type {Range, Token} from './token.ts';
import {tokensOf} from './tokens.ts';

/** How a name stands in its sentence: who is named as the one who acts is who “he” means later. */
export const roles = {quoted: 0, other: 1, possessive: 2, subject: 3} as const;

/** One paragraph as the rules read it. */
export type ReadParagraph = {
	readonly paragraph: Paragraph;
	readonly tokens: readonly Token[];
	readonly sentences: readonly Range[];
	/** For each sentence. */
	readonly cues: readonly (readonly Cue[])[];
	readonly stretches: readonly MarkedStretch[];
};

/**
 * The article as far as it has been read: the part that each name plays, and where sentences begin. What is behind the
 * paragraph that is read now is not known yet, and no rule looks there.
 */
export type Reading = {
	readonly text: string;
	readonly article: Article;
	readonly cast: Cast;
	readonly language: Language;
	/** What stands in marks, in the whole article. */
	readonly stretches: readonly MarkedStretch[];
	/** The paragraph before the one that is read now. */
	before: ReadParagraph | null;
	/** For each mention of the cast, one of `roles`. */
	readonly roleOf: Uint8Array;
	/** For each mention of the cast, 1 where a person is named for the first time in the body, and by more than one word. */
	readonly isNew: Uint8Array;
	/** Where each actor is named first, in the headline or in the body. */
	readonly firstNamed: ReadonlyMap<ActorId, number>;
	/** For each mention of the cast, a number that counts the sentences of the article up to it. */
	readonly sentenceOf: Int32Array;
	/** For each paragraph, how many sentences come before it. */
	readonly firstSentence: number[];
};

/** What is known of an article before its first paragraph is read. */
export function startReading(article: Article, cast: Cast, language: Language): Reading {
	const firstNamed = new Map<ActorId, number>();
	for (const {actor, start} of cast.mentions) {
		firstNamed.set(actor, Math.min(start, firstNamed.get(actor) ?? start));
	}

	return {
		text: article.text,
		article,
		cast,
		language,
		stretches: findMarkedStretches(article.text, article.paragraphs),
		before: null,
		roleOf: new Uint8Array(cast.mentions.length),
		isNew: new Uint8Array(cast.mentions.length),
		firstNamed,
		sentenceOf: new Int32Array(cast.mentions.length),
		firstSentence: [],
	};
}

/**
 * Reads the paragraphs, each when it is asked for: words, sentences, cues. The words of a book take thirty times the
 * room of its letters, and no rule looks further back at them than one paragraph.
 */
export function* readParagraphs(reading: Reading): Generator<ReadParagraph> {
	const {text, article, cast, language, stretches, roleOf, isNew, sentenceOf, firstSentence} = reading;
	const seen = new Set<ActorId>();
	let nextStretch = 0;
	let nextMention = 0;
	let sentenceCount = 0;
	for (const paragraph of article.paragraphs) {
		const own: MarkedStretch[] = [];
		while (nextStretch < stretches.length && stretches[nextStretch]!.paragraph <= paragraph.index) {
			own.push(stretches[nextStretch]!);
			nextStretch++;
		}

		while (nextMention < cast.mentions.length && cast.mentions[nextMention]!.end <= paragraph.start) {
			nextMention++;
		}

		firstSentence.push(sentenceCount);
		const tokens = tokensOf(text, paragraph, own, cast, nextMention, language);
		const sentences = sentencesOf(text, tokens, language);
		for (const [number, sentence] of sentences.entries()) {
			for (let index = sentence.from; index < sentence.to; index++) {
				const {mention} = tokens[index]!;
				if (mention >= 0 && roleOf[mention] === roles.quoted) {
					roleOf[mention] = roleAt(tokens, index, sentence);
					sentenceOf[mention] = sentenceCount + number;
				}
			}
		}

		for (
			let mention = nextMention;
			mention < cast.mentions.length && cast.mentions[mention]!.start < paragraph.end;
			mention++
		) {
			sentenceOf[mention] ||= sentenceCount;
			const {actor, kind, name, paragraph: own} = cast.mentions[mention]!;
			if (own >= 0 && kind === 'person' && roleOf[mention] !== roles.quoted && !seen.has(actor)) {
				seen.add(actor);
				isNew[mention] = text.slice(name.start, name.end).includes(' ') ? 1 : 0;
			}
		}

		sentenceCount += sentences.length;
		const read: ReadParagraph = {
			paragraph,
			tokens,
			sentences,
			cues: sentences.map(sentence =>
				paragraph.kind === 'heading' ? [] : findCues(tokens, sentence, language),
			),
			stretches: own,
		};
		yield read;
		reading.before = read;
	}
}

const isSelf = ({lower}: Token) => /^(?:himself|herself|themselves|itself)$/.test(lower);

const asker = /^(?:i|we)$/;

function roleAt(tokens: readonly Token[], index: number, sentence: Range): number {
	const {mention} = tokens[index]!;
	let end = index;
	while (end < sentence.to && tokens[end]!.mention === mention) {
		end++;
	}

	if (tokens[end]?.class === 'possessive' || tokens[end - 1]?.class === 'possessive') {
		return roles.possessive;
	}

	const before = tokens[index - 1];
	// “Does Ana Ruiz mind? She laughs.”
	if (before?.class === 'auxiliary' && index - 1 === sentence.from) {
		return roles.subject;
	}

	// “Among them is Ana Ruiz, 57, a driver.”
	if (
		before &&
		/^(?:is|was|are|were)$/.test(before.lower) &&
		/^(?:among|amongst)$/.test(tokens[sentence.from]!.lower)
	) {
		return roles.subject;
	}

	if (
		before &&
		index > sentence.from &&
		(before.class === 'preposition' || before.class === 'infinitive-marker')
	) {
		return roles.other;
	}

	// The verb may stand behind an apposition: “Ana Ruiz, the mayor, left”.
	let next = end;
	const behind = tokens[next + 1]?.class;
	if (
		tokens[next]?.lower === ',' &&
		next + 1 < sentence.to &&
		(behind === 'verb' || behind === 'auxiliary')
	) {
		// “The mayor, Ana Ruiz, left”
		next++;
	} else if (tokens[next]?.lower === ',' && next < sentence.to) {
		let close = next + 1;
		while (close < sentence.to && tokens[close]!.lower !== ',' && tokens[close]!.class !== 'quote') {
			close++;
		}

		next = close + 1;
	}

	// “Ana Ruiz herself left”
	for (; next < sentence.to && (tokens[next]!.class === 'adverb' || isSelf(tokens[next]!)); next++) {
		// to the verb
	}

	const verb = tokens[next];
	if (verb && next < sentence.to && (verb.class === 'verb' || verb.class === 'auxiliary')) {
		return roles.subject;
	}

	// “Ruiz disagrees.” is a sentence whatever the verb; in “Ruiz supporters left” she is no subject.
	const behindVerb = tokens[next + 1];
	if (
		index === sentence.from &&
		verb?.class === 'noun' &&
		next < sentence.to &&
		verb.mention < 0 &&
		/^\p{Ll}+(?:ed|s)$/u.test(verb.lower) &&
		behindVerb?.class !== 'verb' &&
		behindVerb?.class !== 'auxiliary' &&
		behindVerb?.class !== 'possessive'
	) {
		return roles.subject;
	}

	// “I ask Ana Ruiz what she makes of it”: in an interview it is about whoever is asked.
	if (
		before?.class === 'verb' &&
		before.verb!.frames & frames.question &&
		asker.test(tokens[index - 2]?.lower ?? '')
	) {
		return roles.subject;
	}

	// “said Ruiz”
	if (before && index > sentence.from && before.class === 'verb' && tokens[index - 2]?.class === 'quote') {
		return roles.subject;
	}

	return roles.other;
}
