import {keyLabel} from '../keys/key-label.ts';
import type {KeyRow} from '../keys/key-row.ts';
import type {World} from '../world.ts';
import type {Segment} from './line.ts';
import {segment} from './make-line.ts';
import {widthOf} from './width.ts';

/** “j/k move  ⏎ read”. */
export function hintSegments(world: World, rows: readonly KeyRow[]): readonly Segment[] {
	return rows.flatMap((row, index) => [
		...(index > 0 ? [segment('  ')] : []),
		segment(hintKey(world, row), 'key'),
		segment(` ${row.hint}`, 'hint'),
	]);
}

/** The key of a command, as short as the glyphs allow; its name where the reader has left it without one. */
export function keyOf(world: World, name: string): string {
	const key = world.bindings.named(name)?.keys[0];
	return key === undefined ? `:${name}` : keyLabel(key, world.glyphs);
}

/** The key that stands for a row in the footer. */
function hintKey(world: World, row: KeyRow): string {
	const other = row.together && world.bindings.named(row.together.with);
	const keys = [row.keys[0], other?.keys[0]].filter(key => key !== undefined);
	const labels = keys.map(key => keyLabel(key, world.glyphs));
	// “j/k move”, but “Tab pane”: a long name for going back is in the help.
	return labels.every(label => widthOf(label) <= 2) ? labels.join('/') : labels[0]!;
}
