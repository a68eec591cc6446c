import fs from 'node:fs';
import type {WriteStream} from 'node:tty';

/** Where the screen's bytes go. */
export type ScreenOutput = {
	/** Writes, in order: at once, or when the terminal takes it. To a terminal that is gone it writes nowhere. */
	readonly write: (text: string) => void;
	/** Whether the terminal has taken all that was written. */
	readonly isFree: () => boolean;
	/** Calls back when it has. There is one caller, and only its newest wish counts. */
	readonly whenFree: (callback: () => void) => void;
	/** Waits for the terminal to take the rest, but not for ever. Nobody is called back any more. */
	readonly finish: () => void;
};

// A terminal that has read nothing for this long is not there for the reader either, and the program ends without it.
const finishMilliseconds = 1000;

const longestPause = 64;

/**
 * Makes the output for one terminal.
 *
 * A terminal may stop reading: a connection hangs, a window is being scrolled back. A program that waits for it in a
 * write answers nothing any more, not even SIGTERM. So the terminal is opened a second time for this alone, in a way
 * that never waits; the reader's shell and `stdout` keep theirs. Where that cannot be done, writing may wait.
 */
export function createScreenOutput(stdout: WriteStream): ScreenOutput {
	const {fd: descriptor} = stdout as WriteStream & {readonly fd: number};
	const own = openAgain(descriptor);
	let rest: Uint8Array = new Uint8Array();
	let timer: NodeJS.Timeout | undefined;
	let pause = 1;
	let onFree: (() => void) | null = null;

	/** Writes as much as the terminal takes. */
	const push = () => {
		while (rest.length > 0) {
			try {
				const written = fs.writeSync(own ?? descriptor, rest);
				rest = rest.subarray(written);
				pause = 1;
			} catch (error) {
				// Anything but a full terminal means that nobody is there to see it, and SIGHUP or the end of the keys
				// ends the program.
				if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') rest = new Uint8Array();
				return;
			}
		}
	};

	const pushOn = () => {
		push();
		if (rest.length > 0) {
			pause = Math.min(2 * pause, longestPause);
			timer = setTimeout(pushOn, pause);
			return;
		}

		timer = undefined;
		const callback = onFree;
		onFree = null;
		callback?.();
	};

	return {
		write(text) {
			if (process.platform === 'win32') {
				// A Windows console takes UTF-8 through the stream only.
				stdout.write(text);
				return;
			}

			rest = rest.length === 0 ? Buffer.from(text) : Buffer.concat([rest, Buffer.from(text)]);
			if (timer === undefined) pushOn();
		},
		isFree: () => rest.length === 0,
		whenFree(callback) {
			onFree = callback;
		},
		finish() {
			clearTimeout(timer);
			timer = undefined;
			onFree = null;
			const end = performance.now() + finishMilliseconds;
			push();
			while (rest.length > 0 && performance.now() < end) {
				Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
				push();
			}

			rest = new Uint8Array();
		},
	};
}

/** The same terminal, opened so that writing never waits. `null` where the system has no way to open it again. */
function openAgain(descriptor: number): number | null {
	// Elsewhere `/dev/fd` gives the same opening, and all who share it would be changed.
	if (process.platform !== 'linux') return null;
	const {O_WRONLY, O_NONBLOCK, O_NOCTTY} = fs.constants;
	try {
		return fs.openSync(`/proc/self/fd/${descriptor}`, O_WRONLY | O_NONBLOCK | O_NOCTTY);
	} catch {
		// Somebody else's terminal, as after `su`.
		return null;
	}
}
