import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {afterEach, describe, expect, it} from 'vitest';
import {keymap} from '../../source/navigation/keys/keymap.ts';
import {post, story} from '../fuzz/random-texts.ts';
import {closeAll, keys, open, temporaryFolder} from '../helpers/terminal.ts';

afterEach(closeAll);

// Those that end the program, hand the terminal on, or leave this machine.
const notForMonkeys = new Set(['q', 'o', 'E']);
const letters = [...new Set(keymap.flatMap(row => row.keys))].filter(
	key => key.length === 1 && !notForMonkeys.has(key),
);
const typed = fc.oneof(
	{weight: 8, arbitrary: fc.constantFrom(...letters)},
	{weight: 4, arbitrary: fc.constantFrom(keys.up, keys.down, keys.pageDown, keys.tab, keys.shiftTab)},
	{weight: 4, arbitrary: fc.constantFrom(keys.enter, keys.escape, keys.backspace, ' ', keys.ctrl('o'))},
	{weight: 1, arbitrary: fc.constantFrom('who:ruiz', 'é', '家', '\u001B[', '\u001B[200~', '\u001B[201~')},
);

describe('a monkey at the keyboard', () => {
	it.each([1, 2, 3, 4, 5, 6])('leaves no terminal broken: the one numbered %i', async number => {
		const folder = temporaryFolder();
		const [text] = fc.sample(fc.oneof(story, post), {numRuns: 1, seed: number});
		fs.writeFileSync(path.join(folder, 'a.md'), `Bridge\n\n“We open,” said Ana Ruiz.\n\n${text}`);
		const terminal = open(number % 2 ? ['a.md'] : ['a.md', 'a.md', 'gone.txt'], {
			cwd: folder,
			columns: 40 + 17 * number,
			rows: 8 + 5 * number,
		});
		await terminal.waitUntil(() => terminal.isOnAlternateScreen);
		for (const [step, key] of fc
			.sample(fc.array(typed, {minLength: 150, maxLength: 150}), {numRuns: 1, seed: number})[0]!
			.entries()) {
			terminal.type(key);
			if (step % 25 === 0) terminal.resize(1 + ((step * 37) % 150), 1 + ((step * 11) % 50));
		}

		terminal.type('\u001B[201~');
		terminal.type(keys.ctrl('c'));
		expect(await terminal.exit()).toBe(130);
		expect(terminal.everything).not.toContain('has a bug');
		expect(terminal.isOnAlternateScreen).toBe(false);
		expect(terminal.isBracketedPasteOn).toBe(false);
		expect(terminal.cursor.isShown).toBe(true);
		fs.rmSync(folder, {recursive: true});
	});
});
