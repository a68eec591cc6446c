import {roles} from '../language/name-lists.ts';
import type {NameWords} from './name-words.ts';
import type {FoundName} from './raw-name.ts';
import {shapes} from './words.ts';

/**
 * “the British government”, “the Okoro campaign”, “Lagos police”: a name and a small word that make an
 * organisation together. The name alone is nested in it.
 */
export function readGoverned(
	names: NameWords,
	first: number,
	last: number,
	hasArticle: boolean,
): FoundName[] | null {
	const words = names.words;
	if (words.possessive[last] || last - first > 2) {
		return null;
	}

	let head = last + 1;
	while (
		head < last + 3 &&
		names.follows(head) &&
		names.smallBitsAt(head) & roles.modifier &&
		!(names.smallBitsAt(head) & roles.organizationHead)
	) {
		head++;
	}

	if (!names.follows(head) || !(names.smallBitsAt(head) & roles.organizationHead)) {
		return null;
	}

	// “the Okoro campaign manager”, “the Okoro campaign trail”: the head is no head there.
	if (
		names.follows(head + 1) &&
		(words.shape[head + 1] === shapes.capital ||
			names.smallBitsAt(head + 1) & (roles.office | roles.modifier | roles.organizationHead))
	) {
		return null;
	}

	if (
		names.follows(head + 1) &&
		/^(?:trail|rally|rallies|event|events|ad|ads|promise|promises|stop|stops|season|event|finance|donor|donors|officials|officers?|headquarters|website|speech|money|source|sources|strategy|staff|staffers|chiefs?|force|forces|station|department|shootings?|custody|brutality|report|cars?|buildings?|games?|book|contractors?|agents?|programs?|policy|policies)$/.test(
			words.at(head + 1),
		)
	) {
		return null;
	}

	const phrase = words.text.slice(words.start[first], words.end[last]);
	const place = names.placeAt(first, last);
	const isPlace = place?.last === last && place.kind === 'place';
	const isPeople = names.lists.countryOf(phrase) !== undefined;
	const noun = words.at(head);
	const isPolitical = /^(?:campaign|administration|government)$/.test(noun);
	if (
		!isPeople &&
		!(isPlace && !isPolitical) &&
		!(isPlace && noun === 'government') &&
		!(isPolitical && !isPlace)
	) {
		return null;
	}

	if (isPolitical && !isPeople && !isPlace) {
		for (let index = first; index <= last; index++) {
			const bits = names.bitsAt(index);
			if (
				words.shape[index] !== shapes.capital ||
				(bits &
					(roles.group |
						roles.modifier |
						roles.starter |
						roles.office |
						roles.calendar |
						roles.organizationEnd) &&
					!(bits & roles.given))
			) {
				return null;
			}
		}
	}

	if (
		first === last &&
		words.opensSentence(first) &&
		!isPeople &&
		!isPlace &&
		names.lists.isCommon(phrase.toLowerCase())
	) {
		return null;
	}

	const found: FoundName[] = [];
	if (!isPeople) {
		found.push({
			first,
			last,
			hasArticle,
			shape: isPlace ? 'place' : last > first && names.bitsAt(first) & roles.given ? 'person' : 'unknown',
			canonical: isPlace ? place.name : null,
			isNested: true,
		});
	}

	found.push({first, last: head, hasArticle, shape: 'organization', canonical: null});
	return found;
}
