import {fromFile} from './from-file.ts';
import {fromStdin} from './from-stdin.ts';
import type {Input, ReadOptions} from './input.ts';

/**
 * Reads one source: a file, an http or https address, or `-` for standard input.
 *
 * @throws {InputError} When it cannot be read or fetched, with advice.
 * @throws {NoArticleError} When there is nothing in it.
 */
export async function readInput(source: string, options: ReadOptions = {}): Promise<Input> {
	if (source === '-') {
		return fromStdin(options);
	}

	if (isAddress(source)) {
		const {fromUrl} = await import('./from-url.ts');
		return fromUrl(source, options);
	}

	return fromFile(source, options);
}

/** Whether the reader means a place on the web. `C:\news.txt` has a colon too, but no slashes behind it. */
export function isAddress(source: string): boolean {
	return /^[a-z][a-z\d+.-]*:\/\//i.test(source);
}
