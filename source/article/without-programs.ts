/**
 * Drops programs, styles, drawings and comments, which are most of many pages and hold nothing to read, before they
 * are parsed. JSON-LD stays: it says what the article is called and who wrote it.
 *
 * One pass from front to back, so that what looks like a program within another, or in a comment, is part of that.
 */
export function withoutPrograms(html: string): string {
	const opening = /<(?:!--|(script|style|svg)(?=[\s/>]))/gi;
	/** What nobody ends is left to the parser, which knows what browsers make of it. */
	const endless = new Set<string>();
	let kept = '';
	let from = 0;
	for (let match = opening.exec(html); match; match = opening.exec(html)) {
		const name = match[1]?.toLowerCase() ?? '';
		if (endless.has(name)) continue;
		// `<!-->` is a whole comment.
		const tagEnd = name === '' ? match.index + 2 : html.indexOf('>', opening.lastIndex) + 1;
		const isWhole = name === 'svg' && html[tagEnd - 2] === '/';
		const end = tagEnd === 0 ? 0 : isWhole ? tagEnd : endOf(name, html, tagEnd);
		if (end === 0) {
			endless.add(name);
			continue;
		}

		if (name !== 'script' || !/ld\+json/i.test(html.slice(match.index, tagEnd))) {
			// A comment parts no words, as “<!-- -->” between two of them shows.
			kept += html.slice(from, match.index) + (name === '' ? '' : ' ');
			from = end;
		}

		opening.lastIndex = end;
	}

	return kept + html.slice(from);
}

const closings: Readonly<Record<string, RegExp>> = {
	'': /-->/g,
	script: /<\/script\s*>/gi,
	style: /<\/style\s*>/gi,
	svg: /<\/svg\s*>/gi,
};

/** Where an element or comment that opened before `from` is over, or 0 where it never is. */
function endOf(name: string, html: string, from: number): number {
	const closing = closings[name]!;
	closing.lastIndex = from;
	return closing.test(html) ? closing.lastIndex : 0;
}
