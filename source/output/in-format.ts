import type {Analysis} from '../analysis.ts';
import type {CsvOptions} from '../export/to-csv.ts';
import type {Format} from './formats.ts';

/**
 * One article in a format, with the line feed that ends it. Of the two files that brat takes, this is the one with the
 * stretches.
 *
 * @param options What to take of it. A table has a header unless told otherwise.
 */
export async function inFormat(
	analysis: Analysis,
	format: Format,
	options: CsvOptions = {},
): Promise<string> {
	const {selection} = options;
	// Each format is a file of its own in the bundle, so only the one that is asked for is read.
	switch (format) {
		case 'json': {
			const {toJson} = await import('../export/to-json.ts');
			return inJson(toJson(analysis, selection));
		}

		case 'ndjson': {
			const {toNdjsonLine} = await import('../export/to-json.ts');
			return toNdjsonLine(analysis, selection);
		}

		case 'csv': {
			const {toCsv} = await import('../export/to-csv.ts');
			return toCsv(analysis, options);
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
			return inJson(toAnnotations(analysis, selection));
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
			return inJson(toCsl(analysis.article));
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

function inJson(value: unknown): string {
	return `${JSON.stringify(value, null, 2)}\n`;
}
