import {castOf} from './actors/cast.ts';
import {finishActors} from './actors/find-actors.ts';
import type {Analysis} from './analysis.ts';
import type {Article} from './article/article.ts';
import {languageOf} from './language/language.ts';
import {findQuotes} from './quotes/find-quotes.ts';
import type {Quote} from './quotes/quote.ts';

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
	const notice = languageNotice(article, quotes);
	return {
		article: notice === null ? article : {...article, notices: [...article.notices, notice]},
		quotes,
		actors: finishActors(article, cast, quotes),
	};
}

/** What to tell a reader whose article has quotes and no speakers, for want of lists in its language. */
function languageNotice({language}: Article, quotes: readonly Quote[]): string | null {
	if (quotes.length === 0 || languageOf(language)) {
		return null;
	}

	const name = language === 'und' ? undefined : new Intl.DisplayNames('en', {type: 'language'}).of(language);
	return name === undefined
		? 'The language could not be told, so quotes are shown by their marks and no speaker is named.'
		: `The article is in ${name}: quotes are shown by their marks, and speakers are named only in English and German.`;
}
