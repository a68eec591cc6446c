import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';

const source = fileURLToPath(new URL('../source', import.meta.url));

type Import = {readonly from: string; readonly to: string; readonly isLoaded: boolean};

/** What a file of the source imports: `isLoaded` unless it is for the types alone, or waits until it is needed. */
function importsOf(file: string): readonly Import[] {
	const text = fs.readFileSync(path.join(source, file), 'utf8');
	const statements = text.matchAll(/^(?:import|export) (type )?(?:[^;]*? from )?'([^']+)'/gm);
	return [...statements].map(([, type, name = '']) => ({
		from: file,
		to: name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name,
		isLoaded: type === undefined,
	}));
}

const files = fs.globSync('**/*.{ts,tsx}', {cwd: source}).map(file => file.replaceAll('\\', '/'));
const imports = files.flatMap(importsOf);
const folderOf = (file: string) => (file.includes('/') ? file.split('/', 1)[0] : '');
const inCore = imports.filter(
	({from}) => !['terminal', 'command'].includes(folderOf(from)!) && from !== 'cli.ts',
);

describe('the imports', () => {
	it('are read from the source', () => {
		expect(imports).toContainEqual({
			from: 'analyze-article.ts',
			to: 'actors/cast.ts',
			isLoaded: true,
		});
		expect(imports.length).toBeGreaterThan(1000);
	});

	it('reach Ink and React from the terminal alone', () => {
		const drawing = imports.filter(({to}) => /^(?:ink|react)(?:-|\/|$)/.test(to));
		expect(new Set(drawing.map(({from}) => folderOf(from)))).toEqual(new Set(['terminal']));
	});

	it('lead from the terminal to the core, and never back', () => {
		expect(inCore.filter(({to}) => /^(?:terminal|command)\//.test(to))).toEqual([]);
		expect(
			imports.filter(({from, to}) => folderOf(from) === 'terminal' && folderOf(to) === 'command'),
		).toEqual([]);
	});

	it('load no file in a circle', () => {
		const loaded = Map.groupBy(
			imports.filter(({isLoaded}) => isLoaded),
			({from}) => from,
		);
		const done = new Set<string>();
		const circles: string[] = [];
		const follow = (file: string, way: readonly string[]) => {
			if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
			if (done.has(file)) return;
			done.add(file);
			for (const {to} of loaded.get(file) ?? []) follow(to, [...way, file]);
		};
		for (const file of files) follow(file, []);
		expect(circles).toEqual([]);
	});
});
