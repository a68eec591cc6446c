import type {Notice} from '../navigation/navigation.ts';
import {afterWhatIsPending} from './after-what-is-pending.ts';
import type {Keyboard} from './keyboard.ts';
import type {TerminalModes} from './restore.ts';

/** Who has the terminal: this program, the shell that stopped it, or another program for a while. */
export type Lending = {
	/** Ctrl+Z: gives the terminal to the shell until that brings the program back. */
	readonly suspend: () => void;
	/** Lends the terminal to another program while `use` runs. */
	readonly borrow: <Result>(use: () => Result) => Result;
	/** Whether another program has it now, or its last keys may still be on their way. */
	readonly isLent: () => boolean;
	/** The terminal is given back for good. */
	readonly close: () => void;
};

/** Listens to the signals with which shells stop a program and let it go on. */
export function createLending({
	keyboard,
	modes,
	say,
}: {
	readonly keyboard: Keyboard;
	readonly modes: TerminalModes;
	readonly say: (notice: Notice) => void;
}): Lending {
	let isLent = false;
	let isClosed = false;

	const rest = () => {
		keyboard.rest();
		modes.leave();
	};

	const resume = () => {
		if (isClosed) return;
		// The shell has had the terminal, and may have left anything there.
		rest();
		modes.enter();
		keyboard.listen();
		// While another program had the terminal, that one was told of a new size. This asks for it, and draws.
		process.emit('SIGWINCH', 'SIGWINCH');
	};

	const suspend = () => {
		if (process.platform === 'win32') {
			say({tone: 'error', text: 'Windows cannot suspend a program.'});
			return;
		}

		rest();
		forget();
		// The whole group stops, as it does when the terminal itself handles Ctrl+Z: npx waits for us. Where no
		// shell could bring us back the system ignores this, and the program goes on.
		process.kill(0, 'SIGTSTP');
		listen();
		resume();
	};

	const listen = () => {
		process.on('SIGTSTP', suspend);
		process.on('SIGCONT', resume);
	};

	const forget = () => {
		process.off('SIGTSTP', suspend);
		process.off('SIGCONT', resume);
	};

	listen();
	return {
		suspend,
		borrow(use) {
			isLent = true;
			rest();
			try {
				return use();
			} finally {
				resume();
				afterWhatIsPending(() => {
					isLent = false;
				});
			}
		},
		isLent: () => isLent,
		close() {
			isClosed = true;
			forget();
		},
	};
}
