import type {Article} from './article.ts';

/** So many words say which text it is, and fit a line. */
const openingWords = 8;

/** What an article is called: by its title, else by where it came from, and what came through a pipe by how it opens. */
export function nameOfArticle({
	title,
	path,
	text,
	paragraphs,
}: Pick<Article, 'title' | 'path' | 'text' | 'paragraphs'>): string {
	if (title !== null) return title;
	const [first] = paragraphs;
	if (path !== '-' || first === undefined) return path;
	const words = text.slice(first.start, first.end).trim().split(/\s+/);
	// A language without spaces is one long word.
	const opening = words.slice(0, openingWords).join(' ').slice(0, 80);
	return words.length > openingWords || opening.length === 80 ? `${opening}…` : opening;
}
