import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {closeAll, command, keys, open, Terminal, temporaryFolder} from '../helpers/terminal.ts';

afterEach(closeAll);

const overSsh = {SSH_TTY: '/dev/pts/9'};

describe('a copy', () => {
	it('reaches the terminal’s clipboard, and is said to be sent', async () => {
		const terminal = open(['--pane', 'quotes', '--search', 'who:putin'], {env: overSsh});
		await terminal.waitFor(/1 of \d+/);
		terminal.type('yy');
		await terminal.waitUntil(() => terminal.clipboard.length === 1);
		expect(terminal.clipboard[0]).toContain('Fine');
		await terminal.waitFor(/[Ss]ent to the terminal/);
	});
});

describe('marked quotes', () => {
	it('are printed on the main screen when the program ends', async () => {
		const terminal = open(['--pane', 'quotes', '--search', 'who:putin']);
		await terminal.waitFor(/1 of \d+/);
		terminal.type(' ');
		await terminal.waitFor('1 marked');
		terminal.type(keys.escape);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
		expect(terminal.isOnAlternateScreen).toBe(false);
		expect(terminal.screen).toContain('Vladimir Putin');
		expect(terminal.screen).toContain('“Fine,”');
	});
});

describe('marks in several sources', () => {
	it('are there when a source is opened again, and are all printed at the end', async () => {
		const folder = temporaryFolder();
		const [bridge, school] = ['bridge.txt', 'school.txt'].map(name => path.join(folder, name));
		fs.writeFileSync(bridge!, 'Bridge to open\n\n“We open in May,” said Ada Okoro, the mayor.\n');
		fs.writeFileSync(school!, 'School stays open\n\n“It will be fine,” said Samir Haddad, a teacher.\n');
		const terminal = open([bridge!, school!]);
		await terminal.waitFor('2 sources');
		terminal.type(keys.enter);
		await terminal.waitFor(/2 Quotes ◂/);
		terminal.type(' ');
		await terminal.waitFor('1 marked');
		terminal.type('gs');
		await terminal.waitFor('2 sources');
		terminal.type(`j${keys.enter}`);
		await terminal.waitFor(/It will be fine[\s\S]*2 Quotes ◂|2 Quotes ◂[\s\S]*It will be fine/);
		terminal.type(' ');
		await terminal.waitFor('1 marked');
		terminal.type('gs');
		await terminal.waitFor('2 sources');
		terminal.type(`k${keys.enter}`);
		await terminal.waitFor(/We open in May[\s\S]*1 marked|1 marked[\s\S]*We open in May/);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
		expect(terminal.screen).toMatch(/We open in May[\s\S]*It will be fine/);
		fs.rmSync(folder, {recursive: true});
	});
});

describe('a pipe', () => {
	const [node, script] = command;

	it('brings an article in, and keys still come from the terminal', async () => {
		const terminal = new Terminal([
			'sh',
			'-c',
			`printf '%s\\n' 'Bridge to open' '' '“We open in May,” said Ada Okoro.' | '${node}' '${script}'; echo "status $?"`,
		]);
		await terminal.waitFor('We open in May');
		expect(terminal.isOnAlternateScreen).toBe(true);
		terminal.type('/okoro');
		await terminal.waitFor(/\/ ?okoro/);
		terminal.type(`${keys.escape}`);
		terminal.type('q');
		await terminal.waitFor('status 0');
	});

	it('gets text and no screen', () => {
		const output = execFileSync(node, [script], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
		expect(output).toContain('there is always a chance');
		expect(output).not.toContain('\u001B');
	});
});

describe('an editor', () => {
	it('gets the terminal, its Ctrl+C is its own, and then the explorer is back where it was', async () => {
		const folder = temporaryFolder();
		const editor = path.join(folder, 'editor');
		// Ctrl+C ends a shell's read, so it reads again until a line has come.
		const script = 'trap "echo interrupted" INT\necho "editing $*"\nuntil read -r line; do :; done\n';
		fs.writeFileSync(editor, `#!/bin/sh\n${script}`, {mode: 0o755});
		fs.writeFileSync(
			path.join(folder, 'bridge.txt'),
			'Bridge\n\n“We open in May,” Ada Okoro said.\n\n“Not before,” she said.\n',
		);
		const terminal = open(['bridge.txt'], {cwd: folder, env: {EDITOR: editor}});
		await terminal.waitFor('Not before');
		terminal.type('j');
		const before = await terminal.waitFor(/2\/2/);
		terminal.type('E');
		await terminal.waitFor(/editing \+5 .*bridge\.txt/);
		expect(terminal.isOnAlternateScreen).toBe(false);
		terminal.type(keys.ctrl('c'));
		await terminal.waitFor('interrupted');
		terminal.type('\r');
		await terminal.waitUntil(() => terminal.isOnAlternateScreen);
		await terminal.waitFor(screen => screen === before);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
		fs.rmSync(folder, {recursive: true});
	});
});
