import type {Article} from '../article/article.ts';
import {type CorrectionLog, mergeLogs, type Stamp, timeAfter} from '../corrections/correction.ts';

/** What makes the next event of a log one of a kind, and its place in time. */
export function nextStamp(log: CorrectionLog): Stamp {
	return {id: crypto.randomUUID(), at: timeAfter(log, Date.now())};
}

/** Keeps what a reader puts right, one writing after the other, while the reader goes on. */
export type CorrectionsKeeper = {
	/** Starts to write the log down. */
	readonly keep: (article: Article, log: CorrectionLog) => void;
	/** When all is written that can be: what the reader should know of it still. Never rejects. */
	readonly done: () => Promise<readonly string[]>;
};

/**
 * Makes the keeper.
 *
 * @param onKept Is given the log as it is kept: with what another program has added since, if any did.
 * @param onTrouble Is given a sentence for the reader. That nothing can be written is said once: the work goes on in
 *   memory, and each correction would say the same.
 */
export function createCorrectionsKeeper(
	onKept: (article: Article, log: CorrectionLog) => void,
	onTrouble: (sentence: string) => void,
): CorrectionsKeeper {
	let isTold = false;
	let lastFailure = '';
	const damages: string[] = [];
	let writing: Promise<void> = Promise.resolve();
	// What could not be written is tried again with what comes next.
	const unwritten = new Map<Article, CorrectionLog>();

	const write = async (article: Article) => {
		const log = unwritten.get(article);
		// An earlier turn has written this along with its own.
		if (log === undefined) return;
		try {
			const {correctionsFile, keepCorrections} = await import('../corrections/store.ts');
			const kept = await keepCorrections(correctionsFile(article), log);
			if (unwritten.get(article) === log) unwritten.delete(article);
			isTold = false;
			if (kept.notice !== null) {
				damages.push(kept.notice);
				onTrouble(kept.notice);
			}

			onKept(article, kept.log);
		} catch (error) {
			lastFailure = `What you put right was not kept: ${reasonOf(error)}.`;
			if (isTold) return;
			isTold = true;
			onTrouble(
				`Your corrections cannot be kept (${reasonOf(error)}). They hold until you quit; an export has them.`,
			);
		}
	};

	return {
		keep(article, log) {
			const waiting = unwritten.get(article);
			unwritten.set(article, waiting === undefined ? log : mergeLogs(waiting, log));
			writing = writing.then(() => write(article));
		},
		done: async () => {
			await writing;
			return unwritten.size === 0 ? damages : [...damages, lastFailure];
		},
	};
}

function reasonOf(error: unknown): string {
	const {code, path} = error as NodeJS.ErrnoException;
	const where = path === undefined ? '' : `: ${path}`;
	switch (code) {
		case 'ENOSPC':
		case 'EDQUOT':
			return `the disk is full${where}`;
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return `nothing may be written there${where}`;
		default:
			return error instanceof Error ? error.message : String(error);
	}
}
