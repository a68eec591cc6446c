import {parseFeed} from 'feedsmith';
import {InputError, NoArticleError} from '../errors.ts';
import type {Article} from './article.ts';
import type {Facts, Origin} from './assemble-article.ts';
import {cleanLine} from './clean-text.ts';
import {readDate} from './find-date.ts';
import {fromMarkup} from './from-markup.ts';
import {summaryNotice} from './summary-notice.ts';

/** Content of fewer characters than this is a summary, whatever the feed calls it. */
const shortestContent = 600;

/** One item, whatever the kind of feed it came from. */
type Item = {
	readonly title: string | null;
	readonly link: string | null;
	readonly date: unknown;
	readonly author: string | null;
	readonly content: string | null;
	readonly summary: string | null;
};

/** The items of an RSS, Atom or JSON feed, newest as the feed has them, each an article of its own. */
export function* fromFeed(source: string, origin: Origin): Generator<Article> {
	const {title, language, items} = readFeed(source, origin);
	let found = 0;
	for (const item of items) {
		const html =
			longer(item.content, item.summary) ?? (item.title ? `<p>${escapeText(item.title)}</p>` : null);
		if (!html) {
			continue;
		}

		const facts: Facts = {
			title: cleanLine(item.title),
			byline: cleanLine(item.author),
			published: readDate(item.date),
			site: cleanLine(title),
			language,
		};
		const isSummary = html.length < shortestContent && item.link !== null;
		const notices = [...(origin.notices ?? []), ...(isSummary ? [summaryNotice] : [])];
		try {
			const markup = /<[a-z!/]/i.test(html) ? html : `<p>${html}</p>`;
			const article = fromMarkup(markup, {path: origin.path, url: item.link, notices}, facts);
			yield item.link === null ? {...article, part: item.title ?? article.text} : article;
			found++;
		} catch (error) {
			if (!(error instanceof NoArticleError)) {
				throw error;
			}
		}
	}

	if (found === 0) {
		throw new NoArticleError(`The feed ${origin.path} has no items.`, 'Open the site itself instead.');
	}
}

// The parser looks for the end of such a tag up to the end of the feed: 128 kB of “<a” took 5 s, a megabyte minutes.
// This many characters are looked at in about a second.
const mostSteps = 200_000_000;

/** How many tags another one begins in. No feed has more than a few; a text in CDATA may. */
function countUnclosed(source: string): number {
	return source.match(/<(?!!\[CDATA\[)[^<>]*(?=<|$)/g)?.length ?? 0;
}

function readFeed(
	source: string,
	origin: Origin,
): {title: string | null; language: string | null; items: Item[]} {
	try {
		if (countUnclosed(source) * source.length > mostSteps) throw new Error('Its tags are not closed.');
		const parsed = parseFeed(source);
		switch (parsed.format) {
			case 'rss':
				return {
					title: textOf(parsed.feed.title),
					language: textOf(parsed.feed.language),
					items: (parsed.feed.items ?? []).map(item => ({
						title: textOf(item.title),
						link: webAddress(item.link) ?? webAddress(item.guid?.value),
						date: item.pubDate ?? item.dc?.dates?.[0],
						author: textOf(item.dc?.creators?.[0]) ?? textOf(item.authors?.[0]),
						content: textOf(item.content?.encoded),
						summary: textOf(item.description),
					})),
				};
			case 'atom':
				return {
					title: textOf(parsed.feed.title),
					language: null,
					items: (parsed.feed.entries ?? []).map(entry => ({
						title: textOf(entry.title),
						link: webAddress(
							(entry.links?.find(({rel}) => !rel || rel === 'alternate') ?? entry.links?.[0])?.href,
						),
						date: entry.published ?? entry.updated,
						author: textOf(entry.authors?.[0]?.name),
						content: textOf(entry.content),
						summary: textOf(entry.summary),
					})),
				};
			case 'json':
				return {
					title: textOf(parsed.feed.title),
					language: textOf(parsed.feed.language),
					items: (parsed.feed.items ?? []).map(item => ({
						title: textOf(item.title),
						link: webAddress(item.url) ?? webAddress(item.external_url),
						date: item.date_published ?? item.date_modified,
						author: textOf(item.authors?.[0]?.name),
						content: textOf(item.content_html) ?? textOf(item.content_text),
						summary: textOf(item.summary),
					})),
				};
			case 'rdf':
				return {
					title: textOf(parsed.feed.title),
					language: null,
					items: (parsed.feed.items ?? []).map(item => ({
						title: textOf(item.title),
						link: webAddress(item.link),
						date: item.dc?.dates?.[0],
						author: textOf(item.dc?.creators?.[0]),
						content: textOf(item.content?.encoded),
						summary: textOf(item.description),
					})),
				};
		}
	} catch (error) {
		throw new InputError(`${origin.path} is a feed that is broken.`, 'Open the site itself instead.', {
			cause: error,
		});
	}
}

function longer(one: string | null, other: string | null): string | null {
	return (one?.length ?? 0) >= (other?.length ?? 0) ? (one ?? other) : other;
}

/** Some feed readers hand out text as it is, some as an object that holds it. */
function textOf(value: unknown): string | null {
	if (typeof value === 'string') {
		return value;
	}

	return typeof value === 'object' && value !== null && 'value' in value ? textOf(value.value) : null;
}

function webAddress(value: unknown): string | null {
	return typeof value === 'string' && /^https?:\/\//i.test(value) ? value : null;
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
