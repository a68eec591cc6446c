import {isLetterOrNumber} from '../article/letters.ts';
import type {Language} from '../language/language.ts';
import {frames} from '../language/language.ts';
import {endsSentence} from '../paragraphs/ends-sentence.ts';
import {isMark, isPartOfName, type Range, type Token} from './token.ts';
import {isFiniteVerb} from './verb-group.ts';

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
	if (
		!first?.isCapital ||
		first.end - first.start < 3 ||
		first.class === 'determiner' ||
		first.class === 'adverb'
	) {
		return 0;
	}

	for (let index = 1; index < Math.min(tokens.length, longestDateline); index++) {
		const token = tokens[index]!;
		if (token.lower === '—') {
			return isAside(tokens, index) ? 0 : index + 1;
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

/** “Ana Ruiz — she did not look up — said”: what a dash opens and a dash in front of a verb closes. */
function isAside(tokens: readonly Token[], opening: number): boolean {
	for (let index = opening + 1; index < tokens.length && !isMark(tokens[index], '.?!;'); index++) {
		if (tokens[index]!.lower === '—') {
			const next = tokens[index + 1]?.class;
			return next === 'verb' || next === 'auxiliary';
		}
	}

	return false;
}

/** The last mark of punctuation inside a stretch. */
export function closingMark(text: string, token: Token): string {
	const {inner} = token.stretch!;
	for (let at = inner.end - 1; at >= inner.start; at--) {
		const character = text[at]!;
		if (!/[\s"”’')\]]/.test(character)) {
			return isLetterOrNumber(text.charCodeAt(at)) ? '' : character;
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

	// `Ruiz said: “We won.” Hale laughed.`: these words have had their cue.
	if (isMark(tokens[start - 2], ':') && (isFullStop || speaksBefore(tokens, start - 2))) {
		return true;
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

	// `“We won.” He did not say when.`
	const isNegated = tokens[verb - 1]?.class === 'negation' || /n['’]t$/.test(tokens[verb - 1]?.lower ?? '');
	if (
		(isFullStop && isNegated) ||
		tokens[verb - 1]?.class === 'subordinator' ||
		tokens[start]!.class === 'preposition' ||
		tokens[start]!.class === 'infinitive-marker' ||
		tokens[start]!.class === 'subordinator'
	) {
		return true;
	}

	// `“Why?” Ruiz asked: “…”` keeps its own words behind the colon, and “We won.” Ruiz said he knew. is two sentences.
	const end = endOfSentence(tokens, verb + 1);
	if (isFullStop && someClause(tokens, verb + 1, end)) {
		return true;
	}

	const isAddress = tokens[verb]!.verb!.frames & (frames.address | frames.question);
	for (let index = verb + 1; index < tokens.length; index++) {
		const token = tokens[index]!;
		if (token.class === 'quote') {
			return isFullStop;
		}

		if (token.class === 'punctuation') {
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
			return isFullStop && (token.class === 'infinitive-marker' || token.class === 'coordinator');
		}

		if (!isAddress) {
			return true;
		}
	}

	return false;
}

/** “*A heckler shouted*: “Resign!””: a verb of saying right in front of the colon. */
function speaksBefore(tokens: readonly Token[], colon: number): boolean {
	const {verb} = tokens[colon - 1] ?? {};
	return verb !== null && verb !== undefined && (verb.frames & speaking) !== 0;
}

function endOfSentence(tokens: readonly Token[], from: number): number {
	let index = from;
	while (index < tokens.length && !isMark(tokens[index], '.!?')) {
		index++;
	}

	return index;
}

/** Whether words of its own follow a verb: a clause, or a colon or comma that leads to a quotation. */
function someClause(tokens: readonly Token[], from: number, to: number): boolean {
	for (let index = from; index < to; index++) {
		const token = tokens[index]!;
		if (token.class === 'quote') {
			return isMark(tokens[index - 1], ':,');
		}

		if (token.class === 'auxiliary' || (token.class === 'verb' && isFiniteVerb(tokens, index, from))) {
			return !inSubordinate(tokens, from, index);
		}
	}

	return false;
}

/** “said as he left the room”: the verb belongs to a clause that says when. */
function inSubordinate(tokens: readonly Token[], from: number, verb: number): boolean {
	for (let index = verb - 1; index >= from; index--) {
		const token = tokens[index]!;
		if (token.class === 'relative' || (token.class === 'subordinator' && token.lower !== 'that')) {
			return true;
		}

		if (/^(?:as|after|before|since|until)$/.test(token.lower)) {
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
