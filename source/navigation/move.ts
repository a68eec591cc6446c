import type {Span} from '../article/offset.ts';
import {firstIndex} from '../first-index.ts';
import type {PaneName} from '../panes.ts';
import type {Quote} from '../quotes/quote.ts';
import type {Direction} from './action.ts';
import {type Navigation, say} from './navigation.ts';
import {rowsIn} from './rows.ts';
import {lineAt, placeOf, settledTop, stepLine} from './screen/text-lines.ts';
import {
	isParagraph,
	passageOf,
	select,
	selectedWith,
	selectParagraph,
	showing,
	withParagraph,
} from './select.ts';
import {currentParagraph, currentQuote, linesInView, listAreaFor, textAreaFor} from './view.ts';
import {emptySentence, namesOf} from './why-empty.ts';
import type {World} from './world.ts';

/** What the keys that move do: through a list, or through the lines of the text and then on to its paragraphs. */
export function move(
	world: World,
	state: Navigation,
	by: 'row' | 'half-page' | 'page',
	direction: Direction,
): Navigation {
	const {focus} = state;
	if (focus === 'text') {
		const {rows} = textAreaFor(world, state);
		const lines =
			by === 'row' ? 1 : by === 'page' ? Math.max(1, rows - 1) : Math.max(1, Math.floor(rows / 2));
		const scrolled = scrollText(world, state, direction, lines);
		if (scrolled) {
			return scrolled;
		}

		// All that is left is in view, so the keys go on with its paragraphs.
		const next =
			by === 'row' ? currentParagraph(world, state) + direction : direction > 0 ? world.lastBlock : 0;
		return next === currentParagraph(world, state) || !isParagraph(world, next)
			? say(state, 'notice', endOfText(direction))
			: selectParagraph(world, state, next, false);
	}

	const rows = rowsIn(world, state, focus);
	const room = listAreaFor(world, state, focus).rows;
	const step = by === 'row' ? 1 : by === 'page' ? Math.max(1, room - 1) : Math.max(1, Math.floor(room / 2));
	const row = rows.rowOf(state.selected[focus]);
	const next = Math.max(0, Math.min(rows.ids.length - 1, row + direction * step));
	if (rows.ids.length === 0) {
		return say(state, 'notice', emptySentence(world, state, focus));
	}

	return next === row
		? say(
				state,
				'notice',
				direction > 0 ? `The last of ${namesOf[focus]}.` : `The first of ${namesOf[focus]}.`,
			)
		: select(world, state, focus, rows.ids[next]!);
}

/** To the first or the last there is in the pane that has the keys. */
export function moveToEnd(world: World, state: Navigation, direction: Direction): Navigation {
	const {focus} = state;
	if (focus !== 'text') {
		const {ids} = rowsIn(world, state, focus);
		const id = direction > 0 ? ids.at(-1) : ids[0];
		const moved =
			id === undefined
				? say(state, 'notice', emptySentence(world, state, focus))
				: select(world, state, focus, id);
		// Home is where the article begins, title and all.
		return direction < 0 && focus === 'paragraphs'
			? {...moved, top: {block: world.firstBlock, at: 0}}
			: moved;
	}

	const top =
		direction < 0
			? {block: world.firstBlock, at: 0}
			: {block: world.lastBlock, at: Math.max(0, lengthOf(world.analysis.article.paragraphs.at(-1)) - 1)};
	const moved = {...state, top};
	return isParagraph(world, 0)
		? selectParagraph(world, moved, direction > 0 ? world.lastBlock : 0, false)
		: moved;
}

function lengthOf(stretch: Span | undefined): number {
	return stretch ? stretch.end - stretch.start : 0;
}

/** The text further down or up, or `null` when there is no more of it. */
export function scrollText(
	world: World,
	state: Navigation,
	direction: Direction,
	lines: number,
): Navigation | null {
	const {measure, rows} = textAreaFor(world, state);
	const from = lineAt(world, measure, state.top);
	const to = stepLine(world, measure, from, direction * lines);
	const top = settledTop(world, measure, placeOf(world, measure, to), rows);
	const line = lineAt(world, measure, top);
	if (line.block === from.block && line.line === from.line) {
		return null;
	}

	const scrolled = {...state, top};
	return state.focus === 'text' ? keptInView(world, scrolled) : scrolled;
}

/** What is said where the text goes no further. */
export function endOfText(direction: Direction): string {
	return direction > 0 ? 'The end of the article.' : 'The start of the article.';
}

/** With the selected paragraph moved to one that is in view: the reader's eyes are there. */
function keptInView(world: World, state: Navigation): Navigation {
	const blocks = linesInView(world, state)
		.filter(({block, line}) => line < world.block(block, textAreaFor(world, state).measure).lines.length)
		.map(({block}) => block);
	const first = Math.max(0, blocks[0] ?? 0);
	const last = Math.max(0, blocks.at(-1) ?? 0);
	const current = currentParagraph(world, state);
	const kept = Math.max(first, Math.min(last, current));
	return kept === current || !isParagraph(world, kept) ? state : selectParagraph(world, state, kept, false);
}

/** With the keys in another pane. */
export function focusOn(world: World, state: Navigation, pane: PaneName): Navigation {
	if (pane === state.focus) {
		return say(state, 'notice', 'The keys are in this pane already. {next-pane} goes to the next.');
	}

	const focused: Navigation = {...state, focus: pane, list: pane === 'text' ? state.list : pane};
	if (pane === 'text') {
		return focused;
	}

	// What the lists agree on is where the reader is; a pane that was left behind comes along.
	const id = focused.selected[pane];
	return id === null ? focused : {...focused, selected: selectedWith(world, focused, pane, id)};
}

/** At the next paragraph or the one before, from any pane. */
export function stepParagraph(world: World, state: Navigation, direction: Direction): Navigation {
	const next = currentParagraph(world, state) + direction;
	return isParagraph(world, next)
		? selectParagraph(world, state, next)
		: say(state, 'notice', direction > 0 ? 'The last paragraph.' : 'The first paragraph.');
}

/** At the next quote or the one before, from any pane, also where a search hides it in its list. */
export function stepQuote(world: World, state: Navigation, direction: Direction): Navigation {
	const {quotes} = world.analysis;
	const passes = (quote: Quote) => state.only === null || world.speakerOf(quote)?.id === state.only;
	const here = currentQuote(world, state);
	const paragraph = currentParagraph(world, state);
	let row = here
		? world.rowNumber('quotes', here.id) + direction
		: direction > 0
			? firstIndex(quotes.length, index => quotes[index]!.paragraph > paragraph)
			: firstIndex(quotes.length, index => quotes[index]!.paragraph >= paragraph) - 1;
	while (quotes[row] && !passes(quotes[row]!)) {
		row += direction;
	}

	const quote = quotes[row];
	if (!quote) {
		return say(state, 'notice', `No quote ${direction > 0 ? 'after' : 'before'} this one.`);
	}

	const shown = rowsIn(world, state, 'quotes').rowOf(quote.id) >= 0;
	if (shown) {
		const next = select(world, state, 'quotes', quote.id);
		return state.focus === 'text' || state.focus === 'paragraphs'
			? withParagraph(world, next, quote.paragraph)
			: next;
	}

	// A search hides it in its list. The text has it all the same.
	return showing(world, withParagraph(world, state, quote.paragraph), passageOf(world, quote));
}
