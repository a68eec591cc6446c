import path from 'node:path';
import {fileURLToPath} from 'node:url';
import * as esbuild from 'esbuild';
import {expect, it} from 'vitest';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything that has to be loaded before a file can run, from the root of the project. */
async function neededBy(file: string): Promise<readonly string[]> {
	const {metafile} = await esbuild.build({
		absWorkingDir: root,
		entryPoints: [file],
		bundle: true,
		write: false,
		metafile: true,
		packages: 'external',
		platform: 'node',
		format: 'esm',
		splitting: true,
		outdir: 'dist',
		logLevel: 'silent',
	});
	const needed = new Set([file]);
	for (const one of needed) {
		for (const {path: imported, kind} of metafile.inputs[one]?.imports ?? []) {
			if (kind !== 'dynamic-import') needed.add(imported);
		}
	}

	return [...needed];
}

it('the first screen waits neither for what analyses nor for Ink', async () => {
	const needed = await neededBy('source/command/explore.ts');
	expect(needed).toContain('source/navigation/screen/screen.ts');
	// A header may have a name in it, and that is one list.
	expect(needed.filter(file => file.startsWith('data/'))).toEqual(['data/given-names.json']);
	expect(needed.filter(file => /^source\/language\/english\/(?!given-names)/.test(file))).toEqual([]);
	expect(needed.filter(file => /find-quotes|find-actors|analyze-article|draw-with-ink/.test(file))).toEqual(
		[],
	);
	// Packages keep their names.
	expect(needed.filter(file => /^(?:ink|react|fuse\.js|marked)\b/.test(file))).toEqual([]);
});
