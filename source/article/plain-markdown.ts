/** A block of Markdown: its text on one line. */
export type PlainBlock = {readonly text: string; readonly kind: 'body' | 'heading'};

// What means nothing to Markdown wherever it stands in a line. A line that has anything else is left to a parser.
const meansItself = /^[\p{L}\p{M}\p{N} .,;:?!'"“”‘’„‚«»‹›()/%$€£§°…–—-]*$/u;

// Nearly all characters of nearly all lines, by code. Looked up one by one they take a sixth of the time of the expression.
const common = new Uint8Array(0x2030);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:?!\'"“”‘’()…–—-') {
	common[character.charCodeAt(0)] = 1;
}

function isCommon(line: string): boolean {
	for (let at = 0; at < line.length; at++) {
		if (common[line.charCodeAt(at)] !== 1) return false;
	}

	return true;
}

// A list, a rule, a quotation, code and a table begin with something else, but for “1.” and “1)”.
const runningText = /^(?!\d{1,9}[.)])[\p{L}\p{N}'"“”‘’„‚«»‹›(]/u;

// Addresses become links, and two spaces at the end of a line break it.
const meansMore = /:\/\/|www\.| {2}$/i;

const heading = /^#{1,6} +(?=\S)/;

/**
 * The blocks of a Markdown that has nothing but paragraphs and headings in it, as most that was typed has not even
 * that: read in a hundredth of the time that a parser takes, so that it is on the screen at once.
 *
 * @returns `null` when there is anything else in it. A parser finds the same in what is read here.
 */
export function plainMarkdown(source: string): readonly PlainBlock[] | null {
	const blocks: PlainBlock[] = [];
	let lines: string[] = [];
	const add = (text: string, kind: PlainBlock['kind']) => {
		if (/[\p{L}\p{N}]/u.test(text)) {
			blocks.push({text: (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim(), kind});
		}
	};
	const end = () => {
		if (lines.length > 0) add(lines.join(' '), 'body');
		lines = [];
	};

	// As `cleanText` would, which has nothing else to do in such lines.
	for (const line of source.normalize('NFC').split(/\r?\n/)) {
		if (/^ *$/.test(line)) {
			end();
			continue;
		}

		const mark = heading.exec(line)?.[0] ?? '';
		const text = line.slice(mark.length);
		if (!runningText.test(text) || !(isCommon(text) || meansItself.test(text)) || meansMore.test(line))
			return null;
		if (mark === '') {
			lines.push(text);
		} else {
			end();
			add(text, 'heading');
		}
	}

	end();
	return blocks;
}
