import type {WriteStream} from 'node:tty';
import {safeName} from '../unsafe-characters.ts';
import type {ScreenOutput} from './screen-output.ts';

/** The terminal's modes, which have to be as they were when the program ends, however it ends. */
export type TerminalModes = {
	/** Takes the screen over. */
	readonly enter: () => void;
	/** Gives the screen back. Can be called at any time, any number of times. */
	readonly leave: () => void;
	/** Names the window. */
	readonly setTitle: (title: string) => void;
};

const hideCursor = '\u001B[?25l';
const showCursor = '\u001B[?25h';
const alternateScreen = '\u001B[?1049h';
const mainScreen = '\u001B[?1049l';
// tmux, resized meanwhile, would leave lines of the second screen on the first.
const emptied = '\u001B[H\u001B[2J';
const bracketedPasteOn = '\u001B[?2004h';
const bracketedPasteOff = '\u001B[?2004l';
// A character whose width the terminal sees otherwise must not push the rest of the screen down a row.
const wrapOff = '\u001B[?7l';
const wrapOn = '\u001B[?7h';
const endOfFrame = '\u001B[?2026l';
const plain = '\u001B[0m';
const rememberTitle = '\u001B[22;2t';
// Where the terminal keeps no titles, an empty one brings back its own.
const bringTitleBack = '\u001B]2;\u0007\u001B[23;2t';

/**
 * Makes the one place that switches the terminal's modes.
 *
 * @param hasAltScreen Whether to draw on the second screen. Without it the last frame stays in the scrollback.
 */
export function createTerminalModes(
	stdout: WriteStream,
	{write, finish}: ScreenOutput,
	hasAltScreen: boolean,
	env: NodeJS.ProcessEnv,
): TerminalModes {
	// The Linux console has no window, and takes a title for a palette.
	const hasTitle = env.TERM !== 'linux';
	let isInside = false;
	let title = '';

	return {
		enter() {
			if (isInside) return;
			isInside = true;
			title = '';
			// Without the second screen, what is on the first is pushed up into the scrollback.
			const screen = hasAltScreen ? alternateScreen : '\n'.repeat(stdout.rows || 24);
			write((hasTitle ? rememberTitle : '') + screen + hideCursor + bracketedPasteOn + wrapOff);
		},
		leave() {
			if (!isInside) return;
			isInside = false;
			const screen = hasAltScreen ? emptied + mainScreen : `\u001B[${stdout.rows || 24};1H\n`;
			write(
				endOfFrame +
					plain +
					wrapOn +
					bracketedPasteOff +
					screen +
					showCursor +
					(hasTitle ? bringTitleBack : ''),
			);
			// What others write now comes after this.
			finish();
		},
		setTitle(next) {
			if (!hasTitle || next === title) return;
			title = next;
			// The title holds words of the article, which are not trusted with an escape sequence.
			write(`\u001B]2;${safeName(next).slice(0, 200)}\u0007`);
		},
	};
}
