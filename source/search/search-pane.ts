/** Search in one pane: which rows answer a query, in which order, and what is lit in them. */
import {firstIndex} from '../first-index.ts';
import {Answers} from './answer-term.ts';
import {absent, addLevels, closeFrom, literal} from './level.ts';
import {Lit} from './lit.ts';
import {loadFuse} from './match.ts';
import {fewestLettersForgiven} from './options.ts';
import {parseQuery, type Query, type Term} from './parse-query.ts';
import {Recent} from './recent.ts';
import type {Hit, Match, SearchRow} from './search-row.ts';

/** What only the reader's session knows. */
export type SearchContext = {
	isMarked(id: string): boolean;
	/**
	 * How many milliseconds the reader waits for rows that were never read before: past them, the answer
	 * `isPartial`. When left out, the answer is whole, however long it takes.
	 */
	readonly patience?: number;
};

/** The answer to a query. */
export type SearchResult = {
	readonly query: Query;
	/** How many rows were found. */
	readonly count: number;
	/** What was found as typed, in reading order; then what is close, the closest first. Every row while nothing is asked. */
	readonly matches: readonly Match[];
	readonly literalCount: number;
	readonly closeCount: number;
	/** What the reader should know: “is: takes direct, mixed, …”. */
	readonly notice: string | null;
	/** A row's match, by the row's id; `null` where it was not found. */
	find(id: string): Match | null;
	/** The same, by the row's number. */
	matchOf(row: number): Match | null;
	/** The row that stands at a place among the matches. There may be a hundred thousand, and few are looked at. */
	rowAt(place: number): number;
	/** Where among the matches a row stands, or −1. */
	placeOf(row: number): number;
	/** Whether there may be more to find. `warm` the index when nobody waits, and ask again. */
	readonly isPartial: boolean;
};

/** One pane's rows, made ready to be searched. */
export type PaneIndex = {
	readonly rows: readonly SearchRow[];
	/**
	 * Does some of the work that a search would have to do first, for when nobody waits.
	 *
	 * @param milliseconds How long it may take, roughly.
	 * @returns Whether all is ready.
	 */
	warm(milliseconds: number): boolean;
};

/** Takes the rows of a pane. Costs nothing until the first search, or `warm`. */
export function createPaneIndex(rows: readonly SearchRow[]): PaneIndex {
	return new Index(rows);
}

/** Finds the rows that answer a query. Never throws, whatever the query. */
export function searchPane(index: PaneIndex, query: string | Query, context: SearchContext): SearchResult {
	return (index as Index).search(typeof query === 'string' ? parseQuery(query) : query, context);
}

// Answers that are kept to be given again, and up to which size: the last one is kept whatever its size.
const mostResults = 20;
const mostMatchesKept = 5000;

class Index implements PaneIndex {
	readonly rows: readonly SearchRow[];
	readonly #answers: Answers;
	readonly #results = new Recent<SearchResult>(mostResults);
	#last: SearchResult | null = null;
	#rowById: ReadonlyMap<string, number> | null = null;

	constructor(rows: readonly SearchRow[]) {
		this.rows = rows;
		this.#answers = new Answers(rows);
	}

	warm(milliseconds: number): boolean {
		void loadFuse();
		const until = performance.now() + milliseconds;
		return this.#answers.prepare(until) && this.#answers.prepareFacts(until);
	}

	search(query: Query, context: SearchContext): SearchResult {
		if (this.#last?.query.input === query.input && isLasting(this.#last)) {
			return this.#last;
		}

		const kept = this.#results.peek(query.input);
		if (kept) {
			this.#last = kept;
			return kept;
		}

		const result = this.#find(query, context);
		this.#last = result;
		if (isLasting(result) && result.count <= mostMatchesKept) {
			this.#results.get(query.input, () => result);
		}

		return result;
	}

	#find(query: Query, context: SearchContext): SearchResult {
		const until = performance.now() + (context.patience ?? Number.POSITIVE_INFINITY);
		const asksText = query.groups.some(group => group.some(({kind}) => kind === 'text'));
		let isPartial = asksText && !this.#answers.read(until);
		const closeTerms = new Set<Term>();
		let levels: Uint16Array | null = null;
		for (const group of query.groups) {
			const answer = this.#answerGroup(group, context, closeTerms, until);
			isPartial ||= answer.isPartial;
			if (levels) {
				joinLevels(levels, answer.levels);
			} else {
				levels = new Uint16Array(answer.levels);
			}
		}

		return new Result(query, this, levels, new Lit(query, closeTerms), isPartial);
	}

	/** Which row has an id, or nothing. */
	rowOf(id: string): number | undefined {
		this.#rowById ??= new Map(this.rows.map((row, number) => [row.id, number]));
		return this.#rowById.get(id);
	}

	#answerGroup(group: readonly Term[], {isMarked}: SearchContext, closeTerms: Set<Term>, until: number) {
		let levels: Uint8Array | null = null;
		let isPartial = false;
		for (const term of group) {
			let answer = this.#answers.answer(term, isMarked);
			if (answer.isClose && term.kind === 'text' && !this.#answers.isReady) {
				if (this.#answers.prepare(until)) {
					answer = this.#answers.answer(term, isMarked);
				} else {
					isPartial = true;
				}
			}

			if (answer.isClose) {
				closeTerms.add(term);
			}

			levels = levels ? eitherLevels(levels, answer.levels) : answer.levels;
		}

		return {levels: levels!, isPartial};
	}
}

class Result implements SearchResult {
	readonly query: Query;
	readonly count: number;
	readonly literalCount: number;
	readonly closeCount: number;
	readonly notice: string | null;
	readonly isPartial: boolean;
	readonly #index: Index;
	readonly #lit: Lit;
	/** The rows that were found: those as typed, then those that are close. */
	readonly #rows: Uint32Array;
	/** The matches that were asked for, by row. */
	readonly #found = new Map<number, Match>();
	#matches: readonly Match[] | null = null;

	/** @param levels How each row answers; `null` while nothing is asked. */
	constructor(query: Query, index: Index, levels: Uint16Array | null, lit: Lit, isPartial: boolean) {
		const {length} = index.rows;
		const rows = new Uint32Array(length);
		const close: number[][] = [];
		let count = 0;
		for (let row = 0; row < length; row++) {
			const level = levels ? levels[row]! : literal;
			if (level === literal) {
				rows[count++] = row;
			} else if (level >= closeFrom) {
				close[level - closeFrom] ??= [];
				close[level - closeFrom]!.push(row);
			}
		}

		this.query = query;
		this.literalCount = count;
		for (const some of close) {
			for (const row of some ?? []) {
				rows[count++] = row;
			}
		}

		this.count = count;
		this.closeCount = count - this.literalCount;
		this.notice = query.notice ?? (count === 0 && !isPartial ? unforgivenWord(query) : null);
		this.isPartial = isPartial;
		this.#index = index;
		this.#lit = lit;
		this.#rows = rows.slice(0, count);
	}

	get matches(): readonly Match[] {
		this.#matches ??= Array.from(this.#rows, (row, place) => this.#match(row, place));
		return this.#matches;
	}

	find(id: string): Match | null {
		const row = this.#index.rowOf(id);
		return row === undefined ? null : this.matchOf(row);
	}

	matchOf(row: number): Match | null {
		const place = this.placeOf(row);
		return place < 0 ? null : this.#match(row, place);
	}

	rowAt(place: number): number {
		return this.#rows[place]!;
	}

	placeOf(row: number): number {
		const rows = this.#rows;
		const place = firstIndex(this.literalCount, index => rows[index]! >= row);
		return place < this.literalCount && rows[place] === row ? place : rows.indexOf(row, this.literalCount);
	}

	#match(row: number, place: number): Match {
		let match = this.#found.get(row);
		if (!match) {
			match = new Found(this.#index.rows[row]!, place >= this.literalCount, this.#lit);
			this.#found.set(row, match);
		}

		return match;
	}
}

/** Why nothing was found where a typo would have been forgiven in a longer word; `null` where there is no such word. */
function unforgivenWord({groups}: Query): string | null {
	const isShort = (term: Term) =>
		term.kind === 'text' && !term.isNot && term.mayBeClose && term.text.length < fewestLettersForgiven;
	return groups.flat().some(isShort) ? `Typos are forgiven from ${fewestLettersForgiven} letters on.` : null;
}

/** Whether the same query has the same answer later. */
function isLasting({isPartial, query}: SearchResult): boolean {
	const asksMarks = query.groups.some(group =>
		group.some(term => term.kind === 'is' && term.state === 'marked'),
	);
	return !isPartial && !asksMarks;
}

function joinLevels(levels: Uint16Array, others: Uint8Array) {
	for (let row = 0; row < levels.length; row++) {
		const one = levels[row]!;
		const other = others[row]!;
		levels[row] = one === absent || other === absent ? absent : addLevels(one, other);
	}
}

function eitherLevels(ones: Uint8Array, others: Uint8Array): Uint8Array {
	const levels = new Uint8Array(ones.length);
	for (let row = 0; row < levels.length; row++) {
		const one = ones[row]!;
		const other = others[row]!;
		levels[row] = one === absent ? other : other === absent ? one : Math.min(one, other);
	}

	return levels;
}

/** A row that was found. Its hits are worked out when they are asked for, since only visible rows are. */
class Found implements Match {
	readonly id: string;
	readonly isClose: boolean;
	readonly #row: SearchRow;
	readonly #lit: Lit;
	#hits: readonly Hit[] | null = null;

	constructor(row: SearchRow, isClose: boolean, lit: Lit) {
		this.id = row.id;
		this.isClose = isClose;
		this.#row = row;
		this.#lit = lit;
	}

	get hits(): readonly Hit[] {
		this.#hits ??= this.#lit.hitsIn(this.#row.fields);
		return this.#hits;
	}

	toJSON(): Match {
		return {id: this.id, isClose: this.isClose, hits: this.hits};
	}
}
