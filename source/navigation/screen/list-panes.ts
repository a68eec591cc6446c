import type {ActorId} from '../../actors/actor.ts';
import type {ListName} from '../../panes.ts';
import type {QuoteId} from '../../quotes/quote.ts';
import type {Match} from '../../search/search-row.ts';
import type {Navigation} from '../navigation.ts';
import {displayRow, rowsIn} from '../rows.ts';
import {isAwaited} from '../waiting.ts';
import {emptySentence} from '../why-empty.ts';
import type {World} from '../world.ts';
import {actorLine} from './actor-row.ts';
import type {Line, Style} from './line.ts';
import {type ListView, noSegments} from './list-view.ts';
import {filled, segment, styled} from './make-line.ts';
import {paragraphLine} from './paragraph-row.ts';
import {quoteLine} from './quote-row.ts';
import {summaryLine} from './speaker-summary.ts';
import {cut, printable, widthOf} from './width.ts';

/** The rows of a list that are in view, from the top down. */
export function listLines(view: ListView): readonly Line[] {
	const {world, state, list, width} = view;
	const rows = rowsIn(world, state, list);
	const lines: Line[] = view.hasSummary ? [summaryLine(world, state, rows, width)] : [];
	if (rows.ids.length === 0) {
		return [...lines, ...emptyLines(view)];
	}

	const top = state.listTops[list];
	let row = top <= rows.closeFrom ? top : top - 1;
	for (let at = top; at < top + view.rows && row < rows.ids.length; at++) {
		if (at < displayRow(rows, row)) {
			const {close} = world.glyphs;
			lines.push(
				filled([segment(` ${close} close${row === 0 ? ': nothing matches as typed' : ''}`, 'dim')], width),
			);
			continue;
		}

		const id = rows.ids[row]!;
		const isSelected = state.selected[list] === id;
		lines.push(rowLine(view, id, rows.matchOf(id), isSelected));
		row++;
	}

	// A list that does not move for what is selected elsewhere shows it at the edge behind which it is.
	const at = displayRow(rows, rows.rowOf(state.selected[list]));
	const id = state.selected[list];
	if (id !== null && (at < top || at >= top + view.rows)) {
		lines[at < top ? 0 : lines.length - 1] = rowLine(view, id, rows.matchOf(id), true);
	}

	return lines;
}

function emptyLines({world, state, list, width, rows}: ListView): readonly Line[] {
	const words = world.bindings.withKeys(emptySentence(world, state, list)).split(' ');
	const lines: string[] = [''];
	for (const word of words) {
		const longer = `${lines.at(-1)} ${word}`;
		if (widthOf(longer) < width) {
			lines[lines.length - 1] = longer;
		} else {
			lines.push(` ${word}`);
		}
	}

	return lines.slice(0, rows).map(line => filled([segment(line, 'dim')], width));
}

function rowLine(view: ListView, id: string, match: Match | null, isSelected: boolean): Line {
	const line = filled(itemLine(view, id, match, isSelected), view.width, view.world.glyphs.ellipsis);
	return isSelected && view.state.focus === view.list ? styled(line, 'selected') : line;
}

function itemLine(view: ListView, id: string, match: Match | null, isSelected: boolean): Line {
	switch (view.list) {
		case 'paragraphs':
			return paragraphLine(view, view.world.paragraphIndex(id as `p${number}`), match, isSelected);
		case 'quotes':
			return quoteLine(view, view.world.quote(id as QuoteId)!, match, isSelected);
		case 'actors':
			return actorLine(view, view.world.actor(id)!, match, isSelected);
	}

	return view.list satisfies never;
}

/** The name of a pane, and the actor or the search that narrows it. */
export function paneTitle(world: World, state: Navigation, pane: 'text' | ListName, isShort = false): Line {
	const isFocused = state.focus === pane;
	const style: Style = isFocused ? 'title-focused' : 'title';
	const number = {text: 0, paragraphs: 1, quotes: 2, actors: 3}[pane];
	const name = {text: 'Text', paragraphs: 'Paragraphs', quotes: 'Quotes', actors: 'Actors'}[pane];
	const {dot, focused} = world.glyphs;
	const narrowing: string[] = [];
	const only: ActorId | null = pane === 'quotes' || pane === 'paragraphs' ? state.only : null;
	const actor = world.actor(only);
	if (actor) {
		narrowing.push(printable(world.shortName(actor)));
	}

	const search = state.searches[pane];
	if (search) {
		narrowing.push(cut(search.query, 24, world.glyphs.ellipsis));
	}

	return [
		segment(isShort ? name : `${number} ${name}`, style),
		...(isFocused && !isShort ? [segment(` ${focused}`, style)] : noSegments),
		...narrowing.map(text => segment(` ${dot} ${text}`, style)),
	];
}

/** Where the reader is in a list, and in how long a one: “2/10”, “2/4 of 10”. */
export function listInfo(world: World, state: Navigation, list: ListName): string {
	if (isAwaited(world, list)) {
		return world.glyphs.ellipsis;
	}

	const rows = rowsIn(world, state, list);
	const all = list === 'paragraphs' ? world.analysis.article.paragraphs.length : world.analysis[list].length;
	const row = rows.rowOf(state.selected[list]) + 1;
	return `${row}/${rows.ids.length}${rows.ids.length < all ? ` of ${all}` : ''}`;
}
