import {openFile, type Sink} from '../output/whole-file.ts';
import type {Output} from './asked.ts';
import type {Surroundings} from './surroundings.ts';

/**
 * Standard output, or a file that is there only once it is complete: see `openFile`.
 *
 * @throws {UsageError} When the file is there already and nothing says that it may be replaced.
 * @throws {InputError} When it cannot be written.
 */
export function openOutput(output: Output, around: Surroundings): Sink {
	return output === null
		? {write: around.print, close: () => {}, drop: () => {}}
		: openFile(output.file, output.force);
}
