import {roles} from '../language/name-lists.ts';
import {type NameWords, titleCase} from './name-words.ts';
import {nicknameIn} from './nicknames.ts';
import type {RawName} from './raw-name.ts';
import {shapes} from './words.ts';

/**
 * Where the name begins behind a title: `first` when there is no title, past `last` when there is no name.
 */
export function afterTitle(names: NameWords, first: number, last: number): number {
	const words = names.words;
	const lastBits = names.bitsAt(last);
	let office = -1;
	const nickname = nicknameIn({first, last}, words);
	for (let index = first; index <= last; index++) {
		// Leonard “Duke” Okoro
		if (
			words.shape[index] === shapes.small ||
			(nickname && index >= nickname.first && index <= nickname.last)
		) {
			continue;
		}

		const bits = names.bitsAt(index);
		// “Dean Okoro” is a man called Dean, and so is “Gov. Earl Ray Okoro”.
		const isGiven =
			(bits & roles.given) !== 0 && (index + 1 === last || office === index - 1) && index < last;
		if (bits & roles.office && !isGiven) {
			office = index;
			// “Secretary of State”, “Director of National Intelligence”
			if (index + 1 < last && words.shape[index + 1] === shapes.small && words.at(index + 1) === 'of') {
				let end = index + 2;
				if (words.at(end) === 'the') {
					end++;
				}

				while (
					end < last &&
					names.bitsAt(end + 1) & roles.portfolio &&
					!(names.bitsAt(end + 1) & roles.given)
				) {
					end++;
				}

				office = end;
				index = end;
			}
		}
	}

	if (office < 0) {
		return first;
	}

	if (office === last) {
		// “Howard Dean”, “Stephen King”: a last name that is also an office.
		let before = last - 1;
		while (before > first && words.shape[before] === shapes.initials) {
			before--;
		}

		if (
			before >= first &&
			words.shape[last] === shapes.capital &&
			names.bitsAt(before) & roles.given &&
			!(names.bitsAt(before) & (roles.gazetteer | roles.modifier))
		) {
			const inner = afterTitleBefore(names, first, before);
			return inner;
		}

		if (first === last) {
			return last + 1;
		}

		// “the Commissioner of Police” is no police force, and “the Speaker of the House” is no house.
		const of = words.at(last - 1) === 'the' ? last - 2 : last - 1;
		const isOffice = words.at(of) === 'of' && (lastBits & roles.portfolio) !== 0;
		if (lastBits & roles.organizationEnd && !isOffice) {
			return first;
		}

		// “Harbour Fund Chairman”, “Press Secretary”
		return last + 1;
	}

	// What follows the office must look like a person's name.
	let hasOrganizationWord = false;
	for (let index = office + 1; index <= last; index++) {
		const bits = names.bitsAt(index);
		if (words.shape[index] !== shapes.small && bits & roles.organizationEnd && !(bits & roles.given)) {
			hasOrganizationWord = true;
		}
	}

	if (hasOrganizationWord) {
		if (
			/^(?:Queen|King|Prince|Princess|Lord|Duke|Pope|President)$/.test(words.at(office)) &&
			namesSchool(names, office + 1, last)
		) {
			// “Queen Mary University of London”
			return first;
		}

		return names.bitsAt(office + 1) & roles.given && last - office > 1 ? office + 1 : first;
	}

	const restLength = last - office;
	const officeBits = names.bitsAt(office);
	const isAddress =
		(officeBits & (roles.addressable | roles.portfolio)) !== 0 || words.shape[office] === shapes.small;
	if (restLength === 1 && !isAddress) {
		const rest = names.bitsAt(last);
		return rest & roles.given || office > first ? office + 1 : first;
	}

	if (names.bitsAt(last) & roles.placeEnd && !(names.bitsAt(office + 1) & roles.given)) {
		return first;
	}

	return office + 1;
}

/** The same for a name whose last word is also an office. */
function afterTitleBefore(names: NameWords, first: number, given: number): number {
	for (let index = given - 1; index >= first; index--) {
		if (names.words.shape[index] !== shapes.small && names.bitsAt(index) & (roles.office | roles.honorific)) {
			return index + 1;
		}
	}

	return first;
}

/** No title has more words, and one that a broken page repeats without end is not read again from each of its words. */
const longestTitle = 40;

/** Takes in a title written small: “campaign manager Ada Okoro”, “the late actor Ben Adeyemi”. */
export function readSmallTitle(names: NameWords, found: readonly RawName[], name: RawName): void {
	const words = names.words;
	if (name.shape === 'place' || (name.shape === 'organization' && name.last > name.first)) {
		return;
	}

	let at = name.titleFirst - 1;
	let hasOffice = name.titleFirst < name.first;
	if (at < 0 || !names.follows(name.titleFirst)) {
		return;
	}

	let previous = found.length - 1;
	let titleFirst = name.titleFirst;
	while (at >= 0 && name.first - at <= longestTitle) {
		const shape = words.shape[at]!;
		const isBound = names.follows(at + 1) && !(words.possessive[at] && shape === shapes.small);
		if (!isBound) {
			break;
		}

		if (shape === shapes.small) {
			const bits = names.smallBitsAt(at);
			// “secretary of state Ada Okoro”
			if (
				at === name.first - 1 &&
				at > 1 &&
				words.at(at - 1) === 'of' &&
				isPortfolio(names, at) &&
				names.smallBitsAt(at - 2) & roles.office
			) {
				hasOffice = true;
				titleFirst = at - 2;
				at -= 3;
				continue;
			}

			if (at === name.first - 1 && bits & roles.organizationNoun && isLetters(names, name)) {
				// “the watchdog CREW”
				break;
			}

			if (bits & roles.office && !(bits & roles.pronoun)) {
				hasOffice = true;
			} else if (
				hasOffice &&
				titleFirst < name.first &&
				bits & (roles.organizationHead | roles.organizationNoun)
			) {
				// “foreign ministry spokesman Ada Okoro”
			} else if (
				at > 0 &&
				words.at(at - 1) === 'to' &&
				/^(?:fire|lead|press|field|house|ally|team|board)$/.test(words.at(at))
			) {
				// “voted to fire Superintendent Ada Okoro”
				break;
			} else if (!(bits & roles.modifier) || (!hasOffice && titleFirst === name.first)) {
				break;
			}

			titleFirst = at;
		} else if (
			shape === shapes.compound ||
			(shape === shapes.inner && /^(?:then|ex|vice)-/.test(words.at(at)))
		) {
			if (!hasOffice && shape === shapes.compound) {
				break;
			}

			titleFirst = at;
		} else if (hasOffice && names.isNameWord(at)) {
			const before = found[previous];
			if (
				before &&
				!before.isNested &&
				before.last === at &&
				name.first - before.titleFirst <= longestTitle
			) {
				before.isNested = true;
				titleFirst = before.titleFirst;
				at = titleFirst;
				while (previous >= 0 && found[previous]!.first >= titleFirst) {
					previous--;
				}
			} else if (
				(names.bitsAt(at) & (roles.group | roles.modifier | roles.office) ||
					// “North Korean leader”
					names.lists.countryOf(words.text.slice(words.start[at - 1], words.end[at])) !== undefined) &&
				(!(names.bitsAt(at) & roles.starter) || words.at(at) === 'Former')
			) {
				titleFirst = at;
			} else {
				break;
			}
		} else {
			break;
		}

		at--;
	}

	if (titleFirst < name.titleFirst && hasOffice) {
		name.titleFirst = titleFirst;
		name.hasOffice = true;
	}
}

/** “CREW”: what is called by its letters. */
function isLetters({words}: NameWords, {first, last}: RawName): boolean {
	return first === last && words.shape[first] === shapes.upper;
}

function isPortfolio(names: NameWords, index: number): boolean {
	return (names.lists.capitalised(titleCase(names.words.at(index).toUpperCase())) & roles.portfolio) !== 0;
}

/** Whether a name is of a school, hospital or the like, which are called after people. */
function namesSchool({words}: NameWords, first: number, last: number): boolean {
	for (let index = first; index <= last; index++) {
		if (
			/^(?:University|College|Hospital|School|Academy|Library|Institute|Theatre|Theater|Church)$/.test(
				words.at(index),
			)
		) {
			return true;
		}
	}

	return false;
}
