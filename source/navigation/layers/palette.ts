import {prefixOf} from '../keys/help-rows.ts';
import {keyLabel} from '../keys/key-label.ts';
import type {KeyRow} from '../keys/key-row.ts';
import {whyNot} from '../keys/why-not.ts';
import type {Mode} from '../mode.ts';
import type {Navigation} from '../navigation.ts';
import {inputLine} from '../screen/input-line.ts';
import type {Line, Style} from '../screen/line.ts';
import {apart, filled, segment, styled, widthOfLine} from '../screen/make-line.ts';
import {cut, widthOf} from '../screen/width.ts';
import type {World} from '../world.ts';
import type {Content} from './content.ts';
import {menuRows} from './menu-rows.ts';

/** The layer that finds a command by its name. */
export function palette(
	world: World,
	state: Navigation,
	width: number,
	mode: Mode & {kind: 'palette'},
): Content {
	const {glyphs} = world;
	const rows = menuRows(world, state);
	const typed = inputLine(mode.editor.text, mode.editor.caret, width, ':', glyphs.ellipsis);
	const lines: Line[] = [
		typed.line,
		filled([segment(` ${glyphs.horizontal.repeat(Math.max(0, width - 2))}`, 'dim')], width),
	];
	for (const [index, row] of rows.entries()) {
		const reason = whyNot(world, state, row);
		const isChosen = index === mode.row;
		const off: readonly Style[] = reason === null ? [] : ['dim'];
		const left: Line = [segment(isChosen ? `${glyphs.selected} ` : '  '), segment(row.help, ...off)];
		const key = paletteKey(world, row);
		const right: Line =
			reason === null
				? [segment(`${key} `, 'key')]
				: [
						segment(
							`  ${cut(reason, Math.max(0, width - widthOfLine(left) - widthOf(key) - 6), glyphs.ellipsis)}  ${key} `,
							'dim',
						),
					];
		const line = apart(left, right, width, glyphs.ellipsis);
		lines.push(isChosen ? styled(line, 'selected') : line);
	}

	if (rows.length === 0) {
		lines.push(filled([segment(' No command is called that.', 'dim')], width));
	}

	return {
		title: 'Commands',
		info: `${rows.length}`,
		lines,
		top: 0,
		chosen: Math.min(lines.length - 1, mode.row + 2),
		cursor: {x: typed.cursor, y: 0},
	};
}

/** The key of a command, with the keys that lead to it: “y m”, “g a”. Nothing for one without a key. */
function paletteKey(world: World, row: KeyRow): string {
	const [key] = row.keys;
	return key === undefined ? '' : prefixOf(world.bindings, row, world.glyphs) + keyLabel(key, world.glyphs);
}
