import {type CellStyle, type Cells, certainWidth, plain, switchBetween} from './cells.ts';
import {forward, lengthOf, type Stretch} from './stretches.ts';

/** Writes cells, and remembers what the terminal is left with: where it writes, and how that looks. */
export class Pen {
	#output = '';
	#style: CellStyle = plain;
	#row = -1;
	/** Unknown when −1. */
	#column = -1;
	/** How many columns there are for certain. Behind the last one terminals disagree about where the cursor is. */
	readonly #columns: number;

	constructor(columns: number) {
		this.#columns = columns;
	}

	/** All of it, and the terminal as plain as it was before. */
	written(): string {
		return this.#output + switchBetween(this.#style, plain);
	}

	/** Writes a whole row anew: what stands beside a character whose width terminals disagree about is not known. */
	rewrite(row: number, cells: Cells): void {
		this.#moveTo(row, 0);
		this.#lookLike(plain);
		this.#output += '\u001B[2K';
		const end = lengthOf(cells);
		for (let column = 0; column < end; column++) {
			const text = cells.texts[column]!;
			if (text === '') continue;
			this.#moveTo(row, column);
			this.#lookLike(cells.styles[column]!);
			this.#output += text;
			// The next one is put where it belongs, however wide the terminal thinks that this one is.
			const width = certainWidth(text);
			this.#column = width === null ? -1 : this.#behind(column + width);
		}
	}

	write({row, column, style, written, end}: Stretch): void {
		this.#moveTo(row, column);
		if (style !== null) this.#lookLike(style);
		else if (!this.#style.hasPlainSpaces) this.#lookLike(plain);
		this.#output += written;
		this.#column = this.#behind(end);
	}

	/** About how many bytes it takes before a stretch can be written from where the pen is now. */
	distanceTo({row, column, style}: Stretch): number {
		const move = row === this.#row ? (column === this.#column ? 0 : 4) : column === this.#column ? 4 : 8;
		const look = style ?? (this.#style.hasPlainSpaces ? this.#style : plain);
		return move + switchBetween(this.#style, look).length;
	}

	#behind(column: number): number {
		return column < this.#columns ? column : -1;
	}

	#moveTo(row: number, column: number): void {
		if (row === this.#row && column === this.#column) return;
		this.#output += this.#motionTo(row, column);
		this.#row = row;
		this.#column = column;
	}

	/** The shortest way: from where the cursor is, or from the corner of the screen. */
	#motionTo(row: number, column: number): string {
		const absolute = column === 0 ? `\u001B[${row + 1}H` : `\u001B[${row + 1};${column + 1}H`;
		if (this.#row < 0) return absolute;
		const down = row - this.#row;
		if (this.#column < 0) return down === 0 ? alongTo(column) : absolute;
		const relative = vertically(down) + this.#horizontallyTo(column);
		return relative.length < absolute.length ? relative : absolute;
	}

	#horizontallyTo(column: number): string {
		const by = column - this.#column;
		if (by >= 0) return forward(by);
		const back = by >= -3 ? '\b'.repeat(-by) : `\u001B[${-by}D`;
		const along = alongTo(column);
		return back.length <= along.length ? back : along;
	}

	#lookLike(style: CellStyle): void {
		this.#output += switchBetween(this.#style, style);
		this.#style = style;
	}
}

/** To a column of the same row, from wherever in it. */
function alongTo(column: number): string {
	return column === 0 ? '\r' : `\u001B[${column + 1}G`;
}

function vertically(rows: number): string {
	if (rows === 0) return '';
	const many = Math.abs(rows);
	return `\u001B[${many === 1 ? '' : many}${rows > 0 ? 'B' : 'A'}`;
}
