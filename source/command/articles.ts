import fs from 'node:fs';
import type {Article} from '../article/article.ts';
import {span} from '../article/offset.ts';
import {InputError} from '../errors.ts';

/** How far a download has come; `total` where the server says it. */
export type ReadingProgress = (progress: {
	readonly url: string;
	readonly bytes: number;
	readonly total: number | null;
}) => void;

/** The articles in one source; `null` is the article that comes with the program. */
export async function articlesOf(
	source: string | null,
	_onProgress?: ReadingProgress,
): Promise<readonly Article[]> {
	const path = source ?? 'russia-ukraine-diplomacy.txt';
	const text =
		source === null
			? fs.readFileSync(new URL('../../data/russia-ukraine-diplomacy.txt', import.meta.url), 'utf8')
			: readText(source === '-' ? 0 : source);
	const paragraphs = [...text.matchAll(/\S.*/g)].map((found, index) => ({
		...span(found.index, found.index + found[0].trimEnd().length),
		id: `p${index + 1}` as const,
		index,
		kind: 'body' as const,
	}));
	return [
		{
			path,
			url: null,
			title: null,
			byline: null,
			published: null,
			updated: null,
			site: null,
			language: 'en',
			text,
			paragraphs,
			notices: [],
		},
	];
}

function readText(file: string | number): string {
	try {
		return fs.readFileSync(file, 'utf8');
	} catch (error) {
		throw new InputError(`${file} cannot be read.`, 'Check the name of the file.', {cause: error});
	}
}
