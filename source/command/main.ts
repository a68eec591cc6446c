import fs from 'node:fs';
import {tried} from '../output/whole-file.ts';
import {run} from './run.ts';
import type {Surroundings} from './surroundings.ts';

export {asAtStart} from '../v8-settings.ts';

/** Runs the command in this process, and ends it. */
export async function main(): Promise<never> {
	process.exit(await run(process.argv.slice(2), surroundings()));
}

function surroundings(): Surroundings {
	return {
		isScreen: isTerminal(1),
		get isWatched() {
			return isTerminal(2);
		},
		isPiped: isPiped(),
		isQuiet: false,
		env: process.env,
		print: text =>
			tried('Standard output', 'Make room there, or write elsewhere with --output.', () => writeAll(1, text)),
		say: text => {
			try {
				writeAll(2, text);
			} catch {
				// Nobody is left to tell.
			}
		},
	};
}

/** Whether a person is at the other end. Most often it is no device at all, and then `tty` need not be loaded. */
function isTerminal(descriptor: number): boolean {
	try {
		const file = fs.fstatSync(descriptor);
		return file.isCharacterDevice() && !isNull(file) && process.getBuiltinModule('tty').isatty(descriptor);
	} catch {
		return false;
	}
}

/** Whether it is `/dev/null`, to which programs write when nobody looks, as in a measurement. */
function isNull({rdev}: fs.Stats): boolean {
	return process.platform !== 'win32' && rdev === fs.statSync('/dev/null').rdev;
}

/** Whether something was given on standard input: a pipe or a file, and not a terminal or nothing at all. */
function isPiped(): boolean {
	try {
		const input = fs.fstatSync(0);
		return input.isFIFO() || input.isFile() || input.isSocket();
	} catch {
		return false;
	}
}

/**
 * Writes at once and completely. `process.stdout` would load the network code for a pipe, and loses
 * what is still under way when the process ends.
 */
function writeAll(descriptor: number, text: string): void {
	const bytes = Buffer.from(text);
	for (let written = 0; written < bytes.length; ) {
		try {
			written += fs.writeSync(descriptor, bytes, written);
		} catch (error) {
			// A pipe that another program has made non-blocking is full for now.
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
		}
	}
}
