import type {Article} from '../article/article.ts';
import {nameOfArticle} from '../article/name-of-article.ts';
import {onOneLine} from '../article/printable.ts';

/** A day as the Citation Style Language writes it: year, then perhaps month and day. */
type CslDate = {'date-parts': [number[]]};

/**
 * An article in CSL-JSON, which Zotero, Mendeley, pandoc and citation processors read:
 * https://docs.citationstyles.org/en/stable/specification.html.
 */
export type CslItem = {
	id: string;
	type: 'article-newspaper' | 'webpage' | 'document';
	title: string;
	author?: ({family: string; given: string} | {literal: string})[];
	'container-title'?: string;
	issued?: CslDate;
	accessed?: CslDate;
	URL?: string;
	language?: string;
};

/**
 * Cites the article itself.
 *
 * @param accessed When it was read, as `2026-03-12`; the core reads no clock.
 */
export function toCsl(article: Article, accessed?: string): CslItem {
	const title = onOneLine(nameOfArticle(article));
	const author = authorsIn(article.byline);
	const issued = cslDate(article.published);
	const read = cslDate(accessed ?? null);
	return {
		id: citationKey(article, author),
		type: article.site !== null ? 'article-newspaper' : article.url !== null ? 'webpage' : 'document',
		title,
		...(author.length > 0 && {author}),
		...(article.site !== null && {'container-title': onOneLine(article.site)}),
		...(issued && {issued}),
		...(read && {accessed: read}),
		...(article.url !== null && {URL: onOneLine(article.url)}),
		...(article.language !== 'und' && {language: onOneLine(article.language)}),
	};
}

const risTypes = {'article-newspaper': 'NEWS', webpage: 'ELEC', document: 'GEN'} as const;

/** Cites the article in RIS, which EndNote and most library catalogues read. Lines end in CR LF, as its specification asks. */
export function toRis(article: Article, accessed?: string): string {
	const item = toCsl(article, accessed);
	const lines: [tag: string, value: string | undefined][] = [
		['TY', risTypes[item.type]],
		['ID', item.id],
		...(item.author ?? []).map((name): [string, string] => ['AU', nameInOrder(name)]),
		['TI', item.title],
		['T2', item['container-title']],
		['PY', item.issued && String(item.issued['date-parts'][0][0])],
		['DA', risDate(item.issued)],
		['Y2', risDate(item.accessed)],
		['UR', item.URL],
		['LA', item.language],
		['ER', ''],
	];
	return lines
		.filter(([, value]) => value !== undefined)
		.map(([tag, value]) => `${tag}  - ${value}\r\n`)
		.join('');
}

/** Cites the article in BibTeX. */
export function toBibtex(article: Article, accessed?: string): string {
	const item = toCsl(article, accessed);
	const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
	const fields: [name: string, value: string | undefined][] = [
		['author', item.author?.map(name => inLatex(nameInOrder(name), 'literal' in name)).join(' and ')],
		// Two pairs of braces keep BibTeX from putting the title into small letters.
		['title', `{${inLatex(item.title)}}`],
		['journal', item['container-title'] && inLatex(item['container-title'])],
		['year', year === undefined ? undefined : String(year)],
		['month', month === undefined ? undefined : String(month)],
		['day', day === undefined ? undefined : String(day)],
		// The url package reads this verbatim, so nothing is escaped but what would end it.
		['url', item.URL?.replace(/[{}\\]/g, encodeURIComponent)],
		['urldate', isoDate(item.accessed)],
		['language', item.language],
	];
	const written = fields
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `\t${name} = {${value}},\n`);
	return `@${item.type === 'article-newspaper' ? 'article' : 'misc'}{${item.id},\n${written.join('')}}\n`;
}

/** `ruiz2026harbour`: the first author, the year and the first long word of the title, in ASCII. */
function citationKey(
	{title, published, site, path}: Article,
	author: NonNullable<CslItem['author']>,
): string {
	const [first] = author;
	const name = first === undefined ? (site ?? '') : 'family' in first ? first.family : first.literal;
	const words = ascii(title ?? path).split(/[^a-z0-9]+/);
	const key = ascii(name).replace(/[^a-z0-9]/g, '') + (/^\d{4}/.exec(published ?? '')?.[0] ?? '');
	return `${key}${words.find(word => word.length > 3) ?? ''}` || 'article';
}

function ascii(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

// These words in a byline say that it is no person's name.
const notAPerson =
	/\b(?:staff|desk|team|agency|agencies|news|press|editors?|editorial|reuters|afp|ap|correspondents?|reporters?|board|wire|service|bureau)\b/i;

/** The people of a byline: “By Lena Moss and Ivo Petrov, Northport”. */
function authorsIn(byline: string | null): NonNullable<CslItem['author']> {
	const line = onOneLine(byline ?? '').replace(/^(?:by|from|von|par|por|di)\s+/i, '');
	return line
		.split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b)\s*/i)
		.filter(name => /\p{L}/u.test(name))
		.map(name => {
			const isPerson = !notAPerson.test(name) && /^\p{Lu}\S*(?: (?:\p{Lu}\S*|\p{Ll}{1,3})){1,3}$/u.test(name);
			// Particles belong to the family name: “van der Berg”, “de la Cruz”.
			const [, given, family] = (isPerson && /^(.+?) ((?:\p{Ll}{1,3} )*\S+)$/u.exec(name)) || [];
			return given !== undefined && family !== undefined ? {family, given} : {literal: name};
		});
}

function nameInOrder(name: NonNullable<CslItem['author']>[number]): string {
	return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

function cslDate(date: string | null): CslDate | undefined {
	const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '') ?? [];
	return year === undefined
		? undefined
		: {'date-parts': [[year, month, day].filter(part => part !== undefined).map(Number)]};
}

function isoDate(date: CslDate | undefined): string | undefined {
	return date?.['date-parts'][0].map(part => String(part).padStart(2, '0')).join('-');
}

/** `2026/03/12/`: the slashes stay where a part is not known. */
function risDate(date: CslDate | undefined): string | undefined {
	const [year, month, day] = date?.['date-parts'][0] ?? [];
	const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
	return year === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`;
}

/** Text with the signs escaped that TeX would obey; as one name in braces if it is a whole that must not be taken apart. */
function inLatex(text: string, isWhole = false): string {
	const escaped = text.replace(/[\\{}$&#%_~^]/g, sign =>
		sign === '\\'
			? String.raw`\textbackslash{}`
			: sign === '~'
				? String.raw`\textasciitilde{}`
				: sign === '^'
					? String.raw`\textasciicircum{}`
					: `\\${sign}`,
	);
	return isWhole ? `{${escaped}}` : escaped;
}
