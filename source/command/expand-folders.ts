import fs from 'node:fs';
import path from 'node:path';
import {InputError} from '../errors.ts';

/** The endings of files that may hold an article. What a file really is shows when it is read. */
const endings = new Set(
	'.txt .text .md .markdown .html .htm .xhtml .mhtml .mht .xml .rss .atom .json .eml .pdf .docx .epub .srt .vtt .gz'.split(
		' ',
	),
);

/**
 * Puts in place of every folder the articles in it and in the folders below, in the order of their names.
 * Hidden files and what programs keep for themselves are passed by.
 *
 * @throws {InputError} When a folder holds no article.
 */
export function expandFolders(sources: readonly string[]): readonly string[] {
	return sources.flatMap(source => {
		const entry = fs.statSync(source, {throwIfNoEntry: false});
		if (!entry?.isDirectory()) return [source];
		const files = [...filesIn(source)];
		if (files.length === 0) {
			throw new InputError(
				`There is no article in ${source}.`,
				`Name a folder that holds files such as ${[...endings].slice(0, 5).join(', ')}.`,
			);
		}

		return files;
	});
}

function* filesIn(folder: string): Generator<string> {
	let entries: fs.Dirent[];
	try {
		entries = fs.readdirSync(folder, {withFileTypes: true});
	} catch {
		// Whoever reads it says why it cannot be read, and goes on with the others.
		yield folder;
		return;
	}

	for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
		if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
		const file = path.join(folder, entry.name);
		// A link to a folder may lead back up, and then there is no end to it.
		if (entry.isDirectory()) yield* filesIn(file);
		else if (endings.has(path.extname(entry.name).toLowerCase()) && isFile(entry, file)) yield file;
	}
}

/** Whether it is a file, or a link to one. */
function isFile(entry: fs.Dirent, file: string): boolean {
	return (
		entry.isFile() ||
		(entry.isSymbolicLink() && fs.statSync(file, {throwIfNoEntry: false})?.isFile() === true)
	);
}
