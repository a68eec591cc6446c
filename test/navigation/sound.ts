import {expect} from 'vitest';
import type {Navigation} from '../../source/navigation/navigation.ts';
import {rowsIn} from '../../source/navigation/rows.ts';
import {composeLines, textOfLine} from '../../source/navigation/screen/compose.ts';
import {screenOf} from '../../source/navigation/screen/screen.ts';
import {widthOf} from '../../source/navigation/screen/width.ts';
import type {World} from '../../source/navigation/world.ts';

/** What holds of every screen: it is whole, it is as large as it says, and what is selected is in its list. */
export function expectSound(world: World, state: Navigation): void {
	const screen = screenOf(world, state);
	const {columns, rows} = state.size;
	const lines = composeLines(screen);
	expect(lines).toHaveLength(rows);
	for (const part of [...screen.parts, ...(screen.overlay ? [screen.overlay] : [])]) {
		expect(part.lines, part.name).toHaveLength(part.height);
		for (const line of part.lines) {
			const text = textOfLine(line);
			if (widthOf(text) !== part.width) {
				expect.fail(
					`${part.name} is ${part.width} wide, and this is ${widthOf(text)}: ${JSON.stringify(text)}`,
				);
			}
		}
	}

	for (const line of lines) {
		const text = textOfLine(line);
		if (widthOf(text) !== columns) {
			expect.fail(`The screen is ${columns} wide, and this is ${widthOf(text)}: ${JSON.stringify(text)}`);
		}

		expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
	}

	if (screen.cursor) {
		expect(screen.cursor.x).toBeLessThan(columns);
		expect(screen.cursor.y).toBeLessThan(rows);
	}

	for (const list of ['paragraphs', 'quotes', 'actors'] as const) {
		const {ids, rowOf} = rowsIn(world, state, list);
		const selected = state.selected[list];
		expect(ids.length === 0 ? selected === null : rowOf(selected) >= 0, `what is selected in ${list}`).toBe(
			true,
		);
	}
}
