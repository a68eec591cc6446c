import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {runCommand} from '../helpers/surroundings.ts';
import {temporaryFolder} from '../helpers/terminal.ts';

let folder = '';
let file = '';

beforeAll(() => {
	folder = temporaryFolder();
	file = path.join(folder, 'bridge.txt');
	fs.writeFileSync(
		file,
		[
			'“We open the bridge in May after all the tests are done,” Mayor Ana Ruiz said on Tuesday.',
			'“Nobody in this town was ever asked about it,” Samir Haddad said.',
			'The port authority met on Monday and agreed to wait for the engineers.',
		].join('\n\n'),
	);
});

afterAll(() => fs.rmSync(folder, {recursive: true}));

describe('--verify', () => {
	it.each([
		['exact', '“We open the bridge in May after all the tests are done,”', 0],
		['punctuation only', 'we open the bridge in May, after all the tests are done', 0],
		[
			'said by somebody else',
			'“We open the bridge in May after all the tests are done,” Samir Haddad said.',
			1,
		],
		['not quoted', 'The port authority met on Monday and agreed to wait', 1],
		['cut', '“We open the bridge … after all the tests are done”', 1],
		['merged from two', 'We open the bridge in May. Nobody in this town was ever asked about it', 1],
		['altered', 'We open the bridge in June after all the tests are done', 1],
		['absent', 'Taxes will rise by a third before the summer', 1],
	])('says %s, with its exit status', async (verdict, words, expected) => {
		const {output, status} = await runCommand(['--verify', words, file]);
		expect({verdict: output.split(' — ')[0], status}).toEqual({verdict, status: expected});
	});

	it('compares several lines as one text', async () => {
		const words = '“We open the bridge\n   in May after all\nthe tests are done,”';
		expect((await runCommand(['--verify', words, file])).status).toBe(0);
	});
});
