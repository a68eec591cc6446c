import type {Page} from './page.ts';

/** One thing that a page describes in JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

/** How many things are looked at. A page that describes more describes its whole shop. */
const most = 3000;

/**
 * What the page says of itself in JSON-LD, every thing by itself, outermost first. Repairs what real pages
 * get wrong: comment and CDATA wrappers, raw newlines in strings, commas before a closing bracket.
 */
export function structuredData(page: Page): Thing[] {
	const things: Thing[] = [];
	for (const script of page.querySelectorAll('script[type]')) {
		if (/ld\+json/i.test(script.getAttribute('type') ?? '')) {
			collect(parseLeniently(script.textContent ?? ''), things);
		}
	}

	return things;
}

/** The thing itself, or the one it refers to by `@id`. */
export function resolve(value: unknown, things: readonly Thing[]): Thing | null {
	if (!isThing(value)) {
		return null;
	}

	const id = value['@id'];
	const isReference = typeof id === 'string' && value.name === undefined;
	return (isReference && things.find(thing => thing['@id'] === id && thing.name !== undefined)) || value;
}

export function isOfType(thing: Thing, type: RegExp): boolean {
	return listOf(thing['@type']).some(name => typeof name === 'string' && type.test(name));
}

export function isThing(value: unknown): value is Thing {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function parseLeniently(source: string): unknown {
	const json = source
		.replace(
			/^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?|(?:\/\/|\/\*)?\s*(?:\]\]>|-->)\s*(?:\*\/)?\s*$/g,
			'',
		)
		.trim()
		.replace(/;$/, '');
	const withoutControls = json.replace(/[\u0000-\u001f]+/g, ' ');
	for (const attempt of [
		json,
		withoutControls,
		withoutControls.replace(/,\s*([\]}])/g, '$1'),
		withoutControls.replace(/\\(?!["\\/bfnrtu])/g, '\\\\').replace(/,\s*([\]}])/g, '$1'),
	]) {
		try {
			return JSON.parse(attempt);
		} catch {
			// The next repair, then.
		}
	}

	return null;
}

function collect(root: unknown, things: Thing[]): void {
	const queue = [root];
	for (let at = 0; at < queue.length && at < most; at++) {
		const value = queue[at];
		if (Array.isArray(value)) {
			queue.push(...value.slice(0, most));
		} else if (isThing(value)) {
			things.push(value);
			for (const key of [
				'@graph',
				'mainEntity',
				'mainEntityOfPage',
				'hasPart',
				'itemListElement',
				'author',
				'publisher',
				'isPartOf',
			]) {
				queue.push(value[key]);
			}
		}
	}
}
