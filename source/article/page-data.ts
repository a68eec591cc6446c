import {cleanLine} from './clean-text.ts';
import {parsePage} from './page.ts';
import {type PageParagraph, pageParagraphs} from './page-paragraphs.ts';
import {isOfType, isThing, structuredData} from './structured-data.ts';

/** How much of it is looked at. */
const largestData = 5_000_000;
const mostValues = 200_000;

/** A stretch of a paragraph in a link in a paragraph in an item of a list. */
const deepest = 4;

/** Where programs keep the text of a paragraph, or of all of them. */
const textKey = /^(?:html|text|content|value|body|bodyHtml|bodyText|paragraph|articleBody|copy|story)$/i;

/** Where they keep what readers wrote below, and what other pages say: often more than the article. */
const ofOthers =
	/^(?:(?:all|top|user|reader)_?)?(?:comments|replies)$|^(?:related|recommend|trending|most_?read|translations$|i18n$)/i;

/** Fewer characters are a caption, a teaser or a name. */
const shortestText = 40;

/**
 * The paragraphs of an article in the data of a page: in its JSON-LD, or in what is there for a program to make the page
 * of. Of all lists and long texts in that, the article is the longest.
 */
export function paragraphsInData(html: string): PageParagraph[] {
	const declared = structuredData(parsePage(html))
		.filter(thing => isOfType(thing, /(?:Article|Posting|Report|Review|Story)$/))
		.map(({articleBody}) => (typeof articleBody === 'string' ? articleBody : ''));
	const bodies = [...declared, ...dataIn(html).map(longestText)];
	const longest = bodies.reduce((best, body) => (body.length > best.length ? body : best), '');
	return longest === '' ? [] : pageParagraphs(parsePage(asMarkup(longest)).body);
}

/** The JSON that a program is to make the page of, as far as it stands in elements of its own. */
function dataIn(html: string): string[] {
	const found: string[] = [];
	const opening = /<script\s[^<>]*\btype=["']?application\/json\b[^<>]*>/gi;
	for (let match = opening.exec(html); match; match = opening.exec(html)) {
		const end = html.indexOf('</script', opening.lastIndex);
		if (end < 0) break;
		found.push(html.slice(opening.lastIndex, end));
		opening.lastIndex = end;
	}

	return found;
}

function longestText(json: string): string {
	if (json.length > largestData) return '';
	let root: unknown;
	try {
		root = JSON.parse(json);
	} catch {
		return '';
	}

	let longest = '';
	const queue = [root];
	for (let at = 0; at < queue.length && at < mostValues; at++) {
		const value = queue[at];
		const text = Array.isArray(value) ? textOfList(value) : isThing(value) ? textOfThing(value) : '';
		if (text.length > longest.length) longest = text;
		if (Array.isArray(value)) for (const one of value) queue.push(one);
		else if (isThing(value)) {
			for (const [key, one] of Object.entries(value)) if (!ofOthers.test(key)) queue.push(one);
		}
	}

	return longest;
}

/** The text of a list whose items are paragraphs; nothing where there are fewer than two. */
function textOfList(list: readonly unknown[]): string {
	const texts = list.map(item => (typeof item === 'string' ? item : isThing(item) ? textOfThing(item) : ''));
	const prose = texts.filter(text => text.length >= shortestText && text.includes(' '));
	return prose.length < 2 ? '' : texts.filter(Boolean).map(asMarkup).join('');
}

function textOfThing(thing: Readonly<Record<string, unknown>>, depth = 0): string {
	let longest = '';
	for (const [key, value] of Object.entries(thing)) {
		// Some editors keep each stretch of a paragraph by itself: bold, linked, neither.
		if (Array.isArray(value) && depth < deepest && /^(?:content|children)$/.test(key)) {
			const text = value.map(one => (isThing(one) ? textOfThing(one, depth + 1) : '')).join('');
			if (text.length > longest.length) longest = text;
		}

		if (typeof value === 'string' && value.length > longest.length && textKey.test(key)) longest = value;
	}

	return longest;
}

/** Text in paragraphs, where its lines are that. */
function asMarkup(text: string): string {
	if (/<(?:p|div|br|h[1-6]|ul|blockquote)\b/i.test(text)) return text;
	const isPlain = !/<\/?[a-z]+[\s/>]/i.test(text);
	const lines = (isPlain ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text)
		.split(/\s*\n\s*/)
		.filter(line => cleanLine(line) !== null);
	return lines.map(line => `<p>${line}</p>`).join('');
}
