import {isLetter, isLetterOrNumber, isSmall} from '../article/letters.ts';
import {type Span, span} from '../article/offset.ts';
import type {Paragraph, ParagraphKind} from './paragraph.ts';

/** A stretch of plain text that stands by itself: one line, or lines that were wrapped to a width. */
export type Block = Span & {
	/** Whether an empty line, or the start of the text, comes before it. */
	readonly isApart: boolean;
	readonly kind: ParagraphKind;
};

type Line = {
	readonly start: number;
	readonly end: number;
	readonly indent: number;
	readonly isApart: boolean;
};

/** Lines wrapped by a mail program, a wire service or `fmt` are no wider than this. */
const widestWrap = 130;

/** A line that is broken this far from the margin was broken on purpose. */
const raggedness = 0.86;

/** No writer makes longer paragraphs, and the screen and the engine work paragraph by paragraph. */
const longestParagraph = 20_000;

const bullet = /^[-*•‣◦▪–]\s+(?=\S)/;
const number = /^\(?\d{1,2}[.)]\s+/;
const quoteMark = /^>\s?/;
const endOfSentence = /[.!?…:;»”’"')\]。！？」』]\s*$/u;

/**
 * Splits plain text into its paragraphs: by empty lines, or by single newlines where that is how it is
 * written. Lines that were wrapped to a width become one paragraph again; its span holds the newlines.
 */
export function splitParagraphs(text: string): Block[] {
	const lines = linesOf(text);
	const width = wrapWidth(text, lines);
	const blocks: Block[] = [];
	let first = 0;
	while (first < lines.length) {
		let last = first;
		while (width !== null && last + 1 < lines.length && isContinued(text, lines, last, first, width)) {
			last++;
		}

		addBlock(blocks, text, lines[first]!, lines[last]!.end);
		first = last + 1;
	}

	return blocks;
}

/** Numbers the paragraphs of an article. */
export function numberParagraphs(
	paragraphs: ReadonlyArray<{readonly start: number; readonly end: number; readonly kind: ParagraphKind}>,
): Paragraph[] {
	return paragraphs.map(({start, end, kind}, index) => ({
		id: `p${index + 1}`,
		index,
		kind,
		...span(start, end),
	}));
}

/** The lines that hold something, without the white space around them. */
function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let isApart = true;
	for (let from = 0; from < text.length; ) {
		const newline = text.indexOf('\n', from);
		const to = newline === -1 ? text.length : newline;
		let start = from;
		let end = to;
		while (start < end && isSpace(text.charCodeAt(start))) {
			start++;
		}

		while (end > start && isSpace(text.charCodeAt(end - 1))) {
			end--;
		}

		if (start === end || isRule(text, start, end)) {
			isApart = true;
		} else {
			lines.push({start, end, indent: start - from, isApart});
			isApart = false;
		}

		from = to + 1;
	}

	return lines;
}

function isSpace(unit: number): boolean {
	return unit === 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200b);
}

/** A line drawn with characters, such as `* * *`, `___.` or `-----`, which parts what stands around it. */
function isRule(text: string, start: number, end: number): boolean {
	if (end - start > 100) {
		return false;
	}

	for (let at = start; at < end; at++) {
		if (isLetterOrNumber(text.codePointAt(at)) || '"“”‘’«»'.includes(text[at]!)) {
			return false;
		}
	}

	return true;
}

/**
 * The width that the lines were wrapped to, or `null` when every line is a paragraph.
 *
 * Wrapping leaves a trace: the first word of the next line would not have fitted. Where paragraphs are
 * single lines, their ends come at any length and nearly all of them end a sentence.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
	const sample = lines.slice(0, 4000);
	const lengths = sample.map(line => line.end - line.start + line.indent).sort((one, other) => one - other);
	// A long address cannot be wrapped and says nothing about the width.
	const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
	if (width > widestWrap || width < 30) {
		return null;
	}

	let breaks = 0;
	let wraps = 0;
	let midSentence = 0;
	for (let i = 0; i + 1 < sample.length; i++) {
		if (!sample[i + 1]!.isApart) {
			breaks++;
			wraps += isFull(text, sample[i]!, sample[i + 1]!, width) ? 1 : 0;
			midSentence += endOfSentence.test(text.slice(sample[i]!.start, sample[i]!.end)) ? 0 : 1;
		}
	}

	return breaks >= 3 && wraps >= breaks * 0.5 && midSentence >= breaks * 0.4 ? width : null;
}

/** Whether the next line's first word would not have fitted on this one. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
	const space = text.indexOf(' ', next.start);
	const firstWord = (space === -1 || space > next.end ? next.end : space) - next.start;
	return line.end - line.start + line.indent + 1 + firstWord > width * raggedness;
}

function isContinued(
	text: string,
	lines: readonly Line[],
	at: number,
	first: number,
	width: number,
): boolean {
	const line = lines[at]!;
	const next = lines[at + 1]!;
	if (next.isApart) {
		return false;
	}

	const nextText = text.slice(next.start, next.end);
	if (
		listMarkOf(nextText) !== '' ||
		quoteMark.test(nextText) !== quoteMark.test(text.slice(line.start, line.end))
	) {
		return false;
	}

	const isShort = !isFull(text, line, next, width);
	const endsSentence = endOfSentence.test(text.slice(line.start, line.end));
	// A first line that is indented opens a paragraph, where the lines before it are not.
	if (next.indent >= line.indent + 2 && endsSentence && at > first) {
		return false;
	}

	const length = line.end - line.start + line.indent;
	return !isShort || (!endsSentence && length > width * 0.6 && isSmall(nextText.codePointAt(0)));
}

/** What marks a line as one of a list, with the space behind it, or nothing. */
function listMarkOf(line: string): string {
	const numbered = number.exec(line)?.[0];
	return numbered === undefined
		? (bullet.exec(line)?.[0] ?? '')
		: isLetter(line.codePointAt(numbered.length))
			? numbered
			: '';
}

function addBlock(blocks: Block[], text: string, first: Line, end: number): void {
	const opening = text.slice(first.start, Math.min(end, first.start + 60));
	const quoted = quoteMark.exec(opening);
	const listed = listMarkOf(opening);
	// “1. Title” may open a section, and “- ” a line of dialogue: the mark stays out of the span only for bullets.
	const mark = quoted?.[0] ?? (/^[-*•‣◦▪]/.test(listed) ? listed : '');
	const kind = quoted ? 'blockquote' : listed !== '' && !listed.startsWith('–') ? 'list' : 'body';
	let isApart = first.isApart;
	for (let start = first.start + mark.length; start < end; ) {
		let stop = end;
		if (end - start > longestParagraph) {
			stop = breakBefore(text, start, start + longestParagraph);
		}

		let trimmed = stop;
		while (trimmed > start && isSpace(text.charCodeAt(trimmed - 1))) {
			trimmed--;
		}

		blocks.push({...span(start, trimmed), isApart, kind});
		isApart = false;
		start = stop;
		while (start < end && isSpace(text.charCodeAt(start))) {
			start++;
		}
	}
}

/** The best place to part a paragraph that is far too long: behind a sentence, else behind a word. */
function breakBefore(text: string, start: number, limit: number): number {
	const window = text.slice(Math.max(start, limit - 2000), limit);
	const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('” '), window.lastIndexOf('" '));
	const word = sentence === -1 ? window.lastIndexOf(' ') : sentence + 1;
	if (word > 0) {
		return limit - window.length + word;
	}

	// Not between the two halves of a character.
	const unit = text.charCodeAt(limit - 1);
	return unit >= 0xd800 && unit < 0xdc00 ? limit - 1 : limit;
}
