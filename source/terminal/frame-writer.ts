import {blankCells, type Cells, cellsOf, isSimpleLine} from './cells.ts';
import {Pen} from './pen.ts';
import type {ScreenOutput} from './screen-output.ts';
import {findScroll, scrolled, scrollSequence} from './scrolling.ts';
import {areSame, type Stretch, stretchesOf} from './stretches.ts';

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

// With more to write, as when the text moves, looking for the nearest takes longer than its bytes.
const mostSorted = 200;

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
	const cells = lines.map(line => (isSimpleLine(line) ? blankCells : cellsOf(line)));
	const pen = new Pen(widest(cells));
	let output = '\u001B[0m\u001B[H\u001B[2J';
	for (const [row, line] of lines.entries()) {
		// On an empty screen there is nothing to compare with.
		if (isSimpleLine(line)) output += line === '' ? '' : `\u001B[${row + 1};1H${line}`;
		else pen.rewrite(row, cells[row]!);
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
	const columns = widest(before.concat(after));
	const odd: number[] = [];
	const wide: Stretch[] = [];
	const stretches: Stretch[] = [];
	for (let row = 0; row < Math.max(before.length, after.length); row++) {
		const from = before[row] ?? blankCells;
		const to = after[row] ?? blankCells;
		// The same row, or two ways of writing the same look.
		if (areSame(from, to)) continue;
		if (!from.isSimple || !to.isSimple) odd.push(row);
		else (isWide(from) || isWide(to) ? wide : stretches).push(...stretchesOf(row, from, to));
	}

	const pens = [stretches, ...(stretches.length > mostSorted ? [] : [null])].map(order => {
		const pen = new Pen(columns);
		for (const row of odd) pen.rewrite(row, after[row] ?? blankCells);
		// From left to right: half of a wide character that is written over takes the other half with it.
		for (const stretch of wide) pen.write(stretch);
		if (order) for (const stretch of order) pen.write(stretch);
		else writeNearestFirst(pen, stretches);
		return pen.written();
	});
	return pens.reduce((one, other) => (other.length < one.length ? other : one));
}

/** Goes on each time with what takes the fewest bytes to get to: often the same look in another row. */
function writeNearestFirst(pen: Pen, stretches: readonly Stretch[]): void {
	const left = [...stretches];
	while (left.length > 0) {
		let nearest = 0;
		let least = Number.POSITIVE_INFINITY;
		for (let index = 0; index < left.length && least > 0; index++) {
			const distance = pen.distanceTo(left[index]!);
			if (distance < least) {
				nearest = index;
				least = distance;
			}
		}

		pen.write(left[nearest]!);
		left.splice(nearest, 1);
	}
}

function isWide({texts}: Cells): boolean {
	return texts.includes('');
}

function widest(rows: readonly Cells[]): number {
	return rows.reduce((most, {texts}) => Math.max(most, texts.length), 0);
}
