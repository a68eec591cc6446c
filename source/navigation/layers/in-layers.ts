import type {Format} from '../../output/formats.ts';
import {paneNames} from '../../panes.ts';
import type {ContextOrder} from '../../report/kwic.ts';
import type {Direction} from '../action.ts';
import type {ExportScope} from '../command.ts';
import {readAt} from '../follow.ts';
import {emptyEditor} from '../line-editor.ts';
import type {Mode, OpenLayer} from '../mode.ts';
import type {Navigation} from '../navigation.ts';
import type {World} from '../world.ts';
import {contextSubject} from './context.ts';
import {menuLength} from './menu-rows.ts';
import {sourceAfter} from './picker.ts';
import {fileNameFor} from './save.ts';

/** What a layer starts with. */
export function opened(world: World, state: Navigation, layer: OpenLayer): Mode {
	switch (layer) {
		case 'help':
		case 'details':
		case 'summary':
			return {kind: layer, top: 0};
		case 'copy':
			return {kind: 'copy', row: 0};
		case 'export':
			return {kind: 'export', row: 0, scope: state.marks.length > 0 ? 'marked' : 'all'};
		case 'palette':
			return {kind: 'palette', editor: emptyEditor, row: 0};
		case 'verify':
			return {kind: 'verify', editor: emptyEditor, asked: null, top: 0};
		case 'corrections':
			return {kind: 'corrections', row: 0};
		case 'context': {
			const of = contextSubject(world, state);
			return of ? {kind: 'context', of, order: 'place', row: 0} : {kind: 'browse'};
		}

		case 'picker':
			return {kind: 'picker', source: world.source};
		case 'filter':
			return {
				kind: 'filter',
				source: state.mode.kind === 'picker' ? state.mode.source : world.source,
				editor: emptyEditor,
			};
	}

	return layer satisfies never;
}

/** Esc: one layer less, and never out of the program. */
export function peel(state: Navigation): Navigation {
	if (state.mode.kind !== 'browse') {
		return {...state, mode: {kind: 'browse'}};
	}

	if (state.isZoomed) {
		return {...state, isZoomed: false};
	}

	const searched = [state.focus, state.list, ...paneNames].find(pane => state.searches[pane]);
	if (searched) {
		const search = state.searches[searched]!;
		// Whoever looked around comes back to where they were; whoever followed something stays.
		const isLookingAround = state.focus === searched && search.trailLength === state.trail.length;
		return {
			...state,
			...(isLookingAround ? search.before : {}),
			searches: {...state.searches, [searched]: null},
		};
	}

	return {...state, only: null};
}

/** At another row of the layer that is open. */
export function chooseRow(
	world: World,
	state: Navigation,
	direction: Direction,
	by: 'row' | 'page' | 'end',
): Navigation {
	const {mode} = state;
	if ('row' in mode) {
		// How many rows there are is the keymap's matter, or the world's; `settled` keeps it inside.
		return {...state, mode: {...mode, row: rowAfter(world, state, mode.row, direction, by)}};
	}

	return 'source' in mode
		? {...state, mode: {...mode, source: sourceAfter(world, mode, direction, by, pageOf(state))}}
		: state;
}

/** A row goes round at the ends, a page stops there. */
function rowAfter(
	world: World,
	state: Navigation,
	row: number,
	direction: Direction,
	by: 'row' | 'page' | 'end',
): number {
	const last = menuLength(world, state) - 1;
	switch (by) {
		case 'row':
			return row + direction;
		case 'page':
			return Math.max(0, Math.min(last, row + direction * pageOf(state)));
		case 'end':
			return direction > 0 ? last : 0;
	}

	return by satisfies never;
}

function pageOf({size}: Navigation): number {
	return Math.max(1, size.rows - 8);
}

const orders: readonly ContextOrder[] = ['place', 'left', 'right'];

/** The lines of context, sorted in the next way. */
export function changeOrder(state: Navigation): Navigation {
	const {mode} = state;
	return mode.kind === 'context'
		? {...state, mode: {...mode, order: orders[(orders.indexOf(mode.order) + 1) % orders.length]!, row: 0}}
		: state;
}

/** Enter compares, and once more shows the passage. */
export function askVerify(world: World, state: Navigation): Navigation {
	const {mode} = state;
	if (mode.kind !== 'verify') {
		return state;
	}

	const {text} = mode.editor;
	const isAgain = mode.asked === text && text.trim() !== '';
	const passage = isAgain
		? world.analysis.article.paragraphs[world.verdictOn(text).paragraph ?? -1]
		: undefined;
	return passage ? readAt(world, state, passage) : {...state, mode: {...mode, asked: text}};
}

/** Asks for a file to write, with a name to begin with. */
export function askFile(world: World, state: Navigation, form: Format): Navigation {
	const {mode, marks} = state;
	const scope = mode.kind === 'export' ? mode.scope : marks.length > 0 ? 'marked' : 'all';
	const text = fileNameFor(world, form);
	return {
		...state,
		mode: {kind: 'save', form, scope, editor: {text, caret: text.length}, trouble: null},
	};
}

const scopes: readonly ExportScope[] = ['all', 'shown', 'marked'];

/** The next choice of quotes to export. */
export function changeScope(state: Navigation, direction: Direction): Navigation {
	const {mode} = state;
	if (mode.kind !== 'export') {
		return state;
	}

	const next = scopes[(scopes.indexOf(mode.scope) + direction + scopes.length) % scopes.length]!;
	return {...state, mode: {...mode, scope: next}};
}

/** Further down or up in a layer that is only read. */
export function scrollLayer(state: Navigation, by: 'row' | 'page' | 'end', direction: Direction): Navigation {
	const {mode} = state;
	if (mode.kind !== 'help' && mode.kind !== 'details' && mode.kind !== 'summary' && mode.kind !== 'verify') {
		return state;
	}

	const step = by === 'row' ? 1 : by === 'page' ? Math.max(1, state.size.rows - 8) : Number.MAX_SAFE_INTEGER;
	return {...state, mode: {...mode, top: Math.max(0, Math.min(9999, mode.top + direction * step))}};
}

/** Esc while sources are filtered: two of them leave the filter, and not the list with it. */
export function dropFilter(state: Navigation): Navigation {
	const {mode} = state;
	if (mode.kind !== 'filter') {
		return state;
	}

	return mode.editor.text === ''
		? {...state, mode: {kind: 'picker', source: mode.source}}
		: {...state, mode: {...mode, editor: emptyEditor}};
}
