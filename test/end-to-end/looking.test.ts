import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {closeAll, keys, open, quotesFound, type Terminal} from '../helpers/terminal.ts';

const sizes = [
	['120×36', {columns: 120, rows: 36}],
	['80×24', {columns: 80, rows: 24}],
	['50×12', {columns: 50, rows: 12}],
] as const;

async function quit(terminal: Terminal): Promise<void> {
	terminal.type('q');
	expect(await terminal.exit()).toBe(0);
}

// One reader looks at one thing after the other, and is at rest in between: every start takes as long as all of these.
describe.each(sizes)('looking instead of reading, at %s', (_, size) => {
	let terminal: Terminal;
	beforeAll(async () => {
		terminal = open([], size);
		await terminal.waitFor(quotesFound);
	});
	afterAll(closeAll);

	it('shows in a summary who speaks how much, and how openly', async () => {
		terminal.type('4');
		await terminal.waitFor('Summary');
		await terminal.waitFor(/direct +.*\d+/);
		terminal.type('G');
		await terminal.waitFor(/Voices from the first paragraph|Sergey Lavrov/);
		terminal.type(keys.escape);
		await terminal.waitFor(screen => !screen.includes('Summary'));
	});

	it('shows a word in its lines of context, sorts them, and jumps to one', async () => {
		terminal.type(`/diplomacy${keys.enter}`);
		await terminal.waitFor(/\/ diplomacy .*\d+ of 14/);
		terminal.type('w');
		await terminal.waitFor('“diplomacy” in context');
		terminal.type(keys.tab);
		await terminal.waitFor(/by (?:the )?word before/);
		terminal.type(keys.tab);
		await terminal.waitFor(/by (?:the )?word after/);
		terminal.type(keys.enter);
		await terminal.waitFor(screen => !screen.includes('in context'));
		await terminal.waitFor(/Text ◂|\[0 Text\]|⏎ details/);
		terminal.type(`2${keys.escape}`);
		await terminal.waitFor(screen => !screen.includes('diplomacy ·') && !screen.includes('/ diplomacy'));
	});

	it('shows an actor in their lines of context', async () => {
		terminal.type('3g');
		terminal.type('g');
		await terminal.waitFor('▸ Sergey Lavrov');
		terminal.type('w');
		await terminal.waitFor('Sergey Lavrov in context');
		terminal.type(keys.escape);
		await terminal.waitFor(screen => !screen.includes('in context'));
	});

	it('verifies a quote that was pasted over several lines', async () => {
		terminal.type('2V');
		await terminal.waitFor('Verify');
		terminal.paste('“I would suggest\n   continuing talks,” Lavrov said.');
		terminal.type(keys.enter);
		await terminal.waitFor('{+talks+}');
		expect(terminal.screen).toContain('altered');
		terminal.type(keys.enter);
		await terminal.waitFor(screen => !screen.includes('Verify') && screen.includes('I would suggest'));
	});

	it('finds a command by its name, says why one is off, and runs another', async () => {
		terminal.type('2:link');
		await terminal.waitFor('Copy a link to these words');
		terminal.type(keys.enter);
		await terminal.waitFor('It is not known where this');
		terminal.type(`:whole screen${keys.enter}`);
		await terminal.waitFor(screen => !/0 Text/.test(screen.split('\n').slice(2).join('\n')));
		await quit(terminal);
	});
});

describe('the measure', () => {
	afterEach(closeAll);

	it('makes lines shorter and longer', async () => {
		const terminal = open(['--pane', 'quotes'], {columns: 120, rows: 36});
		await terminal.waitFor(quotesFound);
		terminal.type('-');
		await terminal.waitFor(/Lines of \d+ columns/);
		const shorter = Number(/Lines of (\d+) columns/.exec(terminal.screen)![1]);
		terminal.type('+');
		await terminal.waitFor(`Lines of ${shorter + 4} columns`);
		await quit(terminal);
	});
});

describe('a theme', () => {
	afterEach(closeAll);

	it.each(['dark', 'light', 'high-contrast', 'mono'])('%s shows the same words', async theme => {
		const terminal = open(['--theme', theme], {columns: 80, rows: 24});
		await terminal.waitFor(/▸ {2}1 {2}Lavrov/);
		expect(terminal.hasColor).toBe(theme === 'dark' || theme === 'light');
		await quit(terminal);
	});
});
