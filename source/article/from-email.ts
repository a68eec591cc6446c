import PostalMime, {type Address} from 'postal-mime';
import {InputError, NoArticleError} from '../errors.ts';
import type {Article} from './article.ts';
import type {Origin} from './assemble-article.ts';
import {cleanLine} from './clean-text.ts';
import {readDate} from './find-date.ts';
import {fromText} from './from-text.ts';

/** The article in a mail: its text, or its HTML where there is no text. Attachments are not opened. */
export async function fromEmail(bytes: Uint8Array, origin: Origin): Promise<Article> {
	const mail = await open(bytes, origin);
	const facts = {
		title: cleanLine(mail.subject?.replace(/^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+/i, '')),
		byline: cleanLine(nameOf(mail.from)),
		published: readDate(mail.date),
	};
	if (mail.html) {
		const article = await fromHtmlPart(mail.html, origin);
		if (article) {
			return {...article, ...facts, updated: null, site: null};
		}
	}

	const text = mail.text ?? '';
	if (!/[\p{L}\p{N}]/u.test(text)) {
		throw new NoArticleError(
			`There is no text in ${origin.path}.`,
			'Save what is attached to the mail, and open that.',
		);
	}

	const article = fromText(text, origin);
	return {
		...article,
		title: facts.title ?? article.title,
		byline: facts.byline ?? article.byline,
		published: facts.published,
	};
}

async function open(bytes: Uint8Array, {path}: Origin) {
	try {
		return await PostalMime.parse(bytes);
	} catch (error) {
		// Mails within mails without end, fields of megabytes: no mail program writes those.
		throw new InputError(`${path} is a mail that is broken.`, 'Save it once more, or save its text.', {
			cause: error,
		});
	}
}

async function fromHtmlPart(html: string, origin: Origin): Promise<Article | null> {
	const [{fromHtml}, {fromMarkup}] = await Promise.all([
		import('./from-html.ts'),
		import('./from-markup.ts'),
	]);
	for (const read of [fromHtml, fromMarkup]) {
		try {
			return read(html, origin);
		} catch (error) {
			if (!(error instanceof NoArticleError)) {
				throw error;
			}
		}
	}

	return null;
}

function nameOf(from: Address | undefined): string | null {
	return from?.name || (from && 'address' in from ? (from.address ?? null) : null);
}
