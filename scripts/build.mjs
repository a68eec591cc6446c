// Builds what is published: a small program with its rare parts in files of their own, so that a start
// reads little, and an install brings one package.
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import {isBuiltin} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import zlib from 'node:zlib';
import * as esbuild from 'esbuild';
import {withLateExpressions} from './late-expressions.mjs';
import {lean} from './lean.mjs';
import {licenses} from './licenses.mjs';
import {withWordSets} from './word-sets.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(root, 'dist');
// Built aside and put in place at the end, so that a program that starts meanwhile finds a whole one.
const fresh = path.join(root, `dist-${process.pid}`);

/** The reader of PDFs, which is half of the whole package: a file of its own, packed, and made again only when it changes. */
const pdfReader = {
	name: 'unpdf/pdfjs',
	file: 'pdfjs.js',
	from: path.join(root, 'node_modules/unpdf/dist/pdfjs.mjs'),
};

/** What a process and its threads begin with: they open the cache of code, and only then load the program. */
const starters = ['cli', 'command/render-worker'];

/** The large things that a start may be for. Each is one file, and loaded by those starts only. */
const groups = ['command/explore', 'command/print'];

/** The file that holds what both the panes and a few of the other starts need, such as one with `--search`. */
const besidePanes = 'beside-panes';

/** What a printing start loads beside that most often: it is to be had without them. */
const oftenPrinting = ['export/to-json'];

/** What others load by the name of its file: the library, what the starters load, and threads that need no cache. */
const loaded = ['index', 'command/main', 'command/render', 'command/read-worker', 'command/analyze-worker'];

/** Tables that are made out of word lists here, once, and not at every start. Each stands in for the module that makes it. */
const packedTables = [
	{
		file: path.join(root, 'source/language/english/verbs.ts'),
		made: "import {buildTable} from './english/verbs.ts'; import {packVerbs} from './packed-verbs.ts'; export default packVerbs(buildTable());",
		read: packed => `import {verbsIn} from '../packed-verbs.ts';
const verbs = verbsIn(${packed});
export const verb = word => verbs.get(word);`,
	},
	{
		file: path.join(root, 'source/language/english/name-tables.ts'),
		made: "import {buildNameTables} from './english/name-tables.ts'; import {packNames} from './packed-names.ts'; export default packNames(buildNameTables());",
		read: packed => `import {namesIn} from '../packed-names.ts';
export const nameTables = () => namesIn(${packed});`,
	},
];

// node scripts/build.mjs --readable, to see in a profile or a stack what is what
const minify = !process.argv.includes('--readable');

const common = {
	absWorkingDir: root,
	bundle: true,
	platform: 'node',
	target: 'node22.12',
	// esbuild takes these for too new, and makes a regular expression each time one is used rather than once.
	supported: {'regexp-unicode-property-escapes': true},
	minify,
	legalComments: 'none',
	logLevel: 'warning',
	write: false,
};

try {
	const parts = await split();
	const files = [...(await join(parts)), ...(await starts())];
	fs.mkdirSync(path.join(fresh, 'data'), {recursive: true});
	const build = createHash('sha256');
	for (const {contents} of files) build.update(contents);
	const digest = build.digest('hex').slice(0, 16);
	for (const {path: file, text} of files) {
		write(path.join(fresh, path.basename(file)), text.replaceAll('<build>', digest));
	}

	await writePdfReader(fresh);
	fs.writeFileSync(path.join(fresh, 'package.json'), '{"type": "commonjs"}\n');
	fs.writeFileSync(path.join(fresh, 'LICENSES.txt'), licenses(root, parts.inputs));
	for (const name of fs.readdirSync(path.join(root, 'data'))) {
		// Lists are inside the bundle; an article is read as a file like any other.
		if (name.endsWith('.txt')) fs.copyFileSync(path.join(root, 'data', name), path.join(fresh, 'data', name));
	}

	// The types that `npm run build` made stay until they are made again.
	const types = path.join(target, 'types');
	if (fs.existsSync(types)) fs.renameSync(types, path.join(fresh, 'types'));
	fs.rmSync(target, {recursive: true, force: true});
	fs.renameSync(fresh, target);
} finally {
	fs.rmSync(fresh, {recursive: true, force: true});
}

/** Writes a file of the bundle. */
function write(file, bytes) {
	fs.writeFileSync(file, ascii(bytes));
}

/**
 * esbuild escapes what is not ASCII but in regular expressions, where it means the same. One such letter
 * would make V8 keep the whole file, word lists and all, in twice the memory.
 */
function ascii(bytes) {
	return Buffer.from(
		Buffer.from(bytes)
			.toString()
			.replaceAll(/[^\0-\x7F]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
	);
}

/**
 * Writes the reader of PDFs, packed from 1.6 to 0.4 MB, and the few lines that unpack it. Reading and packing it
 * takes two thirds of a build, and only a new version of it changes it, so it is kept between builds.
 */
async function writePdfReader(folder) {
	const of = createHash('sha256')
		.update(fs.readFileSync(pdfReader.from))
		.update(esbuild.version)
		.update(fs.readFileSync(fileURLToPath(import.meta.url)))
		.digest('hex')
		.slice(0, 16);
	const kept = path.join(root, 'node_modules/.cache/article-explorer', `pdfjs-${minify}-${of}.br`);
	if (!fs.existsSync(kept)) {
		const {outputFiles} = await esbuild.build({
			...common,
			entryPoints: [pdfReader.from],
			outdir: folder,
			format: 'cjs',
		});
		const contents = ascii(outputFiles[0].contents);
		const {BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT} = zlib.constants;
		const packed = zlib.brotliCompressSync(contents, {
			params: {[BROTLI_PARAM_QUALITY]: 10, [BROTLI_PARAM_SIZE_HINT]: contents.length},
		});
		fs.mkdirSync(path.dirname(kept), {recursive: true});
		// Two builds may do this at once: each puts a whole file in place.
		fs.writeFileSync(`${kept}.${process.pid}`, packed);
		fs.renameSync(`${kept}.${process.pid}`, kept);
	}

	fs.copyFileSync(kept, path.join(folder, `${pdfReader.file}.br`));
	fs.writeFileSync(
		path.join(folder, pdfReader.file),
		`const packed = require('node:fs').readFileSync(\`\${__filename}.br\`);
module._compile(require('node:zlib').brotliDecompressSync(packed).toString(), __filename);
`,
	);
}

/** First pass: every module into the one file it belongs to, cut where the program imports something only when needed. */
async function split() {
	const {metafile, outputFiles} = await esbuild.build({
		...common,
		entryPoints: [...loaded, ...groups].map(file => `source/${file}.ts`),
		entryNames: '[name]',
		chunkNames: '[name]-[hash]',
		outdir: fresh,
		splitting: true,
		format: 'esm',
		// React and Ink are twice as slow in their development form.
		define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
		metafile: true,
		plugins: [ownData(), apart(), lean(root)],
	});
	const contents = new Map(outputFiles.map(file => [path.basename(file.path), file.text]));
	const imports = new Map(
		Object.entries(metafile.outputs).map(([file, output]) => [
			path.basename(file),
			output.imports.filter(({external}) => !external),
		]),
	);
	const fileOf = new Map(
		Object.entries(metafile.outputs).map(([file, {entryPoint}]) => [entryPoint, path.basename(file)]),
	);
	return {contents, imports, fileOf, inputs: Object.keys(metafile.inputs)};
}

/**
 * Second pass: esbuild cuts what two files share into many small ones, and each costs a start about a
 * millisecond. What every start needs becomes one file, `main.js`, with all that more than one of the `groups`
 * need; what is left of each of those becomes one file too, and so does what is `besidePanes`. And they become CommonJS, which Node loads
 * faster: `--format json` went from 2.1 to 1.6 times `node -e 0`.
 */
async function join({contents, imports, fileOf}) {
	const owners = ownersOf(imports, fileOf);
	const joined = new Set(owners.values());
	const byName = new Set(loaded.map(file => `${path.basename(file)}.js`));
	const others = [...contents.keys()].filter(
		file => !joined.has(file.slice(0, -'.js'.length)) && (!owners.has(file) || byName.has(file)),
	);
	const {outputFiles} = await esbuild.build({
		...common,
		entryPoints: [
			...[...joined].map(name => ({in: `group:${name}`, out: name})),
			...others.map(file => ({in: `part:${file}`, out: file.slice(0, -'.js'.length)})),
		],
		outdir: fresh,
		format: 'cjs',
		// The first pass has done the rest, and it is what takes the time.
		minifySyntax: false,
		minifyIdentifiers: false,
		supported: {...common.supported, 'dynamic-import': false},
		define: {'import.meta.url': 'importMetaUrl', 'import.meta': 'importMeta'},
		plugins: [
			{
				name: 'join',
				setup(build) {
					build.onResolve({filter: /^group:/}, ({path}) => ({
						path: path.slice('group:'.length),
						namespace: 'group',
					}));
					build.onLoad({filter: /.*/, namespace: 'group'}, ({path: name}) => ({
						contents: [
							...(contents.has(`${name}.js`) ? [`export * from './${name}.js';`] : []),
							...[...owners]
								.filter(([, owner]) => owner === name)
								.map(([file]) => `export * as ${nameOf(file)} from './${file}';`),
						].join('\n'),
					}));
					build.onResolve({filter: /^part:/}, ({path}) => {
						const file = path.slice('part:'.length);
						return {path: file, namespace: owners.has(file) ? 'from-group' : 'part'};
					});
					build.onLoad({filter: /.*/, namespace: 'part'}, ({path}) => ({
						contents: asCommonJs(contents.get(path)),
					}));
					build.onResolve({filter: /^\.\//}, ({path, importer, namespace}) => {
						const file = path.slice('./'.length);
						if (file === pdfReader.file || file === `${besidePanes}.js`) return {path, external: true};
						if (!contents.has(file)) return undefined;
						const owner = owners.get(file);
						if (owner === undefined || namespace === 'from-group') return {path, external: true};
						const own = namespace === 'group' ? importer : owners.get(importer);
						return {path: file, namespace: own === owner ? 'part' : 'from-group'};
					});
					build.onLoad({filter: /.*/, namespace: 'from-group'}, ({path}) => ({
						contents: `module.exports = require('./${owners.get(path)}.js').${nameOf(path)};`,
					}));
				},
			},
		],
	});
	return outputFiles;
}

/** Which joined file each part goes into. A part that has none stays a file of its own. */
function ownersOf(imports, fileOf) {
	const names = groups.map(file => path.basename(file));
	const reached = names.map(name => reachable(`${name}.js`, imports));
	const shared = reached
		.flatMap(files => [...files])
		.filter(file => reached.filter(files => files.has(file)).length > 1);
	const owners = new Map([...reachable('main.js', imports), ...shared].map(file => [file, 'main']));
	// What is loaded later in a run without panes, such as the search, must not bring the panes along, and a start that
	// only prints needs neither.
	const [forPanes] = reached;
	const withoutPanes = everReachable(
		'main.js',
		imports,
		({path: file}) => path.basename(file) !== 'explore.js',
	);
	const often = new Set(
		oftenPrinting.flatMap(file => [...reachable(fileOf.get(`source/${file}.ts`), imports)]),
	);
	for (const file of often) owners.set(file, 'main');
	for (const file of forPanes) {
		if (!owners.has(file) && withoutPanes.has(file)) owners.set(file, besidePanes);
	}

	for (const [index, name] of names.entries()) {
		for (const file of reached[index]) if (!owners.has(file)) owners.set(file, name);
	}

	return owners;
}

async function starts() {
	const {outputFiles} = await esbuild.build({
		...common,
		entryPoints: starters.map(file => `source/${file}.ts`),
		entryNames: '[name]',
		outdir: fresh,
		format: 'cjs',
		supported: {...common.supported, 'dynamic-import': false},
		define: {'import.meta.dirname': '__dirname'},
		plugins: [
			{
				name: 'starts',
				setup(build) {
					build.onResolve({filter: /\/(?:main|render)\.ts$/}, ({path: file}) => ({
						path: `./${path.basename(file, '.ts')}.js`,
						external: true,
					}));
				},
			},
		],
	});
	return outputFiles;
}

/**
 * Takes Node's own modules as they are. An import in a CommonJS file is turned into a copy of all that the module
 * holds, and looking at all of `util` loads half of Node: 6 ms.
 */
function asCommonJs(code) {
	const withBuiltins = code.replaceAll(
		/\bimport\s*(?:\*\s*as\s+)?([\w$]+)?,?(\{[^{}]*\})?\s*from\s*"([^"]+)";/g,
		(whole, all, some, name) => {
			if (!isBuiltin(name)) return whole;
			const module = `process.getBuiltinModule("${name}")`;
			const names = some?.replaceAll(/([\w$]+) as ([\w$]+)/g, '$1:$2');
			return `const ${[all && `${all}=${module}`, names && `${names}=${module}`].filter(Boolean).join(',')};`;
		},
	);
	if (!code.includes('import.meta')) return withBuiltins;
	const url = 'process.getBuiltinModule("node:url").pathToFileURL(__filename).href';
	return `const importMetaUrl=${url},importMeta={url:importMetaUrl};${withBuiltins}`;
}

/** A file and all that it cannot be loaded without. */
function reachable(file, imports) {
	return everReachable(file, imports, ({kind}) => kind !== 'dynamic-import');
}

/** A file and all that it may load at any time. */
function everReachable(file, imports, isFollowed = () => true, found = new Set()) {
	if (found.has(file)) return found;
	found.add(file);
	for (const imported of imports.get(file)) {
		if (isFollowed(imported)) everReachable(path.basename(imported.path), imports, isFollowed, found);
	}

	return found;
}

function nameOf(file) {
	return `_${file.replaceAll(/\W/g, '_')}`;
}

/** Leaves the reader of PDFs out of the bundle, to be taken from its own file. */
function apart() {
	return {
		name: 'apart',
		setup(build) {
			build.onResolve({filter: new RegExp(`^${pdfReader.name}$`)}, () => ({
				path: `./${pdfReader.file}`,
				external: true,
			}));
		},
	};
}

/** What a module that makes a table exports by default, as JavaScript. */
async function packedTable(made) {
	const {outputFiles} = await esbuild.build({
		...common,
		stdin: {contents: made, resolveDir: path.join(root, 'source/language'), loader: 'ts'},
		format: 'esm',
	});
	const {default: packed} = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
	return JSON.stringify(packed);
}

/** Puts the word lists into the bundle. */
function ownData() {
	return {
		name: 'own-data',
		setup(build) {
			// JSON.parse reads a long list twice as fast as the engine reads the same list as code.
			build.onLoad({filter: /[\\/]data[\\/][^\\/]+\.json$/}, ({path: file}) => ({
				contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(fs.readFileSync(file, 'utf8'))))});`,
			}));
			// --version needs one line of it.
			build.onLoad({filter: /package\.json$/}, ({path: file}) => {
				if (file !== path.join(root, 'package.json')) return undefined;
				const {version} = JSON.parse(fs.readFileSync(file, 'utf8'));
				return {contents: JSON.stringify({version}), loader: 'json'};
			});
			build.onLoad({filter: /[\\/]source[\\/].*\.tsx?$/}, async ({path: file}) => {
				const table = packedTables.find(table => table.file === file);
				if (table) return {contents: table.read(await packedTable(table.made)), loader: 'js'};
				const contents = withLateExpressions(withWordSets(fs.readFileSync(file, 'utf8')))
					.replaceAll(/(new URL\(\s*')(?:\.\.\/)+data\/([^']+',\s*import\.meta\.url)/g, '$1./data/$2')
					.replaceAll(/(new URL\('\.\/[\w-]+)\.ts(', import\.meta\.url\))/g, '$1.js$2');
				return {contents, loader: file.endsWith('x') ? 'tsx' : 'ts'};
			});
		},
	};
}
