import type {Analysis} from '../analysis.ts';
import type {CorrectionLog} from '../corrections/correction.ts';
import {readKept} from '../corrections/read-kept.ts';
import type {Source} from './open-explorer.ts';

/** An article as the program found it, and what its reader put right: `null` when that is left out of account. */
export type ReadSource = {readonly analysis: Analysis; readonly log: CorrectionLog | null};

/**
 * Reads a source, and what was put right in it before.
 *
 * @throws What `load` throws.
 */
export async function readSource(source: Pick<Source, 'load'>, isCorrected: boolean): Promise<ReadSource> {
	const analysis = await source.load();
	if (!isCorrected) return {analysis, log: null};
	const {log, notice} = await readKept(analysis.article);
	if (notice === null) return {analysis, log};
	const notices = [...analysis.article.notices, notice];
	return {analysis: {...analysis, article: {...analysis.article, notices}}, log};
}
