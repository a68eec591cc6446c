import {InputError} from '../errors.ts';
import {largestFile, sizeInWords} from './input.ts';

/**
 * Everything a stream has to say, up to the limit. `/dev/zero` and a pipe that never ends stop here too.
 *
 * @throws {InputError} When there is more than the limit.
 */
export async function collectBytes(
	stream: AsyncIterable<Uint8Array | string>,
	name: string,
	signal?: AbortSignal,
	limit = largestFile,
): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of stream) {
		signal?.throwIfAborted();
		const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
		length += bytes.length;
		if (length > limit) {
			throw tooLarge(name, null, limit);
		}

		chunks.push(bytes);
	}

	return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length);
}

export function tooLarge(name: string, size: number | null, limit = largestFile): InputError {
	const howLarge = size === null ? `more than ${sizeInWords(limit)}` : sizeInWords(size);
	return new InputError(
		`${name} is too large for an article: ${howLarge}.`,
		'Cut out the article and open that, or split the file into its articles.',
	);
}
