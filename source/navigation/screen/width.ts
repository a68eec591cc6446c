import {eastAsianWidth} from 'get-east-asian-width';
import {breaking, halves, steering, turning} from '../../unsafe-characters.ts';

// The same widths as string-width 8, which Ink lays out with; a test holds the two together. It is
// written again here because the first screen is drawn before Ink is loaded, and string-width
// compiles `\p{RGI_Emoji}` and makes a segmenter when it is imported, a third of what Node takes to start.

/**
 * Text in which every code unit is one character, one column wide, whatever stands beside it. An
 * article in English is all of this, so most text never meets the segmenter.
 */
const simple =
	/^[\x20-\x7e\xa0-\xac\xae-\u02ff\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205f\u20a0-\u20c0\u2100-\u218b\u2190-\u2319\u23ce\u2500-\u25fc]*$/;

/** Whether every code unit of the text is one character of one column. */
export function isSimple(text: string): boolean {
	return simple.test(text);
}

const visible =
	/[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/u;
const spacingMark = /\p{Spacing_Mark}/u;
const keycap = /^[\d#*]\u20E3$/;
const pictographic = /\p{Extended_Pictographic}/gu;

let segmenter: Intl.Segmenter | undefined;
let emoji: RegExp | undefined;

function isEmoji(cluster: string): boolean {
	// Compiling this costs 5 ms, so not before a text has something that could be one.
	emoji ??= /^\p{RGI_Emoji}$/v;
	if (emoji.test(cluster)) {
		return true;
	}

	// No emoji is that long; a text made to be slow can be.
	if (cluster.length > 50) {
		return false;
	}

	return (
		keycap.test(cluster) || (cluster.includes('\u200D') && (cluster.match(pictographic)?.length ?? 0) >= 2)
	);
}

function isLeadingJamo(point: number): boolean {
	return (point >= 0x1100 && point <= 0x115f) || (point >= 0xa960 && point <= 0xa97c);
}

function isVowelJamo(point: number): boolean {
	return (point >= 0x1160 && point <= 0x11a7) || (point >= 0xd7b0 && point <= 0xd7c6);
}

function isTrailingJamo(point: number): boolean {
	return (point >= 0x11a8 && point <= 0x11ff) || (point >= 0xd7cb && point <= 0xd7fb);
}

/** The width of Hangul written letter by letter, or `undefined` for anything else. */
function hangulWidth(cluster: string): number | undefined {
	const points: number[] = [];
	for (const character of cluster) {
		if (visible.test(character)) {
			points.push(character.codePointAt(0)!);
		}
	}

	let width = 0;
	for (let index = 0; index < points.length; index++) {
		const point = points[index]!;
		if (!isLeadingJamo(point) && !isVowelJamo(point) && !isTrailingJamo(point)) {
			return width === 0
				? undefined
				: points.slice(index).reduce((sum, rest) => sum + eastAsianWidth(rest), width);
		}

		if (isLeadingJamo(point) && isVowelJamo(points[index + 1] ?? 0)) {
			width += 2;
			index += isTrailingJamo(points[index + 2] ?? 0) ? 2 : 1;
		} else {
			width += eastAsianWidth(point);
		}
	}

	return width;
}

function clusterWidth(cluster: string): number {
	const first = cluster.codePointAt(0)!;
	if (cluster.length === 1 && first >= 0x4e00 && first <= 0x9fff) {
		return 2;
	}

	const from = cluster.search(visible);
	if (from === -1) {
		return 0;
	}

	if ((first > 0xff || cluster.length > 1) && isEmoji(cluster)) {
		return 2;
	}

	const shown = cluster.slice(from);
	const hangul = hangulWidth(shown);
	if (hangul !== undefined) {
		return hangul;
	}

	const base = shown.codePointAt(0)!;
	let width = eastAsianWidth(base);
	for (const character of shown.slice(base > 0xffff ? 2 : 1)) {
		if (spacingMark.test(character) || (character >= '\uFF00' && character <= '\uFFEF')) {
			width += eastAsianWidth(character.codePointAt(0)!);
		}
	}

	return width;
}

/** One character as a reader sees it: where it starts in the text, in code units, and its columns. */
export type Cluster = {readonly text: string; readonly start: number; readonly width: number};

/** The characters of a text as a reader sees them, with the columns that each takes. */
export function* clustersOf(text: string): Generator<Cluster> {
	if (isSimple(text)) {
		for (let start = 0; start < text.length; start++) {
			yield {text: text[start]!, start, width: 1};
		}

		return;
	}

	segmenter ??= new Intl.Segmenter();
	let segments: Intl.Segments | null = null;
	let start = 0;
	while (start < text.length) {
		const width = standsAlone(text.charCodeAt(start + 1)) ? widthAlone(text.charCodeAt(start)) : 0;
		if (width > 0) {
			yield {text: text[start]!, start, width};
			start++;
			continue;
		}

		segments ??= segmenter.segment(text);
		const {segment} = segments.containing(start)!;
		yield {text: segment, start, width: isSimple(segment) ? 1 : clusterWidth(segment)};
		start += segment.length;
	}
}

/** Whether this unit, or the end of the text, can join nothing before it. Asking the segmenter takes fifty times as long. */
function standsAlone(unit: number): boolean {
	return !(unit >= 0x300) || (unit >= 0x2010 && unit <= 0x2027) || isWideAlone(unit);
}

/** Chinese, Japanese and Korean as they are mostly written. */
function isWideAlone(unit: number): boolean {
	return (
		unit >= 0x3001 &&
		(unit <= 0x3029 ||
			(unit >= 0x3041 && unit <= 0x3096) ||
			(unit >= 0x30a1 && unit <= 0x30fa) ||
			(unit >= 0x4e00 && unit <= 0x9fff) ||
			(unit >= 0xac00 && unit <= 0xd7a3) ||
			(unit >= 0xff01 && unit <= 0xff60))
	);
}

/** The columns of a unit that nothing joins, or 0 when that is not so easily told. */
function widthAlone(unit: number): 0 | 1 | 2 {
	if (
		(unit >= 0x20 && unit <= 0x7e) ||
		(unit >= 0x2010 && unit <= 0x2027) ||
		(unit >= 0xc0 && unit <= 0x2ff)
	) {
		return 1;
	}

	return isWideAlone(unit) ? 2 : 0;
}

/** How many columns a terminal needs for the text. */
export function widthOf(text: string): number {
	if (isSimple(text)) {
		return text.length;
	}

	let width = 0;
	for (const cluster of clustersOf(text)) {
		width += cluster.width;
	}

	return width;
}

// The article is free of these; titles, paths and what a reader pastes may not be.
const unsafe = new RegExp(String.raw`[\t\n${steering}${breaking}${turning}]|${halves}`, 'g');

/** The text as it may reach a terminal: white space becomes spaces, and what could steer one a sign, unit for unit. */
export function printable(text: string): string {
	return isSimple(text)
		? text
		: text.replace(unsafe, unit => (/[\t\n\v\f\r\u2028\u2029]/.test(unit) ? ' ' : '\ufffd'));
}

/**
 * As much of the start of the text as fits, with `ellipsis` where something is left out.
 *
 * @param width In columns. The result may be narrower: half of a wide character cannot be shown.
 */
export function cut(text: string, width: number, ellipsis = '…'): string {
	if (text.length <= width && isSimple(text)) {
		return text;
	}

	if (width <= 0) {
		return '';
	}

	const room = width - ellipsis.length;
	let end = 0;
	let used = 0;
	for (const cluster of clustersOf(text.slice(0, width * 32 + 64))) {
		used += cluster.width;
		if (used > width) {
			return room < 0 ? ellipsis.slice(0, width) : text.slice(0, end).trimEnd() + ellipsis;
		}

		if (used <= room) {
			end = cluster.start + cluster.text.length;
		}
	}

	return used <= width && text.length <= width * 32 + 64 ? text : text.slice(0, end).trimEnd() + ellipsis;
}

/** The text cut or filled with spaces to exactly this many columns. */
export function fitted(text: string, width: number, ellipsis = '…'): string {
	const shown = cut(text, width, ellipsis);
	return shown + ' '.repeat(Math.max(0, width - widthOf(shown)));
}
