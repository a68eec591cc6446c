import {hasInnerCapital} from '../article/letters.ts';
import {type NameLists, roles} from '../language/name-lists.ts';
import {readGoverned} from './governed-names.ts';
import {IntroducedNames} from './introduced-names.ts';
import {endOfRun} from './name-runs.ts';
import {NameWords} from './name-words.ts';
import {readAmongNouns} from './names-among-nouns.ts';
import {isCalledAfterSaint, isInsideName, isMarket} from './possessive-names.ts';
import type {FoundName, NameSink, RawName} from './raw-name.ts';
import {afterTitle, readSmallTitle} from './titles.ts';
import {gaps, type Region, shapes, type Words} from './words.ts';

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

class NameFinder implements NameSink {
	readonly names: RawName[] = [];
	/** Words that stand behind a given name anywhere, if only in “The Ada Okoro Show”: somebody's last name. */
	readonly afterGiven = new Set<string>();
	readonly #words: Words;
	readonly #regions: readonly Region[];
	readonly #lists: NameLists;
	readonly #names: NameWords;
	readonly #introduced: IntroducedNames;

	constructor(words: Words, regions: readonly Region[], lists: NameLists) {
		this.#words = words;
		this.#regions = regions;
		this.#lists = lists;
		this.#names = new NameWords(words, lists);
		this.#introduced = new IntroducedNames(this.#names);
	}

	/**
	 * Reads the capitalised words from here on as far as they stand together, and takes the names out of them.
	 *
	 * @returns The number of the next word to look at.
	 */
	readRun(from: number): number {
		if (!this.#names.isNameWord(from)) {
			return from + 1;
		}

		if (this.#names.isHandle(from)) {
			// “(D-San Jose)”: all of it is where somebody was elected.
			const isSeat = /^[RDI]-/.test(this.#words.at(from));
			return isSeat ? endOfRun(this.#names, from, this.afterGiven) + 1 : from + 1;
		}

		const last = endOfRun(this.#names, from, this.afterGiven);
		if (this.#introduced.isLastNameAlone(from, last)) {
			// “Young said”, in an article that names Ivo Young.
			this.add({first: from, last, hasArticle: false, shape: 'unknown', canonical: null, isUnsure: true});
			return last + 1;
		}

		if (this.#introduced.introduces(from, last)) {
			this.add({first: from, last, hasArticle: false, shape: 'person', canonical: null});
			return last + 1;
		}

		this.#readPieces(from, last);
		return last + 1;
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
			if (words.shape[index] !== shapes.small && index > first && this.#names.bitsAt(index) & roles.breaker) {
				isTitleLike = true;
			}
		}

		let pieceFirst = first;
		for (let index = first; index <= last; index++) {
			const bits = words.shape[index] === shapes.small ? 0 : this.#names.bitsAt(index);
			// “in May Okoro left”, but “Ms. May Okoro left”
			const isMonth =
				index > 0 &&
				/^(?:in|since|until|by|from|of|last|next|this|early|late|before|after)$/i.test(words.at(index - 1));
			const isGiven = (bits & roles.given) !== 0 && index < last && !isNumberNext(words, index) && !isMonth;
			// “The Sunday Register”
			const isPaper =
				index < last &&
				words.at(index).endsWith('day') &&
				this.#names.endsOrganization(index + 1) &&
				words.at(index - 1) === 'The';
			const isDay = (bits & roles.calendar) !== 0 && !isGiven && !isPaper;
			const isBreaker = (bits & roles.breaker) !== 0 && words.at(index) !== 'The';
			if (isDay || isBreaker || (this.#names.isHandle(index) && index > from)) {
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
			} else if (words.possessive[index] && !isInsideName(this.#names, pieceFirst, index, last)) {
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

		const bits = this.#names.bitsAt(index);
		const isFirst = words.opensSentence(index);
		if (bits & roles.starter && !(bits & (roles.given | roles.honorific)) && !this.#isFormer(index)) {
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

		// “Publican Darren Hale found”, “Substitute Chidi Hale struck”: a trade in no list, in front of a full name.
		const isTrade =
			index + 1 < last &&
			(/(?:er|or|ist|ian|can|eer)$/.test(word) || this.#lists.isCommon(word)) &&
			(this.#names.bitsAt(index + 1) & roles.given) !== 0 &&
			words.shape[index + 2] === shapes.capital;
		if (!isTrade && index + 2 === last && /(?:er|or|ist|ian|eer)$/.test(word) && this.#isKnownByLast(last)) {
			return true;
		}

		return isTrade || words.isSeenSmall(word) || (/(?:ing|ed|ly)$/.test(word) && this.#lists.isCommon(word));
	}

	/** “Qualifier Akosua Boateng won. Boateng said”: two words in no list, of which the article uses the last alone. */
	#isKnownByLast(last: number): boolean {
		const {text, start, end, shape} = this.#words;
		const notName = capitalBits | roles.organizationStart | roles.organizationEnd | roles.placeStart;
		const isUnknown = (index: number) =>
			shape[index] === shapes.capital &&
			!(this.#names.bitsAt(index) & notName) &&
			!this.#lists.isCommon(this.#words.at(index).toLowerCase());
		const count = (what: string) => text.split(what).length;
		return (
			isUnknown(last - 1) &&
			isUnknown(last) &&
			count(this.#words.at(last)) > count(text.slice(start[last - 1], end[last]))
		);
	}

	/** “Former Finance Minister Ada Okoro”: the word belongs to the title. */
	#isFormer(index: number): boolean {
		return (
			/^(?:Former|Retired|Acting|Outgoing)$/.test(this.#words.at(index)) &&
			(this.#names.bitsAt(index + 1) & (roles.office | roles.modifier | roles.group)) !== 0
		);
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

		let hasArticle = first > 0 && words.at(first - 1).toLowerCase() === 'the' && this.#names.follows(first);
		if (first < last && words.at(first) === 'The') {
			hasArticle = true;
			first++;
		}

		if (
			this.#names.bitsAt(last) & roles.placeStart &&
			this.#names.follows(last + 1) &&
			words.shape[last + 1] === shapes.compound
		) {
			// “the San Jose-based company”
			last--;
		}

		if (first > last) {
			return;
		}

		if (this.#lists.nounsHaveCapitals) {
			readAmongNouns(this.#names, this, first, last, hasArticle);
			return;
		}

		const governed = readGoverned(this.#names, first, last, hasArticle);
		if (governed) {
			for (const name of governed) {
				this.add(name);
			}

			return;
		}

		if (first === last && words.shape[first] === shapes.upper) {
			const letters = words.end[first]! - words.start[first]!;
			const isPostal =
				letters === 2 &&
				(words.gap[first]! & gaps.comma) !== 0 &&
				first > 0 &&
				words.isCapital(first - 1) &&
				// “In Brussels, EU leaders met”
				!(this.#names.follows(first + 1) && words.shape[first + 1] === shapes.small);
			if (isPostal) {
				// “Newark, NJ”
				return;
			}

			const isWord =
				letters > 2 &&
				this.#lists.isCommon(words.at(first).toLowerCase()) &&
				!(this.#names.bitsAt(first) & roles.gazetteer) &&
				!this.#isTranscriptSpeaker(first);
			if (isWord) {
				// “VIDEO”; “WHO” only where the article has the name in full.
				this.add({first, last, hasArticle, shape: 'unknown', canonical: null, isUnsure: true});
				return;
			}
		}

		const place = this.#names.placeAt(first, last);
		if (place && place.last === last) {
			if (first === last && this.#isRegionOf(first)) {
				return;
			}

			this.add({first, last, hasArticle, shape: place.kind, canonical: place.name});
			return;
		}

		const known = this.#lists.organization(words.text.slice(words.start[first], words.end[last]));
		if (known) {
			this.add({first, last, hasArticle, shape: 'organization', canonical: known});
			return;
		}

		if (
			this.#names.bitsAt(last) & roles.thing &&
			last > first &&
			!this.#names.isJoinedOrganization(first, last) &&
			!(this.#names.bitsAt(first) & roles.given && last === first + 1)
		) {
			return;
		}

		if (place && place.last === last - 1 && /\d/.test(words.at(last))) {
			// “London SE1”
			this.add({first, last: place.last, hasArticle, shape: place.kind, canonical: place.name});
			return;
		}

		if (this.#lists.isNobody(words.text.slice(words.start[first], words.end[last]))) {
			return;
		}

		if (
			this.#isFirm(first, last) ||
			isCalledAfterSaint(this.#names, first, last) ||
			(first < last && words.possessive[first] && isMarket(this.#names, first))
		) {
			this.add({first, last, hasArticle, shape: 'organization', canonical: null});
			return;
		}

		// “the Lady Ann Hospice”
		if (
			last > first + 1 &&
			this.#names.bitsAt(first) & (roles.honorific | roles.office) &&
			this.#names.endsOrganization(last) &&
			institutions.test(words.at(last))
		) {
			this.add({first, last, hasArticle, shape: 'organization', canonical: null});
			return;
		}

		// Mr., Dr.: what follows is a person.
		for (let index = last - 1; index >= first; index--) {
			if (
				words.shape[index] !== shapes.small &&
				this.#names.bitsAt(index) & roles.honorific &&
				this.#names.bitsAt(index) & ~roles.given
			) {
				this.addPerson(index + 1, last, first, index, hasArticle);
				return;
			}
		}

		if (this.#names.isJoinedOrganization(first, last)) {
			this.add({first, last, hasArticle, shape: 'organization', canonical: null});
			return;
		}

		if (last > first + 1 && words.at(last) === 'Executive' && this.#names.endsOrganization(last - 1)) {
			// “the Health Service Executive”
			this.add({first, last, hasArticle, shape: 'organization', canonical: null});
			return;
		}

		const nameFirst = afterTitle(this.#names, first, last);
		if (nameFirst > first && nameFirst <= last) {
			this.addPerson(nameFirst, last, first, -1, hasArticle);
			return;
		}

		if (nameFirst > last) {
			// An office and nobody in it: what it belongs to may still be named.
			if (first < last) {
				this.#readNested(first, last);
			} else if (!hasArticle && words.shape[first] === shapes.capital) {
				// “Dean said”: a last name, if the article has a Howard Dean.
				this.add({first, last, hasArticle, shape: 'unknown', canonical: null, isUnsure: true});
			}

			return;
		}

		if (this.#names.isStorm(first, last) || this.#names.isVessel(first, last)) {
			return;
		}

		if (this.#names.isStation(first, last)) {
			this.add({first, last, hasArticle, shape: 'organization', canonical: null});
			return;
		}

		if (this.#names.isOrganization(first, last)) {
			if (last > first + 1 && this.#isTrade(first)) {
				// “Rival Sunhold AG”, “Carmaker Sunhold AG”
				first++;
			}

			if (first === last) {
				// “the Embassy”, “the Committee” name nothing of their own, unless the article has told which one.
				if (hasArticle) {
					this.add({first, last, hasArticle, shape: 'unknown', canonical: null, isUnsure: true});
				}

				return;
			}

			this.add({first, last, hasArticle, shape: 'organization', canonical: null});
			return;
		}

		if (
			last > first &&
			this.#names.bitsAt(last) & roles.placeEnd &&
			!(this.#names.bitsAt(first) & roles.given && last === first + 1 && !hasArticle)
		) {
			this.add({first, last, hasArticle, shape: 'place', canonical: null});
			return;
		}

		// “Florida Republican Marco Ruiz”, “Republican Ana Ruiz”
		for (let index = last - 1; index >= first; index--) {
			const bits = this.#names.bitsAt(index);
			if (
				words.shape[index] !== shapes.small &&
				bits & roles.group &&
				!(bits & roles.given && index === first) &&
				(last - index >= 2 || this.#names.bitsAt(last) & roles.given) &&
				(this.#names.bitsAt(index + 1) & roles.given || index > first || words.opensSentence(first))
			) {
				this.addPerson(index + 1, last, first, -1, hasArticle);
				return;
			}
		}

		// “Germany Angela Merkel” happens only when a headline or a list runs on; “Paris Hilton” is one name.
		if (place && place.last < last && last - place.last >= 2 && !(this.#names.bitsAt(first) & roles.given)) {
			this.add({first, last: place.last, hasArticle, shape: place.kind, canonical: place.name});
			this.#readPiece(place.last + 1, last, isTitleLike);
			return;
		}

		let isGroupOnly = true;
		if (
			first < last &&
			this.#lists.countryOf(words.text.slice(words.start[first], words.end[last])) &&
			this.#names.follows(last + 1) &&
			words.shape[last + 1] === shapes.small &&
			!(this.#names.smallBitsAt(last + 1) & (roles.function | roles.says)) &&
			!(hasArticle && words.at(first - 1) === 'The' && !words.opensSentence(first - 1))
		) {
			// “the South Korean midfielder”, but not “as The New Yorker put it"
			return;
		}

		for (let index = first; index <= last; index++) {
			if (
				!(
					this.#names.bitsAt(index) &
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
				this.#names.follows(last + 1) &&
				words.shape[last + 1] === shapes.small &&
				!(this.#names.smallBitsAt(last + 1) & (roles.function | roles.says));
			if (this.#names.bitsAt(last) & roles.group && (isPlural || (first === last && !isAdjective))) {
				// In the singular it can only be somebody's last name: “Peter German”.
				const shape = isPlural ? 'organization' : 'unknown';
				this.add({first: last, last, hasArticle, shape, canonical: null, isUnsure: true});
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

		const hasGiven = (this.#names.bitsAt(first) & roles.given) !== 0;
		if (
			isTitleLike &&
			hasGiven &&
			last > first + 1 &&
			!this.#lists.isCommon(words.at(first + 1).toLowerCase())
		) {
			// “Ada Okoro Explained Why She Left”: a headline inside the text.
			this.add({first, last: first + 1, hasArticle, shape: 'person', canonical: null});
			return;
		}

		// “the Ada Okoro campaign” has the article of its last word.
		const isModifier =
			hasArticle &&
			this.#names.follows(last + 1) &&
			words.shape[last + 1] === shapes.small &&
			!(this.#names.smallBitsAt(last + 1) & (roles.function | roles.says));
		const isPersonShape =
			last > first &&
			(!hasArticle || (isModifier && hasGiven)) &&
			!isTitleLike &&
			(hasGiven ||
				// “Park Ji-ho”
				words.shape[last] === shapes.compound ||
				this.#hasInitialOrSuffix(first, last) ||
				this.#hasParticle(first, last) ||
				this.#isPlainName(first, last)) &&
			last - first < 5;
		this.add({
			first,
			last,
			hasArticle,
			shape: isPersonShape ? 'person' : 'unknown',
			canonical: null,
			isUnsure: isTitleLike,
		});
	}

	/** A word that opens a sentence and says what the organisation behind it is. */
	#isTrade(index: number): boolean {
		const words = this.#words;
		const bits = this.#names.bitsAt(index);
		return (
			words.opensSentence(index) &&
			words.shape[index] === shapes.capital &&
			!(bits & (roles.organizationStart | roles.organizationEnd | roles.given)) &&
			((bits & roles.office) !== 0 ||
				(this.#lists.small(words.at(index).toLowerCase()) & roles.organizationNoun) !== 0)
		);
	}

	/** “Harland & Wolff”, and “Marks and Spencer” where the text treats it as one; but not “Mr. & Mrs. Hale”. */
	#isFirm(first: number, last: number): boolean {
		const words = this.#words;
		for (let index = first; index < last; index++) {
			if (words.gap[index + 1]! & gaps.ampersand) {
				return !(this.#names.bitsAt(index) & (roles.honorific | roles.office));
			}
		}

		return last === first + 2 && words.at(first + 1) === 'and' && this.#names.isFirm(first, last);
	}

	/** Two to four words that are no everyday words are mostly somebody's name, whatever the name. */
	#isPlainName(first: number, last: number): boolean {
		const words = this.#words;
		if (last === first || last - first > 3) {
			return false;
		}

		for (let index = first; index <= last; index++) {
			if (words.shape[index] !== shapes.capital && words.shape[index] !== shapes.inner) {
				return false;
			}

			const word = words.at(index).toLowerCase();
			const bits = this.#names.bitsAt(index);
			if (!(bits & roles.given) && (this.#lists.isCommon(word) || words.isSeenSmall(word))) {
				// A last name may be any word: “Ada Rice”.
				if (index < last || !(this.#names.bitsAt(first) & roles.given)) {
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

	/** “Riaan van der Westhuyzen”, “Ahmad bin Ismail”: little words that stand in no other names. */
	#hasParticle(first: number, last: number): boolean {
		for (let index = first + 1; index < last; index++) {
			if (ofPeople.test(this.#words.at(index))) {
				return true;
			}
		}

		return false;
	}

	#hasInitialOrSuffix(first: number, last: number): boolean {
		const words = this.#words;
		for (let index = first; index <= last; index++) {
			if (
				words.shape[index] === shapes.initials &&
				index < last &&
				(words.end[index]! - words.start[index]! === 2 ||
					// “J.K. Rowling”, but not “U.S. Steel”
					(index === first &&
						last === first + 1 &&
						words.at(index).endsWith('.') &&
						!(this.#names.bitsAt(index) & roles.gazetteer) &&
						words.shape[last] === shapes.capital &&
						!this.#lists.isCommon(words.at(last).toLowerCase())))
			) {
				return true;
			}
		}

		return last - first >= 2 && (this.#names.bitsAt(last) & roles.suffix) !== 0;
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

	addPerson(
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
			(words.shape[first] === shapes.small || this.#names.bitsAt(first) & roles.honorific) &&
			!(this.#names.smallBitsAt(first) & roles.particle)
		) {
			first++;
		}

		// What follows a name without a comma, “Okoro Sunday” or “Okoro Foundation”, is another thing.
		this.#readNested(titleFirst, first - 1);
		let hasOffice = false;
		for (let index = titleFirst; index < first; index++) {
			if (words.shape[index] !== shapes.small && this.#names.bitsAt(index) & roles.office) {
				hasOffice = true;
			}
		}

		this.add({first, last, titleFirst, honorific, hasArticle, shape: 'person', canonical: null, hasOffice});
	}

	/** Names inside a title: the country, the company, the candidate that somebody works for. */
	#readNested(first: number, last: number): void {
		let from = first;
		const words = this.#words;
		const isFree = (index: number) =>
			words.shape[index] === shapes.small ||
			(this.#names.bitsAt(index) &
				(roles.office | roles.modifier | roles.honorific | roles.group | roles.portfolio | roles.starter)) !==
				0;
		while (from <= last) {
			const place = this.#names.placeAt(from, last);
			if (place) {
				this.add({
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
			while (end <= last && !(this.#names.bitsAt(end) & roles.office) && words.shape[end] !== shapes.small) {
				end++;
			}

			if (end > from + 1 && this.#names.isOrganization(from, end - 1)) {
				this.add({
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

			this.add({
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

	add(given: FoundName): void {
		const words = this.#words;
		// “Wells Fargo chief Ana Ruiz”
		const known =
			given.canonical === null && !given.hasOffice && (given.honorific ?? -1) < 0
				? this.#lists.organization(words.text.slice(words.start[given.first], words.end[given.last]))
				: undefined;
		const found: FoundName = known ? {...given, shape: 'organization', canonical: known} : given;
		const {first, last, shape} = found;
		if (isWire(words, first, last) || isSum(words, last)) {
			return;
		}

		const opens = words.opensSentence(first);
		const isSure =
			!found.isUnsure &&
			(!opens ||
				found.canonical !== null ||
				(found.titleFirst !== undefined && found.titleFirst < first) ||
				last > first ||
				words.possessive[last] === 1 ||
				words.shape[first] === shapes.upper ||
				hasInnerCapital(words.at(first)));
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
			isQuotedTitle: isQuotedTitle(words, first, last) || isCalled(words, first, this.#lists),
		};
		if (!name.isNested) {
			readSmallTitle(this.#names, this.names, name);
			this.#shareLastName(name);
			this.#introduced.add(name);
		}

		this.names.push(name);
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
			!this.#names.follows(name.first) ||
			!this.#names.follows(name.first - 1)
		) {
			return;
		}

		if (this.#names.bitsAt(before.first) & roles.given && before.honorific < 0 && before.canonical === null) {
			before.sharedLast = name.last;
		}
	}
}

/** What is called after people, and nobody’s last name. */
const institutions =
	/^(?:Hospice|Hospital|Foundation|Trust|Theatre|Theater|Institute|Centre|Center|University|Academy|Infirmary|Clinic|Library|Society|Museum)$/;

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

/** “a boat named Lucky Strike” is nobody; “a man named” and “a company called” are followed by a name. */
function isCalled(words: Words, first: number, lists: NameLists): boolean {
	const verb = first - 1;
	if (
		verb < 1 ||
		words.gap[first] !== gaps.space ||
		!/^(?:named|called|christened|titled|entitled)$/.test(words.at(verb))
	) {
		return false;
	}

	const bits = words.shape[verb - 1] === shapes.small ? lists.small(words.at(verb - 1)) : roles.function;
	const others =
		roles.office |
		roles.male |
		roles.female |
		roles.organizationNoun |
		roles.organizationHead |
		roles.placeNoun;
	return (
		(words.gap[verb] === gaps.space || words.gap[verb] === (gaps.comma | gaps.space)) &&
		!(bits & (others | roles.function | roles.pronoun)) &&
		!/^(?:people|person|child|boy|baby|brothers|sisters|twins|kid|guy|one|someone|somebody|place|reader|user|viewer|caller|listener|customer|fan|commenter|shopper|driver|passenger|worker|farmer|volunteer|student|patient|teenager|friend|colleague|neighbou?r)$/.test(
			words.at(verb - 1),
		)
	);
}

const ofPeople = /^(?:van|von|der|bin|ibn|bint|binti|binte|dos|ter|ten|mac|nic|ní|uí)$/;

/** “N4.2 billion”: a sum in a currency that is written with a letter. */
function isSum(words: Words, last: number): boolean {
	return (
		/\d$/.test(words.at(last)) && /^[.,]\d/.test(words.text.slice(words.end[last], words.end[last]! + 2))
	);
}

/** “PARIS (AP) —”: the agency that a report comes from. */
function isWire(words: Words, first: number, last: number): boolean {
	const next = last + 1;
	return (
		(words.gap[first]! & gaps.bracket) !== 0 &&
		next < words.count &&
		(words.gap[next]! & (gaps.closesBracket | gaps.dash)) === (gaps.closesBracket | gaps.dash) &&
		(first < 8 || words.region[first - 8] !== words.region[first])
	);
}
