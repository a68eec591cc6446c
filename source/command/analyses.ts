import type {Analysis} from '../analysis.ts';
import {analyzeArticle} from '../analyze-article.ts';
import type {Article} from '../article/article.ts';
import {readArticles} from '../article/read-articles.ts';
import {bundledArticle} from '../input/bundled-article.ts';
import type {ReadOptions} from '../input/input.ts';
import {readInput} from '../input/read-input.ts';
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
	const input = source === null ? await bundledArticle() : await readInput(source, options);
	for await (const article of readArticles(input)) yield await analysisOf(article);
}

/** What the program finds in an article, put right as its reader said. */
export async function analysisOf(article: Article): Promise<Analysis> {
	return withCorrections(analyzeArticle(article));
}
