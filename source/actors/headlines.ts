import type {NameLists} from '../language/name-lists.ts';
import {fold} from './fold.ts';
import {formsOf} from './forms.ts';
import type {Group} from './group.ts';
import type {RawName} from './raw-name.ts';
import {gaps, type Region, type Words} from './words.ts';

/** No name of more words is looked for in a headline. */
const longestName = 7;

/**
 * Finds, in headlines and other lines of the header, the names that the running text has shown. There a
 * capital tells nothing: “Bridge Deal Near, Mayor Okoro Says”.
 */
export function findKnownNames(
	words: Words,
	regions: readonly Region[],
	groups: readonly Group[],
	lists: NameLists,
): {name: RawName; group: Group}[] {
	const found: {name: RawName; group: Group}[] = [];
	let known: Map<string, Group> | undefined;
	for (let index = 0; index < words.count; index++) {
		const region = regions[words.region[index]!]!;
		if (!region.isHeading || !words.isCapital(index)) {
			continue;
		}

		known ??= formsByKey(words, groups, lists);
		let last = index;
		while (
			last + 1 < words.count &&
			last - index < longestName &&
			words.gap[last + 1] === gaps.space &&
			!words.possessive[last]
		) {
			last++;
		}

		for (; last >= index; last--) {
			const key = keyOf(words, index, last);
			const group = known.get(key);
			if (group && words.isCapital(last)) {
				found.push({
					group,
					name: {
						first: index,
						last,
						titleFirst: index,
						hasOffice: false,
						honorific: -1,
						hasArticle: false,
						isSure: false,
						shape: 'unknown',
						canonical: null,
						sharedLast: -1,
						isNested: false,
						paragraph: region.paragraph,
						isQuotedTitle: false,
					},
				});
				index = last;
				break;
			}
		}
	}

	return found;
}

function keyOf(words: Words, first: number, last: number): string {
	return fold(words.text.slice(words.start[first], words.end[last])).replaceAll(/\s+/g, ' ');
}

function formsByKey(words: Words, groups: readonly Group[], lists: NameLists): Map<string, Group> {
	const known = new Map<string, Group>();
	for (const group of groups) {
		for (const key of formsOf(group, words).keys()) {
			// A last name that spouses share belongs to the one who is named first.
			if (!known.has(key)) {
				known.set(key, group);
			}
		}
	}

	// A headline may be the one place where the last name stands alone.
	for (const group of groups) {
		const last = group.tokens.at(-1)!;
		if (group.kind === 'person' && group.tokens.length > 1 && !known.has(last) && !lists.isCommon(last)) {
			known.set(last, group);
		}
	}

	return known;
}
