import {marked} from 'marked';
import type {Article} from './article.ts';
import type {Facts, Origin} from './assemble-article.ts';
import {namesInByline} from './byline.ts';
import {cleanLine} from './clean-text.ts';
import {readDate} from './find-date.ts';
import {fromMarkup} from './from-markup.ts';

/** The article in Markdown, with the fields that blog systems put in front of it. */
export function fromMarkdown(source: string, origin: Origin): Article {
	const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source);
	const body = front ? source.slice(front[0].length) : source;
	// Footnotes are no part of the text, and marked would leave their marks glued to the words.
	const plain = body.replace(/^\[\^[^\]\n]+\]:.*(?:\n[ \t]+\S.*)*$/gm, '').replace(/\[\^[^\]\s]+\]/g, '');
	const html = marked.parse(plain, {async: false, gfm: true});
	return fromMarkup(html, origin, front ? factsOf(front[1]!) : {});
}

/** Fields such as `title: "…"`, `date: 2026-03-12`, `author: …`. Anything nested is passed over. */
function factsOf(fields: string): Facts {
	const values = new Map<string, string>();
	for (const [, key = '', value = ''] of fields.matchAll(/^([A-Za-z_-]+)\s*[:=]\s*(\S.*?)\s*$/gm)) {
		values.set(key.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2').replace(/^\[(.*)\]$/, '$1'));
	}

	// “authors:” with a line for each.
	for (const [, key = '', items = ''] of fields.matchAll(
		/^([A-Za-z_-]+):[ \t]*\n((?:[ \t]*-[ \t]+\S.*(?:\n|$))+)/gm,
	)) {
		values.set(
			key.toLowerCase(),
			items
				.replace(/^[ \t]*-[ \t]+(?:name:[ \t]*)?["']?|["']?[ \t]*$/gm, '')
				.trim()
				.replace(/\n/g, ', '),
		);
	}

	const first = (...names: string[]) => names.map(name => values.get(name)).find(Boolean) ?? null;
	return {
		title: cleanLine(first('title')),
		byline: namesInByline(first('author', 'authors', 'byline')).join(', ') || null,
		published: readDate(first('date', 'published', 'pubdate', 'publishdate')),
		updated: readDate(first('updated', 'lastmod', 'modified')),
		site: cleanLine(first('site', 'publication', 'publisher')),
		url: first('url', 'canonical', 'canonical_url', 'link'),
		language: first('lang', 'language'),
	};
}
