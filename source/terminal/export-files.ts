import {homedir} from 'node:os';
import path from 'node:path';
import type {Analysis} from '../analysis.ts';
import {nameBeside, openFile, type Sink} from '../command/output.ts';
import type {ExportForm} from '../navigation/command.ts';
import type {QuoteId} from '../quotes/quote.ts';

/** What an export writes: the file that was named, and for a form that takes two the one beside it. */
export type Exported = {
	readonly text: string;
	readonly beside: {readonly ending: string; readonly text: string} | null;
};

/** A file as a shell would understand its name: `~/` is the reader's own folder. */
export function fileNamed(name: string, env: NodeJS.ProcessEnv): string {
	return /^~[/\\]/.test(name) ? path.join(env.HOME ?? homedir(), name.slice(2)) : name;
}

/**
 * Writes an export. Of two files either both are there in the end, or none of them new.
 *
 * @returns What was written.
 * @throws {AlreadyThereError} When one of them is there and may not be replaced.
 * @throws {InputError} When one of them cannot be written.
 */
export function writeFiles(file: string, {text, beside}: Exported, replaces: boolean): readonly string[] {
	const parts = [
		{file, text},
		...(beside ? [{file: nameBeside(file, beside.ending), text: beside.text}] : []),
	];
	const sinks: Sink[] = [];
	try {
		for (const part of parts) {
			const sink = openFile(part.file, replaces);
			sinks.push(sink);
			sink.write(part.text);
		}
	} catch (error) {
		// Half a file must not pass for a whole one.
		for (const sink of sinks) sink.drop();
		throw error;
	}

	for (const sink of sinks) sink.close();
	return parts.map(part => part.file);
}

/** What goes into the file, for these quotes. */
export async function exported(
	analysis: Analysis,
	form: ExportForm,
	quotes: readonly QuoteId[],
): Promise<Exported> {
	if (form === 'brat') {
		const {toBrat} = await import('../export/to-brat.ts');
		const {ann, txt} = toBrat(analysis, {quotes});
		return {text: ann, beside: {ending: '.txt', text: txt}};
	}

	return {text: await textOf(analysis, form, quotes), beside: null};
}

async function textOf(
	analysis: Analysis,
	form: Exclude<ExportForm, 'brat'>,
	quotes: readonly QuoteId[],
): Promise<string> {
	const selection = {quotes};
	switch (form) {
		case 'json': {
			const {toJson} = await import('../export/to-json.ts');
			return `${JSON.stringify(toJson(analysis, selection), null, '\t')}\n`;
		}

		case 'ndjson': {
			const {toNdjsonLine} = await import('../export/to-json.ts');
			return toNdjsonLine(analysis, selection);
		}

		case 'csv': {
			const {toCsv} = await import('../export/to-csv.ts');
			return toCsv(analysis, {selection});
		}

		case 'markdown': {
			const {toMarkdown} = await import('../export/to-markdown.ts');
			return toMarkdown(analysis, {selection});
		}

		case 'text': {
			const {toText} = await import('../export/to-text.ts');
			return toText(analysis, {selection});
		}

		case 'annotations': {
			const {toAnnotations} = await import('../export/to-annotations.ts');
			return `${JSON.stringify(toAnnotations(analysis, selection), null, '\t')}\n`;
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
			return `${JSON.stringify([toCsl(analysis.article)], null, '\t')}\n`;
		}

		case 'ris': {
			const {toRis} = await import('../export/to-citation.ts');
			return toRis(analysis.article);
		}

		case 'bibtex': {
			const {toBibtex} = await import('../export/to-citation.ts');
			return toBibtex(analysis.article);
		}
	}

	return form satisfies never;
}
