import {castOf} from './actors/cast.ts';
import {finishActors} from './actors/find-actors.ts';
import type {Analysis} from './analysis.ts';
import type {Article} from './article/article.ts';
import {findQuotes} from './quotes/find-quotes.ts';

/**
 * Finds the quotes and the actors of an article. Pure: the same article gives the same analysis, offline.
 */
export function analyzeArticle(article: Article): Analysis {
	const cast = castOf(article);
	const quotes = findQuotes(article, cast).map(({quote}) => quote);
	return {article, quotes, actors: finishActors(article, cast, quotes)};
}
