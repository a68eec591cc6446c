import {parentPort} from 'node:worker_threads';
import {type Job, type Rendering, render} from './render.ts';

/** What a thread says of one job: what it rendered, or that the program is at fault. */
export type Answer = {readonly index: number; readonly rendering?: Rendering; readonly failure?: unknown};

parentPort?.on('message', async ({index, job}: {index: number; job: Job}) => {
	let answer: Answer;
	try {
		answer = {index, rendering: await render(job)};
	} catch (failure) {
		answer = {index, failure};
	}

	parentPort?.postMessage(answer);
});
