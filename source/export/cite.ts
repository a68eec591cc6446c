import type {Analysis} from '../analysis.ts';
import {textOf} from '../article/offset.ts';
import {lineOrNull, onOneLine, printable} from '../article/printable.ts';
import type {Quote, QuoteId} from '../quotes/quote.ts';
import {textFragmentLink} from './text-fragment.ts';
import {jsonQuote} from './to-json.ts';
import {quoteInMarkdown} from './to-markdown.ts';
import {actorsById, dateInWords, speakerLine, wordsOf} from './words.ts';

/** The forms in which one quote can be carried away. */
export const citationForms = ['text', 'markdown', 'citation', 'link', 'json', 'paragraph'] as const;

export type CitationForm = (typeof citationForms)[number];

/**
 * Writes one quote for the clipboard. Words are those of the article, never
 * those of the screen, which are wrapped and cut.
 *
 * @returns `null` for a link when nobody knows where the article stands on the web.
 * @throws {RangeError} When the analysis has no such quote.
 */
export function cite(analysis: Analysis, id: QuoteId, form: CitationForm): string | null {
	const quote = analysis.quotes.find(candidate => candidate.id === id);
	if (quote === undefined) {
		throw new RangeError(`There is no quote ${id} in this article.`);
	}

	const {article} = analysis;
	switch (form) {
		case 'text':
			return wordsOf(article.text, quote);
		case 'markdown':
			return quoteInMarkdown(analysis, quote);
		case 'citation':
			return citation(analysis, quote);
		case 'link':
			return linkTo(analysis, quote);
		case 'json':
			return JSON.stringify(
				{
					...jsonQuote(printable(article.text), quote, actorsById(analysis)),
					title: lineOrNull(article.title),
					site: lineOrNull(article.site),
					published: lineOrNull(article.published),
					url: lineOrNull(article.url),
				},
				undefined,
				2,
			);
		case 'paragraph': {
			const paragraph = article.paragraphs[quote.paragraph];
			return onOneLine(textOf(article.text, paragraph ?? quote));
		}
	}
}

/** The address of the words on the article's page, for the clipboard or a browser; `null` when there is none. */
function linkTo({article}: Analysis, quote: Quote): string | null {
	return article.url === null ? null : textFragmentLink(article.url, article.text, quote.parts);
}

/** `“…” — Ana Ruiz, Mayor, in “Title”, Northport Courier, 12 March 2026, ¶2, https://…`. */
function citation(analysis: Analysis, quote: Quote): string {
	const {article} = analysis;
	const {name, role, isSure} = speakerLine(analysis, quote);
	const who = name === null ? 'unknown speaker' : isSure ? name : `${name} (?)`;
	const facts = [
		quote.kind === 'indirect' ? `${who} (paraphrased)` : who,
		role,
		article.title && `in “${onOneLine(article.title)}”`,
		article.site && onOneLine(article.site),
		article.published && dateInWords(article.published),
		`¶${quote.paragraph + 1}`,
		article.url && onOneLine(article.url),
	].filter(Boolean);
	return `${wordsOf(article.text, quote)} — ${facts.join(', ')}`;
}
