import {roles} from '../language/name-lists.ts';
import {appositionOf} from './kind.ts';
import type {NameWords} from './name-words.ts';
import type {RawName} from './raw-name.ts';
import {gaps, shapes} from './words.ts';

/** What a last name can be besides, and is not read as a name for: a trade, the end of a paper's name, a month. */
const otherwise =
	roles.office |
	roles.organizationEnd |
	roles.organizationStart |
	roles.placeEnd |
	roles.placeStart |
	roles.modifier |
	roles.thing |
	roles.calendar |
	roles.starter |
	roles.breaker;

/** What no given name is, unless the list of given names has it. */
const noGiven = otherwise | roles.honorific | roles.group | roles.gazetteer | roles.portfolio;

/** Stands before a month or a day, where “May” is no one's name. */
const beforeDay =
	/^(?:in|on|since|until|till|by|from|of|last|next|this|that|early|late|mid|before|after|through|to|between|and|each|every|during)$/i;

/**
 * People whose last name is also another word: “Sepia Baker, the national director”, “Al Over, who founded the choir”.
 *
 * What stands around the full name says that it is somebody, and from there on the word alone can be a name.
 */
export class IntroducedNames {
	readonly #names: NameWords;
	readonly #lasts = new Set<string>();

	constructor(names: NameWords) {
		this.#names = names;
	}

	/** Remembers the last name of somebody named in full. */
	add({first, last, shape}: RawName): void {
		if (shape === 'person' && last > first) {
			this.#lasts.add(this.#names.words.at(last));
		}
	}

	/** Whether a run of words is a full name that ends with another word, and is said to be somebody. */
	introduces(first: number, last: number): boolean {
		const {words, lists} = this.#names;
		if (last === first || last > first + 2 || lists.nounsHaveCapitals || words.at(first - 1) === 'the') {
			return false;
		}

		if (last === first + 2 && words.shape[first + 1] !== shapes.initials) {
			return false;
		}

		if (
			words.shape[first] !== shapes.capital ||
			words.shape[last] !== shapes.capital ||
			words.possessive[first]
		) {
			return false;
		}

		const bits = this.#names.bitsAt(last);
		if (!(bits & otherwise) || bits & roles.suffix) {
			return false;
		}

		const opener = this.#names.bitsAt(first);
		const isGiven = (opener & roles.given) !== 0 && !(opener & (roles.honorific | roles.calendar));
		const mayBeGiven = (opener & noGiven) === 0 && !words.isSeenSmall(words.at(first).toLowerCase());
		if (!isGiven && !mayBeGiven) {
			return false;
		}

		return (
			this.#isSaidToBeSomebody(last) ||
			(isGiven && this.#hasTrade(first)) ||
			(!(bits & roles.organizationEnd) && this.#isSpeaker(first, last, isGiven))
		);
	}

	/** “retired dentist Colin Church” */
	#hasTrade(first: number): boolean {
		return (
			first > 0 &&
			this.#names.follows(first) &&
			(this.#names.smallBitsAt(first - 1) & (roles.office | roles.pronoun)) === roles.office
		);
	}

	/** “…, who founded the choir”, “…, a teacher”, “…, 54,” */
	#isSaidToBeSomebody(last: number): boolean {
		const {words, lists} = this.#names;
		const next = last + 1;
		if (words.possessive[last] || next >= words.count || words.region[next] !== words.region[last]) {
			return false;
		}

		const gap = words.gap[next]!;
		if (gap !== (gaps.comma | gaps.space) && gap !== (gaps.space | gaps.bracket)) {
			return false;
		}

		if (words.shape[next] === shapes.number) {
			const age = Number(words.at(next));
			const after = next + 1 < words.count ? words.gap[next + 1]! : gaps.stop;
			return age > 9 && age < 115 && (after & (gaps.comma | gaps.stop | gaps.closesBracket)) !== 0;
		}

		if (!(gap & gaps.comma) || words.shape[next] !== shapes.small) {
			return false;
		}

		const word = words.at(next);
		return word === 'whose' || this.#isWho(next) || appositionOf(words, next, lists) === 'person';
	}

	/** “who founded”; but “who play”, of a side. */
	#isWho(index: number): boolean {
		const {words} = this.#names;
		return (
			words.at(index) === 'who' &&
			!/^(?:are|were|have|play|face|host|sit|remain|lead|trail|need|want|travel|visit|meet)$/.test(
				words.at(Math.min(index + 1, words.count - 1)),
			)
		);
	}

	/** “… ,” said Zadie King. */
	#isSpeaker(first: number, last: number, isGiven: boolean): boolean {
		const {words} = this.#names;
		const isBehindSaid =
			this.#names.follows(first) &&
			first > 0 &&
			(this.#names.smallBitsAt(first - 1) & roles.says) !== 0 &&
			(words.gap[first - 1]! & gaps.quote) !== 0;
		const ends =
			last + 1 >= words.count || (words.gap[last + 1]! & (gaps.stop | gaps.comma | gaps.line)) !== 0;
		return isBehindSaid && ends && (isGiven || !this.#names.lists.isCommon(words.at(first).toLowerCase()));
	}

	/** Whether a run of one word, which would be read as another word, is the last name of somebody introduced. */
	isLastNameAlone(first: number, last: number): boolean {
		const {words, lists} = this.#names;
		const word = words.at(first);
		if (
			first !== last ||
			lists.nounsHaveCapitals ||
			words.shape[first] !== shapes.capital ||
			!this.#lasts.has(word)
		) {
			return false;
		}

		const bits = this.#names.bitsAt(first);
		const before = first > 0 && this.#names.follows(first) ? words.at(first - 1) : '';
		if (!(bits & otherwise) || /^(?:the|an?)$/i.test(before)) {
			return false;
		}

		const next = first + 1;
		const behind = this.#names.follows(next) ? words.at(next) : '';
		if (
			/^(?:also|himself|herself)$/.test(behind) ||
			(behind !== '' && this.#names.smallBitsAt(next) & roles.says)
		) {
			return true;
		}

		if (words.opensSentence(first)) {
			return (
				/^(?:has|had|was|is|will|would|did|does)$/.test(behind) &&
				!(bits & (roles.starter | roles.breaker)) &&
				!lists.isCommon(word.toLowerCase())
			);
		}

		const isDated =
			(bits & roles.calendar) !== 0 &&
			(beforeDay.test(before) || (next < words.count && words.shape[next] === shapes.number));
		return !isDated;
	}
}
