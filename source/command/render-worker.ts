import {parentPort} from 'node:worker_threads';
import {build} from '../build.ts';
import {CodeCache} from '../code-cache.ts';
import type {Job, Rendering} from './render.ts';

/** What a thread says of one job: what it rendered, or that the program is at fault. */
export type Answer = {readonly index: number; readonly rendering?: Rendering; readonly failure?: unknown};

// What a run in one thread has compiled, every thread need not compile again.
const cache = CodeCache.open(import.meta.dirname, build);
const rendering: Promise<typeof import('./render.ts')> =
	cache === null ? import('./render.ts') : cache.load('./render.js');

parentPort?.on('message', async ({index, job}: {index: number; job: Job}) => {
	let answer: Answer;
	try {
		const {render} = await rendering;
		answer = {index, rendering: await render(job)};
	} catch (failure) {
		answer = {index, failure};
	}

	parentPort?.postMessage(answer);
});
