import fs from 'node:fs';
import type {Article} from '../article/article.ts';
import {span} from '../article/offset.ts';

/** The articles in one source; `null` is the article that comes with the program. */
export async function articlesOf(source: string | null): Promise<readonly Article[]> {
	const path = source ?? 'russia-ukraine-diplomacy.txt';
	const text =
		source === null
			? fs.readFileSync(new URL('../../data/russia-ukraine-diplomacy.txt', import.meta.url), 'utf8')
			: fs.readFileSync(source === '-' ? 0 : source, 'utf8');
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
