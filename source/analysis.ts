import type {Actor} from './actors/actor.ts';
import type {Article} from './article/article.ts';
import type {Quote} from './quotes/quote.ts';

/** All that the program knows about one article. Plain data: it survives JSON. */
export type Analysis = {
	readonly article: Article;
	/** In reading order. */
	readonly quotes: readonly Quote[];
	/** People first, then organisations, then places; within each, whoever is quoted and mentioned most. */
	readonly actors: readonly Actor[];
};
