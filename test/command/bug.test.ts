import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {Article} from '../../source/article/article.ts';
import {runCommand} from '../helpers/surroundings.ts';

// No article is known that the rules fail on, so one is made to.
vi.mock('../../source/analyze-article.ts', async original => {
	const {analyzeArticle} = await original<typeof import('../../source/analyze-article.ts')>();
	return {
		analyzeArticle: (article: Article) => {
			if (article.text.includes('odd')) throw new TypeError('it is odd');
			return analyzeArticle(article);
		},
	};
});

let folder: string;
let odd: string;
let even: string;

beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'article-explorer-'));
	odd = path.join(folder, 'odd.txt');
	even = path.join(folder, 'even.txt');
	fs.writeFileSync(odd, '“This is odd,” said Ana Ruiz.\n');
	fs.writeFileSync(even, '“We open in May,” said Ana Ruiz.\n');
});

afterAll(() => fs.rmSync(folder, {recursive: true}));

describe('a source that the program has a bug with', () => {
	it.each([[['--format', 'text']], [['--verify', 'we open in May']]])(
		'is reported, and the others are done, with %j',
		async asked => {
			const {status, output, messages} = await runCommand([...asked, odd, even, 'none.txt']);
			expect(status).toBe(5);
			expect(output).toContain('We open in May');
			expect(messages).toContain('article-explorer has a bug: TypeError: it is odd');
			expect(messages).toContain(JSON.stringify(odd));
			expect(messages).toContain('There is no file none.txt.');
		},
	);

	it('ends with status 5 when it is the only one', async () => {
		const {status, output, messages} = await runCommand(['--format', 'json', odd]);
		expect({status, output}).toEqual({status: 5, output: ''});
		expect(messages.match(/has a bug/g)).toHaveLength(1);
	});
});
