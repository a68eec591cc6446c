/**
 * Search in one pane: which rows answer a query, in which order, and what is lit in them.
 *
 * Every key asks again, so what an earlier key found out is kept: a word that got longer is looked for only
 * where it was before, and rubbing out a letter costs nothing.
 */
import {fold, lower, type Stretch} from './fold.ts';
import {type CloseStretch, closeStretches, hasWord, literalHits, loadFuse} from './match.ts';
import {allowedEdits, longestCloseWord} from './options.ts';
import {
	type FieldTerm,
	parseQuery,
	type Query,
	quoteKindOf,
	type Term,
	type TextTerm,
} from './parse-query.ts';
import {Screen} from './screen.ts';
import type {Hit, Match, SearchField, SearchRow} from './search-row.ts';

/** What only the reader's session knows about a row. */
export type SearchContext = {
	isMarked(id: string): boolean;
};

/** The answer to a query. */
export type SearchResult = {
	readonly query: Query;
	/** What was found as typed, in reading order; then what is close, the closest first. Without a word to look for: every row. */
	readonly matches: readonly Match[];
	readonly literalCount: number;
	readonly closeCount: number;
	/** What the reader should know: “is: takes direct, mixed, …”. */
	readonly notice: string | null;
	/** Whether there is more to find, which `warm` looks for when there is time. Ask again then. */
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

// How a row answers a term or a query: not at all, as typed, or with so many letters wrong (0 when only the case is).
const absent = 0;
const literal = 1;
const closeFrom = 2;

/** How every row answers one term. */
type TermAnswer = {
	readonly levels: Uint8Array;
	/** Whether no row has it as typed, so that close ones count. */
	readonly isClose: boolean;
};

// What is kept for the next key: enough for a long query typed and rubbed out again.
const mostKept = 100;

class Index implements PaneIndex {
	readonly rows: readonly SearchRow[];
	/** The different texts of all fields, folded and in lower case. Names stand in many rows, and are looked at once. */
	readonly #texts: string[] = [];
	readonly #sources: string[] = [];
	/** The texts of row `r` are `#rowTexts` from `#rowStarts[r]` up to `#rowStarts[r + 1]`. */
	readonly #rowStarts: number[] = [0];
	readonly #rowTexts: number[] = [];
	#textIds: Map<string, number> | null = new Map();
	#screen: Screen | null = null;
	readonly #literalTexts = new Recent<Uint32Array>();
	readonly #closeTexts = new Recent<{ids: Uint32Array; edits: Uint8Array}>();
	readonly #answers = new Recent<TermAnswer>();
	readonly #names = new Map<'who' | 'cue' | 'type', NamesOfRows>();

	constructor(rows: readonly SearchRow[]) {
		this.rows = rows;
	}

	warm(milliseconds: number): boolean {
		const until = performance.now() + milliseconds;
		if (!this.#readTexts(until)) {
			return false;
		}

		void loadFuse();
		if (!this.#screen) {
			this.#screen = new Screen(this.#texts);
			return false;
		}

		return true;
	}

	/** Reads rows until the time is up. */
	#readTexts(until: number): boolean {
		const ids = this.#textIds;
		if (!ids) {
			return true;
		}

		for (let row = this.#rowStarts.length - 1; row < this.rows.length; row++) {
			if (row % 64 === 0 && performance.now() > until) {
				return false;
			}

			for (const {text} of this.rows[row]!.fields) {
				let id = ids.get(text);
				if (id === undefined) {
					id = this.#texts.length;
					ids.set(text, id);
					this.#texts.push(lower(fold(text)));
					this.#sources.push(text);
				}

				this.#rowTexts.push(id);
			}

			this.#rowStarts.push(this.#rowTexts.length);
		}

		this.#textIds = null;
		return true;
	}

	search(query: Query, context: SearchContext): SearchResult {
		this.#readTexts(Number.POSITIVE_INFINITY);
		const closeTerms = new Set<Term>();
		let levels: Uint16Array | null = null;
		for (const group of query.groups) {
			const answer = this.#answerGroup(group, context, closeTerms);
			if (!levels) {
				levels = Uint16Array.from(answer);
				continue;
			}

			for (let row = 0; row < levels.length; row++) {
				const one = levels[row]!;
				const other = answer[row]!;
				levels[row] = one === absent || other === absent ? absent : addLevels(one, other);
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
				const bucket = close[level - closeFrom];
				const found = new Found(this.rows[row]!, true, lit);
				if (bucket) {
					bucket.push(found);
				} else {
					close[level - closeFrom] = [found];
				}
			}
		}

		const closest = close.flat();
		return {
			query,
			matches: closest.length > 0 ? literals.concat(closest) : literals,
			literalCount: literals.length,
			closeCount: closest.length,
			notice: query.notice,
			isPartial: false,
		};
	}

	#answerGroup(group: readonly Term[], context: SearchContext, closeTerms: Set<Term>): Uint8Array {
		let levels: Uint8Array | null = null;
		for (const term of group) {
			const answer = this.#answer(term, context);
			if (answer.isClose) {
				closeTerms.add(term);
			}

			if (!levels) {
				levels = answer.levels;
				continue;
			}

			levels = levels.map((one, row) => {
				const other = answer.levels[row]!;
				return one === absent ? other : other === absent ? one : Math.min(one, other);
			});
		}

		return levels!;
	}

	#answer(term: Term, context: SearchContext): TermAnswer {
		if (term.kind === 'is' && term.state === 'marked') {
			return this.#answerByRow(term, row => context.isMarked(row.id));
		}

		return this.#answers.get(JSON.stringify(term), () => {
			switch (term.kind) {
				case 'text':
					return this.#answerText(term);
				case 'who':
				case 'cue':
				case 'type':
					return this.#answerNames(term);
				case 'p':
					return this.#answerByRow(term, ({facts}) =>
						facts.paragraphs.some(paragraph => paragraph >= term.first && paragraph <= term.last),
					);
				case 'is': {
					const kind = quoteKindOf(term.state);
					return this.#answerByRow(term, ({facts}) =>
						kind ? facts.kind === kind : facts.speaker === term.state,
					);
				}

				default:
					return term satisfies never;
			}
		});
	}

	#answerByRow(term: FieldTerm, holds: (row: SearchRow) => boolean): TermAnswer {
		const levels = new Uint8Array(this.rows.length);
		for (let row = 0; row < levels.length; row++) {
			levels[row] = holds(this.rows[row]!) === term.isNot ? absent : literal;
		}

		return {levels, isClose: false};
	}

	#answerNames(term: NameTerm): TermAnswer {
		let names = this.#names.get(term.kind);
		if (!names) {
			names = new NamesOfRows(this.rows, row => namesFor(term.kind, row));
			this.#names.set(term.kind, names);
		}

		return names.answer(term);
	}

	#answerText(term: TextTerm): TermAnswer {
		const ids = this.#textsWith(term);
		const levels = new Uint8Array(this.rows.length);
		const texts = new Uint8Array(this.#texts.length);
		const most = allowedEdits(term.text.length);
		if (ids.length > 0 || !mayBeClose(term)) {
			for (const id of ids) {
				texts[id] = literal;
			}
		} else if (most === 0) {
			// In a short word only the capitals may be wrong.
			for (const id of this.#textsWithLowered(lower(term.text))) {
				texts[id] = closeFrom;
			}
		} else {
			const close = this.#textsCloseTo(lower(term.text));
			for (const id of close.ids) {
				const edits = close.edits[id]!;
				texts[id] = edits <= most ? closeFrom + edits : absent;
			}
		}

		this.#spread(texts, levels);
		if (term.isNot) {
			for (let row = 0; row < levels.length; row++) {
				levels[row] = levels[row] === absent ? literal : absent;
			}
		}

		return {levels, isClose: ids.length === 0 && mayBeClose(term)};
	}

	/** Gives each row the best level of its texts. */
	#spread(texts: Uint8Array, levels: Uint8Array) {
		const starts = this.#rowStarts;
		const rowTexts = this.#rowTexts;
		for (let row = 0; row < levels.length; row++) {
			let best = absent;
			for (let at = starts[row]!; at < starts[row + 1]!; at++) {
				const level = texts[rowTexts[at]!]!;
				if (level !== absent && (best === absent || level < best)) {
					best = level;
				}
			}

			levels[row] = best;
		}
	}

	/** The texts that have a word as it was typed. */
	#textsWith(term: TextTerm): Uint32Array {
		const plain = this.#textsWithLowered(lower(term.text));
		if (term.anchor === 'anywhere' && !term.isCaseSensitive) {
			return plain;
		}

		return plain.filter(id => hasWord(this.#texts[id]!, () => fold(this.#sources[id]!), term));
	}

	#textsWithLowered(word: string): Uint32Array {
		return this.#literalTexts.get(word, () => {
			for (let length = word.length - 1; length > 0; length--) {
				const fewer = this.#literalTexts.peek(word.slice(0, length));
				if (fewer) {
					return fewer.filter(id => this.#texts[id]!.includes(word));
				}
			}

			const found: number[] = [];
			for (let id = 0; id < this.#texts.length; id++) {
				if (this.#texts[id]!.includes(word)) {
					found.push(id);
				}
			}

			return Uint32Array.from(found);
		});
	}

	/**
	 * The texts that have a word with few letters wrong: as many as are allowed and one more, since the next
	 * letter may allow that one, and only makes the edits more.
	 */
	#textsCloseTo(word: string): {ids: Uint32Array; edits: Uint8Array} {
		return this.#closeTexts.get(word, () => {
			this.#screen ??= new Screen(this.#texts);
			let among: Uint32Array | undefined;
			for (let length = word.length - 1; length > 0 && !among; length--) {
				// Only as long as no more edits are allowed now than were kept then.
				if (allowedEdits(length) + 1 < allowedEdits(word.length)) {
					break;
				}

				among = this.#closeTexts.peek(word.slice(0, length))?.ids;
			}

			const edits = new Uint8Array(this.#texts.length);
			this.#screen.countEdits(word, edits, among);
			const most = allowedEdits(word.length) + 1;
			const found: number[] = [];
			const count = among?.length ?? edits.length;
			for (let index = 0; index < count; index++) {
				const id = among ? among[index]! : index;
				if (edits[id]! <= most) {
					found.push(id);
				}
			}

			return {ids: Uint32Array.from(found), edits};
		});
	}
}

function mayBeClose({mayBeClose, text}: TextTerm): boolean {
	return mayBeClose && text.length <= longestCloseWord;
}

/** Two levels of one row together: the letters wrong add up. */
function addLevels(one: number, other: number): number {
	if (one === literal) {
		return other;
	}

	return other === literal ? one : one + other - closeFrom;
}

function namesFor(kind: 'who' | 'cue' | 'type', {facts}: SearchRow): readonly string[] {
	switch (kind) {
		case 'who':
			return facts.who;
		case 'cue':
			return facts.cue === null ? [] : [facts.cue];
		case 'type':
			return [facts.type];
		default:
			return kind satisfies never;
	}
}

/** The few different names behind many rows: who speaks, with which cue. */
class NamesOfRows {
	readonly #names: (readonly string[])[] = [];
	readonly #ofRow: Uint32Array;

	constructor(rows: readonly SearchRow[], namesOf: (row: SearchRow) => readonly string[]) {
		const ids = new Map<string, number>();
		this.#ofRow = Uint32Array.from(rows, row => {
			const names = namesOf(row);
			const key = names.join('\n');
			let id = ids.get(key);
			if (id === undefined) {
				id = this.#names.length;
				ids.set(key, id);
				this.#names.push(names.map(name => lower(fold(name))));
			}

			return id;
		});
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
		if (
			!isNot &&
			kind === 'who' &&
			text.length <= longestCloseWord &&
			levels.every(level => level === absent)
		) {
			isClose = true;
			const most = allowedEdits(text.length);
			const flat = this.#names.flat();
			const edits = new Uint8Array(flat.length);
			new Screen(flat).countEdits(text, edits);
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

/** `who:` and its like, which a row answers with one of its names. */
type NameTerm = FieldTerm & {readonly kind: 'who' | 'cue' | 'type'};

function isNameTerm(term: Term): term is NameTerm {
	return term.kind === 'who';
}

/** What a query lights. */
class Lit {
	readonly #texts: readonly TextTerm[];
	readonly #names: readonly NameTerm[];
	readonly #close: ReadonlySet<Term>;

	constructor(query: Query, close: ReadonlySet<Term>) {
		const terms = query.groups.flat().filter(term => !term.isNot);
		this.#texts = terms.filter(term => term.kind === 'text');
		this.#names = terms.filter(term => isNameTerm(term));
		this.#close = close;
	}

	hitsIn(fields: readonly SearchField[]): readonly Hit[] {
		const hits: Hit[] = [];
		for (const term of this.#texts) {
			if (this.#close.has(term)) {
				hits.push(...closestHits(fields, lower(term.text)));
				continue;
			}

			for (const [field, {text}] of fields.entries()) {
				hits.push(...literalHits(text, term).map(stretch => ({field, ...stretch})));
			}
		}

		for (const term of this.#names) {
			hits.push(...nameHits(fields, term.text, this.#close.has(term)));
		}

		return apart(hits);
	}
}

/** Where a word with letters wrong stands, in whichever fields it has the fewest wrong. */
function closestHits(fields: readonly SearchField[], word: string): readonly Hit[] {
	const found: (Hit & CloseStretch)[] = [];
	for (const [field, {text}] of fields.entries()) {
		found.push(...closeStretches(text, word).map(stretch => ({field, ...stretch})));
	}

	const fewest = Math.min(...found.map(({edits}) => edits));
	return found.filter(({edits}) => edits === fewest).map(({field, start, end}) => ({field, start, end}));
}

const nameFields: ReadonlySet<SearchField['name']> = new Set(['speaker', 'mention', 'name', 'alias']);

function nameHits(fields: readonly SearchField[], text: string, isClose: boolean): readonly Hit[] {
	const hits: Hit[] = [];
	const term: TextTerm = {
		kind: 'text',
		isNot: false,
		text,
		isCaseSensitive: false,
		anchor: 'anywhere',
		mayBeClose: false,
	};
	for (const [field, {name, text: value}] of fields.entries()) {
		if (nameFields.has(name)) {
			const stretches: readonly Stretch[] = isClose ? closeStretches(value, text) : literalHits(value, term);
			hits.push(...stretches.map(({start, end}) => ({field, start, end})));
		}
	}

	return hits;
}

/** The hits in order, and none over another: two words may share letters. */
function apart(hits: readonly Hit[]): readonly Hit[] {
	const sorted = hits.toSorted(
		(one, other) => one.field - other.field || one.start - other.start || other.end - one.end,
	);
	const merged: Hit[] = [];
	for (const hit of sorted) {
		const last = merged.at(-1);
		if (!last || last.field !== hit.field || last.end <= hit.start) {
			merged.push(hit);
		} else if (hit.end > last.end) {
			merged[merged.length - 1] = {field: last.field, start: last.start, end: hit.end};
		}
	}

	return merged;
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

/** What was worked out lately, by what it was worked out for. */
class Recent<Value> {
	readonly #kept = new Map<string, Value>();

	peek(key: string): Value | undefined {
		return this.#kept.get(key);
	}

	get(key: string, make: () => Value): Value {
		let value = this.#kept.get(key);
		if (value === undefined) {
			value = make();
		} else {
			this.#kept.delete(key);
		}

		this.#kept.set(key, value);
		if (this.#kept.size > mostKept) {
			this.#kept.delete(this.#kept.keys().next().value!);
		}

		return value;
	}
}
