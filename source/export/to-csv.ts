import {stringify} from 'csv-stringify/sync';
import type {Actor} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import {textOf} from '../article/offset.ts';
import {lineOrNull, onOneLine, printable} from '../article/printable.ts';
import {
	actorMarksInWords,
	isCorrected,
	isTouched,
	originalOf,
	readersMarks,
} from '../corrections/corrected-quote.ts';
import type {ListName} from '../panes.ts';
import {describedBy, type Quote, type Speaker} from '../quotes/quote.ts';
import {type ExportOptions, selected} from './selection.ts';
import {actorsById} from './words.ts';

const columns = {
	quotes: [
		'id',
		'paragraph',
		'start',
		'end',
		'kind',
		'text',
		'speaker',
		'mention',
		'role',
		'cue',
		'confidence',
		'because',
		'title',
		'site',
		'published',
		'url',
	],
	paragraphs: ['id', 'index', 'start', 'end', 'kind', 'text', 'quotes', 'title', 'site', 'published', 'url'],
	actors: [
		'id',
		'name',
		'kind',
		'role',
		'aliases',
		'mentions',
		'firstParagraph',
		'lastParagraph',
		'quotes',
		'quotedWords',
		'dispersion',
		'title',
		'site',
		'published',
		'url',
	],
} as const satisfies Record<ListName, readonly string[]>;

/** What a reader did. */
const readersColumns = {
	quotes: ['corrected', 'tags', 'note', 'programSpeaker', 'programConfidence'],
	paragraphs: [],
	actors: ['corrected', 'correction'],
} as const satisfies Record<ListName, readonly string[]>;

type Cell = string | number | null;

export type CsvOptions = ExportOptions & {
	/** Whether the first row names the columns; so unless told otherwise. */
	readonly hasHeader?: boolean;
	/**
	 * Whether what a reader did has columns of its own: `corrected`, `tags`, `note` and others. Unless told otherwise they are
	 * there when somebody did something and the header can say so; rows without a header keep the columns of all others.
	 */
	readonly hasReadersColumns?: boolean;
};

/**
 * Writes one row a quote (or paragraph, or actor) as RFC 4180 says, lines ending
 * in CR LF. Numbers are those of the JSON: paragraphs count from 0, offsets are
 * UTF-16 code units. `speaker` is empty unless the article names one; what it
 * calls an unnamed speaker stands under `mention`.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front:
 * see OWASP, “CSV Injection”.
 *
 * @param analyses One article, or several in one table.
 */
export function toCsv(analyses: Analysis | readonly Analysis[], options: CsvOptions = {}): string {
	const articles: readonly Analysis[] = 'article' in analyses ? [analyses] : analyses;
	const {only = 'quotes', hasHeader = true} = options;
	const {hasReadersColumns = hasHeader && articles.some(hasCorrections)} = options;
	const names: readonly string[] = [...columns[only], ...(hasReadersColumns ? readersColumns[only] : [])];
	const rows = articles.flatMap(analysis => rowsOf(analysis, only, options));
	return stringify(
		hasHeader ? [names, ...rows.map(row => cells(row, names))] : rows.map(row => cells(row, names)),
		{
			record_delimiter: 'windows',
			escape_formulas: true,
			cast: {number: value => ({value: String(value), escape_formulas: false})},
		},
	);
}

function cells(row: Readonly<Record<string, Cell>>, names: readonly string[]): Cell[] {
	return names.map(name => {
		const cell = row[name] ?? null;
		return typeof cell === 'string' ? printable(cell) : cell;
	});
}

/** Whether a reader did anything to this article. */
function hasCorrections({quotes, actors}: Analysis): boolean {
	return actors.some(isCorrected) || quotes.some(isTouched);
}

function rowsOf(analysis: Analysis, only: ListName, {selection}: ExportOptions): Record<string, Cell>[] {
	const {article} = analysis;
	const things = selected(analysis, selection);
	const source = {
		title: lineOrNull(article.title),
		site: lineOrNull(article.site),
		published: lineOrNull(article.published),
		url: lineOrNull(article.url),
	};
	switch (only) {
		case 'quotes': {
			const actors = actorsById(analysis);
			return things.quotes.map(quote => ({...quoteRow(analysis, quote, actors), ...source}));
		}
		case 'paragraphs': {
			const counts = Map.groupBy(analysis.quotes, quote => quote.paragraph);
			return things.paragraphs.map(({id, index, start, end, kind}) => ({
				id,
				index,
				start,
				end,
				kind,
				text: article.text.slice(start, end),
				quotes: counts.get(index)?.length ?? 0,
				...source,
			}));
		}
		case 'actors':
			return things.actors.map(actor => ({...actorRow(actor), ...source}));
	}
}

function quoteRow(
	{article: {text}}: Analysis,
	quote: Quote,
	actors: ReadonlyMap<string, Actor>,
): Record<string, Cell> {
	const {id, paragraph, start, end, kind, speaker, cue, confidence, because} = quote;
	const actor = speaker.kind === 'named' ? actors.get(speaker.actor) : undefined;
	const mention = speaker.kind === 'unknown' ? null : speaker.mention;
	const {corrected, tags, note} = readersMarks(quote);
	const original = originalOf(quote);
	return {
		id,
		paragraph,
		start,
		end,
		kind,
		text: textOf(text, quote),
		speaker: speaker.kind === 'named' ? onOneLine(actor?.name ?? speaker.actor) : null,
		mention: mention && textOf(text, mention),
		role: lineOrNull(actor?.role ?? null),
		cue: cue && textOf(text, cue),
		confidence,
		// So that the table says so without columns of its own too.
		because: corrected ? 'set-by-reader' : because,
		corrected: corrected ? 'yes' : null,
		tags: tags?.map(onOneLine).join('; ') ?? null,
		note: note ?? null,
		programSpeaker: original && lineOrNull(original.name ?? mentionOf(text, original.speaker)),
		programConfidence: original?.confidence ?? null,
	};
}

function actorRow(actor: Actor): Record<string, Cell> {
	const {id, name, kind, role, aliases, mentions, quotes, quotedWords, dispersion} = actor;
	const places = mentions.map(mention => mention.paragraph).filter(index => index >= 0);
	return {
		id,
		name: onOneLine(name),
		kind,
		role: lineOrNull(role),
		aliases: aliases.map(onOneLine).join('; '),
		mentions: mentions.length,
		firstParagraph: places[0] ?? null,
		lastParagraph: places.at(-1) ?? null,
		quotes: quotes.length,
		quotedWords,
		dispersion,
		corrected: isCorrected(actor) ? 'yes' : null,
		correction: lineOrNull(actorMarksInWords(actor)),
	};
}

function mentionOf(text: string, speaker: Speaker): string | null {
	return speaker.kind === 'unnamed' ? textOf(text, describedBy(speaker)) : null;
}
