import {createHash, randomUUID} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, open, readFile, rename, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {Article} from '../article/article.ts';
import {stateFolder} from '../own-folders.ts';
import {type CorrectionLog, mergeLogs, noCorrections} from './correction.ts';
import {isCorrectionEvent} from './is-correction-event.ts';

/** What was kept for an article, and what the reader should know about it. */
export type KeptCorrections = {
	readonly log: CorrectionLog;
	/** Why something that was kept is not here, and where it is now; `null` when all is well. */
	readonly notice: string | null;
};

const schema = 'article-explorer/corrections/1';

/**
 * The file that keeps the corrections of an article. An article is told by its
 * address, else by its file and its place in that, so that its corrections are still
 * found when its text has changed; what came through a pipe has nothing but its text.
 */
export function correctionsFile(article: Article, folder: string = stateFolder()): string {
	const {url, path: source, text, part} = article;
	const isPiped = source === '-' || source === '';
	// What comes with the program has a name and no place among the reader's files.
	const place = isPiped ? text : existsSync(source) ? path.resolve(source) : source;
	const identity = url ?? (part === undefined ? place : `${place}\n${part}`);
	const hash = createHash('sha256').update(identity).digest('hex').slice(0, 32);
	return path.join(folder, 'corrections', `${hash}.json`);
}

/**
 * Reads what was kept. A file that cannot be understood is moved aside, never
 * overwritten: somebody's work is in it.
 */
export async function readCorrections(file: string): Promise<KeptCorrections> {
	let bytes: string;
	try {
		bytes = await readFile(file, 'utf8');
	} catch (error) {
		return {
			log: noCorrections,
			notice: isMissing(error) ? null : `Your corrections cannot be read: ${reason(error)}.`,
		};
	}

	const log = parsed(bytes);
	if (log !== null) {
		return {log, notice: null};
	}

	const aside = await freeName(`${file}.damaged`);
	try {
		await rename(file, aside);
	} catch (error) {
		return {
			log: noCorrections,
			notice: `Your corrections are damaged and cannot be kept aside: ${reason(error)}.`,
		};
	}

	return {log: noCorrections, notice: `Your corrections were damaged and are kept aside as ${aside}.`};
}

/**
 * Writes corrections down, together with those that another program has written
 * since: the file always has the work of both. It is whole at every moment,
 * because a new file takes the place of the old one in a single step.
 *
 * @returns The log as it is kept now, with what others did.
 * @throws {Error} When the folder cannot be written; the log is then only in memory.
 */
export async function keepCorrections(file: string, log: CorrectionLog): Promise<KeptCorrections> {
	await mkdir(path.dirname(file), {recursive: true, mode: 0o700});
	const unlock = await lock(file);
	try {
		const kept = await readCorrections(file);
		const merged = mergeLogs(kept.log, log);
		const temporary = `${file}.${process.pid}.${randomUUID().slice(0, 8)}.tmp`;
		try {
			const handle = await open(temporary, 'wx', 0o600);
			try {
				await handle.writeFile(`${JSON.stringify({schema, events: merged}, undefined, '\t')}\n`);
				// A power cut must not leave the new name with no content behind it.
				await handle.sync();
			} finally {
				await handle.close();
			}

			await rename(temporary, file);
		} catch (error) {
			await rm(temporary, {force: true});
			throw error;
		}

		return {log: merged, notice: kept.notice};
	} finally {
		await unlock();
	}
}

function parsed(bytes: string): CorrectionLog | null {
	try {
		const kept: unknown = JSON.parse(bytes);
		if (typeof kept !== 'object' || kept === null || !('schema' in kept) || kept.schema !== schema) {
			return null;
		}

		return 'events' in kept && Array.isArray(kept.events) && kept.events.every(isCorrectionEvent)
			? kept.events
			: null;
	} catch {
		return null;
	}
}

// Writing takes milliseconds. A lock that is much older belongs to a program that died.
const lockIsDeadAfter = 5000;
const lockWait = 25;

/** Keeps other programs from writing the same file, and returns how to let them again. */
async function lock(file: string): Promise<() => Promise<void>> {
	const name = `${file}.lock`;
	// Time may stand still or run backwards, so the tries are counted as well.
	for (let tries = 0; ; tries++) {
		try {
			await (await open(name, 'wx', 0o600)).close();
			return () => rm(name, {force: true});
		} catch (error) {
			if (!isThere(error)) {
				throw error;
			}
		}

		const age = await ageOf(name);
		if (age > lockIsDeadAfter || tries * lockWait > 2 * lockIsDeadAfter) {
			await takeAway(name);
		} else {
			await wait(lockWait);
		}
	}
}

/** Removes a dead lock. Of two programs that try, only one can rename it, so that neither removes the other's new one. */
async function takeAway(name: string): Promise<void> {
	const dead = `${name}.${randomUUID().slice(0, 8)}`;
	try {
		await rename(name, dead);
		await rm(dead, {force: true});
	} catch (error) {
		if (!isMissing(error)) {
			throw error;
		}
	}
}

async function ageOf(name: string): Promise<number> {
	try {
		return Date.now() - (await stat(name)).mtimeMs;
	} catch {
		return 0;
	}
}

async function freeName(name: string): Promise<string> {
	for (let number = 1; ; number++) {
		const candidate = number === 1 ? name : `${name}-${number}`;
		try {
			await stat(candidate);
		} catch {
			return candidate;
		}
	}
}

function isMissing(error: unknown): boolean {
	return codeOf(error) === 'ENOENT';
}

function isThere(error: unknown): boolean {
	return codeOf(error) === 'EEXIST';
}

function codeOf(error: unknown): unknown {
	return error instanceof Error && 'code' in error ? error.code : undefined;
}

function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
