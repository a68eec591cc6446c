import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {expandFolders} from '../../source/command/expand-folders.ts';

let folder = '';
beforeEach(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'article-explorer-'));
	fs.mkdirSync(path.join(folder, 'b'));
	for (const name of ['c.txt', 'a.html', 'b/one.md']) fs.writeFileSync(path.join(folder, name), 'x');
});
afterEach(() => {
	vi.restoreAllMocks();
	fs.rmSync(folder, {recursive: true});
});

const namesIn = (sources: readonly string[]) => sources.map(source => path.relative(folder, source));

describe('folders among the sources', () => {
	it('are replaced by their articles, in the order of their names', () => {
		expect(namesIn(expandFolders([folder]))).toEqual(['a.html', path.join('b', 'one.md'), 'c.txt']);
	});

	it('leave files and addresses as they are, there or not', () => {
		const sources = ['missing.txt', 'https://courier.example/bridge', '-'];
		expect(expandFolders(sources)).toEqual(sources);
	});

	it('stay where they cannot be read, so that the others are read and that is said', () => {
		const list = fs.readdirSync as (place: fs.PathLike, options: unknown) => unknown;
		vi.spyOn(fs, 'readdirSync').mockImplementation(((place: fs.PathLike, options: unknown) => {
			if (path.basename(String(place)) === 'b') throw Object.assign(new Error('EACCES'), {code: 'EACCES'});
			return list(place, options);
		}) as typeof fs.readdirSync);
		expect(namesIn(expandFolders([folder]))).toEqual(['a.html', 'b', 'c.txt']);
	});

	it('must hold an article', () => {
		fs.mkdirSync(path.join(folder, 'empty'));
		expect(() => expandFolders([path.join(folder, 'empty')])).toThrow(/There is no article in/);
	});
});
