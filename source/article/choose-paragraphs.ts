import {boilerplateReasons, holdsQuotation, isProse, otherPages} from './boilerplate.ts';
import type {PageElement} from './page.ts';
import type {PageMetadata} from './page-metadata.ts';
import type {PageParagraph} from './page-paragraphs.ts';

/** When the rules would leave less of the text than this, they do not understand the page. */
const leastKept = 0.4;

/** What is left out all the same: such lines are no article's on any page. */
const certainReasons = new Set([otherPages, 'interface', 'title', 'above the title', 'byline', 'moment']);

/** When less of the page's running text than this was found, another part of the page is the article. */
const leastFound = 0.6;

/** How much of the running text the element that holds the article must hold: the rest is teasers and notes. */
const containerShare = 0.85;

/**
 * The paragraphs of the article. Readability's choice is where to start: it misses what is set exactly like
 * the paragraphs it took, and on one page in fifteen it takes the wrong part altogether.
 *
 * @param all Every paragraph of the page, in reading order.
 * @param given Which of them Readability took.
 */
export function chooseParagraphs(
	all: readonly PageParagraph[],
	given: readonly boolean[],
	metadata: Pick<PageMetadata, 'title' | 'byline' | 'description'>,
): PageParagraph[] {
	const announced = announcements(all);
	const isOther = otherPagesBelow(all, announced);
	const taken = given.map((isTaken, at) => isTaken && !isOther[at]);
	const isOpen = openPlaces(all, taken, announced).map((one, at) => one && !isOther[at]);
	let accepted = withOpening(all, withLikeSet(all, taken, isOpen), isOpen, metadata.title);
	if (shareFound(all, accepted, isOpen) < leastFound) {
		const contained = inContainer(all, isOpen);
		if (runningLength(all, contained) > runningLength(all, accepted) / leastFound) {
			accepted = contained;
		}
	}

	const candidates = all.filter((_, at) => accepted[at]);
	const reasons = boilerplateReasons(candidates, metadata);
	const chosen = candidates.filter((_, at) => !reasons[at]);
	const own = candidates.filter((_, at) => !certainReasons.has(reasons[at]!));
	return lengthOf(chosen) < lengthOf(own) * leastKept ? own : chosen;
}

/**
 * Which paragraphs may belong to an article at all: none that are hidden, that readers wrote, that stand in
 * a part for something else, or that only announce another page.
 */
function openPlaces(
	all: readonly PageParagraph[],
	taken: readonly boolean[],
	announced: readonly boolean[],
): boolean[] {
	const isAside = asides(all, taken);
	const strict = all.map((paragraph, at) => taken[at] || !(paragraph.isHidden || isAside[at]));
	const lax = all.map(({isComment}) => !isComment);
	// A whole page may stand in an element named “modal”, or be hidden until a script has run.
	const open = runningLength(all, strict) < runningLength(all, lax) * 0.25 ? lax : strict;
	return open.map((isOpen, at) => isOpen && !announced[at]);
}

/** How much of the running text that was taken must stand in an element for its name to mean nothing. */
const mostAside = 0.3;

/**
 * Which paragraphs stand in a part about the page. A template may call the element around everything a widget
 * or give it a sidebar's name, and then that says nothing of what is inside.
 */
function asides(all: readonly PageParagraph[], taken: readonly boolean[]): boolean[] {
	const held = new Map<PageElement | string, number>();
	let total = 0;
	all.forEach(({asides, text}, at) => {
		if (taken[at] && isProse(all[at]!)) {
			total += text.length;
			for (const one of new Set(asides.flatMap(({element, sign}) => [element, sign]))) {
				held.set(one, (held.get(one) ?? 0) + text.length);
			}
		}
	});
	const holdsMuch = (one: PageElement | string) => (held.get(one) ?? 0) > total * mostAside;
	return all.map(({asides}) => asides.some(({element, sign}) => !holdsMuch(element) && !holdsMuch(sign)));
}

/** “8. Northport”: an entry of a list of the article's own, whatever its name links to. */
const numbered = /^\d{1,3}[.):]\s/;

/** Running text under a heading that is a link, or beside one, three times and more: teasers of other pages. */
function announcements(all: readonly PageParagraph[]): boolean[] {
	const isAnnouncement = all.map((paragraph, at) => {
		if (!isProse(paragraph)) return false;
		const near = all
			.slice(Math.max(0, at - 3), at)
			.filter(({text}) => numbered.test(text) || text.length > 15);
		// What stands above a heading belongs to what was before.
		const before = near.slice(
			Math.max(
				0,
				near.findLastIndex(({kind}) => kind === 'heading'),
			),
		);
		return before.some(
			({kind, links, text}) =>
				links > 0.85 && (kind === 'list' || (kind === 'heading' && !numbered.test(text))),
		);
	});
	const alike = new Map<string, number>();
	all.forEach(({signature}, at) => {
		if (isAnnouncement[at]) {
			alike.set(signature, (alike.get(signature) ?? 0) + 1);
		}
	});
	return all.map(({signature}, at) => isAnnouncement[at]! && alike.get(signature)! >= 3);
}

/**
 * What stands below the page's `<article>` where three and more other pages are announced there. Of a short article
 * they may be twenty times as much, and then Readability takes them for it.
 */
function otherPagesBelow(all: readonly PageParagraph[], announced: readonly boolean[]): boolean[] {
	const articles = new Map<PageElement, {paragraphs: number; last: number}>();
	all.forEach((paragraph, at) => {
		const article = paragraph.within.find(({localName}) => localName === 'article');
		if (!article) return;
		const known = articles.get(article) ?? {paragraphs: 0, last: at};
		const isOwn = isProse(paragraph) && !announced[at];
		articles.set(article, {paragraphs: known.paragraphs + (isOwn ? 1 : 0), last: at});
	});
	// Where each teaser is an `<article>` as well, none of them says where the page's own is.
	const [own, ...others] = [...articles.values()].filter(({paragraphs}) => paragraphs > 0);
	if (!own || others.length > 0 || own.paragraphs < 2) return all.map(() => false);
	const below = announced.filter((is, at) => is && at > own.last);
	return all.map((_, at) => below.length >= 3 && at > own.last);
}

/** Adds running text that is set exactly as what was taken is, and the headings and short lines within it. */
function withLikeSet(
	all: readonly PageParagraph[],
	taken: readonly boolean[],
	isOpen: readonly boolean[],
): boolean[] {
	const settings = new Map<string, number>();
	let total = 0;
	all.forEach((paragraph, at) => {
		if (taken[at] && isProse(paragraph)) {
			settings.set(paragraph.signature, (settings.get(paragraph.signature) ?? 0) + paragraph.text.length);
			total += paragraph.text.length;
		}
	});
	const known = new Set(all.filter((_, at) => taken[at]).map(({text}) => text));
	const accepted = all.map((paragraph, at) => {
		const share = (settings.get(paragraph.signature) ?? 0) / (total || 1);
		const hasName = /\.[^>]/.test(paragraph.signature);
		return (
			taken[at]! ||
			(isOpen[at]! && hasName && share >= 0.15 && isProse(paragraph) && !known.has(paragraph.text))
		);
	});
	return withHeadings(all, withinReach(all, accepted, taken, isOpen), isOpen);
}

/** How far above what was taken the headline stands at most, in paragraphs: behind it come byline, date and buttons. */
const openingReach = 40;

/**
 * Adds the running text between the headline and what was taken. An introduction often stands in an element of
 * its own, set unlike the rest.
 */
function withOpening(
	all: readonly PageParagraph[],
	accepted: readonly boolean[],
	isOpen: readonly boolean[],
	title: string | null,
): boolean[] {
	const first = all.findIndex((paragraph, at) => accepted[at] && isProse(paragraph));
	let headline = -1;
	for (let at = first - 1; at >= Math.max(0, first - openingReach); at--) {
		if (all[at]!.kind === 'heading' && isSameTitle(all[at]!.text, title)) {
			headline = at;
			break;
		}
	}

	const opening = all.flatMap((paragraph, at) =>
		headline >= 0 &&
		at > headline &&
		at < first &&
		isOpen[at] &&
		isProse(paragraph) &&
		paragraph.kind === 'body'
			? [at]
			: [],
	);
	// One paragraph by itself is a summary for those who do not read on.
	return opening.length < 2
		? [...accepted]
		: accepted.map((isAccepted, at) => isAccepted || opening.includes(at));
}

function isSameTitle(heading: string, title: string | null): boolean {
	const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
	return title !== null && fold(heading) === fold(title);
}

/**
 * Adds headings and quotations between paragraphs that were taken. Readability drops those with a class such
 * as “header”, and posts from social networks for being social.
 */
function withHeadings(
	all: readonly PageParagraph[],
	accepted: readonly boolean[],
	isOpen: readonly boolean[],
): boolean[] {
	const reaches = (at: number, step: number) => {
		let between = 0;
		for (let place = at + step; between < 3 && place >= 0 && place < all.length; place += step) {
			if (accepted[place]) {
				return true;
			}

			// Of posts one after another, each is as near to the text as the first.
			between += isPost(all[place]!) ? 0.2 : 1;
		}

		return false;
	};
	return accepted.map((isAccepted, at) => {
		const {kind, links, text} = all[at]!;
		const isHeading = kind === 'heading' && links < 0.5;
		const isTeaser = [1, 2].some(back => (all[at - back]?.links ?? 0) > 0.85);
		const isQuoted =
			kind === 'blockquote' || (links < 0.6 && !isTeaser && text.length > 80 && holdsQuotation(text));
		const isIn = isOpen[at]! || isPost(all[at]!);
		return isAccepted || ((isHeading || isQuoted) && isIn && reaches(at, -1) && reaches(at, 1));
	});
}

/** Whether it is a post that the article shows: set as a quotation, in an element called after the social network. */
function isPost({kind, isHidden, isComment, asides}: PageParagraph): boolean {
	return (
		kind === 'blockquote' &&
		!isHidden &&
		!isComment &&
		asides.every(({sign}) => /^(?:social|widget)/.test(sign))
	);
}

/** Adds the short paragraphs between those that were added. */
function withinReach(
	all: readonly PageParagraph[],
	accepted: readonly boolean[],
	taken: readonly boolean[],
	isOpen: readonly boolean[],
): boolean[] {
	const added = accepted.map((isAccepted, at) => isAccepted && !taken[at]);
	const near = (at: number, step: number) => {
		for (let distance = 1; distance <= 8; distance++) {
			if (accepted[at + step * distance]) {
				return at + step * distance;
			}
		}

		return -1;
	};
	return accepted.map((isAccepted, at) => {
		if (isAccepted || !isOpen[at] || all[at]!.links > 0.5 || all[at]!.kind === 'caption') {
			return isAccepted;
		}

		const before = near(at, -1);
		const after = near(at, 1);
		return before >= 0 && after >= 0 && (added[before]! || added[after]!);
	});
}

/** All that is open in the smallest element that holds nearly all of the page's running text. */
function inContainer(all: readonly PageParagraph[], isOpen: readonly boolean[]): boolean[] {
	const held = new Map<PageElement, number>();
	const depths = new Map<PageElement, number>();
	let total = 0;
	all.forEach((paragraph, at) => {
		if (isOpen[at] && isProse(paragraph)) {
			total += paragraph.text.length;
			paragraph.within.forEach((element, depth) => {
				held.set(element, (held.get(element) ?? 0) + paragraph.text.length);
				depths.set(element, depth);
			});
		}
	});
	let container: PageElement | null = null;
	for (const [element, length] of held) {
		if (
			length >= total * containerShare &&
			depths.get(element)! >= (container ? depths.get(container)! : 0)
		) {
			container = element;
		}
	}

	return all.map(({within}, at) => isOpen[at]! && container !== null && within.includes(container));
}

function shareFound(
	all: readonly PageParagraph[],
	accepted: readonly boolean[],
	isOpen: readonly boolean[],
): number {
	return runningLength(all, accepted) / (runningLength(all, isOpen) || 1);
}

function runningLength(all: readonly PageParagraph[], which: readonly boolean[]): number {
	return lengthOf(all.filter((paragraph, at) => which[at] && isProse(paragraph)));
}

function lengthOf(paragraphs: readonly PageParagraph[]): number {
	return paragraphs.reduce((sum, {text}) => sum + text.length, 0);
}
