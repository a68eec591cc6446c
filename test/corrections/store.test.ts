import {spawn} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm, stat, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type CorrectionLog, noCorrections, record, undo} from '../../source/corrections/correction.ts';
import {correctionsFile, keepCorrections, readCorrections} from '../../source/corrections/store.ts';
import {harbourWith} from '../helpers/harbour.ts';

const quote = {exact: '“We open in May,”', prefix: '', suffix: ' said', start: 0};
let folder: string;
let file: string;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'corrections-'));
	file = correctionsFile(harbourWith({}).article, folder);
});

afterEach(() => rm(folder, {recursive: true, force: true}));

function tagged(id: string, log: CorrectionLog = noCorrections): CorrectionLog {
	return record(log, {type: 'tag', quote, tag: id}, {id, at: `2026-03-12T${id}`});
}

describe('corrections that are kept', () => {
	it('are read again as they were', async () => {
		const log = undo(tagged('a'), {id: 'b', at: '2026-03-13'});
		await keepCorrections(file, log);
		expect(await readCorrections(file)).toEqual({log, notice: null});
	});

	it('are none when nothing was kept', async () => {
		expect(await readCorrections(file)).toEqual({log: noCorrections, notice: null});
	});

	it('leave nothing else behind, and are only the reader’s to read', async () => {
		await keepCorrections(file, tagged('a'));
		expect(await readdir(path.dirname(file))).toEqual([path.basename(file)]);
		expect((await stat(file)).mode & 0o077).toBe(0);
	});

	it('hold the work of many programs that write at once', async () => {
		const ids = Array.from({length: 12}, (_, index) => `p${String(index).padStart(2, '0')}`);
		await Promise.all(ids.map(id => keepCorrections(file, tagged(id))));
		const {log} = await readCorrections(file);
		expect(log.map(event => event.id)).toEqual(ids);
	});

	it('hold the work of several processes that write at once', async () => {
		const script = path.join(import.meta.dirname, '..', 'fixtures', 'keep-many.ts');
		const processes = ['a', 'b', 'c'].map(
			name =>
				new Promise<number | null>(resolve => {
					spawn(process.execPath, [script, file, name, '15'], {stdio: 'inherit'}).on('exit', resolve);
				}),
		);
		expect(await Promise.all(processes)).toEqual([0, 0, 0]);
		const {log, notice} = await readCorrections(file);
		expect(notice).toBe(null);
		expect(log).toHaveLength(45);
		expect(await readdir(path.dirname(file))).toEqual([path.basename(file)]);
	});

	it('tell a program what another one did meanwhile', async () => {
		await keepCorrections(file, tagged('a'));
		const {log} = await keepCorrections(file, tagged('b'));
		expect(log.map(event => event.id)).toEqual(['a', 'b']);
	});

	it('are written although a program died with the lock', async () => {
		await keepCorrections(file, tagged('a'));
		await writeFile(`${file}.lock`, '');
		await utimes(`${file}.lock`, 0, 0);
		await keepCorrections(file, tagged('b'));
		expect((await readCorrections(file)).log).toHaveLength(2);
	});
});

describe('a damaged file', () => {
	it.each([
		['cut off', '{"schema": "article-explorer/corrections/1", "events": [{"id"'],
		['of another kind', '[]'],
		['of a later version', '{"schema": "article-explorer/corrections/2", "events": []}'],
		[
			'with an event that makes no sense',
			'{"schema": "article-explorer/corrections/1", "events": [{"id": 1}]}',
		],
		['empty', ''],
	])('is kept aside and said: %s', async (_, content) => {
		await keepCorrections(file, tagged('a'));
		await writeFile(file, content);
		const {log, notice} = await readCorrections(file);
		expect(log).toEqual([]);
		expect(notice).toContain(`${file}.damaged`);
		expect(await readFile(`${file}.damaged`, 'utf8')).toBe(content);
	});

	it('does not take the place of one kept aside before', async () => {
		await keepCorrections(file, tagged('a'));
		for (const content of ['one', 'two']) {
			await writeFile(file, content);
			await keepCorrections(file, tagged('b'));
		}

		expect(await readFile(`${file}.damaged`, 'utf8')).toBe('one');
		expect(await readFile(`${file}.damaged-2`, 'utf8')).toBe('two');
		expect((await readCorrections(file)).log).toHaveLength(1);
	});
});

describe('the file of an article', () => {
	it('is told by its address, else its path, else its text', () => {
		const at = (facts: Parameters<typeof harbourWith>[0]) =>
			correctionsFile(harbourWith(facts).article, folder);
		expect(at({text: 'changed', path: 'moved.txt'})).toBe(at({}));
		expect(at({url: null, text: 'changed'})).toBe(at({url: null}));
		expect(at({url: null, path: '-', text: 'changed'})).not.toBe(at({url: null, path: '-'}));
	});

	it('is another for each chapter of a book', () => {
		const at = (part: string) =>
			correctionsFile({...harbourWith({url: null, path: 'book.epub'}).article, part}, folder);
		expect(at('One')).toBe(at('One'));
		expect(at('One')).not.toBe(at('Two'));
	});

	it('is the same wherever the command is run, for the article that comes with the program', () => {
		const {article} = harbourWith({url: null, path: 'harbour.txt'});
		const here = correctionsFile(article, folder);
		const cwd = vi.spyOn(process, 'cwd').mockReturnValue('/elsewhere');
		expect(correctionsFile(article, folder)).toBe(here);
		cwd.mockRestore();
	});
});
