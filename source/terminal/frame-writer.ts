import stringWidth from 'string-width';
import type {ScreenOutput} from './screen-output.ts';

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

/** One column of a row. A wide character fills two: itself, and an empty cell. */
type Cell = {readonly text: string; readonly style: string; readonly isSimple: boolean};

const blank: Cell = {text: ' ', style: '', isSimple: true};

// One column wide and never joined to a neighbour, by string-width and Intl.Segmenter over the whole of the
// basic plane. News text and box drawing are made of these, so most lines need neither of the two.
const simpleCharacters = String.raw` -~\xA0-\xAC\xAE-\u02FF\u0370-\u0482\u048A-\u0560\u1E00-\u1FC4\u2010-\u2027\u2030-\u205E\u2070-\u20CF\u2190-\u2319\u23CE\u2500-\u25FC\u2768-\u2775\u2581-\u258F`;
const simple = new RegExp(`^[${simpleCharacters}]*$`);
const simpleWithStyles = new RegExp(String.raw`^(?:[${simpleCharacters}]|\x1B\[[\d;]*m)*$`);

// A gap shorter than the sequence that would jump over it is cheaper to write again.
const worthJumping = 7;

// From this many plain spaces on, erasing them takes fewer bytes than writing them.
const worthErasing = 12;

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
	const show: FrameWriter['show'] = (lines, cursor) => {
		// To a terminal that is slow, only the newest frame is worth sending.
		if (!isFree()) {
			whenFree(() => show(lines, cursor));
			return;
		}

		let output = '';
		if (shown === null) output += '\u001B[0m\u001B[H\u001B[2J';
		for (let row = 0; row < Math.max(lines.length, shown?.length ?? 0); row++) {
			const before = shown?.[row] ?? '';
			const after = lines[row] ?? '';
			if (before === after) continue;
			// On an empty screen there is nothing to compare with.
			output +=
				shown === null && simpleWithStyles.test(after)
					? `\u001B[${row + 1};1H${after}`
					: changes(row, cellsOf(before), cellsOf(after));
		}

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

/** What to write so that a row that shows `before` shows `after`. */
function changes(row: number, before: readonly Cell[], after: readonly Cell[]): string {
	const end = lengthOf(after);
	const length = Math.max(end, lengthOf(before));
	let first = 0;
	while (first < length && isSame(before[first], after[first])) first++;
	// Two ways of writing the same look.
	if (first === length) return '';
	// Terminals disagree about how wide an emoji or an unusual letter is, so what stands beside one is not
	// known for certain. Such a row is written anew.
	if (!before.every(isSimple) || !after.every(isSimple)) {
		return `\u001B[${row + 1};1H\u001B[2K${written(after, 0, end)}`;
	}

	let output = '';
	let at = -1;
	for (let column = first; column < length; column++) {
		if (isSame(before[column], after[column])) continue;
		const from = column;
		let to = column + 1;
		for (let ahead = to; ahead < length && ahead - to < worthJumping; ahead++) {
			if (!isSame(before[ahead], after[ahead])) to = ahead + 1;
		}

		output += at === -1 ? `\u001B[${row + 1};${from + 1}H` : `\u001B[${from - at}C`;
		output += written(after, from, Math.min(to, end));
		// What is left of the old row behind the end of the new one is erased in one go.
		if (to > end) return `${output}\u001B[K`;
		at = to;
		column = to - 1;
	}

	return output;
}

/** The cells from one column up to another, as plain at their end as at their beginning. */
function written(cells: readonly Cell[], from: number, to: number): string {
	let output = '';
	let style = '';
	for (let column = from; column < to; column++) {
		const cell = cells[column]!;
		if (cell.style !== style) {
			output += cell.style === '' ? '\u001B[m' : `\u001B[${style === '' ? '' : '0;'}${cell.style}m`;
			style = cell.style;
		}

		const blanks = blanksAt(cells, column, to);
		if (blanks >= worthErasing) {
			// Erasing leaves the cursor where it is.
			output += `\u001B[${blanks}X\u001B[${blanks}C`;
			column += blanks - 1;
			continue;
		}

		output += cell.text;
		// The next one is put where it belongs, however wide the terminal thinks that this one is.
		if (!cell.isSimple && column + 1 < to && cells[column + 1]!.text !== '')
			output += `\u001B[${column + 2}G`;
	}

	return style === '' ? output : `${output}\u001B[m`;
}

/** How many plain spaces follow one another from here. */
function blanksAt(cells: readonly Cell[], from: number, to: number): number {
	let end = from;
	while (end < to && isSame(cells[end], blank)) end++;
	return end - from;
}

function isSimple(cell: Cell): boolean {
	return cell.isSimple;
}

function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
	const left = one ?? blank;
	const right = other ?? blank;
	return left.text === right.text && left.style === right.style;
}

/** How many cells there are up to the last that shows anything. */
function lengthOf(cells: readonly Cell[]): number {
	let length = cells.length;
	while (length > 0 && isSame(cells[length - 1], blank)) length--;
	return length;
}

let segmenter: Intl.Segmenter | undefined;

function cellsOf(line: string): readonly Cell[] {
	const cells: Cell[] = [];
	const style = new Style();
	for (const piece of line.split(/(\u001B\[[\d;]*m)/)) {
		if (piece.startsWith('\u001B')) {
			style.apply(piece.slice(2, -1));
			continue;
		}

		const sgr = style.toString();
		if (simple.test(piece)) {
			for (const text of piece) cells.push({text, style: sgr, isSimple: true});
			continue;
		}

		segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
		for (const {segment} of segmenter.segment(piece)) {
			const isPlain = simple.test(segment);
			const width = isPlain ? 1 : stringWidth(segment);
			if (width === 0) continue;
			cells.push({text: segment, style: sgr, isSimple: isPlain});
			for (let extra = 1; extra < width; extra++) cells.push({text: '', style: sgr, isSimple: isPlain});
		}
	}

	return cells;
}

/** The look that SGR sequences add up to, so that two ways of writing the same look compare as equal. */
class Style {
	private readonly attributes = new Map<string, string>();

	apply(parameters: string): void {
		const codes = parameters === '' ? [0] : parameters.split(';').map(Number);
		for (let index = 0; index < codes.length; index++) {
			const code = codes[index]!;
			if (code === 0) this.attributes.clear();
			else if (code === 22) {
				this.attributes.delete('1');
				this.attributes.delete('2');
			} else if (code >= 1 && code <= 9) this.attributes.set(String(code), String(code));
			else if (code >= 23 && code <= 29) this.attributes.delete(String(code - 20));
			else if (code === 38 || code === 48) {
				const length = codes[index + 1] === 2 ? 5 : 3;
				this.attributes.set(code === 38 ? 'fg' : 'bg', codes.slice(index, index + length).join(';'));
				index += length - 1;
			} else if (code === 39) this.attributes.delete('fg');
			else if (code === 49) this.attributes.delete('bg');
			else this.attributes.set((code >= 40 && code <= 47) || code >= 100 ? 'bg' : 'fg', String(code));
		}
	}

	toString(): string {
		return [...this.attributes.values()].sort().join(';');
	}
}
