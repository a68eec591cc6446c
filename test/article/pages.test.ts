import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readArticle} from '../../source/article/read-articles.ts';
import {encodeAs} from '../helpers/encode-as.ts';

// Each file in `pages/` is a page as systems of its kind write them, with all that stands around an article. Above it
// stands what is to be found, and ⟦…⟧ in it are the paragraphs that are the article's; everything else is not.
const folder = new URL('pages/', import.meta.url);
const names = readdirSync(folder).filter(name => name.endsWith('.txt'));

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function pageIn(name: string) {
	const source = readFileSync(new URL(name, folder), 'utf8');
	const end = source.indexOf('\n\n');
	const facts = new Map(
		source
			.slice(0, end)
			.split('\n')
			.map(line => line.split(': ', 1).concat(line.slice(line.indexOf(': ') + 2)) as [string, string]),
	);
	const marked = source.slice(end + 2);
	return {
		facts,
		page: marked.replace(/[⟦⟧]/g, ''),
		paragraphs: Array.from(marked.matchAll(/⟦(.*?)⟧/gs), ([, text]) => oneLine(withoutMarkup(text!))),
	};
}

function withoutMarkup(text: string): string {
	return text
		.replace(/<sup>.*?<\/sup>|<a class="footnote-anchor".*?<\/a>/g, '')
		.replace(/<br\s*\/?>/g, ' ')
		.replace(/<[^>]*>|\*\*|\\(?=")/g, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/&amp;/g, '&')
		.replace(/\\n/g, ' ');
}

describe('a page of a common kind', () => {
	it.each(names)('is its article, with its facts, and nothing else: %s', async file => {
		const {facts, page, paragraphs} = pageIn(file);
		const name = file.replace(/\.txt$/, '');
		const article = await readArticle({
			path: name,
			url: null,
			name,
			bytes: encodeAs(facts.get('encoding') ?? 'utf-8', page),
			mediaType: null,
			notices: [],
		});
		expect(article.paragraphs.map(({start, end}) => oneLine(article.text.slice(start, end)))).toEqual(
			paragraphs,
		);
		expect({
			title: article.title ?? '-',
			byline: article.byline ?? '-',
			published: article.published ?? '-',
			language: article.language ?? '-',
			notice: article.notices.join('; ') || undefined,
		}).toEqual({
			title: facts.get('title'),
			byline: facts.get('byline'),
			published: facts.get('published'),
			language: facts.get('language'),
			notice: facts.get('notice'),
		});
	});
});
