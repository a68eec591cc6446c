import {strFromU8, unzipSync} from 'fflate';
import {InputError} from '../errors.ts';

/** A book's text is a megabyte or two. What unpacks to more than this is pictures, or a trap. */
const largestUnpacked = 60 * 1024 * 1024;

/** Files that hold text, in the kinds of archive that we open. */
const textFile = /\.(?:x?html?|xml|opf|ncx|rels)$|^mimetype$/i;

/**
 * The text files in a zip archive, by name. Pictures and fonts are never unpacked.
 *
 * @throws {InputError} When the archive is broken, locked, or unpacks to far more than any article.
 */
export function unzipText(bytes: Uint8Array, name: string): Map<string, string> {
	let total = 0;
	const isTrap = () =>
		new InputError(
			`${name} unpacks to far more than any article.`,
			'Do not open it; it may be made to fill the memory.',
		);
	let files: Record<string, Uint8Array>;
	try {
		files = unzipSync(bytes, {
			filter(file) {
				if (!textFile.test(file.name)) {
					return false;
				}

				total += file.originalSize;
				if (total > largestUnpacked) {
					throw isTrap();
				}

				return true;
			},
		});
	} catch (error) {
		throw error instanceof InputError
			? error
			: new InputError(`${name} is broken.`, 'Download it once more, or open another copy.', {cause: error});
	}

	return new Map(
		Object.entries(files).map(([path, content]) => [path, strFromU8(content).replace(/^\uFEFF/, '')]),
	);
}
