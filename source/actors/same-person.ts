import type {NameLists} from '../language/name-lists.ts';
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
		short.tokens.every(
			(token, index) => token === long.tokens[index + long.tokens.length - short.tokens.length],
		)
	) {
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
