import {parseTree} from './page-tree.ts';
import {withoutPrograms} from './without-programs.ts';

/** As much of the DOM as we use, so that nothing here depends on a browser's type library. */
export type PageNode = {
	readonly nodeType: number;
	readonly nodeName: string;
	readonly textContent: string | null;
	readonly firstChild: PageNode | null;
	readonly nextSibling: PageNode | null;
	readonly previousSibling: PageNode | null;
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
	copy(): PageElement;
	getElementsByTagName(name: string): PageElement[];
	elementsWhere(matches: (element: PageElement) => boolean): PageElement[];
	append(...nodes: PageNode[]): void;
	replaceWith(...nodes: PageNode[]): void;
	insertBefore(node: PageNode, before: PageNode | null): void;
};

export type Page = PageElement & {
	readonly documentElement: PageElement;
	readonly body: PageElement;
	createElement(name: string): PageElement;
};

/**
 * Reads HTML, whole pages and scraps alike, into a document with a root and a body.
 */
export function parsePage(html: string): Page {
	return parseAnyPage(html).page;
}

/** Reads HTML that may have been made to take for ever, and says whether it is nested beyond any sense. */
export function parseAnyPage(html: string): {readonly page: Page; readonly isTooDeep: boolean} {
	const readable = withoutPrograms(html.replaceAll('\0', ''));
	const tree = parseTree(readable);
	mendRoot(tree as unknown as Page);
	// The parser makes no root or body for a scrap of HTML, and a regex for `<html` is fooled by comments.
	const whole =
		tree.documentElement?.localName === 'html' && tree.querySelector('body')
			? tree
			: parseTree(`<!doctype html><html><head></head><body>${readable}</body></html>`);
	return {page: whole as unknown as Page, isTooDeep: whole.isTooDeep};
}

/**
 * Makes the body the root's own child and moves what stands beside it into it: where a page leaves its head open,
 * the body stands in that, and what is put behind the body stands outside of it.
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
