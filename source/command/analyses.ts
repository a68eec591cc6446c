import fs from 'node:fs';
import path from 'node:path';
import type {Analysis} from '../analysis.ts';
import {analyzeArticle} from '../analyze-article.ts';
import {readArticles} from '../article/read-articles.ts';
import {isGzip} from '../input/gunzip.ts';
import type {Input, ReadOptions} from '../input/input.ts';
import {withCorrections} from './with-corrections.ts';

/**
 * The articles in one source, each analysed when it is asked for.
 *
 * @param source `null` is the article that comes with the program.
 * @throws {ReaderError} When it cannot be read, or no article is in it.
 */
export async function* foundIn(source: string | null, options: ReadOptions = {}): AsyncGenerator<Analysis> {
	const input = await inputOf(source, options);
	if (isHeavy(input)) {
		const {analysesApart} = await import('./read-apart.ts');
		yield* analysesApart(input, options);
		return;
	}

	for await (const article of readArticles(input)) yield analyzeArticle(article);
}

/** What is larger than this takes long enough for somebody to press Ctrl+C, in bytes. An article is a hundredth of it. */
const heavy = 1024 * 1024;

/**
 * Whether reading may take long or fill the memory. A thread takes as long to start as a page takes to read, so
 * the ordinary page does without; archives and PDFs are packed, and their size says nothing of what is inside.
 */
function isHeavy({bytes}: Input): boolean {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
	return bytes.length > heavy || isGzip(bytes) || start.includes('PK\x03\x04') || start.includes('%PDF-');
}

/** The same, put right as their reader said unless that is to be left out of account. */
export async function* analysesOf(
	source: string | null,
	{isCorrected, ...options}: ReadOptions & {readonly isCorrected: boolean},
): AsyncGenerator<Analysis> {
	for await (const analysis of foundIn(source, options)) {
		yield isCorrected ? await withCorrections(analysis) : analysis;
	}
}

/** A source this small is read in one go, in bytes. */
const small = 1024 * 1024;

/**
 * What stands in a source. An ordinary small file is read at once: `fs/promises`, with which the others are read,
 * brings a third of Node along, and takes as long to load as the article takes to analyse.
 */
async function inputOf(source: string | null, options: ReadOptions): Promise<Input> {
	if (source === null) {
		const {bundledArticle} = await import('../input/bundled-article.ts');
		return bundledArticle();
	}

	if (source !== '-') {
		try {
			const file = fs.statSync(source);
			if (file.isFile() && file.size > 0 && file.size <= small) {
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
