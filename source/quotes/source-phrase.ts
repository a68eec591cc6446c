import {frames, type Language} from '../language/language.ts';
import {isClauseAt} from './complement.ts';
import type {Cue} from './cue.ts';
import {phraseStartingAt} from './noun-phrase.ts';
import {isMark, type Range, type Token} from './token.ts';

/** “according to Ruiz”, “in Ruiz’s words”. */
export function sourcePhraseAt(
	tokens: readonly Token[],
	index: number,
	sentence: Range,
	language: Language,
): Cue | null {
	const token = tokens[index]!;
	const followers = language.sourcePhrases.get(token.lower);
	if (!followers) {
		return null;
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

	const after = index + (isSingle ? 1 : 2);
	const subject = phraseStartingAt(tokens, after, sentence.to, language);
	if (isSingle && !subject) {
		return null;
	}

	const from = index > sentence.from && isMark(tokens[index - 1], ',') ? index : index;
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
