// By name, as the whole of a module would be copied in a file that has no `import`.
import {
	closeSync,
	constants,
	fstatSync,
	mkdirSync,
	openSync,
	readSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {enableCompileCache} from 'node:module';
import {basename, join} from 'node:path';
import {Script} from 'node:vm';

/**
 * V8 compiles a function when it is first called. Node's compile cache keeps what was compiled before the program ran,
 * which leaves out nearly all of it; this one keeps what a whole run has compiled, and a start takes three quarters of the
 * time. It also does without what Node does for each file and each time one is asked for, such as looking for what a link
 * leads to and for the settings of the package, which took 2 ms. The cache lies in the folder of Node's own, and obeys the
 * same variables: NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE.
 */
export class CodeCache {
	readonly #code: string;
	readonly #folder: string;
	readonly #loaded: {file: string; script: Script; runs: number | null}[] = [];
	readonly #modules = new Map<string, Module>();
	/** Does something under the settings that V8 starts with. The program says how, once it is loaded. */
	asAtStart: (work: () => void) => void = work => work();

	private constructor(code: string, folder: string) {
		this.#code = code;
		this.#folder = folder;
	}

	/**
	 * @param code The folder that holds the code of the program.
	 * @param build Changes whenever the code does. V8 itself sees only that it has become longer or shorter.
	 * @returns `null` where nothing may be kept.
	 */
	static open(code: string, build: string): CodeCache | null {
		// The sources themselves are run by tests, and hold no name of a build.
		if (build.startsWith('<')) return null;
		const {directory} = enableCompileCache?.() ?? {};
		if (directory === undefined) return null;
		const name = `article-explorer-${build}-${process.version}-${process.arch}-${process.getuid?.() ?? 0}`;
		return new CodeCache(code, join(directory, name));
	}

	/**
	 * Loads a file of the program, and whatever that asks for, with what the cache holds of each.
	 *
	 * @param name As in `import`: `./main.js`.
	 */
	async load<Exports>(name: string): Promise<Exports> {
		return this.#require(name) as Exports;
	}

	/** Keeps what has been compiled so far for the next start. Never throws: at worst that one is slow. */
	save(): void {
		for (const {file, script, runs} of this.#loaded.splice(0)) {
			if (runs !== null && runs >= runsThatAdd) continue;
			// Put in place at once, since another start may be reading it.
			const draft = `${file}.${process.pid}`;
			try {
				const data = this.#underFirstSettings(() => script.createCachedData());
				const header = Buffer.alloc(headerLength);
				header.writeInt32LE((runs ?? 0) + 1, 0);
				header.writeInt32LE(digestOf(data), 4);
				mkdirSync(this.#folder, {recursive: true, mode: 0o700});
				// Where a link waits under that name, what it leads to is somebody's file.
				writeFileSync(draft, Buffer.concat([header, data]), {mode: 0o600, flag: 'wx'});
				renameSync(draft, file);
			} catch {
				// A disk that is full or may not be written.
				removeDraft(draft);
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

	#require(name: string): unknown {
		const known = this.#modules.get(name);
		if (known !== undefined) return known.exports;
		const file = join(this.#code, name);
		const module: Module = {
			exports: {},
			_compile: (text, filename) => this.#run(module, `${opening}${text}${closing}`, filename),
		};
		const text = functionIn(file);
		// What it asks for may ask for it.
		this.#modules.set(name, module);
		try {
			this.#run(module, text, file);
		} catch (error) {
			this.#modules.delete(name);
			throw error;
		}

		return module.exports;
	}

	#run(module: Module, text: string, filename: string): void {
		const file = join(this.#folder, `${basename(filename)}.bin`);
		const known = readKnown(file);
		const script = this.#underFirstSettings(
			() =>
				new Script(text, {
					filename,
					columnOffset: -opening.length,
					...(known === null ? {} : {cachedData: known.data}),
				}),
		);
		this.#loaded.push({file, script, runs: known === null || script.cachedDataRejected ? null : known.runs});
		const {exports} = module;
		const require = (name: string) => this.#require(name);
		script.runInThisContext().call(exports, exports, require, module, filename, this.#code);
	}
}

function removeDraft(draft: string): void {
	try {
		rmSync(draft, {force: true});
	} catch {
		// Where the folder is none, or another's, there is no draft either.
	}
}

/** What a file of the program sees of itself. One of them unpacks another, and has that run in its place. */
type Module = {readonly exports: unknown; readonly _compile: (text: string, filename: string) => void};

const opening = '(function (exports, require, module, __filename, __dirname) { ';
const closing = '\n})';

/** The text of a file as a function. It is made in one piece, as V8 would copy one that was put together, and holds ASCII only. */
function functionIn(file: string): string {
	const descriptor = openSync(file, 'r');
	try {
		const end = readAll(descriptor, opening.length);
		shared.write(opening, 'latin1');
		return shared.toString('latin1', 0, end + shared.write(closing, end, 'latin1'));
	} finally {
		closeSync(descriptor);
	}
}

/**
 * What was read last. V8 has taken all it needs when the next file is read, and one place for each of them would stay in
 * memory: 3 MB when the panes are open.
 */
let shared = Buffer.alloc(0);

/** @returns Where what was read ends. Behind that there is room for what closes a function. */
function readAll(descriptor: number, start: number): number {
	const {size} = fstatSync(descriptor);
	const needed = start + size + closing.length;
	if (shared.length < needed) shared = Buffer.allocUnsafeSlow(needed * 2);
	let end = start;
	for (let more = 1; more > 0 && end < start + size; end += more) {
		more = readSync(descriptor, shared, end, start + size - end, null);
	}

	return end;
}

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
		// Whoever opens a pipe in its place would wait until somebody writes.
		descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		// Everybody may write to the folder for temporary files, and what is read here will be run.
		if (process.getuid && fstatSync(descriptor).uid !== process.getuid()) return null;
		const end = readAll(descriptor, 0);
		const bytes = shared.subarray(0, end);
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
