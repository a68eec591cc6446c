import type {Actor, ActorId, Mention} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import type {Offset} from '../article/offset.ts';
import {applyCorrections} from '../corrections/apply-corrections.ts';
import type {CorrectedAnalysis} from '../corrections/corrected-quote.ts';
import {
	type CorrectionLog,
	correctionsIn,
	noCorrections,
	type Recorded,
	standing,
} from '../corrections/correction.ts';
import {firstIndex} from '../first-index.ts';
import type {ListName} from '../panes.ts';
import type {ParagraphId} from '../paragraphs/paragraph.ts';
import type {Quote, QuoteId} from '../quotes/quote.ts';
import {rowsOf} from '../search/rows.ts';
import {createPaneIndex, type PaneIndex, type SearchResult, searchPane} from '../search/search-pane.ts';
import {type Bindings, defaultBindings} from './keys/bindings.ts';
import {type LikelyCounts, likelyCounts} from './likely-counts.ts';
import {type Length, lengthOf} from './reading-time.ts';
import {type Block, Blocks} from './screen/blocks.ts';
import type {Looks} from './screen/glyphs.ts';
import {type Glyphs, glyphsFor} from './screen/glyphs.ts';
import {defaultLimits, type LayoutLimits} from './screen/layout.ts';
import {shortNames} from './short-name.ts';
import type {SourceSummary} from './source-summary.ts';
import {nothingCompared, type Verdict} from './verdict.ts';
import {actorsByParagraph, mentionsByParagraph} from './who-is-where.ts';

/** How far the program has come in finding quotes and actors. */
export type Finding = {
	/** From 0 to 1, or `null` while there is nothing worth saying yet. */
	readonly share: number | null;
};

/** What a world is made of. */
export type WorldOptions = {
	/** As the program found it. */
	readonly analysis: Analysis;
	/** What its reader put right; `null` when that is neither to be shown nor to be added to. */
	readonly corrections?: CorrectionLog | null;
	/** Given while only the text is known: quotes and actors are then still to come, and not absent. */
	readonly finding?: Finding;
	readonly sources?: readonly SourceSummary[];
	/** Which of `sources` is open. */
	readonly source?: number;
	readonly looks?: Partial<Looks>;
	/** The keys as the reader has them. */
	readonly bindings?: Bindings;
	readonly limits?: LayoutLimits;
	/** Makes what compares a pasted text with the article: that of `verify/`, which is loaded after the text is shown. */
	readonly verifierOf?: (analysis: Analysis) => (text: string) => Verdict;
	/**
	 * How many milliseconds a search may read rows that were never read before; past them, what it finds `isPartial`. When
	 * left out, it finds everything, however long it takes.
	 */
	readonly patience?: number;
};

/** What the reader put right in the article that is open. */
export type Corrections = {
	readonly log: CorrectionLog;
	/** Those that hold, oldest first. */
	readonly standing: readonly Recorded[];
	/** Those among them that fit the article no more. */
	readonly orphans: readonly Recorded[];
	/** Who an actor is now that was merged into another. */
	readonly mergedInto: ReadonlyMap<ActorId, ActorId>;
	/** Whether corrections are to be left out of account. */
	readonly isOff: boolean;
};

/** What was worked out from an article, to be used again. */
type Memory = {
	readonly indexes: Partial<Record<ListName, PaneIndex>>;
	readonly results: Map<string, SearchResult>;
	readonly remembered: Map<string, unknown>;
	blocks: Blocks | null;
};

/**
 * Everything besides the state that a key or the screen depends on: one article, and what is worked out from
 * it when it is first asked for. That work is remembered, and changes nothing that can be seen.
 */
export class World {
	/** With what its reader put right. */
	readonly analysis: CorrectedAnalysis;
	readonly corrections: Corrections;
	/** `null` once quotes and actors are known. */
	readonly finding: Finding | null;
	readonly sources: readonly SourceSummary[];
	readonly source: number;
	readonly looks: Looks;
	readonly glyphs: Glyphs;
	readonly bindings: Bindings;
	readonly limits: LayoutLimits;
	/** The first block of the text pane: −1 for the title, as in `Mention.paragraph`, where there is one. */
	readonly firstBlock: -1 | 0;
	readonly lastBlock: number;

	readonly #options: WorldOptions;
	readonly #verify: (text: string) => Verdict;
	readonly #quoteRows = new Once(() => rowNumbers(this.analysis.quotes));
	readonly #actorRows = new Once(() => rowNumbers(this.analysis.actors));
	readonly #paragraphRows = new Once(() => rowNumbers(this.analysis.article.paragraphs));
	readonly #shortNames = new Once(() => shortNames(this.analysis.actors));
	readonly #mentions = new Once(() => mentionsByParagraph(this.analysis));
	readonly #actorsThere = new Once(() => actorsByParagraph(this.analysis));
	readonly #likely = new Once(() => likelyCounts(this.analysis.article.text));
	readonly #length = new Once(() => lengthOf(this.analysis.article.text));
	readonly #memory: Memory;
	/** What searches found that had no time to find everything, and what was worked out of that: while this world lasts. */
	readonly #partial = {results: new Map<string, SearchResult>(), remembered: new Map<string, unknown>()};
	/** How often something was taken from there. */
	#timesPartial = 0;

	constructor(options: WorldOptions, memory?: Memory) {
		this.#options = options;
		this.#memory = memory ?? {
			indexes: {},
			results: new Map(),
			remembered: new Map(),
			blocks: null,
		};
		const log = options.corrections ?? noCorrections;
		const {analysis, orphans, mergedInto} = applyCorrections(options.analysis, correctionsIn(log));
		const kept = standing(log);
		this.analysis = analysis;
		this.corrections = {
			log,
			standing: kept,
			orphans: kept.filter(({correction}) => orphans.includes(correction)),
			mergedInto,
			isOff: options.corrections === null,
		};
		this.finding = options.finding ?? null;
		this.sources = options.sources ?? [];
		this.source = options.source ?? 0;
		this.looks = {glyphs: 'unicode', isMono: false, ...options.looks};
		this.glyphs = glyphsFor[this.looks.glyphs];
		this.bindings = options.bindings ?? defaultBindings();
		this.limits = options.limits ?? defaultLimits;
		this.#verify = options.verifierOf?.(analysis) ?? (() => nothingCompared);
		const {title, paragraphs} = this.analysis.article;
		this.firstBlock = title || paragraphs.length === 0 ? -1 : 0;
		this.lastBlock = paragraphs.length - 1;
	}

	/** The same, with something changed. What was worked out from the article holds as long as that stays. */
	with(changes: Partial<WorldOptions>): World {
		const isSame = !('analysis' in changes) && !('corrections' in changes);
		return new World({...this.#options, ...changes}, isSame ? this.#memory : undefined);
	}

	quote(id: QuoteId | null): Quote | null {
		return id === null ? null : (this.analysis.quotes[this.rowNumber('quotes', id)] ?? null);
	}

	actor(id: ActorId | null): Actor | null {
		return id === null ? null : (this.analysis.actors[this.rowNumber('actors', id)] ?? null);
	}

	/** The index of a paragraph in the article, or −1. */
	paragraphIndex(id: ParagraphId | null): number {
		return id === null ? -1 : this.rowNumber('paragraphs', id);
	}

	/** Where an item stands in the analysis, or −1. */
	rowNumber(pane: ListName, id: string): number {
		switch (pane) {
			case 'paragraphs':
				return guessedRow(this.analysis.article.paragraphs, id) ?? this.#paragraphRows.value.get(id) ?? -1;
			case 'quotes':
				return guessedRow(this.analysis.quotes, id) ?? this.#quoteRows.value.get(id) ?? -1;
			case 'actors':
				return this.#actorRows.value.get(id) ?? -1;
		}

		return pane satisfies never;
	}

	/** Who speaks, where the article names them. */
	speakerOf(quote: Quote): Actor | null {
		return quote.speaker.kind === 'named' ? this.actor(quote.speaker.actor) : null;
	}

	/** The quotes that stand in a paragraph. */
	quotesIn(paragraph: number): readonly Quote[] {
		const {quotes} = this.analysis;
		const first = firstIndex(quotes.length, index => quotes[index]!.paragraph >= paragraph);
		let end = first;
		while (end < quotes.length && quotes[end]!.paragraph === paragraph) {
			end++;
		}

		return first === end ? none : quotes.slice(first, end);
	}

	/** All that is said of anybody in a paragraph, in reading order. */
	mentionsIn(paragraph: number): readonly Mention[] {
		return this.#mentions.value.get(paragraph) ?? none;
	}

	/** Who is spoken of in a paragraph. */
	actorsIn(paragraph: number): readonly Actor[] {
		return this.#actorsThere.value.get(paragraph) ?? none;
	}

	/** A name for narrow columns: “Lavrov”, or “S. Lavrov” where there is another. Places and organisations keep theirs. */
	shortName(actor: Actor): string {
		return this.#shortNames.value(actor);
	}

	/** How long the article is. A long one is judged by its beginning. */
	get length(): Length {
		return this.#length.value;
	}

	/** How long the lists of quotes and actors probably are: known with the text, so that nothing moves when they are found. */
	get likely(): LikelyCounts {
		return this.#likely.value;
	}

	/** A block of the text pane, broken into lines. */
	block(index: number, width: number): Block {
		this.#memory.blocks ??= new Blocks(this);
		return this.#memory.blocks.at(index, width);
	}

	/** What a query finds in a pane. `isMarked` matters to `is:marked` alone. */
	search(pane: ListName, query: string, marks: readonly QuoteId[]): SearchResult {
		const key = `${pane}\n${query}${query.includes('marked') ? `\n${marks.join()}` : ''}`;
		let result = this.#memory.results.get(key) ?? this.#partial.results.get(key);
		if (!result) {
			const marked: ReadonlySet<string> = new Set(marks);
			const {patience} = this.#options;
			result = searchPane(this.#indexOf(pane), query, {
				isMarked: id => marked.has(id),
				...(patience !== undefined && {patience}),
			});
			remember(result.isPartial ? this.#partial.results : this.#memory.results, key, result);
		}

		this.#timesPartial += result.isPartial ? 1 : 0;
		return result;
	}

	/** Whether a search had no time to find everything. Ask the same `with` no changes again, after `warm`. */
	get isAnsweredInPart(): boolean {
		return this.#partial.results.size > 0;
	}

	#indexOf(pane: ListName): PaneIndex {
		this.#memory.indexes[pane] ??= createPaneIndex(rowsOf(this.analysis, pane));
		return this.#memory.indexes[pane];
	}

	/**
	 * Where an item is among those of a pane, or −1.
	 *
	 * @param inOrder How many of them stand in the order of the article. The others come after these, in any.
	 */
	find(pane: ListName, ids: readonly string[], inOrder: number, id: string): number {
		const wanted = this.rowNumber(pane, id);
		const row = firstIndex(inOrder, index => this.rowNumber(pane, ids[index]!) >= wanted);
		return row < inOrder && ids[row] === id ? row : ids.indexOf(id, inOrder);
	}

	/** Where a field of a searched row stands in the article, or `null`. */
	fieldOffset(pane: ListName, id: string, field: number): Offset | null {
		return this.#memory.indexes[pane]?.rows[this.rowNumber(pane, id)]?.fields[field]?.offset ?? null;
	}

	/** The name of the field of a searched row. */
	fieldName(pane: ListName, id: string, field: number): string | null {
		return this.#memory.indexes[pane]?.rows[this.rowNumber(pane, id)]?.fields[field]?.name ?? null;
	}

	/** What became of words that somebody says are quoted from the article. */
	verdictOn(text: string): Verdict {
		return this.once(`verdict\n${text}`, () => this.#verify(text));
	}

	/**
	 * Does some of the work that a search would have to do first, for when nobody waits.
	 *
	 * @returns Whether all is ready.
	 */
	warm(milliseconds: number): boolean {
		const panes: readonly ListName[] = ['quotes', 'paragraphs', 'actors'];
		const isWaitedFor = (pane: ListName) =>
			[...this.#partial.results.keys()].some(key => key.startsWith(pane));
		for (const pane of panes.toSorted(
			(one, other) => Number(isWaitedFor(other)) - Number(isWaitedFor(one)),
		)) {
			const isNew = this.#memory.indexes[pane] === undefined;
			// Making the rows is work enough for one time.
			if (!this.#indexOf(pane).warm(isNew ? 0 : milliseconds)) {
				return false;
			}
		}

		return true;
	}

	/** Works something out once for a key, and remembers it for a while. It must depend on the key and this world alone. */
	once<Value>(key: string, work: () => Value): Value {
		if (this.#memory.remembered.has(key)) {
			return this.#memory.remembered.get(key) as Value;
		}

		if (this.#partial.remembered.has(key)) {
			this.#timesPartial++;
			return this.#partial.remembered.get(key) as Value;
		}

		const before = this.#timesPartial;
		const value = work();
		const isPartial = this.#timesPartial !== before;
		remember(isPartial ? this.#partial.remembered : this.#memory.remembered, key, value);
		return value;
	}
}

/** Puts together what the pure core needs, and works nothing out before it is asked for. */
export function createWorld(options: WorldOptions): World {
	return new World(options);
}

const none: readonly never[] = [];

// Enough for a long query typed and rubbed out again. What a letter finds among 100,000 quotes takes a megabyte.
const mostRemembered = 50;

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
	map.delete(key);
	map.set(key, value);
	if (map.size > mostRemembered) {
		map.delete(map.keys().next().value!);
	}
}

/** A value that is worked out when it is first needed. */
class Once<Value> {
	readonly #work: () => Value;
	#value: {readonly is: Value} | null = null;

	constructor(work: () => Value) {
		this.#work = work;
	}

	get value(): Value {
		this.#value ??= {is: this.#work()};
		return this.#value.is;
	}
}

/** `q7` is the seventh quote, unless the reader has struck one out. A table of 100,000 is made only then. */
function guessedRow(items: readonly {readonly id: string}[], id: string): number | undefined {
	const row = Number(id.slice(1)) - 1;
	return items[row]?.id === id ? row : undefined;
}

function rowNumbers(items: readonly {readonly id: string}[]): ReadonlyMap<string, number> {
	return new Map(items.map(({id}, row) => [id, row]));
}
