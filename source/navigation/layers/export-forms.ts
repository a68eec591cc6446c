import type {Format} from '../../output/formats.ts';

/** What is said of each form, and how its file's name ends. */
export const exportForms: Readonly<
	Record<Format, {readonly name: string; readonly ending: string; readonly about: 'quotes' | 'article'}>
> = {
	markdown: {name: 'Markdown', ending: 'md', about: 'quotes'},
	csv: {name: 'CSV', ending: 'csv', about: 'quotes'},
	json: {name: 'JSON', ending: 'json', about: 'quotes'},
	ndjson: {name: 'NDJSON', ending: 'ndjson', about: 'quotes'},
	text: {name: 'plain text', ending: 'txt', about: 'quotes'},
	annotations: {name: 'Web Annotations', ending: 'jsonld', about: 'quotes'},
	brat: {name: 'brat standoff', ending: 'ann', about: 'quotes'},
	report: {name: 'a report', ending: 'md', about: 'article'},
	html: {name: 'a page', ending: 'html', about: 'article'},
	csl: {name: 'CSL-JSON', ending: 'json', about: 'article'},
	ris: {name: 'RIS', ending: 'ris', about: 'article'},
	bibtex: {name: 'BibTeX', ending: 'bib', about: 'article'},
};
