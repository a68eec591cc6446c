import {NoArticleError} from '../errors.ts';
import {numberParagraphs} from '../paragraphs/split-paragraphs.ts';
import type {Article} from './article.ts';
import {guessLanguage} from './guess-language.ts';
import type {PageMetadata} from './page-metadata.ts';
import type {PageParagraph} from './page-paragraphs.ts';

/** Where a document came from, for its address and its notices. */
export type Origin = Pick<Article, 'path'> & Partial<Pick<Article, 'url' | 'notices'>>;

/** What a document says of itself. What it does not say is `null` or left out. */
export type Facts = Partial<Omit<PageMetadata, 'description' | 'isPaid'>>;

/**
 * Makes an article out of the paragraphs of a page or document: its text is them, with an empty line between.
 *
 * @throws {NoArticleError} When there are none.
 */
export function assembleArticle(
	paragraphs: ReadonlyArray<Pick<PageParagraph, 'text' | 'kind'>>,
	facts: Facts,
	origin: Origin,
): Article {
	if (paragraphs.length === 0) {
		throw new NoArticleError(`There is no running text in ${origin.path}.`);
	}

	const texts: string[] = [];
	let length = 0;
	const spans = paragraphs.map(({text, kind}) => {
		const start = length === 0 ? 0 : length + 2;
		length = start + text.length;
		texts.push(text);
		return {
			start,
			end: length,
			kind: kind === 'pre' ? 'body' : kind === 'cell' ? kindOfCell(text) : kind,
		} as const;
	});
	const text = texts.join('\n\n');
	return {
		path: origin.path,
		url: origin.url ?? facts.url ?? null,
		title: facts.title ?? null,
		byline: facts.byline ?? null,
		published: facts.published ?? null,
		updated: facts.updated ?? null,
		site: facts.site ?? null,
		language: facts.language ?? guessLanguage(text),
		text,
		paragraphs: numberParagraphs(spans),
		notices: [...(origin.notices ?? [])],
	};
}

/** Old pages and mails stand in tables from top to bottom: where a cell holds sentences, it is none of a list. */
function kindOfCell(text: string): 'body' | 'list' {
	return text.length >= 80 && /[.!?…]["”’»)]?$/.test(text) ? 'body' : 'list';
}
