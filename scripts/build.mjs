// Builds what is published: a small program with its rare parts in files of their own, so that a start
// reads little, and an install brings one package.
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import * as esbuild from 'esbuild';
import {lean} from './lean.mjs';
import {licenses} from './licenses.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(root, 'dist');
// Built aside and put in place at the end, so that a program that starts meanwhile finds a whole one.
const fresh = path.join(root, `dist-${process.pid}`);

try {
	const {metafile} = await esbuild.build({
		absWorkingDir: root,
		entryPoints: ['source/cli.ts', 'source/index.ts'],
		outdir: fresh,
		chunkNames: '[name]-[hash]',
		bundle: true,
		splitting: true,
		platform: 'node',
		format: 'esm',
		target: 'node22.12',
		minify: true,
		legalComments: 'none',
		// React and Ink are twice as slow in their development form.
		define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
		metafile: true,
		logLevel: 'warning',
		plugins: [ownData(), lean(root)],
	});
	fs.writeFileSync(path.join(fresh, 'LICENSES.txt'), licenses(root, Object.keys(metafile.inputs)));
	if (process.argv.includes('--metafile')) {
		fs.writeFileSync(path.join(root, 'dist-metafile.json'), JSON.stringify(metafile));
	}

	// The types that `npm run build` made stay until they are made again.
	const types = path.join(target, 'types');
	if (fs.existsSync(types)) fs.renameSync(types, path.join(fresh, 'types'));
	fs.rmSync(target, {recursive: true, force: true});
	fs.renameSync(fresh, target);
} finally {
	fs.rmSync(fresh, {recursive: true, force: true});
}

/** Puts the word lists into the bundle, and the files that are read at run time beside it. */
function ownData() {
	return {
		name: 'own-data',
		setup(build) {
			// JSON.parse reads a long list twice as fast as the engine reads the same list as code.
			build.onLoad({filter: /[\\/]data[\\/].*\.json$/}, ({path: file}) => ({
				contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(fs.readFileSync(file, 'utf8'))))});`,
			}));
			// --version needs one line of it.
			build.onLoad({filter: /^[^:]*package\.json$/}, ({path: file}) =>
				file === path.join(root, 'package.json')
					? {
							contents: JSON.stringify({version: JSON.parse(fs.readFileSync(file, 'utf8')).version}),
							loader: 'json',
						}
					: undefined,
			);
			build.onLoad({filter: /[\\/]source[\\/].*\.tsx?$/}, ({path: file}) => {
				const contents = fs
					.readFileSync(file, 'utf8')
					.replaceAll(/new URL\(\s*'(?:\.\.\/)+data\/([^']+)',\s*import\.meta\.url,?\s*\)/g, (_, name) => {
						fs.mkdirSync(path.join(fresh, 'data'), {recursive: true});
						fs.copyFileSync(path.join(root, 'data', name), path.join(fresh, 'data', name));
						return `new URL('./data/${name}', import.meta.url)`;
					});
				const lost = /new URL\(\s*['"`]\.\.\/[^)]*import\.meta\.url/.exec(contents);
				if (lost) throw new Error(`${file}: the bundle would not find ${lost[0]}`);
				return {contents, loader: file.endsWith('x') ? 'tsx' : 'ts'};
			});
		},
	};
}
