import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {noCorrections, record} from '../../source/corrections/correction.ts';
import {correctionsFile, keepCorrections} from '../../source/corrections/store.ts';
import {watchCorrections} from '../../source/terminal/watch-corrections.ts';
import {harbour} from '../helpers/harbour.ts';

const {article} = harbour;
const quote = {exact: '“We open in May,”', prefix: '', suffix: ' said', start: 0};
const log = record(noCorrections, {type: 'tag', quote, tag: 'money'}, {id: 'a', at: '2026-03-12'});

let folder: string;
let stop = () => {};

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'watched-'));
	vi.stubEnv('XDG_STATE_HOME', folder);
});

afterEach(async () => {
	stop();
	vi.unstubAllEnvs();
	await rm(folder, {recursive: true, force: true});
});

describe('what another window keeps', () => {
	it('is told when it is kept', async () => {
		const told = vi.fn();
		stop = await watchCorrections(article, told);
		await vi.waitFor(() => expect(told).toHaveBeenCalled(), 10_000);
		told.mockClear();
		await keepCorrections(correctionsFile(article), log);
		await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(log), 10_000);
	});

	it('is told when it was kept before the first look, too', async () => {
		await keepCorrections(correctionsFile(article), log);
		const told = vi.fn();
		stop = await watchCorrections(article, told);
		await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(log), 10_000);
	});
});
