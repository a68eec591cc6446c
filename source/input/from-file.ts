import {open} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {InputError, NoArticleError} from '../errors.ts';
import {safeName} from '../unsafe-characters.ts';
import {collectBytes, tooLarge} from './collect-bytes.ts';
import {type Input, largestFile, type ReadOptions} from './input.ts';

/** Reads a file, a named pipe or a device, whole. */
export async function fromFile(path: string, {signal}: ReadOptions = {}): Promise<Input> {
	if (path === '') {
		throw new InputError(
			'A source was given that has no name.',
			'Perhaps a variable of the shell was empty: name a file, an address, or - for standard input.',
		);
	}

	const shown = safeName(path);
	let bytes: Uint8Array;
	try {
		await using file = await open(path.startsWith('file://') ? fileURLToPath(path) : path);
		const about = await file.stat();
		if (about.isDirectory()) {
			throw new InputError(
				`${shown} is a folder.`,
				`Name a file in it, such as ${safeName(join(path, 'article.txt'))}, or add --recursive to open all of them.`,
			);
		}

		if (about.isFile()) {
			if (about.size > largestFile) {
				throw tooLarge(shown, about.size);
			}

			// A file may grow while it is read, and those in /proc say that they are empty and are not.
			bytes = await collectBytes(file.createReadStream(), shown, signal);
		} else if (about.isFIFO() || about.isCharacterDevice() || about.isSocket()) {
			bytes = await collectBytes(file.createReadStream(), shown, signal);
		} else {
			throw new InputError(
				`${shown} is no file that can be read.`,
				'Name a text file, a page or a document.',
			);
		}
	} catch (error) {
		throw (await withSimilarFile(error, path)) ?? explain(error, path);
	}

	if (bytes.length === 0) {
		throw new NoArticleError(`${shown} is empty.`, 'Check that the article was saved into this file.');
	}

	return {path, url: null, name: basename(path), bytes, mediaType: null, notices: []};
}

/** Where there is no such file, which one may be meant. */
async function withSimilarFile(error: unknown, path: string): Promise<InputError | null> {
	if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return null;
	const {similarFile} = await import('./similar-file.ts');
	const similar = await similarFile(path);
	if (similar === null) return null;
	return new InputError(`There is no file ${safeName(path)}.`, `Did you mean ${safeName(similar)}?`, {
		cause: error,
	});
}

/** Says in the reader's words why the system refused; an error that nobody expects is given back as it is. */
export function explain(error: unknown, path: string, shown = safeName(path)): unknown {
	const code = error instanceof Error && 'code' in error ? error.code : null;
	switch (code) {
		case 'ENOENT':
		case 'ENOTDIR':
			return new InputError(
				`There is no file ${shown}.`,
				/^(?:www\.|[\w-]+(?:\.[\w-]+)+\/)/i.test(path)
					? `If you mean a web page, write https://${path}.`
					: 'Check the spelling and the folder; ls shows what is here.',
				{cause: error},
			);
		case 'EACCES':
		case 'EPERM':
			return new InputError(
				`${shown} may not be read by you.`,
				'Change its permissions with chmod, or copy it to a place of your own.',
				{cause: error},
			);
		case 'EISDIR':
			return new InputError(
				`${shown} is a folder.`,
				'Name a file in it, or add --recursive to open all of them.',
				{cause: error},
			);
		case 'ELOOP':
			return new InputError(`${shown} is a link that leads back to itself.`, 'Name the file itself.', {
				cause: error,
			});
		case 'ENAMETOOLONG':
			return new InputError(
				'That is too long for a file name.',
				'To open text itself, pipe it into the command.',
				{cause: error},
			);
		case 'ENXIO':
		case 'ENODEV':
			return new InputError(`${shown} is no file that can be read.`, 'Name a text file or a page.', {
				cause: error,
			});
		case 'EIO':
		case 'EBUSY':
		case 'EMFILE':
		case 'ENFILE':
			return new InputError(`${shown} could not be read just now (${code}).`, 'Try again in a moment.', {
				cause: error,
			});
		case 'ERR_INVALID_ARG_VALUE':
		case 'ERR_INVALID_FILE_URL_HOST':
		case 'ERR_INVALID_FILE_URL_PATH':
			return new InputError(`${shown} cannot be the name of a file.`, 'Check the spelling.', {cause: error});
		default:
			return error;
	}
}
