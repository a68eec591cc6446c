import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, afterEach, beforeEach, describe, expect, it} from 'vitest';
import {closeAll, command, keys, open, quotesFound, Terminal, temporaryFolder} from '../helpers/terminal.ts';

afterEach(closeAll);

/** A shell that runs a program, and then says how it found the terminal. */
function inShell(argv: readonly string[] = command): Terminal {
	const script = `before=$(stty -g); echo main screen; "$@"; echo "status $?"
[ "$(stty -g)" = "$before" ] && echo modes restored; read -r line`;
	return new Terminal(['sh', '-c', script, 'sh', ...argv]);
}

/** What has to be so after every way out. */
async function expectRestored(terminal: Terminal): Promise<void> {
	await terminal.waitFor('modes restored');
	expect(terminal.isOnAlternateScreen).toBe(false);
	expect(terminal.isBracketedPasteOn).toBe(false);
	expect(terminal.cursor.isShown).toBe(true);
	expect(terminal.screen).toContain('main screen');
}

let built: string | null = null;
afterAll(() => built && fs.rmSync(built, {recursive: true}));

/** A program that crashes when it is told to, built when it is first needed. */
function crashing(): string {
	if (built === null) {
		built = temporaryFolder();
		execFileSync(command[0], ['test/fixtures/build.mjs', 'test/fixtures/crash.ts', built]);
	}

	return path.join(built, 'crash.mjs');
}

describe('several sources of which none can be read', () => {
	it('are each named with what is wrong, and the status is 3', async () => {
		const folder = temporaryFolder();
		const empty = path.join(folder, 'empty.txt');
		fs.writeFileSync(empty, '');
		const terminal = inShell([...command, path.join(folder, 'bridge.txt'), empty]);
		await terminal.waitFor('status 3');
		await expectRestored(terminal);
		expect(terminal.screen).toMatch(/There is no file[\s\S]*bridge\.txt/);
		expect(terminal.screen).toMatch(/empty\.txt is\s+empty/);
		fs.rmSync(folder, {recursive: true});
	});
});

describe('leaving', () => {
	it('with q brings back the main screen and the cursor, and ends with 0', async () => {
		const terminal = inShell();
		await terminal.waitFor(quotesFound);
		expect(terminal.isOnAlternateScreen).toBe(true);
		expect(terminal.isBracketedPasteOn).toBe(true);
		terminal.type('q');
		await terminal.waitFor('status 0');
		await expectRestored(terminal);
		// Of a second screen that is not empty tmux would leave lines behind when it was resized meanwhile.
		expect(terminal.written).toContain('\u001B[H\u001B[2J\u001B[?1049l');
	});

	it('with Ctrl+C ends with 130', async () => {
		const terminal = inShell();
		await terminal.waitFor(quotesFound);
		terminal.type(keys.ctrl('c'));
		await terminal.waitFor('status 130');
		await expectRestored(terminal);
	});

	it.each([
		['SIGTERM', 143],
		['SIGINT', 130],
		['SIGHUP', 129],
		['SIGQUIT', 131],
		['SIGALRM', 142],
	] as const)('by %s ends with %i', async (signal, status) => {
		const terminal = inShell();
		await terminal.waitFor(quotesFound);
		const [child] = execFileSync('pgrep', ['-P', String(terminal.pid)], {encoding: 'utf8'})
			.trim()
			.split('\n');
		process.kill(Number(child), signal);
		await terminal.waitFor(`status ${status}`);
		await expectRestored(terminal);
	});

	it.each([
		['while drawing', 'title', 'j', 'The title has no letters left.'],
		['while a key is answered', 'quotes', 'e\r', 'The quotes are gone.'],
	])(
		'by a crash %s prints the error on the main screen, where it can be read',
		async (_, part, key, message) => {
			const terminal = inShell([command[0], crashing(), part]);
			await terminal.waitFor('Bridge to open');
			terminal.type(key);
			await terminal.waitFor('status 5');
			await expectRestored(terminal);
			expect(terminal.screen).toContain(message);
		},
	);
});

describe('a terminal that goes away', () => {
	it.each([
		['', []],
		['when nobody told the program so', ['sh', '-c', 'trap "" HUP; exec "$@"', 'sh']],
	])('ends the program %s', async (_, before) => {
		const terminal = new Terminal([...before, ...command]);
		await terminal.waitFor(quotesFound);
		terminal.closeWindow();
		await terminal.waitUntil(() => !terminal.isRunning);
	});

	it.each([
		['before the first screen', /^/],
		['in the conversation', /^>/m],
	])('ends it %s', async (_, what) => {
		const terminal = open(['--accessible']);
		await terminal.waitFor(what);
		terminal.closeWindow();
		await terminal.waitUntil(() => !terminal.isRunning);
	});
});

// Elsewhere the system has no way to open a terminal for writing that never waits.
describe.runIf(process.platform === 'linux')('a terminal that does not read', () => {
	let folder = '';
	beforeEach(() => {
		folder = temporaryFolder();
	});
	afterEach(() => fs.rmSync(folder, {recursive: true}));

	/** More frames than the system keeps for a terminal, each drawn whole. That a key was answered is seen on the disk. */
	async function stalled(): Promise<Terminal> {
		const terminal = open(['--pane', 'quotes'], {columns: 500, rows: 200, cwd: folder});
		await terminal.waitFor(quotesFound);
		terminal.stall();
		for (let exported = 1; exported <= 3; exported++) {
			terminal.type(`${keys.ctrl('l')}e\r${keys.ctrl('u')}${exported}\r`);
			await terminal.waitUntil(() => fs.readdirSync(folder).length === exported);
		}

		return terminal;
	}

	it('keeps no key waiting, and shows the newest screen once it reads again', async () => {
		const terminal = await stalled();
		terminal.type('G');
		terminal.readOn();
		await terminal.waitFor(/(\d+)\/\1 /);
		const shown = terminal.screen;
		terminal.type(`g${keys.ctrl('l')}g`);
		terminal.type('G');
		await terminal.waitFor(screen => screen === shown.replace(/ Wrote .*/, ''));
	});

	it('does not keep SIGTERM waiting', async () => {
		const terminal = await stalled();
		terminal.kill('SIGTERM');
		await terminal.waitUntil(() => !terminal.isRunning);
	});
});
