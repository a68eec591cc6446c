import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {nearest} from '../nearest.ts';

// Comparing with more names than this takes longer than looking for oneself.
const mostNames = 5000;

/** The file beside the one that is not there whose name is nearly the same: a letter wrong, or its ending left out. */
export async function similarFile(missing: string): Promise<string | null> {
	const folder = path.dirname(missing);
	const typed = path.basename(missing);
	const wanted = typed.trim().toLowerCase();
	const names = await readdir(folder).catch(() => []);
	if (names.length > mostNames) return null;
	const near = nearest(
		wanted,
		names.map(name => name.toLowerCase()),
	);
	const name = near === null ? undefined : names.find(one => one.toLowerCase() === near);
	// As it was written: without the `./` that joining would leave out.
	return name === undefined ? null : `${missing.slice(0, missing.lastIndexOf(typed))}${name}`;
}
