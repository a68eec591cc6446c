import {clustersOf, isSimple} from './width.ts';

/** A sign that may stand in the text between two characters, such as the « before a selected quote. */
export type Sign = {
	/** The code unit that it stands before. */
	readonly at: number;
	/** Whether it belongs to the characters after it or to those before it. */
	readonly side: 'opens' | 'closes';
};

/** One line of a wrapped text: from one code unit up to another, without the white space at its end. */
export type WrappedLine = {readonly start: number; readonly end: number};

/** Where a line may break between two characters of a word: after a hyphen or dash that joins two words. */
function breaksAfter(text: string, index: number): boolean {
	const unit = text[index]!;
	return (
		(unit === '-' || unit === '–' || unit === '—' || unit === '/') &&
		index > 0 &&
		/[\p{L}\p{N}]/u.test(text[index - 1]!) &&
		/[\p{L}“‘"'([]/u.test(text[index + 1] ?? '')
	);
}

// What Chinese and Japanese do not let a line start or end with.
const neverFirst =
	/^[、。，．・：；？！」』）】〕》〉ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…”’!),.:;?\]}]/u;
const neverLast = /[「『（【〔《〈“‘([{]$/u;

/**
 * Breaks a text into lines: between words where it can be, inside a word that is wider than a line.
 * Room is kept for every sign that may come to stand in a line, so that lines do not move when one does.
 *
 * @param text Printable: without tabs, line breaks and other control characters.
 * @param width In columns, at least 1. A wide character gets a line of its own in one column, and is too wide for it.
 * @param signs In the order of their places.
 * @returns At least one line. The stretches between them are white space.
 */
export function wrap(text: string, width: number, signs: readonly Sign[] = []): readonly WrappedLine[] {
	const lines: WrappedLine[] = [];
	const isAllSimple = isSimple(text);
	let sign = 0;
	let start = 0;
	while (start < text.length) {
		while (
			sign < signs.length &&
			(signs[sign]!.at < start || (signs[sign]!.at === start && signs[sign]!.side === 'closes'))
		) {
			sign++;
		}

		// One unit more than fits, to see whether the word goes on.
		const end =
			isAllSimple || isSimple(text.slice(start, start + width + 2))
				? endOfSimpleLine(text, start, width, signs, sign)
				: endOfOddLine(text, start, width, signs, sign);
		let shown = end;
		while (shown > start && text[shown - 1] === ' ') {
			shown--;
		}

		lines.push({start, end: shown});
		start = end;
		while (text[start] === ' ') {
			start++;
		}
	}

	return lines.length > 0 ? lines : [{start: 0, end: 0}];
}

/** How many columns the signs from `sign` on take that stand in the line from `start` up to `end`. */
function columnsOfSigns(signs: readonly Sign[], sign: number, end: number): number {
	let columns = 0;
	for (let index = sign; index < signs.length; index++) {
		const {at, side} = signs[index]!;
		if (at > end || (at === end && side === 'opens')) {
			break;
		}

		columns++;
	}

	return columns;
}

function endOfSimpleLine(
	text: string,
	start: number,
	width: number,
	signs: readonly Sign[],
	sign: number,
): number {
	let limit = Math.min(text.length, start + width);
	while (limit > start + 1 && limit - start + columnsOfSigns(signs, sign, limit) > width) {
		limit--;
	}

	if (limit === text.length || text[limit] === ' ') {
		return limit;
	}

	for (let end = limit; end > start + 1; end--) {
		if (text[end - 1] === ' ' || breaksAfter(text, end - 1)) {
			return end;
		}
	}

	return limit;
}

function endOfOddLine(
	text: string,
	start: number,
	width: number,
	signs: readonly Sign[],
	sign: number,
): number {
	// Enough for any text that is meant to be read, and an end to those that are not.
	const far = start + width * 16 + 64;
	const isInsidePair = far < text.length && /[\ud800-\udbff]/.test(text[far - 1]!);
	const slice = text.slice(start, isInsidePair ? far - 1 : far);
	let used = 0;
	let end = 0;
	let lastBreak = 0;
	let previous = {text: '', width: 0};
	for (const cluster of clustersOf(slice)) {
		const next = cluster.start + cluster.text.length;
		if (end > 0) {
			const isWide = cluster.width === 2 || previous.width === 2;
			if (previous.text === ' ' || breaksAfter(text, start + end - 1)) {
				lastBreak = end;
			} else if (isWide && cluster.text !== ' ') {
				lastBreak = neverFirst.test(cluster.text) || neverLast.test(previous.text) ? lastBreak : end;
			}
		}

		const columns = used + cluster.width + columnsOfSigns(signs, sign, start + next);
		if (columns > width && end > 0) {
			if (cluster.text === ' ') {
				return start + end;
			}

			return start + (lastBreak > 0 ? lastBreak : end);
		}

		used += cluster.width;
		end = next;
		previous = cluster;
	}

	return start + end;
}
