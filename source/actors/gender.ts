import {type NameLists, roles} from '../language/name-lists.ts';
import type {Agreement} from './agreement.ts';
import type {Group} from './group.ts';
import type {Role} from './roles.ts';
import {shapes, type Words} from './words.ts';

/** How many agreeing pronouns outweigh what a given name says: “Leslie” may be a man. */
const outweighs = 3;

/** “Okoro, who uses they/them pronouns, said”: in the sentence that names them. */
const usesThey = /^[^.!?\n]*\bthey\/them\b/;
/** How far behind the name, in UTF-16 code units. */
const nearby = 160;

/** “Hauksdóttir”, “Ní Bhraonáin”, “bin Ismail”, “Petrovna”: names that tell daughters from sons. */
function genderOfLastName({names}: Group, words: Words): 'male' | 'female' | null {
	for (const {first, last} of names) {
		if (last === first) {
			continue;
		}

		const name = words.text.slice(words.start[first], words.end[last]);
		if (/(?:dóttir|dottir|evna|ovna|skaya)$|\s(?:Ní|Nic|Uí|binti|binte|bint)\s/u.test(name)) {
			return 'female';
		}

		if (/\s(?:bin|ibn|Mac)\s|(?:ovich|evich|skiy)$/u.test(name)) {
			return 'male';
		}
	}

	return null;
}

/** Whether an actor is “he” or “she”: by honorific, by words such as “congresswoman” and “widow”, by given name, by pronouns. */
export function genderOf(
	group: Group,
	found: readonly Role[],
	words: Words,
	lists: NameLists,
	agreement: Agreement | undefined,
): 'male' | 'female' | 'plural' | 'unknown' {
	if (
		group.names.some(({last}) => usesThey.test(words.text.slice(words.end[last]!, words.end[last]! + nearby)))
	) {
		return 'plural';
	}

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

	const {male, female, contrary} = agreement ?? {male: 0, female: 0, subjects: 0, contrary: 0};
	if (group.gender !== 'unknown') {
		const against = group.gender === 'male' ? female : male;
		const along = group.gender === 'male' ? male : female;
		if (against >= outweighs && against > 4 * along) {
			return group.gender === 'male' ? 'female' : 'male';
		}

		// “Gov. Glenn Hale declared an emergency. She said”: a name that is a woman's here and a man's there.
		if (contrary > 0 && along === 0) {
			return 'unknown';
		}

		return group.gender;
	}

	const byName = genderOfLastName(group, words);
	if (byName && male === 0 && female === 0) {
		return byName;
	}

	if (male > 2 * female) {
		return 'male';
	}

	return female > 2 * male ? 'female' : 'unknown';
}
