import {fold, lower} from './fold.ts';
import {absent, closeFrom, literal, type TermAnswer} from './level.ts';
import {allowedEdits, longestCloseWord} from './options.ts';
import type {NameTerm} from './parse-query.ts';
import {Screen} from './screen.ts';

/** The few different names behind many rows: who speaks, with which cue. */
export class NamesOfRows {
	readonly #names: (readonly string[])[] = [];
	// Rows of one speaker mostly share one list, and else at least its names.
	readonly #ids = new Map<string | readonly string[] | null, number>();
	readonly #ofRow: Uint32Array;

	constructor(rows: number) {
		this.#ofRow = new Uint32Array(rows);
	}

	set(row: number, names: string | readonly string[] | null) {
		this.#ofRow[row] = this.#idOf(names);
	}

	#idOf(names: string | readonly string[] | null): number {
		const known = this.#ids.get(names);
		if (known !== undefined) {
			return known;
		}

		const list = names === null ? [] : typeof names === 'string' ? [names] : names;
		const key = list.join('\n');
		let id = this.#ids.get(key);
		if (id === undefined) {
			id = this.#names.length;
			this.#ids.set(key, id);
			this.#names.push(list.map(name => lower(fold(name))));
		}

		this.#ids.set(names, id);
		return id;
	}

	/** As the words of a name begin; else as any of its letters; else with letters wrong. */
	answer({text, isNot, kind}: NameTerm): TermAnswer {
		const tests: ((name: string) => number)[] = [
			name => (startsWord(name, text) ? literal : absent),
			name => (name.includes(text) ? literal : absent),
		];
		let levels = new Uint8Array(this.#names.length);
		for (const test of tests) {
			levels = this.#levels(test);
			if (levels.some(level => level !== absent)) {
				break;
			}
		}

		let isClose = false;
		const most = allowedEdits(text.length);
		if (
			!isNot &&
			kind === 'who' &&
			most > 0 &&
			text.length <= longestCloseWord &&
			levels.every(level => level === absent)
		) {
			isClose = true;
			const flat = this.#names.flat();
			const edits = new Uint8Array(flat.length);
			new Screen(flat).countEdits(text, most, edits);
			let at = 0;
			levels = Uint8Array.from(this.#names, names => {
				let fewest = most + 1;
				for (const _ of names) {
					fewest = Math.min(fewest, edits[at++]!);
				}

				return fewest <= most ? closeFrom + fewest : absent;
			});
		}

		const ofRows = new Uint8Array(this.#ofRow.length);
		for (let row = 0; row < ofRows.length; row++) {
			const level = levels[this.#ofRow[row]!]!;
			ofRows[row] = isNot ? (level === absent ? literal : absent) : level;
		}

		return {levels: ofRows, isClose};
	}

	#levels(test: (name: string) => number): Uint8Array<ArrayBuffer> {
		return Uint8Array.from(this.#names, names => Math.max(absent, ...names.map(test)));
	}
}

function startsWord(name: string, text: string): boolean {
	for (let at = name.indexOf(text); at >= 0; at = name.indexOf(text, at + 1)) {
		if (at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1]!)) {
			return true;
		}
	}

	return false;
}
