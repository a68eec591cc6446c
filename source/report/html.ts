import {printable} from '../article/printable.ts';

/** HTML that is safe to put into a page: made by `html` and nothing else. */
export type Html = {readonly html: string};

/**
 * A template whose holes are escaped, so that nothing in an article can become
 * markup. Holes that are `Html` stay as they are, lists are put one after the
 * other, and `null` and `false` are nothing.
 */
export function html(
	strings: TemplateStringsArray,
	...holes: readonly (string | number | Html | null | false | readonly (Html | null | false)[])[]
): Html {
	let out = strings[0]!;
	for (const [index, hole] of holes.entries()) {
		out += inHtml(hole) + strings[index + 1]!;
	}

	return {html: out};
}

function inHtml(hole: string | number | Html | null | false | readonly (Html | null | false)[]): string {
	if (hole === null || hole === false) {
		return '';
	}

	if (typeof hole === 'string' || typeof hole === 'number') {
		return escaped(String(hole));
	}

	return 'html' in hole ? hole.html : hole.map(inHtml).join('');
}

/** Text for an element or for an attribute in either kind of quotation marks. */
function escaped(text: string): string {
	return printable(text).replace(/[&<>"'`]/g, sign => `&#${sign.charCodeAt(0)};`);
}
