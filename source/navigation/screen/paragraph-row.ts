import type {CorrectedQuote} from '../../corrections/corrected-quote.ts';
import type {Match} from '../../search/search-row.ts';
import type {World} from '../world.ts';
import type {Line, Style} from './line.ts';
import {digitsFor, elsewhere, type ListView} from './list-view.ts';
import {filled, segment, widthOfLine} from './make-line.ts';
import {snippet} from './quote-row.ts';
import {widthOf} from './width.ts';
import {isInDoubt} from './wording.ts';

/** A paragraph in its list: its number, its beginning, and how many quotes it has. */
export function paragraphLine(view: ListView, index: number, match: Match | null, isSelected: boolean): Line {
	const {world, width} = view;
	const {article} = world.analysis;
	const paragraph = article.paragraphs[index]!;
	const {glyphs} = world;
	const number = String(index + 1).padStart(digitsFor(world));
	const quotes = world.quotesIn(index);
	const sign = signOf(world, quotes);
	const right = quotes.length > 0 ? `${quotes.length}${glyphs.quoteMark}` : '  ';
	const begin = elsewhere(view, isSelected);
	const left = [
		segment(` ${number}`, 'number', ...begin),
		segment(isSelected ? glyphs.selected : ' ', ...begin),
		segment(' '),
	];
	const room = Math.max(0, width - widthOfLine(left) - 1 - widthOf(right));
	const style: readonly Style[] = paragraph.kind === 'heading' ? ['heading'] : [];
	const text = article.text.slice(paragraph.start, paragraph.end);
	const hits = match?.hits.filter(({field}) => field === 0) ?? [];
	return [
		...left,
		...filled(snippet(world, text, hits, room, style), room, glyphs.ellipsis),
		segment(sign, 'unsure'),
		segment(right, 'dim'),
	];
}

/** One sign for several quotes: that some speaker is in doubt, else that the reader put something right. */
function signOf({glyphs}: World, quotes: readonly CorrectedQuote[]): string {
	return quotes.some(isInDoubt) ? '?' : quotes.some(quote => quote.corrected) ? glyphs.corrected : ' ';
}
