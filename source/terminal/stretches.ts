import {type CellStyle, type Cells, plain} from './cells.ts';

/** Cells of one row that are written in one go, in one look. */
export type Stretch = {
	readonly row: number;
	readonly column: number;
	/** `null` for spaces alone, which take any look that shows nothing in them. */
	readonly style: CellStyle | null;
	/** The characters, or the sequence that erases cells. */
	readonly written: string;
	/** Where the cursor stands afterwards. */
	readonly end: number;
};

// From this many plain spaces on, erasing them takes fewer bytes than writing them.
const worthErasing = 6;

/** What has a row that shows `before` show `after`, where terminals agree about the width of each character in both. */
export function stretchesOf(row: number, before: Cells, after: Cells): readonly Stretch[] {
	const stretches: Stretch[] = [];
	const end = lengthOf(after);
	const length = Math.max(end, lengthOf(before));
	let column = nextChange(before, after, 0, length);
	while (column < length) {
		// What is left of the old row behind the end of the new one is erased in one go.
		if (column >= end) {
			stretches.push({row, column, style: null, written: '\u001B[K', end: column});
			break;
		}

		const blanks = blanksAt(after, column, end);
		if (blanks >= worthErasing) {
			stretches.push({row, column, style: null, written: `\u001B[${blanks}X`, end: column});
			column = nextChange(before, after, column + blanks, length);
			continue;
		}

		const stretch = stretchFrom(row, column, before, after, end);
		stretches.push(stretch);
		column = nextChange(before, after, stretch.end, length);
	}

	return stretches;
}

/** From a column on, as far as its look goes. A few cells between that have not changed are written again. */
function stretchFrom(row: number, column: number, before: Cells, after: Cells, end: number): Stretch {
	let style = isBlank(after, column) ? null : after.styles[column]!;
	let written = after.texts[column]!;
	let at = behind(after, column);
	for (;;) {
		const next = nextChange(before, after, at, end);
		if (next === end || blanksAt(after, next, end) >= worthErasing) break;
		const between = after.texts.slice(at, next).join('');
		const over = styleOver(after, at, next + 1, style);
		if (over === undefined || Buffer.byteLength(between) > forward(next - at).length) break;
		style = over;
		written += between + after.texts[next]!;
		at = behind(after, next);
	}

	return {row, column, style, written, end: at};
}

/** The one look for cells and what stands before them in `style`; `undefined` where there is none. */
function styleOver(
	cells: Cells,
	from: number,
	to: number,
	style: CellStyle | null,
): CellStyle | null | undefined {
	let over = style;
	for (let column = from; column < to; column++) {
		const own = cells.styles[column]!;
		if (isBlank(cells, column) ? over?.hasPlainSpaces === false : over !== null && over !== own) {
			return undefined;
		}

		if (over === null && !isBlank(cells, column)) {
			if (!own.hasPlainSpaces) return undefined;
			over = own;
		}
	}

	return over;
}

/** The column behind a character: a wide one is followed by an empty cell. */
function behind({texts}: Cells, column: number): number {
	return texts[column + 1] === '' ? column + 2 : column + 1;
}

/** Moves the cursor to the right. */
export function forward(columns: number): string {
	return columns === 0 ? '' : columns === 1 ? '\u001B[C' : `\u001B[${columns}C`;
}

function isBlank({texts, styles}: Cells, column: number): boolean {
	return texts[column] === ' ' && styles[column] === plain;
}

/** How many plain spaces follow one another from here. */
function blanksAt(cells: Cells, from: number, to: number): number {
	let end = from;
	while (end < to && isBlank(cells, end)) end++;
	return end - from;
}

/** The next column in which two rows differ, or the end. Behind its last cell a row is blank. */
function nextChange(before: Cells, after: Cells, from: number, end: number): number {
	for (let column = from; column < end; column++) {
		if ((before.texts[column] ?? ' ') !== (after.texts[column] ?? ' ')) return column;
		if ((before.styles[column] ?? plain) !== (after.styles[column] ?? plain)) return column;
	}

	return end;
}

/** How many cells there are up to the last that shows anything. */
export function lengthOf(cells: Cells): number {
	let {length} = cells.texts;
	while (length > 0 && isBlank(cells, length - 1)) length--;
	return length;
}

/** Whether two rows look the same. */
export function areSame(before: Cells, after: Cells): boolean {
	const length = Math.max(before.texts.length, after.texts.length);
	return before === after || nextChange(before, after, 0, length) === length;
}
