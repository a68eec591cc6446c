import os from 'node:os';
import {Worker} from 'node:worker_threads';
import {allowAllCompilers} from './compilers.ts';
import type {Job, Rendering} from './render.ts';
import type {Answer} from './render-worker.ts';

/** How many renderings may wait for one before them, for each thread: enough that none is idle, and no more text in memory. */
const ahead = 8;
/** Each thread holds the word lists for itself. */
const mostThreads = 8;

/** Threads that work through a list from its start, and are never far ahead of whoever takes from it. */
export class Pool {
	readonly #jobs: readonly Job[];
	readonly #workers: readonly Worker[];
	readonly #idle = new Set<Worker>();
	readonly #done = new Map<number, Rendering>();
	#next = 0;
	#taken = 0;
	#failure: Error | null = null;
	#wake: () => void = () => {};

	constructor(jobs: readonly Job[]) {
		this.#jobs = jobs;
		const threads = Math.min(os.availableParallelism(), mostThreads);
		this.#workers = Array.from({length: threads}, () => {
			const worker = new Worker(new URL('./render-worker.ts', import.meta.url));
			worker.on('message', ({index, rendering, failure}: Answer) => {
				if (rendering) this.#done.set(index, rendering);
				if (failure) this.#fail(failure);
				this.#idle.add(worker);
				this.#giveWork();
				this.#wake();
			});
			worker.on('error', error => this.#fail(error));
			this.#idle.add(worker);
			return worker;
		});
		this.#giveWork();
	}

	async take(index: number): Promise<Rendering> {
		this.#taken = index;
		this.#giveWork();
		for (;;) {
			if (this.#failure !== null) throw this.#failure;
			const rendering = this.#done.get(index);
			if (rendering) {
				this.#done.delete(index);
				return rendering;
			}

			await new Promise<void>(resolve => {
				this.#wake = resolve;
			});
		}
	}

	end(): void {
		for (const worker of this.#workers) void worker.terminate();
		allowAllCompilers();
	}

	#giveWork(): void {
		for (const worker of this.#idle) {
			while (this.#jobs[this.#next]?.source === '-') this.#next++;
			const job = this.#jobs[this.#next];
			if (job === undefined || this.#next > this.#taken + ahead * this.#workers.length) return;
			this.#idle.delete(worker);
			worker.postMessage({index: this.#next++, job});
		}
	}

	#fail(error: unknown): void {
		this.#failure ??= error instanceof Error ? error : new Error(String(error));
		this.#wake();
	}
}
