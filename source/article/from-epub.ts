import {posix} from 'node:path';
import {InputError, NoArticleError} from '../errors.ts';
import type {Article} from './article.ts';
import type {Facts, Origin} from './assemble-article.ts';
import {cleanLine} from './clean-text.ts';
import {readDate} from './find-date.ts';
import {fromMarkup} from './from-markup.ts';
import {unzipText} from './unzip.ts';
import {elementsNamed, parseXml} from './xml.ts';

/** A chapter of fewer words is a cover, a title page or a table of contents. */
const shortestChapter = 60;

/** The chapters of a book, in reading order, each an article of its own with the book for its site. */
export function* fromEpub(bytes: Uint8Array, origin: Origin): Generator<Article> {
	const files = unzipText(bytes, origin.path);
	if (files.has('META-INF/encryption.xml') && /EncryptedKey/.test(files.get('META-INF/encryption.xml')!)) {
		throw new InputError(`${origin.path} is locked.`, 'Open a copy without copy protection.');
	}

	const container = files.get('META-INF/container.xml');
	const root = container && elementsNamed(parseXml(container), 'rootfile')[0]?.getAttribute('full-path');
	const packageFile = root && files.get(root);
	if (!packageFile) {
		throw new InputError(
			`${origin.path} is no complete book.`,
			'Download it once more, or open another copy.',
		);
	}

	const book = parseXml(packageFile);
	const say = (name: string) => cleanLine(elementsNamed(book, name)[0]?.textContent);
	const facts: Facts = {
		site: say('title'),
		byline: say('creator'),
		published: readDate(say('date')),
		language: say('language'),
	};
	const places = new Map(
		elementsNamed(book, 'item').map(item => [item.getAttribute('id'), item.getAttribute('href') ?? '']),
	);
	let chapters = 0;
	const short: Article[] = [];
	for (const reference of elementsNamed(book, 'itemref')) {
		const chapter = files.get(pathOf(root, places.get(reference.getAttribute('idref')) ?? ''));
		const article = chapter && readChapter(chapter, origin, facts);
		if (!article) continue;
		if (article.text.split(/\s+/).length >= shortestChapter) {
			chapters++;
			yield asChapter(article, chapters);
		} else {
			short.push(article);
		}
	}

	// A book of nothing but short parts has no others to read: a poem, a notice, a chapter that was cut out.
	if (chapters === 0) yield* short.map((article, at) => asChapter(article, at + 1));
	if (chapters === 0 && short.length === 0) {
		throw new NoArticleError(
			`There is no text in ${origin.path}.`,
			'Its pages may be pictures; look for a text edition.',
		);
	}
}

function asChapter(article: Article, number: number): Article {
	const title = article.title ?? `Chapter ${number}`;
	return {...article, title, part: title};
}

function readChapter(source: string, origin: Origin, facts: Facts): Article | null {
	// Chapters are XML, where `<script/>` is complete; read as HTML it would swallow all that follows.
	const html = source.replace(
		/<(script|style|title|iframe|textarea|a|div|span|p)\b([^>]*)\/>/gi,
		'<$1$2></$1>',
	);
	try {
		return fromMarkup(html, origin, facts);
	} catch (error) {
		if (error instanceof NoArticleError) {
			return null;
		}

		throw error;
	}
}

/** Where a file lies in the book. Names are written as in addresses, relative to the list of files. */
function pathOf(list: string, href: string): string {
	let name = href.replace(/#.*$/, '');
	try {
		name = decodeURIComponent(name);
	} catch {
		// Not written as in addresses after all.
	}

	return posix.normalize(posix.join(posix.dirname(list), name));
}
