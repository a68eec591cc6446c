import fs from 'node:fs';
import {fileURLToPath} from 'node:url';
import {UsageError} from '../errors.ts';
import {openFile, type Sink} from '../output/whole-file.ts';
import type {Output} from './asked.ts';
import type {Surroundings} from './surroundings.ts';

/**
 * Standard output, or a file that is there only once it is complete: see `openFile`.
 *
 * @param sources What is read: none of them is replaced by what is said of it.
 * @throws {UsageError} When the file is there already and nothing says that it may be replaced, or is what is read.
 * @throws {InputError} When it cannot be written.
 */
export function openOutput(output: Output, sources: readonly (string | null)[], around: Surroundings): Sink {
	if (output === null) return {write: around.print, close: () => {}, drop: () => {}};
	if (output.force && isAmong(sources, output.file)) {
		throw new UsageError(
			`${output.file} is what is read here, and would be lost.`,
			'Name another file to write to.',
		);
	}

	return openFile(output.file, output.force);
}

function isAmong(sources: readonly (string | null)[], file: string): boolean {
	const place = placeOf(file);
	// A pipe or a device, such as /dev/tty, loses nothing.
	if (place === null || !fs.statSync(place).isFile()) return false;
	return sources.some(source => source !== null && placeOf(source) === place);
}

/** Where a source lies, whichever links lead there; `null` for an address, standard input and what is not there. */
function placeOf(source: string): string | null {
	try {
		return fs.realpathSync(source.startsWith('file://') ? fileURLToPath(source) : source);
	} catch {
		return null;
	}
}
