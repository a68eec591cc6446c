import type {Analysis} from '../analysis.ts';
import type {Selection} from '../export/selection.ts';
import type {ReadOptions} from '../input/input.ts';
import type {ListName} from '../panes.ts';
import {analysesOf} from './analyses.ts';
import type {Narrowing} from './command-line.ts';
import {narrow} from './narrow.ts';
import type {Format} from './options.ts';
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
	const texts: string[] = [];
	const besides: string[] = [];
	const notices: string[] = [];
	try {
		for await (const analysis of analysesOf(job.source, {...options, isCorrected: job.isCorrected})) {
			notices.push(...analysis.article.notices);
			const {selection, notice} = await narrow(analysis, job, job.only ?? 'quotes');
			if (notice !== null) notices.push(notice);
			if (selection === null) continue;
			texts.push(await written(analysis, job, selection));
			if (job.format === 'brat') besides.push(await textForBrat(analysis));
		}

		return {texts, besides, notices, problem: null};
	} catch (error) {
		return {texts, besides, notices, problem: problemOf(error)};
	}
}

async function textForBrat(analysis: Analysis): Promise<string> {
	const {toBrat} = await import('../export/to-brat.ts');
	return toBrat(analysis).txt;
}

/** One article in the format, with the line feed that ends it. */
async function written(
	analysis: Analysis,
	{format, only, hasReadersColumns}: Job,
	selection: Selection,
): Promise<string> {
	const options = {only: only ?? 'quotes', selection} as const;
	// Each format is a file of its own in the bundle, so only the one that is asked for is read.
	switch (format) {
		case 'json': {
			const {toJson} = await import('../export/to-json.ts');
			return `${JSON.stringify(toJson(analysis, selection), null, 2)}\n`;
		}

		case 'ndjson': {
			const {toNdjsonLine} = await import('../export/to-json.ts');
			return toNdjsonLine(analysis, selection);
		}

		case 'csv': {
			const {toCsv} = await import('../export/to-csv.ts');
			return toCsv(analysis, {...options, hasHeader: false, hasReadersColumns});
		}

		case 'markdown': {
			const {toMarkdown} = await import('../export/to-markdown.ts');
			return toMarkdown(analysis, options);
		}

		case 'text': {
			const {toText} = await import('../export/to-text.ts');
			return toText(analysis, options);
		}

		case 'annotations': {
			const {toAnnotations} = await import('../export/to-annotations.ts');
			return `${JSON.stringify(toAnnotations(analysis, selection), null, 2)}\n`;
		}

		case 'brat': {
			const {toBrat} = await import('../export/to-brat.ts');
			return toBrat(analysis, selection).ann;
		}

		case 'report': {
			const {toReportMarkdown} = await import('../report/to-report-markdown.ts');
			return toReportMarkdown(analysis);
		}

		case 'html': {
			const {toReportHtml} = await import('../report/to-report-html.ts');
			return toReportHtml(analysis);
		}

		case 'csl': {
			const {toCsl} = await import('../export/to-citation.ts');
			return `${JSON.stringify(toCsl(analysis.article), null, 2)}\n`;
		}

		case 'ris': {
			const {toRis} = await import('../export/to-citation.ts');
			return toRis(analysis.article);
		}

		case 'bibtex': {
			const {toBibtex} = await import('../export/to-citation.ts');
			return toBibtex(analysis.article);
		}

		default:
			return format satisfies never;
	}
}
