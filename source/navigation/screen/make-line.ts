import type {Line, Segment, Style} from './line.ts';
import {clustersOf, cut, isSimple, widthOf} from './width.ts';

const plain: readonly Style[] = [];

/** A stretch of a line. */
export function segment(text: string, ...style: readonly Style[]): Segment {
	return {text, style: style.length > 0 ? style : plain};
}

/** How many columns the stretches take together. */
export function widthOfLine(line: Line): number {
	let width = 0;
	for (const {text} of line) {
		width += widthOf(text);
	}

	return width;
}

/** The words of a line, without styles. */
export function textOfLine(line: Line): string {
	return line.map(({text}) => text).join('');
}

/** The line cut, with a sign where something is left out, or filled with spaces to exactly this many columns. */
export function filled(line: Line, width: number, ellipsis = '…'): Line {
	const used = widthOfLine(line);
	if (used === width) {
		return line;
	}

	if (used < width) {
		return [...line, segment(' '.repeat(width - used))];
	}

	const segments: Segment[] = [];
	let left = width;
	for (const one of line) {
		const columns = widthOf(one.text);
		// Room is kept for the sign in this stretch or, when it ends with the line, in the next.
		if (columns < left) {
			segments.push(one);
			left -= columns;
			continue;
		}

		const text = cut(`${one.text}  `, left, ellipsis);
		segments.push({text, style: one.style});
		left -= widthOf(text);
		break;
	}

	return left > 0 ? [...segments, segment(' '.repeat(left))] : segments;
}

/**
 * What stands left and what stands right in a line, with a space between them at least. When both do not fit, the left
 * is cut; when that is not enough, the right goes.
 */
export function apart(left: Line, right: Line, width: number, ellipsis = '…'): Line {
	const rightWidth = widthOfLine(right);
	const least = Math.min(widthOfLine(left), 12);
	if (rightWidth === 0 || least + 1 + rightWidth > width) {
		return filled(left, width, ellipsis);
	}

	// A word that is cut must not run into the first one on the right.
	const gap: Line = right[0]!.text.startsWith(' ') ? [] : [segment(' ')];
	return [...filled(left, width - rightWidth - gap.length, ellipsis), ...gap, ...right];
}

/** The line with one more style under those that its stretches have. */
export function styled(line: Line, ...style: readonly Style[]): Line {
	return style.length === 0 ? line : line.map(one => ({text: one.text, style: [...style, ...one.style]}));
}

/** The part of a line between two columns. Half of a wide character is shown as a space. */
export function slicedLine(line: Line, from: number, to: number): Line {
	const segments: Segment[] = [];
	let column = 0;
	for (const one of line) {
		if (column >= to) {
			break;
		}

		const width = widthOf(one.text);
		if (column >= from && column + width <= to) {
			segments.push(one);
		} else if (column + width > from) {
			segments.push({text: slicedText(one.text, from - column, to - column), style: one.style});
		}

		column += width;
	}

	return segments;
}

function slicedText(text: string, from: number, to: number): string {
	if (isSimple(text)) {
		return text.slice(Math.max(0, from), Math.max(0, to));
	}

	let sliced = '';
	let column = 0;
	for (const cluster of clustersOf(text)) {
		const next = column + cluster.width;
		if (column >= from && next <= to) {
			sliced += cluster.width > 0 || column > from ? cluster.text : '';
		} else if (next > from && column < to) {
			sliced += ' '.repeat(Math.min(next, to) - Math.max(column, from));
		}

		column = next;
	}

	return sliced;
}

/** A stretch of a text, in code units, and what it means. */
export type Run = {readonly start: number; readonly end: number; readonly style: readonly Style[]};

/** A sign to draw in a text, before the code unit `at`. */
export type DrawnSign = {
	readonly at: number;
	readonly side: 'opens' | 'closes';
	readonly text: string;
	readonly style: readonly Style[];
};

/** Part of a text with the styles of the runs that lie over it, the later over the earlier, and signs between its characters. */
export function styledText(
	text: string,
	start: number,
	end: number,
	runs: readonly Run[],
	signs: readonly DrawnSign[] = [],
): Line {
	const over = runs.filter(run => run.start < end && run.end > start && run.start < run.end);
	const drawn = signs.filter(({at, side}) =>
		side === 'opens' ? at >= start && at < end : at > start && at <= end,
	);
	if (drawn.length === 0 && over.every(run => run.start <= start && run.end >= end)) {
		const style = over.length === 1 ? over[0]!.style : over.flatMap(run => run.style);
		return [{text: text.slice(start, end), style}];
	}

	const places = new Set([start, end]);
	for (const run of over) {
		places.add(Math.max(start, run.start));
		places.add(Math.min(end, run.end));
	}

	for (const {at} of drawn) {
		places.add(at);
	}

	const line: Segment[] = [];
	const sorted = wholeCharacters(
		text,
		start,
		end,
		[...places].sort((one, other) => one - other),
	);
	for (let index = 0; index < sorted.length; index++) {
		const from = sorted[index]!;
		const to = sorted[index + 1];
		const before = index === 0 ? start - 1 : sorted[index - 1]!;
		for (const sign of drawn) {
			if (sign.side === 'closes' && sign.at <= from && sign.at > before) {
				line.push({text: sign.text, style: sign.style});
			}
		}

		for (const sign of drawn) {
			if (sign.side === 'opens' && sign.at <= from && (sign.at > before || from === start)) {
				line.push({text: sign.text, style: sign.style});
			}
		}

		if (to !== undefined && to > from) {
			const style = over
				.filter(run => run.start < to && run.end > from && run.start <= from)
				.flatMap(run => run.style);
			line.push({text: text.slice(from, to), style});
		}
	}

	return line;
}

/** The places moved to the starts of characters, so that no style comes between a letter and its accent. */
function wholeCharacters(
	text: string,
	start: number,
	end: number,
	places: readonly number[],
): readonly number[] {
	const slice = text.slice(start, end);
	if (isSimple(slice)) {
		return places;
	}

	const starts = new Set([end]);
	for (const cluster of clustersOf(slice)) {
		starts.add(start + cluster.start);
	}

	const moved = places.map(place => {
		let whole = place;
		while (!starts.has(whole)) {
			whole--;
		}

		return whole;
	});
	return [...new Set(moved)];
}
