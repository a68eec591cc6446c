import type {Analysis} from '../analysis.ts';
import type {Article} from '../article/article.ts';
import type {CorrectionLog} from '../corrections/correction.ts';
import type {SourceSummary} from '../navigation/source-summary.ts';
import {createWorld, type World, type WorldOptions} from '../navigation/world.ts';
import type {Origin} from '../places/place.ts';
import {type AnalyzedSource, analyzeSource} from './analyze-source.ts';
import type {Analyze, Source} from './explorer.ts';

/** The sources that the command was started with, each read and analysed once. */
export type Shelf = {
	/** The text of the first that can be read. Throws what the first of them throws when none can. */
	readonly openFirst: () => Promise<World>;
	/** What a source is remembered by. */
	readonly originOf: (source: number) => Origin | null;
	/** Puts one more there. Returns its place. */
	readonly add: (source: Source) => number;
	/** What is known of a source: its text, with its quotes where they were found already. Throws what `read` throws. */
	readonly open: (source: number) => Promise<World>;
	/** The whole of a source that so far is a summary, to be fetched from that host; `null` when there is no more to it. */
	readonly wholeOf: (source: number) => {readonly host: string; readonly open: () => Promise<World>} | null;
	/** Takes note of what the reader put right, for when the source is shown again. */
	readonly remember: (source: number, log: CorrectionLog) => void;
	/** Where corrections are that could not be read, each a sentence. */
	readonly damages: () => readonly string[];
	/** The same with its quotes. */
	readonly finish: (source: number, onProgress?: (share: number) => void) => Promise<World>;
	/**
	 * Reads the others while the reader has something to look at, so that the picker can say what is in them.
	 *
	 * @param onRead Is given what there is to say of all sources, now and then and at the end.
	 */
	readonly readOn: (onRead: (sources: readonly SourceSummary[]) => void) => Promise<void>;
};

/** A list that changes more often than this cannot be read, and drawing it a thousand times keeps keys waiting. In milliseconds. */
const calm = 100;

/** Puts the sources on the shelf, unread. `wishes` hold for whichever is opened. */
export function createShelf(
	given: readonly Source[],
	analyze: Analyze,
	wishes: Pick<WorldOptions, 'looks' | 'limits' | 'bindings' | 'patience'>,
	isCorrected = true,
): Shelf {
	const sources = [...given];
	const articles = new Map<number, Article>();
	const analyses = new Map<number, Analysis>();
	const logs = new Map<number, CorrectionLog>();
	const underWay = new Map<Article, Promise<AnalyzedSource>>();
	const errors = new Map<number, unknown>();
	let verifier: AnalyzedSource['verifierOf'] | undefined;
	const damages = new Set<string>();
	/** The sources whose summary has given way to the whole article. */
	const wholes = new Set<number>();

	const read = async (source: number): Promise<Article> => {
		const known = articles.get(source);
		if (known) return known;
		try {
			const [first, ...others] = (await sources[source]!.all?.()) ?? [sources[source]!];
			// Whatever is on the shelf keeps its place.
			sources[source] = first;
			for (const other of others) sources.push(other);
			const article = await first.read();
			articles.set(source, article);
			errors.delete(source);
			return article;
		} catch (error) {
			errors.set(source, error);
			throw error;
		}
	};

	const load = async (source: number, onProgress: (share: number) => void = () => {}): Promise<Analysis> => {
		const known = analyses.get(source);
		if (known) return known;
		const article = await read(source);
		let work = underWay.get(article);
		if (!work) {
			work = analyzeSource(article, analyze, isCorrected, onProgress);
			underWay.set(article, work);
		}

		try {
			const {analysis, log, notice, verifierOf} = await work;
			// The whole article may have come in place of its summary.
			if (articles.get(source) !== article) return await load(source, onProgress);
			if (log !== null) logs.set(source, log);
			if (notice !== null) damages.add(notice);
			analyses.set(source, analysis);
			verifier = verifierOf;
			return analysis;
		} finally {
			underWay.delete(article);
		}
	};

	const summaries = () =>
		sources.map(({name}, source) =>
			summaryOf(name, articles.get(source), analyses.get(source), errors.get(source)),
		);

	const worldOf = (source: number): World => {
		const analysis = analyses.get(source);
		return createWorld({
			analysis: analysis ?? {article: articles.get(source)!, quotes: [], actors: []},
			...(!analysis && {finding: {share: null}}),
			...(!isCorrected ? {corrections: null} : logs.has(source) ? {corrections: logs.get(source)!} : {}),
			sources: summaries(),
			source,
			...(verifier && {verifierOf: verifier}),
			...wishes,
		});
	};

	const open = async (source: number) => {
		await read(source);
		return worldOf(source);
	};

	return {
		open,
		originOf: source => sources[source]?.origin ?? null,
		add(source) {
			const {origin} = source;
			const known = origin
				? sources.findIndex(one => one.origin?.source === origin.source && one.origin.part === origin.part)
				: -1;
			return known >= 0 ? known : sources.push(source) - 1;
		},
		wholeOf(source) {
			const whole = sources[source]?.whole;
			if (!whole || wholes.has(source)) return null;
			return {
				host: whole.host,
				async open() {
					articles.set(source, await whole.read());
					analyses.delete(source);
					wholes.add(source);
					return worldOf(source);
				},
			};
		},
		remember: (source, log) => logs.set(source, log),
		damages: () => [...damages],
		async openFirst() {
			for (const source of sources.keys()) {
				try {
					return await open(source);
				} catch {
					// One bad source is reported in the picker; the others can be read all the same.
				}
			}

			throw errors.size === 1
				? errors.get(0)
				: new AggregateError(errors.values(), 'None of them can be read.');
		},
		async finish(source, onProgress) {
			await load(source, onProgress);
			return worldOf(source);
		},
		async readOn(onRead) {
			let shownAt = 0;
			let isShown = true;
			const show = () => {
				onRead(summaries());
				shownAt = Date.now();
				isShown = true;
			};
			for (const source of sources.keys()) {
				if (analyses.has(source) || errors.has(source)) continue;
				// Keys come first.
				await new Promise(resolve => setImmediate(resolve));
				// The picker says why one cannot be read; whoever opens it hears of anything else.
				await load(source).catch(() => {});
				isShown = false;
				if (Date.now() - shownAt >= calm) show();
			}

			if (!isShown) show();
		},
	};
}

function summaryOf(
	source: string,
	article: Article | undefined,
	analysis: Analysis | undefined,
	error: unknown,
): SourceSummary {
	return {
		source,
		title: article?.title ?? null,
		site: article?.site ?? null,
		published: article?.published ?? null,
		quotes: analysis?.quotes.length ?? null,
		people: analysis?.actors.filter(({kind}) => kind === 'person').length ?? null,
		error: error === undefined ? null : error instanceof Error ? error.message : String(error),
	};
}
