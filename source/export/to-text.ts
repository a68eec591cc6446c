import stringWidth from 'string-width';
import type {Analysis} from '../analysis.ts';
import {nameOfArticle} from '../article/name-of-article.ts';
import {textOf} from '../article/offset.ts';
import {onOneLine} from '../article/printable.ts';
import {actorMarksInWords, isCorrected, readersMarks} from '../corrections/corrected-quote.ts';
import {correctionsInNumbers, setByReader} from '../corrections/corrections-in-words.ts';
import type {ListName} from '../panes.ts';
import {type ExportOptions, type Selected, selected} from './selection.ts';
import {actorsById, dateInWords, speakerLine, wordsOf} from './words.ts';

/**
 * Writes an article for reading in a pipe: a title, then one line a quote (or
 * paragraph, or actor), never wrapped, so that `grep`, `head` and `less -S` serve.
 *
 * Marks are those of the screen: `~` a paraphrase, `?` a speaker who is unsure or unknown.
 */
export function toText(analysis: Analysis, {only = 'quotes', selection}: ExportOptions = {}): string {
	const things = selected(analysis, selection);
	const lines = linesOf(analysis, things, only);
	return `${[...heading(analysis), '', ...lines].join('\n')}\n`;
}

function heading(analysis: Analysis): string[] {
	const {article} = analysis;
	const facts = [article.site, article.published && dateInWords(article.published), article.byline]
		.filter(fact => fact !== null)
		.map(onOneLine);
	const corrections = correctionsInNumbers(analysis);
	return [
		onOneLine(nameOfArticle(article)),
		...(facts.length > 0 ? [facts.join(' · ')] : []),
		...(corrections === null ? [] : [`[${corrections}]`]),
	];
}

function linesOf(analysis: Analysis, things: Selected, only: ListName): string[] {
	const {text} = analysis.article;
	switch (only) {
		case 'quotes': {
			const actors = actorsById(analysis);
			return table(
				things.quotes.map(quote => {
					const {name, isSure} = speakerLine(analysis, quote, actors);
					const {tags, note} = readersMarks(quote);
					const set = setByReader(text, quote);
					const remarks = [
						set && `[${set}]`,
						...(tags ?? []).map(tag => `#${onOneLine(tag)}`),
						note && `[note: ${onOneLine(note)}]`,
					].filter(Boolean);
					return [
						`¶${quote.paragraph + 1}`,
						name === null ? '? unknown' : isSure ? name : `? ${name}`,
						[quote.kind === 'indirect' ? '~' : '', wordsOf(text, quote), ...remarks]
							.filter(Boolean)
							.join(' '),
					];
				}),
			);
		}
		case 'paragraphs':
			return table(
				things.paragraphs.map(paragraph => [
					`¶${paragraph.index + 1}`,
					`${paragraph.kind === 'heading' ? '# ' : ''}${onOneLine(textOf(text, paragraph))}`,
				]),
			);
		case 'actors':
			return table(
				things.actors.map(actor => [
					`${onOneLine(actor.name)}${isCorrected(actor) ? ` [${onOneLine(actorMarksInWords(actor)!)}]` : ''}`,
					actor.kind,
					onOneLine(actor.role ?? ''),
					count(actor.mentions.length, 'mention'),
					actor.quotes.length === 0
						? ''
						: `${count(actor.quotes.length, 'quote')}, ${count(actor.quotedWords, 'word')}`,
				]),
			);
	}
}

// One speaker with a very long description must not push all quotes off the screen.
const widestColumn = 36;

const printableAscii = /^[ -~]*$/;

/** How many columns a cell takes. Most are plain letters, and need no table of wide ones. */
function columnsOf(cell: string): number {
	return printableAscii.test(cell) ? cell.length : stringWidth(cell);
}

function table(rows: readonly (readonly string[])[]): string[] {
	const widths: number[] = [];
	for (const row of rows) {
		for (const [column, cell] of row.slice(0, -1).entries()) {
			widths[column] = Math.max(widths[column] ?? 0, Math.min(columnsOf(cell), widestColumn));
		}
	}

	return rows.map(row =>
		row
			.map((cell, column) =>
				column === row.length - 1 ? cell : cell + ' '.repeat(Math.max(0, widths[column]! - columnsOf(cell))),
			)
			.join('  ')
			.trimEnd(),
	);
}

function count(number: number, thing: string): string {
	return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
