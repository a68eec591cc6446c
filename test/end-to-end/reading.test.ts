import fs from 'node:fs';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {closeAll, keys, open, quotesFound, temporaryFolder} from '../helpers/terminal.ts';

afterEach(closeAll);

const story = [
	'Harbour bridge to reopen in spring',
	'',
	'Northport, 12 March 2026. The harbour bridge will reopen in spring, Mayor Ana Ruiz said on Tuesday.',
	'',
	'“We will not close the school,” Ruiz said. “Not this year.”',
	'',
	'“Nobody asked the town,” one resident said.',
	'',
].join('\n');

describe('the bundled article', () => {
	it.each([
		[120, 36],
		[80, 24],
		[50, 12],
	])('is there at %i×%i, on the second screen, under its title', async (columns, rows) => {
		const terminal = open([], {columns, rows});
		const screen = await terminal.waitFor(quotesFound);
		expect(screen).toContain('Russia Says Ready');
		expect(terminal.isOnAlternateScreen).toBe(true);
		expect(terminal.cursor.isShown).toBe(false);
		await terminal.waitUntil(() => terminal.title.includes('Russia Says Ready'));
		for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});

	it('has its panes, and moves between them', async () => {
		const terminal = open(['--pane', 'quotes']);
		await terminal.waitFor('Quotes');
		const before = await terminal.waitFor(quotesFound);
		terminal.type('j');
		await terminal.waitFor(screen => screen !== before && /2\/\d+/.test(screen));
		terminal.type('3');
		await terminal.waitFor(/Actors.*1\/\d+/);
		terminal.type(keys.shiftTab);
		await terminal.waitFor(/Quotes.*2\/\d+/);
	});

	it('follows from an actor to the quotes, and goes back the way it came', async () => {
		const terminal = open(['--pane', 'actors']);
		const start = await terminal.waitFor(quotesFound);
		terminal.type(keys.enter);
		await terminal.waitFor(screen => screen !== start);
		terminal.type(keys.backspace);
		await terminal.waitFor(screen => screen === start);
	});

	it('says which keys work, and closes that again', async () => {
		const terminal = open();
		const before = await terminal.waitFor(quotesFound);
		terminal.type('?');
		await terminal.waitFor(/Keys|keys of/);
		terminal.type(keys.escape);
		await terminal.waitFor(screen => screen === before);
	});
});

describe('an article of one’s own', () => {
	it('opens from a file', async () => {
		const folder = temporaryFolder();
		fs.writeFileSync(path.join(folder, 'bridge.txt'), story);
		const terminal = open([path.join(folder, 'bridge.txt')]);
		await terminal.waitFor('We will not close the school');
		fs.rmSync(folder, {recursive: true});
	});

	it('never reaches the terminal with an escape sequence', async () => {
		const folder = temporaryFolder();
		const file = path.join(folder, 'hostile.txt');
		fs.writeFileSync(
			file,
			story.replace('spring', '\u001B]52;c;ZXZpbA==\u0007\u001B[31mspring\u001B[2J\u202Egnirps\u0007'),
		);
		const terminal = open([file]);
		await terminal.waitFor('We will not close the school');
		expect(terminal.clipboard).toEqual([]);
		expect(terminal.written).not.toContain('\u202E');
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
		fs.rmSync(folder, {recursive: true});
	});
});

describe('colour', () => {
	it('is there by default', async () => {
		const terminal = open();
		await terminal.waitFor(quotesFound);
		expect(terminal.hasColor).toBe(true);
	});

	it('is not there with NO_COLOR', async () => {
		const terminal = open([], {env: {NO_COLOR: '1'}});
		await terminal.waitFor(quotesFound);
		expect(terminal.hasColor).toBe(false);
	});

	it('is drawn where CI is set, as on a developer’s machine that says so', async () => {
		const terminal = open([], {env: {CI: 'true'}});
		await terminal.waitFor(quotesFound);
		terminal.type('?');
		await terminal.waitFor(/Keys|keys of/);
	});
});

describe('a terminal that cannot move its cursor', () => {
	it('gets the quotes as text, and is told why', async () => {
		const terminal = open([], {env: {TERM: 'dumb'}});
		expect(await terminal.exit()).toBe(0);
		expect(terminal.everything).toContain('cannot move its cursor');
		expect(terminal.everything).toContain('there is always a chance');
		expect(terminal.written).not.toContain('\u001B');
	});
});
