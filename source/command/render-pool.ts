import os from 'node:os';
import {Worker} from 'node:worker_threads';
import {setV8} from '../v8-settings.ts';
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
	readonly #loaded = new Set<Worker>();
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
				this.#loaded.add(worker);
				if (this.#loaded.size === threads) leaveOutSlowCompiler();
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

/**
 * Has V8 do without its second compiler, TurboFan. Each thread compiles for itself, and a run over a thousand articles
 * ends before what TurboFan compiles has paid for the time that takes: 924 articles took 4.9 rather than 6.7 s of both
 * cores without it. In a Node that lacks the first one, Maglev, nothing else is quick. Not before all threads have loaded
 * the program: V8 takes code from the cache under the settings only that it starts with.
 */
function leaveOutSlowCompiler(): void {
	const {v8_enable_maglev: hasMaglev} = process.config.variables as {readonly v8_enable_maglev?: number};
	if (hasMaglev === 1) setV8('--no-opt', '--opt');
}
