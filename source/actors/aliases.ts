import {type NameLists, roles} from '../language/name-lists.ts';
import type {ActorKind} from './actor.ts';
import {fold} from './fold.ts';
import {type Agreement, countAgreement} from './gender.ts';
import {addEvidence, type Evidence, kindFrom} from './kind.ts';
import type {RawName} from './raw-name.ts';
import {gaps, type Region, shapes, type Words} from './words.ts';

/** All the names in the article that are one actor. */
export type Group = {
	/** The words of the fullest form, folded: `['sergey', 'lavrov']`. Initials lose their point, suffixes are apart. */
	tokens: readonly string[];
	suffix: string;
	canonical: string | null;
	/** In reading order once grouping is done. */
	readonly names: RawName[];
	readonly evidence: Evidence;
	kind: ActorKind | null;
	/** Every word of every form, folded. */
	readonly allTokens: Set<string>;
	/** Where the full forms stand, in order. */
	readonly fullAt: number[];
	/** Where a short form stood last, while the short forms are read. */
	lastShort: number;
	shortCount: number;
	/** The words right before its names, folded, where those are titles. */
	readonly titles: Set<string>;
	/** Whether the article introduces it as somebody's wife, son or cousin. */
	isKin: boolean;
	/** How often the fullest form itself stands in the text. */
	fullCount: number;
	gender: 'male' | 'female' | 'unknown';
	/** A name with an article cannot be a person's. */
	isSure: boolean;
};

/** An honorific stands before a last name in the papers that use it, so whoever has one is named often. */
const usual = 4;
const smallNameWords = new Set(['of', 'the', 'and', 'for', 'on', 'to', 'in', 'de', 'la', 'du', 'des', '&']);
const kinWords = new Set(
	'wife husband son daughter father mother brother sister spouse widow widower uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother stepson stepdaughter half-brother half-sister'.split(
		' ',
	),
);
const suffixPattern = /^(?:jr|sr|ii|iii|iv|md|m\.d|phd|ph\.d|esq|qc|kc|mp|cbe|obe|j\.d|r\.n)\.?$/;

type Keyed = {readonly name: RawName; readonly tokens: readonly string[]; readonly suffix: string};

/**
 * Finds which names are one actor: “Sergey Lavrov” and “Lavrov”, “European Union” and “EU”.
 *
 * Full names come first and gather their kind; a last name, a first name, an acronym or the end of a long
 * name then joins the full name it can stand for. When several can, as with spouses, the honorific
 * decides, then which of them the article names most, then which it named last.
 */
export function groupNames(
	names: readonly RawName[],
	words: Words,
	regions: readonly Region[],
	lists: NameLists,
): Group[] {
	return new Grouping(words, regions, lists).run(names);
}

class Grouping {
	readonly #words: Words;
	readonly #regions: readonly Region[];
	readonly #lists: NameLists;
	readonly #groups: Group[] = [];
	readonly #byKey = new Map<string, Group>();
	/** People by last name, then by each word of their name. */
	readonly #byLast = new Map<string, Group[]>();
	readonly #byAny = new Map<string, Group[]>();
	readonly #byInitials = new Map<string, Group>();
	/** Forms in brackets behind a full name, or before it. */
	readonly #acronyms = new Map<string, Group>();

	#agreement: ReadonlyMap<Group, Agreement> | undefined;

	constructor(words: Words, regions: readonly Region[], lists: NameLists) {
		this.#words = words;
		this.#regions = regions;
		this.#lists = lists;
	}

	run(names: readonly RawName[]): Group[] {
		const singles: Keyed[] = [];
		const fulls: Keyed[] = [];
		for (const name of names) {
			const keyed = this.#keyed(name);
			if (keyed.tokens.length === 0) {
				continue;
			}

			if (name.canonical === null && keyed.tokens.length === 1) {
				singles.push(keyed);
			} else {
				fulls.push(keyed);
			}
		}

		this.#trimFirstWords(fulls, singles);
		for (const keyed of fulls) {
			const group = this.#groupFor(keyed);
			this.#join(group, keyed);
		}

		for (const group of this.#groups) {
			group.kind = kindFrom(group.evidence);
			this.#settle(group);
		}

		this.#mergePeople();
		this.#mergeOrganizations();
		this.#index();
		this.#readAcronyms();
		this.#addUnnamedKin(singles);
		for (const keyed of singles) {
			if (keyed.name.sharedLast >= 0) {
				this.#joinShared(keyed);
			}
		}

		const rest: Keyed[] = [];
		for (const keyed of singles) {
			if (keyed.name.sharedLast >= 0) {
				continue;
			}

			const owner = this.#ownerOf(keyed);
			if (owner) {
				this.#join(owner, keyed);
			} else if (
				!keyed.name.hasArticle ||
				!this.#byLast.get(keyed.tokens[0]!)?.some(group => group.kind === 'person')
			) {
				rest.push(keyed);
			}
		}

		this.#groupRest(rest);
		return this.#groups.filter(group => group.names.length > 0);
	}

	#keyed(name: RawName): Keyed {
		const words = this.#words;
		const tokens: string[] = [];
		let suffix = '';
		for (let index = name.first; index <= name.last; index++) {
			if (index > name.first && words.gap[index]! & (gaps.quote | gaps.bracket) && index < name.last) {
				// The nickname in the middle.
				continue;
			}

			let token = fold(words.at(index));
			if (index > name.first && suffixPattern.test(token)) {
				suffix = token.replaceAll('.', '');
				continue;
			}

			token = words.shape[index] === shapes.initials ? token.replaceAll('.', '') : token.replace(/\.$/, '');
			tokens.push(token);
		}

		return {name, tokens, suffix};
	}

	/**
	 * Takes the everyday word off that a sentence or a headline has put before a last name: “Absent Okoro, nothing
	 * moves”, in an article that names Ada Okoro.
	 */
	#trimFirstWords(fulls: Keyed[], singles: Keyed[]): void {
		const words = this.#words;
		const isGiven = (index: number) => (this.#lists.capitalised(words.at(index)) & roles.given) !== 0;
		const lasts = new Set<string>();
		for (const {name, tokens} of fulls) {
			if (name.shape === 'person' && (isGiven(name.first) || name.hasOffice)) {
				lasts.add(tokens.at(-1)!);
			}
		}

		for (const {name, tokens} of singles) {
			if (name.honorific >= 0) {
				lasts.add(tokens[0]!);
			}
		}

		let kept = 0;
		for (const keyed of fulls) {
			const {name, tokens} = keyed;
			const isTrimmed =
				tokens.length === 2 &&
				name.canonical === null &&
				name.shape !== 'organization' &&
				name.last === name.first + 1 &&
				lasts.has(tokens[1]!) &&
				!isGiven(name.first) &&
				(words.isSeenSmall(tokens[0]!) ||
					this.#lists.isCommon(tokens[0]!) ||
					(this.#lists.capitalised(words.at(name.first)) & roles.group) !== 0);
			if (isTrimmed) {
				const titleFirst = name.titleFirst < name.first ? name.titleFirst : name.last;
				singles.push(this.#keyed({...name, first: name.last, titleFirst}));
			} else {
				fulls[kept++] = keyed;
			}
		}

		fulls.length = kept;
		singles.sort((one, other) => one.name.first - other.name.first);
	}

	#groupFor({name, tokens, suffix}: Keyed): Group {
		const key = name.canonical === null ? `${tokens.join(' ')}|${suffix}` : `#${name.canonical}`;
		let group = this.#byKey.get(key);
		if (!group) {
			group = {
				tokens,
				suffix,
				canonical: name.canonical,
				names: [],
				allTokens: new Set(tokens),
				fullAt: [],
				titles: new Set(),
				isKin: false,
				lastShort: Number.NEGATIVE_INFINITY,
				shortCount: 0,
				evidence: {person: 0, organization: 0, place: 0},
				kind: null,
				fullCount: 0,
				gender: 'unknown',
				isSure: false,
			};
			this.#byKey.set(key, group);
			this.#groups.push(group);
		}

		group.fullCount++;
		if (tokens.length > 1) {
			group.fullAt.push(name.first);
		}

		return group;
	}

	#join(group: Group, {name, tokens}: Keyed): void {
		group.names.push(name);
		if (tokens.length === 1) {
			group.lastShort = name.first;
			group.shortCount++;
		}

		if (name.hasOffice) {
			group.titles.add(this.#titleWord(name));
		}

		const before = name.first - 1;
		if (before >= 0 && this.#words.shape[before] === shapes.small) {
			// “his wife Ada Okoro”, “the first lady, Ada Okoro”
			const word = this.#words.at(before);
			const isDirect = this.#words.gap[name.first] === gaps.space;
			const isBehindComma = this.#words.gap[name.first] === (gaps.comma | gaps.space);
			group.isKin ||= (isDirect || isBehindComma) && kinWords.has(word);
			const bits = this.#lists.small(word);
			if (
				group.gender === 'unknown' &&
				tokens.length > 1 &&
				bits & (roles.male | roles.female) &&
				!(bits & roles.pronoun) &&
				(isDirect || isBehindComma)
			) {
				group.gender = bits & roles.male ? 'male' : 'female';
			}
		}

		group.isSure ||= name.isSure;
		addEvidence(group.evidence, this.#words, name, this.#lists);
		if (name.honorific >= 0) {
			const bits = this.#lists.capitalised(this.#words.at(name.honorific));
			if (bits & roles.male) {
				group.gender = 'male';
			} else if (bits & roles.female) {
				group.gender = 'female';
			}
		}
	}

	/** Decides what the first look left open: two or three capitalised words without an article are mostly a person. */
	#settle(group: Group): void {
		if (group.gender === 'unknown' && (group.tokens.length > 1 || group.kind === 'person')) {
			const first = this.#words.at(group.names[0]!.first);
			const bits = this.#lists.capitalised(first);
			if (bits & roles.male) {
				group.gender = 'male';
			} else if (bits & roles.female) {
				group.gender = 'female';
			}
		}
	}

	/** “Ada J. Okoro” and “Ada Okoro” are one; “Ben W. Hale” and “Ben H. W. Hale” are two. */
	#mergePeople(): void {
		const byLast = new Map<string, Group[]>();
		for (const group of this.#groups) {
			if (group.kind !== 'person' || group.canonical !== null) {
				continue;
			}

			const last = group.tokens.at(-1)!;
			const same = byLast.get(last);
			if (!same) {
				byLast.set(last, [group]);
				continue;
			}

			const twin = same.find(other => this.#areOnePerson(other, group, same));
			if (twin) {
				this.#merge(twin, group);
			} else {
				same.push(group);
			}
		}
	}

	#areOnePerson(one: Group, other: Group, family: readonly Group[]): boolean {
		const [given, ...middle] = one.tokens.slice(0, -1);
		const [otherGiven, ...otherMiddle] = other.tokens.slice(0, -1);
		if (given === undefined || otherGiven === undefined) {
			return false;
		}

		// “Ruiz Okoro” after “Mr.”: the end of a longer name.
		const [short, long] = one.tokens.length < other.tokens.length ? [one, other] : [other, one];
		if (
			short.tokens.length < long.tokens.length &&
			short.names.every(
				name => name.honorific >= 0 || name.hasOffice || this.#words.shape[name.first] === shapes.small,
			) &&
			short.tokens.every(
				(token, index) => token === long.tokens[index + long.tokens.length - short.tokens.length],
			)
		) {
			return true;
		}

		if (given !== otherGiven) {
			const isInitial = (short: string, long: string) => short.length === 1 && long.startsWith(short);
			const capital = (token: string) => token.charAt(0).toUpperCase() + token.slice(1);
			const sameKey = this.#lists.givenKey(capital(given)) === this.#lists.givenKey(capital(otherGiven));
			if (!isInitial(given, otherGiven) && !isInitial(otherGiven, given) && !sameKey) {
				return false;
			}

			// Several of that initial: nobody can tell.
			if (!sameKey && family.filter(member => member.tokens[0]!.startsWith(given.charAt(0))).length > 1) {
				return false;
			}
		} else if (one.suffix !== other.suffix) {
			// Father and son.
			return false;
		}

		if (middle.length > 0 && otherMiddle.length > 0) {
			return middle[0]!.charAt(0) === otherMiddle[0]!.charAt(0);
		}

		return true;
	}

	#merge(into: Group, from: Group): void {
		into.names.push(...from.names);
		from.names.length = 0;
		for (const kind of ['person', 'organization', 'place'] as const) {
			into.evidence[kind] += from.evidence[kind];
		}

		into.kind = kindFrom(into.evidence);
		into.fullAt.push(...from.fullAt);
		into.fullAt.sort((one, other) => one - other);
		for (const token of from.allTokens) {
			into.allTokens.add(token);
		}

		into.fullCount += from.fullCount;
		into.isSure ||= from.isSure;
		if (into.gender === 'unknown') {
			into.gender = from.gender;
		}

		if (from.tokens.length > into.tokens.length) {
			into.tokens = from.tokens;
		}

		for (const title of from.titles) {
			into.titles.add(title);
		}

		into.isKin ||= from.isKin;
		into.suffix ||= from.suffix;
	}

	/** “the Security Council” in an article about the United Nations Security Council. */
	#mergeOrganizations(): void {
		const byEnd = new Map<string, Group[]>();
		for (const group of this.#groups) {
			if (
				group.kind === 'organization' &&
				group.names.length > 0 &&
				group.tokens.length > 2 &&
				!group.tokens.includes('of')
			) {
				const end = group.tokens.at(-1)!;
				const same = byEnd.get(end);
				if (same) {
					same.push(group);
				} else {
					byEnd.set(end, [group]);
				}
			}
		}

		for (const group of this.#groups) {
			if (group.names.length === 0 || group.tokens.length < 2 || group.kind === 'person') {
				continue;
			}

			const longer = (byEnd.get(group.tokens.at(-1)!) ?? []).filter(
				other =>
					other !== group &&
					other.names.length > 0 &&
					other.tokens.length > group.tokens.length &&
					group.tokens.every(
						(token, index) => token === other.tokens[index + other.tokens.length - group.tokens.length],
					),
			);
			if (longer.length === 1 && group.names[0]!.first > longer[0]!.names[0]!.first) {
				this.#merge(longer[0]!, group);
			}
		}
	}

	#index(): void {
		const words = this.#words;
		const add = (map: Map<string, Group[]>, key: string, group: Group) => {
			const same = map.get(key);
			if (!same) {
				map.set(key, [group]);
			} else if (!same.includes(group)) {
				same.push(group);
			}
		};

		for (const group of this.#groups) {
			if (group.names.length === 0) {
				continue;
			}

			if (group.kind === 'person' || group.kind === null) {
				add(this.#byLast, group.tokens.at(-1)!, group);
				for (const token of group.allTokens) {
					add(this.#byAny, token, group);
				}
			}

			if (group.kind !== 'person' && group.tokens.length > 1) {
				const all = group.tokens.map(token => token.charAt(0)).join('');
				const main = group.tokens.filter(token => !smallNameWords.has(token));
				const short = main.map(token => token.charAt(0)).join('');
				const hyphened = main
					.flatMap(token => token.split('-'))
					.map(token => token.charAt(0))
					.join('');
				for (const initials of [all, short, hyphened]) {
					if (initials.length > 1 && !this.#byInitials.has(initials)) {
						this.#byInitials.set(initials, group);
					}
				}

				if (words.shape[group.names[0]!.last] === shapes.small) {
					// “the Okoro campaign” is not what “Okoro” means.
					continue;
				}

				// “the Times”, “Peabody”
				add(this.#byAny, group.tokens.at(-1)!, group);
				add(this.#byAny, group.tokens[0]!, group);
			}
		}
	}

	/** “European Union (EU)” and “EU (European Union)” say it themselves. */
	#readAcronyms(): void {
		const words = this.#words;
		for (const group of this.#groups) {
			if (group.kind === 'person' && group.evidence.person >= 12) {
				continue;
			}

			for (const name of group.names) {
				const next = name.last + 1;
				if (
					next < words.count &&
					words.gap[next]! & gaps.bracket &&
					!(words.gap[next]! & (gaps.stop | gaps.comma)) &&
					(words.shape[next] === shapes.upper ||
						words.shape[next] === shapes.initials ||
						/^\p{Lu}\S*\p{Lu}/u.test(words.at(next))) &&
					(next + 1 >= words.count || words.gap[next + 1]! & gaps.closesBracket)
				) {
					const acronym = fold(words.at(next)).replaceAll('.', '');
					const initial = group.tokens.some(token => token.charAt(0) === acronym.charAt(0));
					if (initial && acronym.length > 1 && !/^[rdi]-/.test(acronym)) {
						this.#acronyms.set(acronym, group);
						group.evidence.organization += 4;
						group.kind = kindFrom(group.evidence);
					}
				}

				const before = name.first - 1;
				if (
					before >= 0 &&
					words.gap[name.first]! & gaps.bracket &&
					words.shape[before] === shapes.upper &&
					next < words.count &&
					words.gap[next]! & gaps.closesBracket
				) {
					const acronym = fold(words.at(before));
					if (acronym.charAt(0) === group.tokens.find(token => !smallNameWords.has(token))?.charAt(0)) {
						this.#acronyms.set(acronym, group);
					}
				}
			}
		}
	}

	#joinShared(keyed: Keyed): void {
		const last = fold(this.#words.at(keyed.name.sharedLast));
		const given = keyed.tokens[0]!;
		const owner = (this.#byLast.get(last) ?? []).find(group => group.tokens[0] === given);
		if (owner) {
			this.#join(owner, keyed);
			return;
		}

		const group = this.#groupFor({...keyed, tokens: [given, last]});
		group.kind = 'person';
		group.evidence.person += 4;
		this.#join(group, keyed);
		this.#settle(group);
		const same = this.#byLast.get(last) ?? [];
		this.#byLast.set(last, [...same, group]);
		this.#byAny.set(given, [...(this.#byAny.get(given) ?? []), group]);
	}

	#ownerOf(keyed: Keyed): Group | null {
		const {name} = keyed;
		const token = keyed.tokens[0]!;
		const words = this.#words;
		const isUpper = words.shape[name.first] === shapes.upper || words.shape[name.first] === shapes.initials;
		if (isUpper || /\p{Lu}\S*\p{Lu}/u.test(words.at(name.first))) {
			const linked = this.#acronyms.get(token);
			if (linked) {
				return linked;
			}

			const byInitials = isUpper && token.length > 1 ? this.#byInitials.get(token) : undefined;
			if (byInitials) {
				return byInitials;
			}
		}

		const lasts = this.#byLast.get(token);
		if (lasts) {
			const chosen = this.#choose(lasts, keyed);
			if (chosen) {
				return chosen;
			}
		}

		const any = this.#byAny.get(token);
		if (!any) {
			return null;
		}

		const fitting = any.filter(group => {
			if (group.kind === 'person' || group.kind === null) {
				// A first or middle name; with “the” it is something else.
				return (
					(!name.hasArticle || this.#isGivenOf(group, token)) &&
					!(name.honorific >= 0 && group.tokens[0] === token && !this.#mayComeFirst(group))
				);
			}

			if (group.canonical !== null) {
				return false;
			}

			const isEnd = group.tokens.at(-1) === token;
			const bits = this.#lists.capitalised(words.at(name.first));
			if (isEnd) {
				return name.hasArticle && (bits & roles.organizationEnd) !== 0;
			}

			// The first word of “Peabody Energy”, unless that is a place, a people or any word.
			const isCompany =
				group.tokens.length === 2 &&
				name.isSure &&
				(this.#lists.capitalised(words.at(group.names[0]!.last)) & roles.organizationEnd) !== 0;
			return (
				group.kind === 'organization' &&
				!this.#lists.nounsHaveCapitals &&
				!(
					bits &
					(roles.group |
						roles.gazetteer |
						roles.given |
						roles.organizationStart |
						roles.office |
						roles.modifier |
						roles.placeStart)
				) &&
				(isCompany || (!words.isSeenSmall(token) && !this.#lists.isCommon(token)))
			);
		});
		const firsts = fitting.filter(group => group.tokens[0] === token);
		const candidates = firsts.length > 0 ? firsts : fitting;
		return candidates.length === 0 ? null : this.#choose(candidates, keyed);
	}

	/** Family names come first in “Park Geun-hye” and “Xi Jinping”: “Mr. Park”. */
	#mayComeFirst(group: Group): boolean {
		return (
			!(this.#lists.capitalised(this.#words.at(group.names[0]!.first)) & roles.given) ||
			group.tokens.length === 1
		);
	}

	/** “the Donald” is still he. */
	#isGivenOf(group: Group, token: string): boolean {
		return group.tokens.length > 1 && group.tokens[0] === token;
	}

	/** Among people of one last name: by honorific, then by weight in the article so far. */
	#choose(groups: readonly Group[], {name}: Keyed): Group | null {
		let fitting = groups.filter(group => group.names.length > 0 || group.tokens.length === 1);
		if (name.hasArticle && !name.isNested) {
			// “the Okoro plan” may still mean her.
			const next = name.last + 1;
			const words = this.#words;
			const isModifier =
				next < words.count && words.gap[next] === gaps.space && words.shape[next] === shapes.small;
			if (
				!isModifier &&
				fitting.every(group => group.kind === 'person' && !this.#isGivenOf(group, fold(words.at(name.first))))
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
			if (name.hasOffice && group.titles.has(this.#titleWord(name))) {
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

	/** Whether the next word says that the name speaks. */
	#isSpeaking({last}: RawName): boolean {
		const words = this.#words;
		const next = last + 1;
		return (
			next < words.count &&
			words.gap[next] === gaps.space &&
			words.shape[next] === shapes.small &&
			(this.#lists.small(words.at(next)) & roles.says) !== 0
		);
	}

	/** For people of one last name whose given names tell nothing: “he” and “she” behind their full names. */
	#readGenders(family: readonly Group[]): void {
		if (family.length < 2 || family.every(group => group.gender !== 'unknown')) {
			return;
		}

		this.#agreement ??= countAgreement(
			this.#words,
			this.#regions,
			this.#lists,
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

	#titleWord({titleFirst, first}: RawName): string {
		return fold(this.#lists.spelledOut(this.#words.at(Math.max(first - 1, titleFirst))));
	}

	/**
	 * People whom the article names only with an honorific and a last name, though it names somebody else of
	 * that last name in full: “Mr. Obama” beside Michelle Obama.
	 */
	#addUnnamedKin(singles: readonly Keyed[]): void {
		for (const keyed of singles) {
			const {honorific} = keyed.name;
			const namesakes = this.#byLast.get(keyed.tokens[0]!);
			if (honorific < 0 || !namesakes) {
				continue;
			}

			const bits = this.#lists.capitalised(this.#words.at(honorific));
			const gender = bits & roles.male ? 'male' : bits & roles.female ? 'female' : null;
			if (gender && namesakes.every(group => group.gender !== 'unknown' && group.gender !== gender)) {
				const group = this.#groupFor({...keyed, suffix: gender});
				group.kind = 'person';
				group.gender = gender;
				group.fullCount = usual;
				namesakes.push(group);
			}
		}
	}

	/** Single words that no full name explains: groups of their own, when they are names at all. */
	#groupRest(rest: readonly Keyed[]): void {
		const words = this.#words;
		const byToken = new Map<string, Keyed[]>();
		for (const keyed of rest) {
			const token = keyed.tokens[0]!;
			const same = byToken.get(token);
			if (same) {
				same.push(keyed);
			} else {
				byToken.set(token, [keyed]);
			}
		}

		for (const [token, all] of byToken) {
			const bits = this.#lists.capitalised(words.at(all[0]!.name.first));
			const isPlural = !(bits & roles.group) && isPlainPlural(token, this.#lists);
			const isSure = all.some(({name}) => {
				if (isPlural) {
					// “Prosecutors’ claims” opens a sentence, and no name.
					return name.isSure && !words.opensSentence(name.first);
				}

				return (name.isSure && !name.isQuotedTitle) || this.#isSpeaking(name);
			});
			const first = all[0]!.name;
			const mayBeNoun = this.#lists.nounsHaveCapitals && first.shape !== 'organization';
			if (mayBeNoun && !all.some(({name}) => name.honorific >= 0 || name.hasOffice)) {
				continue;
			}

			if (
				!isSure &&
				(isPlural || words.isSeenSmall(token) || this.#lists.isCommon(token) || bits & roles.starter)
			) {
				continue;
			}

			// An everyday word with a capital here and there is mostly a word that somebody wrote large.
			const isWord = this.#lists.isCommon(token) || words.isSeenSmall(token);
			if (
				isWord &&
				all.filter(({name}) => name.isSure).length < 2 &&
				!all.some(({name}) => name.honorific >= 0 || name.hasOffice || this.#isSpeaking(name))
			) {
				continue;
			}

			const isTitled = all.some(({name}) => name.honorific >= 0 || name.hasOffice);
			if (bits & roles.group && !isTitled) {
				const isParty =
					/^(?:republicans|democrats|tories|conservatives|liberals|libertarians|socialists|communists|greens|islamists)$/.test(
						token,
					);
				if (
					token.endsWith('s') &&
					((isParty && all.length > 1) || all.some(({name}) => this.#isSpeaking(name)))
				) {
					const speaking = this.#groupFor(all[0]!);
					for (const keyed of all) {
						this.#join(speaking, keyed);
					}

					speaking.kind = 'organization';
				}

				continue;
			}

			if (
				(bits & (roles.calendar | roles.breaker | roles.starter | roles.office | roles.modifier) &&
					!isTitled) ||
				(bits & roles.organizationEnd && !all.some(({name}) => this.#isSpeaking(name)))
			) {
				continue;
			}

			const group = this.#groupFor(all[0]!);
			for (const keyed of all) {
				this.#join(group, keyed);
			}

			group.fullCount = all.length;
			if (
				bits & roles.given &&
				bits & (roles.male | roles.female) &&
				!(bits & (roles.gazetteer | roles.placeStart)) &&
				!all.some(({name}) => name.hasArticle)
			) {
				// “Melanie said”: children, witnesses and neighbours go by their first names.
				group.evidence.person += 2;
			}

			group.kind = kindFrom(group.evidence);
			this.#settle(group);
		}
	}
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

/** “economists”, “voters”, “projections”: words that only open a sentence, and are no names for it. */
function isPlainPlural(token: string, lists: NameLists): boolean {
	return (
		token.endsWith('s') &&
		((lists.small(token.slice(0, -1)) & roles.office) !== 0 ||
			/(?:ists|ers|ors|ions|ents|ants|ings|ics|ments|ians|ees|ures|ities|ates|men|women|people)$/.test(token))
	);
}
