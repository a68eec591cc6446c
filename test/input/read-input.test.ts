import {execFileSync} from 'node:child_process';
import {mkdir, mkdtemp, open, rm, symlink, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readArticle} from '../../source/article/read-articles.ts';
import {InputError, NoArticleError} from '../../source/errors.ts';
import {explain} from '../../source/input/from-file.ts';
import {largestFile} from '../../source/input/input.ts';
import {isAddress, readInput} from '../../source/input/read-input.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'article-explorer-'));
});
afterAll(async () => {
	await rm(folder, {recursive: true});
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, content);
	return path;
}

describe('a source that cannot be read', () => {
	it('says that a file is missing', async () => {
		await expect(readInput(join(folder, 'missing.txt'))).rejects.toThrow(/There is no file .*missing\.txt/);
	});

	it('guesses that a missing file with a host for a name is an address', async () => {
		await expect(readInput('courier.example/bridge')).rejects.toMatchObject({
			exitCode: 3,
			advice: 'If you mean a web page, write https://courier.example/bridge.',
		});
	});

	it('says that a folder is one', async () => {
		await mkdir(join(folder, 'news'));
		await expect(readInput(join(folder, 'news'))).rejects.toMatchObject({
			message: expect.stringContaining('is a folder'),
			advice: expect.stringContaining('--recursive'),
		});
	});

	it('says that a file is empty', async () => {
		await expect(readInput(await file('empty.txt', ''))).rejects.toBeInstanceOf(NoArticleError);
	});

	it('says that there are no words in a file of blank lines', async () => {
		const input = await readInput(await file('blank.txt', ' \n\n\t\n'));
		await expect(readArticle(input)).rejects.toBeInstanceOf(NoArticleError);
	});

	it('refuses what is too large for an article, before reading it', async () => {
		const path = await file('large.txt', '');
		await truncate(path, largestFile + 1);
		await expect(readInput(path)).rejects.toThrow(/too large/);
	});

	it('refuses a pipe that never ends', async () => {
		async function* endless() {
			for (;;) {
				yield new Uint8Array(4 * 1024 * 1024);
			}
		}

		await expect(readInput('-', {stdin: endless()})).rejects.toThrow(/too large/);
	});

	it.skipIf(process.platform === 'win32')('refuses a device that never ends', async () => {
		await expect(readInput('/dev/zero')).rejects.toThrow('/dev/zero is too large for an article');
	});

	it.skipIf(process.platform === 'win32')('says that a link leads back to itself', async () => {
		const path = join(folder, 'loop.txt');
		await symlink(path, path);
		await expect(readInput(path)).rejects.toThrow(/leads back to itself/);
	});

	it.each([
		['a letter wrong', 'brigde.txt'],
		['no ending', 'bridge'],
		['capitals', 'BRIDGE.TXT'],
		['a space too many', 'bridge.txt '],
		['a slash behind it', 'brigde.txt/'],
	])('asks whether another is meant for a name with %s', async (_, typed) => {
		const path = await file('bridge.txt', 'The bridge is open.');
		const outcome = readInput(path.replace(/[^/]*$/, typed));
		await expect(outcome).rejects.toMatchObject({advice: `Did you mean ${path}?`});
	});

	it('does not ask it for a name that is like no other', async () => {
		const path = await file('bridge.txt', 'The bridge is open.');
		const outcome = readInput(path.replace(/[^/]*$/, 'harbour.md'));
		await expect(outcome).rejects.toMatchObject({advice: expect.stringContaining('ls shows what is here')});
	});

	it('refuses a file that grows faster than it is read', async () => {
		const path = await file('log.txt', 'x'.repeat(1024 * 1024));
		const lines = 'The bridge is open.\n'.repeat(100_000);
		let isOver = false;
		// Whichever of the two is faster: what was there, or that it is too large. It may be known before the loop ends.
		const outcome = readInput(path)
			.then(
				({bytes}) => bytes.length <= largestFile,
				(error: unknown) => error instanceof InputError,
			)
			.finally(() => {
				isOver = true;
			});
		const log = await open(path, 'a');
		while (!isOver && (await log.stat()).size < largestFile + lines.length) await log.write(lines);
		await log.close();
		expect(await outcome).toBe(true);
	});

	it('is read as far as it goes when it is cut off meanwhile', async () => {
		const path = await file('cut.txt', 'The bridge is open. '.repeat(200_000));
		// Nothing, when all was gone before the first byte was read.
		const outcome = readInput(path).then(
			input => input.bytes,
			() => null,
		);
		await truncate(path, 20);
		const bytes = await outcome;
		expect(bytes === null || Buffer.from(bytes).toString().startsWith('The bridge')).toBe(true);
	});

	// A test that runs as root may read everything, so the system's refusal is made up here.
	it('says that a file may not be read', () => {
		const refusal = Object.assign(new Error('EACCES: permission denied'), {code: 'EACCES'});
		expect(explain(refusal, 'secret.txt')).toMatchObject({
			exitCode: 3,
			message: 'secret.txt may not be read by you.',
			cause: refusal,
		});
	});

	it.each([
		['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0', 'latin1')],
		['a program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'), Buffer.alloc(500)])],
		['random bytes', Buffer.from(Array.from({length: 3000}, (_, at) => (at * 7919) % 251))],
	])('refuses %s', async (_, bytes) => {
		const input = await readInput(await file('article.txt', bytes));
		await expect(readArticle(input)).rejects.toBeInstanceOf(InputError);
	});

	it('does not let a file name reach the terminal raw', async () => {
		await expect(readInput('\u001b[2Jx')).rejects.toThrow('There is no file �[2Jx.');
	});
});

describe('a source that can be read', () => {
	it('is standard input when it is a dash', async () => {
		async function* piped() {
			yield 'The bridge ';
			yield 'is open.';
		}

		const input = await readInput('-', {stdin: piped()});
		expect((await readArticle(input)).text).toBe('The bridge is open.');
	});

	it.skipIf(process.platform === 'win32')('may be a named pipe', async () => {
		const path = join(folder, 'pipe');
		execFileSync('mkfifo', [path]);
		const input = readInput(path);
		await writeFile(path, 'The bridge is open.');
		expect((await readArticle(await input)).text).toBe('The bridge is open.');
	});

	it('is said to be read as windows-1252 when it is no UTF-8', async () => {
		const article = await readArticle(
			await readInput(await file('old.txt', Buffer.from('Caf\xe9 \x93oui\x94, dit-il.', 'latin1'))),
		);
		expect(article.text).toBe('Café “oui”, dit-il.');
		expect(article.notices).toEqual(['not UTF-8: read as windows-1252']);
	});

	it('is a text even when a null byte or two got into it', async () => {
		const article = await readArticle(
			await readInput(await file('null.txt', `${'The bridge is open. '.repeat(20)}\0`)),
		);
		expect(article.text).toContain('open. �');
	});
});

describe('what is an address', () => {
	it.each(['https://courier.example/a', 'HTTP://courier.example', 'ftp://courier.example/a'])(
		'%s is',
		source => {
			expect(isAddress(source)).toBe(true);
		},
	);

	it.each(['C:\\news.txt', 'news.txt', '-', 'a:b', './https:/x'])('%s is not', source => {
		expect(isAddress(source)).toBe(false);
	});
});
