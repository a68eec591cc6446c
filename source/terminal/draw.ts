import type {ReadStream} from 'node:tty';
import {afterWhatIsPending} from './after-what-is-pending.ts';
import {drawPlainly, type Present} from './draw-plainly.ts';
import type {Ending} from './ending.ts';
import type {Program} from './program.ts';
import type {Theme} from './theme.ts';

/**
 * Draws the program: at once without Ink, and with it as soon as it is loaded.
 *
 * The first screen does not wait for Ink, which takes twice as long to load as Node itself. It is made from the same
 * lines that Ink draws, so when Ink takes over nothing on the screen changes.
 *
 * @param whenReady Is called when Ink has taken over, for what the first screen and the first keys should not wait for.
 * @returns Stops the drawing.
 */
export function draw({
	program,
	theme,
	keys,
	ending,
	present,
	whenReady,
}: {
	readonly program: Program;
	readonly theme: Theme;
	readonly keys: ReadStream;
	readonly ending: Pick<Ending, 'crash' | 'isOver'>;
	readonly present: Present;
	readonly whenReady: () => Promise<void>;
}): () => void {
	let stop = drawPlainly(program, theme, present);
	// Loading Ink keeps everything else waiting, so keys that were typed before the program was there are
	// answered first.
	afterWhatIsPending(() => {
		if (ending.isOver()) return;
		import('./draw-with-ink.tsx')
			.then(({drawWithInk}) => {
				if (ending.isOver()) return;
				stop();
				stop = drawWithInk({program, theme, present, stdin: keys, onCrash: ending.crash});
				return whenReady();
			})
			.catch(ending.crash);
	});
	return () => stop();
}
