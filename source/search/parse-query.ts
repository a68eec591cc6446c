/**
 * The query language: fzf's operators and our fields.
 *
 * A query is read anew after each key, so half of everything is met here: an operator without its word asks
 * nothing yet, and what cannot be understood is either text to look for or a `notice` to show, never an error.
 */
import {nearest} from '../nearest.ts';
import type {QuoteKind} from '../quotes/quote.ts';
import {fold, lower} from './fold.ts';

/** Where in a field the words must stand. `word`: with no letter on either side. */
export type Anchor = 'anywhere' | 'start' | 'end' | 'whole' | 'word';

/** What `is:` can ask. */
export const states = [
	'direct',
	'mixed',
	'indirect',
	'named',
	'unnamed',
	'unknown',
	'unsure',
	'marked',
	'corrected',
] as const;

export type State = (typeof states)[number];

/** Words to look for in the fields of a row. */
export type TextTerm = {
	readonly kind: 'text';
	readonly isNot: boolean;
	/** Folded, and in lower case unless the case matters. */
	readonly text: string;
	/** Whoever types a capital letter means it. */
	readonly isCaseSensitive: boolean;
	readonly anchor: Anchor;
	/** Whether letters may be wrong where the word is nowhere as it was typed. */
	readonly mayBeClose: boolean;
};

/** What a row answers with one of its names. */
export type NameTerm = {
	readonly kind: 'who' | 'cue' | 'type' | 'tag' | 'note';
	readonly isNot: boolean;
	readonly text: string;
};

/** A field of ours: `who:putin`, `is:direct`, `cue:denied`, `type:person`, `tag:money`, `note:ask`, `p:3-7`. */
export type FieldTerm =
	| NameTerm
	| {readonly kind: 'is'; readonly isNot: boolean; readonly state: State}
	/** Paragraphs from 0, both ends included. */
	| {readonly kind: 'p'; readonly isNot: boolean; readonly first: number; readonly last: number};

export type Term = TextTerm | FieldTerm;

/** What the reader asks: every group must hold, and a group holds when one of its terms does. */
export type Query = {
	readonly input: string;
	readonly groups: readonly (readonly Term[])[];
	/** What could not be understood, in a sentence for the reader. */
	readonly notice: string | null;
	/** Whether a field asks what it cannot, and so nothing: `is:purple`. */
	readonly asksInVain: boolean;
};

// A pasted page is no query. Longer ones are cut, and say so.
const mostLetters = 2000;
const mostTerms = 64;

const fieldPattern = /^(who|is|cue|type|tag|note|p):/i;

const stateHint = 'is: takes direct, mixed, indirect, named, unnamed, unknown, unsure, marked or corrected.';
const paragraphHint = 'p: takes a paragraph or a range, as in p:3 or p:3-7.';
const emptyHints: Readonly<Record<string, string>> = {
	who: 'who: takes a name, as in who:lavrov or who:"ana ruiz".',
	is: stateHint,
	cue: 'cue: takes a reporting word, as in cue:denied.',
	type: 'type: takes a kind, as in type:person, type:heading or type:indirect.',
	tag: 'tag: takes a tag that you gave, as in tag:money.',
	note: 'note: takes a word of a note that you wrote, as in note:ask.',
	p: paragraphHint,
};

/** One word of the query with its operators, as it was typed. */
type Token = {
	readonly isNot: boolean;
	readonly field: string | null;
	/** `'`: exactly so. */
	readonly isExact: boolean;
	readonly atStart: boolean;
	readonly atEnd: boolean;
	/** Whether it stood in quotation marks. */
	readonly isPhrase: boolean;
	readonly text: string;
	/** A `|` on its own. */
	readonly isOr: boolean;
};

/** Reads a query. Never throws. */
export function parseQuery(input: string): Query {
	const groups: Term[][] = [];
	let notice: string | null = null;
	let asksInVain = false;
	let terms = 0;
	let joinsLast = false;
	let text = input;
	if (text.length > mostLetters) {
		text = text.slice(0, mostLetters);
		notice = `Only the first ${mostLetters.toLocaleString('en')} letters are searched for.`;
	}

	for (const token of tokensOf(text)) {
		if (token.isOr) {
			// A bar with nothing before it joins nothing.
			joinsLast = groups.length > 0;
			continue;
		}

		const term = termOf(token);
		if (typeof term === 'string') {
			notice ??= term;
			asksInVain = true;
			continue;
		}

		if (term === null) {
			continue;
		}

		if (terms++ === mostTerms) {
			notice = `Only the first ${mostTerms} words are searched for.`;
			break;
		}

		if (joinsLast) {
			groups.at(-1)!.push(term);
			joinsLast = false;
		} else {
			groups.push([term]);
		}
	}

	return {input, groups, notice, asksInVain};
}

function* tokensOf(input: string): Generator<Token> {
	let at = 0;
	while (at < input.length) {
		if (isSpace(input[at]!)) {
			at++;
			continue;
		}

		const start = at;
		let isNot = false;
		let isExact = false;
		let atStart = false;
		let field: string | null = null;
		if (input[at] === '!' || (input[at] === '-' && fieldPattern.test(input.slice(at + 1, at + 7)))) {
			isNot = true;
			at++;
		}

		const named = fieldPattern.exec(input.slice(at, at + 6));
		if (named) {
			field = named[1]!.toLowerCase();
			at += named[0].length;
		} else {
			if (input[at] === "'") {
				isExact = true;
				at++;
			}

			if (input[at] === '^') {
				atStart = true;
				at++;
			}
		}

		if (isPhraseMark(input[at])) {
			let end = at + 1;
			while (end < input.length && !isPhraseMark(input[end])) {
				end++;
			}

			const text = input.slice(at + 1, end);
			at = end + 1;
			const atEnd = input[at] === '$' && (at + 1 >= input.length || isSpace(input[at + 1]!));
			at += atEnd ? 1 : 0;
			yield {isNot, field, isExact, atStart, atEnd, isPhrase: true, text, isOr: false};
			continue;
		}

		let text = '';
		while (at < input.length && !isSpace(input[at]!)) {
			// fzf's way of writing a space inside a word.
			if (input[at] === '\\' && input[at + 1] === ' ') {
				at++;
			}

			text += input[at++];
		}

		if (input.slice(start, at) === '|') {
			yield {isNot, field, isExact, atStart, atEnd: false, isPhrase: false, text: '', isOr: true};
			continue;
		}

		const atEnd = field === null && text.length > 1 && text.endsWith('$');
		yield {
			isNot,
			field,
			isExact,
			atStart,
			atEnd,
			isPhrase: false,
			text: atEnd ? text.slice(0, -1) : text,
			isOr: false,
		};
	}
}

/** What a word of the query asks: a term, nothing yet, or a notice about what is wrong with it. */
function termOf(token: Token): Term | string | null {
	const {isNot, field} = token;
	if (field === null) {
		return textTermOf(token);
	}

	const text = lower(fold(token.text)).trim();
	if (text === '') {
		return emptyHints[field]!;
	}

	switch (field) {
		case 'is': {
			const state = states.find(name => name === text);
			if (state) return {kind: 'is', isNot, state};
			const meant = nearest(text, states);
			return meant === null ? stateHint : `Did you mean is:${meant}?`;
		}

		case 'p': {
			const range = /^(\d*)(-?)(\d*)$/.exec(text);
			if (!range || (range[1] === '' && range[3] === '')) {
				return paragraphHint;
			}

			const first = range[1] ? Number(range[1]) - 1 : 0;
			const last = range[3] ? Number(range[3]) - 1 : range[2] ? Number.POSITIVE_INFINITY : first;
			return {kind: 'p', isNot, first: Math.min(first, last), last: Math.max(first, last)};
		}

		case 'type':
			return {kind: 'type', isNot, text: text.replace(/^organis/, 'organiz')};
		default:
			return {kind: field as 'who' | 'cue' | 'tag' | 'note', isNot, text};
	}
}

function textTermOf({isNot, isExact, atStart, atEnd, isPhrase, text}: Token): TextTerm | null {
	let words = text;
	let isWord = false;
	// fzf: 'word' with a mark on both sides is that word and no longer one.
	if (isExact && !isPhrase && words.length > 1 && words.endsWith("'")) {
		words = words.slice(0, -1);
		isWord = true;
	}

	const folded = fold(words);
	const lowered = lower(folded);
	if (folded.trim() === '') {
		return null;
	}

	const isCaseSensitive = lowered !== folded;
	const anchor =
		atStart && atEnd ? 'whole' : atStart ? 'start' : atEnd ? 'end' : isWord ? 'word' : 'anywhere';
	return {
		kind: 'text',
		isNot,
		text: isCaseSensitive ? folded : lowered,
		isCaseSensitive,
		anchor,
		mayBeClose: !isNot && !isExact && !isPhrase && anchor === 'anywhere',
	};
}

function isSpace(letter: string): boolean {
	return /[\s\u0000-\u001f\u007f-\u009f]/.test(letter);
}

function isPhraseMark(letter: string | undefined): boolean {
	return letter === '"' || letter === '“' || letter === '”' || letter === '„';
}

/** Which quotes `is:` asks for, if it asks for a kind of quote. */
export function quoteKindOf(state: State): QuoteKind | null {
	return state === 'direct' || state === 'mixed' || state === 'indirect' ? state : null;
}
