import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {closeAll, command, open, temporaryFolder} from '../helpers/terminal.ts';

const count = 300;
let folder = '';

beforeEach(() => {
	folder = temporaryFolder();
	for (let number = 0; number < count; number++) {
		fs.writeFileSync(
			path.join(folder, `${String(number).padStart(4, '0')}.txt`),
			`Bridge ${number} opens\n\nThe bridge will reopen in spring, Mayor Ana Ruiz said.\n\n“Not before,” Ruiz said.\n`,
		);
	}
});

afterEach(() => {
	closeAll();
	fs.rmSync(folder, {recursive: true});
});

/** Runs the command over the folder, and gives a signal once the first line is out, if any. */
function run(signal: NodeJS.Signals | null) {
	return new Promise<{status: number | null; lines: string[]; end: string; messages: string}>(resolve => {
		const child = spawn(command[0], [command[1], '--format', 'ndjson', '--recursive', '.'], {cwd: folder});
		let output = '';
		let messages = '';
		let isSent = signal === null;
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			if (!isSent) child.kill(signal!);
			isSent = true;
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			messages += text;
		});
		child.on('close', status => {
			const lines = output.split('\n');
			resolve({status, end: lines.pop()!, lines, messages});
		});
	});
}

describe('many sources', () => {
	it('are printed a line each, in their order, and a bad one is reported', async () => {
		fs.writeFileSync(path.join(folder, '0100.txt'), '');
		const {status, lines, end, messages} = await run(null);
		expect(status).toBe(3);
		expect(end).toBe('');
		expect(messages).toContain('0100.txt is empty.');
		const paths = lines.map(line => JSON.parse(line).path as string);
		expect(paths).toHaveLength(count - 1);
		expect(paths).toEqual([...paths].sort());
	});

	it.each([
		['SIGINT', 130],
		['SIGTERM', 143],
	] as const)('stop at %s with a whole line', async (signal, expected) => {
		const {status, lines, end} = await run(signal);
		expect(status).toBe(expected);
		expect(end).toBe('');
		for (const line of lines) expect(JSON.parse(line)).toHaveProperty('schema');
	});

	it('end when nobody reads any longer', async () => {
		const child = spawn(command[0], [command[1], '--format', 'ndjson', '--recursive', '.'], {cwd: folder});
		child.stdout.once('data', () => child.stdout.destroy());
		expect(await new Promise(resolve => child.on('close', resolve))).toBe(0);
	});
});

describe('a folder', () => {
	it('is walked without following links round, and without what is hidden', async () => {
		const inside = path.join(folder, 'inside');
		fs.mkdirSync(path.join(inside, 'node_modules'), {recursive: true});
		fs.mkdirSync(path.join(inside, '.git'));
		const story = fs.readFileSync(path.join(folder, '0000.txt'));
		for (const name of ['a.txt', 'b.md', '.hidden.txt', 'photo.raw', '.git/c.txt', 'node_modules/d.txt']) {
			fs.writeFileSync(path.join(inside, name), story);
		}

		fs.symlinkSync('.', path.join(inside, 'round'));
		fs.symlinkSync('nowhere', path.join(inside, 'broken.txt'));
		fs.symlinkSync('../0001.txt', path.join(inside, 'linked.txt'));
		const terminal = open(['--format', 'ndjson', '--recursive', 'inside'], {cwd: folder, columns: 4000});
		expect(await terminal.exit()).toBe(0);
		const paths = [...terminal.everything.matchAll(/"path":"([^"]+)"/g)].map(([, name]) => name);
		expect(paths).toEqual(['a.txt', 'b.md', 'linked.txt'].map(name => path.join('inside', name)));
	});
});
