import fs from 'node:fs';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {closeAll, keys, open, quotesFound, temporaryFolder} from '../helpers/terminal.ts';

afterEach(closeAll);

describe('a resize', () => {
	it('keeps the place, whatever sizes lie between', async () => {
		const terminal = open(['--pane', 'quotes']);
		await terminal.waitFor(quotesFound);
		terminal.type('jjj');
		const before = await terminal.waitFor(/4\/\d+/);
		for (const [columns, rows] of [
			[1, 1],
			[20, 5],
			[500, 200],
			[80, 24],
			[39, 7],
			[160, 50],
			[50, 12],
		] as const) {
			terminal.resize(columns, rows);
		}

		terminal.resize(120, 36);
		await terminal.waitFor(screen => screen === before);
	});

	it('may come as a storm, with keys in between, of which none is lost', async () => {
		const terminal = open(['--pane', 'quotes']);
		await terminal.waitFor(quotesFound);
		for (let number = 0; number < 300; number++) {
			terminal.resize(1 + ((number * 37) % 240), 1 + ((number * 23) % 90));
			if (number % 30 === 0) terminal.type('j');
		}

		terminal.resize(120, 36);
		await terminal.waitFor(/11\/14[\s\S]*Space mark/);
		terminal.type(keys.ctrl('l'));
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});

	it.each([
		[500, 200],
		[160, 50],
		[80, 24],
		[50, 12],
	])('to %i×%i leaves nothing of the old screen behind', async (columns, rows) => {
		const terminal = open(['--pane', 'quotes']);
		const drawnWhole = () => terminal.written.split('\u001B[2J').length - 1;
		await terminal.waitFor(quotesFound);
		terminal.resize(columns, rows);
		await terminal.waitUntil(() => drawnWhole() === 2);
		const resized = terminal.screen;
		terminal.type(keys.ctrl('l'));
		await terminal.waitUntil(() => drawnWhole() === 3);
		expect(terminal.screen).toBe(resized);
	});

	it.each([
		[1, 1],
		[20, 5],
		[39, 40],
		[100, 7],
	])('to %i×%i says what is needed, and takes q all the same', async (columns, rows) => {
		const terminal = open([], {columns, rows});
		await terminal.waitFor(/\S/);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});
});

describe('letters of every width', () => {
	it('never push the frames of the panes out of place', async () => {
		const folder = temporaryFolder();
		const file = path.join(folder, 'wide.txt');
		fs.writeFileSync(
			file,
			[
				'日本の橋が春に再開 👩‍👩‍👧',
				'',
				'「学校は閉めません」と市長のアナ・ルイスは火曜日に述べた。橋は春に再開する予定である。',
				'',
				`“Cafe\u0301 stays open,” Zoë Åkesson said. العربية עברית 🙂 👍🏽 🇳🇴 ${'a'.repeat(10_000)}`,
				'',
				'a\ttab, and “a\u00ADsoft hyphen,” Åkesson said.',
			].join('\n'),
		);
		const terminal = open([file]);
		// What is longer than the screen is moved over, so that each part of it is drawn.
		for (const [key, shown] of [
			['', /Quotes ◂ .* 1\/2/],
			['j', / 2\/2/],
			['0G', /soft hyphen/],
		] as const) {
			terminal.type(key);
			await terminal.waitFor(shown);
			expect(terminal.edge).toMatch(/^.╮│+╯╮│+╯ {2}$/);
		}

		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
		fs.rmSync(folder, {recursive: true});
	});
});
