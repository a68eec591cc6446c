import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {closeAll, command, keys, open, temporaryFolder} from '../helpers/terminal.ts';

let folder = '';
const [node, script] = command;

beforeEach(() => {
	folder = temporaryFolder();
	fs.mkdirSync(path.join(folder, 'article-explorer'));
	fs.writeFileSync(
		path.join(folder, 'bridge.txt'),
		'Bridge to open\n\n"We open in May," said Ada Okoro.\n\n"Not before," she said.\n',
	);
});

afterEach(() => {
	closeAll();
	fs.rmSync(folder, {recursive: true});
});

const write = (text: string) => fs.writeFileSync(path.join(folder, 'article-explorer', 'config.toml'), text);
const openHere = (parameters: readonly string[] = [], env: Record<string, string> = {}) =>
	open([...parameters, 'bridge.txt'], {cwd: folder, env: {XDG_CONFIG_HOME: folder, ...env}});

describe('a file of settings', () => {
	it('sets the looks and the keys, which the footer, the help and the palette show', async () => {
		write('ascii = true\n[keys]\nzoom = ["x"]\nsearch = "s"\n');
		const terminal = openHere();
		const screen = await terminal.waitFor('We open in May');
		expect(screen).toMatch(/^[\n -~]*$/);
		expect(screen).toContain('s find');
		terminal.type('?');
		await terminal.waitFor(/x +Give this pane the whole screen/);
		terminal.type(`${keys.escape}:whole screen`);
		await terminal.waitFor(/Give this pane the whole screen.* x/);
		terminal.type(`${keys.escape}`);
		await terminal.waitFor('1 Paragraphs');
		terminal.type('x');
		await terminal.waitFor(shown => !shown.includes('1 Paragraphs'));
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});

	it('gives way to the command line', async () => {
		write('ascii = true\n');
		const terminal = openHere(['--no-ascii']);
		await terminal.waitFor('╭');
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});

	it('gives way to the environment', async () => {
		write('accessible = true\n');
		const terminal = openHere([], {ACCESSIBLE: '0'});
		await terminal.waitFor('╭');
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});

	it('that is wrong says so on the screen and at the end, and all else works', async () => {
		write('theme = "drak"\n[keys]\nzoom = "x"\n');
		const terminal = openHere();
		await terminal.waitFor(/config\.toml, line 1: theme cannot be "drak"/);
		terminal.type('x');
		await terminal.waitFor(shown => !shown.includes('1 Paragraphs'));
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
		expect(terminal.screen.replaceAll('\n', '')).toMatch(
			/article-explorer: .*config\.toml, line 1: theme cannot be "drak"/,
		);
	});

	it('cannot lock anybody in', async () => {
		write('[keys]\nquit = []\ninterrupt = []\nleave = []\nleave-layer = []\n');
		const terminal = openHere();
		await terminal.waitFor('We open in May');
		terminal.type(keys.ctrl('c'));
		expect(await terminal.exit()).toBe(130);
	});
});

describe('--config', () => {
	it('names another file', async () => {
		fs.writeFileSync(path.join(folder, 'mine.toml'), 'pane = "actors"\n');
		const terminal = openHere(['--config', 'mine.toml']);
		await terminal.waitFor(/3 Actors ◂/);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});
});

describe('--print-config', () => {
	it('prints a file that the program takes without a word', async () => {
		const printed = execFileSync(node, [script, '--print-config'], {encoding: 'utf8'});
		write(printed);
		const terminal = openHere();
		await terminal.waitFor('We open in May');
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
		expect(terminal.screen).not.toContain('config.toml');
	});

	it.each([
		['text', [], 0],
		['json', ['--format', 'json'], 0],
		['a verification', ['--verify', 'We open in May'], 0],
		['an explanation', ['--explain', 'q1'], 0],
	])(
		'is not needed to print %s, which no file changes; a mistake in it is named once all the same',
		(_, options, expected) => {
			write('theme = "drak"\n');
			const {stderr, status} = spawnSync(node, [script, ...options, 'bridge.txt'], {
				cwd: folder,
				encoding: 'utf8',
				env: {...process.env, XDG_CONFIG_HOME: folder},
			});
			expect(status).toBe(expected);
			expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('theme cannot be "drak"')]);
		},
	);
});
