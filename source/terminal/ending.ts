import {constants} from 'node:os';
import {endingSignals} from '../ending-signals.ts';
import type {Departure} from './explorer.ts';

/** What else ends a program that does not listen, with its status. Seldom sent, and then the terminal is wanted back as much. */
function rareSignals(): Readonly<Record<string, number>> {
	const numbers: Readonly<Record<string, number | undefined>> = constants.signals;
	return Object.fromEntries(
		['SIGABRT', 'SIGALRM', 'SIGUSR2', 'SIGVTALRM', 'SIGXCPU'].flatMap(signal => {
			const number = numbers[signal];
			return number === undefined ? [] : [[signal, 128 + number]];
		}),
	);
}

/** How a stay in the terminal ends: once, whatever ends it. */
export type Ending = {
	/** The reader leaves, or somebody ends the program. */
	readonly depart: (exitCode: number) => void;
	/** Something went wrong that nobody has answered. */
	readonly crash: (error: unknown) => void;
	/** Whether it has ended. Work that comes back later has nobody to show itself to. */
	readonly isOver: () => boolean;
	/** How the reader left; fails with what went wrong. Settles when all is kept. */
	readonly done: Promise<Departure>;
};

/** What has to be done at the end. */
export type Duties = {
	/** Gives the terminal back. What is printed after this stands on the main screen. Called once. */
	readonly giveBack: () => void;
	/** Remembers where the reader was. */
	readonly leave: () => void;
	/** When what was put right is kept: what the reader should know of it still. Never rejects. */
	readonly kept: () => Promise<readonly string[]>;
	/** What is printed after the screen is gone, and what the reader should know besides. */
	readonly lastWords: () => Promise<Pick<Departure, 'output' | 'notices'>>;
	/** Whether another program has the terminal now. */
	readonly isLent: () => boolean;
};

/** Listens to all that can end the program, from now until it has ended. */
export function createEnding({giveBack, leave, kept, lastWords, isLent}: Duties): Ending {
	const {promise, resolve, reject} = Promise.withResolvers<Departure>();
	let isOver = false;

	const stop = () => {
		isOver = true;
		giveBack();
		process.off('exit', stop);
		process.off('uncaughtException', crash);
		process.off('unhandledRejection', crash);
	};

	const depart = (exitCode: number) => {
		if (isOver) return;
		stop();
		leave();
		const farewell = async (): Promise<Departure> => {
			const notices = await kept();
			const {output, notices: others = []} = await lastWords();
			return {output, notices: [...others, ...notices], exitCode};
		};
		farewell().finally(forgetSignals).then(resolve, reject);
	};

	// Node would print the error where it is lost: on the second screen, before `exit` brings the first back.
	const crash = (error: unknown) => {
		if (isOver) return;
		stop();
		// What was put right is not to be lost with the rest.
		kept()
			.finally(forgetSignals)
			.then(() => reject(error));
	};

	// Signals are ours until all is kept: Ink listens too, and ends the process at once when it finds itself the only
	// one. Whoever asks a second time does not want to wait.
	const listeners = Object.entries({...endingSignals, ...rareSignals()}).map(([signal, status]) => {
		const onSignal = () => {
			// A window that is closed says so twice: its keyboard ends as well.
			if (isOver && signal !== 'SIGHUP') process.exit(status);
			// Ctrl+C in an editor is meant for the editor, but reaches everybody on the terminal.
			if (!(isLent() && signal === 'SIGINT')) depart(status);
		};
		process.on(signal, onSignal);
		return {signal, onSignal};
	});
	const forgetSignals = () => {
		for (const {signal, onSignal} of listeners) process.off(signal, onSignal);
	};

	process.on('exit', stop);
	process.on('uncaughtException', crash);
	process.on('unhandledRejection', crash);
	return {depart, crash, isOver: () => isOver, done: promise};
}
