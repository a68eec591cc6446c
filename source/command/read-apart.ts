import {Worker} from 'node:worker_threads';
import type {Analysis} from '../analysis.ts';
import type {Article} from '../article/article.ts';
import {InputError} from '../errors.ts';
import type {Input, ReadOptions} from '../input/input.ts';
import {errorOf} from './problem.ts';
import type {Report, Task} from './read-worker.ts';
import {type ReadingLimits, usualReadingLimits} from './thread-limits.ts';

const advice = 'Cut out the article and open that, or save it as plain text.';

/**
 * Reads and analyses a document in a thread of its own, so that keys and Ctrl+C are answered meanwhile, and so
 * that a document made to take for ever or to fill the memory ends with a sentence and not with the program.
 *
 * @throws {ReaderError} What reading throws, or that it took too long or too much memory.
 */
export async function* analysesApart(
	input: Input,
	{signal, onWait}: Pick<ReadOptions, 'signal' | 'onWait'> = {},
	limits: ReadingLimits = usualReadingLimits,
): AsyncGenerator<Analysis> {
	for await (const report of reportsOf({input, isAnalyzed: true}, {signal, onWait}, limits)) {
		if (report.says === 'analysis') yield report.analysis;
	}
}

/** Reads a document in a thread of its own, and leaves the analysis to whoever asks for it. Throws the same. */
export async function* articlesApart(
	input: Input,
	{signal, onWait}: Pick<ReadOptions, 'signal' | 'onWait'> = {},
	limits: ReadingLimits = usualReadingLimits,
): AsyncGenerator<Article> {
	for await (const report of reportsOf({input, isAnalyzed: false}, {signal, onWait}, limits)) {
		if (report.says === 'article') yield report.article;
	}
}

async function* reportsOf(
	task: Task,
	{signal, onWait}: Pick<ReadOptions, 'signal' | 'onWait'>,
	limits: ReadingLimits,
): AsyncGenerator<Report> {
	const {input} = task;
	const reports: Array<Report | Error> = [];
	let wake = () => {};
	const hear = (report: Report | Error) => {
		reports.push(report);
		wake();
	};
	const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
		workerData: task,
		resourceLimits: {maxOldGenerationSizeMb: limits.megabytes},
	});
	worker.on('message', hear);
	worker.on('error', (error: NodeJS.ErrnoException) => {
		hear(
			error.code === 'ERR_WORKER_OUT_OF_MEMORY'
				? new InputError(`${input.path} takes more memory than any article.`, advice, {cause: error})
				: error,
		);
	});
	const tick = onWait && setInterval(() => onWait(input.path), 200);
	const abort = () => hear(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
	signal?.addEventListener('abort', abort, {once: true});
	try {
		for (;;) {
			if (reports.length === 0) await nextReport();
			const report = reports.shift()!;
			if (report instanceof Error) throw report;
			switch (report.says) {
				case 'article':
				case 'analysis':
					yield report;
					break;
				case 'problem':
					throw errorOf(report.problem);
				case 'end':
					return;
			}
		}
	} finally {
		clearInterval(tick);
		signal?.removeEventListener('abort', abort);
		await worker.terminate();
	}

	function nextReport(): Promise<void> {
		return new Promise((resolve, reject) => {
			const deadline = setTimeout(() => {
				const seconds = Math.round(limits.milliseconds / 1000);
				reject(new InputError(`${input.path} could not be read within ${seconds} seconds.`, advice));
			}, limits.milliseconds);
			wake = () => {
				clearTimeout(deadline);
				resolve();
			};
		});
	}
}
