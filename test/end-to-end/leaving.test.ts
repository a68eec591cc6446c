import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {closeAll, command, keys, open, Terminal, temporaryFolder} from '../helpers/terminal.ts';

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

describe('leaving', () => {
	it('with q brings back the main screen and the cursor, and ends with 0', async () => {
		const terminal = inShell();
		await terminal.waitFor('Lavrov');
		expect(terminal.isOnAlternateScreen).toBe(true);
		expect(terminal.isBracketedPasteOn).toBe(true);
		terminal.type('q');
		await terminal.waitFor('status 0');
		await expectRestored(terminal);
	});

	it('with Ctrl+C ends with 130', async () => {
		const terminal = inShell();
		await terminal.waitFor('Lavrov');
		terminal.type(keys.ctrl('c'));
		await terminal.waitFor('status 130');
		await expectRestored(terminal);
	});

	it.each([
		['SIGTERM', 143],
		['SIGINT', 130],
		['SIGHUP', 129],
	] as const)('by %s ends with %i', async (signal, status) => {
		const terminal = inShell();
		await terminal.waitFor('Lavrov');
		const [child] = execFileSync('pgrep', ['-P', String(terminal.pid)], {encoding: 'utf8'})
			.trim()
			.split('\n');
		process.kill(Number(child), signal);
		await terminal.waitFor(`status ${status}`);
		await expectRestored(terminal);
	});

	it('by a crash while drawing prints the error on the main screen, where it can be read', async () => {
		const folder = temporaryFolder();
		const [node] = command;
		execFileSync(node, ['test/fixtures/build.mjs', 'test/fixtures/crash.ts', folder]);
		const terminal = inShell([node, path.join(folder, 'crash.mjs')]);
		await terminal.waitFor('Bridge to open');
		terminal.type('j');
		await terminal.waitFor('status 5');
		await expectRestored(terminal);
		expect(terminal.screen).toContain('The title has no letters left.');
		fs.rmSync(folder, {recursive: true});
	});
});

describe('a terminal that goes away', () => {
	it('ends the program', async () => {
		const terminal = open();
		await terminal.waitFor('Lavrov');
		terminal.closeWindow();
		await terminal.waitUntil(() => !terminal.isRunning);
	});
});
