import fs from 'node:fs';
import path from 'node:path';
import type {Analysis} from '../analysis.ts';
import {analyzeArticle} from '../analyze-article.ts';
import type {Article} from '../article/article.ts';
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
export async function* analysesOf(
	source: string | null,
	options: ReadOptions = {},
): AsyncGenerator<Analysis> {
	const input = await inputOf(source, options);
	if (isHeavy(input)) {
		const {analysesApart} = await import('./read-apart.ts');
		for await (const analysis of analysesApart(input, options)) yield await withCorrections(analysis);
		return;
	}

	for await (const article of readArticles(input)) yield await analysisOf(article);
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

/** What the program finds in an article, put right as its reader said. */
export async function analysisOf(article: Article): Promise<Analysis> {
	return withCorrections(analyzeArticle(article));
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
