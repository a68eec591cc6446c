import {afterEach, describe, expect, it} from 'vitest';
import {closeAll, keys, open, quotesFound} from '../helpers/terminal.ts';

afterEach(closeAll);

describe('a search', () => {
	it('finds a name in spite of a typing mistake', async () => {
		const terminal = open(['--pane', 'quotes']);
		await terminal.waitFor(quotesFound);
		terminal.type('/lavrv');
		const screen = await terminal.waitFor('close');
		expect(screen).toContain('there is always a chance');
	});

	it('finds what one person says', async () => {
		const terminal = open(['--pane', 'quotes']);
		await terminal.waitFor(quotesFound);
		terminal.type('/who:putin');
		await terminal.waitFor(/1 of \d+/);
	});

	it('shows the cursor while it is typed, and brings the place back when it is left', async () => {
		const terminal = open(['--pane', 'quotes']);
		await terminal.waitFor(quotesFound);
		terminal.type('jj');
		const before = await terminal.waitFor(/3\/\d+/);
		terminal.type('/blinken');
		await terminal.waitFor('blinken');
		await terminal.waitUntil(() => terminal.cursor.isShown);
		terminal.type(keys.escape);
		await terminal.waitFor(screen => screen === before);
		expect(terminal.cursor.isShown).toBe(false);
	});

	it('goes on while the terminal is resized', async () => {
		const terminal = open(['--pane', 'quotes']);
		await terminal.waitFor(quotesFound);
		terminal.type('/lav');
		await terminal.waitFor(/\/ ?lav/);
		for (const [columns, rows] of [
			[80, 24],
			[50, 12],
			[10, 3],
			[160, 50],
			[80, 24],
		] as const) {
			terminal.resize(columns, rows);
		}

		terminal.type('rov');
		const screen = await terminal.waitFor(/\/ ?lavrov/);
		expect(screen).toContain('Lavrov');
		expect(screen.split('\n')).toHaveLength(24);
	});

	it('takes text that is pasted, and obeys none of it', async () => {
		const terminal = open(['--pane', 'quotes']);
		await terminal.waitFor(quotesFound);
		terminal.type('/');
		await terminal.waitUntil(() => terminal.cursor.isShown);
		terminal.paste('always a\nchance');
		await terminal.waitFor('always a chance');
		terminal.type(keys.enter);
		terminal.type('q');
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});

	it('survives a paste of a megabyte', async () => {
		const terminal = open(['--pane', 'quotes']);
		await terminal.waitFor(quotesFound);
		terminal.type('/');
		await terminal.waitUntil(() => terminal.cursor.isShown);
		terminal.paste('The bridge will reopen. '.repeat(43_000));
		terminal.type(keys.escape);
		await terminal.waitUntil(() => !terminal.cursor.isShown);
		await terminal.waitFor(quotesFound);
	});

	it('is there from the start with --search', async () => {
		const terminal = open(['--search', 'who:putin']);
		await terminal.waitFor('who:putin');
		await terminal.waitFor(/1 of \d+/);
	});
});

describe('a burst of keys', () => {
	it('is obeyed whole: 200 letters typed at once are all in the search', async () => {
		const terminal = open(['--pane', 'quotes'], {columns: 300});
		await terminal.waitFor(quotesFound);
		const letters = 'abcdefghij'.repeat(20);
		terminal.type(`/${letters}`);
		await terminal.waitFor(letters);
	});

	it('moves as far as it says', async () => {
		const terminal = open(['--pane', 'paragraphs']);
		await terminal.waitFor(quotesFound);
		terminal.type('j'.repeat(200) + 'k'.repeat(3));
		await terminal.waitFor(/10\/13/);
	});

	it('that is typed before the program is there is obeyed', async () => {
		const terminal = open(['--pane', 'paragraphs']);
		terminal.type('jjjj');
		await terminal.waitFor(/5\/13/);
	});
});

describe('what is no key', () => {
	it('changes nothing: mouse reports, NUL, half a sequence, answers to questions', async () => {
		const terminal = open(['--pane', 'paragraphs']);
		const before = await terminal.waitFor(quotesFound);
		terminal.type('\0\u001B[<0;10;20M\u001B[M !!\u001B[?62;22c\u001B]11;rgb:0000/0000/0000\u0007\u001B[1;');
		// The sequence that is broken off does not take the key along that comes a while later.
		terminal.type('\u001B[Bk');
		terminal.type('j');
		await terminal.waitFor(/2\/13/);
		terminal.type('k');
		await terminal.waitFor(screen => screen === before);
	});
});
