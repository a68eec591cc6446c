import {isCapital} from '../article/letters.ts';
import {type NameLists, roles} from '../language/name-lists.ts';
import {gaps, shapes, type Words} from './words.ts';

/** “I’d”, “You’ll”, “Don’t”: no name, though the capital stands. */
const contraction = /'(?:d|ll|re|ve|m|t)$/i;

/** What stands before a noun in German, and before no last name. */
const article =
	/^(?:der|die|das|dem|den|des|eine?[nmrs]?|keine?[nmrs]?|[msd]eine?[nmrs]?|ihre?[nmrs]?|unsere?[nmrs]?|diese[nmrs]?|jede[nmrs]?|alle[nmrs]?|viele[nmrs]?|zum|zur|im|am|vom|beim)$/i;
/** What one does, as German writes it: „hebt“, „sagte“. */
const singular = /^(?:[a-zäöüß]{2,}te?|war|kam|ging|sah|fand|blieb|nahm|trug|will|kann|darf|muss|weiß)$/;

const stormKinds = ['Hurricane', 'Typhoon', 'Cyclone', 'Storm'];

/** The words of an article, and what each can be in or beside a name. */
export class NameWords {
	readonly words: Words;
	readonly lists: NameLists;
	/** Bits of each capitalised word, looked up once. */
	readonly #bits: number[] = [];

	#speakers: ReadonlySet<string> | undefined;

	/** Pairs of last names that one firm is called by, as they stand in the text: “Marks and Spencer”. */
	#firms: ReadonlySet<string> | undefined;

	constructor(words: Words, lists: NameLists) {
		this.words = words;
		this.lists = lists;
	}

	/** Whether two single words with “and” between them are one firm anywhere in the text. */
	isFirm(one: number, other: number): boolean {
		if (this.lists.organization(this.words.text.slice(this.words.start[one], this.words.end[other]))) {
			return true;
		}

		if (!this.#mayBeFirm(one, other)) {
			return false;
		}

		this.#firms ??= this.#findFirms();
		return this.#firms.has(this.words.text.slice(this.words.start[one], this.words.end[other]));
	}

	#mayBeFirm(one: number, other: number): boolean {
		const {words} = this;
		const others =
			roles.gazetteer | roles.group | roles.office | roles.honorific | roles.calendar | roles.starter;
		return (
			words.shape[one] === shapes.capital &&
			words.shape[other] === shapes.capital &&
			!((this.bitsAt(one) | this.bitsAt(other)) & others) &&
			!words.possessive[one] &&
			!(this.follows(other + 1) && this.isNameWord(other + 1)) &&
			!(one > 0 && this.follows(one) && words.isCapital(one - 1) && !(this.bitsAt(one - 1) & roles.starter))
		);
	}

	/** What two people would be plural for shows that it is one firm: “Marks and Spencer has”, “…, which owns”. */
	#findFirms(): Set<string> {
		const {words} = this;
		const found = new Set<string>();
		for (let index = 1; index + 2 < words.count; index++) {
			const isAnd = words.end[index]! - words.start[index]! === 3 && words.at(index) === 'and';
			if (
				!isAnd ||
				!this.follows(index) ||
				!this.follows(index + 1) ||
				!this.#mayBeFirm(index - 1, index + 1)
			) {
				continue;
			}

			const next = index + 2;
			const isOne =
				(words.gap[next] === (gaps.comma | gaps.space) && words.at(next) === 'which') ||
				(this.follows(next) && /^(?:has|is|was|does|says|owns|plans|sells|employs)$/.test(words.at(next)));
			if (isOne) {
				found.add(words.text.slice(words.start[index - 1], words.end[index + 1]));
			}
		}

		return found;
	}

	bitsAt(index: number): number {
		let bits = this.#bits[index];
		if (bits === undefined) {
			const word = this.words.at(index).replace('’', "'");
			bits = contraction.test(word) ? roles.starter | roles.breaker : this.lists.capitalised(word);
			if (bits === 0 && this.words.shape[index] === shapes.upper && word.length > 1) {
				bits = this.lists.capitalised(word.charAt(0) + word.slice(1).toLowerCase()) & ~roles.gazetteer;
				// Alone among other words, “WHO” is a name; in a line of capitals it is a word.
				const isAmongCapitals =
					this.words.shape[index - 1] === shapes.upper || this.words.shape[index + 1] === shapes.upper;
				if (!isAmongCapitals) {
					bits &= ~(roles.starter | roles.breaker | roles.modifier);
				}
			}

			this.#bits[index] = bits;
		}

		return bits;
	}

	smallBitsAt(index: number): number {
		return this.words.shape[index] === shapes.small ? this.lists.small(this.words.at(index)) : 0;
	}

	/** Whether nothing but a space stands before this word. */
	follows(index: number): boolean {
		return index < this.words.count && this.words.gap[index] === gaps.space;
	}

	/** Whether a word can be part of a name: capitalised, or “al-Assad”. */
	isNameWord(index: number): boolean {
		if (index >= this.words.count) {
			return false;
		}

		const shape = this.words.shape[index]!;
		if (shape === shapes.capital || shape === shapes.upper) {
			return true;
		}

		if (shape === shapes.initials) {
			return this.words.at(index) !== 'I' && !/^(?:[AP]\.M\.|[RDI]-)/.test(this.words.at(index));
		}

		if (shape === shapes.compound) {
			// “Park Geun-hye” is a name; “Lagos-based” is not.
			return (
				index > 0 &&
				this.follows(index) &&
				this.words.isCapital(index - 1) &&
				!this.words.possessive[index - 1] &&
				isHyphenedName(this.words.at(index), this.lists)
			);
		}

		return (
			shape === shapes.inner &&
			/^(?:al|el|as|an|ad|ar|ash|d|l|de|da|di|van|von|mac)[-'’]?\p{Lu}/u.test(this.words.at(index))
		);
	}

	/** Where every noun has a capital: whether a word stands anywhere without an article as who says something, „sagt Wiebusch“. */
	speaks(index: number): boolean {
		this.#speakers ??= this.#findSpeakers();
		return this.#speakers.has(this.words.at(index));
	}

	#findSpeakers(): Set<string> {
		const {words} = this;
		const found = new Set<string>();
		for (let index = 1; index < words.count; index++) {
			if (words.shape[index] !== shapes.capital || !this.follows(index)) {
				continue;
			}

			const verb = words.at(index - 1);
			// „sagt Zorbo Kandrik“
			const isPair =
				this.follows(index + 1) &&
				words.shape[index + 1] === shapes.capital &&
				!(this.bitsAt(index) & (roles.given | roles.honorific));
			const next = isPair ? index + 2 : index + 1;
			const ends =
				next >= words.count || (words.gap[next]! & (gaps.stop | gaps.comma | gaps.line | gaps.quote)) !== 0;
			// „sagen Experten“: many say so.
			const isOne = (this.smallBitsAt(index - 1) & roles.says) !== 0 && !verb.endsWith('n');
			const others = roles.office | roles.calendar | roles.gazetteer | roles.organizationEnd;
			if (ends && (isOne || verb === 'so') && !((this.bitsAt(index) | this.bitsAt(next - 1)) & others)) {
				found.add(words.at(next - 1));
			}
		}

		return new Set([...found, ...this.#findSubjects()]);
	}

	/** Words that open a sentence before a verb in the singular, and have no article anywhere: „Wiebusch hebt die Hand“. */
	#findSubjects(): string[] {
		const {words} = this;
		const found = new Set<string>();
		const withArticle = new Set<string>();
		const others = roles.office | roles.calendar | roles.gazetteer | roles.organizationEnd | roles.starter;
		for (let index = 0; index < words.count; index++) {
			if (words.shape[index] !== shapes.capital || this.bitsAt(index) & others) {
				continue;
			}

			if (this.follows(index) && index > 0 && article.test(words.at(index - 1))) {
				withArticle.add(words.at(index));
			}

			const verb = index + 1;
			if (words.opensSentence(index) && this.follows(verb) && singular.test(words.at(verb))) {
				found.add(words.at(index));
			}
		}

		return [...found].filter(word => !withArticle.has(word));
	}

	endsOrganization(index: number): boolean {
		return (this.bitsAt(index) & roles.organizationEnd) !== 0 && !(this.bitsAt(index) & roles.given);
	}

	/** Handles and hashtags, and the party and state behind a politician's name, are no names. */
	isHandle(index: number): boolean {
		const start = this.words.start[index]!;
		const before = start > 0 ? this.words.text.charCodeAt(start - 1) : 0;
		if (before === 0x40 || before === 0x23 || before === 0x2f) {
			return true;
		}

		return this.words.end[index]! - start > 2 && isPartyOfState(this.words.at(index));
	}

	/** The phrase of the gazetteer that opens a piece, the longest one. */
	placeAt(first: number, last: number): {last: number; name: string; kind: 'place' | 'organization'} | null {
		if (!(this.bitsAt(first) & roles.gazetteer) && this.words.shape[first] !== shapes.upper) {
			return null;
		}

		const words = this.words;
		const opener = words.at(first);
		const longest = Math.max(
			this.lists.longestPlace(opener),
			words.shape[first] === shapes.upper ? this.lists.longestPlace(titleCase(opener)) : 0,
		);
		for (let end = Math.min(last, first + longest - 1); end >= first; end--) {
			const phrase = words.text.slice(words.start[first], words.end[end]);
			const entry =
				this.lists.place(phrase) ??
				(phrase.endsWith('.') ? this.lists.place(phrase.slice(0, -1)) : undefined) ??
				(words.shape[first] === shapes.upper && phrase.length > 4
					? this.lists.place(titleCase(phrase))
					: undefined);
			if (entry) {
				return {last: end, name: entry.name, kind: entry.kind};
			}
		}

		return null;
	}

	/** “Citizens for Tax Justice”: begins as an organisation and goes on behind a small word. */
	isJoinedOrganization(first: number, last: number): boolean {
		for (let index = first; index < last - 1; index++) {
			const bits = this.bitsAt(index);
			if (this.words.shape[index + 1] === shapes.small) {
				return (bits & roles.organizationStart) !== 0 && !(bits & roles.office);
			}

			if (bits & (roles.office | roles.honorific) && !(bits & roles.organizationStart)) {
				return false;
			}
		}

		return false;
	}

	/** “Storm Greta tore roofs off” is nobody, though it has a name; “Storm Okoro said” is somebody. */
	isStorm(first: number, last: number): boolean {
		if (first === last) {
			return this.#stormNames().has(this.words.at(first));
		}

		return last === first + 1 && this.#isNamedStorm(first);
	}

	#storms: ReadonlySet<string> | undefined;

	/** What storms of the text are called: after “Hurricane Odile”, “Odile” alone is the storm. */
	#stormNames(): ReadonlySet<string> {
		if (!this.#storms) {
			const found = new Set<string>();
			// Nearly all articles are spared a look at every word.
			if (stormKinds.some(kind => this.words.text.includes(kind))) {
				for (let index = 0; index + 1 < this.words.count; index++) {
					if (this.#isNamedStorm(index)) {
						found.add(this.words.at(index + 1));
					}
				}
			}

			for (let index = 0; found.size > 0 && index + 1 < this.words.count; index++) {
				if (
					!this.#isNamedStorm(index) &&
					this.bitsAt(index) & roles.given &&
					this.follows(index + 1) &&
					this.isNameWord(index + 1)
				) {
					found.delete(this.words.at(index));
					found.delete(this.words.at(index + 1));
				}
			}

			this.#storms = found;
		}

		return this.#storms;
	}

	/** “Storm Greta”, “Typhoon Bualoi” */
	#isNamedStorm(first: number): boolean {
		const {words} = this;
		const kind = words.at(first);
		if (!stormKinds.includes(kind)) {
			return false;
		}

		// “Storm” is a last name as well.
		const isStorm = kind !== 'Storm';
		const name = first + 1;
		const next = this.follows(name + 1) ? this.smallBitsAt(name + 1) : 0;
		return (
			this.follows(name) &&
			words.shape[name] === shapes.capital &&
			(isStorm || (this.bitsAt(name) & roles.given) !== 0) &&
			(this.bitsAt(name) & (roles.thing | roles.organizationEnd | roles.calendar | roles.office)) === 0 &&
			!(next & roles.says)
		);
	}

	/** “the trawler Mary Ellen”, “HMS Resolute”: nobody, also where the ship's name stands alone. */
	isVessel(first: number, last: number): boolean {
		const {words} = this;
		const isIt = (at: number) =>
			at > 0 &&
			this.follows(at) &&
			(vessels.test(words.at(at - 1))
				? words.shape[at - 1] === shapes.small &&
					/^(?:the|a|an|research|fishing|cargo|rescue|cruise|container|patrol)$/.test(words.at(at - 2))
				: false);
		if (!this.#ships) {
			const found = new Set<string>();
			for (let index = 1; index < words.count; index++) {
				const isPrefixed =
					/^(?:HMS|USS|RRS|RV|MV|HMAS|HMCS|INS)$/.test(words.at(index - 1)) && this.follows(index);
				if (!(isIt(index) || isPrefixed) || words.shape[index] !== shapes.capital) {
					continue;
				}

				let end = index;
				while (this.follows(end + 1) && words.shape[end + 1] === shapes.capital && end < index + 3) {
					end++;
				}

				found.add(words.text.slice(words.start[index], words.end[end]));
			}

			this.#ships = found;
		}

		if (this.#ships.size === 0) {
			return false;
		}

		const from =
			/^(?:HMS|USS|RRS|RV|MV|HMAS|HMCS|INS)$/.test(words.at(first)) && first < last ? first + 1 : first;
		return this.#ships.has(words.text.slice(words.start[from], words.end[last]));
	}

	#ships: ReadonlySet<string> | undefined;

	/** “BBC Radio Millbrook”, “Radio Okapi”: whom it is made for or by stands behind “Radio” or “News”. */
	isStation(first: number, last: number): boolean {
		const {words} = this;
		for (let index = first; index < last; index++) {
			const word = words.at(index);
			if (/^(?:Radio|TV|FM|Television)$/.test(word) || (word === 'News' && index > first)) {
				const nobody = roles.given | roles.honorific | roles.office | roles.thing;
				return words.isCapital(index + 1) && !(this.bitsAt(index + 1) & nobody);
			}
		}

		return false;
	}

	isOrganization(first: number, last: number): boolean {
		const words = this.words;
		const bits = this.bitsAt(last);
		if (bits & roles.organizationEnd && !(bits & roles.given)) {
			return true;
		}

		// “Ministry of Justice”: a small word inside, and a beginning that calls for it.
		for (let index = first; index < last; index++) {
			if (
				words.shape[index + 1] === shapes.small &&
				this.bitsAt(index) & (roles.organizationStart | roles.organizationEnd)
			) {
				return true;
			}
		}

		return false;
	}
}

const vessels =
	/^(?:ship|vessel|yacht|trawler|ferry|liner|lifeboat|submarine|frigate|destroyer|warship|tanker|freighter|icebreaker|schooner|catamaran|dinghy|barge|tugboat|steamer|cruiser)$/;

/** A syllable of a Korean or Chinese name, and no prefix. */
const isSyllable = /^(?!pre|ex|non|mid|pro|sub|bi|re|co|de|un|tri|neo|eco|bio|geo|uni|tv|op|en)[a-z]{2,3}$/;

function isHyphenedName(word: string, lists: NameLists): boolean {
	const hyphen = word.indexOf('-');
	const tail = word.slice(hyphen + 1);
	const head = word.slice(0, hyphen).toLowerCase();
	return (
		tail.length < 6 &&
		!tail.includes('-') &&
		// “Ji-ho” and “Ki-young”, but not “Three-day” and “Ex-wife”
		!(
			lists.isCommon(tail) &&
			((tail.length > 2 && !isSyllable.test(head)) || head.length > 5 || lists.isCommon(head))
		) &&
		!/^(?:led|born|era|like|style|area|wide|ish|esque|linked|funded)$/.test(tail)
	);
}

/** “R-Ohio”, “D-NY” */
function isPartyOfState(word: string): boolean {
	return 'RDI'.includes(word[0]!) && '-–'.includes(word[1]!) && isCapital(word.codePointAt(2));
}

export function titleCase(phrase: string): string {
	return /[^\0-\x7F]/.test(phrase)
		? phrase.replaceAll(/\p{Lu}+/gu, word => word.charAt(0) + word.slice(1).toLowerCase())
		: phrase.replaceAll(/[A-Z]+/g, word => word.charAt(0) + word.slice(1).toLowerCase());
}
