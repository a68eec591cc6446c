/** Search in one pane: which rows answer a query, in which order, and what is lit in them. */
import {Answers} from './answer-term.ts';
import {absent, addLevels, closeFrom, literal} from './level.ts';
import {Lit} from './lit.ts';
import {loadFuse} from './match.ts';
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
	/** What was found as typed, in reading order; then what is close, the closest first. Every row while nothing is asked. */
	readonly matches: readonly Match[];
	readonly literalCount: number;
	readonly closeCount: number;
	/** What the reader should know: “is: takes direct, mixed, …”. */
	readonly notice: string | null;
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

	constructor(rows: readonly SearchRow[]) {
		this.rows = rows;
		this.#answers = new Answers(rows);
	}

	warm(milliseconds: number): boolean {
		void loadFuse();
		const until = performance.now() + milliseconds;
		return this.#answers.prepare(until) && this.#answers.prepareNames(until);
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
		if (isLasting(result) && result.matches.length <= mostMatchesKept) {
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
				levels = Uint16Array.from(answer.levels);
			}
		}

		const lit = new Lit(query, closeTerms);
		const literals: Match[] = [];
		const close: Match[][] = [];
		for (let row = 0; row < this.rows.length; row++) {
			const level = levels ? levels[row]! : literal;
			if (level === literal) {
				literals.push(new Found(this.rows[row]!, false, lit));
			} else if (level >= closeFrom) {
				close[level - closeFrom] ??= [];
				close[level - closeFrom]!.push(new Found(this.rows[row]!, true, lit));
			}
		}

		const closest = close.flat();
		return {
			query,
			matches: closest.length > 0 ? literals.concat(closest) : literals,
			literalCount: literals.length,
			closeCount: closest.length,
			notice: query.notice,
			isPartial,
		};
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

			levels = levels ? levels.map((one, row) => eitherLevel(one, answer.levels[row]!)) : answer.levels;
		}

		return {levels: levels!, isPartial};
	}
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

function eitherLevel(one: number, other: number): number {
	return one === absent ? other : other === absent ? one : Math.min(one, other);
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
