import type {ReadOptions} from '../input/input.ts';
import {type Job, type Rendering, render} from './render.ts';

/** Fewer sources than this are done before a second thread has started and warmed up. */
const worthThreads = 32;

/**
 * Renders sources in the order of the jobs, in several threads when there are many.
 *
 * @param onStart Called when a job is next to be waited for.
 */
export async function* renderMany(
	jobs: readonly Job[],
	onStart: (index: number) => void,
	options: ReadOptions,
): AsyncGenerator<Rendering> {
	if (jobs.length < worthThreads) {
		for (const [index, job] of jobs.entries()) {
			onStart(index);
			yield await render(job, options);
		}

		return;
	}

	// Loading what threads need takes a tenth of a start, and a start is mostly for one article.
	const {Pool} = await import('./render-pool.ts');
	const pool = new Pool(jobs);
	try {
		for (const [index, job] of jobs.entries()) {
			onStart(index);
			// Standard input belongs to this thread.
			yield job.source === '-' ? await render(job, options) : await pool.take(index);
		}
	} finally {
		pool.end();
	}
}
