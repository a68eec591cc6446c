import fs from 'node:fs';
import path from 'node:path';
import type {Analysis} from '../analysis.ts';
import {stateFolder} from '../corrections/state-folder.ts';

/**
 * An analysis with what its reader has put right, so that what is printed is what was last seen on the screen.
 * Most readers have never corrected anything, and then nothing is read or loaded for it.
 */
export async function withCorrections(analysis: Analysis): Promise<Analysis> {
	if (!fs.existsSync(path.join(stateFolder(), 'corrections'))) return analysis;
	const [{correctionsFile, readCorrections}, {correctionsIn}, {applyCorrections}] = await Promise.all([
		import('../corrections/store.ts'),
		import('../corrections/correction.ts'),
		import('../corrections/apply-corrections.ts'),
	]);
	const {log, notice} = await readCorrections(correctionsFile(analysis.article));
	const {analysis: corrected, orphans} = applyCorrections(analysis, correctionsIn(log));
	const notices = [
		...corrected.article.notices,
		...(notice === null ? [] : [notice]),
		...(orphans.length === 0
			? []
			: [
					`${orphans.length} of your corrections no longer ${orphans.length === 1 ? 'finds its' : 'find their'} place`,
				]),
	];
	return {...corrected, article: {...corrected.article, notices}};
}
