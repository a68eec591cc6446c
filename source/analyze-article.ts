import {castOf} from './actors/cast.ts';
import {finishActors} from './actors/find-actors.ts';
import type {Analysis} from './analysis.ts';
import type {Article} from './article/article.ts';
import {findQuotes} from './quotes/find-quotes.ts';

/**
 * Finds the quotes and the actors of an article. Pure: the same article gives the same analysis, offline.
 *
 * @param onProgress Is told now and then how much is done, from 0 to 1.
 */
export function analyzeArticle(article: Article, onProgress: (share: number) => void = () => {}): Analysis {
	const cast = castOf(article);
	onProgress(0.45);
	const quotes = findQuotes(article, cast).map(({quote}) => quote);
	onProgress(0.95);
	return {article, quotes, actors: finishActors(article, cast, quotes)};
}
