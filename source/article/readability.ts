import {Readability} from '@mozilla/readability';
import type {Page, PageElement, PageNode} from './page.ts';
import type {PageParagraph} from './page-paragraphs.ts';
import {changesOfTrees, type TreeText} from './page-tree.ts';

/** The attribute that tells, after Readability moved elements about, which of ours they were. */
const marker = 'data-place';

const {_grabArticle: grabArticle} = Readability.prototype as unknown as {
	_grabArticle(this: Readability<PageElement>, page: PageElement | null): unknown;
};

/** As in Readability. */
const {byline} = (Readability.prototype as unknown as {REGEXPS: {byline: RegExp}}).REGEXPS;

/** How long an element's text is without space at its ends, where more than one space counts as one. */
export function lengthOfText(element: PageElement): number {
	let length = 0;
	let isSpace = false;
	const add = (node: PageNode) => {
		for (let child = node.firstChild; child; child = child.nextSibling) {
			if (child.nodeType === 1) add(child);
			if (child.nodeType !== 3) continue;
			const own = (child as TreeText).extent;
			if (own.length > 0) {
				length += own.length + (length > 0 && (isSpace || own.opensWithSpace) ? 1 : 0);
				isSpace = own.endsWithSpace;
			} else {
				isSpace ||= own.opensWithSpace;
			}
		}
	};
	add(element);
	return length;
}

function holdsText(element: PageElement): boolean {
	for (let child = element.firstChild; child; child = child.nextSibling) {
		if (
			child.nodeType === 3
				? /\S/.test(child.textContent ?? '')
				: child.nodeType === 1 && holdsText(child as PageElement)
		) {
			return true;
		}
	}

	return false;
}

/** Readability without what only those need who show its HTML, and what takes a quarter of its time. */
class Choice extends Readability<PageElement> {
	declare readonly _doc: Page;

	/** Pictures are not read. */
	_unwrapNoscriptImages(): void {}

	/** Addresses need not be whole, nor elements few: all that is read of its choice is the marks. */
	_postProcessContent(): void {}

	/**
	 * Where Readability is not content with what it took, it begins again with the body as HTML. To have that ready costs
	 * more than to have another body.
	 */
	_grabArticle(page: PageElement | null): unknown {
		const {body} = this._doc;
		const before = body.copy();
		Object.defineProperty(body, 'innerHTML', {
			get: () => '',
			set() {
				while (body.firstChild) body.firstChild.remove();
				const again = before.copy();
				while (again.firstChild) body.append(again.firstChild);
			},
		});
		return grabArticle.call(this, page);
	}

	/** As Readability has it, but with one look over the page for all names, and none at what is asked of each. */
	_getAllNodesWithTag(within: PageElement, names: readonly string[]): PageElement[] {
		if (names.length === 1) return within.getElementsByTagName(names[0]!);
		const wanted = new Set(names.map(name => name.toLowerCase()));
		return within.elementsWhere(({localName}) => wanted.has(localName));
	}

	/** As Readability has it, but reading no text that nothing depends on: for the outermost element that is all. */
	_isElementWithoutContent(element: PageElement): boolean {
		if (holdsText(element)) return false;
		const {length} = element.children;
		return (
			length === 0 ||
			length === element.getElementsByTagName('br').length + element.getElementsByTagName('hr').length
		);
	}

	/** As Readability has it, but counting letters where it makes a text of them. */
	_getLinkDensity(element: PageElement): number {
		const whole = this.#lengthOf(element);
		if (whole === 0) return 0;
		let linked = 0;
		for (const link of element.getElementsByTagName('a')) {
			linked += this.#lengthOf(link) * (/^#.+/.test(link.getAttribute('href') ?? '') ? 0.3 : 1);
		}

		return linked / whole;
	}

	/** The same. */
	_getTextDensity(element: PageElement, names: readonly string[]): number {
		const whole = this.#lengthOf(element);
		if (whole === 0) return 0;
		return (
			this._getAllNodesWithTag(element, names).reduce((sum, one) => sum + this.#lengthOf(one), 0) / whole
		);
	}

	/** How long a text is without the space around it. It is asked several times before anything is changed. */
	#lengthOf(element: PageElement): number {
		const changes = changesOfTrees();
		if (changes !== this.#changes) {
			this.#changes = changes;
			this.#lengths.clear();
		}

		let length = this.#lengths.get(element);
		if (length === undefined) {
			length = lengthOfText(element);
			this.#lengths.set(element, length);
		}

		return length;
	}

	readonly #lengths = new Map<PageElement, number>();
	#changes = -1;

	/** The same. */
	_isValidByline(element: PageElement, label: string): boolean {
		if (
			element.getAttribute('rel') !== 'author' &&
			!element.getAttribute('itemprop')?.includes('author') &&
			!byline.test(label)
		) {
			return false;
		}

		const {length} = (element.textContent ?? '').trim();
		return length > 0 && length < 100;
	}

	/** As Readability has it, where the element is another: it is called something else from now on, and need not be made again. */
	_setNodeTag(element: {localName: string; tagName: string}, tag: string): unknown {
		element.localName = tag.toLowerCase();
		element.tagName = tag.toUpperCase();
		return element;
	}

	/** As Readability has it, but without reading every element's style into a map. */
	_isProbablyVisible(element: PageElement): boolean {
		const style = element.getAttribute('style');
		return !(
			(style && /(?:^|[\s;])(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:;|$)/i.test(style)) ||
			element.hasAttribute('hidden') ||
			(element.getAttribute('aria-hidden') === 'true' &&
				!element.getAttribute('class')?.includes('fallback-image'))
		);
	}
}

/** Which paragraphs lie in what Readability takes for the article. Moves the page's elements about. */
export function readabilityKeeps(page: Page, all: readonly PageParagraph[]): boolean[] {
	all.forEach(({element}, at) => {
		if (!element.hasAttribute(marker)) {
			element.setAttribute(marker, String(at));
		}
	});
	const places = all.map(({element}) => element.getAttribute(marker)!);
	let content: PageElement | null | undefined = null;
	try {
		const document = page as unknown as ConstructorParameters<typeof Readability>[0];
		const serializer = (node: unknown) => node as PageElement;
		const reader = new Choice(document, {serializer, keepClasses: true});
		content = reader.parse()?.content;
	} catch {
		// It throws on some broken pages; the paragraphs then speak for themselves.
	}

	const kept = new Set<string | null>();
	for (const element of content?.querySelectorAll(`[${marker}]`) ?? []) {
		kept.add(element.getAttribute(marker));
	}

	return places.map(place => kept.has(place));
}
