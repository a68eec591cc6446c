import {
	blankCells,
	type CellStyle,
	type Cells,
	cellsOf,
	isSimpleCharacter,
	isSimpleLine,
	plain,
	switchBetween,
} from './cells.ts';
import type {ScreenOutput} from './screen-output.ts';
import {findScroll, scrolled, scrollSequence} from './scrolling.ts';

/** Puts frames on the terminal, and writes only the cells that differ from what is there. */
export type FrameWriter = {
	/**
	 * Shows a frame.
	 *
	 * @param lines One for each row from the top, styled with SGR sequences and with no others.
	 * @param cursor Where the reader types, or `null` to hide the cursor.
	 */
	readonly show: (lines: readonly string[], cursor: {readonly x: number; readonly y: number} | null) => void;
	/** Says that the screen may hold anything now: another size, another program's output. The next frame is drawn whole. */
	readonly forget: () => void;
};

// Fewer bytes than this are not worth looking for another way.
const worthScrolling = 250;

// From this many plain spaces on, erasing them takes fewer bytes than writing them.
const worthErasing = 6;

/**
 * Makes the writer for one terminal.
 *
 * Ink would compare its own frames, line by line, but it does not know what stood on the screen before it was
 * loaded, loses its place when the terminal is resized, and rewrites the text pane for a move in the list beside
 * it. So Ink draws into memory, and this is the one place that writes.
 */
export function createFrameWriter({
	write,
	isFree,
	whenFree,
}: Pick<ScreenOutput, 'write' | 'isFree' | 'whenFree'>): FrameWriter {
	let shown: readonly string[] | null = null;
	let shownCursor: string | null = null;
	/** The rows that are on the screen, taken apart. */
	let known = new Map<string, Cells>();
	const show: FrameWriter['show'] = (lines, cursor) => {
		// To a terminal that is slow, only the newest frame is worth sending.
		if (!isFree()) {
			whenFree(() => show(lines, cursor));
			return;
		}

		const cells = new Map<string, Cells>();
		const cellsIn = (line: string) => {
			const row = cells.get(line) ?? known.get(line) ?? cellsOf(line);
			cells.set(line, row);
			return row;
		};

		const output = shown === null ? whole(lines) : changesBetween(shown.map(cellsIn), lines.map(cellsIn));
		known = cells;
		const cursorNow = cursor === null ? '\u001B[?25l' : `\u001B[${cursor.y + 1};${cursor.x + 1}H\u001B[?25h`;
		if (output !== '' || shown === null || cursorNow !== shownCursor) {
			const hide = output !== '' && shownCursor !== '\u001B[?25l' ? '\u001B[?25l' : '';
			const place = cursor === null && (hide !== '' || shownCursor === cursorNow) ? '' : cursorNow;
			// Between these two marks the terminal draws nothing, so no half of a frame is seen.
			write(`\u001B[?2026h${hide}${output}${place}\u001B[?2026l`);
		}

		shown = lines;
		shownCursor = cursorNow;
	};

	return {
		show,
		forget() {
			shown = null;
			shownCursor = null;
		},
	};
}

/** A frame on a screen that may hold anything. */
function whole(lines: readonly string[]): string {
	const pen = new Pen();
	let output = '\u001B[0m\u001B[H\u001B[2J';
	for (const [row, line] of lines.entries()) {
		// On an empty screen there is nothing to compare with.
		if (isSimpleLine(line)) output += line === '' ? '' : `\u001B[${row + 1};1H${line}`;
		else pen.change(row, blankCells, cellsOf(line));
	}

	return output + pen.written();
}

/** The shortest way from one frame to the next: from where it stands, or once the terminal has moved some rows. */
function changesBetween(before: readonly Cells[], after: readonly Cells[]): string {
	const output = rewritten(before, after);
	const scroll = output.length < worthScrolling ? null : findScroll(before, after);
	if (scroll === null) return output;
	const moved = scrollSequence(scroll) + rewritten(scrolled(before, scroll), after);
	return moved.length < output.length ? moved : output;
}

function rewritten(before: readonly Cells[], after: readonly Cells[]): string {
	const pen = new Pen();
	for (let row = 0; row < Math.max(before.length, after.length); row++) {
		const from = before[row] ?? blankCells;
		const to = after[row] ?? blankCells;
		if (from !== to) pen.change(row, from, to);
	}

	return pen.written();
}

/** Writes the changes of one frame, and remembers what the terminal is left with: where it writes, and how that looks. */
class Pen {
	#output = '';
	#style: CellStyle = plain;
	#row = -1;
	/** Unknown when −1. */
	#column = -1;

	/** All of it, and the terminal as plain as it was before. */
	written(): string {
		return this.#output + switchBetween(this.#style, plain);
	}

	/** Has a row that shows `before` show `after`. */
	change(row: number, before: Cells, after: Cells): void {
		const end = lengthOf(after);
		const length = Math.max(end, lengthOf(before));
		let column = nextChange(before, after, 0, length);
		// Two ways of writing the same look.
		if (column === length) return;
		// What stands beside a character whose width terminals disagree about is not known. Such a row is written anew.
		if (!before.isSimple || !after.isSimple) {
			this.#moveTo(row, 0);
			this.#lookLike(plain);
			this.#output += '\u001B[2K';
			for (column = 0; column < end; ) column = this.#put(row, after, column, end);
			return;
		}

		while (column < length) {
			// What is left of the old row behind the end of the new one is erased in one go.
			if (column >= end) {
				this.#moveTo(row, column);
				this.#spaces();
				this.#output += '\u001B[K';
				return;
			}

			column = this.#put(row, after, column, end);
			const next = nextChange(before, after, column, length);
			column = next < end && this.#isCheaperThanJump(after, column, next) ? column : next;
		}
	}

	/** Whether the cells in between are written again with fewer bytes than it takes to jump over them. */
	#isCheaperThanJump({texts, styles}: Cells, from: number, to: number): boolean {
		let bytes = 0;
		for (let column = from; column < to; column++) {
			const style = styles[column]!;
			const isInStyle =
				style === this.#style || (isBlank(texts[column]!, style) && this.#style.hasPlainSpaces);
			bytes += Buffer.byteLength(texts[column]!);
			if (!isInStyle || bytes > `\u001B[${to - from}C`.length) return false;
		}

		return true;
	}

	/** Writes what stands in a column, or a run of spaces. Returns the column behind that. */
	#put(row: number, {texts, styles, isSimple}: Cells, column: number, end: number): number {
		const blanks = blanksAt(texts, styles, column, end);
		this.#moveTo(row, column);
		if (blanks >= worthErasing) {
			this.#spaces();
			this.#output += `\u001B[${blanks}X`;
			return column + blanks;
		}

		const text = texts[column]!;
		const style = styles[column]!;
		if (isBlank(text, style)) this.#spaces();
		else this.#lookLike(style);
		this.#output += text;
		this.#column = column + 1;
		if (isSimple || isSimpleCharacter(text)) return column + 1;
		// The next one is put where it belongs, however wide the terminal thinks that this one is.
		let next = column + 1;
		while (next < end && texts[next] === '') next++;
		this.#column = -1;
		return next;
	}

	#moveTo(row: number, column: number): void {
		if (row === this.#row && column === this.#column) return;
		if (row !== this.#row)
			this.#output += column === 0 ? `\u001B[${row + 1}H` : `\u001B[${row + 1};${column + 1}H`;
		else if (this.#column >= 0 && column > this.#column) this.#output += forward(column - this.#column);
		else this.#output += `\u001B[${column + 1}G`;
		this.#row = row;
		this.#column = column;
	}

	#lookLike(style: CellStyle): void {
		this.#output += switchBetween(this.#style, style);
		this.#style = style;
	}

	/** In whatever colour, as long as none is seen of it. */
	#spaces(): void {
		if (!this.#style.hasPlainSpaces) this.#lookLike(plain);
	}
}

function forward(columns: number): string {
	return columns === 1 ? '\u001B[C' : `\u001B[${columns}C`;
}

function isBlank(text: string, style: CellStyle): boolean {
	return text === ' ' && style === plain;
}

/** How many plain spaces follow one another from here. */
function blanksAt(texts: readonly string[], styles: readonly CellStyle[], from: number, to: number): number {
	let end = from;
	while (end < to && isBlank(texts[end]!, styles[end]!)) end++;
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
function lengthOf({texts, styles}: Cells): number {
	let {length} = texts;
	while (length > 0 && isBlank(texts[length - 1]!, styles[length - 1]!)) length--;
	return length;
}
