import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {closeAll, command, keys, open, type Terminal, temporaryFolder} from '../helpers/terminal.ts';

const [node, script] = command;
let folder = '';
const inFolder = (name: string) => path.join(folder, name);
const read = (name: string) => fs.readFileSync(inFolder(name), 'utf8');

beforeEach(() => {
	folder = temporaryFolder();
	fs.writeFileSync(
		inFolder('bridge.txt'),
		'Harbour bridge to reopen\n\nThe bridge will reopen in spring, Mayor Ana Ruiz said.\n\n“Not before,” Ruiz said.\n',
	);
});

afterEach(() => {
	closeAll();
	fs.rmSync(folder, {recursive: true});
});

async function openBridge(size: {columns?: number; rows?: number} = {}): Promise<Terminal> {
	const terminal = open(['bridge.txt'], {cwd: folder, ...size});
	await terminal.waitFor('Not before');
	return terminal;
}

async function leave(terminal: Terminal): Promise<void> {
	terminal.type(`${keys.escape}`);
	await terminal.waitFor(screen => !screen.includes('Export'));
	terminal.type('q');
	expect(await terminal.exit()).toBe(0);
}

describe('an export', () => {
	it('with e, a letter for its form and Enter is a file of that name', async () => {
		const terminal = await openBridge();
		for (const [key, name, words] of [
			['m', 'harbour-bridge-to-reopen.md', '> “Not before,”'],
			['c', 'harbour-bridge-to-reopen.csv', 'id,paragraph'],
			['j', 'harbour-bridge-to-reopen.json', 'article-explorer/1'],
			['n', 'harbour-bridge-to-reopen.ndjson', 'article-explorer/1'],
			['t', 'harbour-bridge-to-reopen.txt', '“Not before,”'],
			['w', 'harbour-bridge-to-reopen.jsonld', 'TextQuoteSelector'],
			['h', 'harbour-bridge-to-reopen.html', '<!doctype html>'],
			['r', 'harbour-bridge-to-reopen.md', '# '],
			['C', 'harbour-bridge-to-reopen.json', '"title": "Harbour bridge to reopen"'],
			['R', 'harbour-bridge-to-reopen.ris', 'TI  - Harbour bridge to reopen'],
			['B', 'harbour-bridge-to-reopen.bib', 'Harbour bridge to reopen'],
		] as const) {
			terminal.type('e');
			await terminal.waitFor('Export as CSV');
			terminal.type(key);
			await terminal.waitFor(new RegExp(`File +${name}`));
			terminal.type(keys.enter);
			await terminal.waitFor(`to ${name}.`);
			expect(read(name)).toContain(words);
			// Two forms have names that end alike, and a file that is there is not written over.
			fs.rmSync(inFolder(name));
		}

		await leave(terminal);
	});

	it('for brat is two files, the stretches and the text that they count in', async () => {
		const terminal = await openBridge({columns: 80, rows: 24});
		terminal.type('eb');
		await terminal.waitFor('beside it');
		terminal.type(`${keys.ctrl('u')}story.ann${keys.enter}`);
		await terminal.waitFor('Wrote 2 quotes to story.ann and story.txt.');
		const text = [...read('story.txt')];
		const quote = /\tQuote (\d+) (\d+)\t(“Not before,”)/.exec(read('story.ann'))!;
		expect(text.slice(Number(quote[1]), Number(quote[2])).join('')).toBe(quote[3]);
		await leave(terminal);
	});

	it('takes the marked quotes, where some are marked', async () => {
		const terminal = await openBridge({columns: 50, rows: 12});
		terminal.type('j e');
		await terminal.waitFor('the 1 marked quote');
		terminal.type(`t${keys.enter}`);
		await terminal.waitFor('Wrote 1 quote to');
		expect(read('harbour-bridge-to-reopen.txt')).toContain('Not before');
		expect(read('harbour-bridge-to-reopen.txt')).not.toContain('reopen in spring');
		await leave(terminal);
	});

	it('never writes over a file without a word', async () => {
		fs.writeFileSync(inFolder('mine.csv'), 'years of work');
		const terminal = await openBridge();
		terminal.type(`ec${keys.ctrl('u')}mine.csv${keys.enter}`);
		await terminal.waitFor('mine.csv is there already. Enter once more replaces it');
		expect(read('mine.csv')).toBe('years of work');
		terminal.type(`${keys.backspace.repeat(4)}-2.csv${keys.enter}`);
		await terminal.waitFor('Wrote 2 quotes to mine-2.csv.');
		expect(read('mine.csv')).toBe('years of work');
		terminal.type(`ec${keys.ctrl('u')}mine.csv${keys.enter}`);
		await terminal.waitFor('Enter once more replaces it');
		terminal.type(keys.enter);
		await terminal.waitFor('Wrote 2 quotes to mine.csv.');
		expect(read('mine.csv')).toContain('Not before');
		await leave(terminal);
	});

	it('that cannot be written says why, and nothing that was typed is lost', async () => {
		const terminal = await openBridge();
		terminal.type(`ec${keys.ctrl('u')}nowhere/mine.csv${keys.enter}`);
		await terminal.waitFor('there is no such folder');
		terminal.type(`${keys.ctrl('a')}${keys.ctrl('k')}/proc/mine.csv${keys.enter}`);
		await terminal.waitFor('/proc/mine.csv cannot be written');
		terminal.type(`${keys.ctrl('a')}${keys.ctrl('k')}/dev/full${keys.enter}`);
		await terminal.waitFor(/\/dev\/full cannot be written: (?:the disk is full|its folder does not let you)/);
		terminal.type(`${keys.ctrl('a')}${keys.ctrl('k')}`);
		terminal.type(keys.enter);
		await terminal.waitFor('A file needs a name.');
		terminal.type(`mine.csv${keys.enter}`);
		await terminal.waitFor('Wrote 2 quotes to mine.csv.');
		await leave(terminal);
	});
});

describe('an export in a folder that somebody has removed', () => {
	it('says why, and the program goes on', async () => {
		const gone = inFolder('gone');
		fs.mkdirSync(gone);
		const terminal = open([inFolder('bridge.txt')], {cwd: gone});
		await terminal.waitFor('Not before');
		fs.rmdirSync(gone);
		terminal.type('ec');
		await terminal.waitFor(/File +harbour/);
		terminal.type(keys.enter);
		await terminal.waitFor('cannot be written');
		await leave(terminal);
	});
});

describe('--format brat', () => {
	const run = (...parameters: readonly string[]) =>
		spawnSync(node, [script, '--format', 'brat', ...parameters], {cwd: folder, encoding: 'utf8'});

	it('prints the stretches', () => {
		const {stdout, status} = run('bridge.txt');
		expect(stdout).toContain('\tQuote ');
		expect(status).toBe(0);
	});

	it('writes the text beside the file, both or neither', () => {
		expect(run('bridge.txt', '-o', 'story.ann').status).toBe(0);
		expect(read('story.txt')).toBe(read('bridge.txt'));
		fs.rmSync(inFolder('story.ann'));
		const {stderr, status} = run('bridge.txt', '-o', 'story.ann');
		expect({stderr, status}).toMatchObject({
			stderr: expect.stringContaining('story.txt is there already'),
			status: 2,
		});
		expect(fs.readdirSync(folder).sort()).toEqual(['bridge.txt', 'story.txt']);
	});

	it('keeps one article', () => {
		expect(run('bridge.txt', 'bridge.txt').status).toBe(2);
	});
});
