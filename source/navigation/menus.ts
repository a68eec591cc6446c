import {contextLinesOf} from './context-layer.ts';
import {choicesIn} from './correct-layer.ts';
import {correctionRows} from './corrections-layer.ts';
import type {KeyRow, ModeName} from './keymap.ts';
import type {Navigation} from './navigation.ts';
import {waitsFor} from './waiting.ts';
import type {World} from './world.ts';

/** Why a command can do nothing now, with the keys that help as this reader has them; `null` when it can. */
export function whyNot(world: World, state: Navigation, row: KeyRow): string | null {
	const reason = row.unavailable?.(world, state) ?? null;
	return reason === null ? null : world.bindings.withKeys(reason);
}

/** Whether the footer offers a command: it can be done, or will be as soon as the quotes are known. */
export function isOffered(world: World, state: Navigation, row: KeyRow): boolean {
	return waitsFor(world, state, row) !== null || !row.unavailable?.(world, state);
}

/** What the palette lists: all that a key does in this pane, and what its menus do. */
function paletteRows(world: World, state: Navigation): readonly KeyRow[] {
	const modes: readonly ModeName[] = ['browse', state.focus, 'go', 'copy', 'export'];
	const words =
		state.mode.kind === 'palette' ? state.mode.editor.text.toLowerCase().split(/\s+/).filter(Boolean) : [];
	const found = world.bindings.rows.filter(
		row =>
			row.modes.some(mode => modes.includes(mode)) &&
			row.group !== 'Layers' &&
			row.does.type !== 'await-place' &&
			!(row.does.type === 'open' && row.does.layer === 'palette') &&
			row.name !== 'go-first' &&
			words.every(word => `${row.name} ${row.help}`.toLowerCase().includes(word)),
	);
	// Nobody opens a list of commands to move down a row.
	const order = ['Take away', 'Correct', 'Find', 'Look', 'Program', 'Move'];
	return found.sort((one, other) => order.indexOf(one.group) - order.indexOf(other.group));
}

/** The rows of the menu that is open, in the order it lists them. */
export function menuRows(world: World, state: Navigation): readonly KeyRow[] {
	switch (state.mode.kind) {
		case 'copy':
		case 'export':
			return world.bindings.rowsOfModes([state.mode.kind]).filter(row => row.group === 'Take away');
		case 'palette':
			return paletteRows(world, state);
		case 'browse':
		case 'go':
		case 'search':
		case 'help':
		case 'details':
		case 'verify':
		case 'save':
		case 'context':
		case 'recent':
		case 'summary':
		case 'correct':
		case 'corrections':
		case 'picker':
		case 'filter':
			return [];
	}

	return state.mode satisfies never;
}

/** How many rows the menu that is open has. */
export function menuLength(world: World, state: Navigation): number {
	const {mode} = state;
	switch (mode.kind) {
		case 'recent':
			return mode.recent.length;
		case 'context':
			return contextLinesOf(world, mode.of, mode.order).length;
		case 'correct':
			return choicesIn(world, mode).length;
		case 'corrections':
			return correctionRows(world).length;
		default:
			return menuRows(world, state).length;
	}
}
