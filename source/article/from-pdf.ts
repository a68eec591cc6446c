import {getDocumentProxy} from 'unpdf';
import {InputError, NoArticleError} from '../errors.ts';
import type {Article} from './article.ts';
import type {Origin} from './assemble-article.ts';
import {namesInByline} from './byline.ts';
import {cleanLine, cleanText} from './clean-text.ts';
import {readDate} from './find-date.ts';
import {fromParagraphs} from './from-paragraphs.ts';
import {
	joinLines,
	linesOfPage,
	type PdfLine,
	type PdfParagraph,
	type PdfPiece,
	withoutRunningHeads,
} from './pdf-lines.ts';

/** More pages than any article has. The rest of a book is left out, and that is said. */
const mostPages = 100;

/**
 * The article in a PDF: its lines joined into paragraphs again, columns in order, running heads gone.
 *
 * @throws {InputError} When it is locked or broken.
 * @throws {NoArticleError} When its pages are pictures.
 */
export async function fromPdf(bytes: Uint8Array, origin: Origin): Promise<Article> {
	const document = await open(bytes, origin);
	try {
		const count = Math.min(document.numPages, mostPages);
		const pages: PdfLine[][] = [];
		const heights: number[] = [];
		for (let number = 0; number < count; number++) {
			const page = await document.getPage(number + 1);
			const {items} = await page.getTextContent();
			heights.push(page.view[3]! - page.view[1]!);
			pages.push(
				linesOfPage(
					items.flatMap(item => ('str' in item ? pieceOf(item) : [])),
					number,
				),
			);
			page.cleanup();
		}

		const paragraphs = joinLines(withoutRunningHeads(pages, heights).flat());
		if (!paragraphs.some(({text}) => /\p{L}{2}/u.test(text))) {
			throw new NoArticleError(
				`The pages of ${origin.path} are pictures, without text.`,
				'Run a text recognition program over it first, such as ocrmypdf, and open what that writes.',
			);
		}

		const {info} = await document.getMetadata();
		const notices = [...(origin.notices ?? [])];
		if (document.numPages > count) {
			notices.push(`only the first ${count} of ${document.numPages} pages`);
		}

		return withKinds(paragraphs, info as Readonly<Record<string, unknown>>, {...origin, notices});
	} finally {
		await document.loadingTask.destroy();
	}
}

async function open(bytes: Uint8Array, {path}: Origin) {
	try {
		// The library keeps the bytes that it is given, and says what it thinks of them on the screen.
		return await getDocumentProxy(new Uint8Array(bytes), {verbosity: 0});
	} catch (error) {
		throw error instanceof Error && error.name === 'PasswordException'
			? new InputError(
					`${path} is locked with a password.`,
					'Open it where you know the password, and save it without.',
					{
						cause: error,
					},
				)
			: new InputError(`${path} is broken.`, 'Download it once more, or open another copy.', {cause: error});
	}
}

function pieceOf(item: {
	readonly str: string;
	readonly transform: readonly number[];
	readonly width: number;
	readonly height: number;
}): PdfPiece {
	const [, , , scale = 0, x = 0, y = 0] = item.transform;
	return {text: cleanText(item.str), x, y, width: item.width, size: Math.abs(scale) || item.height || 10};
}

/** Tells headings by the size of their type, and takes the largest on the first page for the title. */
function withKinds(
	paragraphs: readonly PdfParagraph[],
	info: Readonly<Record<string, unknown>>,
	origin: Origin,
): Article {
	const bodySize = usualSize(paragraphs);
	const opening = paragraphs.filter(({page, text}) => page === 0 && text.length <= 250).slice(0, 12);
	const largest = opening.reduce<PdfParagraph | null>(
		(best, one) => (one.size > (best?.size ?? bodySize * 1.15) ? one : best),
		null,
	);
	const start = largest ? paragraphs.indexOf(largest) : 0;
	const kinds = paragraphs.slice(start).map(paragraph => ({
		text: cleanText(paragraph.text).trim(),
		kind:
			paragraph.size > bodySize * 1.12 && paragraph.text.length <= 250
				? ('heading' as const)
				: ('body' as const),
	}));
	const printed =
		typeof info.Title === 'string' &&
		/\s/.test(info.Title.trim()) &&
		!/\.(?:docx?|indd|pdf|qxp)$/i.test(info.Title);
	return fromParagraphs(
		kinds.filter(({text}) => /[\p{L}\p{N}]/u.test(text)),
		origin,
		{
			...(largest
				? {title: cleanLine(largest.text)}
				: printed
					? {title: cleanLine(info.Title as string)}
					: {}),
			byline: typeof info.Author === 'string' ? namesInByline(info.Author).join(', ') || null : null,
			published: typeof info.CreationDate === 'string' ? dateOf(info.CreationDate) : null,
		},
	);
}

/** `D:20260312210500+01'00'` */
function dateOf(value: string): string | null {
	const match = /^D:(\d{4})(\d\d)(\d\d)/.exec(value);
	return match && readDate(`${match[1]}-${match[2]}-${match[3]}`);
}

/** The size that most of the text is set in. */
function usualSize(paragraphs: readonly PdfParagraph[]): number {
	const lengths = new Map<number, number>();
	for (const {size, text} of paragraphs) {
		const rounded = Math.round(size * 2) / 2;
		lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
	}

	return [...lengths].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}
