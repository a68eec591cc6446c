import PostalMime, {type Address, type Email} from 'postal-mime';
import {InputError, NoArticleError} from '../errors.ts';
import type {Article} from './article.ts';
import type {Facts, Origin} from './assemble-article.ts';
import {cleanLine} from './clean-text.ts';
import {readDate} from './find-date.ts';
import {findForwarded, withoutSignature} from './forwarded.ts';
import {fromText} from './from-text.ts';

/** The article in a mail: its text, or its HTML where there is no text. Attachments are not opened. */
export async function fromEmail(bytes: Uint8Array, origin: Origin): Promise<Article> {
	const mail = await open(bytes, origin);
	const saved = savedFrom(mail);
	if (saved && mail.html) {
		const {fromHtml} = await import('./from-html.ts');
		return fromHtml(mail.html, {...origin, url: saved.url ?? origin.url ?? null}, {isRendered: true});
	}

	const facts = {
		title: cleanLine(mail.subject?.replace(/^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+/i, '')),
		byline: cleanLine(nameOf(mail.from)),
		published: readDate(mail.date),
	};
	if (mail.html) {
		const article = await fromHtmlPart(mail.html, origin, facts);
		if (article) {
			return {...article, ...facts, updated: null, site: null};
		}
	}

	const forwarded = findForwarded(mail.text ?? '');
	const text = withoutSignature(forwarded?.text ?? mail.text ?? '');
	if (!/[\p{L}\p{N}]/u.test(text)) {
		throw new NoArticleError(
			`There is no text in ${origin.path}.`,
			'Save what is attached to the mail, and open that.',
		);
	}

	const article = fromText(text, origin);
	return {
		...article,
		title: forwarded?.subject ?? facts.title ?? article.title,
		byline: forwarded?.from ?? facts.byline ?? article.byline,
		published: forwarded?.date ?? facts.published,
	};
}

/** Where a page was saved from that a browser put into one file, written like a mail; `null` for a mail. */
function savedFrom({headers, from}: Email): {readonly url: string | null} | null {
	const value = (name: string) => headers.find(({key}) => key === name)?.value ?? null;
	const place = value('snapshot-content-location') ?? value('content-location');
	const url = place !== null && /^https?:\/\//i.test(place) ? place : null;
	const isSaved =
		/saved by/i.test(`${value('from') ?? ''} ${from?.name ?? ''}`) &&
		!(from && 'address' in from && from.address?.includes('@'));
	return isSaved || value('snapshot-content-location') !== null ? {url} : null;
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

async function fromHtmlPart(html: string, origin: Origin, facts: Facts): Promise<Article | null> {
	const {fromLetter} = await import('./from-letter.ts');
	try {
		return fromLetter(html, origin, facts);
	} catch (error) {
		if (error instanceof NoArticleError) return null;
		throw error;
	}
}

function nameOf(from: Address | undefined): string | null {
	return from?.name || (from && 'address' in from ? (from.address ?? null) : null);
}
