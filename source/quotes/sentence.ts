import type {Language} from '../language/language.ts';
import {frames} from '../language/language.ts';
import {endsSentence} from '../paragraphs/split-sentences.ts';
import type {Token} from './token.ts';
import {isPartOfName, type Range} from './token.ts';

/** “LOS ANGELES, Sept. 28 (UPI) —” */
const longestDateline = 12;

/**
 * No reporter writes sentences of so many words. What goes on longer is a table or a text without full
 * stops, and is cut, so that the time taken grows with the text and no faster.
 */
const longestSentence = 200;

/** A subject and its verb stand within this many words behind a quotation, or the words are a sentence of their own. */
const reachOfTrailingCue = 40;

const speaking = frames.statement | frames.address | frames.question | frames.manner;

/**
 * Splits the tokens of a paragraph into sentences. A stretch in marks that ends in a full stop, a
 * question or an exclamation mark ends the sentence, unless its cue follows: “Is it?” Ruiz asked.
 */
export function sentencesOf(text: string, tokens: readonly Token[], language: Language): Range[] {
	const sentences: Range[] = [];
	let from = datelineEnd(tokens);
	for (let index = from; index < tokens.length; index++) {
		const token = tokens[index]!;
		const next = tokens[index + 1];
		if (!next) {
			break;
		}

		let isEnd = index - from >= longestSentence;
		if (token.stretch) {
			isEnd ||=
				isClosedThought(text, token) &&
				opensAnew(text, tokens, index + 1, language, closingMark(text, token) === '.');
		} else if (token.class === 'punctuation' && /^[.!?…]/.test(token.lower)) {
			isEnd =
				next.class === 'quote'
					? token.lower === '.' || token.lower === '!' || token.lower === '?'
					: endsSentence(
							text.slice(Math.max(0, token.end - 20), token.end),
							text.slice(token.end, token.end + 30),
						);
			// A mark that closes behind the full stop of a nested quotation.
		} else if (token.lower.length > 1 && token.lower.endsWith('.') && next.class !== 'punctuation') {
			isEnd =
				next.class === 'quote'
					? false
					: endsSentence(
							text.slice(Math.max(0, token.end - 20), token.end),
							text.slice(token.end, token.end + 30),
						);
		}

		if (isEnd) {
			sentences.push({from, to: index + 1});
			from = index + 1;
		}
	}

	if (from < tokens.length) {
		sentences.push({from, to: tokens.length});
	}

	return sentences;
}

/** Past “NORTHPORT (Reuters) — ” at the start of a paragraph: the place is not part of the sentence. */
function datelineEnd(tokens: readonly Token[]): number {
	const first = tokens[0];
	if (!first?.isCapital || first.end - first.start < 3) {
		return 0;
	}

	for (let index = 1; index < Math.min(tokens.length, longestDateline); index++) {
		const token = tokens[index]!;
		if (token.lower === '—') {
			return index + 1;
		}

		if (
			token.class === 'verb' ||
			token.class === 'auxiliary' ||
			token.class === 'quote' ||
			token.class === 'determiner'
		) {
			return 0;
		}
	}

	return 0;
}

/** The last mark of punctuation inside a stretch. */
export function closingMark(text: string, token: Token): string {
	const {inner} = token.stretch!;
	for (let at = inner.end - 1; at >= inner.start; at--) {
		const character = text[at]!;
		if (!/[\s"”’')\]]/.test(character)) {
			return /[\p{L}\p{N}]/u.test(character) ? '' : character;
		}
	}

	return '';
}

function isClosedThought(text: string, token: Token): boolean {
	return /[.!?…—–―-]/.test(closingMark(text, token)) || token.stretch!.isUnclosed || token.stretch!.runsOn;
}

/** Whether a new sentence begins behind a quotation that has come to an end. */
function opensAnew(
	text: string,
	tokens: readonly Token[],
	start: number,
	language: Language,
	isFullStop: boolean,
): boolean {
	const next = tokens[start]!;
	if (next.class === 'quote') {
		return true;
	}

	if (next.class === 'punctuation') {
		return false;
	}

	const first = text[next.start]!;
	if (first === first.toLowerCase() && first !== first.toUpperCase()) {
		return false;
	}

	// “Is it?” Ana Ruiz, the mayor, asked.
	const high = Math.min(tokens.length, start + reachOfTrailingCue);
	let verb = start;
	for (; verb < high; verb++) {
		const token = tokens[verb]!;
		if (
			(token.class === 'quote' && !isPartOfName(tokens, verb)) ||
			(token.class === 'punctuation' && /^[.!?;:]/.test(token.lower))
		) {
			return true;
		}

		if (token.class === 'verb' && token.verb!.frames & speaking && token.verb!.form !== 'gerund') {
			break;
		}

		if (
			(token.class === 'verb' || token.class === 'subordinator' || token.class === 'coordinator') &&
			!isInApposition(tokens, start, verb)
		) {
			return true;
		}
	}

	if (verb >= high) {
		return true;
	}

	if (
		tokens[verb - 1]?.class === 'subordinator' ||
		tokens[start]!.class === 'preposition' ||
		tokens[start]!.class === 'infinitive-marker' ||
		tokens[start]!.class === 'subordinator'
	) {
		return true;
	}

	// Behind a full stop, a cue that follows must have nothing more to say: “We won.” Ruiz said.
	let index = verb + 1;
	const isAddress = tokens[verb]!.verb!.frames & frames.address;
	for (; index < tokens.length; index++) {
		const token = tokens[index]!;
		if (token.class === 'quote') {
			return isFullStop;
		}

		if (token.class === 'punctuation') {
			// `“Why?” Ruiz asked: “…”` keeps its own words behind the colon.
			return token.lower === ':' || (isFullStop && !/^[.,]/.test(token.lower));
		}

		if (
			language.complementizers.has(token.lower) ||
			token.class === 'subject-pronoun' ||
			token.class === 'auxiliary'
		) {
			return true;
		}

		if (
			token.class === 'preposition' ||
			token.class === 'adverb' ||
			token.class === 'infinitive-marker' ||
			token.class === 'subordinator' ||
			token.class === 'coordinator' ||
			language.times.has(token.lower)
		) {
			return (
				isFullStop &&
				token.class !== 'preposition' &&
				token.class !== 'adverb' &&
				!language.times.has(token.lower)
			);
		}

		if (!isAddress) {
			return true;
		}
	}

	return false;
}

/** Whether a verb stands behind “who” or between commas, so that the subject is still waiting for its own. */
function isInApposition(tokens: readonly Token[], start: number, at: number): boolean {
	for (let index = at; index > start; index--) {
		const token = tokens[index]!;
		if (token.class === 'relative') {
			return true;
		}

		if (
			token.class === 'punctuation' &&
			/^[,—–―]/.test(token.lower) &&
			tokens[index + 1]?.class !== 'coordinator'
		) {
			return true;
		}
	}

	return false;
}
