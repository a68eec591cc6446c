import readline from 'node:readline';
import type {WriteStream} from 'node:tty';
import {printable} from '../navigation/screen/width.ts';

/** A reader who is told lines, and asked for them. */
export type Lines = {
	readonly say: (lines: readonly string[]) => void;
	/** The next line, or `null` after Ctrl+C, or Ctrl+D at the start of a line. */
	readonly ask: (question: string) => Promise<string | null>;
	/** Whether Ctrl+C was pressed. */
	readonly isInterrupted: () => boolean;
	readonly close: () => void;
};

/** Opens the lines. What is typed before it is asked for is kept: an answer that takes its time must lose nothing. */
export function openLines(stdin: NodeJS.ReadStream, stdout: WriteStream): Lines {
	// Answers may come from a file or another program, and then the terminal does not show what is typed.
	const isTerminal = Boolean(stdin.isTTY && stdout.isTTY);
	const lines = readline.createInterface({
		input: stdin,
		output: stdout,
		terminal: isTerminal,
		historySize: 100,
	});
	const typed: string[] = [];
	let answered: (() => void) | null = null;
	let isInterrupted = false;
	let isEnded = false;
	lines.on('line', line => {
		typed.push(line);
		answered?.();
	});
	lines.on('SIGINT', () => {
		isInterrupted = true;
		answered?.();
	});
	lines.on('close', () => {
		isEnded = true;
		answered?.();
	});

	const say = (said: readonly string[]) => {
		for (const line of said) stdout.write(`${printable(line)}\n`);
	};

	return {
		say,
		async ask(question) {
			if (isInterrupted) return null;
			const [early] = typed;
			if (early !== undefined) {
				say([question + early]);
			} else if (!isEnded) {
				lines.setPrompt(question);
				lines.prompt();
				await new Promise<void>(resolve => {
					answered = resolve;
				});
				answered = null;
			}

			if (isInterrupted) return null;
			const line = typed.shift() ?? null;
			if (early === undefined && !isTerminal) say([line ?? '']);
			return line;
		},
		isInterrupted: () => isInterrupted,
		close: () => lines.close(),
	};
}
