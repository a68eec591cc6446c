import {Writable} from 'node:stream';
import {render} from 'ink';
import {App} from './app.tsx';
import type {Present} from './draw-plainly.ts';
import type {Program} from './program.ts';
import type {Theme} from './theme.ts';

/**
 * Hands the screen over to Ink, for as long as the program runs.
 *
 * @param onCrash Is called when drawing throws. Ink has then stopped drawing.
 * @returns Stops the drawing. When the process exits Ink would draw everything once more.
 */
export function drawWithInk({
	program,
	theme,
	present,
	stdin,
	onCrash,
}: {
	readonly program: Program;
	readonly theme: Theme;
	readonly present: Present;
	readonly stdin: NodeJS.ReadStream;
	readonly onCrash: (error: unknown) => void;
}): () => void {
	const canvas = new Canvas(program, present);
	const {waitUntilExit} = render(<App program={program} paint={theme.paint} />, {
		stdout: canvas,
		stdin,
		// Each frame comes whole and at once. `frame-writer.ts` finds what changed, so neither Ink's own
		// comparison nor its limit of frames a second is in the way of a key.
		debug: true,
		// Without this, CI=true in the environment would hold all frames back until the end.
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	waitUntilExit().catch(onCrash);
	return () => canvas.destroy();
}

/** Where Ink draws: memory, from where each frame goes to the terminal. */
class Canvas extends Writable {
	readonly #program: Program;
	readonly #present: Present;

	constructor(program: Program, present: Present) {
		super({decodeStrings: false});
		this.#program = program;
		this.#present = present;
	}

	get columns(): number {
		return this.#program.state().size.columns;
	}

	get rows(): number {
		return this.#program.state().size.rows;
	}

	override _write(frame: string, _encoding: string, done: () => void): void {
		// What Ink writes besides frames is empty: it waits for its own writes that way.
		if (frame !== '') this.#present(frame.split('\n'), this.#program.screen());
		done();
	}
}
