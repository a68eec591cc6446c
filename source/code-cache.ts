// By name, as the whole of a module would be copied in a file that has no `import`.
import {
	closeSync,
	fstatSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {enableCompileCache, Module} from 'node:module';
import {basename, dirname, join} from 'node:path';
import {Script} from 'node:vm';

/**
 * V8 compiles a function when it is first called. Node's compile cache keeps what was compiled before the
 * program ran, which leaves out nearly all of it; this one keeps what a whole run has compiled, and a start
 * takes three quarters of the time. It lies in the folder of Node's own, and obeys the same variables:
 * NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE.
 */
export class CodeCache {
	readonly #code: string;
	readonly #folder: string;
	readonly #loaded: {file: string; script: Script; known: Known | null}[] = [];
	/** Does something under the settings that V8 starts with. The program says how, once it is loaded. */
	asAtStart: (work: () => void) => void = work => work();

	private constructor(code: string, folder: string) {
		this.#code = code;
		this.#folder = folder;
	}

	/**
	 * Has all code of the program that is loaded from here on come from the cache.
	 *
	 * @param code The folder that holds the code.
	 * @param build Changes whenever the code does. V8 itself sees only that it has become longer or shorter.
	 * @returns `null` where nothing may be kept.
	 */
	static open(code: string, build: string): CodeCache | null {
		const {directory} = enableCompileCache?.() ?? {};
		if (directory === undefined) return null;
		const name = `article-explorer-${build}-${process.version}-${process.arch}-${process.getuid?.() ?? 0}`;
		const cache = new CodeCache(code, join(directory, name));
		const prototype = Module.prototype as unknown as {_compile: Compile};
		const compile = prototype._compile;
		prototype._compile = function (text, file, ...rest) {
			return dirname(file) === code ? cache.#run(this, text, file) : compile.call(this, text, file, ...rest);
		};
		return cache;
	}

	/** Keeps what has been compiled so far for the next start. Never throws: at worst that one is slow. */
	save(): void {
		for (const {file, script, known} of this.#loaded.splice(0)) {
			if (known !== null && known.runs >= runsThatAdd) continue;
			// Put in place at once, since another start may be reading it.
			const draft = `${file}.${process.pid}`;
			try {
				const data = this.#underFirstSettings(() => script.createCachedData());
				const header = Buffer.alloc(headerLength);
				header.writeInt32LE((known?.runs ?? 0) + 1, 0);
				header.writeInt32LE(digestOf(data), 4);
				mkdirSync(this.#folder, {recursive: true, mode: 0o700});
				writeFileSync(draft, Buffer.concat([header, data]), {mode: 0o600});
				renameSync(draft, file);
			} catch {
				// A disk that is full or may not be written.
				rmSync(draft, {force: true});
			}
		}
	}

	/** V8 takes compiled code only under the settings that it was made under, and the panes change one. */
	#underFirstSettings<Result>(work: () => Result): Result {
		let result: Result | undefined;
		this.asAtStart(() => {
			result = work();
		});
		return result!;
	}

	#run(module: NodeModule, text: string, filename: string): unknown {
		const file = join(this.#folder, `${basename(filename)}.bin`);
		const known = readKnown(file);
		const script = this.#underFirstSettings(
			() =>
				new Script(`${wrapper}${text}\n})`, {
					filename,
					columnOffset: -wrapper.length,
					...(known === null ? {} : {cachedData: known.data}),
				}),
		);
		this.#loaded.push({file, script, known: script.cachedDataRejected ? null : known});
		const {exports} = module;
		const require = (name: string) => module.require(name);
		return script.runInThisContext().call(exports, exports, require, module, filename, this.#code);
	}
}

/** Node's own name for what runs the text of a module. Not documented, and used by many programs as it is here. */
type Compile = (this: NodeModule, text: string, file: string, ...rest: unknown[]) => unknown;

const wrapper = '(function (exports, require, module, __filename, __dirname) { ';

/** What an earlier run has kept, and how many runs have added to it. */
type Known = {readonly data: Buffer; readonly runs: number};

/**
 * So many runs add what they have compiled and those before them did not. The next do other things still, but
 * little else, and writing takes 10 ms.
 */
const runsThatAdd = 4;

/** In bytes. What follows is to begin at a multiple of 8. */
const headerLength = 8;

function readKnown(file: string): Known | null {
	let descriptor: number | undefined;
	try {
		descriptor = openSync(file, 'r');
		// Everybody may write to the folder for temporary files, and what is read here will be run.
		if (process.getuid && fstatSync(descriptor).uid !== process.getuid()) return null;
		const bytes = readFileSync(descriptor);
		const data = bytes.subarray(headerLength);
		return bytes.readInt32LE(4) === digestOf(data) ? {data, runs: bytes.readInt32LE(0)} : null;
	} catch {
		return null;
	} finally {
		if (descriptor !== undefined) closeSync(descriptor);
	}
}

/** In bytes. */
const sector = 512;

/**
 * V8 looks at the length and the version only, and ends the process when the rest is broken. What a disk loses
 * it loses by the sector, so a number out of each tells, and takes no time.
 */
function digestOf(data: Buffer): number {
	const numbers = new Int32Array(data.buffer, data.byteOffset, data.length >> 2);
	let digest = data.length;
	for (let at = 0; at < numbers.length; at += sector / 4) {
		digest = (Math.imul(digest, 31) + numbers[at]!) | 0;
	}

	return digest;
}
