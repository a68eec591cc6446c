import type {Input} from './input.ts';
import {asLatin1} from './windows-1252.ts';

/** What kind of document the bytes are. `binary` is anything that holds no article that we could read. */
export type DocumentKind =
	| 'text'
	| 'html'
	| 'markdown'
	| 'epub'
	| 'docx'
	| 'pdf'
	| 'email'
	| 'feed'
	| 'subtitles'
	| 'binary';

/** The start of a document, enough to tell what it is. */
const sampleSize = 4096;

/**
 * What kind of document was read: by its content, and only where that leaves a choice by the media type or
 * the ending of its name. Servers and people name things wrongly; the first bytes are seldom wrong.
 */
export function documentKind({
	bytes,
	name,
	mediaType,
}: Pick<Input, 'bytes' | 'name' | 'mediaType'>): DocumentKind {
	const bySignature = kindOfSignature(bytes, name);
	if (bySignature) {
		return bySignature;
	}

	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, sampleSize)).toString(
		'latin1',
	);
	if (isBinary(bytes) || /^\s*\{\\rtf\d/.test(head)) {
		return 'binary';
	}

	const start = startOf(bytes, head);
	const byContent = kindOfMarkup(start);
	if (byContent) {
		return byContent;
	}

	// What is said in a film, with when: WebVTT says so, SubRip counts from one.
	if (/^(?:WEBVTT(?![^\s])|\d+[ \t]*\r?\n\d\d?:\d\d:\d\d[,.]\d{3} --> )/.test(start)) {
		return 'subtitles';
	}

	const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
	const type = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
	if (
		/^\s*\{/.test(start) &&
		/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(start.replaceAll('\\/', '/'))
	) {
		return 'feed';
	}

	if (isEmail(start, ending)) {
		return 'email';
	}

	if (ending === 'md' || ending === 'markdown' || type === 'text/markdown') {
		return 'markdown';
	}

	if (
		(/^x?html?$/.test(ending ?? '') || /^(?:text\/html|application\/xhtml\+xml)$/.test(type)) &&
		/<[a-z!]/i.test(start)
	) {
		return 'html';
	}

	return looksLikeMarkdown(start) && ending !== 'txt' ? 'markdown' : 'text';
}

function kindOfSignature(bytes: Uint8Array, name: string): DocumentKind | null {
	const begins = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
	if (begins(0x50, 0x4b, 0x03, 0x04)) {
		// Both are zip archives. An EPUB says what it is in its first file, a Word document in the names inside.
		const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
		if (names.includes('application/epub+zip') || /\.epub$/i.test(name)) {
			return 'epub';
		}

		return names.includes('word/') ? 'docx' : 'binary';
	}

	// Some writers put a few bytes before the signature, and readers accept that.
	const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).indexOf('%PDF-');
	return pdf >= 0 && pdf < 1024 && (pdf === 0 || isBinary(bytes)) ? 'pdf' : null;
}

/** Text without what browsers and feed readers skip before looking. */
function startOf(bytes: Uint8Array, head: string): string {
	const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	const text = isWide
		? head.slice(2).replaceAll('\0', '')
		: head.replace(/^\xef\xbb\xbf/, '').replaceAll('\0', '');
	return text.replace(/^\s+/, '');
}

function kindOfMarkup(start: string): DocumentKind | null {
	if (!start.startsWith('<')) {
		// A page may open with text before its first tag, such as a broken byte order mark.
		return /^[^<]{0,40}<(?:!doctype\s+html|html)\b/i.test(start) ? 'html' : null;
	}

	let rest = start;
	for (let before = ''; before !== rest; ) {
		before = rest;
		rest = rest.replace(/^\s*(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[^\]]*\])?>)/i, '');
	}

	if (/^\s*<(?:rss|rdf:rdf|feed)[\s>]/i.test(rest)) {
		return 'feed';
	}

	if (
		/<!doctype\s+html/i.test(start) ||
		/^\s*<(?:html|head|body|title|meta|link|script|style|article|main|section|header|div|p|h[1-6]|table|span|center|blockquote|ul|ol|noscript|iframe|svg|template|base|a|b|i|em|strong|img|br|hr)[\s/>]/i.test(
			rest,
		)
	) {
		return 'html';
	}

	return /^\s*(?:<!--|$)/.test(rest) ? 'html' : null;
}

/** A mail opens with fields, among them some that nothing else has. */
function isEmail(start: string, ending: string | undefined): boolean {
	const fields = /^(?:From [^\n]*\n)?(?:[\w-]+:[^\n]*(?:\n[ \t][^\n]*)*\r?\n)+/.exec(start)?.[0];
	if (!fields) {
		return false;
	}

	const names = new Set(Array.from(fields.matchAll(/^([\w-]+):/gm), match => match[1]!.toLowerCase()));
	const telling = [
		'received',
		'message-id',
		'mime-version',
		'return-path',
		'delivered-to',
		'dkim-signature',
		'content-transfer-encoding',
		'x-mailer',
	];
	return (
		telling.some(name => names.has(name)) ||
		(['from', 'subject', 'date', 'to'].filter(name => names.has(name)).length >= (ending === 'eml' ? 1 : 3) &&
			names.has('from') &&
			/^from:.*@/im.test(fields))
	);
}

/** Text full of characters that no writer types: a picture, a program, an archive. */
function isBinary(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, sampleSize);
	if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) {
		return false;
	}

	// Of nearly all texts this is all there is to be seen, and the engine sees it faster.
	if (!/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(asLatin1(sample))) {
		return hasSignature(sample);
	}

	let controls = 0;
	const zeros = [0, 0];
	for (let at = 0; at < sample.length; at++) {
		const byte = sample[at]!;
		if (byte === 0) {
			zeros[at % 2]!++;
		} else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) {
			controls++;
		}
	}

	// In UTF-16 without its mark, every other byte of Western text is zero, and the others are not.
	const isWide = Math.max(...zeros) > sample.length * 0.2 && Math.min(...zeros) < sample.length * 0.02;
	return (
		controls + (isWide ? 0 : zeros[0]! + zeros[1]!) > Math.max(1, sample.length * 0.02) ||
		hasSignature(sample)
	);
}

/** Formats that may open with printable characters only. */
function hasSignature(bytes: Uint8Array): boolean {
	return /^(?:\x89PNG|GIF8[79]a|\xff\xd8\xff|\x7fELF|\x1f\x8b|BZh\d|\xfd7zXZ|7z\xbc\xaf|Rar!\x1a|MZ\x90|OggS|ID3[\x02-\x04]|fLaC|RIFF.{4}(?:WEBP|WAVE|AVI )|.{4}ftyp|\xd0\xcf\x11\xe0|SQLite format 3|wOF[F2]|\x28\xb5\x2f\xfd)/s.test(
		asLatin1(bytes.subarray(0, 16)),
	);
}

function looksLikeMarkdown(start: string): boolean {
	const headings = start.match(/^#{1,4} \S/gm)?.length ?? 0;
	const links = start.match(/\[[^\]\n]{1,80}\]\((?:https?:|\/|#)[^)\s]*\)/g)?.length ?? 0;
	return (headings >= 1 && links >= 1) || headings >= 2 || links >= 3;
}
