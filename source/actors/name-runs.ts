import {roles} from '../language/name-lists.ts';
import type {NameWords} from './name-words.ts';
import {isMarket} from './possessive-names.ts';
import {gaps, shapes} from './words.ts';

/** No name is longer; a page in capitals is read in pieces, so that time grows with its length only. */
const longestRun = 40;

/**
 * How far the capitalised words from here on stand together, small words between them included.
 *
 * @param afterGiven Takes in each word that stands behind a given name.
 * @returns The number of the last word.
 */
export function endOfRun(names: NameWords, from: number, afterGiven: Set<string>): number {
	const {words} = names;
	let last = from;
	while (last - from < longestRun) {
		const next = last + 1;
		if (
			last > from &&
			(names.bitsAt(last - 1) & (roles.given | roles.calendar)) === roles.given &&
			words.shape[last] === shapes.capital
		) {
			afterGiven.add(words.at(last).toLowerCase());
		}

		if (words.possessive[last] && !names.follows(next)) {
			break;
		}

		if (names.follows(next) && names.isNameWord(next)) {
			last = next;
			continue;
		}

		const joined = joinedTo(names, from, last);
		if (joined > last) {
			last = joined;
			continue;
		}

		break;
	}

	return last;
}

/** What is of one place, and not of one thing and another. */
const ofOnePlace =
	/^(?:University|College|Bank|Church|Museum|Parliament|Government|People|Republic|City|State|Town)$/;

/** Where a run goes on behind small words: “Ludwig van Beethoven”, “Ministry of Justice”, “A & B”, “Ana ‘Lu’ Ruiz”. */
function joinedTo(names: NameWords, from: number, last: number): number {
	const words = names.words;
	if (words.possessive[last]) {
		const isAlone = last === from || (last === from + 1 && (names.bitsAt(from) & roles.starter) !== 0);
		return isAlone && isMarket(names, last) ? last + 2 : last;
	}

	const next = last + 1;
	if (next >= words.count || words.region[next] !== words.region[last]) {
		return last;
	}

	const gap = words.gap[next]!;
	if (gap === (gaps.space | gaps.ampersand) && names.isNameWord(next)) {
		return next;
	}

	if (
		(gap === (gaps.space | gaps.quote | gaps.opens) || gap === (gaps.space | gaps.bracket)) &&
		names.bitsAt(last) & roles.given
	) {
		// A nickname inside the name.
		const behind = behindNickname(names, next);
		if (behind > 0) {
			return behind;
		}
	}

	if (gap === (gaps.comma | gaps.space)) {
		return endOfList(names, from, last);
	}

	if (gap !== gaps.space || words.shape[next] !== shapes.small) {
		return last;
	}

	let at = next;
	while (
		at < next + 3 &&
		names.follows(at) &&
		names.smallBitsAt(at) & roles.particle &&
		// “Peter von der Heide”, but not “Chef der Hafen AG”
		(at > next || !(names.smallBitsAt(at) & roles.function) || isVon(names, at))
	) {
		at++;
	}

	if (at > next && names.follows(at) && names.isNameWord(at) && !names.endsOrganization(last)) {
		return at;
	}

	if (!(names.smallBitsAt(next) & roles.joiner)) {
		return last;
	}

	const joiner = words.at(next);
	at = next + 1;
	if (names.follows(at) && /^(?:the|a|an)$/.test(words.at(at))) {
		at++;
	}

	if (!names.follows(at) || !names.isNameWord(at)) {
		return last;
	}

	// “Secretary of State”: what it is of belongs to the office.
	const isOffice = (names.bitsAt(last) & roles.office) !== 0;
	if (joiner === 'of' && isOffice && names.bitsAt(at) & roles.portfolio) {
		return at;
	}

	if (
		joiner === 'and' &&
		words.at(next + 1) !== 'the' &&
		(isCommonPair(names, last, at) ||
			isPairOfCountries(names, last, at) ||
			(last === from && isDistrictPair(names, at)) ||
			names.isFirm(last, at))
	) {
		return at;
	}

	if (joiner === 'of' && isPeerOf(names, from, last, at)) {
		return at;
	}

	let opens = false;
	let hasJoined = false;
	for (let index = from; index <= last; index++) {
		if (words.possessive[index]) {
			opens = false;
		} else if (words.shape[index] === shapes.small) {
			hasJoined = true;
		} else if (names.bitsAt(index) & roles.organizationStart) {
			// “Friends of Okoro said so” opens a sentence and names no society.
			opens = hasJoined || joiner === 'for' || !(words.opensSentence(index) && words.at(index).endsWith('s'));
		}
	}

	const lastBits = names.bitsAt(last);
	if (joiner === 'and' && ofOnePlace.test(words.at(from))) {
		// “University of Kelbridge and Selby College”
		return last;
	}

	if (joiner === 'and' || joiner === '&') {
		// “Department of Health and Human Services”, but not “Department of Justice and Ada Okoro”.
		return hasJoined &&
			opens &&
			!(
				names.bitsAt(at) &
				(roles.given | roles.gazetteer | roles.honorific | roles.organizationStart | roles.office)
			) &&
			words.shape[at] === shapes.capital &&
			!(names.follows(at + 1) && names.smallBitsAt(at + 1) & roles.says)
			? at
			: last;
	}

	if (joiner === 'to') {
		return opens && lastBits & roles.organizationStart && names.isNameWord(at + 1) && names.follows(at + 1)
			? at
			: last;
	}

	if (joiner === 'in' || joiner === 'de' || joiner === 'du' || joiner === 'des') {
		return last;
	}

	if (isOffice && !(lastBits & roles.organizationStart)) {
		return last;
	}

	if (
		!hasJoined &&
		!(
			lastBits & (joiner === 'of' ? roles.organizationStart | roles.organizationEnd : roles.organizationStart)
		)
	) {
		return last;
	}

	if (names.bitsAt(at) & roles.calendar || (joiner === 'on' && hasJoined)) {
		return last;
	}

	return opens ? at : last;
}

/** In words: “Big Bad Tone”. */
const longestNickname = 3;

/** Where a name goes on behind “Duke” or “Big Tone” in marks; 0 where it does not. */
function behindNickname(names: NameWords, from: number): number {
	const {words} = names;
	for (let index = from; index < from + longestNickname; index++) {
		const behind = index + 1;
		if (!names.isNameWord(index) || behind >= words.count || words.region[behind] !== words.region[from]) {
			return 0;
		}

		const gap = words.gap[behind];
		if (gap === (gaps.space | gaps.quote) || gap === (gaps.space | gaps.closesBracket)) {
			return names.isNameWord(behind) ? behind : 0;
		}

		if (gap !== gaps.space) {
			return 0;
		}
	}

	return 0;
}

/**
 * “Department for Culture, Media and Sport”: where the list ends that a comma goes on with behind “for” or “of”; the
 * last word before the comma when it is no such list.
 */
function endOfList(names: NameWords, from: number, last: number): number {
	const {words} = names;
	const isItem = (index: number) =>
		names.isNameWord(index) &&
		words.shape[index] === shapes.capital &&
		!(names.bitsAt(index) & (roles.given | roles.gazetteer | roles.honorific | roles.office));
	const joiner = last - 1;
	if (
		joiner <= from ||
		words.shape[joiner] !== shapes.small ||
		!(names.bitsAt(joiner - 1) & roles.organizationStart) ||
		!isItem(last)
	) {
		return last;
	}

	let at = last + 1;
	while (at < words.count && words.gap[at] === (gaps.comma | gaps.space) && isItem(at)) {
		at++;
	}

	const isClosed =
		at > last + 1 && names.follows(at) && words.at(at) === 'and' && names.follows(at + 1) && isItem(at + 1);
	return isClosed ? at + 1 : last;
}

/** “Lord Hale of Ashby”: what a peer is of belongs to the name. */
function isPeerOf(names: NameWords, from: number, last: number, at: number): boolean {
	return (
		last === from + 1 &&
		/^(?:Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl)$/.test(names.words.at(from)) &&
		!(names.bitsAt(last) & (roles.office | roles.organizationStart)) &&
		!(names.bitsAt(at) & roles.portfolio)
	);
}

/** “Pinner and District Swimming Club”, “Avon and Somerset Police” */
function isDistrictPair(names: NameWords, at: number): boolean {
	let end = at;
	while (names.follows(end + 1) && names.isNameWord(end + 1) && end < at + 5) {
		end++;
	}

	const isPair =
		/^(?:District|County|Suburban|Provincial)$/.test(names.words.at(at)) ||
		/^(?:Police|Constabulary|Council|Railway|Hospitals|Fire|Ambulance|Rescue)$/.test(names.words.at(at + 1));
	return isPair && end > at && names.endsOrganization(end);
}

/** In German “von” and “zu” open such a name; in front of a plain noun they are prepositions. */
function isVon(names: NameWords, index: number): boolean {
	const before = names.bitsAt(index - 1);
	return (
		names.lists.nounsHaveCapitals &&
		/^(?:von|zu|vom|zum|zur)$/.test(names.words.at(index)) &&
		((before & roles.given) !== 0 ||
			// „Anwohnerin Jule von Westphalen“, but not „Sprecherin Weber von der Polizei“
			(index > 1 &&
				names.follows(index - 1) &&
				(names.bitsAt(index - 2) & roles.office) !== 0 &&
				names.isNameWord(index + 1) &&
				!(names.bitsAt(index + 1) & (roles.gazetteer | roles.organizationEnd))))
	);
}

/** “Food and Drug Administration”: everyday words, and an organisation's last word at the end. */
function isCommonPair(names: NameWords, one: number, other: number): boolean {
	const words = names.words;
	const skipped =
		roles.given | roles.gazetteer | roles.group | roles.office | roles.honorific | roles.starter;
	if (words.shape[one] !== shapes.capital || (names.bitsAt(one) | names.bitsAt(other)) & skipped) {
		return false;
	}

	let end = other;
	while (names.follows(end + 1) && names.isNameWord(end + 1) && !words.possessive[end]) {
		end++;
	}

	return (
		end > other &&
		end < other + 4 &&
		names.endsOrganization(end) &&
		(names.lists.isCommon(words.at(one).toLowerCase()) ||
			words.isSeenSmall(words.at(one).toLowerCase()) ||
			(one > 0 && words.at(one - 1) === 'the' && names.lists.isCommon(words.at(other).toLowerCase())))
	);
}

/** “the England and Wales Cricket Board” */
function isPairOfCountries(names: NameWords, one: number, other: number): boolean {
	if (
		one < 1 ||
		names.words.at(one - 1).toLowerCase() !== 'the' ||
		!(names.bitsAt(one) & names.bitsAt(other) & roles.gazetteer)
	) {
		return false;
	}

	let end = other;
	while (names.follows(end + 1) && names.isNameWord(end + 1) && end < other + 4) {
		end++;
	}

	return end > other && names.endsOrganization(end);
}
