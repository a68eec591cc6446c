import fs from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {closeAll, keys, open, temporaryFolder} from '../helpers/terminal.ts';

let folder = '';

beforeEach(() => {
	folder = temporaryFolder();
	fs.writeFileSync(
		path.join(folder, 'bridge.txt'),
		'Harbour bridge to reopen\n\nThe bridge will reopen in spring, Mayor Ana Ruiz said.\n\n“Not before,” Ruiz said.\n',
	);
	fs.writeFileSync(
		path.join(folder, 'school.txt'),
		'School stays open\n\nThe school by the harbour stays open this year.\n\n“It will be fine,” Samir Haddad said.\n',
	);
});

afterEach(() => {
	closeAll();
	fs.rmSync(folder, {recursive: true});
});

describe('several sources', () => {
	it('are listed first, and the chosen one opens', async () => {
		const terminal = open(['bridge.txt', 'school.txt'], {cwd: folder});
		await terminal.waitFor('School stays open');
		terminal.type('j');
		terminal.type(keys.enter);
		await terminal.waitFor('The school by the harbour');
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});
});

describe('--no-alt-screen', () => {
	it('leaves the last screen standing above the prompt', async () => {
		const terminal = open(['--no-alt-screen', 'bridge.txt'], {cwd: folder, rows: 24, columns: 80});
		await terminal.waitFor('Not before');
		expect(terminal.isOnAlternateScreen).toBe(false);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
		expect(terminal.everything).toContain('Not before');
		expect(terminal.cursor.isShown).toBe(true);
	});
});

describe('--ascii', () => {
	it('draws with ASCII alone', async () => {
		fs.writeFileSync(path.join(folder, 'plain.txt'), 'Bridge to open\n\n"We open in May," said Ada Okoro.\n');
		const terminal = open(['--ascii', 'plain.txt'], {cwd: folder});
		const screen = await terminal.waitFor('We open in May');
		expect(screen).toMatch(/^[\n -~]*$/);
	});
});

describe('--accessible', () => {
	it('talks line by line, and draws nothing', async () => {
		const terminal = open(['--accessible', 'bridge.txt'], {cwd: folder});
		await terminal.waitFor(/^>/m);
		terminal.type('quotes\r');
		await terminal.waitFor(/\d\. Ana Ruiz: .*Not before/);
		terminal.type('2\r');
		await terminal.waitFor('Why: ');
		terminal.type('mark\r');
		await terminal.waitFor('1 quote marked');
		terminal.type('quit\r');
		expect(await terminal.exit()).toBe(0);
		expect(terminal.everything).toContain('Not before');
		expect(terminal.written).not.toContain('\u001B[?1049h');
	});

	it('answers every line that was typed before it was asked for', async () => {
		const terminal = open(['--accessible', 'bridge.txt'], {cwd: folder});
		terminal.type('quotes\r2\rmark\rquit\r');
		expect(await terminal.exit()).toBe(0);
		expect(terminal.everything).toMatch(/> quotes.*> 2\n.*> mark\n.*1 quote marked.*> quit\n/s);
	});

	it('leaves with Ctrl+C', async () => {
		const terminal = open(['--accessible', 'bridge.txt'], {cwd: folder});
		await terminal.waitFor(/^>/m);
		terminal.type(keys.ctrl('c'));
		expect(await terminal.exit()).toBe(130);
	});
});
