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
 * The top from which a stretch can be read, moved no more than needed: not at all when it is in view; else so
 * that its paragraph starts a little below the top, or itself when the paragraph is too long for that.
 *
 * @param margin Lines to keep in view before and after it, where there is room.
 */
export function topShowing(
	world: World,
	width: number,
	top: TextPlace,
	rows: number,
	stretch: {readonly from: TextPlace; readonly to: TextPlace},
	margin = 1,
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

	const above = Math.floor(rows / 4);
	const paragraph: LineRef = {block: first.block, line: 0};
	const start =
		linesBetween(world, width, paragraph, last, rows * 2) < rows - above - keep ? paragraph : first;
	const raised = stepLine(world, width, start, -above);
	// An empty line at the top says nothing of what is above.
	const isEmpty = raised.block < start.block && raised.line === world.block(raised.block, width).lines.length;
	const shown = isEmpty ? {block: raised.block + 1, line: 0} : raised;
	return settledTop(world, width, placeOf(world, width, shown), rows);
}
