import {type NameLists, roles} from '../language/name-lists.ts';
import type {Group} from './group.ts';
import type {Role} from './roles.ts';
import {gaps, type Region, shapes, type Words} from './words.ts';

/** Pronouns that agree with an actor wherever nobody else can be meant. */
export type Agreement = {male: number; female: number};

/** How many agreeing pronouns outweigh what a given name says: “Leslie” may be a man. */
const outweighs = 3;

/**
 * Counts, for each person, the pronouns “he” and “she” that can mean nobody else: behind the only person
 * that the paragraph has named so far, outside quotations, where “he” is mostly somebody else.
 */
export function countAgreement(
	words: Words,
	regions: readonly Region[],
	lists: NameLists,
	people: readonly {readonly at: number; readonly group: Group}[],
): Map<Group, Agreement> {
	const counts = new Map<Group, Agreement>();
	let next = 0;
	let region = -1;
	let only: Group | null = null;
	let isCrowded = false;
	let isQuoted = false;
	for (let index = 0; index < words.count; index++) {
		if (words.region[index] !== region) {
			region = words.region[index]!;
			only = null;
			isCrowded = false;
			isQuoted = false;
		}

		const gap = words.gap[index]!;
		if (gap & gaps.quote) {
			isQuoted = (gap & gaps.opens) !== 0;
		}

		while (next < people.length && people[next]!.at <= index) {
			// A pronoun before any name in the paragraph means somebody of an earlier one.
			const {at, group} = people[next]!;
			if (at === index && !regions[region]!.isHeading) {
				isCrowded ||= only !== null && only !== group;
				only = group;
			}

			next++;
		}

		const length = words.end[index]! - words.start[index]!;
		if (length < 2 || length > 3 || words.shape[index] === shapes.number || isQuoted || isCrowded) {
			continue;
		}

		const bits = lists.small(words.at(index).toLowerCase());
		if (bits & roles.pronoun && bits & (roles.male | roles.female)) {
			if (!only) {
				isCrowded = true;
				continue;
			}

			let count = counts.get(only);
			if (!count) {
				count = {male: 0, female: 0};
				counts.set(only, count);
			}

			count[bits & roles.male ? 'male' : 'female']++;
		}
	}

	return counts;
}

/** Whether an actor is “he” or “she”: by honorific, by words such as “congresswoman” and “widow”, by given name, by pronouns. */
export function genderOf(
	group: Group,
	found: readonly Role[],
	words: Words,
	lists: NameLists,
	agreement: Agreement | undefined,
): 'male' | 'female' | 'unknown' {
	for (const name of group.names) {
		if (name.honorific >= 0) {
			const bits = lists.capitalised(words.at(name.honorific)) & (roles.male | roles.female);
			if (bits) {
				return bits & roles.male ? 'male' : 'female';
			}
		}
	}

	for (const {first, last} of found) {
		for (let index = last; index >= first; index--) {
			const word = words.at(index).toLowerCase();
			const written = lists.capitalised(words.at(index));
			const bits = (lists.small(word) | (written & roles.office ? written : 0)) & (roles.male | roles.female);
			// In “wife of the mayor” only the head of the description counts.
			const isHead =
				index === last ||
				words.shape[index + 1] !== shapes.small ||
				/^(?:of|for|in|at|from|to|who|and)$/.test(words.at(index + 1));
			if (bits && isHead && !words.possessive[index] && !(lists.small(word) & roles.pronoun)) {
				return bits & roles.male ? 'male' : 'female';
			}

			if (/^(?:of|for|in|at|from|to)$/.test(word)) {
				// Nothing before a preposition has been looked at yet; go on to the left.
			}
		}
	}

	const {male, female} = agreement ?? {male: 0, female: 0};
	if (group.gender !== 'unknown') {
		const against = group.gender === 'male' ? female : male;
		const along = group.gender === 'male' ? male : female;
		if (against >= outweighs && against > 4 * along) {
			return group.gender === 'male' ? 'female' : 'male';
		}

		return group.gender;
	}

	if (male > 2 * female) {
		return 'male';
	}

	return female > 2 * male ? 'female' : 'unknown';
}
