import type {Analysis} from '../analysis.ts';
import {analyzeArticle} from '../analyze-article.ts';
import {readArticles} from '../article/read-articles.ts';
import type {ReadOptions} from '../input/input.ts';
import {inputOf, isHeavy} from './articles.ts';
import {withCorrections} from './with-corrections.ts';

/**
 * The articles in one source as the program finds them, each analysed when it is asked for.
 *
 * @param source `null` is the article that comes with the program.
 * @throws {ReaderError} When it cannot be read, or no article is in it.
 */
export async function* foundIn(source: string | null, options: ReadOptions = {}): AsyncGenerator<Analysis> {
	const input = await inputOf(source, options);
	if (await isHeavy(input)) {
		const {analysesApart} = await import('./read-apart.ts');
		yield* analysesApart(input, options);
		return;
	}

	for await (const article of readArticles(input)) yield analyzeArticle(article);
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
