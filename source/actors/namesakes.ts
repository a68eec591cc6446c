import {type NameLists, roles} from '../language/name-lists.ts';
import type {Agreement, PronounAgreement} from './agreement.ts';
import {fold} from './fold.ts';
import type {Group} from './group.ts';
import type {RawName} from './raw-name.ts';
import {gaps, shapes, type Words} from './words.ts';

/** An honorific stands before a last name in the papers that use it, so whoever has one is named often. */
export const usual = 4;

/** Tells which of several people of one name a short form means. */
export class Namesakes {
	readonly #groups: readonly Group[];
	readonly #words: Words;
	readonly #pronouns: PronounAgreement;
	readonly #lists: NameLists;
	#agreement: ReadonlyMap<Group, Agreement> | undefined;

	/** @param groups Everybody the article names; the list may grow. */
	constructor(groups: readonly Group[], words: Words, pronouns: PronounAgreement, lists: NameLists) {
		this.#groups = groups;
		this.#words = words;
		this.#pronouns = pronouns;
		this.#lists = lists;
	}

	/** Among people of one last name: by honorific, then by weight in the article so far. */
	choose(groups: readonly Group[], name: RawName): Group | null {
		let fitting = groups.filter(group => group.names.length > 0 || group.tokens.length === 1);
		if (name.hasArticle && !name.isNested) {
			// “the Okoro plan” may still mean her.
			const next = name.last + 1;
			const words = this.#words;
			const isModifier =
				next < words.count && words.gap[next] === gaps.space && words.shape[next] === shapes.small;
			if (
				!isModifier &&
				fitting.every(group => group.kind === 'person' && !isGivenOf(group, fold(words.at(name.first))))
			) {
				return null;
			}
		}

		if (name.honorific >= 0) {
			this.#readGenders(fitting);
			const bits = this.#lists.capitalised(this.#words.at(name.honorific));
			const gender = bits & roles.male ? 'male' : bits & roles.female ? 'female' : null;
			if (gender) {
				// A name may say the wrong thing of one man, but not when there is also somebody it fits.
				const agreeing = fitting.filter(group => group.gender === gender);
				fitting = agreeing.length > 0 ? agreeing : fitting.filter(group => group.gender === 'unknown');
			}
		}

		if (fitting.length < 2) {
			return fitting[0] ?? null;
		}

		let best: Group | null = null;
		let bestScore = Number.NEGATIVE_INFINITY;
		for (const group of fitting) {
			let score = Math.min(group.fullCount, 4) / 4;
			if (name.hasOffice && group.titles.has(titleWordOf(name, this.#words, this.#lists))) {
				score += 4;
			}

			score += 2 * nearness(name.first - latestBefore(group.fullAt, name.first));
			score += 1.5 * nearness(name.first - group.lastShort);
			// Whom the last name alone has meant so far keeps it, though a relative is named in between.
			score += Math.min(group.shortCount, usual) * 0.35;
			score -= (group.fullAt[0] ?? 0) / 1_000_000;
			if (group.isKin) {
				// “his wife, Ada Okoro”: the last name alone stays with him.
				score -= 1;
			}

			if (group.suffix !== '' && group.tokens.length > 1) {
				// The father is meant, unless it says “Jr.”
				score -= 1;
			}

			if (score > bestScore) {
				bestScore = score;
				best = group;
			}
		}

		return best;
	}

	/** For people of one last name whose given names tell nothing: “he” and “she” behind their full names. */
	#readGenders(family: readonly Group[]): void {
		if (family.length < 2 || family.every(group => group.gender !== 'unknown')) {
			return;
		}

		this.#agreement ??= this.#pronouns.count(
			this.#groups
				.filter(group => group.kind === 'person')
				.flatMap(group => group.names.map(({last}) => ({at: last, group})))
				.sort((one, other) => one.at - other.at),
		);
		for (const group of family) {
			const {male, female} = this.#agreement.get(group) ?? {male: 0, female: 0};
			if (group.gender === 'unknown' && male !== female) {
				group.gender = male > female ? 'male' : 'female';
			}
		}
	}
}

/** Family names come first in “Park Geun-hye” and “Xi Jinping”: “Mr. Park”. */
export function mayComeFirst(group: Group, words: Words, lists: NameLists): boolean {
	return !(lists.capitalised(words.at(group.names[0]!.first)) & roles.given) || group.tokens.length === 1;
}

/** “the Donald” is still he. */
export function isGivenOf(group: Group, token: string): boolean {
	return group.tokens.length > 1 && group.tokens[0] === token;
}

/** The last word of the title before a name, as it is compared. */
export function titleWordOf({titleFirst, first}: RawName, words: Words, lists: NameLists): string {
	return fold(lists.spelledOut(words.at(Math.max(first - 1, titleFirst))));
}

/** From 1 for a name right before to nearly 0 for one pages away: half a paragraph counts half. */
function nearness(distance: number): number {
	return 80 / (80 + distance);
}

/** The last of the ordered places before another, −∞ when there is none. */
function latestBefore(places: readonly number[], place: number): number {
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (places[middle]! < place) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low === 0 ? Number.NEGATIVE_INFINITY : places[low - 1]!;
}
