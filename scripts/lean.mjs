// What the bundle does differently from its dependencies, so that the first screen comes at once. Each
// replacement names the text it replaces and fails the build when that is gone, so that a new version
// of a dependency is looked at by a person. node_modules stays as it was installed.
import fs from 'node:fs';
import {isBuiltin} from 'node:module';
import path from 'node:path';
import {simpleCharacters} from './simple-characters.mjs';
import * as wordSets from './word-sets.mjs';

const segmenterMade = /^const (\w+) = new Intl\.Segmenter\(.*\);$/m;
// Making a segmenter takes 3 ms, and asking it is what a frame spends its time on.
const segmenterShared = "import {graphemes as $1} from 'lean:graphemes';";

/** By file inside node_modules: what is replaced, and by what. */
const edits = {
	'string-width/index.js': [
		[segmenterMade, segmenterShared],
		// Compiling this one takes 5 ms, and most articles hold no emoji.
		[
			/^const rgiEmojiRegex = (.+);$/m,
			'let emoji; const rgiEmojiRegex = {test: text => (emoji ??= $1).test(text)};',
		],
		[
			'\tlet width = 0;\n\tconst eastAsianWidthOptions',
			`\tif (ambiguousIsNarrow && /^[${simpleCharacters}]*$/.test(string)) return string.length;\n$&`,
		],
	],
	'wrap-ansi/index.js': [[segmenterMade, segmenterShared]],
	'slice-ansi/tokenize-ansi.js': [[segmenterMade, segmenterShared]],
	'@alcalzone/ansi-tokenize/build/tokenize.js': [[segmenterMade, segmenterShared]],
	'ink/build/line-update.js': [[segmenterMade, segmenterShared]],
	'ink/build/output.js': [
		[
			/!\/\^\\p\{Default_Ignorable_Code_Point\}\+\$\/u\.test\(character\.value\)/,
			'(character.value.charCodeAt(0) < 0xad || $&)',
		],
		["import stringWidth from 'string-width';", "$& import {frameOf} from 'lean:ink-rows';"],
		['    caches = new OutputCaches();', '    caches;'],
		['        const { width, height } = options;', '$& this.caches = options.caches ?? new OutputCaches();'],
		[
			'    get() {',
			`    get() {
        const output = frameOf(
            this.operations,
            this,
            operations => {
                const row = new Output({width: this.width, height: 1, caches: this.caches});
                row.operations = operations;
                return row.draw().output;
            },
            sequences => reduceAnsiCodes(tokenize(sequences)).length === 0,
        );
        return output === null ? this.draw() : {output, height: this.height};
    }
    draw() {`,
		],
		['styledCharsFromTokens, styledCharsToString, tokenize,', 'reduceAnsiCodes, $&'],
	],
	// A text of letters and styles has nothing in it that is to be taken out, and Ink looks twice a frame.
	'ink/build/sanitize-ansi.js': [
		[
			'const sanitizeAnsi = (text) => {',
			'const unclean = /(?!\\n|\\x1B\\[[\\d;]*m)\\p{Control}|\\p{Mark}/u;\n$&\n    if (!unclean.test(text)) return text;',
		],
	],
	// What was measured a moment ago is known.
	'ink/build/render-node-to-output.js': [
		["import widestLine from 'widest-line';", "import measureText from './measure-text.js';"],
		['widestLine(text)', 'measureText(text).width'],
	],
	// Of the texts of 4,096 panes none but the last few is ever asked for again.
	'ink/build/measure-text.js': [['maxSize: 4096', 'maxSize: 64']],
	'ink/build/wrap-text.js': [['maxSize: 4096', 'maxSize: 64']],
	// Only there for React's developer tools, and its await would make every module that uses Ink wait.
	'ink/build/reconciler.js': [[/^if \(process\.env\['DEV'\] === 'true'\) \{[\s\S]*?\n\}\n/gm, '']],
	// For debugging, and written out whether anybody does or not.
	'@mozilla/readability/Readability.js': [['this.log("Grabbed: " + articleContent.innerHTML);', '']],
	// meow looks for a package.json and checks it; ours is in the bundle, and without these two it is a third as large.
	'meow/build/options.js': [
		[
			"import { a as readPackageUpSync, n as normalizePackageData } from './dependencies.js';",
			'const readPackageUpSync = () => undefined, normalizePackageData = () => {};',
		],
	],
	'meow/build/dependencies.js': [
		['var libExports = requireLib$1();', () => 'var libExports = {};'],
		['var normalizeExports = requireNormalize();', () => 'var normalizeExports = {};'],
		['promisify(execFile);', ''],
	],
};

/** Whole modules, by the name they are imported under. */
const stubs = {
	[wordSets.moduleName]: wordSets.moduleContents,
	'lean:ink-rows': fs.readFileSync(new URL('ink-rows.mjs', import.meta.url), 'utf8'),
	'lean:graphemes': `
const simple = /^[\\n\\x1B${simpleCharacters}]*$/;
export const isSimple = text => simple.test(text);
let segmenter;
class Characters {
	constructor(text) { this.text = text; }
	* [Symbol.iterator]() {
		for (let index = 0; index < this.text.length; index++) yield {segment: this.text[index], index, input: this.text};
	}
	containing(index) {
		return index < this.text.length ? {segment: this.text[index], index, input: this.text} : undefined;
	}
}
export const graphemes = {
	segment: text =>
		simple.test(text)
			? new Characters(text)
			: (segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'})).segment(text),
};`,
	// It would load child_process to ask other programs for the size when the stream does not know it.
	'terminal-size': `
export default () => ({
	columns: process.stdout.columns || process.stderr.columns || 80,
	rows: process.stdout.rows || process.stderr.rows || 24,
});`,
	// signal-exit checks one argument with it; loading the real one takes 5 ms.
	assert: 'module.exports = {equal() {}};',
	// It draws an error where ours is told on the main screen, and in a folder that was removed meanwhile it throws one.
	'./ErrorOverview.js': 'export default () => null;',
};

/**
 * Yoga's own loader awaits `fetch()` of a `data:` address, which loads all of Node's HTTP client (30–40 ms)
 * and makes every importer asynchronous. Here the same bytes are compiled at once.
 */
const yoga = `
import load from './binaries/yoga-wasm-base64-esm.js';
import wrap from './src/wrapAssembly.js';
import bytes from 'lean:yoga-bytes';
const assembly = {
	instantiateWasm(imports, receive) {
		const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
		receive(instance);
		return instance.exports;
	},
};
void load(assembly);
export default wrap(assembly);
export * from './src/generated/YGEnums.js';`;

/** The esbuild plugin. */
export function lean(root) {
	const yogaFolder = path.join(root, 'node_modules/yoga-layout/dist');
	const yogaBinary = path.join(yogaFolder, 'binaries/yoga-wasm-base64-esm.js');
	return {
		name: 'lean',
		setup(build) {
			build.onResolve({filter: exactly(Object.keys(stubs))}, ({path}) => ({path, namespace: 'lean-stub'}));
			build.onLoad({filter: /.*/, namespace: 'lean-stub'}, ({path}) => ({contents: stubs[path]}));

			// A CommonJS dependency asks for Node's modules with `require`, which an ES module does not have.
			build.onResolve({filter: /.*/}, ({path, kind}) =>
				kind === 'require-call' && isBuiltin(path) ? {path, namespace: 'lean-builtin'} : undefined,
			);
			build.onLoad({filter: /.*/, namespace: 'lean-builtin'}, ({path}) => ({
				contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
			}));

			build.onResolve({filter: /^yoga-layout$/}, () => ({path: 'yoga', namespace: 'lean-yoga'}));
			build.onLoad({filter: /^yoga$/, namespace: 'lean-yoga'}, () => ({
				contents: yoga,
				resolveDir: yogaFolder,
			}));
			build.onResolve({filter: /^lean:yoga-bytes$/}, () => ({path: 'bytes', namespace: 'lean-yoga'}));
			build.onLoad({filter: /^bytes$/, namespace: 'lean-yoga'}, () => ({
				contents: Buffer.from(yogaBase64(yogaBinary), 'base64'),
				loader: 'binary',
			}));

			build.onLoad({filter: /node_modules[\\/].*\.m?js$/}, ({path: file}) => {
				const name = file
					.split(/node_modules[\\/]/)
					.at(-1)
					.replaceAll('\\', '/');
				if (file === yogaBinary) {
					const source = fs.readFileSync(file, 'utf8');
					return {
						contents: replaced(replaced(source, yogaBase64(file), '', name), 'import.meta.url', '""', name),
					};
				}

				if (!Object.hasOwn(edits, name)) return undefined;
				let contents = fs.readFileSync(file, 'utf8');
				for (const [from, to] of edits[name]) contents = replaced(contents, from, to, name);
				return {contents};
			});
		},
	};
}

function yogaBase64(file) {
	const found = /base64,([A-Za-z0-9+/=]{2000,})/.exec(fs.readFileSync(file, 'utf8'));
	if (!found)
		throw new Error(`${file} holds no WebAssembly any longer: look at how yoga-layout loads it now.`);
	return found[1];
}

/** Replaces what matches, and throws when nothing does. */
export function replaced(text, from, to, name) {
	if (typeof from === 'string' ? !text.includes(from) : text.search(from) === -1) {
		throw new Error(
			`${name}: nothing left to replace: ${from}. Look at what the new version does in its place.`,
		);
	}

	return text.replace(from, to);
}

function exactly(names) {
	return new RegExp(`^(?:${names.map(name => name.replaceAll(/[-/]/g, String.raw`\$&`)).join('|')})$`);
}
