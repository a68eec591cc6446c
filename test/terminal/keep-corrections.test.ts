import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type CorrectionLog, noCorrections, record} from '../../source/corrections/correction.ts';
import {correctionsFile, keepCorrections, readCorrections} from '../../source/corrections/store.ts';
import {createCorrectionsKeeper, nextStamp} from '../../source/terminal/keep-corrections.ts';
import {harbour} from '../helpers/harbour.ts';

const {article} = harbour;
const quote = {exact: '“We open in May,”', prefix: '', suffix: ' said', start: 0};
let state: string;

beforeEach(() => {
	state = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'article-explorer-')), 'state');
	vi.stubEnv('XDG_STATE_HOME', state);
});

afterEach(() => {
	vi.unstubAllEnvs();
	fs.rmSync(path.dirname(state), {recursive: true});
});

function tagged(log: CorrectionLog, tag: string): CorrectionLog {
	return record(log, {type: 'tag', quote, tag}, nextStamp(log));
}

/** A keeper with what it says and what it has kept. */
function keeper() {
	const told: string[] = [];
	let kept: CorrectionLog = noCorrections;
	const keeping = createCorrectionsKeeper(
		(_, log) => {
			kept = log;
		},
		sentence => told.push(sentence),
	);
	return {...keeping, told, kept: () => kept};
}

describe('a keeper', () => {
	it('writes one after the other, and has all when it is done', async () => {
		const one = keeper();
		const first = tagged(noCorrections, 'a');
		const second = tagged(first, 'b');
		one.keep(article, first);
		one.keep(article, second);
		expect(await one.done()).toEqual([]);
		expect(one.kept()).toEqual(second);
		expect((await readCorrections(correctionsFile(article))).log).toEqual(second);
	});

	it('gives what another program has added since', async () => {
		const others = tagged(noCorrections, 'theirs');
		await keepCorrections(correctionsFile(article), others);
		const one = keeper();
		one.keep(article, tagged(noCorrections, 'mine'));
		await one.done();
		expect(one.kept()).toHaveLength(2);
	});

	it('says once that nothing can be written, and tries again with what comes next', async () => {
		fs.writeFileSync(state, 'no folder');
		const one = keeper();
		const first = tagged(noCorrections, 'a');
		one.keep(article, first);
		one.keep(article, tagged(first, 'b'));
		expect(await one.done()).toEqual([expect.stringMatching(/^What you put right was not kept: /)]);
		expect(one.told).toEqual([expect.stringMatching(/^Your corrections cannot be kept \(/)]);

		fs.rmSync(state);
		one.keep(article, tagged(one.kept(), 'c'));
		expect(await one.done()).toEqual([]);
		expect((await readCorrections(correctionsFile(article))).log).toHaveLength(3);
	});
});
