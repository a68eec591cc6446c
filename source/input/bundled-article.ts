import fs from 'node:fs';
import type {Input} from './input.ts';

/** The name shown for the article that comes with the program. */
const bundledName = 'russia-ukraine-diplomacy.txt';

/**
 * The article that comes with the program, for a start without any source.
 *
 * It is looked for beside the code: the sources lie two folders deep, and the published bundle one, or
 * with a copy of `data/` in its own folder.
 */
export function bundledArticle(): Input {
	let lastError: unknown;
	for (const folder of ['./data/', '../data/', '../../data/']) {
		try {
			const bytes = fs.readFileSync(new URL(folder + bundledName, import.meta.url));
			return {path: bundledName, url: null, name: bundledName, bytes, mediaType: null, notices: []};
		} catch (error) {
			lastError = error;
		}
	}

	throw lastError;
}
