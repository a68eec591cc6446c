import type {ParagraphKind} from '../paragraphs/paragraph.ts';
import {splitParagraphs} from '../paragraphs/split-paragraphs.ts';
import {cleanText} from './clean-text.ts';
import type {PageElement, PageNode} from './page.ts';

/** An element that looks like a part about the page, and by what: its name, its role or a word in its class. */
export type Aside = {readonly element: PageElement; readonly sign: string};

/** A paragraph of a page, with what its mark-up says about it. */
export type PageParagraph = {
	text: string;
	readonly kind: ParagraphKind | 'cell' | 'pre';
	/** The element that the text stands in. */
	readonly element: PageElement;
	/** The elements around it, outermost first, its own last. Kept because Readability moves elements about. */
	readonly within: readonly PageElement[];
	/** The share of its letters that lie inside links, 0 to 1. */
	readonly links: number;
	/** The class names and ids of the element and of those around it, nearest first. */
	readonly hint: string;
	/** Whether the mark-up hides it. Some pages hide all they have until a script has run. */
	readonly isHidden: boolean;
	/** The elements around it that look like parts about the page: navigation, a footer, comments. */
	readonly asides: readonly Aside[];
	/** Whether it was written by a reader below the article. */
	readonly isComment: boolean;
	/** Element names and classes, so that paragraphs set alike can be told. */
	readonly signature: string;
	/** Whether all of it is set in a heading's size or weight: bold, or a heading's element. */
	readonly isBold: boolean;
};

const skipped = new Set(
	'script style noscript template svg iframe object embed canvas head title meta link video audio picture img input select textarea button math map dialog'.split(
		' ',
	),
);

const blocks = new Set(
	'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);

const kinds: Readonly<Record<string, PageParagraph['kind']>> = {
	blockquote: 'blockquote',
	li: 'list',
	dt: 'list',
	dd: 'list',
	figcaption: 'caption',
	caption: 'caption',
	pre: 'pre',
	td: 'cell',
	th: 'cell',
	h1: 'heading',
	h2: 'heading',
	h3: 'heading',
	h4: 'heading',
	h5: 'heading',
	h6: 'heading',
};

const asideElement = /^(?:nav|aside|footer|form|dialog)$/;
const asideRole = /^(?:navigation|complementary|contentinfo|banner|search|dialog|menu)$/;
const asideName =
	/(?:^|[\s_-])(?:comments?(?:-?list|-?section|-?area|-?thread)?|disqus\w*|respond|sidebar\w*|side-?bar|related\w*|recommend\w*|recirc\w*|newsletter\w*|cookie\w*|consent|gdpr|footer|site-?header|masthead|navbar|nav|menu|breadcrumbs?|share|sharing|social\w*|promo|taboola|outbrain|most-?read|popular|trending|modal|popup|pop-?up|overlay|paywall|signup|sign-up|subscribe|widget|author-?(?:bio|box|info|card)|about-?author|pagination|jp-relatedposts|sharedaddy)(?=$|[\s_-])/i;
const commentName =
	/(?:^|[\s_-])(?:comments?(?:-?list|-?section|-?area|-?thread|-?body)?|disqus\w*|respond)(?=$|[\s_-])/i;
const offScreen =
	/(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|screen-reader-only|u-hidden-visually|a11y-hidden|hide-text|print-only|is-visually-hidden|(?:[\w-]*[_-])?(?:tooltip|popover|hover-?card|rollover)(?:[_-][\w-]*)?)(?=$|\s)/i;

const captionName =
	/(?:^|[\s_-])(?:[a-z]+)?caption(?:[_-]?(?:text|body|content|inner|container|wrapper))?(?=$|\s)/i;

/** How far up an element's surroundings still say something about its text. */
const hintReach = 3;

type Surroundings = {
	readonly kind: PageParagraph['kind'];
	readonly isHidden: boolean;
	readonly asides: readonly Aside[];
	readonly isComment: boolean;
	readonly hints: readonly string[];
	readonly path: readonly string[];
	readonly within: readonly PageElement[];
};

/** The paragraphs under an element, in reading order. */
export function pageParagraphs(root: PageElement): PageParagraph[] {
	const found: PageParagraph[] = [];
	let text = '';
	let linked = 0;
	let bold = 0;
	let breaks = 0;
	let inLink = 0;
	let inBold = 0;

	const flush = (element: PageElement, around: Surroundings) => {
		if (/[\p{L}\p{N}]/u.test(text)) {
			const clean = tidy(text, around.kind);
			const size = lettersIn(text);
			for (const piece of piecesOf(clean, element, around.kind)) {
				found.push({
					...piece,
					element,
					within: around.within,
					links: Math.min(1, linked / size),
					hint: around.hints.slice(-hintReach).reverse().join(' '),
					isHidden: around.isHidden,
					asides: around.asides,
					isComment: around.isComment,
					signature: around.path.slice(-3).join('>'),
					isBold: bold >= size * 0.95,
				});
			}
		}

		text = '';
		linked = 0;
		bold = 0;
		breaks = 0;
	};

	const walk = (node: PageNode, element: PageElement, around: Surroundings) => {
		for (let child = node.firstChild; child; child = child.nextSibling) {
			if (child.nodeType === 3) {
				const value = child.textContent ?? '';
				const size = inLink || inBold ? lettersIn(value) : 0;
				linked += inLink ? size : 0;
				bold += inBold ? size : 0;
				text += around.kind === 'pre' ? value : value.replace(/\s+/g, ' ');
				breaks = /\S/.test(value) ? 0 : breaks;
			} else if (child.nodeType === 1) {
				visit(child as PageElement, element, around);
			}
		}
	};

	const visit = (child: PageElement, element: PageElement, around: Surroundings) => {
		const name = child.localName.toLowerCase();
		if (skipped.has(name)) {
			return;
		}

		if (name === 'br') {
			// Two line breaks part paragraphs; a lone one is a line break within one.
			breaks++;
			if (breaks >= 2) {
				flush(element, around);
			} else {
				text += '\n';
			}

			return;
		}

		const label = labelOf(child);
		if (offScreen.test(label)) {
			return;
		}

		if (!blocks.has(name)) {
			// A letter drawn large is often hidden from those who listen, so for a few words that says nothing.
			if (isHidden(child) && child.getAttribute('aria-hidden') !== 'true') {
				return;
			}

			const isLink = name === 'a' && child.hasAttribute('href');
			const isStrong = name === 'b' || name === 'strong';
			inLink += isLink ? 1 : 0;
			inBold += isStrong ? 1 : 0;
			walk(child, element, around);
			inLink -= isLink ? 1 : 0;
			inBold -= isStrong ? 1 : 0;
			return;
		}

		flush(element, around);
		const inside: Surroundings = {
			kind: kindWithin(child, name, around.kind),
			isHidden: around.isHidden || isHidden(child),
			asides: withAside(around.asides, child, name, label),
			isComment: around.isComment || isForComments(name, label),
			hints: label ? [...around.hints, label] : around.hints,
			within: [...around.within, child],
			path: [
				...around.path,
				`${name}.${(child.getAttribute('class') ?? '').trim().split(/\s+/, 2).join('.')}`,
			],
		};
		const boldBefore = inBold;
		inBold += inside.kind === 'heading' ? 1 : 0;
		walk(child, child, inside);
		flush(child, inside);
		inBold = boldBefore;
	};

	const start: Surroundings = {
		kind: 'body',
		isHidden: false,
		asides: [],
		isComment: false,
		hints: [],
		path: [],
		within: [root],
	};
	walk(root, root, start);
	flush(root, start);
	return found;
}

function kindWithin(
	element: PageElement,
	name: string,
	around: PageParagraph['kind'],
): PageParagraph['kind'] {
	const own = kinds[name] ?? (captionName.test(element.getAttribute('class') ?? '') ? 'caption' : undefined);
	// A caption beside a quotation is its attribution: “— Ada Okoro”.
	if (own === 'caption' && element.parentNode?.querySelector('blockquote')) {
		return 'blockquote';
	}

	// A paragraph in a list item is the item, and a heading in a quotation is part of that.
	if (!own || (around === 'blockquote' && own !== 'heading') || around === 'caption') {
		return around;
	}

	return own;
}

function isForComments(name: string, label: string): boolean {
	return commentName.test(label) && !/^(?:body|html|main|article)$/.test(name);
}

/** Whether an element stands among what readers wrote below the article. */
export function isAmongComments(element: PageElement): boolean {
	for (let at: PageElement | null = element; at && at.nodeType === 1; at = at.parentNode) {
		if (isForComments(at.localName, labelOf(at))) return true;
	}

	return false;
}

/** The asides around an element, with itself where it looks like one. */
function withAside(
	around: readonly Aside[],
	element: PageElement,
	name: string,
	label: string,
): readonly Aside[] {
	const sign =
		asideElement.exec(name)?.[0] ??
		asideRole.exec(element.getAttribute('role') ?? '')?.[0] ??
		(/^(?:body|html|main|article|blockquote)$/.test(name) ? null : asideName.exec(label)?.[0].trim());
	return sign ? [...around, {element, sign: sign.toLowerCase()}] : around;
}

function labelOf(element: PageElement): string {
	const label = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
	return label.length > 200 ? label.slice(0, 200) : label;
}

function isHidden(element: PageElement): boolean {
	return (
		element.hasAttribute('hidden') ||
		element.getAttribute('aria-hidden') === 'true' ||
		/(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
	);
}

/** A text that was typed on a typewriter, in mail archives and in what agencies send: its lines are no paragraphs. */
function piecesOf(
	text: string,
	element: PageElement,
	kind: PageParagraph['kind'],
): Array<Pick<PageParagraph, 'text' | 'kind'>> {
	if (text === '') return [];
	if (kind !== 'pre' || !isTyped(text) || element.querySelector('code')) return [{text, kind}];
	const pieces: Array<Pick<PageParagraph, 'text' | 'kind'>> = [];
	for (const {start, end, kind: own, isApart} of splitParagraphs(text)) {
		const line = text.slice(start, end).replace(/\s*\n(?:\s*>)*\s*/g, ' ');
		const before = pieces.at(-1);
		// A short letter has too few lines to tell how wide they are.
		const goesOn = !isApart && before?.kind === 'body' && own === 'body' && before.text.length >= leastFull;
		if (goesOn && !/[.!?:]["”’)]?$/.test(before.text)) {
			pieces.splice(-1, 1, {text: `${before.text} ${line}`, kind: own});
		} else {
			pieces.push({text: line, kind: own});
		}
	}

	return pieces;
}

/** A line that is shorter than this is no paragraph's but its last. */
const leastFull = 50;

/** Whether it has sentences, and hardly any of the marks that programs and tables are full of. */
function isTyped(text: string): boolean {
	const sentences = text.match(/\p{Ll}{2}[.!?]["”’']?(?=\s|$)/gu)?.length ?? 0;
	const marks = text.match(/[{}[\]<>=|\\;_#$~^]|\S {3,}\S/g)?.length ?? 0;
	return sentences >= 2 && marks * 60 < text.length;
}

function tidy(text: string, kind: PageParagraph['kind']): string {
	if (kind === 'pre') {
		return text
			.split('\n')
			.map(line => cleanText(line).trimEnd())
			.join('\n')
			.replace(/^\n+|\s+$/g, '');
	}

	return text
		.split('\n')
		.map(line => cleanText(line).trim())
		.filter(Boolean)
		.join('\n');
}

function lettersIn(text: string): number {
	let letters = 0;
	for (let at = 0; at < text.length; at++) {
		letters += text.charCodeAt(at) > 0x20 ? 1 : 0;
	}

	return letters || 1;
}
