import type {Span} from '../../article/offset.ts';
import {firstIndex} from '../../first-index.ts';
import type {TextPlace} from '../place.ts';
import type {World} from '../world.ts';

/** A line of the text pane. The line after the last of a block is the empty one below it. */
export type LineRef = {readonly block: number; readonly line: number};

/** The line that a place is in. */
export function lineAt(world: World, width: number, place: TextPlace): LineRef {
	const block = Math.max(world.firstBlock, Math.min(world.lastBlock, place.block));
	const {text, lines} = world.block(block, width);
	const at = block === place.block ? place.at : block < place.block ? text.length : 0;
	if (at >= text.length && text.length > 0) {
		return {block, line: lines.length};
	}

	return {block, line: Math.max(0, firstIndex(lines.length, index => lines[index]!.start > at) - 1)};
}

/** The place where a line starts. */
export function placeOf(world: World, width: number, {block, line}: LineRef): TextPlace {
	const {text, lines} = world.block(block, width);
	return {block, at: lines[line]?.start ?? text.length};
}

/** The line so many lines further down, or up; the first or last there is when there are not so many. */
export function stepLine(world: World, width: number, from: LineRef, lines: number): LineRef {
	let {block, line} = from;
	line += lines;
	while (line < 0 && block > world.firstBlock) {
		block--;
		line += world.block(block, width).lines.length + 1;
	}

	for (;;) {
		const count = world.block(block, width).lines.length;
		// There is nothing to read below the last block, not even an empty line.
		const last = block === world.lastBlock || world.lastBlock < world.firstBlock ? count - 1 : count;
		if (line <= last) {
			break;
		}

		if (block >= world.lastBlock) {
			line = last;
			break;
		}

		line -= count + 1;
		block++;
	}

	return {block, line: Math.max(0, line)};
}

/** How many lines the second lies below the first, counted no further than `most`. */
function linesBetween(world: World, width: number, from: LineRef, to: LineRef, most: number): number {
	if (to.block < from.block || (to.block === from.block && to.line < from.line)) {
		return -linesBetween(world, width, to, from, most);
	}

	let lines = -from.line;
	for (let block = from.block; block < to.block && lines <= most; block++) {
		lines += world.block(block, width).lines.length + 1;
	}

	return Math.min(most, lines + to.line);
}

/** The lines in view, from the top down. Fewer than `rows` when the article ends before. */
export function linesFrom(world: World, width: number, top: LineRef, rows: number): readonly LineRef[] {
	const refs: LineRef[] = [];
	let {block, line} = top;
	while (refs.length < rows && block <= Math.max(world.lastBlock, world.firstBlock)) {
		const count = world.block(block, width).lines.length;
		const isLast = block >= world.lastBlock;
		for (; line < count + (isLast ? 0 : 1) && refs.length < rows; line++) {
			refs.push({block, line});
		}

		block++;
		line = 0;
	}

	return refs;
}

/** The top line moved so that no row stays empty below the end while there is text above. */
export function settledTop(world: World, width: number, top: TextPlace, rows: number): TextPlace {
	const line = lineAt(world, width, top);
	const seen = linesFrom(world, width, line, rows);
	if (seen.length >= rows) {
		return top;
	}

	const settled = stepLine(world, width, line, seen.length - rows);
	return settled.block === line.block && settled.line === line.line ? top : placeOf(world, width, settled);
}

/** The place in the text pane of a stretch of the article; that of the title when it is in no paragraph. */
export function placeOfSpan(world: World, {start}: Pick<Span, 'start'>): TextPlace {
	const {paragraphs} = world.analysis.article;
	const block = firstIndex(paragraphs.length, index => paragraphs[index]!.end > start);
	const paragraph = paragraphs[block];
	if (!paragraph) {
		return {block: world.lastBlock, at: 0};
	}

	return paragraph.start > start && block === 0 && world.firstBlock < 0
		? {block: -1, at: 0}
		: {block, at: Math.max(0, start - paragraph.start)};
}

/**
 * The top from which a stretch can be read. Nothing moves while all of it is in view. Once the text must move, it moves so
 * far that what follows in that direction is in view as well: readers go from one place to the next, and find the text
 * where it was. Further down its paragraph then starts a little below the top, just above it ends a little above the
 * bottom; a stretch too long for that starts a little below the top itself.
 *
 * @param margin Lines to keep in view before and after it, where there is room.
 */
export function topShowing(
	world: World,
	width: number,
	top: TextPlace,
	rows: number,
	stretch: {readonly from: TextPlace; readonly to: TextPlace},
	margin = 0,
): TextPlace {
	const topLine = lineAt(world, width, top);
	const first = lineAt(world, width, stretch.from);
	const last = lineAt(world, width, stretch.to);
	const keep = Math.min(margin, Math.floor((rows - 1) / 2));
	const before = linesBetween(world, width, topLine, first, rows * 2);
	const after = linesBetween(world, width, topLine, last, rows * 2);
	const isAtStart = topLine.block === world.firstBlock && topLine.line === 0;
	const isTooLong = after - before >= rows - keep;
	if (
		(before >= keep || (isAtStart && before >= 0)) &&
		(after < rows - keep || (isTooLong && before < rows / 2))
	) {
		return top;
	}

	const around = Math.floor(rows / 5);
	const paragraph: LineRef = {block: first.block, line: 0};
	const end: LineRef = {block: last.block, line: world.block(last.block, width).lines.length - 1};
	if (before < 0 && before > -rows && linesBetween(world, width, paragraph, end, rows * 2) < rows - around) {
		const raised = stepLine(world, width, end, around + 1 - rows);
		return settledTop(world, width, placeOf(world, width, belowGap(world, width, raised)), rows);
	}

	const start =
		linesBetween(world, width, paragraph, last, rows * 2) < rows - around - keep ? paragraph : first;
	const raised = stepLine(world, width, start, -around);
	const shown = raised.block < start.block ? belowGap(world, width, raised) : raised;
	return settledTop(world, width, placeOf(world, width, shown), rows);
}

/** The line itself, or the next below where it is empty: at the top that says nothing of what is above. */
function belowGap(world: World, width: number, {block, line}: LineRef): LineRef {
	const isGap = block < world.lastBlock && line === world.block(block, width).lines.length;
	return isGap ? {block: block + 1, line: 0} : {block, line};
}
