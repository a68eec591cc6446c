import type {Article} from '../article/article.ts';
import {isCapital, isLetter} from '../article/letters.ts';
import {type Offset, type Span, span} from '../article/offset.ts';
import {type NameLists, roles} from '../language/name-lists.ts';
import {nameListsFor} from '../language/name-lists-for.ts';
import type {ActorId, ActorKind} from './actor.ts';
import {type Agreement, PronounAgreement} from './agreement.ts';
import {groupNames} from './aliases.ts';
import {describer} from './describe.ts';
import {formsOf, isCalledByPossessive, nameAndAliases} from './forms.ts';
import {genderOf} from './gender.ts';
import type {Group} from './group.ts';
import {findHeaderNames} from './header-names.ts';
import {findKnownNames} from './headlines.ts';
import {idMaker} from './ids.ts';
import {findNames} from './mentions.ts';
import {titleCase} from './name-words.ts';
import type {RawName} from './raw-name.ts';
import {type Role, rolesOf, shownRole} from './roles.ts';
import {gaps, type Region, shapes, type Words, wordsOf} from './words.ts';

/** What the pronouns for an actor are: “he”, “she”, “they”, “it”. */
export type Gender = 'male' | 'female' | 'plural' | 'neuter' | 'unknown';

/** A place where the article names an actor. The span takes in the title: “Foreign Minister Sergey Lavrov”. */
export type NameMention = Span & {
	/** The index of its paragraph, or −1 in the title and other header lines. */
	readonly paragraph: number;
	/** The name alone, without title, honorific and possessive: “Sergey Lavrov”. */
	readonly name: Span;
	/** What stands before the name and says who that is: “Foreign Minister”, “Mr.”. */
	readonly title: Span | null;
	readonly actor: ActorId;
	readonly kind: ActorKind;
	readonly gender: Gender;
	/** Whether the name is followed by ’s or, after an s, by an apostrophe. The span leaves that out. */
	readonly isPossessive: boolean;
};

/** What names alone tell about an actor, before any quote is read. */
export type CastMember = {
	readonly id: ActorId;
	/** The fullest name the article uses, without title. */
	readonly name: string;
	readonly kind: ActorKind;
	readonly gender: Gender;
	readonly role: string | null;
	/** The other forms of the name in the article, longest first. */
	readonly aliases: readonly string[];
};

/** Everybody and everything that the article names. */
export type Cast = {
	/** In reading order; no two overlap. */
	readonly mentions: readonly NameMention[];
	/** Names inside the titles of others, in reading order: “NATO” in “NATO chief Ada Okoro”. */
	readonly nested: readonly NameMention[];
	/** In the order of their first mention. */
	readonly members: readonly CastMember[];
	/** The mentions that lie wholly inside a stretch, found by binary search. */
	mentionsIn(stretch: Span): readonly NameMention[];
	/** @throws {RangeError} When the article names nobody of that id. */
	actor(id: ActorId): CastMember;
	/** The actors whose role or kind fits a description such as “the senator” or “the company”, best first. */
	describe(stretch: Span): readonly ActorId[];
};

/**
 * Finds everybody and everything that the article names, and which names are one actor.
 *
 * The running text is read first; headlines, where every word has a capital, are then read by the names
 * that the text has shown.
 */
export function castOf(article: Article): Cast {
	const lists = nameListsFor(article.language);
	const regions = regionsOf(article);
	const words = wordsOf(article.text, regions);
	const pronouns = new PronounAgreement(words, regions, lists);
	const {names, afterGiven} = findNames(words, regions, lists);
	const introduced = findHeaderNames(words, regions, names, lists);
	const groups = groupNames([...introduced, ...names], words, pronouns, lists).filter(group =>
		isActor(group, words, lists),
	);
	settleSingleNames(groups, pronouns, afterGiven);
	const isTaken = new Set(introduced.map(({first}) => first));
	for (const {name, group} of findKnownNames(words, regions, groups, lists)) {
		if (!isTaken.has(name.first)) {
			group.names.push(name);
		}
	}

	return new CastOfNames(words, pronouns, groups, lists);
}

/** The paragraphs, and the lines of the header around them. */
function regionsOf({text, paragraphs}: Article): Region[] {
	const regions: Region[] = [];
	const addHeader = (from: number, to: number) => {
		let start = from;
		for (let at = from; at <= to; at++) {
			if (at === to || text.charCodeAt(at) === 0x0a) {
				if (at > start + 1 && text.slice(start, at).trim() !== '') {
					regions.push({start, end: at, paragraph: -1, isHeading: true});
				}

				start = at + 1;
			}
		}
	};

	let last = 0;
	for (const {start, end, index, kind} of paragraphs) {
		addHeader(last, start);
		regions.push({
			start,
			end,
			paragraph: index,
			isHeading: kind === 'heading' || tellsNoNames(text, start, end),
		});
		last = end;
	}

	addHeader(last, text.length);
	return regions;
}

/** The line that says who wrote, edited or photographed: names, but of nobody in the story. */
const credit =
	/^[\s(*_[]*(?:(?:additional |further )?(?:reporting|writing|editing|research|photographs?|illustrations?|graphics?) by\b|(?:photos?|photographs?|pictures?|images?|graphics?|credits?|sources?|related|read more|see also)(?: credit| by| courtesy)? ?:)|\bcontributed (?:to this|reporting)\b/iu;
/** What every line of credit has somewhere, and near its start: the expression above takes a while to make. */
const mayBeCredit = /^.{0,80}(?: by|:)|ontributed/is;
/** Of a line in capitals, nearly every letter is one. */
const shouted = 0.8;

/** Whether capitals in a paragraph say nothing, as in a line that is all capitals, or name only those who made the article. */
function tellsNoNames(text: string, start: number, end: number): boolean {
	if (end - start > longestCredit) {
		return false;
	}

	const line = text.slice(start, end);
	if (mayBeCredit.test(line) && credit.test(line)) {
		return true;
	}

	let all = 0;
	let others = 0;
	for (let at = 0; at < line.length; at++) {
		const point = line.codePointAt(at);
		if (isLetter(point)) {
			all++;
			others += isCapital(point) ? 0 : 1;
			if (others > (1 - shouted) * line.length) {
				return false;
			}
		}
	}

	return all > fewLetters && all - others > shouted * all;
}

/** Lines of credit and shouted lines are short. */
const longestCredit = 400;
/** “NATO (US)” is no line in capitals. */
const fewLetters = 20;

/** Whether there is enough to show a group of names to a reader as somebody or something. */
function isActor(group: Group, words: Words, lists: NameLists): boolean {
	if (group.kind === null) {
		return false;
	}

	if (group.kind === 'organization' && group.canonical === null && group.tokens.length === 1) {
		// “Cadillac tax”, “an SUV”: a name that only ever describes another word acts in nothing.
		const acting = group.names.filter(name => standsAlone(name, words, lists)).length;
		if (acting === 0 || acting * 4 < group.names.length) {
			return false;
		}
	}

	if (group.names.every(({last}) => words.text.charAt(words.end[last]!) === '/')) {
		// “Ben Adeyemi/Getty Images”: who took the picture.
		return false;
	}

	if (group.canonical !== null || group.kind !== 'person') {
		return group.names.some(name => !name.isQuotedTitle);
	}

	return group.names.some(name => !name.isQuotedTitle || words.possessive[name.last]);
}

/**
 * News names a person in full first. A single word that never is, has no title and is never “he” or “she”, is
 * a company, a paper or a band: “Verizon”.
 */
function settleSingleNames(
	groups: readonly Group[],
	pronouns: PronounAgreement,
	afterGiven: ReadonlySet<string>,
): void {
	const isOpen = (group: Group) =>
		group.kind === 'person' &&
		group.tokens.length === 1 &&
		group.evidence.person < settled &&
		!group.evidence.isHuman &&
		group.gender === 'unknown' &&
		!afterGiven.has(group.tokens[0]!);
	if (!groups.some(isOpen)) {
		return;
	}

	const people = groups
		.filter(group => group.kind === 'person')
		.flatMap(group => group.names.filter(name => !name.isNested).map(({last}) => ({at: last, group})))
		.sort((one, other) => one.at - other.at);
	const agreement = pronouns.count(people);
	for (const group of groups) {
		if (isOpen(group) && !isPronounEnough(group, agreement.get(group))) {
			group.kind = 'organization';
		}
	}
}

/** Whether “he” and “she” make a person of a single name. One “her” may be somebody's whom the paragraph does not name. */
function isPronounEnough({evidence}: Group, found: Agreement | undefined): boolean {
	return (
		found !== undefined &&
		(found.subjects >= 1 ||
			found.male + found.female > 1 ||
			evidence.person - evidence.organization >= clearMargin)
	);
}

/** Somebody who speaks again and again, where a company would have been called one. */
const clearMargin = 4;

/** Whether a name is no mere modifier of the word behind it. */
function standsAlone({first, last, isNested}: RawName, words: Words, lists: NameLists): boolean {
	if (
		isNested ||
		(first > 0 &&
			words.gap[first] === gaps.space &&
			/^(?:an?|each|every|no|one|two)$/i.test(words.at(first - 1)))
	) {
		return false;
	}

	let next = last + 1;
	if (next < words.count && words.gap[next] === gaps.space && /^[a-z]+ly$/.test(words.at(next))) {
		// “Okoro recently reported”
		next++;
	}

	if (
		words.possessive[last] ||
		next >= words.count ||
		words.gap[next] !== gaps.space ||
		words.shape[next] !== shapes.small
	) {
		return true;
	}

	const bits = lists.small(words.at(next));
	return (
		(bits & (roles.function | roles.says | roles.joiner | roles.locative)) !== 0 ||
		(opensClause(words, first) && !(bits & (roles.office | roles.modifier)))
	);
}

/** Whether a name, with its “The”, opens the sentence. */
function opensClause(words: Words, first: number): boolean {
	const opener =
		first > 0 && words.gap[first] === gaps.space && /^(?:The|Der|Die|Das)$/.test(words.at(first - 1))
			? first - 1
			: first;
	return (words.gap[opener]! & (gaps.stop | gaps.line)) !== 0;
}

/** Evidence that only a title or an honorific gives. */
const settled = 12;

/** How many characters back a description such as “the Indiana governor” reaches: two or three paragraphs. */
const nearby = 900;

class CastOfNames implements Cast {
	readonly mentions: readonly NameMention[];
	readonly nested: readonly NameMention[];
	readonly members: readonly CastMember[];
	readonly #byId = new Map<ActorId, CastMember>();
	readonly #describe: (stretch: Span) => readonly ActorId[];

	constructor(words: Words, pronouns: PronounAgreement, groups: readonly Group[], lists: NameLists) {
		const ownerOfWord = new Array<Group | undefined>(words.count);
		const people: {at: number; group: Group}[] = [];
		for (const group of groups) {
			group.names.sort((one, other) => one.first - other.first);
			for (const {titleFirst, first, last, isNested} of group.names) {
				if (titleFirst < first && group.kind === 'person') {
					ownerOfWord[titleFirst] ??= group;
				}

				for (let index = first; index <= last; index++) {
					ownerOfWord[index] = group;
				}

				if (group.kind === 'person' && !isNested) {
					people.push({at: last, group});
				}
			}
		}

		people.sort((one, other) => one.at - other.at);
		const agreement = pronouns.count(people);
		const ordered = groups.toSorted((one, other) => one.names[0]!.first - other.names[0]!.first);
		const idFor = idMaker();
		const members: CastMember[] = [];
		const mentions: NameMention[] = [];
		const nested: NameMention[] = [];
		const described: {member: CastMember; roles: readonly Role[]; group: Group}[] = [];
		for (const group of ordered) {
			const kind = group.kind!;
			const {name: written, aliases} = nameAndAliases(formsOf(group, words), group.canonical, group.shared);
			// “NORTHPORT — The council voted”: a dateline shouts the name of the town.
			const name = kind === 'place' && isShouted(written) ? titleCase(written) : written;
			const found = rolesOf(group, words, lists, word => ownerOfWord[word]);
			const gender: Gender =
				kind === 'person' ? genderOf(group, found, words, lists, agreement.get(group)) : 'neuter';
			const member: CastMember = {id: idFor(name), name, kind, gender, role: shownRole(found), aliases};
			members.push(member);
			this.#byId.set(member.id, member);
			described.push({member, roles: found, group});
			const keepsMark = isCalledByPossessive(group, words);
			for (const raw of group.names) {
				(raw.isNested ? nested : mentions).push(mentionOf(raw, words, member, keepsMark));
			}
		}

		const inOrder = (one: Span, other: Span) => one.start - other.start;
		this.mentions = mentions.sort(inOrder);
		this.nested = nested.sort(inOrder);
		this.members = members;
		this.#describe = describer(words, described, lists, place => this.#peopleBefore(place));
	}

	mentionsIn({start, end}: Span): readonly NameMention[] {
		let low = 0;
		let high = this.mentions.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.mentions[middle]!.start < start) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}

		let past = low;
		while (past < this.mentions.length && this.mentions[past]!.end <= end) {
			past++;
		}

		return this.mentions.slice(low, past);
	}

	/** The people named last before a place, the nearest first. */
	#peopleBefore(place: number): readonly ActorId[] {
		const near: ActorId[] = [];
		const from = this.mentionsIn({start: Math.max(0, place - nearby) as Offset, end: place as Offset});
		for (const {kind, actor, isPossessive} of from.toReversed()) {
			if (kind === 'person' && !isPossessive && !near.includes(actor)) {
				near.push(actor);
			}
		}

		return near;
	}

	actor(id: ActorId): CastMember {
		const member = this.#byId.get(id);
		if (!member) {
			throw new RangeError(`The article names no actor “${id}”.`);
		}

		return member;
	}

	describe(stretch: Span): readonly ActorId[] {
		return this.#describe(stretch);
	}
}

function isShouted(name: string): boolean {
	return name.length > fewestShouted && name === name.toUpperCase();
}

/** “UAE” and “USA” are written so everywhere. */
const fewestShouted = 3;

/** @param keepsMark Whether ’s is the end of the name itself: “Moody’s has warned”. */
function mentionOf(
	raw: RawName,
	words: Words,
	{id, kind, gender}: CastMember,
	keepsMark: boolean,
): NameMention {
	const name = span(words.start[raw.first]!, words.end[raw.last]! + (keepsMark ? 2 : 0));
	const start = words.start[raw.titleFirst]!;
	return {
		...span(start, name.end),
		paragraph: raw.paragraph,
		name,
		title: start < name.start ? span(start, words.end[raw.first - 1]!) : null,
		actor: id,
		kind,
		gender,
		isPossessive: words.possessive[raw.last] === 1 && !keepsMark,
	};
}
