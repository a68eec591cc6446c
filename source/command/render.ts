import type {Analysis} from '../analysis.ts';
import type {ReadOptions} from '../input/input.ts';
import type {Format} from '../output/formats.ts';
import {inFormat} from '../output/in-format.ts';
import type {ListName} from '../panes.ts';
import {analysesOf} from './analyses.ts';
import type {Narrowing} from './asked.ts';
import {type MaybeMeant, narrow} from './narrow.ts';
import {type Problem, problemOf} from './problem.ts';

/** One source, and how to write what is in it. Plain data: a worker thread may get it. */
export type Job = Narrowing & {
	/** `null` is the article that comes with the program. */
	readonly source: string | null;
	readonly format: Format;
	readonly only: ListName | null;
	/** Whether what its reader put right is applied. */
	readonly isCorrected: boolean;
	/** Whether a table has columns for that. */
	readonly hasReadersColumns: boolean;
};

/** What became of one source. Plain data, as it may come from a worker thread. */
export type Rendering = {
	/** The articles that match, each in the format that was asked for. */
	readonly texts: readonly string[];
	/** For a form that takes two files, what goes into the second, one for each text; else nothing. */
	readonly besides: readonly string[];
	/** What the reader should know about the source, each a sentence. */
	readonly notices: readonly string[];
	/** Where `--speaker` finds no quote, whom it may mean. */
	readonly speakers: readonly MaybeMeant[];
	/** Why there is nothing. */
	readonly problem: Problem | null;
};

/**
 * Reads a source, analyses it and writes it in a format.
 *
 * What the reader can put right comes back as the problem, so that one bad source does not end the others, and so does
 * a bug that shows in one of them.
 */
export async function render(job: Job, options: ReadOptions = {}): Promise<Rendering> {
	const {format, hasReadersColumns} = job;
	const texts: string[] = [];
	const besides: string[] = [];
	const notices: string[] = [];
	const speakers: MaybeMeant[] = [];
	try {
		for await (const analysis of analysesOf(job.source, {...options, isCorrected: job.isCorrected})) {
			notices.push(...analysis.article.notices);
			const only = job.only ?? 'quotes';
			const {selection, notice, ...narrowed} = await narrow(analysis, job, only);
			speakers.push(...narrowed.speakers);
			if (notice !== null) notices.push(notice);
			if (isEmptyHanded(analysis, job))
				notices.push('No quotes were found in it. --only paragraphs prints its text.');
			if (selection === null) continue;
			texts.push(
				// The header of a table stands before the first article.
				await inFormat(analysis, format, {only, selection, hasHeader: false, hasReadersColumns}),
			);
			if (format === 'brat') besides.push(await textForBrat(analysis));
		}

		return {texts, besides, notices, speakers, problem: null};
	} catch (error) {
		return {texts, besides, notices, speakers, problem: problemOf(error)};
	}
}

/** Whether a list of quotes is asked for, by a person more likely than by a program, and there is none. */
function isEmptyHanded({quotes}: Analysis, {format, only, search, speaker}: Job): boolean {
	const isList = format === 'text' || format === 'markdown' || format === 'csv';
	return (
		isList && (only ?? 'quotes') === 'quotes' && quotes.length === 0 && search === null && speaker === null
	);
}

async function textForBrat(analysis: Analysis): Promise<string> {
	const {toBrat} = await import('../export/to-brat.ts');
	return toBrat(analysis).txt;
}
