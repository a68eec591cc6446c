import {absent, literal, type TermAnswer} from './level.ts';
import {NamesOfRows} from './names-of-rows.ts';
import {type FieldTerm, quoteKindOf, type State} from './parse-query.ts';
import type {SearchFacts, SearchRow} from './search-row.ts';

// How many rows are read between two looks at the clock.
const rowsAtOnce = 512;

const kinds: readonly SearchFacts['kind'][] = [null, 'direct', 'mixed', 'indirect'];

const speakers: readonly SearchFacts['speaker'][] = [null, 'named', 'unnamed', 'unknown'];

/** What the fields of the query language ask about every row, in columns. Reading can be done a little at a time. */
export class FactsOfRows {
	readonly #rows: readonly SearchRow[];
	readonly #who: NamesOfRows;
	readonly #cue: NamesOfRows;
	readonly #type: NamesOfRows;
	readonly #tag: NamesOfRows;
	readonly #note: NamesOfRows;
	readonly #kinds: Uint8Array;
	readonly #speakers: Uint8Array;
	readonly #unsure: Uint8Array;
	readonly #corrected: Uint8Array;
	#rowsRead = 0;

	constructor(rows: readonly SearchRow[]) {
		this.#rows = rows;
		this.#who = new NamesOfRows(rows.length);
		this.#cue = new NamesOfRows(rows.length);
		this.#type = new NamesOfRows(rows.length);
		this.#tag = new NamesOfRows(rows.length);
		this.#note = new NamesOfRows(rows.length);
		this.#kinds = new Uint8Array(rows.length);
		this.#speakers = new Uint8Array(rows.length);
		this.#unsure = new Uint8Array(rows.length);
		this.#corrected = new Uint8Array(rows.length);
	}

	/** Reads rows until the time is up. Returns whether all have been read. */
	read(until: number): boolean {
		while (this.#rowsRead < this.#rows.length) {
			if (performance.now() > until) {
				return false;
			}

			const end = Math.min(this.#rows.length, this.#rowsRead + rowsAtOnce);
			for (; this.#rowsRead < end; this.#rowsRead++) {
				const facts = this.#rows[this.#rowsRead]!.facts;
				const {who, cue, type, kind, speaker, tags = null, note = null} = facts;
				this.#who.set(this.#rowsRead, who);
				this.#cue.set(this.#rowsRead, cue);
				this.#type.set(this.#rowsRead, type);
				this.#tag.set(this.#rowsRead, tags);
				this.#note.set(this.#rowsRead, note);
				this.#unsure[this.#rowsRead] = Number(facts.isUnsure ?? false);
				this.#corrected[this.#rowsRead] = Number(facts.isCorrected ?? false);
				this.#kinds[this.#rowsRead] = kinds.indexOf(kind);
				this.#speakers[this.#rowsRead] = speakers.indexOf(speaker);
			}
		}

		return true;
	}

	/** How every row answers a field, other than `is:marked`. */
	answer(term: FieldTerm): TermAnswer {
		this.read(Number.POSITIVE_INFINITY);
		switch (term.kind) {
			case 'who':
				return this.#who.answer(term);
			case 'cue':
				return this.#cue.answer(term);
			case 'type':
				return this.#type.answer(term);
			case 'tag':
				return this.#tag.answer(term);
			case 'note':
				return this.#note.answer(term);
			case 'p':
				return answerByRow(this.#rows, term.isNot, ({facts}) =>
					facts.paragraphs.some(paragraph => paragraph >= term.first && paragraph <= term.last),
				);
			case 'is': {
				const [column, wanted] = this.#columnOf(term.state);
				return {
					levels: column.map(value => ((value === wanted) === term.isNot ? absent : literal)),
					isClose: false,
				};
			}

			default:
				return term satisfies never;
		}
	}

	/** Where it stands whether rows are in a state, and the value that says so. */
	#columnOf(state: State): readonly [column: Uint8Array, wanted: number] {
		const kind = quoteKindOf(state);
		if (kind) {
			return [this.#kinds, kinds.indexOf(kind)];
		}

		return state === 'unsure'
			? [this.#unsure, 1]
			: state === 'corrected'
				? [this.#corrected, 1]
				: [this.#speakers, speakers.indexOf(state as SearchFacts['speaker'])];
	}
}

/** Asks every row. */
export function answerByRow(
	rows: readonly SearchRow[],
	isNot: boolean,
	holds: (row: SearchRow) => boolean,
): TermAnswer {
	const levels = new Uint8Array(rows.length);
	for (let row = 0; row < levels.length; row++) {
		levels[row] = holds(rows[row]!) === isNot ? absent : literal;
	}

	return {levels, isClose: false};
}
