import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const quiet = {
	encoding: 'utf8' as const,
	stdio: ['ignore', 'pipe', 'pipe'] as ('ignore' | 'pipe')[],
	shell: process.platform === 'win32',
};

type Packed = {
	readonly filename: string;
	readonly unpackedSize: number;
	readonly files: readonly {path: string}[];
};

let folder: string;
let packed: Packed;

/** As somebody who has installed the package runs it. */
function installed(...args: string[]) {
	const command = path.join(folder, 'node_modules/article-explorer/bin/article-explorer.js');
	return spawnSync(process.execPath, [command, ...args], {...quiet, shell: false, cwd: folder});
}

beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'article-explorer-package-'));
	// `npm test` has built the rest, and other tests are running it.
	execFileSync('npm', ['run', '--silent', 'build:types'], {...quiet, cwd: root});
	const answer = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
		...quiet,
		cwd: root,
	});
	packed = JSON.parse(answer.slice(answer.indexOf('[')))[0];
	fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
	execFileSync('npm', ['install', '--offline', `./${packed.filename}`], {...quiet, cwd: folder});
}, 120_000);

afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

describe('the package', () => {
	it('holds the command, the library, the documents and nothing else', () => {
		const names = packed.files.map(file => file.path);
		expect(names).toEqual(
			expect.arrayContaining([
				'LICENSE',
				'README.md',
				'bin/article-explorer.js',
				'bin/package.json',
				'completions/article-explorer.bash',
				'dist/LICENSES.txt',
				'dist/cli.js',
				'dist/data/russia-ukraine-diplomacy.txt',
				'dist/index.js',
				'dist/types/index.d.ts',
				'man/article-explorer.1',
				'package.json',
				'schema/article-explorer-1.schema.json',
				'schema/article-explorer-annotations-1.schema.json',
				'schema/article-explorer-csl-1.schema.json',
			]),
		);
		expect(
			names.filter(
				name =>
					!/^(?:bin|completions|man|schema)\/|^dist\/(?:[\w-]+\.js(?:\.br)?|package\.json|LICENSES\.txt|data\/[\w-]+\.txt|types\/.+\.d\.ts)$|^(?:LICENSE|README\.md|package\.json)$/.test(
						name,
					),
			),
		).toEqual([]);
	});

	it('is one package of at most 3 MiB', () => {
		expect(packed.unpackedSize).toBeLessThanOrEqual(3 * 1024 * 1024);
		const others = fs.readdirSync(path.join(folder, 'node_modules')).filter(name => !name.startsWith('.'));
		expect(others).toEqual(['article-explorer']);
	});

	it('names no path of the machine that built it', () => {
		for (const {path: name} of packed.files) {
			const text = fs.readFileSync(path.join(folder, 'node_modules/article-explorer', name), 'utf8');
			expect(text.includes(root), name).toBe(false);
		}
	});

	it('prints the article it comes with', () => {
		const {status, stdout, stderr} = installed('--format', 'json');
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		expect(JSON.parse(stdout).title).toBe('Russia Says Ready to Continue Diplomacy amid Ukraine Crisis');
	});

	it('knows its version', () => {
		const {version} = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
		expect(installed('--version').stdout).toBe(`${version}\n`);
	});

	it('ends quietly when nobody reads on', () => {
		const command = path.join(folder, 'node_modules/article-explorer/bin/article-explorer.js');
		const {stdout, stderr} = spawnSync(
			'bash',
			[
				'-o',
				'pipefail',
				'-c',
				`"${process.execPath}" "${command}" --format json | head -c 1; echo " \${PIPESTATUS[0]}"`,
			],
			quiet,
		);
		expect({stdout, stderr}).toEqual({stdout: '{ 0\n', stderr: ''});
	});

	it('can be imported and required, with types', () => {
		const names = 'analyzeArticle, readArticle, readInput, toJson';
		const main = `const article = await readArticle(await readInput(process.argv[2])); console.log(toJson(analyzeArticle(article)).quotes.length > 0);`;
		fs.writeFileSync(path.join(folder, 'esm.mjs'), `import {${names}} from 'article-explorer';\n${main}`);
		fs.writeFileSync(
			path.join(folder, 'common.cjs'),
			`const {${names}} = require('article-explorer');\n(async () => {${main}})();`,
		);
		const article = path.join(root, 'data/russia-ukraine-diplomacy.txt');
		for (const file of ['esm.mjs', 'common.cjs']) {
			expect(execFileSync(process.execPath, [file, article], {...quiet, cwd: folder})).toBe('true\n');
		}

		fs.writeFileSync(
			path.join(folder, 'typed.mts'),
			`import {analyzeArticle, readArticle, readInput, type Quote} from 'article-explorer';
const quotes: readonly Quote[] = analyzeArticle(await readArticle(await readInput('a.txt'))).quotes;
// @ts-expect-error A quote has no such thing.
quotes[0]?.volume;
`,
		);
		const tsc = spawnSync(
			path.join(root, 'node_modules/.bin/tsc'),
			['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--types', '', 'typed.mts'],
			{cwd: folder, encoding: 'utf8'},
		);
		expect(tsc.stdout).toBe('');
	});
});

describe('what the package is made with', () => {
	const {dependencies, devDependencies} = JSON.parse(
		fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
	);

	it('is bundled, so that an install brings nothing else', () => {
		expect(dependencies).toBeUndefined();
	});

	it.each(Object.entries(devDependencies as Record<string, string>))('is pinned: %s %s', (_, version) => {
		expect(version).toMatch(/^\d+\.\d+\.\d+$/);
	});

	it('is checked before it is published, with its provenance', () => {
		const workflow = (name: string) => fs.readFileSync(path.join(root, '.github/workflows', name), 'utf8');
		expect(workflow('ci.yml')).toContain('run: .ci/run');
		expect(workflow('publish.yml')).toMatch(/run: \.ci\/run(?:.|\n)*npm publish --provenance/);
	});
});

describe('a Node that is too old', () => {
	it('is told in one sentence', () => {
		const shim = path.join(folder, 'node_modules/article-explorer/bin/article-explorer.js');
		// The shim asks process.versions; the rest of it is as on the real thing.
		const {status, stdout, stderr} = spawnSync(
			process.execPath,
			[
				'-e',
				`Object.defineProperty(process, 'versions', {value: {node: '20.20.2'}}); Object.defineProperty(process, 'version', {value: 'v20.20.2'}); require(${JSON.stringify(shim)});`,
			],
			{encoding: 'utf8'},
		);
		expect({status, stdout, stderr}).toEqual({
			status: 2,
			stdout: '',
			stderr: 'article-explorer needs Node 22.12 or later; this is v20.20.2.\n',
		});
	});
});
