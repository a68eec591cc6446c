import {boilerplateReasons} from './boilerplate.ts';
import type {PageMetadata} from './page-metadata.ts';
import type {PageParagraph} from './page-paragraphs.ts';

/** When the rules would leave less of the text than this, they do not understand the page. */
const leastKept = 0.4;

export function chooseParagraphs(
	all: readonly PageParagraph[],
	kept: readonly boolean[],
	metadata: Pick<PageMetadata, 'title' | 'byline' | 'description'>,
): PageParagraph[] {
	const candidates = all.filter((_, at) => kept[at]);
	const reasons = boilerplateReasons(candidates, metadata);
	const chosen = candidates.filter((_, at) => !reasons[at]);
	const length = (paragraphs: readonly PageParagraph[]) =>
		paragraphs.reduce((sum, {text}) => sum + text.length, 0);
	return length(chosen) < length(candidates) * leastKept ? candidates : chosen;
}
