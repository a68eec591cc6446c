import {frames, type Language} from '../language/language.ts';
import type {Cue} from './cue.ts';
import {nounCueAt} from './noun-cue.ts';
import {phraseStartingAt} from './noun-phrase.ts';
import {sourcePhraseAt} from './source-phrase.ts';
import type {Range, Token} from './token.ts';
import {verbCueAt} from './verb-cue.ts';
import {verbGroupAt} from './verb-group.ts';

/** Finds what reports in one sentence, in reading order. */
export function findCues(tokens: readonly Token[], sentence: Range, language: Language): Cue[] {
	const cues: Cue[] = [];
	for (let index = sentence.from; index < sentence.to; index++) {
		const token = tokens[index]!;
		// “My union said, and I quote, “No””: the union said it.
		if (token.class === 'verb' && token.verb!.lemma === 'quote' && tokens[index - 1]?.lower === 'i') {
			continue;
		}

		if (token.class === 'verb' && token.verb!.frames !== 0) {
			const cue = isAccepted(tokens, index, language)
				? verbCueAt(tokens, index, sentence, language, index, frames.statement)
				: verbCueAt(tokens, index, sentence, language);
			if (cue) {
				cues.push(cue);
			}
		} else if (
			token.class === 'verb' &&
			token.verb!.lemma === '' &&
			language.complementizers.has(tokens[index + 1]?.lower ?? '')
		) {
			// “sniped that”: a verb in no list that takes a clause reports one.
			const cue = verbCueAt(tokens, index, sentence, language, index, frames.statement);
			if (cue) {
				cues.push(cue);
			}
		} else if (
			token.class === 'verb' &&
			token.verb!.lemma === 'put' &&
			/^(?:it|this|things)$/.test(tokens[index + 1]?.lower ?? '')
		) {
			const cue = verbCueAt(tokens, index, sentence, language, index + 1, frames.statement);
			if (cue) {
				cues.push(cue);
			}
		} else if (
			token.class === 'verb' &&
			/^(?:make|be|have)$/.test(token.verb!.lemma) &&
			/^(?:clear|clearer|plain)$/.test(tokens[index + 1]?.lower ?? '')
		) {
			const cue = verbCueAt(tokens, index, sentence, language, index + 1, frames.statement);
			if (cue) {
				cues.push(cue);
			}
		} else if (
			token.class === 'verb' &&
			token.verb!.lemma === 'come' &&
			tokens[index - 1]?.class === 'quote'
		) {
			const cue = comingAt(tokens, index, sentence, language);
			if (cue) {
				cues.push(cue);
			}
		} else {
			const cue =
				sourcePhraseAt(tokens, index, sentence, language) ?? nounCueAt(tokens, index, sentence, language);
			if (cue) {
				cues.push(cue);
			}
		}
	}

	// „Man habe vor „Zeitbomben“ gewarnt, erklärte Okoro“: what is in the mood of others' words is what they say.
	const isReported = ({kind, group}: Cue) =>
		kind === 'verb' &&
		group !== null &&
		tokens[group.verb]!.verb?.form === 'participle' &&
		tokens.slice(sentence.from, group.verb).some(({lower}) => language.reportedMood.has(lower)) &&
		cues.some(other => other.isInverted && other.words.from > group.verb);

	// “a claim that the defence called “fanciful””: the claim is called so, and holds no words.
	return cues.filter(
		cue =>
			!isReported(cue) &&
			(cue.kind !== 'noun' ||
				!cues.some(
					({opensAt, subject}) =>
						opensAt !== undefined && subject && subject.from - 1 === cue.complement?.from,
				)),
	);
}

/** “accepted *that* it was late”, as a minister does aloud; “must accept that”, “accepted the cup” say nothing. */
function isAccepted(tokens: readonly Token[], index: number, language: Language): boolean {
	const {verb} = tokens[index]!;
	return (
		verb!.lemma === 'accept' &&
		verb!.form !== 'base' &&
		language.complementizers.has(tokens[index + 1]?.lower ?? '') &&
		!/^(?:verb|auxiliary)$/.test(tokens[index + 2]?.class ?? '')
	);
}

/** ““No,” *came the reply from Okoro*”, “*came shouts from the crowd*”: whoever it came from, or else the shout itself. */
function comingAt(tokens: readonly Token[], index: number, sentence: Range, language: Language): Cue | null {
	const phrase = phraseStartingAt(tokens, index + 1, sentence.to, language);
	const noun = phrase ? tokens[phrase.headEnd - 1]!.lower : '';
	if (!phrase || !(language.wordsAsNoun.has(noun) || language.cries.has(noun))) {
		return null;
	}

	const isFrom = /^(?:from|of)$/.test(tokens[phrase.headEnd]?.lower ?? '');
	const from = isFrom ? phraseStartingAt(tokens, phrase.headEnd + 1, sentence.to, language) : null;
	return {
		kind: 'verb',
		words: {from: index, to: phrase.headEnd},
		clause: {from: index, to: phrase.to},
		group: verbGroupAt(tokens, index, sentence.from),
		frames: frames.statement,
		lemma: 'come',
		subject: from && canAnswer(tokens[from.headEnd - 1]!, language) ? from : phrase,
		isInverted: true,
		isDependent: false,
		complement: null,
	};
}

/** “the reply from *Okoro*”, “shouts from *the crowd*”; but “a voice from the back” comes from somebody there. */
const canAnswer = ({mention, lower}: Token, language: Language) =>
	mention >= 0 ||
	language.people.has(lower) ||
	language.soloists.has(lower) ||
	language.pronoun(lower) !== undefined;
