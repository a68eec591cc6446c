import type {Progress} from '../input/input.ts';
import {safeMessage} from '../unsafe-characters.ts';
import type {Surroundings} from './surroundings.ts';

/** Work that takes less than this is over before anybody wonders. In milliseconds. */
const patience = 1000;
/** A line that changes more often than this cannot be read. In milliseconds. */
const calm = 100;

/**
 * One line on standard error that says how far long work has come, where somebody watches.
 * It stands in the terminal's last line and is taken away before anything else is printed.
 */
export function progressLine(around: Surroundings, sources: number, now: () => number = Date.now) {
	const startedAt = now();
	let drawnAt = Number.NEGATIVE_INFINITY;
	let isDrawn = false;
	let ticking: NodeJS.Timeout | undefined;

	const draw = (text: string) => {
		const time = now();
		if (!around.isWatched || time - startedAt < patience || time - drawnAt < calm) return;
		around.say(`\r\u001B[K${safeMessage(text)}`);
		drawnAt = time;
		isDrawn = true;
	};

	const download = ({url, bytes, total}: Progress) => {
		const share = total === null || total === 0 ? '' : ` of ${megabytes(total)}`;
		draw(`${megabytes(bytes)}${share} from ${new URL(url).host}`);
	};

	return {
		/** The source with this index is next. */
		at: (index: number) => {
			if (sources === 1 || !around.isWatched) return;
			const tick = () => draw(`${bar(index / sources)} ${index} of ${sources}`);
			tick();
			// One that does not come, such as a page of a slow server, would otherwise be waited for in silence.
			clearInterval(ticking);
			ticking = setInterval(tick, patience / 4);
			ticking.unref();
		},
		download,
		/** A heavy document is worked on. */
		wait: (path: string) => {
			if (sources === 1) draw(`reading ${path}, ${Math.round((now() - startedAt) / 1000)} s`);
		},
		/** Nothing is waited for. */
		clear: () => {
			clearInterval(ticking);
			if (isDrawn) around.say('\r\u001B[K');
			isDrawn = false;
			drawnAt = Number.NEGATIVE_INFINITY;
		},
	};
}

function bar(share: number): string {
	const width = 24;
	const done = Math.round(share * width);
	return `[${'#'.repeat(done)}${'.'.repeat(width - done)}]`;
}

function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}
