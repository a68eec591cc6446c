import {englishNames} from './english/names.ts';
import {germanNames} from './german/names.ts';
import type {NameLists} from './name-lists.ts';

const none: NameLists = {
	nounsHaveCapitals: false,
	isBorrowed: true,
	capitalised: () => 0,
	small: () => 0,
	place: () => undefined,
	organization: () => undefined,
	longestPlace: () => 0,
	countryOf: () => undefined,
	isNobody: () => false,
	isCommon: () => false,
	spelledOut: office => office,
	givenKey: name => name,
	sameOffice: word => word,
};

let english: NameLists | undefined;
let german: NameLists | undefined;
let borrowed: NameLists | undefined;

/**
 * The lists for a language.
 *
 * @param language A BCP 47 tag. Of a language we have no lists for, or that could not be told, only
 * what the English lists know of names is used, which is more than nothing: names look alike.
 */
export function nameListsFor(language: string): NameLists {
	if (/^(?:zh|ja|ko|th)\b/u.test(language)) {
		// Writing without capitals shows no names.
		return none;
	}

	if (/^de\b/u.test(language)) {
		german ??= germanNames();
		return german;
	}

	english ??= englishNames();
	if (/^(?:en|und)\b/u.test(language)) {
		return english;
	}

	borrowed ??= {...english, isBorrowed: true};
	return borrowed;
}
