import {endingSignals} from '../ending-signals.ts';

/** What the process says to the shell when it ends: one of `exitStatuses`. */
export type ExitStatus = number;

/** What each exit status says to a script. */
export const exitStatuses = [
	[0, 'Fine'],
	[1, 'A negative answer: not a verbatim quote, or nothing matched'],
	[2, 'The command line cannot be understood'],
	[3, 'A source could not be read or fetched, or the output not written'],
	[4, 'No article was found in what was read'],
	[5, 'A bug in article-explorer'],
	[endingSignals.SIGHUP, 'Its terminal was closed'],
	[endingSignals.SIGINT, 'Interrupted'],
	[endingSignals.SIGQUIT, 'Quit from the keyboard, with Ctrl+\\'],
	[endingSignals.SIGTERM, 'Terminated'],
] as const;

/**
 * The status of a run after one of its sources could not be read. With several sources a bad one is always 3, but a
 * bug is not made good by what comes after it.
 *
 * @param exitCode What it would be with this source alone.
 */
export function statusAfter(status: ExitStatus, exitCode: ExitStatus, sources: number): ExitStatus {
	return sources === 1 || exitCode === 5 ? exitCode : status === 5 ? 5 : 3;
}
