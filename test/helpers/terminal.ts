import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import * as pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {vi} from 'vitest';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The built command. */
export const command = [process.execPath, path.join(root, 'bin', 'article-explorer.js')] as const;

/** Keys as a terminal sends them. */
export const keys = {
	up: '\u001B[A',
	down: '\u001B[B',
	pageDown: '\u001B[6~',
	tab: '\t',
	shiftTab: '\u001B[Z',
	enter: '\r',
	escape: '\u001B',
	backspace: '\u007F',
	ctrl: (letter: string) => String.fromCharCode(letter.toLowerCase().charCodeAt(0) - 96),
} as const;

/** What the screen says, at any size, once the quotes of the bundled article are found: its text is there before. */
export const quotesFound = /\b1\/14\b|Quotes 14/;

export type TerminalOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly env?: Record<string, string>;
	readonly cwd?: string;
};

/**
 * Nothing of whoever runs the tests is read, and nothing is left with them. Each program has a home of its own: what one
 * test has read must not be remembered in the next. A test about remembering says where.
 */
const homes = fs.mkdtempSync(path.join(os.tmpdir(), 'article-explorer-homes-'));
process.once('exit', () => fs.rmSync(homes, {recursive: true, force: true}));
let lastHome = 0;
function newHome() {
	const home = path.join(homes, String(++lastHome));
	return {XDG_CONFIG_HOME: path.join(home, 'config'), XDG_STATE_HOME: path.join(home, 'state')};
}

/** What in the environment of whoever runs the tests would be obeyed by the programs that they start. */
const ofTheTester: readonly string[] = [
	'CI',
	'NO_COLOR',
	'FORCE_COLOR',
	'COLORFGBG',
	'TMUX',
	'SSH_TTY',
	'SSH_CONNECTION',
	'SSH_CLIENT',
	'ACCESSIBLE',
	'BROWSER',
	'EDITOR',
	'VISUAL',
	'DISPLAY',
	'WAYLAND_DISPLAY',
	'TERMUX_VERSION',
	'WSL_DISTRO_NAME',
	...['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap(name => [name, name.toUpperCase()]),
];

// Two cores that several test files share can be slow. What is waited for takes milliseconds.
const patience = 30_000;
vi.setConfig({testTimeout: 4 * patience});

/** A program in a real pseudo-terminal, with an emulator that says what a person would see. */
export class Terminal {
	/** Everything that the program wrote, as it came. */
	written = '';
	/** What the program asked the terminal to put on the clipboard (OSC 52), the newest last. */
	readonly clipboard: string[] = [];
	/** The window's title. */
	title = '';
	readonly #process: pty.IPty;
	readonly #emulator: InstanceType<typeof xterm.Terminal>;
	readonly #watchers = new Set<() => void>();
	#exit: {readonly exitCode: number; readonly signal: number} | null = null;
	#isCursorShown = true;
	/** Between the marks of a synchronized update: a terminal shows nobody half of a frame. */
	#isDrawing = false;
	/** What the program wrote and the emulator has not taken in yet. */
	#unread = 0;

	constructor(
		argv: readonly string[],
		{columns = 120, rows = 36, env = {}, cwd = root}: TerminalOptions = {},
	) {
		const inherited = Object.fromEntries(
			Object.entries(process.env).filter(([name]) => !ofTheTester.includes(name)),
		);
		this.#emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000});
		this.#emulator.parser.registerOscHandler(52, data => {
			this.clipboard.push(Buffer.from(data.slice(data.indexOf(';') + 1), 'base64').toString('utf8'));
			return true;
		});
		for (const [final, isShown] of [
			['h', true],
			['l', false],
		] as const) {
			this.#emulator.parser.registerCsiHandler({prefix: '?', final}, parameters => {
				if (parameters.includes(25)) this.#isCursorShown = isShown;
				if (parameters.includes(2026)) this.#isDrawing = isShown;
				return false;
			});
		}

		this.#emulator.onTitleChange(title => {
			this.title = title;
		});
		this.#process = pty.spawn(argv[0]!, argv.slice(1), {
			name: env.TERM ?? 'xterm-256color',
			cols: columns,
			rows,
			cwd,
			env: {...(inherited as Record<string, string>), ...newHome(), ...env},
		});
		this.#process.onData(data => {
			this.written += data;
			this.#unread++;
			this.#emulator.write(data, () => {
				this.#unread--;
				this.#look();
			});
		});
		this.#process.onExit(({exitCode, signal}) => {
			// The last bytes may still be on their way through the emulator.
			this.#emulator.write('', () => {
				this.#exit = {exitCode, signal: signal ?? 0};
				this.#look();
			});
		});
		opened.add(this);
	}

	get pid(): number {
		return this.#process.pid;
	}

	/** What is on the screen, a line for each row, without spaces at their ends. */
	get screen(): string {
		const {active} = this.#emulator.buffer;
		return Array.from({length: this.#emulator.rows}, (_, row) =>
			(active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
		).join('\n');
	}

	/** What stands in the last column, row by row: whatever is wider than the program thinks pushes it away. */
	get edge(): string {
		const {active} = this.#emulator.buffer;
		return Array.from({length: this.#emulator.rows}, (_, row) =>
			active
				.getLine(active.baseY + row)
				?.getCell(this.#emulator.cols - 1)
				?.getChars()
				.padEnd(1),
		).join('');
	}

	/** The screen and all that has scrolled off it. */
	get everything(): string {
		const {active} = this.#emulator.buffer;
		return Array.from({length: active.length}, (_, row) =>
			(active.getLine(row)?.translateToString(true) ?? '').trimEnd(),
		).join('\n');
	}

	/** Whether the program draws on the second screen. */
	get isOnAlternateScreen(): boolean {
		return this.#emulator.buffer.active.type === 'alternate';
	}

	get isBracketedPasteOn(): boolean {
		return this.#emulator.modes.bracketedPasteMode;
	}

	get cursor(): {readonly x: number; readonly y: number; readonly isShown: boolean} {
		const {cursorX, cursorY} = this.#emulator.buffer.active;
		return {x: cursorX, y: cursorY, isShown: this.#isCursorShown};
	}

	/** Whether any cell of the screen has a colour. */
	get hasColor(): boolean {
		const {active} = this.#emulator.buffer;
		for (let row = 0; row < this.#emulator.rows; row++) {
			const line = active.getLine(active.baseY + row);
			for (let column = 0; column < this.#emulator.cols; column++) {
				const cell = line?.getCell(column);
				if (cell && !(cell.isFgDefault() && cell.isBgDefault())) return true;
			}
		}

		return false;
	}

	type(text: string): void {
		this.#process.write(text);
	}

	/** Sends bytes that need not be text. */
	typeBytes(bytes: Buffer): void {
		this.#process.write(bytes as never);
	}

	/** Presses a key again and again, until the screen shows something. */
	async pressUntil(key: string, what: RegExp): Promise<void> {
		const again = setInterval(() => this.type(key), 100);
		try {
			this.type(key);
			await this.waitFor(what);
		} finally {
			clearInterval(again);
		}
	}

	/** As a terminal hands over what its user pastes. */
	paste(text: string): void {
		this.#process.write(this.isBracketedPasteOn ? `\u001B[200~${text}\u001B[201~` : text);
	}

	resize(columns: number, rows: number): void {
		this.#emulator.resize(columns, rows);
		this.#process.resize(columns, rows);
	}

	kill(signal: NodeJS.Signals): void {
		this.#process.kill(signal);
	}

	/** Reads nothing that the program writes any more, as a connection that hangs. */
	stall(): void {
		this.#process.pause();
	}

	/** Reads on after `stall`. */
	readOn(): void {
		this.#process.resume();
	}

	/** Closes the window, so that the program has no terminal any more. */
	closeWindow(): void {
		(this.#process as pty.IPty & {readonly destroy: () => void}).destroy();
	}

	/** Whether the process is still there. */
	get isRunning(): boolean {
		try {
			process.kill(this.pid, 0);
			return !fs.readFileSync(`/proc/${this.pid}/stat`, 'utf8').includes(') Z ');
		} catch {
			return false;
		}
	}

	/** Waits until the screen shows something, and returns the screen. */
	async waitFor(what: string | RegExp | ((screen: string) => boolean)): Promise<string> {
		const isThere =
			typeof what === 'string'
				? (screen: string) => screen.includes(what)
				: what instanceof RegExp
					? (screen: string) => what.test(screen)
					: what;
		await this.#until(() => isThere(this.screen), `${what} was never on the screen`);
		return this.screen;
	}

	/** Waits until something that is no text on the screen is so. */
	async waitUntil(isSo: () => boolean): Promise<void> {
		await this.#until(isSo, `${isSo} never came true`, true);
	}

	/** Waits until the program has ended, and returns its exit status. */
	async exit(): Promise<number> {
		await this.#until(() => this.#exit !== null, 'it never ended', true);
		const {exitCode, signal} = this.#exit!;
		return signal === 0 ? exitCode : 128 + signal;
	}

	/** Ends the program if it has not ended by itself. */
	dispose(): void {
		if (this.#exit === null) this.#process.kill('SIGKILL');
		this.#emulator.dispose();
	}

	#look(): void {
		for (const watcher of this.#watchers) watcher();
	}

	async #until(isSo: () => boolean, complaint: string, isEndFine = false): Promise<void> {
		await new Promise<void>((resolve, reject) => {
			const look = () => {
				if ((this.#isDrawing || this.#unread > 0) && this.#exit === null) return;
				if (isSo()) done(resolve);
				else if (this.#exit !== null && !isEndFine)
					done(() => reject(this.#error(`${complaint}, and it ended`)));
			};
			const timer = setTimeout(() => done(() => reject(this.#error(complaint))), patience);
			// What the system knows about a process changes without a byte on the screen.
			const poll = setInterval(look, 20);
			const done = (settle: () => void) => {
				clearTimeout(timer);
				clearInterval(poll);
				this.#watchers.delete(look);
				settle();
			};
			this.#watchers.add(look);
			look();
		});
	}

	#error(complaint: string): Error {
		const status = this.#exit === null ? '' : ` (exit ${this.#exit.exitCode}, signal ${this.#exit.signal})`;
		return new Error(`${complaint}${status}. The screen:\n${this.screen}`);
	}
}

const opened = new Set<Terminal>();

/** Opens the built command on a terminal. */
export function open(parameters: readonly string[] = [], options: TerminalOptions = {}): Terminal {
	return new Terminal([...command, ...parameters], options);
}

/** Ends every program that a test left running. */
export function closeAll(): void {
	for (const terminal of opened) terminal.dispose();
	opened.clear();
}

/** A folder for one test, gone when the tests are over. */
export function temporaryFolder(): string {
	return fs.mkdtempSync(path.join(os.tmpdir(), 'article-explorer-'));
}
