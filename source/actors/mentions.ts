import {type NameLists, roles} from '../language/name-lists.ts';
import {gaps, type Region, shapes, type Words} from './words.ts';

/** A name as it stands in one place, before anybody knows whose it is. Words are counted by their number. */
export type RawName = {
	/** The first and the last word of the name itself. */
	readonly first: number;
	readonly last: number;
	/** The first word of the title before it, or of the name when there is none. */
	titleFirst: number;
	/** Whether that title takes in an office, and not just “Mr.” or “Republican”. */
	hasOffice: boolean;
	/** The honorific right before the name, or −1. */
	readonly honorific: number;
	/** Whether “the” stands before it. */
	readonly hasArticle: boolean;
	/** Whether the capital means a name here; at the start of a sentence and in headlines it need not. */
	readonly isSure: boolean;
	/** Whether the place in the gazetteer, the last word or the way it is written make this sure. */
	readonly shape: 'person' | 'organization' | 'place' | 'unknown';
	/** The name other names of the same place are gathered under. */
	readonly canonical: string | null;
	/** The word of another name whose last name this one shares: “Ben” in “Ben and Ada Hale”. */
	sharedLast: number;
	/** Whether it stands inside the title of another name: “NATO” in “NATO chief Ada Okoro”. */
	isNested: boolean;
	readonly paragraph: number;
	/** Whether all of a quoted stretch is this name, as the titles of books and films are. */
	readonly isQuotedTitle: boolean;
};

/** No name is longer; a page in capitals is read in pieces, so that time grows with its length only. */
const longestRun = 40;

/** “I’d”, “You’ll”, “Don’t”: no name, though the capital stands. */
const contraction = /'(?:d|ll|re|ve|m|t)$/i;
const capitalBits = roles.office | roles.modifier | roles.group | roles.gazetteer | roles.organizationEnd;

/** Finds every name in the running text. Headlines are read later, by the names that the text has shown. */
export function findNames(
	words: Words,
	regions: readonly Region[],
	lists: NameLists,
): {readonly names: readonly RawName[]; readonly afterGiven: ReadonlySet<string>} {
	const finder = new NameFinder(words, regions, lists);
	let index = 0;
	while (index < words.count) {
		if (regions[words.region[index]!]!.isHeading) {
			index++;
			continue;
		}

		index = finder.readRun(index);
	}

	return finder;
}

class NameFinder {
	readonly names: RawName[] = [];
	/** Words that stand behind a given name anywhere, if only in “The Ada Okoro Show”: somebody's last name. */
	readonly afterGiven = new Set<string>();
	readonly #words: Words;
	readonly #regions: readonly Region[];
	readonly #lists: NameLists;
	/** Bits of each capitalised word, looked up once. */
	readonly #bits: number[];

	constructor(words: Words, regions: readonly Region[], lists: NameLists) {
		this.#words = words;
		this.#regions = regions;
		this.#lists = lists;
		this.#bits = [];
	}

	#bitsAt(index: number): number {
		let bits = this.#bits[index];
		if (bits === undefined) {
			const word = this.#words.at(index).replace('’', "'");
			bits = contraction.test(word) ? roles.starter | roles.breaker : this.#lists.capitalised(word);
			if (bits === 0 && this.#words.shape[index] === shapes.upper && word.length > 1) {
				bits = this.#lists.capitalised(word.charAt(0) + word.slice(1).toLowerCase()) & ~roles.gazetteer;
				// Alone among other words, “WHO” is a name; in a line of capitals it is a word.
				const isAmongCapitals =
					this.#words.shape[index - 1] === shapes.upper || this.#words.shape[index + 1] === shapes.upper;
				if (!isAmongCapitals) {
					bits &= ~(roles.starter | roles.breaker | roles.modifier);
				}
			}

			this.#bits[index] = bits;
		}

		return bits;
	}

	#smallBitsAt(index: number): number {
		return this.#words.shape[index] === shapes.small ? this.#lists.small(this.#words.at(index)) : 0;
	}

	/** Whether nothing but a space stands before this word. */
	#follows(index: number): boolean {
		return index < this.#words.count && this.#words.gap[index] === gaps.space;
	}

	/** Whether a word can be part of a name: capitalised, or “al-Assad”. */
	#isNameWord(index: number): boolean {
		if (index >= this.#words.count) {
			return false;
		}

		const shape = this.#words.shape[index]!;
		if (shape === shapes.capital || shape === shapes.upper) {
			return true;
		}

		if (shape === shapes.initials) {
			return this.#words.at(index) !== 'I' && !/^(?:[AP]\.M\.|[RDI]-)/.test(this.#words.at(index));
		}

		if (shape === shapes.compound) {
			// “Park Geun-hye” is a name; “Lagos-based” is not.
			return (
				index > 0 &&
				this.#follows(index) &&
				this.#words.isCapital(index - 1) &&
				!this.#words.possessive[index - 1] &&
				isHyphenedName(this.#words.at(index), this.#lists)
			);
		}

		return (
			shape === shapes.inner &&
			/^(?:al|el|as|an|ad|ar|ash|d|l|de|da|di|van|von|mac)[-'’]?\p{Lu}/u.test(this.#words.at(index))
		);
	}

	/**
	 * Reads the capitalised words from here on as far as they stand together, and takes the names out of them.
	 *
	 * @returns The number of the next word to look at.
	 */
	readRun(from: number): number {
		const words = this.#words;
		if (!this.#isNameWord(from) || this.#isHandle(from)) {
			return from + 1;
		}

		let last = from;
		while (last - from < longestRun) {
			const next = last + 1;
			if (
				last > from &&
				(this.#bitsAt(last - 1) & (roles.given | roles.calendar)) === roles.given &&
				words.shape[last] === shapes.capital
			) {
				this.afterGiven.add(words.at(last).toLowerCase());
			}

			if (words.possessive[last] && !this.#follows(next)) {
				break;
			}

			if (this.#follows(next) && this.#isNameWord(next)) {
				last = next;
				continue;
			}

			const joined = this.#joinedTo(from, last);
			if (joined > last) {
				last = joined;
				continue;
			}

			break;
		}

		this.#readPieces(from, last);
		return last + 1;
	}

	/** Where a run goes on behind small words: “Ludwig van Beethoven”, “Ministry of Justice”, “A & B”, “Ana ‘Lu’ Ruiz”. */
	#joinedTo(from: number, last: number): number {
		const words = this.#words;
		if (words.possessive[last]) {
			return last;
		}

		const next = last + 1;
		if (next >= words.count || words.region[next] !== words.region[last]) {
			return last;
		}

		const gap = words.gap[next]!;
		if (gap === (gaps.space | gaps.ampersand) && this.#isNameWord(next)) {
			return next;
		}

		if (
			(gap === (gaps.space | gaps.quote | gaps.opens) || gap === (gaps.space | gaps.bracket)) &&
			this.#isNameWord(next) &&
			this.#isNameWord(next + 1) &&
			(words.gap[next + 1] === (gaps.space | gaps.quote) ||
				words.gap[next + 1] === (gaps.space | gaps.closesBracket)) &&
			this.#bitsAt(last) & roles.given
		) {
			// A nickname inside the name.
			return next + 1;
		}

		if (gap !== gaps.space || words.shape[next] !== shapes.small) {
			return last;
		}

		let at = next;
		while (
			at < next + 3 &&
			this.#follows(at) &&
			this.#smallBitsAt(at) & roles.particle &&
			// “Peter von der Heide”, but not “Chef der Hafen AG”
			(at > next || !(this.#smallBitsAt(at) & roles.function) || this.#isVon(at))
		) {
			at++;
		}

		if (at > next && this.#follows(at) && this.#isNameWord(at) && !this.#endsOrganization(last)) {
			return at;
		}

		if (!(this.#smallBitsAt(next) & roles.joiner)) {
			return last;
		}

		const joiner = words.at(next);
		at = next + 1;
		if (this.#follows(at) && /^(?:the|a|an)$/.test(words.at(at))) {
			at++;
		}

		if (!this.#follows(at) || !this.#isNameWord(at)) {
			return last;
		}

		// “Secretary of State”: what it is of belongs to the office.
		const isOffice = (this.#bitsAt(last) & roles.office) !== 0;
		if (joiner === 'of' && isOffice && this.#bitsAt(at) & roles.portfolio) {
			return at;
		}

		if (joiner === 'and' && words.at(next + 1) !== 'the' && this.#isCommonPair(last, at)) {
			return at;
		}

		let opens = false;
		let hasJoined = false;
		for (let index = from; index <= last; index++) {
			if (words.possessive[index]) {
				opens = false;
			} else if (words.shape[index] === shapes.small) {
				hasJoined = true;
			} else if (this.#bitsAt(index) & roles.organizationStart) {
				// “Friends of Okoro said so” opens a sentence and names no society.
				opens =
					hasJoined || joiner === 'for' || !(words.opensSentence(index) && words.at(index).endsWith('s'));
			}
		}

		const lastBits = this.#bitsAt(last);
		if (joiner === 'and' || joiner === '&') {
			// “Department of Health and Human Services”, but not “Department of Justice and Ada Okoro”.
			return hasJoined &&
				opens &&
				!(
					this.#bitsAt(at) &
					(roles.given | roles.gazetteer | roles.honorific | roles.organizationStart | roles.office)
				) &&
				words.shape[at] === shapes.capital &&
				!(this.#follows(at + 1) && this.#smallBitsAt(at + 1) & roles.says)
				? at
				: last;
		}

		if (joiner === 'to') {
			return opens && lastBits & roles.organizationStart && this.#isNameWord(at + 1) && this.#follows(at + 1)
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
				lastBits &
				(joiner === 'of' ? roles.organizationStart | roles.organizationEnd : roles.organizationStart)
			)
		) {
			return last;
		}

		if (this.#bitsAt(at) & roles.calendar || (joiner === 'on' && hasJoined)) {
			return last;
		}

		return opens ? at : last;
	}

	#isParticleName(first: number): boolean {
		const opener = this.#words.at(first);
		return (
			/^(?:von|zu|vom|zum|zur|van)$/.test(opener) &&
			first > 0 &&
			(this.#smallBitsAt(first - 1) & roles.says) !== 0
		);
	}

	/** In German “von” and “zu” open such a name; in front of a plain noun they are prepositions. */
	#isVon(index: number): boolean {
		const before = this.#bitsAt(index - 1);
		return (
			this.#lists.nounsHaveCapitals &&
			/^(?:von|zu|vom|zum|zur)$/.test(this.#words.at(index)) &&
			(before & roles.given) !== 0
		);
	}

	/** “Food and Drug Administration”: everyday words, and an organisation's last word at the end. */
	#isCommonPair(one: number, other: number): boolean {
		const words = this.#words;
		const skipped =
			roles.given | roles.gazetteer | roles.group | roles.office | roles.honorific | roles.starter;
		if (words.shape[one] !== shapes.capital || (this.#bitsAt(one) | this.#bitsAt(other)) & skipped) {
			return false;
		}

		let end = other;
		while (this.#follows(end + 1) && this.#isNameWord(end + 1) && !words.possessive[end]) {
			end++;
		}

		return (
			end > other &&
			end < other + 4 &&
			this.#endsOrganization(end) &&
			this.#lists.isCommon(words.at(one).toLowerCase())
		);
	}

	#endsOrganization(index: number): boolean {
		return (this.#bitsAt(index) & roles.organizationEnd) !== 0 && !(this.#bitsAt(index) & roles.given);
	}

	/** Handles and hashtags, and the party and state behind a politician's name, are no names. */
	#isHandle(index: number): boolean {
		const start = this.#words.start[index]!;
		const before = start > 0 ? this.#words.text.charCodeAt(start - 1) : 0;
		if (before === 0x40 || before === 0x23 || before === 0x2f) {
			return true;
		}

		return this.#words.end[index]! - start > 2 && /^[RDI][-–]\p{Lu}/u.test(this.#words.at(index));
	}

	/** Cuts a run at possessives, days and words that cannot be inside a name. */
	#readPieces(from: number, last: number): void {
		const words = this.#words;
		let first = from;
		// A sentence begins with a capital whatever its first word is.
		while (first <= last && this.#isOpeningWord(first, last)) {
			first++;
		}

		let isTitleLike = false;
		for (let index = first; index <= last; index++) {
			if (words.shape[index] !== shapes.small && index > first && this.#bitsAt(index) & roles.breaker) {
				isTitleLike = true;
			}
		}

		let pieceFirst = first;
		for (let index = first; index <= last; index++) {
			const bits = words.shape[index] === shapes.small ? 0 : this.#bitsAt(index);
			// “in May Okoro left”, but “Ms. May Okoro left”
			const isMonth =
				index > 0 &&
				/^(?:in|since|until|by|from|of|last|next|this|early|late|before|after)$/i.test(words.at(index - 1));
			const isGiven = (bits & roles.given) !== 0 && index < last && !isNumberNext(words, index) && !isMonth;
			const isDay = (bits & roles.calendar) !== 0 && !isGiven;
			const isBreaker = (bits & roles.breaker) !== 0 && words.at(index) !== 'The';
			if (isDay || isBreaker || (this.#isHandle(index) && index > from)) {
				if (
					isDay &&
					index === pieceFirst + 1 &&
					/^(?:Super|Black|Good|Ash|Cyber|Giving|Easter|Palm|Fat|Holy|Election)$/.test(words.at(pieceFirst))
				) {
					// “Super Tuesday” is a day as well.
					pieceFirst = index + 1;
					continue;
				}

				this.#readPiece(pieceFirst, index - 1, isTitleLike);
				pieceFirst = index + 1;
			} else if (words.possessive[index]) {
				this.#readPiece(pieceFirst, index, isTitleLike);
				pieceFirst = index + 1;
			}
		}

		this.#readPiece(pieceFirst, last, isTitleLike);
	}

	/** Whether the word has its capital only because a sentence begins with it. */
	#isOpeningWord(index: number, last: number): boolean {
		const words = this.#words;
		if (words.shape[index] === shapes.small) {
			return true;
		}

		const bits = this.#bitsAt(index);
		const isFirst = words.opensSentence(index);
		if (bits & roles.starter && !(bits & (roles.given | roles.honorific))) {
			return true;
		}

		if (!isFirst) {
			return false;
		}

		if (bits & roles.modifier && !(bits & (capitalBits & ~roles.modifier)) && !(bits & roles.given)) {
			// “Former”, “Retired”: read with the title.
			return false;
		}

		if (index === last) {
			return false;
		}

		const word = words.at(index).toLowerCase();
		const nameBits = roles.given | roles.honorific | capitalBits | roles.organizationStart | roles.placeStart;
		if (bits & nameBits || words.shape[index] !== shapes.capital) {
			return false;
		}

		return words.isSeenSmall(word) || (/(?:ing|ed|ly)$/.test(word) && this.#lists.isCommon(word));
	}

	/** Works out one piece: title, name, place, organisation, or nothing. */
	#readPiece(from: number, last: number, isTitleLike: boolean): void {
		const words = this.#words;
		let first = from;
		while (last >= first && words.shape[last] === shapes.small) {
			last--;
		}

		while (first <= last && words.shape[first] === shapes.small) {
			first++;
		}

		if (first > last) {
			return;
		}

		let hasArticle = first > 0 && words.at(first - 1).toLowerCase() === 'the' && this.#follows(first);
		if (first < last && words.at(first) === 'The') {
			hasArticle = true;
			first++;
		}

		if (this.#lists.nounsHaveCapitals) {
			this.#readAmongNouns(first, last, hasArticle);
			return;
		}

		if (this.#readGoverned(first, last, hasArticle)) {
			return;
		}

		if (first === last && words.shape[first] === shapes.upper) {
			const letters = words.end[first]! - words.start[first]!;
			const isPostal =
				letters === 2 && (words.gap[first]! & gaps.comma) !== 0 && first > 0 && words.isCapital(first - 1);
			if (isPostal) {
				// “Newark, NJ”
				return;
			}

			const isWord =
				letters > 2 &&
				this.#lists.isCommon(words.at(first).toLowerCase()) &&
				!(this.#bitsAt(first) & roles.gazetteer) &&
				!this.#isTranscriptSpeaker(first);
			if (isWord) {
				// “VIDEO”; “WHO” only where the article has the name in full.
				this.#add({first, last, hasArticle, shape: 'unknown', canonical: null, isUnsure: true});
				return;
			}
		}

		const place = this.#placeAt(first, last);
		if (place && place.last === last) {
			if (first === last && this.#isRegionOf(first)) {
				return;
			}

			this.#add({first, last, hasArticle, shape: place.kind, canonical: place.name});
			return;
		}

		if (
			this.#bitsAt(last) & roles.thing &&
			last > first &&
			!this.#isJoinedOrganization(first, last) &&
			!(this.#bitsAt(first) & roles.given && last === first + 1)
		) {
			return;
		}

		if (this.#lists.isNobody(words.text.slice(words.start[first], words.end[last]))) {
			return;
		}

		// Mr., Dr.: what follows is a person.
		for (let index = last - 1; index >= first; index--) {
			if (
				words.shape[index] !== shapes.small &&
				this.#bitsAt(index) & roles.honorific &&
				this.#bitsAt(index) & ~roles.given
			) {
				this.#addPerson(index + 1, last, first, index, hasArticle);
				return;
			}
		}

		if (this.#isJoinedOrganization(first, last)) {
			this.#add({first, last, hasArticle, shape: 'organization', canonical: null});
			return;
		}

		const nameFirst = this.#afterTitle(first, last);
		if (nameFirst > first && nameFirst <= last) {
			this.#addPerson(nameFirst, last, first, -1, hasArticle);
			return;
		}

		if (nameFirst > last) {
			// An office and nobody in it: what it belongs to may still be named.
			if (first < last) {
				this.#readNested(first, last);
			} else if (!hasArticle && words.shape[first] === shapes.capital) {
				// “Dean said”: a last name, if the article has a Howard Dean.
				this.#add({first, last, hasArticle, shape: 'unknown', canonical: null, isUnsure: true});
			}

			return;
		}

		if (this.#isOrganization(first, last)) {
			if (first === last) {
				// “the Embassy”, “the Committee” name nothing of their own, unless the article has told which one.
				if (hasArticle) {
					this.#add({first, last, hasArticle, shape: 'unknown', canonical: null, isUnsure: true});
				}

				return;
			}

			this.#add({first, last, hasArticle, shape: 'organization', canonical: null});
			return;
		}

		if (
			last > first &&
			this.#bitsAt(last) & roles.placeEnd &&
			!(this.#bitsAt(first) & roles.given && last === first + 1 && !hasArticle)
		) {
			this.#add({first, last, hasArticle, shape: 'place', canonical: null});
			return;
		}

		// “Florida Republican Marco Ruiz”, “Republican Ana Ruiz”
		for (let index = last - 1; index >= first; index--) {
			const bits = this.#bitsAt(index);
			if (
				words.shape[index] !== shapes.small &&
				bits & roles.group &&
				!(bits & roles.given && index === first) &&
				(last - index >= 2 || this.#bitsAt(last) & roles.given) &&
				(this.#bitsAt(index + 1) & roles.given || index > first || words.opensSentence(first))
			) {
				this.#addPerson(index + 1, last, first, -1, hasArticle);
				return;
			}
		}

		// “Germany Angela Merkel” happens only when a headline or a list runs on; “Paris Hilton” is one name.
		if (place && place.last < last && last - place.last >= 2 && !(this.#bitsAt(first) & roles.given)) {
			this.#add({first, last: place.last, hasArticle, shape: place.kind, canonical: place.name});
			this.#readPiece(place.last + 1, last, isTitleLike);
			return;
		}

		let isGroupOnly = true;
		for (let index = first; index <= last; index++) {
			if (
				!(
					this.#bitsAt(index) &
					(roles.group | roles.modifier | roles.calendar | roles.starter | roles.suffix)
				)
			) {
				isGroupOnly = false;
			}
		}

		if (isGroupOnly) {
			// “Republicans say”: a group that speaks is somebody.
			const word = words.at(last);
			const isPlural = word.endsWith('s') && !words.possessive[last];
			const isAdjective =
				this.#follows(last + 1) &&
				words.shape[last + 1] === shapes.small &&
				!(this.#smallBitsAt(last + 1) & (roles.function | roles.says));
			if (this.#bitsAt(last) & roles.group && (isPlural || (first === last && !isAdjective))) {
				// In the singular it can only be somebody's last name: “Mark Cuban”.
				const shape = isPlural ? 'organization' : 'unknown';
				this.#add({first: last, last, hasArticle, shape, canonical: null, isUnsure: true});
			}

			return;
		}

		if (
			first === last &&
			words.shape[first] === shapes.initials &&
			words.end[first]! - words.start[first]! <= 2
		) {
			return;
		}

		const hasGiven = (this.#bitsAt(first) & roles.given) !== 0;
		if (
			isTitleLike &&
			hasGiven &&
			last > first + 1 &&
			!this.#lists.isCommon(words.at(first + 1).toLowerCase())
		) {
			// “Ada Okoro Explained Why She Left”: a headline inside the text.
			this.#add({first, last: first + 1, hasArticle, shape: 'person', canonical: null});
			return;
		}

		// “the Ada Okoro campaign” has the article of its last word.
		const isModifier =
			hasArticle &&
			this.#follows(last + 1) &&
			words.shape[last + 1] === shapes.small &&
			!(this.#smallBitsAt(last + 1) & (roles.function | roles.says));
		const isPersonShape =
			last > first &&
			(!hasArticle || (isModifier && hasGiven)) &&
			!isTitleLike &&
			(hasGiven || this.#hasInitialOrSuffix(first, last) || this.#isPlainName(first, last)) &&
			last - first < 5;
		this.#add({
			first,
			last,
			hasArticle,
			shape: isPersonShape ? 'person' : 'unknown',
			canonical: null,
			isUnsure: isTitleLike,
		});
	}

	/** Two or three words that are no everyday words are mostly somebody's name, whatever the name. */
	#isPlainName(first: number, last: number): boolean {
		const words = this.#words;
		if (last === first || last - first > 2) {
			return false;
		}

		for (let index = first; index <= last; index++) {
			if (words.shape[index] !== shapes.capital && words.shape[index] !== shapes.inner) {
				return false;
			}

			const word = words.at(index).toLowerCase();
			const bits = this.#bitsAt(index);
			if (!(bits & roles.given) && (this.#lists.isCommon(word) || words.isSeenSmall(word))) {
				// A last name may be any word: “Ada Rice”.
				if (index < last || !(this.#bitsAt(first) & roles.given)) {
					return false;
				}
			}

			if (
				index === first &&
				bits &
					(roles.group | roles.gazetteer | roles.organizationStart | roles.placeStart | roles.modifier) &&
				!(bits & roles.given)
			) {
				return false;
			}
		}

		return true;
	}

	#hasInitialOrSuffix(first: number, last: number): boolean {
		const words = this.#words;
		for (let index = first; index <= last; index++) {
			if (
				words.shape[index] === shapes.initials &&
				index < last &&
				words.end[index]! - words.start[index]! === 2
			) {
				return true;
			}
		}

		return last - first >= 2 && (this.#bitsAt(last) & roles.suffix) !== 0;
	}

	/**
	 * The same where every noun has a capital: an honorific, an office or a given name shows a person, and
	 * all that stands before it is title: “Unternehmer Ben Adeyemi”. A word alone may be somebody's last name.
	 */
	#readAmongNouns(from: number, last: number, hasArticle: boolean): void {
		const words = this.#words;
		const place = this.#placeAt(from, last);
		if (place) {
			this.#add({first: from, last: place.last, hasArticle, shape: place.kind, canonical: place.name});
			if (place.last < last) {
				this.#readAmongNouns(place.last + 1, last, false);
			}

			return;
		}

		let title = -1;
		for (let index = from; index < last && title < 0; index++) {
			const isWord = words.shape[index] !== shapes.small;
			if (
				isWord &&
				this.#bitsAt(index) & (roles.honorific | roles.office) &&
				!(this.#bitsAt(index) & roles.given)
			) {
				title = index;
				while (title + 1 < last && this.#bitsAt(title + 1) & (roles.honorific | roles.office)) {
					title++;
				}
			} else if (isWord && this.#bitsAt(index) & roles.given) {
				break;
			}
		}

		if (title >= 0) {
			this.#addPerson(title + 1, last, from, this.#bitsAt(title) & roles.honorific ? title : -1, hasArticle);
			return;
		}

		if (last > from && this.#bitsAt(last) & roles.organizationEnd) {
			this.#add({first: from, last, hasArticle: false, shape: 'organization', canonical: null});
			return;
		}

		for (let index = from; index < last; index++) {
			if (words.shape[index] !== shapes.small && this.#bitsAt(index) & roles.given) {
				this.#addPerson(index, last, from, -1, hasArticle);
				return;
			}
		}

		// “sagte von der Heide”
		let first = last;
		while (first > 0 && this.#follows(first) && this.#smallBitsAt(first - 1) & roles.particle) {
			first--;
		}

		if (first < last && this.#isParticleName(first)) {
			this.#add({first, last, hasArticle, shape: 'unknown', canonical: null});
			return;
		}

		const isAcronym = words.shape[last] === shapes.upper && words.end[last]! - words.start[last]! < 6;
		this.#add({
			first: last,
			last,
			hasArticle,
			shape: isAcronym ? 'organization' : 'unknown',
			canonical: null,
			isUnsure: !isAcronym,
		});
	}

	#isTranscriptSpeaker(index: number): boolean {
		return this.#words.opensSentence(index) && this.#words.text[this.#words.end[index]!] === ':';
	}

	/** “Smallville, Kan.”: the short form says where the place before it is. */
	#isRegionOf(index: number): boolean {
		const words = this.#words;
		return (
			index > 0 &&
			(words.gap[index]! & gaps.comma) !== 0 &&
			words.isCapital(index - 1) &&
			(words.at(index).endsWith('.') || words.shape[index] === shapes.upper) &&
			words.end[index]! - words.start[index]! < 7
		);
	}

	/**
	 * “the British government”, “the Okoro campaign”, “Lagos police”: a name and a small word that make an
	 * organisation together. The name alone is nested in it.
	 */
	#readGoverned(first: number, last: number, hasArticle: boolean): boolean {
		const words = this.#words;
		if (words.possessive[last] || last - first > 2) {
			return false;
		}

		let head = last + 1;
		while (
			head < last + 3 &&
			this.#follows(head) &&
			this.#smallBitsAt(head) & roles.modifier &&
			!(this.#smallBitsAt(head) & roles.organizationHead)
		) {
			head++;
		}

		if (!this.#follows(head) || !(this.#smallBitsAt(head) & roles.organizationHead)) {
			return false;
		}

		// “the Okoro campaign manager”, “the Okoro campaign trail”: the head is no head there.
		if (
			this.#follows(head + 1) &&
			(words.shape[head + 1] === shapes.capital ||
				this.#smallBitsAt(head + 1) & (roles.office | roles.modifier | roles.organizationHead))
		) {
			return false;
		}

		if (
			this.#follows(head + 1) &&
			/^(?:trail|rally|rallies|event|events|ad|ads|promise|promises|stop|stops|season|event|finance|donor|donors|officials|officers?|headquarters|website|speech|money|source|sources|strategy|staff|staffers|chiefs?|force|forces|station|department|shootings?|custody|brutality|report|cars?|buildings?|games?|book|contractors?|agents?|programs?|policy|policies)$/.test(
				words.at(head + 1),
			)
		) {
			return false;
		}

		const phrase = words.text.slice(words.start[first], words.end[last]);
		const place = this.#placeAt(first, last);
		const isPlace = place?.last === last && place.kind === 'place';
		const isPeople = this.#lists.countryOf(phrase) !== undefined;
		const noun = words.at(head);
		const isPolitical = /^(?:campaign|administration|government)$/.test(noun);
		if (
			!isPeople &&
			!(isPlace && !isPolitical) &&
			!(isPlace && noun === 'government') &&
			!(isPolitical && !isPlace)
		) {
			return false;
		}

		if (isPolitical && !isPeople && !isPlace) {
			for (let index = first; index <= last; index++) {
				const bits = this.#bitsAt(index);
				if (
					words.shape[index] !== shapes.capital ||
					(bits &
						(roles.group |
							roles.modifier |
							roles.starter |
							roles.office |
							roles.calendar |
							roles.organizationEnd) &&
						!(bits & roles.given))
				) {
					return false;
				}
			}
		}

		if (
			first === last &&
			words.opensSentence(first) &&
			!isPeople &&
			!isPlace &&
			this.#lists.isCommon(phrase.toLowerCase())
		) {
			return false;
		}

		if (!isPeople) {
			this.#add({
				first,
				last,
				hasArticle,
				shape: isPlace ? 'place' : last > first && this.#bitsAt(first) & roles.given ? 'person' : 'unknown',
				canonical: isPlace ? place.name : null,
				isNested: true,
			});
		}

		this.#add({first, last: head, hasArticle, shape: 'organization', canonical: null});
		return true;
	}

	/** The phrase of the gazetteer that opens a piece, the longest one. */
	#placeAt(first: number, last: number): {last: number; name: string; kind: 'place' | 'organization'} | null {
		if (!(this.#bitsAt(first) & roles.gazetteer) && this.#words.shape[first] !== shapes.upper) {
			return null;
		}

		const words = this.#words;
		const opener = words.at(first);
		const longest = Math.max(
			this.#lists.longestPlace(opener),
			words.shape[first] === shapes.upper ? this.#lists.longestPlace(titleCase(opener)) : 0,
		);
		for (let end = Math.min(last, first + longest - 1); end >= first; end--) {
			const phrase = words.text.slice(words.start[first], words.end[end]);
			const entry =
				this.#lists.place(phrase) ??
				(phrase.endsWith('.') ? this.#lists.place(phrase.slice(0, -1)) : undefined) ??
				(words.shape[first] === shapes.upper && phrase.length > 4
					? this.#lists.place(titleCase(phrase))
					: undefined);
			if (entry) {
				return {last: end, name: entry.name, kind: entry.kind};
			}
		}

		return null;
	}

	/** “Citizens for Tax Justice”: begins as an organisation and goes on behind a small word. */
	#isJoinedOrganization(first: number, last: number): boolean {
		for (let index = first; index < last - 1; index++) {
			const bits = this.#bitsAt(index);
			if (this.#words.shape[index + 1] === shapes.small) {
				return (bits & roles.organizationStart) !== 0 && !(bits & roles.office);
			}

			if (bits & (roles.office | roles.honorific) && !(bits & roles.organizationStart)) {
				return false;
			}
		}

		return false;
	}

	#isOrganization(first: number, last: number): boolean {
		const words = this.#words;
		const bits = this.#bitsAt(last);
		if (bits & roles.organizationEnd && !(bits & roles.given)) {
			return true;
		}

		// “Ministry of Justice”: a small word inside, and a beginning that calls for it.
		for (let index = first; index < last; index++) {
			if (
				words.shape[index + 1] === shapes.small &&
				this.#bitsAt(index) & (roles.organizationStart | roles.organizationEnd)
			) {
				return true;
			}
		}

		return false;
	}

	/**
	 * Where the name begins behind a title: `first` when there is no title, past `last` when there is no name.
	 */
	#afterTitle(first: number, last: number): number {
		const words = this.#words;
		const lastBits = this.#bitsAt(last);
		let office = -1;
		for (let index = first; index <= last; index++) {
			if (words.shape[index] === shapes.small) {
				continue;
			}

			const bits = this.#bitsAt(index);
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
						this.#bitsAt(end + 1) & roles.portfolio &&
						!(this.#bitsAt(end + 1) & roles.given)
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
				this.#bitsAt(before) & roles.given &&
				!(this.#bitsAt(before) & (roles.gazetteer | roles.modifier))
			) {
				const inner = this.#afterTitleBefore(first, before);
				return inner;
			}

			if (first === last) {
				return last + 1;
			}

			if (lastBits & roles.organizationEnd) {
				return first;
			}

			// “Harbour Fund Chairman”, “Press Secretary”
			return last + 1;
		}

		// What follows the office must look like a person's name.
		let hasOrganizationWord = false;
		for (let index = office + 1; index <= last; index++) {
			const bits = this.#bitsAt(index);
			if (words.shape[index] !== shapes.small && bits & roles.organizationEnd && !(bits & roles.given)) {
				hasOrganizationWord = true;
			}
		}

		if (hasOrganizationWord) {
			return this.#bitsAt(office + 1) & roles.given && last - office > 1 ? office + 1 : first;
		}

		const restLength = last - office;
		const officeBits = this.#bitsAt(office);
		const isAddress =
			(officeBits & (roles.addressable | roles.portfolio)) !== 0 || words.shape[office] === shapes.small;
		if (restLength === 1 && !isAddress) {
			const rest = this.#bitsAt(last);
			return rest & roles.given || office > first ? office + 1 : first;
		}

		if (this.#bitsAt(last) & roles.placeEnd && !(this.#bitsAt(office + 1) & roles.given)) {
			return first;
		}

		return office + 1;
	}

	/** The same for a name whose last word is also an office. */
	#afterTitleBefore(first: number, given: number): number {
		for (let index = given - 1; index >= first; index--) {
			if (
				this.#words.shape[index] !== shapes.small &&
				this.#bitsAt(index) & (roles.office | roles.honorific)
			) {
				return index + 1;
			}
		}

		return first;
	}

	#addPerson(
		nameFirst: number,
		last: number,
		titleFirst: number,
		honorific: number,
		hasArticle: boolean,
	): void {
		const words = this.#words;
		let first = nameFirst;
		while (
			first < last &&
			(words.shape[first] === shapes.small || this.#bitsAt(first) & roles.honorific) &&
			!(this.#smallBitsAt(first) & roles.particle)
		) {
			first++;
		}

		// What follows a name without a comma, “Okoro Sunday” or “Okoro Foundation”, is another thing.
		this.#readNested(titleFirst, first - 1);
		let hasOffice = false;
		for (let index = titleFirst; index < first; index++) {
			if (words.shape[index] !== shapes.small && this.#bitsAt(index) & roles.office) {
				hasOffice = true;
			}
		}

		this.#add({first, last, titleFirst, honorific, hasArticle, shape: 'person', canonical: null, hasOffice});
	}

	/** Names inside a title: the country, the company, the candidate that somebody works for. */
	#readNested(first: number, last: number): void {
		let from = first;
		const words = this.#words;
		const isFree = (index: number) =>
			words.shape[index] === shapes.small ||
			(this.#bitsAt(index) &
				(roles.office | roles.modifier | roles.honorific | roles.group | roles.portfolio | roles.starter)) !==
				0;
		while (from <= last) {
			const place = this.#placeAt(from, last);
			if (place) {
				this.#add({
					first: from,
					last: place.last,
					hasArticle: false,
					shape: place.kind,
					canonical: place.name,
					isNested: true,
				});
				from = place.last + 1;
				continue;
			}

			let end = from;
			while (end <= last && !(this.#bitsAt(end) & roles.office) && words.shape[end] !== shapes.small) {
				end++;
			}

			if (end > from + 1 && this.#isOrganization(from, end - 1)) {
				this.#add({
					first: from,
					last: end - 1,
					hasArticle: false,
					shape: 'organization',
					canonical: null,
					isNested: true,
				});
				from = end;
				continue;
			}

			if (isFree(from)) {
				from++;
				continue;
			}

			end = from;
			while (end + 1 <= last && !isFree(end + 1) && !words.possessive[end]) {
				end++;
			}

			this.#add({
				first: from,
				last: end,
				hasArticle: false,
				shape: 'unknown',
				canonical: null,
				isNested: true,
			});
			from = end + 1;
		}
	}

	#add(found: {
		first: number;
		last: number;
		hasArticle: boolean;
		shape: RawName['shape'];
		canonical: string | null;
		titleFirst?: number;
		honorific?: number;
		isNested?: boolean;
		isUnsure?: boolean;
		hasOffice?: boolean;
	}): void {
		const words = this.#words;
		const {first, last, shape} = found;
		const opens = words.opensSentence(first);
		const isSure =
			!found.isUnsure &&
			(!opens ||
				found.canonical !== null ||
				(found.titleFirst !== undefined && found.titleFirst < first) ||
				last > first ||
				words.possessive[last] === true ||
				words.shape[first] === shapes.upper ||
				/\p{Ll}\p{Lu}/u.test(words.at(first)));
		const name: RawName = {
			first,
			last,
			titleFirst: found.titleFirst ?? first,
			hasOffice: found.hasOffice ?? false,
			honorific: found.honorific ?? -1,
			hasArticle: found.hasArticle,
			isSure,
			shape,
			canonical: found.canonical,
			sharedLast: -1,
			isNested: found.isNested ?? false,
			paragraph: this.#regions[words.region[first]!]!.paragraph,
			isQuotedTitle: isQuotedTitle(words, first, last),
		};
		if (!name.isNested) {
			this.#readSmallTitle(name);
			this.#shareLastName(name);
		}

		this.names.push(name);
	}

	/** Takes in a title written small: “campaign manager Ada Okoro”, “the late actor Ben Adeyemi”. */
	#readSmallTitle(name: RawName): void {
		const words = this.#words;
		if (name.shape === 'place' || (name.shape === 'organization' && name.last > name.first)) {
			return;
		}

		let at = name.titleFirst - 1;
		let hasOffice = name.titleFirst < name.first;
		if (at < 0 || !this.#follows(name.titleFirst)) {
			return;
		}

		let previous = this.names.length - 1;
		let titleFirst = name.titleFirst;
		while (at >= 0) {
			const shape = words.shape[at]!;
			const isBound = this.#follows(at + 1) && !(words.possessive[at] && shape === shapes.small);
			if (!isBound) {
				break;
			}

			if (shape === shapes.small) {
				const bits = this.#smallBitsAt(at);
				// “secretary of state Ada Okoro”
				if (
					at === name.first - 1 &&
					at > 1 &&
					words.at(at - 1) === 'of' &&
					this.#isPortfolio(at) &&
					this.#smallBitsAt(at - 2) & roles.office
				) {
					hasOffice = true;
					titleFirst = at - 2;
					at -= 3;
					continue;
				}

				if (bits & roles.office && !(bits & roles.pronoun)) {
					hasOffice = true;
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
			} else if (hasOffice && this.#isNameWord(at)) {
				const before = this.names[previous];
				if (before && !before.isNested && before.last === at) {
					before.isNested = true;
					titleFirst = before.titleFirst;
					at = titleFirst;
					while (previous >= 0 && this.names[previous]!.first >= titleFirst) {
						previous--;
					}
				} else if (
					this.#bitsAt(at) & (roles.group | roles.modifier | roles.office) &&
					!(this.#bitsAt(at) & roles.starter)
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

	#isPortfolio(index: number): boolean {
		return (this.#lists.capitalised(titleCase(this.#words.at(index).toUpperCase())) & roles.portfolio) !== 0;
	}

	/** “Ben and Ada Hale”: the first of the two has the last name of the second. */
	#shareLastName(name: RawName): void {
		const words = this.#words;
		const before = this.names.at(-1);
		if (
			name.titleFirst < name.first ||
			name.last !== name.first + 1 ||
			name.shape !== 'person' ||
			!before ||
			before.first !== before.last ||
			before.last !== name.first - 2 ||
			!/^(?:and|&)$/i.test(words.at(name.first - 1)) ||
			words.possessive[before.last] ||
			!this.#follows(name.first) ||
			!this.#follows(name.first - 1)
		) {
			return;
		}

		if (this.#bitsAt(before.first) & roles.given && before.honorific < 0 && before.canonical === null) {
			before.sharedLast = name.last;
		}
	}
}

function isHyphenedName(word: string, lists: NameLists): boolean {
	const tail = word.slice(word.indexOf('-') + 1);
	return (
		tail.length < 6 &&
		!tail.includes('-') &&
		!lists.isCommon(tail) &&
		!/^(?:led|born|era|like|style|area|wide|ish|esque|linked|funded)$/.test(tail)
	);
}

function titleCase(phrase: string): string {
	return phrase.replaceAll(/\p{Lu}+/gu, word => word.charAt(0) + word.slice(1).toLowerCase());
}

function isNumberNext(words: Words, index: number): boolean {
	return words.shape[index + 1] === shapes.number;
}

/** Whether quotation marks stand right before the first word and right behind the last. */
function isQuotedTitle(words: Words, first: number, last: number): boolean {
	const isOpened =
		(words.gap[first]! & gaps.opens) !== 0 ||
		(first > 0 && /^(?:The|A|An)$/.test(words.at(first - 1)) && (words.gap[first - 1]! & gaps.opens) !== 0);
	if (!isOpened) {
		return false;
	}

	const after = words.text.charAt(words.end[last]!);
	const next = words.text.charAt(words.end[last]! + 1);
	return /["”’'»]/.test(after) || (/[,.]/.test(after) && /["”’'»]/.test(next));
}
