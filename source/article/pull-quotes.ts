import type {PageElement} from './page.ts';
import type {PageParagraph} from './page-paragraphs.ts';
import {wordsAlone} from './words-alone.ts';

/** Fewer letters stand in a text twice by chance. */
const shortest = 20;

/** More is no line set large, but a passage that the text comes back to. */
const longest = 300;

/** A page with more quotations than these consists of them. */
const most = 200;

/** Whose words they are, or where else they are to be read: “Ada Okoro, mayor”, “okoro said:”. */
const mostAttribution = 60;

/**
 * Which paragraphs only say again what a paragraph of the text says: words set large to draw the eye, and what is quoted
 * from the post above. With each goes the line in the same box that says whose words they are.
 */
export function pullQuotes(paragraphs: readonly PageParagraph[]): boolean[] {
	const boxes = paragraphs.map(boxOf);
	const isBoxed = boxes.map(box => box !== null);
	const count = isBoxed.filter(Boolean).length;
	if (count === 0 || count > most) return paragraphs.map(() => false);
	// Words do not run from one paragraph into the next.
	const body = paragraphs.map(({text}, at) => (isBoxed[at] ? '' : wordsAlone(text))).join('\n');
	const repeats = paragraphs.map(({text}, at) => {
		if (!isBoxed[at] || text.length > longest) return false;
		const words = wordsAlone(text);
		return words.length >= shortest && body.includes(words);
	});
	return repeats.map(
		(isRepeat, at) =>
			isRepeat ||
			(isBoxed[at]! &&
				paragraphs[at]!.text.length <= mostAttribution &&
				[at - 1, at + 1].some(near => repeats[near] && boxes[near] === boxes[at])),
	);
}

/** The box that a paragraph is set apart in, as quotations are and as words drawn from the text are. */
function boxOf({kind, within, hint}: PageParagraph): PageElement | null {
	if (kind !== 'blockquote' && !pullName.test(hint)) return null;
	return (
		within.find(({localName}) => /^(?:blockquote|aside|figure)$/.test(localName)) ?? within.at(-1) ?? null
	);
}

const pullName = /(?:^|[\s_-])pull-?quotes?(?=$|[\s_-])/i;
