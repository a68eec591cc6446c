import fs from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {startNavigation} from '../../source/navigation/start.ts';
import {createWorld, type World} from '../../source/navigation/world.ts';
import {createProgram} from '../../source/terminal/program.ts';
import {createCorrector} from '../../source/terminal/put-right.ts';
import {harbour} from '../helpers/harbour.ts';

const begin = (world: World) => startNavigation(world, {size: {columns: 100, rows: 30}});
const started = () => {
	const program = createProgram({world: createWorld({analysis: harbour}), begin}, () => {});
	return {program, corrector: createCorrector(program, () => {})};
};

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'put-right-'));
	vi.stubEnv('XDG_STATE_HOME', folder);
});

afterEach(async () => {
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
	await rm(folder, {recursive: true, force: true});
});

describe('what other windows put right', () => {
	it('is not watched any more once the reader has left', async () => {
		const watched = vi.spyOn(fs, 'watchFile');
		const left = vi.spyOn(fs, 'unwatchFile');
		const {corrector} = started();
		corrector.watch();
		await vi.waitFor(() => expect(watched).toHaveBeenCalledOnce(), 10_000);
		expect(left).not.toHaveBeenCalled();
		corrector.close();
		await vi.waitFor(() => expect(left).toHaveBeenCalledOnce(), 10_000);
		expect(left.mock.calls[0]![0]).toBe(watched.mock.calls[0]![0]);
	});

	it('is not watched at all when they left before that began', async () => {
		const watched = vi.spyOn(fs, 'watchFile');
		const left = vi.spyOn(fs, 'unwatchFile');
		const {corrector} = started();
		corrector.watch();
		corrector.close();
		await vi.waitFor(() => expect(left).toHaveBeenCalledTimes(watched.mock.calls.length), 10_000);
		await vi.waitFor(() => expect(watched).toHaveBeenCalledOnce(), 10_000);
		await vi.waitFor(() => expect(left).toHaveBeenCalledOnce(), 10_000);
	});
});
