import fs from 'node:fs';
import path from 'node:path';
import type {Article} from '../article/article.ts';
import {readArticles, readLongText} from '../article/read-articles.ts';
import {documentKind} from '../input/document-kind.ts';
import {isGzip} from '../input/gunzip.ts';
import {type Input, largestFile, type ReadOptions} from '../input/input.ts';

/**
 * The articles in one source, each read when it is asked for.
 *
 * @param source `null` is the article that comes with the program.
 * @throws {ReaderError} When it cannot be read, or no article is in it.
 */
export async function* articlesOf(source: string | null, options: ReadOptions = {}): AsyncGenerator<Article> {
	const input = await inputOf(source, options);
	if (!(await isHeavy(input))) {
		yield* readArticles(input);
		return;
	}

	const text = readLongText(input);
	if (text !== null) {
		yield text;
		return;
	}

	const {articlesApart} = await import('./read-apart.ts');
	yield* articlesApart(input, options);
}

/** What is larger than this takes long enough for somebody to press Ctrl+C, in bytes. An article is a hundredth of it. */
const heavy = 1024 * 1024;

/** Up to here, in bytes, it is worth looking how much of a page is programs: what takes longest to read has none. */
const mostPrograms = 8 * heavy;

/**
 * Whether reading and analysing may take long or fill the memory. A thread takes ten times as long to start as a page
 * takes to read, so the ordinary page does without, and that may have a megabyte of programs in it; archives and PDFs
 * are packed, and their size says nothing of what is inside.
 */
export async function isHeavy(input: Input): Promise<boolean> {
	const {bytes} = input;
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
	if (isGzip(bytes) || start.includes('PK\x03\x04') || start.includes('%PDF-')) return true;
	if (bytes.length <= heavy) return false;
	if (bytes.length > mostPrograms || documentKind(input) !== 'html') return true;
	const {withoutPrograms} = await import('../article/without-programs.ts');
	// Only the length matters, and this way of decoding takes no time.
	const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
	return withoutPrograms(page).length > heavy;
}

/**
 * What stands in a source. An ordinary file is read at once: `fs/promises`, with which the others are read,
 * brings a third of Node along, and takes as long to load as the article takes to analyse.
 */
export async function inputOf(source: string | null, options: ReadOptions): Promise<Input> {
	if (source === null) {
		const {bundledArticle} = await import('../input/bundled-article.ts');
		return bundledArticle();
	}

	if (source !== '-') {
		try {
			const file = fs.statSync(source);
			if (file.isFile() && file.size > 0 && file.size <= largestFile) {
				const bytes = fs.readFileSync(source);
				return {path: source, url: null, name: path.basename(source), bytes, mediaType: null, notices: []};
			}
		} catch {
			// It is an address, or it cannot be read; what reads everything else says why.
		}
	}

	const {readInput} = await import('../input/read-input.ts');
	return readInput(source, options);
}
