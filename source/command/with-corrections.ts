import type {Analysis} from '../analysis.ts';
import {readKept} from '../corrections/read-kept.ts';

/** An analysis with what its reader has put right, so that what is printed is what was last seen on the screen. */
export async function withCorrections(analysis: Analysis): Promise<Analysis> {
	const {log, notice} = await readKept(analysis.article);
	if (log.length === 0 && notice === null) return analysis;
	const [{correctionsIn}, {applyCorrections}] = await Promise.all([
		import('../corrections/correction.ts'),
		import('../corrections/apply-corrections.ts'),
	]);
	const {analysis: corrected, orphans} = applyCorrections(analysis, correctionsIn(log));
	const lost =
		orphans.length === 0
			? []
			: [
					`${orphans.length} of your corrections no longer ${orphans.length === 1 ? 'fits' : 'fit'} this text; --list-corrections shows ${orphans.length === 1 ? 'it' : 'them'}.`,
				];
	const notices = [...corrected.article.notices, ...(notice === null ? [] : [notice]), ...lost];
	return {...corrected, article: {...corrected.article, notices}};
}
