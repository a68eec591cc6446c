import {rm} from 'node:fs/promises';
import type {Analysis} from '../analysis.ts';
import {onOneLine} from '../article/printable.ts';
import {applyCorrections} from '../corrections/apply-corrections.ts';
import {correctionsIn} from '../corrections/correction.ts';
import {correctionInWords} from '../corrections/correction-in-words.ts';
import {readKept} from '../corrections/read-kept.ts';
import {correctionsFile} from '../corrections/store.ts';
import {InputError} from '../errors.ts';
import type {Finding} from './finding.ts';

/**
 * Lists what a reader put right in an article, one correction a line with a `?` before those that fit its text no
 * more, or forgets all of it.
 *
 * @throws {InputError} When the file that keeps them cannot be removed.
 */
export async function keptCorrections(analysis: Analysis, task: 'list' | 'forget'): Promise<Finding> {
	const {log, notice} = await readKept(analysis.article);
	const corrections = correctionsIn(log);
	const {orphans, analysis: corrected} = applyCorrections(analysis, corrections);
	const lines = corrections.map(
		correction =>
			`${orphans.includes(correction) ? '? ' : ''}${onOneLine(correctionInWords(correction, corrected))}`,
	);
	const said = notice === null ? [] : [notice];
	if (corrections.length === 0)
		return {lines: [...said, 'Nothing was put right in this article.'], isYes: false};
	if (task === 'list') return {lines: [...said, ...lines], isYes: true};

	try {
		await rm(correctionsFile(analysis.article));
	} catch (error) {
		throw new InputError(
			'The corrections cannot be forgotten.',
			`Remove ${correctionsFile(analysis.article)} yourself.`,
			{cause: error},
		);
	}

	return {lines: [...said, ...lines.map(line => `forgotten: ${line}`)], isYes: true};
}
