import territories from '../../../data/countries.de.json' with {type: 'json'};
import givenNames from '../../../data/given-names.json' with {type: 'json'};
import german from '../../../data/names.de.json' with {type: 'json'};
import {type GazetteerEntry, type NameLists, roles} from '../name-lists.ts';
import {wordList} from '../word-list.ts';

/** Reads the German lists, once. */
export function germanNames(): NameLists {
	const capitalised = new Map<string, number>();
	const small = new Map<string, number>();
	const mark = (map: Map<string, number>, words: string, bits: number) => {
		for (const word of words.split(' ')) {
			map.set(word, (map.get(word) ?? 0) | bits);
		}
	};

	mark(capitalised, german.honorifics.male, roles.honorific | roles.male);
	mark(capitalised, german.honorifics.female, roles.honorific | roles.female);
	mark(capitalised, german.honorifics.either, roles.honorific);
	mark(capitalised, german.suffixes, roles.suffix);
	mark(capitalised, german.moreOffices, roles.office | roles.addressable);
	mark(capitalised, german.femaleOffices, roles.female);
	mark(capitalised, german.organizationEnds, roles.organizationEnd);
	mark(capitalised, `${german.weekdays} ${german.months} ${german.holidays}`, roles.calendar);
	mark(capitalised, german.starters, roles.starter | roles.breaker);
	mark(small, german.particles, roles.particle);
	mark(small, german.innerParticles, roles.particle);
	mark(small, german.functionWords, roles.function);
	mark(small, german.says, roles.says);
	mark(small, german.locatives, roles.locative);
	mark(small, german.male, roles.pronoun | roles.male);
	mark(small, german.female, roles.pronoun | roles.female);

	const gazetteer = new Map<string, GazetteerEntry>();
	const longest = new Map<string, number>();
	const enter = (name: string, kind: GazetteerEntry['kind']) => {
		gazetteer.set(name, {name, kind});
		const words = name.split(' ');
		longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
		mark(capitalised, words[0]!, roles.gazetteer);
	};

	for (const name of [
		...territories.names.split('|'),
		...german.capitals.split(' '),
		...german.areas.split(' '),
	]) {
		enter(name, 'place');
	}

	for (const name of german.seats.split('|')) {
		enter(name, 'organization');
	}

	const isMale = wordList(givenNames.male);
	const isFemale = wordList(givenNames.female);
	const isEither = wordList(givenNames.either);
	// “Verkehrsministerin”: German makes one word of an office and what it is over.
	const office = new RegExp(`(?:${german.offices.split(' ').join('|')})(in)?$`, 'iu');
	const officeBits = (word: string) => {
		const found = office.exec(word);
		if (!found) {
			return 0;
		}

		return roles.office | roles.addressable | (found[1] ? roles.female : roles.male);
	};
	const seen = new Map<string, number>();
	return {
		nounsHaveCapitals: true,
		isBorrowed: false,
		capitalised(word) {
			let bits = seen.get(word);
			if (bits === undefined) {
				bits = capitalised.get(word) ?? 0;
				if (isMale(word)) {
					bits |= roles.given | roles.male;
				} else if (isFemale(word)) {
					bits |= roles.given | roles.female;
				} else if (isEither(word)) {
					bits |= roles.given;
				} else {
					bits |= officeBits(word);
				}

				seen.set(word, bits);
			}

			return bits;
		},
		small: word => small.get(word) ?? 0,
		place: phrase => gazetteer.get(phrase),
		organization: () => undefined,
		longestPlace: firstWord => longest.get(firstWord) ?? 0,
		countryOf: () => undefined,
		isNobody: () => false,
		isCommon: () => false,
		spelledOut: short => short,
		givenKey: name => name,
		sameOffice: word => word.replace(/in$/, ''),
	};
}
