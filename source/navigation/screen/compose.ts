import type {Line} from './line.ts';
import {filled, slicedLine, textOfLine} from './make-line.ts';
import type {PaneView} from './pane-view.ts';
import type {Screen} from './screen.ts';

/** The whole screen from top to bottom: as many lines as it has rows, each exactly as wide as it is. */
export function composeLines(screen: Screen): readonly Line[] {
	const {columns, rows, parts, overlay} = screen;
	const byRow = Array.from({length: rows}, (): PaneView[] => []);
	for (const part of parts) {
		for (let row = part.y; row < Math.min(rows, part.y + part.height); row++) {
			byRow[row]!.push(part);
		}
	}

	return byRow.map((there, row) => {
		const line: Line = there
			.toSorted((one, other) => one.x - other.x)
			.flatMap(part => part.lines[row - part.y] ?? []);
		const below = filled(line, columns);
		const over = overlay?.lines[row - overlay.y];
		return overlay && over ? overlaid(below, over, overlay.x, overlay.width, columns) : below;
	});
}

/** A line with part of it covered by another. */
function overlaid(below: Line, over: Line, x: number, width: number, columns: number): Line {
	return [
		...filled(slicedLine(below, 0, x), x),
		...over,
		...filled(slicedLine(below, x + width, columns), Math.max(0, columns - x - width)),
	];
}

/** The screen as text: what a reader without colours sees. */
export function textOfScreen(screen: Screen): string {
	return composeLines(screen).map(textOfLine).join('\n');
}

export {textOfLine};
