import fs from 'node:fs';
import path from 'node:path';
import type {Article} from '../article/article.ts';
import {stateFolder} from '../own-folders.ts';
import {noCorrections} from './correction.ts';
import type {KeptCorrections} from './store.ts';

/** Whether anything was ever put right on this machine, in whichever article. */
export function isAnythingKept(): boolean {
	return fs.existsSync(path.join(stateFolder(), 'corrections'));
}

/**
 * What was kept for an article. Most readers have never corrected anything, and then nothing is read or loaded for it.
 */
export async function readKept(article: Article): Promise<KeptCorrections> {
	if (!isAnythingKept()) return {log: noCorrections, notice: null};
	const {correctionsFile, readCorrections} = await import('./store.ts');
	return readCorrections(correctionsFile(article));
}
