import {type NameLists, roles} from '../language/name-lists.ts';
import {fold} from './fold.ts';
import type {RawName} from './raw-name.ts';
import {gaps, type Region, shapes, type Words} from './words.ts';

/**
 * Finds the full names that only a headline, a standfirst or a byline gives, of people whom the text calls by their
 * last names (“Okoro laughs”) or by their initials in front of what they say (“AO: I was nine.”).
 *
 * A headline has a capital in every word, so a name in it counts only when the text has its last word as a name or its
 * initials as a label, and no fuller one.
 */
export function findHeaderNames(
	words: Words,
	regions: readonly Region[],
	names: readonly RawName[],
	lists: NameLists,
): RawName[] {
	if (lists.nounsHaveCapitals || !regions.some(({isHeading}) => isHeading)) {
		return [];
	}

	const lasts = new Set<string>();
	const labels = new Set<string>();
	const fulls = new Set<string>();
	for (const name of names) {
		const {first, last, shape, hasArticle, canonical} = name;
		if (isLabel(name, words)) {
			labels.add(words.at(first).toLowerCase());
		} else if (first === last && canonical === null && !hasArticle && shape !== 'place') {
			lasts.add(fold(words.at(first)));
		} else if (last > first && shape !== 'place' && shape !== 'organization') {
			fulls.add(fold(words.at(last)));
		}
	}

	const found: RawName[] = [];
	for (let first = 0; first + 1 < words.count; first++) {
		const region = regions[words.region[first]!]!;
		if (!region.isHeading || !isGiven(words, first, lists)) {
			continue;
		}

		// “Ana Carter Goes After Hale”: a last name that is a given name too ends here, where the text knows it as one.
		let last = first + 1;
		while (
			isMiddle(words, last, lists) &&
			last < first + 3 &&
			last + 1 < words.count &&
			!lasts.has(fold(words.at(last)))
		) {
			last++;
		}

		if (!isLastName(words, last) || words.region[last] !== words.region[first]) {
			continue;
		}

		const key = fold(words.at(last));
		const initials = `${words.at(first).charAt(0)}${words.at(last).charAt(0)}`.toLowerCase();
		if ((lasts.has(key) && !fulls.has(key)) || (labels.has(initials) && !lists.isCommon(key))) {
			found.push({
				first,
				last,
				titleFirst: first,
				hasOffice: false,
				honorific: -1,
				hasArticle: false,
				isSure: true,
				shape: 'person',
				canonical: null,
				sharedLast: -1,
				isNested: false,
				paragraph: region.paragraph,
				isQuotedTitle: false,
			});
			first = last;
		}
	}

	return found;
}

/** “AO: I was nine.”: initials that open a line, and a colon. */
export function isLabel({first, last}: RawName, words: Words): boolean {
	return (
		first === last &&
		words.shape[first] === shapes.upper &&
		words.end[first]! - words.start[first]! <= 3 &&
		(words.gap[first]! & gaps.line) !== 0 &&
		words.text[words.end[first]!] === ':'
	);
}

/** A given name that is no other word: “Will Okoro Leave?” names no Will. */
function isGiven(words: Words, index: number, lists: NameLists): boolean {
	const bits = lists.capitalised(words.at(index));
	const others =
		roles.gazetteer | roles.group | roles.office | roles.honorific | roles.calendar | roles.starter;
	return (
		words.shape[index] === shapes.capital &&
		(bits & roles.given) !== 0 &&
		!(bits & others) &&
		!words.possessive[index] &&
		!lists.isCommon(words.at(index).toLowerCase())
	);
}

function isMiddle(words: Words, index: number, lists: NameLists): boolean {
	return (
		words.gap[index] === gaps.space &&
		words.gap[index + 1] === gaps.space &&
		(words.shape[index] === shapes.initials || isGiven(words, index, lists)) &&
		isLastName(words, index + 1)
	);
}

function isLastName(words: Words, index: number): boolean {
	return words.gap[index] === gaps.space && words.shape[index] === shapes.capital;
}
