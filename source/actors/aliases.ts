import {hasTwoCapitals} from '../article/letters.ts';
import {type NameLists, roles} from '../language/name-lists.ts';
import {initialsOf, readAcronyms} from './acronyms.ts';
import type {PronounAgreement} from './agreement.ts';
import {settleClubs} from './clubs.ts';
import {fold} from './fold.ts';
import type {Group, Keyed} from './group.ts';
import {isLabel} from './header-names.ts';
import {addEvidence, bodily, kindFrom} from './kind.ts';
import {isSpeaking, readLoneName} from './lone-names.ts';
import {isGivenOf, mayComeFirst, Namesakes, titleWordOf, usual} from './namesakes.ts';
import {nicknameIn} from './nicknames.ts';
import type {RawName} from './raw-name.ts';
import {areOnePerson, isEndOf} from './same-person.ts';
import {gaps, shapes, type Words} from './words.ts';

const kinWords = new Set(
	'wife husband son daughter father mother brother sister spouse widow widower uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother stepson stepdaughter half-brother half-sister'.split(
		' ',
	),
);
/** The last words of what is called after its town: the town's name alone is the town. */
const townly =
	/^(?:council|police|constabulary|university|college|hospital|school|library|court|gazette|times|post|herald|courier|journal|tribune|chronicle|star|echo|argus|observer|press|sun|news|airport|department|authority|association|chamber|church)$/;
/** What stands before a place, and seldom before a person. */
const atPlace =
	/^(?:in|In|at|near|outside|around|across|throughout|towards?|into|leave|left|reach|reached|visit|visited|north|south|east|west|downtown|central|northern|southern|eastern|western)$/;
/** The town of “Osk District Council” and “Osk Crown Court” outweighs what else a single name may be. */
const seat = 6;
const suffixPattern = /^(?:jr|sr|ii|iii|iv|md|m\.d|phd|ph\.d|esq|qc|kc|mp|cbe|obe|j\.d|r\.n)\.?$/;

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
	pronouns: PronounAgreement,
	lists: NameLists,
): Group[] {
	return new Grouping(words, pronouns, lists).run(names);
}

class Grouping {
	readonly #words: Words;
	readonly #lists: NameLists;
	readonly #groups: Group[] = [];
	readonly #byKey = new Map<string, Group>();
	/** People by last name, then by each word of their name. */
	readonly #byLast = new Map<string, Group[]>();
	readonly #byAny = new Map<string, Group[]>();
	readonly #byInitials = new Map<string, Group>();
	/** Forms in brackets behind a full name, or before it. */
	#acronyms: ReadonlyMap<string, Group> = new Map();
	readonly #nicknames = new Map<string, Group>();

	readonly #namesakes: Namesakes;

	constructor(words: Words, pronouns: PronounAgreement, lists: NameLists) {
		this.#words = words;
		this.#lists = lists;
		this.#namesakes = new Namesakes(this.#groups, words, pronouns, lists);
	}

	run(names: readonly RawName[]): Group[] {
		const singles: Keyed[] = [];
		const fulls: Keyed[] = [];
		const placeNamesakes = this.#calledLikePlaces(names);
		for (const found of names) {
			const isPerson = placeNamesakes.has(found);
			const name: RawName = isPerson ? {...found, canonical: null, shape: 'unknown'} : found;
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
			this.#keepNickname(keyed, group);
		}

		for (const group of this.#groups) {
			group.kind = kindFrom(group.evidence);
			this.#settle(group);
		}

		settleClubs(this.#groups, this.#words, this.#lists);
		const seats = seatsOf(this.#groups);
		this.#mergePeople();
		this.#mergeNicknames();
		this.#mergeOrganizations();
		this.#index();
		this.#acronyms = readAcronyms(this.#groups, this.#words);
		for (const keyed of singles) {
			if (keyed.name.sharedLast >= 0) {
				this.#joinShared(keyed);
			}
		}

		// Behind those: “Mrs Hale” is the Ada of “Ben and Ada Hale” before she is somebody else.
		this.#addUnnamedKin(singles);

		const rest: Keyed[] = [];
		for (const keyed of singles) {
			if (keyed.name.sharedLast >= 0) {
				continue;
			}

			const owner = this.#ownerOf(keyed);
			if (owner) {
				this.#join(owner, {...keyed, name: this.#withParticles(keyed, owner)});
				owner.kind ??= kindFrom(owner.evidence);
			} else if (
				!(keyed.name.hasArticle || this.#isOneOf(keyed.name)) ||
				this.#isPaper(keyed.name) ||
				!this.#byLast.get(keyed.tokens[0]!)?.some(group => group.kind === 'person')
			) {
				rest.push(keyed);
			}
		}

		this.#groupRest(rest, seats);
		return this.#groups.filter(group => group.names.length > 0);
	}

	/**
	 * The places where “Jordan” is Bram Jordan, and “Georgia” is Georgia Hale: nowhere in the text does it stand as a
	 * place does, or it does here what only people do.
	 */
	#calledLikePlaces(names: readonly RawName[]): Set<RawName> {
		const words = this.#words;
		const people = new Set<string>();
		for (const {first, last, shape, canonical} of names) {
			// “Georgia Democrats” are nobody called Georgia.
			if (
				shape === 'person' &&
				canonical === null &&
				last > first &&
				!(this.#lists.capitalised(words.at(last)) & roles.group)
			) {
				people.add(words.at(first));
				// “Gothic Germany” is nobody of that name.
				if (this.#lists.capitalised(words.at(first)) & roles.given) {
					people.add(words.at(last));
				}
			}
		}

		const found = new Set<RawName>();
		if (people.size === 0) {
			return found;
		}

		const alone = names.filter(
			({first, last, canonical, shape}) =>
				canonical !== null && shape === 'place' && first === last && people.has(words.at(first)),
		);
		const towns = new Set(
			alone
				.filter(
					({first}) => first > 0 && words.gap[first] === gaps.space && atPlace.test(words.at(first - 1)),
				)
				.map(({first}) => words.at(first)),
		);
		for (const name of alone) {
			const next = name.last + 1;
			const isFollowed = next < words.count && words.gap[next] === gaps.space;
			if (
				isSpeaking(name, words, this.#lists) ||
				(isFollowed && words.possessive[name.last] && bodily.test(words.at(next))) ||
				(!towns.has(words.at(name.first)) && !name.hasArticle)
			) {
				found.add(name);
			}
		}

		return found;
	}

	#keyed(name: RawName): Keyed {
		const words = this.#words;
		const tokens: string[] = [];
		let suffix = '';
		const nickname = nicknameIn(name, words);
		for (let index = name.first; index <= name.last; index++) {
			if (nickname && index >= nickname.first && index <= nickname.last) {
				continue;
			}

			let token = fold(words.at(index));
			if (index > name.first && suffixPattern.test(token)) {
				suffix = token.replaceAll('.', '');
				continue;
			}

			if (words.shape[index] === shapes.inner || index === name.first) {
				// “el-Sisi” and “Sisi” are one name.
				token = token.includes('-') ? token.replace(/^(?:al|el|as|an|ad|ar|ash)-(?=\p{L}{3})/u, '') : token;
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
		const titled = new Set<string>();
		for (const {name, tokens} of fulls) {
			if (name.shape === 'person' && (isGiven(name.first) || name.hasOffice)) {
				lasts.add(tokens.at(-1)!);
			}
		}

		for (const {name, tokens} of singles) {
			if (name.honorific >= 0) {
				lasts.add(tokens[0]!);
				titled.add(tokens[0]!);
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
				// “on Tuesday, Comfort Okoro said”: there the capital is a name's.
				(words.opensSentence(name.first) ||
					(this.#lists.capitalised(words.at(name.first)) & roles.group) !== 0) &&
				(words.isSeenSmall(tokens[0]!) ||
					this.#lists.isCommon(tokens[0]!) ||
					(this.#lists.capitalised(words.at(name.first)) & roles.group) !== 0);
			if (isTrimmed) {
				const titleFirst = name.titleFirst < name.first ? name.titleFirst : name.last;
				singles.push(this.#keyed({...name, first: name.last, titleFirst}));
			} else {
				// “Comfort Asante”, where “Ms Asante” shows whose name it is.
				const isTitled =
					tokens.length === 2 && name.shape === 'unknown' && !name.hasArticle && titled.has(tokens[1]!);
				fulls[kept++] = isTitled ? {...keyed, name: {...name, shape: 'person'}} : keyed;
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
				shared: null,
				isKin: false,
				lastShort: Number.NEGATIVE_INFINITY,
				shortCount: 0,
				evidence: {person: 0, organization: 0, place: 0, isHuman: false},
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
			group.titles.add(titleWordOf(name, this.#words, this.#lists));
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

	/** Those of more than two names by the first two, where both are given names; nobody where two people share them. */
	#byTwoGivenNames(): ReadonlyMap<string, Group> {
		const found = new Map<string, Group>();
		const shared = new Set<string>();
		for (const group of this.#groups) {
			const [name] = group.names;
			if (group.kind !== 'person' || group.tokens.length < 3 || !name || name.last < name.first + 2) {
				continue;
			}

			const isGiven = (index: number) => (this.#lists.capitalised(this.#words.at(index)) & roles.given) !== 0;
			if (isGiven(name.first) && isGiven(name.first + 1)) {
				const key = group.tokens.slice(0, 2).join(' ');
				if (found.has(key)) {
					shared.add(key);
				}

				found.set(key, group);
			}
		}

		for (const key of shared) {
			found.delete(key);
		}

		return found;
	}

	/** “Ada J. Okoro” and “Ada Okoro” are one; “Ben W. Hale” and “Ben H. W. Hale” are two. */
	#mergePeople(): void {
		const byLast = new Map<string, Group[]>();
		const byGiven = this.#byTwoGivenNames();
		for (const group of this.#groups) {
			if (group.canonical !== null) {
				continue;
			}

			const last = group.tokens.at(-1)!;
			const same = byLast.get(last);
			if (group.kind !== 'person') {
				// “St. John” looks like a place, until Declan St. John has been named.
				const isOpen = group.names.every(name => name.shape === 'unknown' && !name.hasArticle);
				const owner = isOpen && same?.find(other => isEndOf(group, other, same, this.#words, this.#lists));
				if (owner) {
					this.#merge(owner, group);
				}

				continue;
			}
			const fuller = byGiven.get(group.tokens.join(' '));
			if (fuller && fuller !== group) {
				// “María José”, of María José García
				this.#merge(fuller, group);
				continue;
			}

			if (!same) {
				byLast.set(last, [group]);
				continue;
			}

			const twin = same.find(other => areOnePerson(other, group, same, this.#words, this.#lists));
			if (twin) {
				this.#merge(twin, group);
			} else {
				same.push(group);
			}
		}
	}

	/** Anthony “Big Tone” Ruggiero is “Big Tone” as well. */
	#keepNickname({name}: Keyed, group: Group): void {
		const place = nicknameIn(name, this.#words);
		if (place) {
			const said: string[] = [];
			for (let index = place.first; index <= place.last; index++) {
				said.push(fold(this.#words.at(index)));
			}

			this.#nicknames.set(said.join(' ').replace(/^the /, ''), group);
		}
	}

	#mergeNicknames(): void {
		for (const group of this.#nicknames.size === 0 ? [] : this.#groups) {
			const owner = this.#nicknames.get(group.tokens.join(' '));
			if (
				owner &&
				owner !== group &&
				owner.names.length > 0 &&
				group.tokens.length > 1 &&
				group.canonical === null
			) {
				this.#merge(owner, group);
			}
		}
	}

	#merge(into: Group, from: Group): void {
		into.names.push(...from.names);
		from.names.length = 0;
		for (const kind of ['person', 'organization', 'place'] as const) {
			into.evidence[kind] += from.evidence[kind];
		}

		into.evidence.isHuman ||= from.evidence.isHuman;

		into.kind = into.kind === 'person' && from.kind !== 'person' ? 'person' : kindFrom(into.evidence);
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
		into.shared ??= from.shared;
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
				for (const initials of initialsOf(group.tokens)) {
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

	#joinShared(keyed: Keyed): void {
		const last = fold(this.#words.at(keyed.name.sharedLast));
		const given = keyed.tokens[0]!;
		const owner =
			(this.#byLast.get(last) ?? []).find(group => group.tokens[0] === given) ??
			// “Ada Okoro arrived. Ada and Ben Hale left.”
			this.#byAny
				.get(given)
				?.find(
					group =>
						group.tokens.length > 1 &&
						group.tokens[0] === given &&
						group.names.some(({first}) => first < keyed.name.first),
				);
		if (owner) {
			this.#join(owner, keyed);
			return;
		}

		const group = this.#groupFor({...keyed, tokens: [given, last]});
		group.shared = `${this.#words.at(keyed.name.first)} ${this.#words.at(keyed.name.sharedLast)}`;
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
		// “European Union (EU)”, “Edson Arantes, known as Pelé”
		const linked = this.#acronyms.get(token) ?? this.#nicknames.get(token);
		if (linked) {
			return linked;
		}

		if (isLabel(name, words)) {
			return this.#spokenBy(token);
		}

		const isUpper = words.shape[name.first] === shapes.upper || words.shape[name.first] === shapes.initials;
		if (isUpper || hasTwoCapitals(words.at(name.first))) {
			const byInitials = isUpper && token.length > 1 ? this.#byInitials.get(token) : undefined;
			if (byInitials) {
				return byInitials;
			}
		}

		if (this.#isOneOf(name)) {
			return null;
		}

		// “U.N.” is nobody called Un, though “J.D.” may be J.D. Okoro.
		const isDotted = words.at(name.first).includes('.', 1);
		const lasts = isDotted || this.#isPaper(name) ? undefined : this.#byLast.get(token);
		if (lasts) {
			const same = keyed.suffix === '' ? [] : lasts.filter(group => group.suffix === keyed.suffix);
			const chosen = this.#namesakes.choose(same.length > 0 ? same : lasts, name);
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
					(!name.hasArticle || isGivenOf(group, token)) &&
					!(
						name.honorific >= 0 &&
						group.tokens[0] === token &&
						!mayComeFirst(group, words, this.#lists) &&
						// “Sir Keir” has his given name behind the honorific.
						!/^(?:Sir|Dame|Lady|Sister|Brother|Father|Don|Doña|Aunty|Auntie|Uncle|Sheikh|Canon|Datuk|Dato['’]?|Datin|Seri|Tun|Encik|Cik|Puan|Ustaz)$/.test(
							words.at(name.honorific),
						) &&
						// “Mr Ahmad”, of Ahmad bin Ismail: what stands last is his father's name.
						!/^(?:bin|binti|binte|bint|ibn)$/.test(group.tokens[1] ?? '')
					)
				);
			}

			if (group.canonical !== null && group.kind !== 'organization') {
				return false;
			}

			const isEnd = group.tokens.at(-1) === token;
			const bits = this.#lists.capitalised(words.at(name.first));
			if (isEnd) {
				return (
					(name.hasArticle && (bits & roles.organizationEnd) !== 0) ||
					// “the Owls”, of the Tacoma Owls
					(group.kind === 'organization' &&
						group.tokens.length === 2 &&
						/[^s]s$/.test(token) &&
						!(bits & roles.group) &&
						!words.isSeenSmall(token))
				);
			}

			if (group.canonical !== null) {
				return false;
			}

			// The first word of “Peabody Energy”, unless that is a place, a people or any word.
			if (words.shape[name.first] === shapes.upper || townly.test(group.tokens.at(-1)!)) {
				return false;
			}

			// “at her home in Osk”, where the teachers have an Osk Union
			if (
				group.tokens[0] === token &&
				group.tokens.length > 1 &&
				name.first > 0 &&
				words.gap[name.first] === gaps.space &&
				/^(?:in|near|outside|around)$/.test(words.at(name.first - 1))
			) {
				return false;
			}

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
						roles.organizationStart |
						roles.office |
						roles.modifier |
						roles.placeStart)
				) &&
				// “Hollis”, of Hollis Software, where nobody is called Hollis
				(!(bits & roles.given) ||
					(isCompany && name.honorific < 0 && !name.hasOffice && !any.some(({kind}) => kind === 'person'))) &&
				(isCompany || (!words.isSeenSmall(token) && !this.#lists.isCommon(token)))
			);
		});
		const firsts = fitting.filter(group => group.tokens[0] === token);
		const candidates = isDotted || firsts.length > 0 ? firsts : fitting;
		return candidates.length === 0 ? null : this.#namesakes.choose(candidates, name);
	}

	/** “The Guardian reported”, beside a mayor called Ina Guardian: people take no article. */
	#isPaper(name: RawName): boolean {
		const bits = this.#lists.capitalised(this.#words.at(name.first));
		return (
			name.hasArticle &&
			(bits & roles.organizationEnd) !== 0 &&
			!(bits & roles.given) &&
			isSpeaking(name, this.#words, this.#lists)
		);
	}

	/** “AO: I was nine.”: the one person of these initials. */
	#spokenBy(initials: string): Group | null {
		const fitting = this.#groups.filter(
			({kind, tokens, names}) =>
				kind === 'person' &&
				names.length > 0 &&
				tokens.length > 1 &&
				(tokens[0]!.charAt(0) + tokens.at(-1)!.charAt(0) === initials ||
					tokens.map(token => token.charAt(0)).join('') === initials),
		);
		return fitting.length === 1 ? fitting[0]! : null;
	}

	/** “won an Olivier”: a thing called after somebody; “a Hale supporter” is his. */
	#isOneOf({first, last, titleFirst}: RawName): boolean {
		const words = this.#words;
		const next = last + 1;
		return (
			titleFirst === first &&
			first > 0 &&
			words.gap[first] === gaps.space &&
			/^an?$/.test(words.at(first - 1)) &&
			!words.possessive[last] &&
			!(
				next < words.count &&
				words.gap[next] === gaps.space &&
				!(this.#lists.small(words.at(next)) & roles.function)
			)
		);
	}

	/** “von der Leyen” and not just “Leyen”, in an article that names Ursula von der Leyen. */
	#withParticles({name}: Keyed, {tokens}: Group): RawName {
		const words = this.#words;
		let {first} = name;
		for (let at = tokens.length - 2; at > 0; at--) {
			const before = first - 1;
			const isBefore =
				before >= 0 &&
				words.gap[first] === gaps.space &&
				(words.shape[before] === shapes.small || words.opensSentence(before)) &&
				words.at(before).toLowerCase() === tokens[at] &&
				(this.#lists.small(tokens[at]!) & roles.particle) !== 0;
			if (!isBefore) {
				break;
			}

			first = before;
		}

		return first === name.first || name.titleFirst < name.first ? name : {...name, first, titleFirst: first};
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
				const spouse = this.#spouseAmong(singles, gender, keyed.tokens[0]!);
				if (spouse) {
					spouse.name.sharedLast = keyed.name.last;
					this.#joinShared(spouse);
					namesakes.push(...this.#byLast.get(keyed.tokens[0]!)!.filter(group => !namesakes.includes(group)));
					continue;
				}

				const group = this.#groupFor({...keyed, suffix: gender});
				group.kind = 'person';
				group.gender = gender;
				group.fullCount = usual;
				namesakes.push(group);
			}
		}
	}

	/** “Marsh's wife, Dora,” where she is the only wife of whom the article gives no more than that. */
	#spouseAmong(singles: readonly Keyed[], gender: 'male' | 'female', last: string): Keyed | null {
		const words = this.#words;
		const kin = gender === 'female' ? /^(?:wife|widow)$/ : /^(?:husband|widower)$/;
		const spouses = singles.filter(
			({name: {first, honorific, sharedLast}}) =>
				honorific < 0 &&
				sharedLast < 0 &&
				first > 0 &&
				(this.#lists.capitalised(words.at(first)) & roles.given) !== 0 &&
				kin.test(words.at(first - 1)) &&
				// “Hill's wife, Dora” is no Mrs Marsh.
				(first < 2 || !words.possessive[first - 2] || fold(words.at(first - 2)) === last),
		);
		const [spouse] = spouses;
		return spouse && spouses.every(({tokens}) => tokens[0] === spouse.tokens[0]) ? spouse : null;
	}

	/** Single words that no full name explains: groups of their own, when they are names at all. */
	#groupRest(rest: readonly Keyed[], seats: ReadonlySet<string>): void {
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
			const found = readLoneName(token, all, this.#words, this.#lists);
			if (!found) {
				continue;
			}

			const group = this.#groupFor(all[0]!);
			for (const keyed of all) {
				this.#join(group, keyed);
			}

			if (found === 'speakers') {
				group.kind = 'organization';
				continue;
			}

			group.fullCount = all.length;
			const bits = this.#lists.capitalised(this.#words.at(all[0]!.name.first));
			if (
				bits & roles.given &&
				bits & (roles.male | roles.female) &&
				!(bits & (roles.gazetteer | roles.placeStart)) &&
				!all.some(({name}) => name.hasArticle)
			) {
				// “Melanie said”: children, witnesses and neighbours go by their first names.
				group.evidence.person += 2;
			}

			if (seats.has(token)) {
				group.evidence.place += seat;
			}

			group.kind = kindFrom(group.evidence);
			this.#settle(group);
		}
	}
}

/** The towns and counties that have a council, a court or a university of their own: “Osk Crown Court”, “University of Osk”. */
function seatsOf(groups: readonly Group[]): Set<string> {
	const seats = new Set<string>();
	for (const {kind, tokens} of groups) {
		if (kind !== 'organization' || tokens.length < 3) {
			continue;
		}

		if (
			/^(?:district|municipal|city|county|borough|town|parish|regional|crown|magistrates'?|sheriff|general|community|grammar)$/.test(
				tokens[1]!,
			)
		) {
			seats.add(tokens[0]!);
		} else if (
			tokens.at(-2) === 'of' &&
			/^(?:university|diocese|archdiocese|city|port)$/.test(tokens.at(-3)!)
		) {
			seats.add(tokens.at(-1)!);
		}
	}

	return seats;
}
