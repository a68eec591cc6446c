import {Lexer, Parser, Tokenizer} from 'marked';
import type {Article} from './article.ts';
import type {Facts, Origin} from './assemble-article.ts';
import {namesInByline} from './byline.ts';
import {cleanLine} from './clean-text.ts';
import {readDate} from './find-date.ts';
import {fromMarkup} from './from-markup.ts';

/** The article in Markdown, with the fields that blog systems put in front of it. */
export function fromMarkdown(source: string, origin: Origin): Article {
	// In YAML between lines of dashes, in TOML between lines of pluses.
	const front =
		/^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source) ??
		/^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/.exec(source);
	const body = front ? source.slice(front[0].length) : source;
	// Footnotes are no part of the text, and marked would leave their marks glued to the words.
	const plain = body.replace(/^\[\^[^\]\n]+\]:.*(?:\n[ \t]+\S.*)*$/gm, '').replace(/\[\^[^\]\s]+\]/g, '');
	return fromMarkup(toHtml(plain), origin, front ? factsOf(front[1]!) : {});
}

function toHtml(markdown: string): string {
	const tokenizer = new Tokenizer({gfm: true});
	const lexer = new Lexer({gfm: true, tokenizer});
	const {inline} = tokenizer.rules;
	tokenizer.rules = {
		...tokenizer.rules,
		inline: {...inline, text: withShortMailboxes(inline.text), url: withShortMailboxes(inline.url)},
	};
	return Parser.parse(lexer.lex(markdown), {gfm: true});
}

/**
 * The name before the “@” of an address has at most 64 characters. Without that bound marked reads to the end of a
 * long word at every underscore in it, to see whether an “@” follows: 12 s for 128 kB of “_a_”.
 */
function withShortMailboxes(rule: RegExp): RegExp {
	return new RegExp(rule.source.replace(/\]\+(?=\(?@)/g, ']{1,64}'), rule.flags);
}

/** Fields such as `title: "…"`, `date: 2026-03-12`, `author: …`. Anything nested is passed over. */
function factsOf(fields: string): Facts {
	const values = new Map<string, string>();
	for (const [, key = '', value = ''] of fields.matchAll(/^([A-Za-z_-]+)\s*[:=]\s*(\S.*?)\s*$/gm)) {
		const plain = value.replace(/^(["'])(.*)\1$/, '$2').replace(/^\[(.*)\]$/, '$1');
		values.set(key.toLowerCase(), value.startsWith('[') ? plain.replace(/["']/g, '') : plain);
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
