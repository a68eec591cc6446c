import {overlaps, type Span, span} from '../../article/offset.ts';
import {firstIndex} from '../../first-index.ts';
import type {Navigation} from '../navigation.ts';
import {rowsIn} from '../rows.ts';
import {
	currentParagraph,
	currentQuote,
	linesInView,
	litActor,
	litStarts,
	occurrencesIn,
	spanInView,
} from '../view.ts';
import type {World} from '../world.ts';
import {besideNumber, type TextArea} from './layout.ts';
import type {Line, Segment, Style} from './line.ts';
import {type DrawnSign, filled, type Run, segment, styledText} from './make-line.ts';

/** A stretch of a paragraph that a search found. */
type Lit = Span & {readonly isCurrent: boolean};

/** What the text pane shows, without its frame: numbers of paragraphs, the text with what is lit in it, the scroll bar. */
export function textLines(world: World, state: Navigation, area: TextArea, width: number): readonly Line[] {
	const refs = linesInView(world, state);
	const bar = scrollBar(world, state, area.rows);
	const paints = new Map<number, Paint>();
	const lines: Line[] = [];
	for (let row = 0; row < area.rows; row++) {
		const ref = refs[row];
		let left: Line = [];
		if (ref) {
			let paint = paints.get(ref.block);
			if (!paint) {
				paint = paintOf(world, state, ref.block);
				paints.set(ref.block, paint);
			}

			left = textLine(world, state, area, ref.block, ref.line, paint);
		}

		lines.push([
			...filled([segment(' '.repeat(area.margin)), ...left], width - 1, world.glyphs.ellipsis),
			bar[row]!,
		]);
	}

	return lines;
}

function textLine(
	world: World,
	state: Navigation,
	area: TextArea,
	block: number,
	line: number,
	paint: Paint,
): Line {
	const {text, lines} = world.block(block, area.measure);
	const stretch = lines[line];
	if (!stretch) {
		return [];
	}

	const {selected} = paint;
	const isSelected = selected !== null && selected.start < stretch.end && selected.end > stretch.start;
	return [
		...gutter(world, state, area, block, line),
		isSelected ? segment(world.glyphs.quoteBar, 'quote-selected') : segment(' '),
		segment(' '),
		...styledText(text, stretch.start, stretch.end, paint.runs, paint.signs),
	];
}

/** The number of a paragraph beside its first line, with a sign when it is selected, and below it one when there are quotes in it. */
function gutter(world: World, state: Navigation, area: TextArea, block: number, line: number): Line {
	const digits = area.gutter - besideNumber;
	if (block < 0 || line > 1 || (line === 1 && world.quotesIn(block).length === 0)) {
		return [segment(' '.repeat(digits + 2))];
	}

	if (line === 1) {
		return [segment(` ${world.glyphs.quoteMark.padStart(digits)} `, 'dim')];
	}

	const isSelected = currentParagraph(world, state) === block;
	const number = ` ${String(block + 1).padStart(digits)}`;
	return [
		segment(number, ...(isSelected ? (['title-focused'] as const) : (['number'] as const))),
		segment(isSelected ? world.glyphs.selected : ' ', ...(isSelected ? (['title-focused'] as const) : [])),
	];
}

/** What is lit in a block, in code units of it. */
type Paint = {
	readonly runs: readonly Run[];
	readonly signs: readonly DrawnSign[];
	/** Where the selected quote is, when it is in this block. */
	readonly selected: {readonly start: number; readonly end: number} | null;
};

function paintOf(world: World, state: Navigation, block: number): Paint {
	if (block < 0) {
		const {length} = world.analysis.article.title ?? '';
		return {
			runs: [
				{start: 0, end: length, style: ['headline']},
				{start: length, end: Number.MAX_SAFE_INTEGER, style: ['dim']},
			],
			signs: [],
			selected: null,
		};
	}

	const paragraph = world.analysis.article.paragraphs[block]!;
	const runs: Run[] = [];
	const signs: DrawnSign[] = [];
	const light = ({start, end}: Span, ...style: readonly Style[]) => {
		runs.push({start: start - paragraph.start, end: end - paragraph.start, style});
	};

	const enclose = ({start, end}: Span, open: string, close: string, ...style: readonly Style[]) => {
		signs.push({at: start - paragraph.start, side: 'opens', text: open, style});
		signs.push({at: end - paragraph.start, side: 'closes', text: close, style});
	};

	if (paragraph.kind === 'heading') {
		light(paragraph, 'heading');
	} else if (paragraph.kind === 'caption') {
		light(paragraph, 'dim');
	}

	const {quoteOpen, quoteClose} = world.glyphs;
	const {isMono} = world.looks;
	const current = currentQuote(world, state);
	const quotes = world.quotesIn(block);
	for (const quote of quotes) {
		const isCurrent = quote.id === current?.id;
		for (const part of quote.parts) {
			if (isCurrent) {
				light(part, 'quote-selected');
				if (isMono) {
					enclose(part, quoteOpen, quoteClose, 'quote-selected');
				}
			} else if (quote.kind !== 'indirect') {
				light(part, 'quote');
			}
		}
	}

	const actor = litActor(world, state);
	if (actor) {
		let enclosed = 0;
		const first = firstIndex(actor.mentions.length, index => actor.mentions[index]!.start >= paragraph.start);
		for (
			let index = first;
			index < actor.mentions.length && actor.mentions[index]!.start < paragraph.end;
			index++
		) {
			const mention = actor.mentions[index]!;
			light(mention, 'actor');
			// “Mayor Ana Ruiz” and the “Ruiz” in it are one mention to a reader.
			if (isMono && mention.start >= enclosed) {
				enclose(mention, '[', ']', 'actor');
				enclosed = mention.end;
			}
		}
	} else if (current?.speaker.kind === 'unnamed' && overlaps(current.speaker.mention, paragraph)) {
		// A reader may point at words in another paragraph, where lines have no room for brackets.
		light(current.speaker.mention, 'actor');
		if (isMono && current.paragraph === block) {
			enclose(current.speaker.mention, '[', ']', 'actor');
		}
	}

	for (const {id, cue} of quotes) {
		if (cue && (id === current?.id || isMono)) {
			light(cue, 'cue');
			if (isMono) {
				enclose(cue, '{', '}', 'cue');
			}
		}
	}

	for (const {isCurrent, ...stretch} of litIn(world, state, block)) {
		light(stretch, isCurrent ? 'hit-current' : 'hit');
	}

	const selected =
		current?.paragraph === block
			? {start: current.start - paragraph.start, end: current.end - paragraph.start}
			: null;
	return {runs, signs, selected};
}

/** What the search that is open found in a paragraph: that of the text, else that of the list. */
function litIn(world: World, state: Navigation, block: number): readonly Lit[] {
	if (state.searches.text) {
		return occurrencesIn(world, state, block).map(stretch => ({
			...stretch,
			isCurrent: state.textHit === stretch.start,
		}));
	}

	const pane = state.list;
	if (!state.searches[pane] || pane === 'actors') {
		return [];
	}

	const {matchOf} = rowsIn(world, state, pane);
	const ids =
		pane === 'paragraphs'
			? [world.analysis.article.paragraphs[block]!.id]
			: world.quotesIn(block).map(({id}) => id);
	const lit: Lit[] = [];
	for (const id of ids) {
		for (const {field, start, end} of matchOf(id)?.hits ?? []) {
			const from = world.fieldOffset(pane, id, field);
			if (from !== null) {
				lit.push({...span(from + start, from + end), isCurrent: state.selected[pane] === id});
			}
		}
	}

	return lit;
}

/** One sign for each row: how much of the article is in view, where, and where a search found something. */
function scrollBar(world: World, state: Navigation, rows: number): readonly Segment[] {
	const length = Math.max(1, world.analysis.article.text.length);
	const view = spanInView(world, state);
	// A text that ends with a line break goes on behind its last paragraph.
	const {paragraphs} = world.analysis.article;
	const isWhole = view.start <= (paragraphs[0]?.start ?? 0) && view.end >= (paragraphs.at(-1)?.end ?? 0);
	const rowOf = (place: number) => Math.min(rows - 1, Math.floor((place / length) * rows));
	// The title has no place in the text; the first row is its own.
	const first = state.top.block < 0 ? 0 : rowOf(view.start);
	const last = Math.max(first, rowOf(Math.max(view.start, view.end - 1)));
	const hits = hitRows(world, state, rows, rowOf);
	const {glyphs} = world;
	return Array.from({length: rows}, (_, row) => {
		const isThumb = row >= first && row <= last && !isWhole;
		if (hits.has(row)) {
			return segment(isThumb ? glyphs.hitOnThumb : glyphs.hitOnTrack, 'scrollbar-hit');
		}

		return isThumb ? segment(glyphs.thumb, 'scrollbar-thumb') : segment(glyphs.track, 'scrollbar');
	});
}

const mostCloseMarked = 1000;

function hitRows(
	world: World,
	state: Navigation,
	rows: number,
	rowOf: (place: number) => number,
): ReadonlySet<number> {
	const search = state.searches.text ?? state.searches[state.list];
	if (!search) {
		return new Set();
	}

	const pane = state.searches.text ? 'text' : state.list;
	const marks = search.query.includes('marked') ? state.marks.join() : '';
	return world.once(`hit rows\n${pane}\n${rows}\n${state.only ?? ''}\n${marks}\n${search.query}`, () => {
		const length = Math.max(1, world.analysis.article.text.length);
		const {count, inOrder, startOf} = litStarts(world, state);
		const marked = new Set<number>();
		// One look a row, however many matches there are; those that are close stand in no order.
		for (let row = 0; row < rows; row++) {
			const first = firstIndex(inOrder, index => startOf(index) >= (row / rows) * length);
			if (first < inOrder) {
				marked.add(rowOf(startOf(first)));
			}
		}

		for (let index = inOrder; index < Math.min(count, inOrder + mostCloseMarked); index++) {
			marked.add(rowOf(startOf(index)));
		}

		return marked;
	});
}

/** How much of the article has been in view once the last line of it has: from 0 to 100. */
export function percentRead(world: World, state: Navigation): number {
	const {paragraphs} = world.analysis.article;
	const end = paragraphs.at(-1)?.end ?? 0;
	return end === 0 ? 100 : Math.min(100, Math.round((spanInView(world, state).end / end) * 100));
}

/** Where the reader is in the text: “¶13 of 34 · 38% · en”. */
export function textInfo(world: World, state: Navigation): string {
	const {paragraphs, language} = world.analysis.article;
	const {paragraph, dot} = world.glyphs;
	const place =
		paragraphs.length === 0
			? []
			: [`${paragraph}${currentParagraph(world, state) + 1} of ${paragraphs.length}`];
	return [...place, `${percentRead(world, state)}%`, ...(language === 'und' ? [] : [language])].join(
		` ${dot} `,
	);
}
