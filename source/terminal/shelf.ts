import {setImmediate} from 'node:timers/promises';
import type {Analysis} from '../analysis.ts';
import type {CorrectionLog} from '../corrections/correction.ts';
import {createWorld, type SourceSummary, type World, type WorldOptions} from '../navigation/world.ts';
import type {Source} from './open-explorer.ts';
import {readSource} from './read-source.ts';

/** The sources that the command was started with, each read once. */
export type Shelf = {
	/** The first that can be read. Throws what the first of them throws when none can. */
	readonly openFirst: () => Promise<World>;
	/** Throws what `load` throws. */
	readonly open: (source: number) => Promise<World>;
	/** The whole of a source that so far is a summary, to be fetched from that host; `null` when there is no more to it. */
	readonly wholeOf: (source: number) => {readonly host: string; readonly open: () => Promise<World>} | null;
	/** Takes note of what the reader put right, for when the source is shown again. */
	readonly remember: (source: number, log: CorrectionLog) => void;
	/**
	 * Reads the others while the reader has something to look at, so that the picker can say what is in them.
	 *
	 * @param worldNow The world that is shown. Asked anew after each article: the reader may have opened another.
	 * @param onRead Is given the same world with more summaries, now and then and at the end.
	 */
	readonly readOn: (worldNow: () => World, onRead: (world: World) => void) => Promise<void>;
};

/** A list that changes more often than this cannot be read, and drawing it a thousand times keeps keys waiting. In milliseconds. */
const calm = 100;

/** Puts the sources on the shelf, unread. `wishes` hold for whichever is opened. */
export function createShelf(
	sources: readonly Source[],
	wishes: Pick<WorldOptions, 'looks' | 'limits' | 'bindings'>,
	isCorrected = true,
): Shelf {
	const analyses = new Map<number, Analysis>();
	const logs = new Map<number, CorrectionLog>();
	const errors = new Map<number, unknown>();

	const wholes = new Set<number>();

	const take = async (source: number, from: Pick<Source, 'load'>): Promise<Analysis> => {
		const {analysis, log} = await readSource(from, isCorrected);
		if (log !== null) logs.set(source, log);
		analyses.set(source, analysis);
		errors.delete(source);
		return analysis;
	};

	const load = async (source: number): Promise<Analysis> => {
		const known = analyses.get(source);
		if (known) return known;
		try {
			return await take(source, sources[source]!);
		} catch (error) {
			errors.set(source, error);
			throw error;
		}
	};

	const worldOf = (source: number): World =>
		createWorld({
			analysis: analyses.get(source)!,
			corrections: isCorrected ? logs.get(source)! : null,
			sources: sources.map(({name}, index) => summaryOf(name, analyses.get(index), errors.get(index))),
			source,
			...wishes,
		});

	const open = async (source: number) => {
		await load(source);
		return worldOf(source);
	};

	return {
		open,
		wholeOf(source) {
			const whole = sources[source]?.whole;
			if (!whole || wholes.has(source)) return null;
			return {
				host: whole.host,
				async open() {
					await take(source, whole);
					wholes.add(source);
					return worldOf(source);
				},
			};
		},
		remember: (source, log) => logs.set(source, log),
		async openFirst() {
			for (const source of sources.keys()) {
				try {
					return await open(source);
				} catch {
					// One bad source is reported in the picker; the others can be read all the same.
				}
			}

			throw errors.get(0);
		},
		async readOn(worldNow, onRead) {
			let shownAt = 0;
			let isShown = true;
			const show = () => {
				onRead(worldOf(worldNow().source));
				shownAt = Date.now();
				isShown = true;
			};
			for (const source of sources.keys()) {
				if (analyses.has(source) || errors.has(source)) continue;
				// Keys come first.
				await setImmediate();
				await load(source).catch(() => {});
				isShown = false;
				if (Date.now() - shownAt >= calm) show();
			}

			if (!isShown) show();
		},
	};
}

function summaryOf(source: string, analysis: Analysis | undefined, error: unknown): SourceSummary {
	return {
		source,
		title: analysis?.article.title ?? null,
		site: analysis?.article.site ?? null,
		published: analysis?.article.published ?? null,
		quotes: analysis?.quotes.length ?? null,
		people: analysis?.actors.filter(({kind}) => kind === 'person').length ?? null,
		error: error === undefined ? null : error instanceof Error ? error.message : String(error),
	};
}
