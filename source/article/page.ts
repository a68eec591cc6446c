import {parseTree} from './page-tree.ts';
import {withoutPrograms} from './without-programs.ts';

/** As much of the DOM as we use, so that nothing here depends on a browser's type library. */
export type PageNode = {
	readonly nodeType: number;
	readonly nodeName: string;
	readonly textContent: string | null;
	readonly firstChild: PageNode | null;
	readonly nextSibling: PageNode | null;
	readonly parentNode: PageElement | null;
	remove(): void;
};

export type PageElement = PageNode & {
	readonly localName: string;
	readonly children: ArrayLike<PageElement> & Iterable<PageElement>;
	getAttribute(name: string): string | null;
	setAttribute(name: string, value: string): void;
	hasAttribute(name: string): boolean;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
	getElementsByTagName(name: string): PageElement[];
	append(...nodes: PageNode[]): void;
	replaceWith(...nodes: PageNode[]): void;
	insertBefore(node: PageNode, before: PageNode | null): void;
};

export type Page = PageElement & {
	readonly documentElement: PageElement;
	readonly body: PageElement;
	createElement(name: string): PageElement;
};

/** Real pages nest thirty deep, seldom sixty. What is deeper was made by a broken template or by somebody with a grudge. */
export const deepest = 200;

// Elements that end without a closing tag, or without which a page is none: unwrapping those would lose text
// or count wrongly.
const untouched =
	/^(?:html|head|body|title|script|style|template|noscript|textarea|select|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|colgroup|caption|option|optgroup|rt|rp|area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|path|g|circle|rect|use)$/;

/**
 * Reads HTML, whole pages and scraps alike, into a document with a root and a body. Elements nested beyond
 * any sense are unwrapped first: every later step walks the tree, and some do so more than once.
 */
export function parsePage(html: string): Page {
	return parseAnyPage(html).page;
}

/** Reads HTML that may have been made to take for ever, and says whether it is nested beyond any sense. */
export function parseAnyPage(html: string): {readonly page: Page; readonly isTooDeep: boolean} {
	const readable = withFewRoots(withoutPrograms(html.replaceAll('\0', '')));
	const shallow = withoutDeepNesting(readable);
	return {page: parseShallow(shallow), isTooDeep: shallow !== readable};
}

/** A page has one body, or two where it was glued together. */
const mostRoots = 20;

/** Drops the tags of bodies and heads behind the first few: each would be nested in the one before. */
function withFewRoots(html: string): string {
	const counts = new Map<string, number>();
	return html.replace(/<(head|body)\b[^<>]*>/gi, (tag, name: string) => {
		const count = (counts.get(name.toLowerCase()) ?? 0) + 1;
		counts.set(name.toLowerCase(), count);
		return count > mostRoots ? ' ' : tag;
	});
}

function parseShallow(shallow: string): Page {
	const page = open(shallow);
	mendRoot(page);
	// linkedom makes no root or body for a scrap of HTML, and a regex for `<html` is fooled by comments.
	if (page.documentElement?.localName === 'html' && page.querySelector('body')) {
		return page;
	}

	return open(`<!doctype html><html><head></head><body>${shallow}</body></html>`);
}

/**
 * Makes the body the root's own child and moves what stands beside it into it. Where a page leaves its head
 * open, or puts a script behind it, linkedom's `document.body` would be a new, empty one.
 */
function mendRoot(page: Page): void {
	const bodies = [...page.querySelectorAll('body')];
	const [body] = bodies.sort(
		(one, other) => (other.textContent ?? '').length - (one.textContent ?? '').length,
	);
	const root = page.documentElement;
	if (!body || root?.localName !== 'html') {
		return;
	}

	if (body.parentNode !== root) {
		root.append(body);
	}

	for (const child of [...root.children]) {
		if (child !== body && child.localName !== 'head') {
			body.append(child);
		}
	}
}

function open(html: string): Page {
	return parseTree(html) as unknown as Page;
}

/** Drops the tags of wrappers that stand deeper than any writer would put them. */
function withoutDeepNesting(whole: string): string {
	// Behind the last “>” no tag ends, and looking for one from each “<” there would take for ever.
	const end = whole.lastIndexOf('>') + 1;
	return withoutDeepTags(whole.slice(0, end)) + whole.slice(end);
}

function withoutDeepTags(html: string): string {
	const tag = /<(\/?)([a-z][a-z\d-]*)\b[^>]*>/gi;
	// A cheap look first: a page cannot be nested deeper than it has tags that are left open for long.
	let depth = 0;
	let highest = 0;
	for (let match = tag.exec(html); match; match = tag.exec(html)) {
		if (!match[0].endsWith('/>') && !untouched.test(match[2]!.toLowerCase())) {
			depth = Math.max(0, depth + (match[1] ? -1 : 1));
			highest = Math.max(highest, depth);
		}
	}

	if (highest <= deepest) {
		return html;
	}

	depth = 0;
	return html.replace(tag, (whole, slash: string, name: string) => {
		if (whole.endsWith('/>') || untouched.test(name.toLowerCase())) {
			return whole;
		}

		if (slash) {
			depth = Math.max(0, depth - 1);
			return depth >= deepest ? ' ' : whole;
		}

		depth++;
		return depth > deepest ? ' ' : whole;
	});
}
