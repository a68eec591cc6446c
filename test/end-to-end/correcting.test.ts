import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {ferryArticle as words} from '../helpers/ferry.ts';
import {closeAll, command, keys, open, type Terminal, temporaryFolder} from '../helpers/terminal.ts';

let folder: string;
let state: string;

beforeEach(() => {
	folder = temporaryFolder();
	state = path.join(folder, 'state');
	fs.writeFileSync(path.join(folder, 'ferry.txt'), words);
});

afterEach(() => {
	closeAll();
	fs.rmSync(folder, {recursive: true, force: true});
});

/** Opens the article and waits for its quotes. */
async function opened(...parameters: readonly string[]): Promise<Terminal> {
	const terminal = open([...parameters, 'ferry.txt'], {cwd: folder, env: {XDG_STATE_HOME: state}});
	await terminal.waitFor(/Tait +“We heard/);
	return terminal;
}

function printed(...parameters: readonly string[]): string {
	const [node, script] = command;
	return execFileSync(node, [script, ...parameters, 'ferry.txt'], {
		cwd: folder,
		encoding: 'utf8',
		env: {...process.env, XDG_STATE_HOME: state},
		stdio: ['ignore', 'pipe', 'ignore'],
	});
}

async function quit(terminal: Terminal): Promise<void> {
	terminal.type('q');
	expect(await terminal.exit()).toBe(0);
}

function keptFiles(): readonly string[] {
	const kept = path.join(state, 'article-explorer', 'corrections');
	return fs.existsSync(kept) ? fs.readdirSync(kept).filter(name => name.endsWith('.json')) : [];
}

describe('a speaker that is set', () => {
	it('is there when the article is opened again, is in an export, and can be undone', async () => {
		const first = await opened();
		first.type('jja');
		await first.waitFor('Who says this?');
		first.type('tait');
		await first.waitFor('▸ Ingrid Tait');
		first.type(keys.enter);
		await first.waitFor('Speaker of “It is a start,” is Ingrid Tait. U undoes it.');
		await quit(first);

		expect(printed('--format', 'text')).toMatch(/Ingrid Tait +“It is a start,” \[speaker set by the reader/);

		const second = await opened();
		await second.waitFor(/✎ Tait +“It is a start/);
		second.type('U');
		await second.waitFor('Undone: Speaker of “It is a start,” is Ingrid Tait.');
		await second.waitFor(/ Rendall +“It is a start/);
		await quit(second);
		expect(printed('--format', 'text')).toMatch(/Magnus Rendall +“It is a start,”\n/);

		const third = await opened();
		third.type(keys.ctrl('r'));
		await third.waitFor('Redone: Speaker of “It is a start,” is Ingrid Tait.');
		await quit(third);
		expect(printed('--format', 'text')).toContain('set by the reader');
	});

	it.each([
		['q', 0],
		[keys.ctrl('c'), 130],
	])('is kept when the keys come in one burst and end with %j', async (end, status) => {
		const terminal = await opened();
		terminal.type(`jjatait${keys.enter}${end}`);
		expect(await terminal.exit()).toBe(status);
		expect(printed('--list-corrections')).toBe('speaker of “It is a start,” is Ingrid Tait\n');
	});

	it('is kept when the program is told to end', async () => {
		const terminal = await opened();
		terminal.type(`jjatait${keys.enter}`);
		await terminal.waitFor('Speaker of “It is a start,” is Ingrid Tait.');
		terminal.kill('SIGTERM');
		expect(await terminal.exit()).toBe(143);
		expect(printed('--list-corrections')).toContain('is Ingrid Tait');
	});

	it('is kept when the window is closed', async () => {
		const terminal = await opened();
		terminal.type(`jjatait${keys.enter}`);
		await terminal.waitFor('Speaker of “It is a start,” is Ingrid Tait.');
		terminal.closeWindow();
		await terminal.waitUntil(() => !terminal.isRunning);
		expect(printed('--list-corrections')).toContain('is Ingrid Tait');
	});

	it('is set in the accessible mode as well', async () => {
		const terminal = open(['--accessible', 'ferry.txt'], {cwd: folder, env: {XDG_STATE_HOME: state}});
		await terminal.waitFor(/^>/m);
		terminal.type('3\r');
		await terminal.waitFor('3 of 7. Magnus Rendall');
		terminal.type('speaker ingrid tait\r');
		await terminal.waitFor('Speaker of “It is a start,” is Ingrid Tait.');
		terminal.type('quit\r');
		expect(await terminal.exit()).toBe(0);
		expect(printed('--list-corrections')).toBe('speaker of “It is a start,” is Ingrid Tait\n');
	});
});

describe('everything else that is put right', () => {
	it('is kept as well: tags, notes, names, what is one actor and what is no quote', async () => {
		const terminal = await opened();
		terminal.type(`tboats${keys.enter}`);
		// U would be a letter of the next tag.
		await terminal.waitFor('is tagged boats. Esc closes this.');
		terminal.type(keys.escape);
		terminal.type(`cAsk her.${keys.enter}`);
		await terminal.waitFor('has a note');
		terminal.type('GA');
		await terminal.waitFor('“Who will pay for it?” is not a quote.');
		terminal.type(`3gg${keys.escape}r${keys.ctrl('u')}Ingrid Moar${keys.enter}`);
		await terminal.waitFor('Ingrid Tait is called Ingrid Moar.');
		await quit(terminal);
		expect(printed('--list-corrections').split('\n')).toHaveLength(5);

		const again = open(['--search', 'tag:boats', 'ferry.txt'], {cwd: folder, env: {XDG_STATE_HOME: state}});
		await again.waitFor(/Moar .*#boats †/);
		await again.waitFor('1 of 6 quotes');
	});
});

describe('two programs with one article', () => {
	it('keep the work of both, and show it', async () => {
		const [one, other] = [await opened(), await opened()];
		one.type(`jjatait${keys.enter}`);
		await one.waitFor('Speaker of “It is a start,” is Ingrid Tait.');
		await one.waitUntil(() => keptFiles().length === 1);
		// Nothing was pressed in the other.
		await other.waitFor('Another window has put something right here');
		await other.waitFor(/✎ Tait +“It is a start/);
		other.type(`jjjatait${keys.enter}`);
		await other.waitFor('is Ingrid Tait.');
		await quit(other);
		await one.waitFor('Another window has put something right here');
		one.type(`GA`);
		await one.waitFor('is not a quote.');
		await quit(one);
		expect(printed('--list-corrections').split('\n').toSorted()).toEqual([
			'',
			'speaker of “It is a start,” is Ingrid Tait',
			'speaker of “Nobody sleeps on that crossing,” is Ingrid Tait',
			'“Who will pay for it?” is not a quote',
		]);
		expect(keptFiles()).toHaveLength(1);
	});
});

describe('an article that has changed', () => {
	it('moves no correction to other words, and lists what fits no more', async () => {
		const terminal = await opened();
		terminal.type(`jjatait${keys.enter}`);
		await terminal.waitFor('is Ingrid Tait.');
		terminal.type('GA');
		await terminal.waitFor('is not a quote.');
		await quit(terminal);
		fs.writeFileSync(path.join(folder, 'ferry.txt'), words.replace('It is a start', 'It is not a start'));

		const changed = await opened();
		await changed.waitFor('1 correction no longer fits this text: g o shows it.');
		await changed.waitFor(/ Rendall +“It is not a start/);
		await changed.waitFor(/\/6 /);
		changed.type('go');
		await changed.waitFor(/▸ \? speaker of “It is a start,” is Ingrid Tait +fits no more/);
		changed.type('x');
		await changed.waitFor('Taken back');
		changed.type('q');
		await quit(changed);
		expect(printed('--list-corrections')).toBe('“Who will pay for it?” is not a quote\n');
	});
});

describe('a state folder that does not serve', () => {
	it('is said once where nothing can be written, and the work goes on', async () => {
		fs.writeFileSync(state, 'This is a file and no folder.');
		const terminal = await opened();
		terminal.type(`jjatait${keys.enter}`);
		await terminal.waitFor('Your corrections cannot be kept');
		await terminal.waitFor(/✎ Tait +“It is a start/);
		terminal.type('GA');
		await terminal.waitFor('“Who will pay for it?” is not a quote. U undoes it.');
		terminal.type('U');
		await terminal.waitFor('Undone: “Who will pay for it?” is not a quote.');
		terminal.type('A');
		await terminal.waitFor('“Who will pay for it?” is not a quote. U undoes it.');
		await quit(terminal);
		expect(terminal.everything).toContain('What you put right was not kept');
		expect(fs.readFileSync(state, 'utf8')).toBe('This is a file and no folder.');
	});

	it('is said where its file is damaged, and that is kept aside', async () => {
		const terminal = await opened();
		terminal.type('A');
		await terminal.waitFor('is not a quote.');
		await quit(terminal);
		const kept = path.join(state, 'article-explorer', 'corrections', keptFiles()[0]!);
		fs.writeFileSync(kept, '{"schema": "artic');
		const again = await opened();
		await again.waitFor('Your corrections were damaged and are kept aside');
		await again.waitFor('1/7');
		await quit(again);
		// The status line was too short for the whole path.
		expect(again.everything.replaceAll('\n', '')).toContain(`kept aside as ${kept}.damaged`);
		expect(fs.readFileSync(`${kept}.damaged`, 'utf8')).toBe('{"schema": "artic');
	});
});

describe('--no-corrections', () => {
	it('shows what the program found, and no key changes it', async () => {
		const terminal = await opened();
		terminal.type(`jjatait${keys.enter}`);
		await terminal.waitFor('is Ingrid Tait.');
		await quit(terminal);
		const bare = await opened('--no-corrections');
		await bare.waitFor(/ Rendall +“It is a start/);
		bare.type('A');
		await bare.waitFor('--no-corrections was given');
		await quit(bare);
	});
});
