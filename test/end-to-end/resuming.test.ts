import fs from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {closeAll, command, keys, open, Terminal, temporaryFolder} from '../helpers/terminal.ts';

let folder = '';
const story = (name: string, count = 12) =>
	[
		`${name} story`,
		...Array.from({length: count}, (_, index) => `“Sentence ${index + 1} of ${name},” Ada Okoro said.`),
	].join('\n\n');

beforeEach(() => {
	folder = temporaryFolder();
	fs.mkdirSync(path.join(folder, 'config', 'article-explorer'), {recursive: true});
	fs.writeFileSync(path.join(folder, 'bridge.txt'), story('bridge'));
	fs.writeFileSync(path.join(folder, 'school.txt'), story('school'));
});

afterEach(() => {
	closeAll();
	fs.rmSync(folder, {recursive: true});
});

const env = () => ({
	XDG_STATE_HOME: path.join(folder, 'state'),
	XDG_CONFIG_HOME: path.join(folder, 'config'),
});
const openHere = (...parameters: readonly string[]) =>
	open(parameters, {cwd: folder, env: env(), columns: 80, rows: 24});

async function quit(terminal: Terminal): Promise<void> {
	terminal.type('q');
	expect(await terminal.exit()).toBe(0);
}

/** Opens an article, goes down and leaves it there. */
async function readOn(name: string): Promise<void> {
	const terminal = openHere(name);
	await terminal.waitFor('1/12');
	terminal.type('jjjjj');
	await terminal.waitFor('6/12');
	await quit(terminal);
}

describe('an article that was left in the middle', () => {
	it('opens there, says so once, and g g goes to its start', async () => {
		await readOn('bridge.txt');
		const terminal = openHere(path.join(folder, 'bridge.txt'));
		const screen = await terminal.waitFor('6/12');
		expect(screen).toContain('Resumed at ¶6 · g g goes to the start.');
		expect(screen).toContain('┃ “Sentence 6 of bridge,”');
		terminal.type('gg');
		await terminal.waitFor(shown => shown.includes('1/12') && !shown.includes('Resumed'));
		await quit(terminal);
		const again = openHere('bridge.txt');
		expect(await again.waitFor('1/12')).not.toContain('Resumed');
		await quit(again);
	});

	it('opens there in the text, too, at the words and not the row', async () => {
		const terminal = openHere('bridge.txt');
		await terminal.waitFor('1/12');
		terminal.type('0');
		terminal.type('}}}}}}');
		await terminal.waitFor('¶7 of 12');
		await quit(terminal);
		fs.writeFileSync(
			path.join(folder, 'bridge.txt'),
			story('bridge').replace('story', 'story\n\nNew on top.'),
		);
		const again = open(['bridge.txt'], {cwd: folder, env: env(), columns: 100, rows: 24});
		await again.waitFor('Resumed at ¶8');
		await again.waitFor('8▸┃ “Sentence 7 of bridge');
		await quit(again);
	});

	it('opens with a search where the search leads', async () => {
		await readOn('bridge.txt');
		const terminal = openHere('--search', '"sentence 2"', 'bridge.txt');
		expect(await terminal.waitFor('Sentence 2')).not.toContain('Resumed');
		await quit(terminal);
	});

	it('opens at its start, and is remembered nowhere, when the settings say so', async () => {
		fs.writeFileSync(
			path.join(folder, 'config', 'article-explorer', 'config.toml'),
			'resume = false\nrecent = 0\n',
		);
		await readOn('bridge.txt');
		expect(fs.existsSync(path.join(folder, 'state'))).toBe(false);
	});

	it('is not remembered when it came through a pipe', async () => {
		const [node, script] = command;
		const terminal = new Terminal(['sh', '-c', `'${node}' '${script}' < bridge.txt; echo "status $?"`], {
			cwd: folder,
			env: env(),
		});
		await terminal.waitFor('1/12');
		terminal.type('jjj');
		await terminal.waitFor('4/12');
		terminal.type('q');
		await terminal.waitFor('status 0');
		expect(fs.existsSync(path.join(folder, 'state'))).toBe(false);
	});

	it('opens and closes as ever where nothing can be kept', async () => {
		const terminal = open(['bridge.txt'], {cwd: folder, env: {...env(), XDG_STATE_HOME: '/proc/nothing'}});
		await terminal.waitFor('1/12');
		terminal.type('j');
		await terminal.waitFor('2/12');
		await quit(terminal);
	});
});

describe('recent sources', () => {
	it('are listed by g r, the missing marked, and Enter opens one where it was left', async () => {
		await readOn('school.txt');
		await readOn('bridge.txt');
		fs.writeFileSync(path.join(folder, 'gone.txt'), story('gone'));
		await readOn('gone.txt');
		fs.rmSync(path.join(folder, 'gone.txt'));
		const terminal = openHere();
		await terminal.waitFor('g r lists what you read lately.');
		terminal.type('gr');
		const screen = await terminal.waitFor('Recent sources');
		expect(screen).toMatch(/gone story.*not there any more/);
		terminal.type(keys.enter);
		await terminal.waitFor('is not there any more.');
		terminal.type('jj');
		await terminal.waitFor(/▸ school story/);
		terminal.type(keys.enter);
		await terminal.waitFor(/Resumed at ¶6/);
		expect(terminal.screen).toContain('Sentence 6 of school');
		await quit(terminal);
	});

	it('are found by name, and may be none', async () => {
		const terminal = openHere();
		await terminal.waitFor('1 ¶');
		terminal.type(':recent');
		await terminal.waitFor(/Recent sources.*g r/);
		terminal.type(keys.enter);
		await terminal.waitFor('Nothing else was read lately.');
		terminal.type(keys.escape);
		await terminal.waitFor(shown => !shown.includes('Nothing else'));
		await quit(terminal);
	});
});
