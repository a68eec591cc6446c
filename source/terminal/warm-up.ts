import type {Program} from './program.ts';

// So long after the last key nobody waits for anything: a hand that types pauses for less. By then Ink is loaded, too.
const restMilliseconds = 120;

// A key that comes in the middle of a slice waits for no more than this.
const sliceMilliseconds = 4;

// While a search has more to find, what it found meanwhile is shown as often as somebody can read it.
const showMilliseconds = 150;

/**
 * Does what the first search would have to do, a little at a time while nobody waits: among 100,000 quotes the first
 * letter would take half a second. It also loads Fuse. Whoever searches before that is done sees what was found so far,
 * and it goes on without a rest.
 *
 * @param isOver Whether the reader has left.
 */
export function warmUp(program: Program, isOver: () => boolean): void {
	let lastChange = 0;
	let lastShown = 0;
	let timer: NodeJS.Timeout | undefined;
	let isAtIt = false;

	const goOn = () => {
		isAtIt = false;
		if (isOver()) return;
		const isAwaited = program.isSearching();
		if (!isAwaited && program.world().finding) return;
		if (!isAwaited && performance.now() - lastChange < restMilliseconds) {
			rest();
			return;
		}

		const isDone = program.world().warm(sliceMilliseconds);
		if (!isDone) startAtOnce();
		if (isAwaited && (isDone || performance.now() - lastShown > showMilliseconds)) {
			program.searchOn();
			lastShown = performance.now();
		}
	};

	const startAtOnce = () => {
		if (isAtIt) return;
		isAtIt = true;
		clearTimeout(timer);
		timer = undefined;
		setImmediate(goOn);
	};

	const rest = () => {
		if (isAtIt || timer !== undefined) return;
		timer = setTimeout(() => {
			timer = undefined;
			goOn();
		}, restMilliseconds);
		// Nothing waits for it, and the process least of all.
		timer.unref();
	};

	program.subscribe(() => {
		lastChange = performance.now();
		if (!program.isSearching()) rest();
		else if (!isAtIt) {
			lastShown = lastChange;
			startAtOnce();
		}
	});
	rest();
}
