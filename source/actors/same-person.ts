import {type NameLists, roles} from '../language/name-lists.ts';
import type {Group} from './group.ts';
import {shapes, type Words} from './words.ts';

/** Whether two full names with one last name are one person's: “Bill Okoro” and “William J. Okoro”. */
export function areOnePerson(
	one: Group,
	other: Group,
	family: readonly Group[],
	words: Words,
	lists: NameLists,
): boolean {
	const [given, ...middle] = one.tokens.slice(0, -1);
	const [otherGiven, ...otherMiddle] = other.tokens.slice(0, -1);
	if (given === undefined || otherGiven === undefined) {
		return false;
	}

	// “Ruiz Okoro” after “Mr.”: the end of a longer name.
	const [short, long] = one.tokens.length < other.tokens.length ? [one, other] : [other, one];
	if (
		short.tokens.length < long.tokens.length &&
		short.names.every(
			name => name.honorific >= 0 || name.hasOffice || words.shape[name.first] === shapes.small,
		) &&
		endsWith(long.tokens, short.tokens)
	) {
		return true;
	}

	if (isEndOf(short, long, family, words, lists)) {
		return true;
	}

	if (given !== otherGiven) {
		const isInitial = (short: string, long: string) => short.length === 1 && long.startsWith(short);
		const capital = (token: string) => token.charAt(0).toUpperCase() + token.slice(1);
		const sameKey = lists.givenKey(capital(given)) === lists.givenKey(capital(otherGiven));
		if (!isInitial(given, otherGiven) && !isInitial(otherGiven, given) && !sameKey) {
			return false;
		}

		// Several of that initial: nobody can tell.
		if (!sameKey && family.filter(member => member.tokens[0]!.startsWith(given.charAt(0))).length > 1) {
			return false;
		}
	} else if (one.suffix !== other.suffix) {
		// Father and son.
		return false;
	}

	if (middle.length > 0 && otherMiddle.length > 0) {
		return middle[0]!.charAt(0) === otherMiddle[0]!.charAt(0);
	}

	return true;
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
	return short.every((token, index) => token === long[index + long.length - short.length]);
}

/**
 * Whether a name is all the last names of a longer one that stands before it: “García López” after “Ana María García
 * López”, “Del Toro” after “Benicio del Toro”.
 */
export function isEndOf(
	short: Group,
	long: Group,
	family: readonly Group[],
	words: Words,
	lists: NameLists,
): boolean {
	const opener = short.names[0];
	return (
		opener !== undefined &&
		short.tokens.length > 1 &&
		short.tokens.length < long.tokens.length &&
		short.tokens.length >= long.tokens.length - 2 &&
		long.names[0]!.first < opener.first &&
		family.filter(member => member.tokens.length > short.tokens.length).length < 2 &&
		(!(lists.capitalised(words.at(opener.first)) & roles.given) ||
			(lists.small(short.tokens[0]!) & roles.particle) !== 0) &&
		endsWith(long.tokens, short.tokens)
	);
}
