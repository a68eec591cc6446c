import {composeLines} from '../navigation/screen/compose.ts';
import type {Screen} from '../navigation/screen/screen.ts';
import type {Program} from './program.ts';
import type {Theme} from './theme.ts';

/** Shows a frame: its painted lines, and the screen that they were made from. */
export type Present = (lines: readonly string[], screen: Screen) => void;

/** Draws without Ink, now and after every change, until it is told to stop. */
export function drawPlainly(program: Program, theme: Theme, present: Present): () => void {
	const draw = () => {
		const screen = program.screen();
		present(composeLines(screen).map(theme.paint), screen);
	};

	draw();
	return program.subscribe(draw);
}
