import {exportForms} from '../layers/export-forms.ts';
import type {KeyRow} from './key-row.ts';

/** The keys that mark, copy, export and verify quotes. */
export const takeAwayKeys: readonly KeyRow[] = [
	{
		name: 'mark',
		keys: ['space'],
		modes: ['browse'],
		does: {type: 'mark'},
		help: 'Mark this quote; marked ones are printed when the program ends',
		group: 'Take away',
		hint: 'mark',
		needs: 'quote-to-mark',
	},
	{
		name: 'copy',
		keys: ['y'],
		modes: ['browse'],
		does: {type: 'open', layer: 'copy'},
		help: 'Copy: the next key says as what',
		group: 'Take away',
		hint: 'copy',
		needs: 'something-to-copy',
	},
	...(
		[
			['copy-text', 'y', 'text', 'Copy the words', 'something-to-copy'],
			['copy-markdown', 'm', 'markdown', 'Copy as Markdown, with speaker and source', 'quote-to-copy'],
			['copy-citation', 'c', 'citation', 'Copy as a citation', 'quote-to-copy'],
			['copy-link', 'u', 'link', 'Copy a link to these words', ['passage-to-copy', 'address']],
			['copy-json', 'j', 'json', 'Copy as JSON', 'something-to-copy'],
			['copy-paragraph', 'p', 'paragraph', 'Copy the whole paragraph', 'passage-to-copy'],
		] as const
	).map(
		([name, key, form, help, needs]): KeyRow => ({
			name,
			keys: [key],
			modes: ['copy'],
			does: {type: 'copy', form},
			help,
			group: 'Take away',
			needs,
		}),
	),
	{
		name: 'export',
		keys: ['e'],
		modes: ['browse'],
		does: {type: 'open', layer: 'export'},
		help: 'Export to a file: the next key says as what',
		group: 'Take away',
		hint: 'export',
		needs: 'text',
	},
	...(
		[
			['export-markdown', 'm', 'markdown', 'Export as Markdown'],
			['export-csv', 'c', 'csv', 'Export as CSV, for a spreadsheet'],
			['export-json', 'j', 'json', 'Export as JSON'],
			['export-ndjson', 'n', 'ndjson', 'Export as NDJSON, an object a line'],
			['export-text', 't', 'text', 'Export as plain text'],
			['export-annotations', 'w', 'annotations', 'Export as W3C Web Annotations'],
			['export-brat', 'b', 'brat', 'Export for brat: the text, and beside it the stretches'],
			['export-page', 'h', 'html', 'Export the article as a page with charts'],
			['export-report', 'r', 'report', 'Export a report of the article as Markdown'],
			['export-csl', 'C', 'csl', 'Export the article as CSL-JSON, for a reference manager'],
			['export-ris', 'R', 'ris', 'Export the article as RIS'],
			['export-bibtex', 'B', 'bibtex', 'Export the article as BibTeX'],
		] as const
	).map(
		([name, key, form, help]): KeyRow => ({
			name,
			keys: [key],
			modes: ['export'],
			does: {type: 'ask-file', form},
			help,
			group: 'Take away',
			...(exportForms[form].about === 'quotes' ? {needs: 'quotes-to-export'} : {}),
		}),
	),
	{
		name: 'export-scope',
		keys: ['tab'],
		modes: ['export'],
		does: {type: 'change-scope', direction: 1},
		help: 'All quotes, those shown, those marked',
		group: 'Layers',
		hint: 'which quotes',
	},
	{
		name: 'open-in-browser',
		keys: ['o'],
		modes: ['browse'],
		does: {type: 'open-in-browser'},
		help: 'Open the article in the browser at these words',
		group: 'Take away',
		needs: ['address', 'place'],
	},
	{
		name: 'open-in-editor',
		keys: ['E'],
		modes: ['browse'],
		does: {type: 'open-in-editor'},
		help: 'Open the text in $EDITOR at this paragraph',
		group: 'Take away',
		needs: 'text',
	},
	{
		name: 'verify',
		keys: ['V'],
		modes: ['browse'],
		does: {type: 'open', layer: 'verify'},
		help: 'Verify: is a pasted text a verbatim quote here?',
		group: 'Take away',
		needs: 'text',
	},
];
