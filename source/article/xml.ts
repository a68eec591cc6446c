import type {PageElement} from './page.ts';
import {parseTree} from './page-tree.ts';

/** Reads XML. Names keep their prefix: `dc:title`. */
export function parseXml(source: string): PageElement {
	return parseTree(source, {isXml: true});
}

/** The elements of that name, whatever their prefix, in document order. */
export function elementsNamed(root: PageElement, name: string): PageElement[] {
	return Array.from(root.querySelectorAll('*')).filter(element => localNameOf(element) === name);
}

/** The name of an element without its namespace. */
export function localNameOf(element: PageElement): string {
	const name = element.nodeName;
	return name.slice(name.indexOf(':') + 1).toLowerCase();
}
