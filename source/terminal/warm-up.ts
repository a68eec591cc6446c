import type {Program} from './program.ts';

// So long after the last key nobody waits for anything: a hand that types pauses for less. By then Ink is loaded, too.
const restMilliseconds = 120;

// A key that comes in the middle of a slice waits for no more than this.
const sliceMilliseconds = 4;

/**
 * Does what the first search would have to do, a little at a time while nobody waits: among 100,000 quotes the first
 * letter would take half a second. It also loads Fuse.
 *
 * @param isOver Whether the reader has left.
 */
export function warmUp(program: Program, isOver: () => boolean): void {
	let lastChange = performance.now();
	const forget = program.subscribe(() => {
		lastChange = performance.now();
	});

	const goOn = () => {
		if (isOver()) return;
		const world = program.world();
		if (performance.now() - lastChange < restMilliseconds) rest();
		else if (!world.finding && !world.warm(sliceMilliseconds)) setImmediate(goOn);
		else forget();
	};

	// Nothing waits for it, and the process least of all.
	const rest = () => setTimeout(goOn, restMilliseconds).unref();

	rest();
}
