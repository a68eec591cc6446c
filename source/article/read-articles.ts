import {InputError, NoArticleError} from '../errors.ts';
import {decode} from '../input/decode.ts';
import {documentKind} from '../input/document-kind.ts';
import {gunzip, isGzip} from '../input/gunzip.ts';
import type {Input} from '../input/input.ts';
import type {Article} from './article.ts';
import {fromParagraphs} from './from-paragraphs.ts';
import {fromText} from './from-text.ts';
import {plainMarkdown} from './plain-markdown.ts';

/**
 * The articles in what was read, one after another: nearly always one, but a feed or a book holds many.
 * It touches neither the disk nor the network, so it can run in a worker. What reads anything but plain
 * text is loaded when it is needed, since plain text should be there at once.
 *
 * @throws {NoArticleError} When there is no article in it.
 * @throws {InputError} When it is of a kind that cannot be read, or broken.
 */
export async function* readArticles(input: Input): AsyncGenerator<Article, void, undefined> {
	try {
		yield* readKind(input);
	} catch (error) {
		// The parsers that we use go down into what is nested, and a stack is no deeper than a few thousand calls.
		throw error instanceof RangeError && /call stack/.test(error.message)
			? new InputError(
					`${nameOf(input)} is nested deeper than any article.`,
					'Cut out the article and open that, or save it as plain text.',
					{cause: error},
				)
			: error;
	}
}

async function* readKind(given: Input): AsyncGenerator<Article, void, undefined> {
	const input = gunzip(given);
	const kind = documentKind(input);
	switch (kind) {
		case 'text':
			yield readText(input);
			return;
		case 'html': {
			const {fromHtml} = await import('./from-html.ts');
			yield fromHtml(decode(input.bytes, input.mediaType).text, input);
			return;
		}

		case 'markdown': {
			const {text} = decode(input.bytes, input.mediaType);
			const plain = plainMarkdown(text);
			if (plain !== null) {
				yield fromParagraphs(plain, input);
				return;
			}

			const {fromMarkdown} = await import('./from-markdown.ts');
			yield fromMarkdown(text, input);
			return;
		}

		case 'epub': {
			const {fromEpub} = await import('./from-epub.ts');
			yield* fromEpub(input.bytes, input);
			return;
		}

		case 'docx': {
			const {fromDocx} = await import('./from-docx.ts');
			yield fromDocx(input.bytes, input);
			return;
		}

		case 'pdf': {
			const {fromPdf} = await import('./from-pdf.ts');
			yield await fromPdf(input.bytes, input);
			return;
		}

		case 'email': {
			const {fromEmail} = await import('./from-email.ts');
			yield await fromEmail(input.bytes, input);
			return;
		}

		case 'feed': {
			const {fromFeed} = await import('./from-feed.ts');
			yield* fromFeed(decode(input.bytes, input.mediaType).text, input);
			return;
		}

		case 'subtitles': {
			const {fromSubtitles} = await import('./from-subtitles.ts');
			yield fromSubtitles(decode(input.bytes, input.mediaType).text, input);
			return;
		}

		case 'binary':
			throw refusal(input);
		default:
			kind satisfies never;
	}
}

/** With more lines a text is no article, and there may be no end to them. */
const mostLines = 500_000;

/**
 * The article in a text of any length, where reading that takes no longer than to send it to a thread.
 *
 * @returns `null` for anything else.
 * @throws {NoArticleError} When there is no article in it.
 */
export function readLongText(input: Input): Article | null {
	const kind = isGzip(input.bytes) ? null : documentKind(input);
	if ((kind !== 'text' && kind !== 'markdown') || linesIn(input.bytes) > mostLines) return null;
	if (kind === 'text') return readText(input);
	const plain = plainMarkdown(decode(input.bytes, input.mediaType).text);
	return plain && fromParagraphs(plain, input);
}

function linesIn(bytes: Uint8Array): number {
	let lines = 1;
	for (let at = bytes.indexOf(0x0a); at >= 0 && lines <= mostLines; at = bytes.indexOf(0x0a, at + 1)) lines++;
	return lines;
}

/** The one article in what was read, or the first of several. */
export async function readArticle(input: Input): Promise<Article> {
	for await (const article of readArticles(input)) {
		return article;
	}

	throw new NoArticleError(`There is no article in ${nameOf(input)}.`);
}

function readText(input: Input): Article {
	const {text, encoding, isGuess} = decode(input.bytes, input.mediaType);
	const notices = isGuess ? [...input.notices, `not UTF-8: read as ${encoding}`] : input.notices;
	const article = fromText(text, {path: input.path, url: input.url, notices});
	if (article.paragraphs.length === 0) {
		throw new NoArticleError(
			`There are no words in ${nameOf(input)}.`,
			'Check that the article was saved into it.',
		);
	}

	return article;
}

/** What can be done about what holds no text, by what it is. */
function refusal(input: Input): InputError {
	const head = Buffer.from(input.bytes.subarray(0, 80)).toString('latin1');
	const [, what, advice] =
		unreadable.find(([signature]) => signature.test(head)) ??
		([null, 'no text', 'Open a text file, or copy the article out of the program that shows it.'] as const);
	return new InputError(`${nameOf(input)} is ${what}.`, advice);
}

const unreadable = [
	[
		/^(?:\x89PNG|GIF8|\xff\xd8\xff|RIFF.{4}WEBP|II\*\0|MM\0\*)/s,
		'a picture',
		'Run a text recognition program over it, such as tesseract, and open what that writes.',
	],
	[
		/^(?:.{4}ftyp|ID3|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|\x1a\x45\xdf\xa3)/s,
		'a recording',
		'Open a transcript of it.',
	],
	[/^\{\\rtf/, 'a document in Rich Text', 'Open it in a word processor, and save it as .docx.'],
	[
		/^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis/s,
		'an OpenDocument text',
		'Open it in a word processor, and save it as .docx.',
	],
	[
		/^(?:PK\x03\x04|BZh\d|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd)/s,
		'an archive',
		'Unpack it, and open the article in it.',
	],
	[
		/^\xd0\xcf\x11\xe0/,
		'an Office document of the old kind',
		'Open it in a word processor, and save it as .docx.',
	],
] as const;

function nameOf({name}: Input): string {
	return name === '-' ? 'standard input' : name;
}
