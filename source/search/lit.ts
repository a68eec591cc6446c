import {lower, type Stretch} from './fold.ts';
import {type CloseStretch, closeStretches, literalHits} from './match.ts';
import type {NameTerm, Query, Term, TextTerm} from './parse-query.ts';
import type {Hit, SearchField} from './search-row.ts';

/** What a query lights. */
export class Lit {
	readonly #texts: readonly TextTerm[];
	readonly #names: readonly NameTerm[];
	readonly #close: ReadonlySet<Term>;

	constructor(query: Query, close: ReadonlySet<Term>) {
		const terms = query.groups.flat().filter(term => !term.isNot);
		this.#texts = terms.filter(term => term.kind === 'text');
		this.#names = terms.filter((term): term is NameTerm => term.kind === 'who');
		this.#close = close;
	}

	hitsIn(fields: readonly SearchField[]): readonly Hit[] {
		const hits: Hit[] = [];
		for (const term of this.#texts) {
			if (this.#close.has(term)) {
				for (const hit of closestHits(fields, lower(term.text))) hits.push(hit);
				continue;
			}

			for (const [field, {text}] of fields.entries()) {
				// One at a time: a letter can stand a million times in a paragraph, more than a call takes.
				for (const stretch of literalHits(text, term)) hits.push({field, ...stretch});
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
		for (const stretch of closeStretches(text, word)) found.push({field, ...stretch});
	}

	const fewest = found.reduce((least, {edits}) => Math.min(least, edits), Number.POSITIVE_INFINITY);
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
