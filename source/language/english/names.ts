import commonWords from '../../../data/common-words.en.json' with {type: 'json'};
import {type NameLists, roles} from '../name-lists.ts';
import {wordList} from '../word-list.ts';
import {isFemaleName, isGivenName, isMaleName} from './given-names.ts';
import {nameTables} from './name-tables.ts';

/** So that a run over many thousands of articles does not keep every name it met. */
const mostSeen = 20_000;

/** Reads the lists, once, and makes one look-up out of those that are asked about the same words. */
export function englishNames(): NameLists {
	const {
		capitalised,
		small,
		gazetteer,
		organizations,
		longest,
		demonyms,
		nobodies,
		spelledOut,
		givenKeys,
		sameOffices,
	} = nameTables();
	const givenBits = (word: string) => {
		if (isMaleName(word)) {
			return roles.given | roles.male;
		}

		if (isFemaleName(word)) {
			return roles.given | roles.female;
		}

		return isGivenName(word) ? roles.given : 0;
	};

	const isListed = wordList(commonWords.words);
	// Names come again and again; one look-up for a known one instead of four.
	const seen = new Map<string, number>();
	return {
		nounsHaveCapitals: false,
		isBorrowed: false,
		capitalised(word) {
			let bits = seen.get(word);
			if (bits === undefined) {
				bits = (capitalised.get(word) ?? 0) | givenBits(word);
				if (seen.size > mostSeen) {
					seen.clear();
				}

				seen.set(word, bits);
			}

			return bits;
		},
		small: word => small.get(word) ?? 0,
		place: phrase => gazetteer.get(phrase),
		organization: phrase => organizations.get(phrase),
		longestPlace: firstWord => longest.get(firstWord) ?? 0,
		countryOf: demonym => demonyms.get(demonym),
		isNobody: phrase => nobodies.get(phrase) === true,
		isCommon(word) {
			if (isListed(word)) {
				return true;
			}

			for (const stem of stemsOf(word)) {
				if (isListed(stem)) {
					return true;
				}
			}

			return false;
		},
		spelledOut: office => spelledOut.get(office) ?? office,
		givenKey: name => givenKeys.get(name) ?? name,
		sameOffice: word => sameOffices.get(word) ?? word,
	};
}

/** The list keeps a word once; these are the words that an inflected form could come from. */
function stemsOf(word: string): string[] {
	const stems: string[] = [];
	const cut = (letters: number, added = '') => {
		if (word.length - letters > 2) {
			stems.push(word.slice(0, word.length - letters) + added);
		}
	};

	if (word.endsWith('s')) {
		cut(1);
		if (word.endsWith('ies')) {
			cut(3, 'y');
		} else if (word.endsWith('es')) {
			cut(2);
		}
	} else if (word.endsWith('ed')) {
		cut(2);
		cut(1);
		if (word.endsWith('ied')) {
			cut(3, 'y');
		}
	} else if (word.endsWith('ing')) {
		cut(3);
		cut(3, 'e');
	} else if (word.endsWith('ly')) {
		cut(2);
	} else if (word.endsWith('er') || word.endsWith('or')) {
		cut(2);
		cut(1);
		cut(2, 'e');
	}

	return stems;
}
