import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {closeAll, keys, open, quotesFound, type Terminal} from '../helpers/terminal.ts';

/** The explorer in its list of quotes, once it can be seen. */
async function atQuotes(): Promise<Terminal> {
	const terminal = open(['--pane', 'quotes']);
	await terminal.waitFor(quotesFound);
	return terminal;
}

describe('what is typed before the first screen', () => {
	afterEach(closeAll);

	it('is obeyed, key by key', async () => {
		const terminal = open(['--pane', 'quotes']);
		terminal.type(`jj${keys.down}`);
		await terminal.waitFor(/4\/\d+/);
	});

	it('is obeyed to the last, which is to leave', async () => {
		const terminal = open();
		terminal.type(`/putin\r${keys.escape}q`);
		expect(await terminal.exit()).toBe(0);
		expect(terminal.isOnAlternateScreen).toBe(false);
	});

	it('is a search that finds', async () => {
		const terminal = open(['--pane', 'quotes']);
		terminal.type('/who:putin\r');
		await terminal.waitFor(/who:putin[^\n]* 1 of \d+/);
	});
});

describe('a lone Esc', () => {
	afterEach(closeAll);

	it('is answered without another key', async () => {
		const terminal = await atQuotes();
		terminal.type('/putin');
		await terminal.waitFor(/\/ putin/);
		terminal.type(keys.escape);
		await terminal.waitFor(screen => !screen.includes('/ putin'));
	});

	it('and the key after it are two keys, even in one burst', async () => {
		const terminal = await atQuotes();
		terminal.type(`/putin${keys.escape}j`);
		await terminal.waitFor(screen => !screen.includes('/ putin') && /2\/\d+/.test(screen));
	});
});

describe('half of a sequence', () => {
	// Each of these leaves the reader where they were, so that one start is enough.
	let terminal: Terminal;
	beforeAll(async () => {
		terminal = await atQuotes();
	});
	afterAll(closeAll);

	it.each([
		['ESC [', '\u001B['],
		['ESC [ 1 ; 5', '\u001B[1;5'],
		['ESC O', '\u001BO'],
		['a colour that is never told to its end', '\u001B]11;rgb:00'],
		['half of a letter', '\u00C3'],
	])('%s takes no later key along', async (_, bytes) => {
		terminal.typeBytes(Buffer.from(bytes, 'latin1'));
		// What is only half there is given up after some milliseconds, of which nothing is seen. A key that comes
		// before that may complete the sequence, so more than one is pressed.
		await terminal.pressUntil('j', /[2-9]\/\d+/);
		terminal.type('G');
		await terminal.waitFor(/(\d+)\/\1 /);
		terminal.type('g');
		terminal.type('g');
		await terminal.waitFor(/\b1\/14/);
	});
});

describe('reports that nobody asked for', () => {
	// Each of these leaves the reader where they were, so that one start is enough.
	let terminal: Terminal;
	beforeAll(async () => {
		terminal = await atQuotes();
	});
	afterAll(closeAll);

	it.each([
		['the mouse', '\u001B[<0;10;20M\u001B[<0;10;20m\u001B[M !!\u001B[32;10;20M'],
		['the window is in front, or no more', '\u001B[I\u001B[O'],
		['colours', '\u001B]10;rgb:ffff/ffff/ffff\u0007\u001B]11;rgb:0000/0000/0000\u001B\\'],
		['the terminal’s name and version', '\u001B[?62;22c\u001B[>1;10;0c\u001BP>|tmux 3.4\u001B\\'],
		['where the cursor stands', '\u001B[12;40R'],
		['the size of the window', '\u001B[8;36;120t'],
		['the kitty protocol’s flags, and a key let go', '\u001B[?0u\u001B[106;1:3u'],
		['NUL', '\0\0'],
		['bytes that are no text', '\u00FF\u00FE\u0080'],
	])('%s do nothing', async (_, bytes) => {
		const before = terminal.screen;
		terminal.typeBytes(Buffer.from(`${bytes}/x`, 'latin1'));
		await terminal.waitFor(/\/ x/);
		terminal.type(keys.escape);
		await terminal.waitFor(screen => screen === before);
	});
});

describe('keys by other protocols', () => {
	// Each of these leaves the reader where they were, so that one start is enough.
	let terminal: Terminal;
	beforeAll(async () => {
		terminal = await atQuotes();
	});
	afterAll(closeAll);

	it.each([
		['kitty', '\u001B[106u\u001B[106;1:1u\u001B[106;1:2u'],
		['modifyOtherKeys', '\u001B[27;1;106~\u001B[27;1;106~\u001B[27;1;106~'],
		['the keypad in application mode', '\u001BOB\u001B[57420u\u001B[B'],
	])('%s are the same keys', async (_, bytes) => {
		terminal.type(bytes);
		await terminal.waitFor(/4\/\d+/);
		terminal.type('kkk');
		await terminal.waitFor(/\b1\/14/);
	});
});

describe('a paste of a megabyte', () => {
	afterEach(closeAll);

	const page = 'The bridge will reopen. '.repeat(45_000);

	it('into the search is one line of text, and the next key is answered', async () => {
		const terminal = await atQuotes();
		terminal.type('/');
		await terminal.waitFor(/^ \/ /m);
		terminal.paste(`${page}\r\nq\r\n`);
		await terminal.waitFor(/reopen\./);
		terminal.type(keys.escape);
		await terminal.waitFor('q quit');
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});

	it('is as harmless where the terminal does not mark it', async () => {
		const terminal = await atQuotes();
		terminal.type('/');
		await terminal.waitFor(/^ \/ /m);
		terminal.type(page);
		await terminal.waitFor(/did not fit/);
		terminal.type(keys.escape);
		await terminal.waitFor('q quit');
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
	});

	it('where no text is asked for obeys none of its letters', async () => {
		const terminal = await atQuotes();
		terminal.paste(`q${page}q`);
		await terminal.waitFor('Text was pasted where none is asked for');
	});
});
