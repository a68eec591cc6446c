import {modesOf} from '../keys/bindings.ts';
import {helpRows, searchHelp} from '../keys/help-rows.ts';
import {groups} from '../keys/key-row.ts';
import type {Navigation} from '../navigation.ts';
import type {Line} from '../screen/line.ts';
import {filled, segment} from '../screen/make-line.ts';
import {wrap} from '../screen/wrap.ts';
import type {World} from '../world.ts';

/** The keys of the pane that has them, in groups, in as many columns as there is room for. */
export function helpLines(world: World, state: Navigation, width: number): readonly Line[] {
	const modes = modesOf({...state, mode: {kind: 'browse'}});
	const blocks: Line[][] = [];
	const columnWidth = width >= 96 ? Math.floor(width / 2) : width;
	for (const group of groups) {
		const rows = world.bindings
			.rowsOfModes(group === 'Move' || group === 'Correct' ? [...modes, 'go'] : modes)
			.filter(row => row.group === group);
		if (rows.length === 0) {
			continue;
		}

		blocks.push([
			filled([segment(` ${group}`, 'label')], columnWidth),
			...helpRows(world.bindings, rows, columnWidth < 64).flatMap(({keys, help}) =>
				helpEntry(world, keys, help, columnWidth),
			),
			filled([], columnWidth),
		]);
	}

	blocks.push([
		filled([segment(' Searching', 'label')], columnWidth),
		...searchHelp.flatMap(([what, means]) => helpEntry(world, what, means, columnWidth)),
	]);
	if (columnWidth === width) {
		return blocks.flat();
	}

	// Cut between two groups, where the longer column is the shortest.
	const cuts = blocks.map((_, at) => [blocks.slice(0, at + 1).flat(), blocks.slice(at + 1).flat()] as const);
	const heightOf = ([left, right]: (typeof cuts)[number]) => Math.max(left.length, right.length);
	const [left, right] = cuts.reduce((best, cut) => (heightOf(cut) < heightOf(best) ? cut : best));
	return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [
		...filled(left[row] ?? [], columnWidth),
		...filled(right[row] ?? [], width - columnWidth),
	]);
}

/** A key and what it does, over as many lines as that takes. */
function helpEntry(world: World, keys: string, help: string, width: number): readonly Line[] {
	const column = width < 64 ? 17 : 24;
	const label = world.looks.glyphs === 'ascii' ? keys.replace(/[↑↓←→]/g, arrow => asciiArrows[arrow]!) : keys;
	return wrap(help, Math.max(1, width - column - 3)).map(({start, end}, index) =>
		filled(
			[
				segment(' '),
				...filled([segment(index === 0 ? `  ${label}` : '', 'key')], column, world.glyphs.ellipsis),
				segment(` ${help.slice(start, end)}`),
			],
			width,
			world.glyphs.ellipsis,
		),
	);
}

const asciiArrows: Readonly<Record<string, string>> = {
	'↑': 'Up',
	'↓': 'Down',
	'←': 'Left',
	'→': 'Right',
};
