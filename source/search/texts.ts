import {foldAll, lowerAll} from './fold.ts';
import type {SearchRow} from './search-row.ts';

// How many rows are read between two looks at the clock: about a millisecond's work.
const rowsAtOnce = 128;

// The texts of so many rows are a few megabytes.
const mostRowsKeptTwice = 20_000;

/**
 * The different texts of all fields of all rows, folded. Names stand in many rows, and are kept and looked at once.
 *
 * Reading takes a while where there are many rows, so it can be done a little at a time.
 */
export class Texts {
	readonly rows: readonly SearchRow[];
	/** In lower case. */
	readonly lowered: string[] = [];
	/** How many rows have been read, from the first. */
	rowsRead = 0;
	/** As they stand in the rows. */
	readonly sources: string[] = [];
	/** In the case they were written in; only kept where that takes little memory. */
	readonly #folded: string[] | null;
	readonly #names = new Map<string, number>();
	/** The texts of row `r` are `#rowTexts` from `#rowStarts[r]` up to `#rowStarts[r + 1]`. */
	readonly #rowStarts: Uint32Array;
	#rowTexts = new Uint32Array(64);

	constructor(rows: readonly SearchRow[]) {
		this.rows = rows;
		this.#rowStarts = new Uint32Array(rows.length + 1);
		this.#folded = rows.length <= mostRowsKeptTwice ? [] : null;
	}

	get size(): number {
		return this.lowered.length;
	}

	/**
	 * Reads rows until the time is up, and a few in any case.
	 *
	 * @param until As `performance.now()` tells the time.
	 * @returns Whether all rows have been read.
	 */
	read(until: number): boolean {
		while (this.rowsRead < this.rows.length) {
			this.#readSome(Math.min(this.rows.length, this.rowsRead + rowsAtOnce));
			if (performance.now() > until) {
				break;
			}
		}

		return this.rowsRead === this.rows.length;
	}

	#readSome(end: number) {
		const fresh: string[] = [];
		let used = this.#rowStarts[this.rowsRead]!;
		for (let row = this.rowsRead; row < end; row++) {
			for (const {name, text} of this.rows[row]!.fields) {
				// Two quotes are seldom the same, and remembering them all costs more than looking at both.
				let id = name === 'text' ? undefined : this.#names.get(text);
				if (id === undefined) {
					id = this.size + fresh.length;
					fresh.push(text);
					if (name !== 'text') {
						this.#names.set(text, id);
					}
				}

				if (used === this.#rowTexts.length) {
					const longer = new Uint32Array(used * 2);
					longer.set(this.#rowTexts);
					this.#rowTexts = longer;
				}

				this.#rowTexts[used++] = id;
			}

			this.#rowStarts[row + 1] = used;
		}

		const folded = foldAll(fresh);
		const lowered = lowerAll(folded);
		for (let index = 0; index < fresh.length; index++) {
			this.sources.push(fresh[index]!);
			this.#folded?.push(folded[index]!);
			this.lowered.push(lowered[index]!);
		}

		this.rowsRead = end;
	}

	/** Some of the texts, folded, in the case they were written in. */
	folded(ids: Uint32Array): readonly string[] {
		return this.#folded
			? Array.from(ids, id => this.#folded![id]!)
			: foldAll(Array.from(ids, id => this.sources[id]!));
	}

	/** Gives each row the lowest level above 0 of its texts; rows that are not read yet get 0. */
	spread(textLevels: Uint8Array): Uint8Array {
		const levels = new Uint8Array(this.rows.length);
		const starts = this.#rowStarts;
		const texts = this.#rowTexts;
		for (let row = 0; row < this.rowsRead; row++) {
			let best = 0;
			for (let at = starts[row]!; at < starts[row + 1]!; at++) {
				const level = textLevels[texts[at]!]!;
				if (level !== 0 && (best === 0 || level < best)) {
					best = level;
				}
			}

			levels[row] = best;
		}

		return levels;
	}
}
