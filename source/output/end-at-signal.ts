import {endingSignals} from '../ending-signals.ts';

/** Whoever quits with Ctrl+\ wants the process to end where it stands, with a core dump where the system makes one. */
const {SIGQUIT: _, ...orderlySignals} = endingSignals;

/**
 * Ends the process at a signal, but between two pieces of work and not within one: what is being written is written
 * to its end, so that whoever reads the output finds no half line.
 *
 * @param before What to do first, such as to take a progress line or half a file away.
 * @returns Leaves signals to the system again.
 */
export function endAtSignal(before: () => void): () => void {
	const listeners = Object.entries(orderlySignals).map(([signal, status]) => {
		const end = () => {
			before();
			process.exit(status);
		};
		process.on(signal, end);
		return () => process.off(signal, end);
	});
	return () => {
		for (const forget of listeners) forget();
	};
}
