import type {KeyRow, ModeName} from '../keys/key-row.ts';
import type {Navigation} from '../navigation.ts';
import type {World} from '../world.ts';
import {contextLinesOf} from './context.ts';
import {choicesIn} from './correct.ts';
import {correctionRows} from './corrections.ts';

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
		default:
			return [];
	}
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
