import {blankCells, type Cells, plain} from './cells.ts';

/** Rows from `first` up to `end` that go up by so many, or down where `by` is less than 0. Blank ones follow them. */
export type Scroll = {readonly first: number; readonly end: number; readonly by: number};

// Paragraphs are this long at most, nearly always, and the text goes on from one to the next.
const furthest = 14;

// With fewer rows changed there is little to save.
const leastRows = 6;

/**
 * Looks for rows that stood on the screen already, a few rows further up or down.
 *
 * A terminal can only move whole rows. Where panes stand side by side and only one of them moves, the other has to be
 * put right afterwards, and the writer compares what both ways cost.
 *
 * @param before What is on the screen, row by row.
 * @param after What is to be there.
 * @returns The move that leaves most in its place, or `null` where none leaves more than there is now.
 */
export function findScroll(before: readonly Cells[], after: readonly Cells[]): Scroll | null {
	const rows = Math.min(before.length, after.length);
	if (after.filter((cells, row) => cells !== before[row]).length < leastRows) return null;
	const kept = Array.from({length: rows}, (_, row) => sameCells(before[row]!, after[row]!));
	let best: Scroll | null = null;
	let most = 0;
	for (let by = -furthest; by <= furthest; by++) {
		if (by === 0) continue;
		// The stretch of rows that gains most together, as in the problem of the greatest sum.
		let gain = 0;
		let start = 0;
		for (let row = Math.max(0, -by); row < Math.min(rows, rows - by); row++) {
			if (gain <= 0) {
				gain = 0;
				start = row;
			}

			gain += sameCells(before[row + by]!, after[row]!) - kept[row]!;
			if (gain > most) {
				most = gain;
				// All rows that it moves, where they come from and where they go to.
				best = {first: Math.min(start, start + by), end: Math.max(row, row + by) + 1, by};
			}
		}
	}

	return best;
}

/** What is on the screen once rows were moved. */
export function scrolled(rows: readonly Cells[], {first, end, by}: Scroll): readonly Cells[] {
	return rows.map((cells, row) => {
		if (row < first || row >= end) return cells;
		const from = row + by;
		return from >= first && from < end ? rows[from]! : blankCells;
	});
}

/** The sequences that move rows. They leave the cursor in the first column of the first row of the screen. */
export function scrollSequence({first, end, by}: Scroll): string {
	// Taking lines out and putting lines in is known to every terminal; the Linux console has no sequence that scrolls.
	const move = by > 0 ? `${by}M` : `${-by}L`;
	return `\u001B[${first + 1};${end}r\u001B[${first + 1}H\u001B[${move}\u001B[r`;
}

/** How many cells that show something are the same in two rows. */
function sameCells(one: Cells, other: Cells): number {
	if (one === other) return one.texts.length;
	const length = Math.min(one.texts.length, other.texts.length);
	let same = 0;
	for (let column = 0; column < length; column++) {
		const text = one.texts[column]!;
		const style = one.styles[column]!;
		if (text === other.texts[column] && style === other.styles[column] && !(text === ' ' && style === plain))
			same++;
	}

	return same;
}
