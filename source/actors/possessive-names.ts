import {roles} from '../language/name-lists.ts';
import type {NameWords} from './name-words.ts';
import {shapes} from './words.ts';

/**
 * Whether a possessive stands inside a name: “St Mark’s Church”, “Northport Taxpayers’ Association”, “Lloyd’s of
 * London”; but not in “Okoro’s Foundation”, which tells whose it is.
 *
 * @param first The first word of the name.
 * @param index The possessive.
 * @param last The last of the words that stand together.
 */
export function isInsideName(names: NameWords, first: number, index: number, last: number): boolean {
	if (index >= last) {
		return false;
	}

	const closes =
		(names.bitsAt(last) & (roles.organizationEnd | roles.placeEnd)) !== 0 ||
		// “Nurses’ Alliance of Ireland”
		(names.words.at(index + 2) === 'of' && (names.bitsAt(index + 1) & roles.organizationEnd) !== 0);
	return (
		(closes && (isDedication(names, first, index) || isMembers(names, index))) ||
		(index === first && (isMarket(names, index) || isSpot(names, index, last)))
	);
}

/** “St Mark’s Church”: whom it is named after is nobody in the story. */
function isDedication({words}: NameWords, first: number, index: number): boolean {
	return index === first + 1 && /^(?:St|St\.|Saint|Queen|King|Prince|Princess)$/.test(words.at(first));
}

/** “Pike’s Landing”, “Hatter’s Corner”: who first lived there is nobody in the story. */
function isSpot({words}: NameWords, index: number, last: number): boolean {
	return (
		last === index + 1 &&
		words.shape[index] === shapes.capital &&
		/^(?:Landing|Corner|Hill|Cross|Cove|Ferry|Mill|Creek|Point|Bay|Peak|Green|Island|Pond|Crossing|Bluff|Hollow|Bend|Gap|Notch|Rest|Head|Leap)$/.test(
			words.at(last),
		)
	);
}

/** “Taxpayers’ Association”, “Women’s Institute”: whom it is for, in the plural. */
function isMembers(names: NameWords, index: number): boolean {
	const {words, lists} = names;
	const word = words.at(index);
	const others = roles.given | roles.group | roles.gazetteer | roles.honorific | roles.calendar;
	if (names.bitsAt(index) & others || words.shape[index] !== shapes.capital) {
		return false;
	}

	const small = word.toLowerCase();
	const isPlural =
		/^(?:wo)?men$|^children$|^people$/.test(small) ||
		(small.endsWith('s') && words.text.charAt(words.end[index]! + 1) !== 's');
	return (
		isPlural && (lists.isCommon(small) || lists.isCommon(small.slice(0, -1)) || words.isSeenSmall(small))
	);
}

/** “Lloyd’s of London”: a firm that keeps its ’s, and where it is. */
export function isMarket(names: NameWords, index: number): boolean {
	const {words} = names;
	return (
		words.text.charAt(words.end[index]! + 1) === 's' &&
		names.follows(index + 1) &&
		words.at(index + 1) === 'of' &&
		names.follows(index + 2) &&
		names.isNameWord(index + 2)
	);
}

/** “pupils at St Brendan’s harbour school”: a saint who stands for what is called after him. */
export function isCalledAfterSaint(names: NameWords, first: number, last: number): boolean {
	const {words} = names;
	if (last !== first + 1 || !/^(?:St|St\.|Saint)$/.test(words.at(first)) || !words.possessive[last]) {
		return false;
	}

	for (let index = last + 1; index < last + 4 && names.follows(index); index++) {
		if (
			/^(?:school|church|hospital|college|hospice|parish|primary|chapel|academy|nursery)$/.test(
				words.at(index),
			)
		) {
			return true;
		}

		if (words.shape[index] !== shapes.small) {
			return false;
		}
	}

	return false;
}
