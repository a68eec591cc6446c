import {InputError} from '../errors.ts';
import type {Article} from './article.ts';
import type {Origin} from './assemble-article.ts';
import {namesInByline} from './byline.ts';
import {cleanLine, cleanText} from './clean-text.ts';
import {readDate} from './find-date.ts';
import {fromParagraphs} from './from-paragraphs.ts';
import type {PageElement, PageNode} from './page.ts';
import type {PageParagraph} from './page-paragraphs.ts';
import {unzipText} from './unzip.ts';
import {elementsNamed, localNameOf, parseXml} from './xml.ts';

/**
 * The article in a Word document. Its paragraphs are read from the document's XML directly: what a reader of
 * articles needs of Word is paragraphs, headings and lists.
 */
export function fromDocx(bytes: Uint8Array, origin: Origin): Article {
	const files = unzipText(bytes, origin.path);
	const main = files.get('word/document.xml');
	if (!main) {
		throw new InputError(
			`${origin.path} is no complete Word document.`,
			'Open it in Word and save it once more.',
		);
	}

	const paragraphs: Array<Pick<PageParagraph, 'text' | 'kind'>> = [];
	let title: string | null = null;
	for (const element of elementsNamed(parseXml(main), 'p')) {
		const style = elementsNamed(element, 'pstyle')[0]?.getAttribute('w:val') ?? '';
		const text = cleanText(textOf(element)).trim();
		if (/^title$/i.test(style) && text && title === null) {
			title = text;
		} else if (/[\p{L}\p{N}]/u.test(text)) {
			paragraphs.push({text, kind: kindOf(element, style)});
		}
	}

	const core = parseXml(files.get('docProps/core.xml') ?? '<none/>');
	const say = (name: string) => cleanLine(elementsNamed(core, name)[0]?.textContent);
	return fromParagraphs(paragraphs, origin, {
		// Word puts its own file name or a template's title there as often as the author does the real one.
		...(title ? {title} : paragraphs[0]?.kind === 'heading' ? {} : {title: titleOf(say('title'))}),
		byline: namesInByline(say('creator')).join(', ') || null,
		published: readDate(say('created')),
		updated: readDate(say('modified')),
	});
}

function titleOf(title: string | null): string | null {
	return title && /^(?:document|dokument|microsoft word|untitled)\b/i.test(title) ? null : title;
}

function kindOf(element: PageElement, style: string): PageParagraph['kind'] {
	if (/^(?:heading|berschrift|überschrift|titre|t[ií]tulo|subtitle|kop)\s?\d?/i.test(style)) {
		return 'heading';
	}

	if (/quote|zitat|citation|cita/i.test(style)) {
		return 'blockquote';
	}

	if (/caption|beschriftung|légende/i.test(style)) {
		return 'caption';
	}

	const isCell = element.parentNode !== null && localNameOf(element.parentNode) === 'tc';
	return isCell || /list/i.test(style) || elementsNamed(element, 'numpr').length > 0 ? 'list' : 'body';
}

/** The words of a paragraph, without those that were struck out while it was written. */
function textOf(element: PageElement): string {
	let text = '';
	const walk = (node: PageNode) => {
		for (let child = node.firstChild; child; child = child.nextSibling) {
			if (child.nodeType !== 1) {
				continue;
			}

			switch (localNameOf(child as PageElement)) {
				case 't':
					text += child.textContent ?? '';
					break;
				case 'tab':
					text += ' ';
					break;
				case 'br':
				case 'cr':
					text += '\n';
					break;
				case 'nobreakhyphen':
					text += '-';
					break;
				case 'del':
				case 'movefrom':
				case 'instrtext':
				case 'ppr':
				case 'txbxcontent':
				case 'fallback':
					break;
				default:
					walk(child);
			}
		}
	};

	walk(element);
	return text;
}
