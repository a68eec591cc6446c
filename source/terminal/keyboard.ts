import fs from 'node:fs';
import tty from 'node:tty';
import {createKeyReader, type Input} from './key-names.ts';

/** The keys of one terminal. */
export type Keyboard = {
	/** Has every key handed over as it comes, none of them shown by the terminal itself. */
	readonly listen: () => void;
	/** Gives the terminal its own ways back, as a shell expects it. */
	readonly rest: () => void;
	/** Leaves it for good. */
	readonly close: () => void;
};

// A terminal sends a sequence in one go, and even a slow line splits it by a few milliseconds only. A
// person cannot press Esc and another key as fast.
const escapeMilliseconds = 25;

// Over a bad line a paste may pause. If it pauses for this long, its end was lost, and waiting on would
// swallow every key.
const pasteMilliseconds = 2000;

/**
 * The terminal to read keys from: standard input, or the terminal itself when the article came through
 * standard input.
 *
 * @returns `null` where there is none, as in a job without a terminal.
 */
export function findKeyboard(stdin: NodeJS.ReadStream): tty.ReadStream | null {
	if (stdin.isTTY) return stdin as tty.ReadStream;
	try {
		return new tty.ReadStream(fs.openSync(process.platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty', 'r+'));
	} catch {
		return null;
	}
}

/**
 * Reads keys. Ink would read them with `useInput`, but only once it is loaded and drawn; it hands a burst
 * over as one string, half of a broken sequence as if it had been typed, and cannot tell a key let go.
 *
 * @param onInput Is given the keys of one read together, in order.
 * @param onEnd Is called when the terminal is gone.
 */
export function createKeyboard(
	stdin: tty.ReadStream,
	onInput: (inputs: readonly Input[]) => void,
	onEnd: () => void,
): Keyboard {
	const reader = createKeyReader();
	let timer: NodeJS.Timeout | undefined;

	const deliver = (inputs: readonly Input[]) => {
		if (inputs.length > 0) onInput(inputs);
	};

	const onData = (bytes: Buffer | string) => {
		clearTimeout(timer);
		const inputs = reader.read(bytes);
		const waitsFor = reader.waitsFor();
		if (waitsFor !== 'nothing') {
			timer = setTimeout(
				() => deliver(reader.flush()),
				waitsFor === 'paste' ? pasteMilliseconds : escapeMilliseconds,
			);
		}

		deliver(inputs);
	};

	const rest = () => {
		clearTimeout(timer);
		stdin.off('data', onData);
		stdin.pause();
		try {
			stdin.setRawMode(false);
		} catch {
			// The terminal is gone, and its ways with it.
		}
	};

	stdin.on('end', onEnd);
	stdin.on('error', onEnd);
	return {
		listen() {
			stdin.setRawMode(true);
			stdin.on('data', onData);
			stdin.resume();
		},
		rest,
		close() {
			stdin.off('end', onEnd);
			rest();
			stdin.unref();
		},
	};
}
