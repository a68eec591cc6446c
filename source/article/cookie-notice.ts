import type {PageElement} from './page.ts';
import type {PageParagraph} from './page-paragraphs.ts';

/** More than this, in code units, nobody asks before a page may be read. */
const longest = 8000;

const named = /(?:^|[\s_-])(?:cookie\w*|consent|gdpr)(?=$|[\s_-])/i;
const asks =
	/\b(?:cookies?|consent|privacy|personal data|partners)\b|\bDatenschutz\b|\bconsentement\b|\bprivacidad\b/i;

/**
 * What is left of a page without its questions about cookies. On a page of short paragraphs they are the longest
 * sentences there are, and Readability takes them for the article.
 *
 * An element counts as such a question when it is called so and speaks of it: a recipe may be called “cookies” too.
 */
export function withoutCookieNotices(all: readonly PageParagraph[]): PageParagraph[] {
	const known = new Map<PageElement, boolean>();
	const isNotice = (element: PageElement) => {
		let is = known.get(element);
		if (is === undefined) {
			is =
				named.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`) &&
				speaksOfCookies(element.textContent ?? '');
			known.set(element, is);
		}

		return is;
	};
	return all.filter(({asides}) => !asides.some(({element}) => isNotice(element)));
}

function speaksOfCookies(text: string): boolean {
	return (
		text.length <= longest &&
		asks.test(text) &&
		/\b(?:we|our|us|wir|nous|nos|usamos|utilizamos)\b/i.test(text)
	);
}
