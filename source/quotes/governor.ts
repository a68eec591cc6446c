import {frames, type Language} from '../language/language.ts';
import {lastPhraseOf, type NounPhrase, phraseStartingAt} from './noun-phrase.ts';
import {mainClauseBefore, subjectBefore} from './subject.ts';
import {isMark, isNounLike, ofMany, type Range, type Token} from './token.ts';

export const issuing =
	/^(?:release|issue|send|post|write|tweet|publish|put|make|give|deliver|share|file|sign|read|offer|draft|carry|hold)$/;

/** Where people speak, and which say nothing themselves: “closed the hearing saying”. */
const events =
	/^(?:debate|interview|rally|meeting|hearing|conference|briefing|event|call|conversation|discussion|gathering|town-hall)$/;

/** Who “adding”, “to say” and the like belong to: the subject of the clause that they hang on. */
export function governorOf(
	tokens: readonly Token[],
	at: number,
	sentence: Range,
	language: Language,
): NounPhrase | null {
	const low = sentence.from;
	const isInfinitive = tokens[at]!.class === 'infinitive-marker';
	while (at > low && tokens[at - 1]!.class === 'adverb') {
		at--;
	}

	const before = tokens[at - 1];
	const main = mainClauseBefore(tokens, at, low, language);
	// “with Ruiz reportedly yelling”, “with one of her ads asking”
	if (before && at > low && isNounLike(before) && !isInfinitive) {
		const phrase = subjectBefore(tokens, at, low, language);
		const opener = phrase ? openerOf(tokens, phrase.from, low) : null;
		if (phrase && opener?.lower === 'with') {
			return before.kind === 'person' ? lastPhraseOf(tokens, phrase, language) : phrase;
		}
	}

	// “with one calling it “late” and another saying”
	if (before && at - 1 > low && !isInfinitive && ofMany.test(before.lower)) {
		if (/^(?:with|and|,)$/.test(tokens[at - 2]!.lower)) {
			return {from: at - 1, to: at, headEnd: at, isPronoun: true};
		}
	}

	if (main && isInfinitive) {
		return main.subject;
	}

	if (before && at > low) {
		if ((before.class === 'noun' || before.mention >= 0) && !language.times.has(before.lower)) {
			const phrase = subjectBefore(tokens, at, low, language);
			const head = phrase && tokens[phrase.headEnd - 1]!;
			if (phrase && head) {
				// “a letter saying”: the letter says it, but “issued a statement saying” has an author.
				if (language.occasions.has(head.lower) && head.mention < 0) {
					// “said at a conference announcing that”
					if (main && /^(?:at|during|in|on)$/.test(tokens[phrase.from - 1]?.lower ?? '')) {
						return main.subject;
					}

					const isHeld = events.test(head.lower) || issuing.test(tokens[main?.verb ?? 0]!.verb?.lemma ?? '');
					return main && isHeld ? main.subject : phrase;
				}

				// “a video of Ruiz saying”
				const last = lastPhraseOf(tokens, phrase, language);
				if (tokens[last.headEnd - 1]!.mention >= 0 || language.people.has(tokens[last.headEnd - 1]!.lower)) {
					return last;
				}
			}
		}

		// “criticised Ruiz for saying”, “accused the mayor of saying”: the one criticised said it.
		if ((before.lower === 'of' || before.lower === 'for') && main) {
			const object = phraseStartingAt(tokens, main.verb + 1, at - 1, language);
			if (object && object.to === at - 1 && (tokens[main.verb]!.verb?.frames ?? 0) & frames.verdict) {
				return object;
			}
		}

		// “Ruiz, despite admitting that …”, “Ruiz, saying”: no verb yet, so the phrase before is the subject to come.
		if (!main) {
			const from = before.class === 'preposition' ? at - 1 : at;
			if (from > low && isMark(tokens[from - 1], ',—–―-')) {
				const phrase = subjectBefore(tokens, from, low, language);
				if (phrase) {
					return speakerBehind(tokens, phrase, at, low, language) ?? phrase;
				}
			}
		}
	}

	if (main) {
		return speakerBehind(tokens, main.subject, at, low, language) ?? main.subject;
	}

	// At the start of a sentence it belongs to the clause that follows: “Calling it a shame, Ruiz left.”
	for (let index = at + 1; index + 1 < sentence.to; index++) {
		if (isMark(tokens[index], ',') || tokens[index]!.class === 'quote') {
			// “Praising a “brave” rescue, Ruiz left”: the words in marks describe what stands behind them.
			const behind = tokens[index + 1]!;
			if (tokens[index]!.class === 'quote' && behind.class === 'noun' && behind.mention < 0) {
				continue;
			}

			const phrase = phraseStartingAt(tokens, index + 1, sentence.to, language);
			const next = phrase && tokens[phrase.to];
			if (
				next &&
				(next.class === 'verb' ||
					next.class === 'auxiliary' ||
					next.class === 'adverb' ||
					isMark(next, ',') ||
					// “the court on Monday asked”
					language.times.has(next.lower) ||
					(next.class === 'preposition' && language.times.has(tokens[phrase.to + 1]?.lower ?? '')))
			) {
				return phrase;
			}
		}
	}

	return null;
}

/** “Shares fell *after the lighting maker* cut its forecast, citing weak demand”: shares cite nothing, and the maker does. */
function speakerBehind(
	tokens: readonly Token[],
	subject: NounPhrase,
	at: number,
	low: number,
	language: Language,
): NounPhrase | null {
	const speaks = ({from, headEnd, isPronoun}: NounPhrase) => {
		const {lower, mention} = tokens[headEnd - 1]!;
		return (
			isPronoun ||
			mention >= 0 ||
			language.people.has(lower) ||
			language.collectives.has(lower) ||
			language.mayBeSomebody(lower) ||
			(from === headEnd - 1 && language.pronoun(lower) !== undefined)
		);
	};

	if (speaks(subject)) {
		return null;
	}

	for (let index = at - 1; index > low; index--) {
		if (/^(?:after|when|once|as|because|since)$/.test(tokens[index]!.lower)) {
			const inner = phraseStartingAt(tokens, index + 1, at, language);
			const next = inner && tokens[inner.to];
			return inner && (next!.class === 'verb' || next!.class === 'auxiliary') && speaks(inner) ? inner : null;
		}
	}

	return null;
}

/** What stands before a phrase, over “one of” and “some of” that belong to it. */
function openerOf(tokens: readonly Token[], from: number, low: number): Token | null {
	let index = from - 1;
	while (index >= low && (tokens[index]!.lower === 'of' || tokens[index]!.class === 'determiner')) {
		index--;
	}

	return tokens[index] ?? null;
}
