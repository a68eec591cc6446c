/** The forms that an article can be written in, as a reader names them. */
export const formats = [
	'json',
	'ndjson',
	'csv',
	'markdown',
	'text',
	'annotations',
	'brat',
	'report',
	'html',
	'csl',
	'ris',
	'bibtex',
] as const;

export type Format = (typeof formats)[number];
