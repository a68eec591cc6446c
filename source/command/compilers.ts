import {setFlagsFromString} from 'node:v8';

/**
 * Has V8 do without its second compiler, TurboFan, in all threads of the process. Each thread compiles for itself, and a
 * run over a thousand articles ends before what TurboFan compiles has paid for the time that takes: 924 articles took
 * 4.9 rather than 6.7 s of both cores without it. In a Node that lacks the first one, Maglev, nothing else is quick.
 */
export function leaveOutSlowCompiler(): void {
	if (hasMaglev) setFlagsFromString('--no-opt');
}

/** Undoes that, before anything is kept for the next start, which V8 would refuse under other settings. */
export function allowAllCompilers(): void {
	if (hasMaglev) setFlagsFromString('--opt');
}

const {v8_enable_maglev: maglev} = process.config.variables as {readonly v8_enable_maglev?: number};
const hasMaglev = maglev === 1;
