import {isCapital, wordsIn} from '../article/letters.ts';
import type {Span} from '../article/offset.ts';
import {type NameLists, roles} from '../language/name-lists.ts';
import type {ActorId} from './actor.ts';
import type {CastMember} from './cast.ts';
import {fold} from './fold.ts';
import type {Group} from './group.ts';
import type {Role} from './roles.ts';
import {gaps, shapes, type Words} from './words.ts';

export type Described = {readonly member: CastMember; readonly roles: readonly Role[]; readonly group: Group};

/** What is known of one actor that a description may go by. */
type Traits = {
	readonly member: CastMember;
	/** The nouns its roles are built on: “president”, “vice president”. */
	readonly heads: ReadonlySet<string>;
	/** Every word of its roles; of an organisation, of its name. */
	readonly words: ReadonlySet<string>;
	/** Countries and regions it belongs to, by the name they are gathered under. */
	readonly places: ReadonlySet<string>;
	readonly parties: ReadonlySet<string>;
	readonly ages: ReadonlySet<string>;
	readonly mentions: number;
	/** Where it is named, in reading order. */
	readonly at: readonly number[];
};

/** What a description asks for. */
type Asked = {
	readonly head: string;
	/** The head without what stands before it: “president” of “vice president”. */
	readonly noun: string;
	readonly nounBits: number;
	readonly words: readonly string[];
	readonly places: readonly string[];
	readonly parties: readonly string[];
	readonly age: string | null;
	readonly gender: 'male' | 'female' | null;
	/** Whether it reads as another name for somebody known: “the Indiana governor”, “the former first lady”. */
	readonly varies: boolean;
};

/** Words that make another office of the one behind them. */
const officeMakers = new Set([
	'vice',
	'prime',
	'attorney',
	'deputy',
	'secretary',
	'press',
	'assistant',
	'first',
	'co',
]);
const partyOf: Readonly<Record<string, string>> = {
	r: 'republican',
	d: 'democratic',
	i: 'independent',
	republican: 'republican',
	republicans: 'republican',
	gop: 'republican',
	democrat: 'democratic',
	democratic: 'democratic',
	democrats: 'democratic',
	conservative: 'conservative',
	tory: 'conservative',
	labour: 'labour',
	liberal: 'liberal',
	libertarian: 'libertarian',
	independent: 'independent',
};
/** What a noun for an organisation looks for in its name. */
const namesOfKind: Readonly<Record<string, RegExp>> = {
	union: /union|association|federation|brotherhood|workers|guild|teachers|nurses|attendants/,
	newspaper:
		/times|post|journal|herald|tribune|gazette|courier|chronicle|globe|telegraph|guardian|inquirer|examiner|news|today|observer|dispatch|sentinel|register|star|sun|mail|bee|press/,
	network: /news|network|television|tv|broadcasting|cnn|nbc|cbs|abc|bbc|channel/,
	agency:
		/agency|bureau|administration|office|department|service|authority|commission|enforcement|investigations|board/,
	department: /department|ministry|office/,
	office: /office/,
	court: /court|tribunal/,
	university: /university|college|school|institute/,
	bank: /bank|reserve|fund/,
	tank: /institute|foundation|center|centre|institution|council|forum/,
	party: /party|republicans|democrats|labour|tories/,
	committee: /committee|panel/,
	panel: /committee|commission|panel/,
	commission: /commission/,
	campaign: /campaign/,
	force: /police|constabulary|force|guard|army/,
	club: /united|city|town|rovers|wanderers|athletic|albion|rangers|club|fc$|cf$/,
	charity: /trust|foundation|fund|charity|aid|society|relief/,
	trust: /trust/,
	airline: /air|airlines|airways/,
	government: /government|administration/,
	administration: /administration|government/,
	company:
		/\b(?:inc|corp|corporation|co|company|ltd|llc|plc|ag|se|gmbh|nv|spa|group|holdings|industries|motors|technologies|energy|systems)\b/,
};
const sameKind: Readonly<Record<string, string>> = {
	paper: 'newspaper',
	outlet: 'newspaper',
	publication: 'newspaper',
	magazine: 'newspaper',
	broadcaster: 'network',
	station: 'network',
	college: 'university',
	school: 'university',
	ministry: 'department',
	bureau: 'agency',
	authority: 'agency',
	regulator: 'agency',
	watchdog: 'agency',
	firm: 'company',
	corporation: 'company',
	manufacturer: 'company',
	maker: 'company',
	carmaker: 'company',
	automaker: 'company',
	retailer: 'company',
	giant: 'company',
	lender: 'bank',
	team: 'club',
	side: 'club',
	newsroom: 'newspaper',
	insurer: 'company',
	chain: 'company',
	supermarket: 'company',
	housebuilder: 'company',
	bookmaker: 'company',
	studio: 'company',
	baker: 'company',
	conglomerate: 'company',
	startup: 'company',
	'start-up': 'company',
	developer: 'company',
	chipmaker: 'company',
	drugmaker: 'company',
	operator: 'company',
	tribunal: 'court',
};

/** Nouns for an organisation whose name need not say so: “the agency” may be NASA, “the club” Arsenal. */
const anyKind = new Set([
	'agency',
	'club',
	'charity',
	'company',
	'network',
	'newspaper',
	'bank',
	'airline',
	'union',
]);

/** Whether a name tells nothing of what it names. */
function isOpenName(name: string): boolean {
	return !Object.values(namesOfKind).some(pattern => pattern.test(name));
}

/** What supervises companies is none. */
function isAuthority(name: string): boolean {
	return /^(?:SEC|FDA|FTC|FCC|FAA|EPA|IRS|FBI|CIA|FEMA|CDC|WHO|UN|EU|IMF|NATO|NHS|HMRC|FCA|CMA|Ofcom|Ofgem|Ofsted|Ofwat|SEBI|BaFin|ECB|OPEC|ASEAN|Nasdaq|Dow|FTSE|S&P|LSE|NYSE)$/.test(
		name,
	);
}

/** Makes the look-up from a description such as “the 54-year-old mayor” to the actors it fits. */
export function describer(
	words: Words,
	described: readonly Described[],
	lists: NameLists,
	peopleBefore: (place: number) => readonly ActorId[],
): (stretch: Span) => readonly ActorId[] {
	// Most articles are never asked.
	let traits: readonly Traits[] | undefined;
	return stretch => {
		const asked = readDescription(words.text.slice(stretch.start, stretch.end), lists);
		if (!asked) {
			return [];
		}

		traits ??= described.map(one => traitsOf(one, words, lists));
		const found: {traits: Traits; score: number}[] = [];
		for (const candidate of traits) {
			const score = likenessOf(candidate, asked, lists);
			if (score >= fits) {
				found.push({traits: candidate, score});
			}
		}

		if (found.length === 0 && asked.varies) {
			// “The Ohio businessman” just varies the name of whoever the talk is of.
			const near = peopleBefore(stretch.start);
			return near.filter(id => {
				const candidate = traits!.find(({member}) => member.id === id);
				return candidate !== undefined && mayBe(candidate, asked);
			});
		}

		found.sort(
			(one, other) =>
				other.score - one.score ||
				mostNamed(words.text, stretch.start, one.traits, other.traits) ||
				lastBefore(other.traits.at, stretch.start) - lastBefore(one.traits.at, stretch.start) ||
				other.traits.mentions - one.traits.mentions,
		);
		return found.map(({traits: {member}}) => member.id);
	};
}

/**
 * “The company” is one that the paragraph has named, or else the one that the article is most about: others are named in
 * passing, as whoever rates its shares.
 *
 * @returns Below 0 for the one, above 0 for the other, 0 where that decides nothing.
 */
function mostNamed(text: string, at: number, one: Traits, other: Traits): number {
	if (one.member.kind !== 'organization' || other.member.kind !== 'organization') {
		return 0;
	}

	const opens = text.lastIndexOf('\n', at);
	const isHere = ({at: places}: Traits) => lastBefore(places, at) > opens;
	return isHere(one) || isHere(other) ? 0 : other.mentions - one.mentions;
}

/** Below this a description and an actor have too little in common. */
const fits = 2;

/** Whether nothing that is known of somebody speaks against a description. */
function mayBe(candidate: Traits, asked: Asked): boolean {
	const {gender} = candidate.member;
	return (
		(!asked.gender || gender === 'unknown' || gender === asked.gender) &&
		(!asked.age || candidate.ages.size === 0) &&
		(candidate.places.size === 0 ||
			asked.places.length === 0 ||
			shared(asked.places, candidate.places) > 0) &&
		(candidate.parties.size === 0 ||
			asked.parties.length === 0 ||
			asked.parties.some(party => candidate.parties.has(party)))
	);
}

function likenessOf(candidate: Traits, asked: Asked, lists: NameLists): number {
	const {member} = candidate;
	if (asked.nounBits & (roles.organizationNoun | roles.organizationHead) && member.kind === 'organization') {
		const kind = sameKind[asked.noun] ?? asked.noun;
		if (kind === 'company' && isAuthority(member.name)) {
			return 0;
		}

		let score = candidate.heads.has(asked.noun) ? 3 : 0;
		if (candidate.words.has(asked.noun)) {
			score = Math.max(score, 3);
		} else if (namesOfKind[kind]?.test(fold(member.name))) {
			score = Math.max(score, 2.5);
		} else if (
			/^(?:group|organization|organisation|company|body|nonprofit|charity|tank|outlet)$/.test(asked.noun) ||
			(anyKind.has(kind) && isOpenName(fold(member.name)))
		) {
			score = Math.max(score, 2);
		}

		return score === 0 ? 0 : score + shared(asked.places, candidate.places);
	}

	if (!(asked.nounBits & (roles.office | roles.male | roles.female)) || member.kind !== 'person') {
		return 0;
	}

	if (asked.gender && member.gender !== 'unknown' && member.gender !== asked.gender) {
		return 0;
	}

	let score = 0;
	if (
		candidate.heads.has(asked.head) ||
		(lists.nounsHaveCapitals && endsInOffice(candidate.heads, asked.noun))
	) {
		score += 3;
	} else if (
		asked.head === asked.noun &&
		candidate.words.has(asked.noun) &&
		!candidate.heads.has(`vice ${asked.noun}`)
	) {
		score += 2;
	}

	if (asked.age) {
		score += candidate.ages.has(asked.age) ? 4 : candidate.ages.size > 0 ? -3 : 0;
	}

	// “the Indiana governor” is not the governor of Ohio.
	if (asked.places.length > 0) {
		score +=
			shared(asked.places, candidate.places) * 1.5 -
			(candidate.places.size > 0 && shared(asked.places, candidate.places) === 0 ? 1.5 : 0);
	}

	if (asked.parties.length > 0 && candidate.parties.size > 0) {
		score += asked.parties.some(party => candidate.parties.has(party)) ? 1 : -2;
	}

	let common = 0;
	for (const word of asked.words) {
		if (candidate.words.has(word)) {
			common++;
		}
	}

	return score + Math.min(common, 3) * 0.4;
}

function shared(one: readonly string[], other: ReadonlySet<string>): number {
	return one.filter(item => other.has(item)).length;
}

const indefinite =
	/^\s*(?:a|an|one|another|some|any|no|two|three|several|many|few|most|both|each|every|other)\b/i;

/** Takes a description apart: “the former Indiana governor”, “a spokesman for the union”. */
function readDescription(text: string, lists: NameLists): Asked | null {
	if (indefinite.test(text)) {
		// “a spokeswoman” is somebody new.
		return null;
	}

	const all = wordsIn(text);
	const words = all.filter(
		(word, index) =>
			index > 0 ||
			!/^(?:the|a|an|this|that|his|her|their|its|our|my|another|one|der|die|das|den|dem|dieser|diese|dieses)$/i.test(
				word,
			),
	);
	if (words.length === 0 || words.length > 24) {
		return null;
	}

	let end = words.findIndex(
		(word, index) =>
			index > 0 && /^(?:of|for|in|at|from|to|with|who|which|that|on|by|whose|and|as)$/.test(word),
	);
	if (end < 0) {
		end = words.length;
	}

	// “the actress”, “the Republican nominee for governor”, “the agency’s chief”
	let at = end - 1;
	while (at > 0 && /^\d/.test(words[at]!)) {
		at--;
	}

	const raw = words[at]!.replace(/[’']s?$/, '');
	const lower = raw.toLowerCase();
	// “the 54-year-old” is whoever is of that age.
	const isAge = at === 0 && /^\d{1,3}-year-old$/.test(lower);
	const bits = isAge ? roles.office : lists.small(lower) | (lists.capitalised(raw) & roles.office);
	if (
		!(bits & (roles.office | roles.organizationNoun | roles.organizationHead | roles.male | roles.female)) ||
		bits & roles.pronoun
	) {
		return null;
	}

	const noun = lists.sameOffice(lower);
	const before = at > 0 ? words[at - 1]!.toLowerCase() : '';
	const places = placesIn(words, lists);
	const parties = words.flatMap(word => partyOf[word.toLowerCase()] ?? []);
	return {
		head: officeMakers.has(before) ? `${before} ${noun}` : noun,
		noun,
		nounBits: bits,
		words: words.filter((_, index) => index !== at).map(word => fold(word)),
		places,
		parties,
		age: /\b(\d{1,3})[- ]year[- ]old\b/.exec(text)?.[1] ?? null,
		gender: bits & roles.female ? 'female' : bits & roles.male ? 'male' : null,
		varies:
			isAge ||
			(/^\s*the\b/i.test(text) &&
				(bits & (roles.organizationNoun | roles.organizationHead)) === 0 &&
				(bits & roles.office) !== 0 &&
				!/^(?:spokesman|spokeswoman|spokesperson|lawyer|official|resident|voter|judge|reporter)$/.test(
					noun,
				) &&
				(places.length > 0 ||
					parties.length > 0 ||
					words.some(word => /^(?:former|presidential|current|celebrity|reality|real-estate)$/i.test(word)))),
	};
}

/** Countries and regions among the words, demonyms included, by the name they are gathered under. */
function placesIn(words: readonly string[], lists: NameLists): string[] {
	const found: string[] = [];
	for (let index = 0; index < words.length; index++) {
		if (!isCapital(words[index]!.codePointAt(0))) {
			continue;
		}

		for (let length = Math.min(3, words.length - index); length > 0; length--) {
			const phrase = words
				.slice(index, index + length)
				.join(' ')
				.replace(/[’']s$/, '');
			const country = lists.countryOf(phrase) ?? lists.place(phrase)?.name ?? lists.place(`${phrase}.`)?.name;
			if (country) {
				found.push(country);
				index += length - 1;
				break;
			}
		}
	}

	return found;
}

function traitsOf({member, roles: found, group}: Described, words: Words, lists: NameLists): Traits {
	const heads = new Set<string>();
	const all = new Set<string>();
	const places = new Set<string>();
	const parties = new Set<string>();
	const ages = new Set<string>();
	const read = (text: string) => {
		const parts = wordsIn(text);
		for (const [index, part] of parts.entries()) {
			const lower = part.toLowerCase();
			const plain = lists.sameOffice(lists.sameOffice(part) === part ? lower : part);
			all.add(fold(plain));
			if (
				lists.small(lower) & (roles.office | roles.organizationNoun) ||
				lists.capitalised(part) & roles.office
			) {
				const before = index > 0 ? parts[index - 1]!.toLowerCase() : '';
				heads.add(officeMakers.has(before) ? `${before} ${plain.toLowerCase()}` : plain.toLowerCase());
			}

			if (/^(?:Lord|Lady|Baroness|Viscount|Viscountess)$/.test(part)) {
				heads.add('peer');
			}

			const party = partyOf[lower];
			if (party && part.length > 1) {
				parties.add(party);
			}
		}

		for (const place of placesIn(parts, lists)) {
			places.add(place);
		}
	};

	for (const role of found) {
		read(role.text);
	}

	if (member.kind !== 'person') {
		read(member.name);
	}

	for (const name of group.names) {
		if (name.titleFirst < name.first) {
			read(words.text.slice(words.start[name.titleFirst], words.end[name.first - 1]));
		}

		const after = name.last + 1;
		if (after >= words.count || words.region[after] !== words.region[name.last]) {
			continue;
		}

		const gap = words.gap[after]!;
		if (words.shape[after] === shapes.number && gap & gaps.comma) {
			ages.add(words.at(after));
		}

		// “(D-Calif.)”, “, R-Ky.,”, “of Vermont”
		if (gap & (gaps.bracket | gaps.comma) || words.at(after) === 'of') {
			const tail = words.text.slice(words.end[name.last], words.end[Math.min(after + 2, words.count - 1)]);
			const party = /^\s*[(,]\s*([RDI])\b/.exec(tail)?.[1];
			if (party) {
				parties.add(partyOf[party.toLowerCase()]!);
			}

			const origin = /^(?:\s*[(,]\s*(?:[RDI][-–—])?|\s+of\s+)(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)/u.exec(
				tail,
			)?.[1];
			if (origin) {
				for (const phrase of [origin, origin.split(' ')[0]!]) {
					const place = lists.place(phrase) ?? lists.place(`${phrase}.`);
					if (place) {
						places.add(place.name);
						break;
					}
				}
			}
		}
	}

	const at = group.names.map(({first}) => words.start[first]!);
	return {member, heads, words: all, places, parties, ages, mentions: group.names.length, at};
}

/** The last of the ordered places before another, −1 when there is none. */
function lastBefore(places: readonly number[], place: number): number {
	return places.findLast(at => at < place) ?? -1;
}

/** „der Minister“ is the Verkehrsminister: German makes one word of an office and what it is over. */
function endsInOffice(heads: ReadonlySet<string>, noun: string): boolean {
	for (const head of heads) {
		if (head.endsWith(noun)) {
			return true;
		}
	}

	return false;
}
