import fs from 'node:fs';
import path from 'node:path';
import {stateFolder} from '../own-folders.ts';
import {paneNames} from '../panes.ts';
import {type Place, withPlace} from './place.ts';

const schema = 'article-explorer/places/1';

/** The file that keeps where articles were left. */
export function placesFile(env?: Readonly<Record<string, string | undefined>>): string {
	return path.join(stateFolder(env), 'places.json');
}

/**
 * What was kept. Nothing where there is nothing, or where it cannot be read or understood: a lost place costs its
 * reader a key, and is no reason to say anything.
 */
export function readPlaces(file: string): readonly Place[] {
	try {
		if (fs.statSync(file, {throwIfNoEntry: false}) === undefined) return [];
		const kept: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
		if (typeof kept !== 'object' || kept === null || !('schema' in kept) || kept.schema !== schema) return [];
		return 'places' in kept && Array.isArray(kept.places) ? kept.places.filter(isPlace) : [];
	} catch {
		return [];
	}
}

/**
 * Keeps one more place, beside those that other programs have kept meanwhile. The file is whole at every moment.
 * Where nothing can be written nothing is kept, and nothing said.
 */
export function keepPlace(file: string, place: Place, most: number): void {
	const aside = `${file}.${process.pid}.tmp`;
	try {
		const places = withPlace(readPlaces(file), place, most);
		makeFolder(path.dirname(file));
		fs.writeFileSync(aside, `${JSON.stringify({schema, places}, undefined, '\t')}\n`, {mode: 0o600});
		fs.renameSync(aside, file);
	} catch {
		remove(aside);
	}
}

/** Makes a folder and those above it. Node's own way tries for ever where a file system has no room for folders, as /proc. */
function makeFolder(folder: string): void {
	try {
		fs.mkdirSync(folder, {mode: 0o700});
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return;
		if (code !== 'ENOENT' || path.dirname(folder) === folder) throw error;
		makeFolder(path.dirname(folder));
		fs.mkdirSync(folder, {mode: 0o700});
	}
}

function remove(file: string): void {
	try {
		fs.rmSync(file, {force: true});
	} catch {
		// It was never there: its folder could not be made.
	}
}

const panes: readonly unknown[] = paneNames;

function isPlace(value: unknown): value is Place {
	if (typeof value !== 'object' || value === null) return false;
	const {source, part, title, pane, offset, words, left} = value as Record<keyof Place, unknown>;
	return (
		typeof source === 'string' &&
		(part === null || typeof part === 'string') &&
		(title === null || typeof title === 'string') &&
		panes.includes(pane) &&
		Number.isSafeInteger(offset) &&
		(offset as number) >= 0 &&
		typeof words === 'string' &&
		typeof left === 'string'
	);
}
