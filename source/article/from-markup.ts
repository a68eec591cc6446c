import type {Article} from './article.ts';
import type {Facts, Origin} from './assemble-article.ts';
import {fromParagraphs} from './from-paragraphs.ts';
import {parsePage} from './page.ts';
import {pageParagraphs} from './page-paragraphs.ts';

/**
 * The article in HTML that holds nothing else: a chapter, a converted document, the content of a feed.
 * All of it is kept, but for the title and the lines below it that say who wrote it and when.
 *
 * @param known What the document says of itself outside of its text, which goes before what the text says.
 */
export function fromMarkup(html: string, origin: Origin, known: Facts = {}): Article {
	return fromParagraphs(
		pageParagraphs(parsePage(html).body).filter(({isHidden}) => !isHidden),
		origin,
		known,
	);
}
