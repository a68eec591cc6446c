import type {Mention} from '../../actors/actor.ts';
import type {Analysis} from '../../analysis.ts';
import type {Span} from '../../article/offset.ts';
import type {Quote} from '../../quotes/quote.ts';
import {dateOf} from '../date-in-words.ts';
import type {Glyphs, Looks} from './glyphs.ts';
import {printable} from './width.ts';
import {type Sign, type WrappedLine, wrap} from './wrap.ts';

/**
 * A block of the text pane: a paragraph, or the title and byline above the first. The text is printable,
 * unit for unit the article's, and the stretches count from its start.
 */
export type Block = {
	readonly text: string;
	readonly lines: readonly WrappedLine[];
};

/** What the blocks are made of. */
type Shown = {
	readonly analysis: Analysis;
	readonly looks: Looks;
	readonly glyphs: Glyphs;
	quotesIn(paragraph: number): readonly Quote[];
	mentionsIn(paragraph: number): readonly Mention[];
};

/** The text of an article, broken into lines a block at a time, as they are asked for. */
export class Blocks {
	readonly #shown: Shown;
	#made = new Map<number, Block>();
	#width = 0;

	constructor(shown: Shown) {
		this.#shown = shown;
	}

	/** A block by its place: −1 is the title. */
	at(index: number, width: number): Block {
		// One width at a time: a terminal has one, and all that was wrapped for another is of no use any more.
		if (width !== this.#width || this.#made.size > 4096) {
			this.#made = new Map();
			this.#width = width;
		}

		let block = this.#made.get(index);
		if (!block) {
			block = index < 0 ? headBlock(this.#shown, width) : paragraphBlock(this.#shown, index, width);
			this.#made.set(index, block);
		}

		return block;
	}
}

function paragraphBlock(shown: Shown, index: number, width: number): Block {
	const {article} = shown.analysis;
	const paragraph = article.paragraphs[index]!;
	const text = printable(article.text.slice(paragraph.start, paragraph.end));
	return {text, lines: wrap(text, width, shown.looks.isMono ? signsIn(shown, index, paragraph) : [])};
}

/** Without colours, where «…» may come to stand around a quote, {…} around a cue and […] around a mention. */
function signsIn(shown: Shown, index: number, paragraph: Span): readonly Sign[] {
	const quotes = shown.quotesIn(index);
	const spans: Span[] = [
		...quotes.flatMap(quote => quote.parts),
		...quotes.flatMap(quote => quote.cue ?? []),
		...shown.mentionsIn(index),
	];
	for (const {speaker} of quotes) {
		if (speaker.kind === 'unnamed') {
			spans.push(speaker.mention);
		}
	}

	const signs = spans.flatMap(({start, end}): readonly Sign[] => [
		{at: start - paragraph.start, side: 'opens'},
		{at: end - paragraph.start, side: 'closes'},
	]);
	return signs.sort(
		(one, other) => one.at - other.at || (one.side === other.side ? 0 : one.side === 'closes' ? -1 : 1),
	);
}

function headBlock({analysis, glyphs}: Shown, width: number): Block {
	const {title, byline, site, published} = analysis.article;
	const headline = printable(title ?? '');
	// Many pages name the outlet as their author.
	const names = byline === site ? [site] : [byline, site];
	const below = printable([...names, dateOf(published)].filter(Boolean).join(` ${glyphs.dot} `));
	const text = below ? `${headline} ${below}` : headline;
	const lines = [...wrap(headline, width)];
	if (below) {
		for (const {start, end} of wrap(below, width)) {
			lines.push({start: start + headline.length + 1, end: end + headline.length + 1});
		}
	}

	return {text, lines};
}
