import {execFileSync} from 'node:child_process';
import {afterEach, describe, expect, it} from 'vitest';
import {closeAll, command, keys, quotesFound, Terminal} from '../helpers/terminal.ts';

afterEach(closeAll);

/** A shell with job control and an unmistakable prompt. */
async function shell(): Promise<Terminal> {
	const terminal = new Terminal(['bash', '--norc', '--noprofile', '-i'], {
		env: {PS1: 'ready$ ', HISTFILE: ''},
	});
	await terminal.waitFor('ready$');
	return terminal;
}

describe('Ctrl+Z', () => {
	it('gives the terminal to the shell, and fg brings everything back', async () => {
		const [node, script] = command;
		const terminal = await shell();
		terminal.type(`'${node}' '${script}' --pane paragraphs\r`);
		await terminal.waitFor(quotesFound);
		terminal.type('jj');
		const before = await terminal.waitFor(/3\/13/);
		terminal.type(keys.ctrl('z'));
		await terminal.waitFor('Stopped');
		expect(terminal.isOnAlternateScreen).toBe(false);
		expect(terminal.cursor.isShown).toBe(true);
		terminal.type('echo the shell $((20 + 3))\r');
		await terminal.waitFor('the shell 23');
		terminal.type('fg\r');
		await terminal.waitFor(screen => screen === before);
		expect(terminal.isOnAlternateScreen).toBe(true);
		terminal.type('k');
		await terminal.waitFor(/2\/13/);
		terminal.type('q');
		await terminal.waitUntil(() => !terminal.isOnAlternateScreen);
		terminal.type('echo again $((20 + 4))\r');
		await terminal.waitFor('again 24');
	});

	it('may come from elsewhere, and the program is found again in another size when that was changed meanwhile', async () => {
		const [node, script] = command;
		const terminal = await shell();
		terminal.type(`'${node}' '${script}' --pane paragraphs\r`);
		await terminal.waitFor(quotesFound);
		const [child] = execFileSync('pgrep', ['-P', String(terminal.pid)], {encoding: 'utf8'}).split('\n');
		process.kill(Number(child), 'SIGTSTP');
		await terminal.waitFor('Stopped');
		expect(terminal.isOnAlternateScreen).toBe(false);
		terminal.resize(80, 24);
		terminal.type('fg\r');
		await terminal.waitUntil(() => terminal.isOnAlternateScreen);
		const screen = await terminal.waitFor(quotesFound);
		expect(screen.split('\n')).toHaveLength(24);
		terminal.type('q');
		await terminal.waitUntil(() => !terminal.isOnAlternateScreen);
	});
});
