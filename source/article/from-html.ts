import {NoArticleError} from '../errors.ts';
import type {Article} from './article.ts';
import {assembleArticle, type Origin} from './assemble-article.ts';
import {chooseParagraphs} from './choose-paragraphs.ts';
import {withoutCookieNotices} from './cookie-notice.ts';
import {type Page, type PageElement, type PageNode, parseAnyPage} from './page.ts';
import {paragraphsInData} from './page-data.ts';
import {type PageMetadata, readMetadata} from './page-metadata.ts';
import {type PageParagraph, pageParagraphs} from './page-paragraphs.ts';
import {readabilityKeeps} from './readability.ts';

/**
 * The article of a web page, and nothing else of it.
 *
 * Readability says which part of the page is the article. The text is then taken from the page itself,
 * since Readability drops what it holds for footers and joins what breaks part, and paragraphs that it
 * missed or kept wrongly are judged by rules of our own.
 *
 * @param isRendered Whether a browser or a person wrote it, so that nothing is still to be put in by a program.
 * @throws {NoArticleError} When the page holds no running text.
 */
export function fromHtml(html: string, origin: Origin, {isRendered = false} = {}): Article {
	const {page, isTooDeep} = parseAnyPage(html);
	const metadata = readMetadata(page, origin.url ?? null, html);
	const isVast = countTags(html) > mostTags;
	if (!isVast) {
		preparePage(page);
	}

	const whole = pageParagraphs(page.body);
	const all = withoutCookieNotices(whole);
	if (all.length === 0 && whole.length > 0) {
		throw new NoArticleError(
			`There is nothing but a question about cookies in ${origin.path}.`,
			'Answer it in a browser, and save the page from there.',
		);
	}

	// Readability looks through all that a table holds for each table, and so it does in each of its four attempts.
	const taken = !isVast && !isTooDeep && all.length > 0 ? readabilityKeeps(page, all) : all.map(() => false);
	const shown = chooseParagraphs(all, taken, metadata);
	const paragraphs = isVast ? shown : withData(shown, all, metadata, html);
	const notices = [...(origin.notices ?? []), ...doubts(paragraphs, all, metadata, isRendered)];
	const url = origin.url ? ownAddress(origin.url, metadata.url) : undefined;
	return assembleArticle(paragraphs, metadata, {...origin, ...(url && {url}), notices});
}

/**
 * Where the article is to be read: the address that the page gives for itself where that is on the same site, since
 * the one it was fetched from may be its form for telephones or say which newsletter it was found in.
 */
function ownAddress(fetched: string, declared: string | null): string {
	const from = URL.parse(fetched)?.hostname.split('.').slice(-2).join('.');
	const to = declared === null ? undefined : URL.parse(declared)?.hostname.split('.').slice(-2).join('.');
	return declared !== null && from !== undefined && from === to ? declared : fetched;
}

/** What a page shows, or what is in it for a program to show where that is far more and nobody asks for money. */
function withData(
	shown: PageParagraph[],
	all: readonly PageParagraph[],
	{isPaid}: Pick<PageMetadata, 'isPaid'>,
	html: string,
): PageParagraph[] {
	const words = countWords(shown);
	if (words >= fewestWords || isPaid || all.some(({text}) => asksForMoney.test(text))) return shown;
	const data = paragraphsInData(html);
	return countWords(data) > Math.max(2 * words, fewestWords / 2) ? data : shown;
}

function countWords(paragraphs: readonly PageParagraph[]): number {
	return paragraphs.reduce((sum, {text}) => sum + wordsIn(text), 0);
}

/** An article has more words than this; what has fewer is its beginning, or a page that needs a browser. */
const fewestWords = 60;

/** How many words a text has. Chinese, Japanese and Thai write them without spaces, of two letters or so each. */
function wordsIn(text: string): number {
	const unspaced =
		text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
	return text.split(/\s+/).length + Math.floor(unspaced / 2);
}

/** What a reader should know before taking what was found for the whole article. */
function doubts(
	chosen: readonly PageParagraph[],
	all: readonly PageParagraph[],
	{isPaid}: Pick<PageMetadata, 'isPaid'>,
	isRendered: boolean,
): string[] {
	const count = chosen.filter(({kind}) => kind !== 'heading').length;
	const words = countWords(chosen);
	const many = `${count} ${count === 1 ? 'paragraph' : 'paragraphs'}`;
	if (
		count <= 6 &&
		words < 400 &&
		(isPaid || all.some(({text}) => text.length < 400 && asksForMoney.test(text)))
	) {
		return [`only ${many}: likely a paywall`];
	}

	if (isPaid) {
		return ['the page is for subscribers: parts may be missing'];
	}

	return words < fewestWords && count > 0 && !isRendered && !isWhole(chosen)
		? [`only ${many}: the page may need a browser to show the rest`]
		: [];
}

/** Whether it is short and yet an article: three paragraphs and more of whole sentences. Arabic says in forty words what takes English sixty. */
function isWhole(chosen: readonly PageParagraph[]): boolean {
	const body = chosen.filter(({kind}) => kind === 'body');
	return (
		body.length >= 3 &&
		countWords(body) >= fewestWords / 2 &&
		body.every(({text}) => text.length > 30 && /(?<!\.\.)[.!?。！？؟۔।]["'”’»」)]*$/u.test(text))
	);
}

const asksForMoney =
	/\b(?:(?:subscribe|log ?in|sign ?in|register|sign up) (?:now )?(?:to|and) (?:continue|keep|read|unlock|access)|already (?:a|have a) subscri|to (?:continue|keep) reading|(?:for|to) subscribers only|subscriber[- ]only|unlock (?:this|the full) (?:article|story)|this (?:article|story|content) is (?:for|reserved|available to) (?:subscribers|members)|you(?:[’']ve| have) (?:reached|read) your (?:limit|free)|free articles? (?:left|remaining)|weiterlesen mit|réservé aux abonnés|solo para suscriptores)/i;

/**
 * Readability takes time in proportion to the square of what stands side by side. No article has so many
 * tags; a page that does is read by the rules that otherwise mend Readability's choice.
 */
const mostTags = 40_000;

/** How many tags a page has, counted without reading it. */
function countTags(html: string): number {
	let count = 0;
	for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
		count++;
	}

	return count;
}

/** Mends what would lose text or glue words together. */
function preparePage(page: Page): void {
	for (const mark of page.querySelectorAll('a[href^="#"]')) {
		const isRaised = mark.parentNode?.localName === 'sup' || mark.firstChild?.nodeName === 'SUP';
		if (/^\W*\d{1,3}\W*$/.test(mark.textContent ?? '') && (isRaised || isGlued(mark))) {
			mark.remove();
		}
	}

	// Readability takes any footer for the page's, and loses who said what stands in the quotation above it.
	for (const footer of page.querySelectorAll('blockquote footer, figure footer')) {
		const paragraph = page.createElement('p');
		while (footer.firstChild) {
			paragraph.append(footer.firstChild);
		}

		footer.replaceWith(paragraph);
	}

	for (const division of page.querySelectorAll('div')) {
		wrapBareText(page, division);
	}
}

/** Whether a mark stands right behind a word, as what it refers to below is raised by style alone. */
function isGlued(mark: PageElement): boolean {
	const before = mark.previousSibling;
	return before?.nodeType === 3 && /[\p{L}.,;:!?”"’)]$/u.test(before.textContent ?? '');
}

/**
 * Makes paragraphs of text that stands directly in a division, parted where two line breaks meet.
 * Readability does the same, but then throws the division away, and our mark with it.
 */
function wrapBareText(page: Page, division: PageElement): void {
	let run: PageNode[] = [];
	let breaks: PageNode[] = [];
	const wrap = () => {
		if (run.some(node => /\S/.test(node.textContent ?? ''))) {
			const paragraph = page.createElement('p');
			division.insertBefore(paragraph, run[0]!);
			for (const node of run) {
				paragraph.append(node);
			}
		}

		run = [];
		breaks = [];
	};

	let next = division.firstChild;
	for (let node = next; node; node = next) {
		next = node.nextSibling;
		if (node.nodeName === 'BR') {
			breaks.push(node);
			if (breaks.length >= 2) {
				const used = breaks;
				run = run.filter(one => !used.includes(one));
				wrap();
				for (const lineBreak of used) {
					lineBreak.remove();
				}
			} else {
				run.push(node);
			}
		} else if (isInline(node)) {
			run.push(node);
			breaks = /\S/.test(node.textContent ?? '') ? [] : breaks;
		} else if (node.nodeType !== 8) {
			wrap();
		}
	}

	wrap();
}

const inline =
	/^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/** Text, or an element that stands within a line and holds nothing that does not. */
function isInline(node: PageNode): boolean {
	if (node.nodeType === 3) {
		return true;
	}

	if (node.nodeType !== 1 || !inline.test((node as PageElement).localName)) {
		return false;
	}

	for (let child = node.firstChild; child; child = child.nextSibling) {
		if (child.nodeType === 1 && child.nodeName !== 'BR' && !isInline(child)) {
			return false;
		}
	}

	return true;
}
