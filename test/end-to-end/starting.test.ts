import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {closeAll, open, quotesFound, temporaryFolder} from '../helpers/terminal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let folder = '';

beforeEach(() => {
	folder = temporaryFolder();
});

afterEach(() => {
	closeAll();
	fs.rmSync(folder, {recursive: true});
});

/** Runs the built command with its compiled code kept in the test's own folder. */
function run(args: readonly string[] = ['--format', 'json'], env: NodeJS.ProcessEnv = {}) {
	const {status, stdout, stderr} = spawnSync(process.execPath, ['dist/cli.js', ...args], {
		cwd: root,
		encoding: 'utf8',
		timeout: 30_000,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {...process.env, NODE_COMPILE_CACHE: folder, ...env},
	});
	return {status, stdout, stderr};
}

/** The files in which compiled code of the program is kept. */
function kept(): string[] {
	return fs
		.readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(name => name.includes('article-explorer-') && name.endsWith('.bin'))
		.map(name => path.join(folder, name));
}

const mainCode = () => kept().find(file => path.basename(file) === 'main.js.bin')!;

describe('the code that a run has compiled', () => {
	it('is kept for the next one, which prints the same', () => {
		const first = run();
		expect(first).toMatchObject({status: 0, stderr: ''});
		expect(fs.statSync(mainCode()).size).toBeGreaterThan(100_000);
		expect(run()).toEqual(first);
	});

	it('is good for the next start too when V8 was told to work otherwise meanwhile, as with the panes', async () => {
		/** How many runs one after another have taken what was kept and added to it: the file says so at its start. */
		const runsOf = (name: string) =>
			fs.readFileSync(kept().find(file => path.basename(file) === name)!).readInt32LE(0);
		for (let runs = 1; runs <= 2; runs++) {
			const terminal = open([], {env: {NODE_COMPILE_CACHE: folder}});
			await terminal.waitFor(quotesFound);
			terminal.type('q');
			expect(await terminal.exit()).toBe(0);
			expect(runsOf('main.js.bin')).toBe(runs);
			expect(runsOf('explore.js.bin')).toBe(runs);
			// It is loaded when V8 has been told already.
			expect(runsOf('print.js.bin')).toBe(runs);
		}

		run();
		expect(runsOf('main.js.bin')).toBe(3);
	});

	it('is for its owner only', () => {
		run();
		expect(fs.statSync(mainCode()).mode & 0o777).toBe(0o600);
		expect(fs.statSync(path.dirname(mainCode())).mode & 0o777).toBe(0o700);
	});

	it('is added to by the first few runs, and then left alone', () => {
		const written = new Set<number>();
		for (let runs = 0; runs < 6; runs++) {
			run();
			written.add(fs.statSync(mainCode()).ino);
		}

		expect(written.size).toBeLessThanOrEqual(4);
	});

	it('is not what --version compiles, which is little', () => {
		expect(run(['--version']).status).toBe(0);
		expect(kept()).toEqual([]);
	});

	it.each<[string, (file: string) => void]>([
		['is empty', file => fs.writeFileSync(file, '')],
		['is something else', file => fs.writeFileSync(file, 'bridge '.repeat(100_000))],
		['is cut off', file => fs.truncateSync(file, 200_000)],
		[
			'has a hole in it',
			file => {
				const bytes = fs.readFileSync(file);
				fs.writeFileSync(file, bytes.fill(0, 200_000, 204_096));
			},
		],
	])('is made again when the file %s', (_, spoil) => {
		const first = run();
		spoil(mainCode());
		const spoilt = fs.readFileSync(mainCode());
		expect(run()).toEqual(first);
		expect(fs.readFileSync(mainCode()).equals(spoilt)).toBe(false);
	});

	it('is not kept where NODE_DISABLE_COMPILE_CACHE says so', () => {
		const {status, stdout} = run(['--format', 'json'], {NODE_DISABLE_COMPILE_CACHE: '1'});
		expect({status, title: JSON.parse(stdout).title}).toMatchObject({status: 0, title: expect.any(String)});
		expect(kept()).toEqual([]);
	});

	it('is done without where it cannot be kept', () => {
		const file = path.join(folder, 'no-folder');
		fs.writeFileSync(file, '');
		expect(run(['--format', 'json'], {NODE_COMPILE_CACHE: file})).toEqual(run());
	});

	it('is done without where a file has the name of its folder', () => {
		const first = run();
		const own = path.dirname(mainCode());
		fs.rmSync(own, {recursive: true});
		fs.writeFileSync(own, '');
		expect(run()).toEqual(first);
	});

	it.skipIf(process.platform === 'win32')('is not waited for where a pipe has its name', () => {
		const first = run();
		fs.rmSync(mainCode());
		execFileSync('mkfifo', [path.join(path.dirname(kept()[0]!), 'main.js.bin')]);
		expect(run()).toEqual(first);
	});

	it.skipIf(process.platform === 'win32')('is written over no file that a link leads to', () => {
		run();
		const letter = path.join(folder, 'letter.txt');
		fs.writeFileSync(letter, 'Dear Ada');
		// A shell that becomes the command has its process number before it.
		const linking = 'ln -s "$1" "$2.$$" && exec "$3" dist/cli.js --format json';
		const {status, stderr} = spawnSync('sh', ['-c', linking, 'sh', letter, mainCode(), process.execPath], {
			cwd: root,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {...process.env, NODE_COMPILE_CACHE: folder},
		});
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		expect(fs.readFileSync(letter, 'utf8')).toBe('Dear Ada');
	});
});

describe('a start that only prints', () => {
	/** The files of the program that a run has loaded: compiled code is kept of each. */
	const loadedBy = (...args: readonly string[]) => {
		expect(run(args)).toMatchObject({status: 0, stderr: ''});
		return kept().map(file => path.basename(file, '.bin'));
	};

	it.each(['json', 'ndjson', 'text', 'markdown', 'csv'])('as %s loads nothing that draws panes', format => {
		const loaded = loadedBy('--format', format);
		expect(loaded).toContain('print.js');
		expect(loaded.filter(file => /^(?:explore|draw-with-ink|open-explorer)/.test(file))).toEqual([]);
	});

	it('as json loads neither the search nor what lays out a screen', () => {
		const loaded = loadedBy('--format', 'json');
		expect(loaded).not.toContain('beside-panes.js');
		const bytes = loaded.reduce((sum, file) => sum + fs.statSync(path.join(root, 'dist', file)).size, 0);
		// It is 0.66 MB, and what opens panes is 1.2 MB more.
		expect(bytes).toBeLessThan(800_000);
	});

	it('loads the search when something is to be found', () => {
		expect(loadedBy('--format', 'json', '--search', 'ukraine')).toContain('beside-panes.js');
	});
});
