import type {Article} from './article.ts';
import {assembleArticle, type Facts, type Origin} from './assemble-article.ts';
import {isByline, namesInByline} from './byline.ts';
import {findDate} from './find-date.ts';
import type {PageParagraph} from './page-paragraphs.ts';

/** Lines above the body that may say who wrote it and when. */
const longestHeader = 5;

/** The article in paragraphs that hold nothing else. */
export function fromParagraphs(
	all: ReadonlyArray<Pick<PageParagraph, 'text' | 'kind'>>,
	origin: Origin,
	known: Facts = {},
): Article {
	const facts: {-readonly [Name in keyof Facts]: Facts[Name]} = {...known};
	let start = 0;
	const [first] = all;
	if (first?.kind === 'heading' && (!facts.title || isSame(first.text, facts.title)) && all.length > 1) {
		facts.title = first.text.replaceAll('\n', ' ');
		start = 1;
	}

	for (let at = start; at < Math.min(start + longestHeader, all.length - 1); at++) {
		const {text} = all[at]!;
		const date = text.length <= 100 ? findDate(text) : null;
		if (isByline(text)) {
			facts.byline ??= namesInByline(text).join(', ');
		} else if (date && text.length - (date.end - date.start) <= 40) {
			facts.published ??= date.date;
		} else {
			break;
		}

		start = at + 1;
	}

	return assembleArticle(all.slice(start), facts, origin);
}

function isSame(one: string, other: string): boolean {
	const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
	return fold(one) === fold(other);
}
