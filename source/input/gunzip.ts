import {InputError} from '../errors.ts';
import {tooLarge} from './collect-bytes.ts';
import {type Input, largestFile} from './input.ts';

/** Whether the bytes are packed with gzip, as archives of saved pages often are. */
export function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * What was packed, under the name that it had before. Anything else is given back as it is.
 *
 * @throws {InputError} When it is broken, or unpacks to more than a file may have.
 */
export function gunzip(input: Input): Input {
	if (!isGzip(input.bytes)) return input;
	// Built into Node, but slow to load for the many that need it not.
	const {gunzipSync} = process.getBuiltinModule('zlib');
	const name = input.name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
	try {
		// It stops at the limit: a file of a few kilobytes may unpack to gigabytes.
		return {...input, name, bytes: gunzipSync(input.bytes, {maxOutputLength: largestFile})};
	} catch (error) {
		throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
			? tooLarge(input.path, null)
			: new InputError(`${input.path} is packed, and broken.`, 'Download it once more.', {cause: error});
	}
}
