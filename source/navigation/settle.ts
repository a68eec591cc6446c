import {firstIndex} from '../first-index.ts';
import {type ListName, listNames} from '../panes.ts';
import {menuLength} from './layers/menu-rows.ts';
import {overlayOf} from './layers/overlay.ts';
import {chosenSource} from './layers/picker.ts';
import type {Mode, Picking} from './mode.ts';
import type {Navigation} from './navigation.ts';
import {displayRow, displayRows, type Rows, rowsIn} from './rows.ts';
import {settledTop} from './screen/text-lines.ts';
import {layoutFor, listAreaFor, textAreaFor} from './view.ts';
import type {World} from './world.ts';

/** With every selection in its list and on the screen, whatever the action before did. */
export function settled(world: World, state: Navigation): Navigation {
	let {selected, listTops} = state;
	const layout = layoutFor(world, state);
	for (const list of listNames) {
		const rows = rowsIn(world, state, list);
		let row = rows.rowOf(selected[list]);
		if (row < 0) {
			row = nearestRow(world, list, rows, selected[list]);
			selected = {...selected, [list]: rows.ids[row] ?? null};
		}

		const room = listAreaFor(world, state, list, layout).rows;
		const top = topWith(list, listTops[list], row, rows, room, state.focus === list);
		if (top !== listTops[list]) {
			listTops = {...listTops, [list]: top};
		}
	}

	const {measure, rows} = textAreaFor(world, state);
	const top = settledTop(world, measure, state.top, rows);
	const notice = state.notice && {...state.notice, text: world.bindings.withKeys(state.notice.text)};
	const next = {...state, notice, mode: withinMenu(world, state), selected, listTops, top};
	const {textHit, ...rest} = next;
	return textHit !== undefined && !state.searches.text ? rest : next;
}

/** With the chosen row of a menu inside it, whatever was typed since. */
function withinMenu(world: World, state: Navigation): Mode {
	const {mode} = state;
	if (mode.kind === 'picker' || mode.kind === 'filter') {
		return withChosenSource(world, mode);
	}

	if (!('row' in mode)) {
		// No further than to the end: every key on from there would have to be taken back.
		return 'top' in mode && mode.top > 0 ? {...mode, top: overlayOf(world, state)?.top ?? 0} : mode;
	}

	const length = menuLength(world, state);
	const row = length === 0 ? 0 : (mode.row + length) % length;
	return row === mode.row ? mode : {...mode, row};
}

/** With a source chosen that the filter leaves. Where it leaves none, the choice waits for it to be erased. */
function withChosenSource(world: World, mode: Picking): Mode {
	const source = chosenSource(world, mode);
	return source === null || source === mode.source ? mode : {...mode, source};
}

/** The row to select in place of one that is no longer shown: the next after it in the article, else the last. */
function nearestRow(world: World, list: ListName, rows: Rows, id: string | null): number {
	const lost = id === null ? 0 : world.rowNumber(list, id);
	const next = firstIndex(rows.closeFrom, row => world.rowNumber(list, rows.ids[row]!) >= lost);
	return Math.min(next, rows.ids.length - 1);
}

/**
 * The first row to show. Nothing moves while the selected one is in view, with its neighbours where the keys are. Once
 * something must, it moves so far that the next keys in that direction need nothing: a list that moves under every key
 * is hard to look at. Speakers come in any order, so the list of actors does not move for them at all: a speaker who is
 * not in view is shown at its edge.
 */
function topWith(
	list: ListName,
	top: number,
	row: number,
	rows: Rows,
	room: number,
	hasKeys: boolean,
): number {
	const at = displayRow(rows, Math.max(0, row));
	const margin = hasKeys ? Math.min(2, Math.floor((room - 1) / 4)) : 0;
	const last = Math.max(0, displayRows(rows) - room);
	const within = (place: number) => Math.max(0, Math.min(place, last));
	const least = within(at + margin - room + 1);
	const most = within(at - margin);
	const now = within(top);
	if ((now >= least && now <= most) || (list === 'actors' && !hasKeys)) {
		return now;
	}

	// Of those who come from below, by a row or a page, most will go on upwards.
	const isJustAbove = now > most && at >= now - room;
	const third = Math.floor(room / 3);
	return within(isJustAbove ? at - (room - 1 - third) : at - third);
}
