import type {Article} from '../article/article.ts';
import {setV8, setV8Back} from '../v8-settings.ts';

/** How many threads want it so. */
let frugal = 0;

/**
 * Has V8 compile only what runs very often, until the function that is returned is called. A thread that analyses one
 * article compiles half of the program in two ways, beside its work and in the memory of all threads: without, 10,000
 * quotes are found as soon, in four fifths of the processor's time, and in 130 rather than 155 MiB.
 */
export function compileLess({text}: Article): () => void {
	if (text.length > worthCompiling) return () => {};
	if (frugal++ === 0) for (const [now, before] of settings()) setV8(now, before);
	return () => {
		if (--frugal === 0) for (const [, before] of settings()) setV8Back(before);
	};
}

/** In code units. What takes as long as ten books is done sooner when all is compiled: 100,000 quotes in 5.4 rather than 8.9 s. */
const worthCompiling = 5_000_000;

/** Each setting as it is to be, and as V8 starts with it. */
function settings(): ReadonlyArray<readonly [now: string, before: string]> {
	const {v8_enable_maglev: hasMaglev} = process.config.variables as {readonly v8_enable_maglev?: number};
	// Without its first compiler, Maglev, nothing but the second is quick.
	if (hasMaglev !== 1) return [];
	return process.versions.v8.startsWith(knownVersion)
		? [
				['--no-opt', '--opt'],
				['--invocation-count-for-maglev=30000', '--invocation-count-for-maglev=400'],
			]
		: [['--no-opt', '--opt']];
}

/** How often something must run to be compiled is another number in other versions, and none says what it is. */
const knownVersion = '13.6.';
