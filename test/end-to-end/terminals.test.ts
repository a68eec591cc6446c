import {once} from 'node:events';
import fs from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {closeAll, command, keys, open, quotesFound, Terminal, temporaryFolder} from '../helpers/terminal.ts';

const servers: Server[] = [];
afterEach(() => {
	closeAll();
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

describe('a terminal', () => {
	it.each([
		['with 256 colours', {TERM: 'xterm-256color'}, /\u001B\[38;5;\d+m/],
		['with 16 colours', {TERM: 'xterm'}, /\u001B\[3\dm/],
		['of a console', {TERM: 'linux'}, /\u001B\[3\dm/],
		['in tmux', {TERM: 'tmux-256color', TMUX: '/tmp/tmux-0/default,1,0'}, /\u001B\[38;5;\d+m/],
		['in screen', {TERM: 'screen'}, /\u001B\[3\dm/],
		['of Windows', {TERM: 'xterm-256color', WT_SESSION: '1'}, /\u001B\[38;5;\d+m/],
	])('%s is drawn on in its colours', async (_, env, color) => {
		const terminal = open([], {env});
		await terminal.waitFor(quotesFound);
		expect(terminal.isOnAlternateScreen).toBe(true);
		expect(terminal.written).toMatch(color);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});

	it.each([
		['without colours', {TERM: 'vt220'}],
		['whose user wants none', {NO_COLOR: '1'}],
	])('%s is drawn on in none', async (_, env) => {
		const terminal = open([], {env});
		await terminal.waitFor(quotesFound);
		expect(terminal.hasColor).toBe(false);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});

	it('that cannot move its cursor gets the article as text, and a sentence that says why', async () => {
		const terminal = open([], {env: {TERM: 'dumb'}});
		expect(await terminal.exit()).toBe(0);
		expect(terminal.everything).toContain('cannot move its cursor');
		expect(terminal.everything).toContain('Sergey Lavrov');
		expect(terminal.written).not.toContain('\u001B');
	});

	it('that nobody has named is drawn on all the same', async () => {
		const terminal = new Terminal(['sh', '-c', 'unset TERM; exec "$@"', 'sh', ...command]);
		await terminal.waitFor(quotesFound);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});

	it('that was never told its size is taken for 80×24', async () => {
		const terminal = new Terminal(['sh', '-c', 'stty rows 0 cols 0; exec "$@"', 'sh', ...command], {
			columns: 80,
			rows: 24,
		});
		await terminal.waitFor(quotesFound);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});
});

describe('Ctrl+C while an article is waited for', () => {
	let folder: string;
	beforeAll(() => {
		folder = temporaryFolder();
	});
	afterAll(() => fs.rmSync(folder, {recursive: true}));

	/**
	 * A shell that Ctrl+C does not end, which says how it found the terminal. The program says when it is there, before its
	 * first line runs: an earlier Ctrl+C would be the shell's.
	 */
	function inShell(...argv: readonly string[]): Terminal {
		const script = `trap : INT; before=$(stty -g); "$@"; echo "status $?"
[ "$(stty -g)" = "$before" ] && echo modes restored; read -r line`;
		const preload = path.join(folder, 'say-started.cjs');
		fs.writeFileSync(preload, "if (require('node:worker_threads').isMainThread) console.log('started');");
		return new Terminal(['sh', '-c', script, 'sh', ...command, ...argv], {
			env: {NODE_OPTIONS: `--require ${preload}`},
		});
	}

	async function expectInterrupted(terminal: Terminal): Promise<void> {
		await terminal.waitFor('status 130');
		await terminal.waitFor('modes restored');
		expect(terminal.isOnAlternateScreen).toBe(false);
		expect(terminal.isBracketedPasteOn).toBe(false);
		expect(terminal.cursor.isShown).toBe(true);
	}

	it('from a server that does not answer leaves at once', async () => {
		const server = createServer(() => {});
		servers.push(server);
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const asked = once(server, 'request');
		const terminal = inShell(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a.html`);
		await asked;
		terminal.type(keys.ctrl('c'));
		await expectInterrupted(terminal);
	});

	it.each([
		['before anything is shown', 'started'],
		['while its quotes are looked for', 'harbour board'],
	])('that takes long to analyse leaves at once, %s', async (_, what) => {
		const file = path.join(folder, 'long.txt');
		fs.writeFileSync(file, 'The harbour board met. “We open,” said Ana Ruiz. '.repeat(200_000));
		const terminal = inShell(file);
		await terminal.waitFor(what);
		terminal.type(keys.ctrl('c'));
		await expectInterrupted(terminal);
	});
});
