import {fold, lower} from './fold.ts';
import {absent, closeFrom, literal, type TermAnswer} from './level.ts';
import {allowedEdits, longestCloseWord} from './options.ts';
import type {NameTerm} from './parse-query.ts';
import {Screen} from './screen.ts';
import type {SearchRow} from './search-row.ts';

/** The few different names behind many rows: who speaks, with which cue. */
export class NamesOfRows {
	readonly #names: (readonly string[])[] = [];
	readonly #ofRow: Uint32Array;

	constructor(rows: readonly SearchRow[], namesOf: (row: SearchRow) => string | readonly string[] | null) {
		// Rows of one speaker mostly share one list, and else at least its names.
		const ids = new Map<string | readonly string[] | null, number>();
		this.#ofRow = new Uint32Array(rows.length);
		for (let row = 0; row < rows.length; row++) {
			const names = namesOf(rows[row]!);
			let id = ids.get(names);
			if (id === undefined) {
				const list = names === null ? [] : typeof names === 'string' ? [names] : names;
				const key = list.join('\n');
				id = ids.get(key);
				if (id === undefined) {
					id = this.#names.length;
					ids.set(key, id);
					this.#names.push(list.map(name => lower(fold(name))));
				}

				ids.set(names, id);
			}

			this.#ofRow[row] = id;
		}
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

		return {
			levels: Uint8Array.from(this.#ofRow, id => {
				const level = levels[id]!;
				return isNot ? (level === absent ? literal : absent) : level;
			}),
			isClose,
		};
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
