import capitalisedWords from '../../../data/capitalised-words.en.json' with {type: 'json'};
import countries from '../../../data/countries.json' with {type: 'json'};
import honorifics from '../../../data/honorifics.en.json' with {type: 'json'};
import nicknames from '../../../data/nicknames.en.json' with {type: 'json'};
import offices from '../../../data/offices.en.json' with {type: 'json'};
import organizationWords from '../../../data/organization-words.en.json' with {type: 'json'};
import organizations from '../../../data/organizations.en.json' with {type: 'json'};
import places from '../../../data/places.en.json' with {type: 'json'};
import regions from '../../../data/regions.json' with {type: 'json'};
import {type GazetteerEntry, roles} from '../name-lists.ts';
import type {Table} from '../packed-table.ts';

/** Forms of “say” and of the verbs nearest to it; only people, offices and organisations are their subjects. */
const sayingVerbs =
	'said says say saying told tells asked asks added adds wrote writes argued argues noted notes tweeted tweets replied replies responded responds insisted insists explained explains acknowledged acknowledges warned warns recalled recalls joked jokes declared declares testified testifies vowed vows conceded concedes complained complains concluded concludes announced announces stated states claimed claims suggested suggests believes believed thinks thought wants wanted hopes hoped declined refused promised promises praised criticized criticised denied denies admitted admits urged urges predicted predicts countered continued reported reports called calls accused accuses blasted slammed blamed blames contended contends maintained maintains described describes echoed feared fears worried dismissed dismisses questioned concluded found finds estimated estimates opined revealed reveals disclosed stressed stresses emphasized emphasised pledged demanded demands confirmed confirms boasted retorted remarked lamented cautioned cautions recommended recommends proposed endorsed objected marveled marvelled quipped say tell ask add write argue note insist explain acknowledge warn complain claim suggest believe think hope contend maintain worry';
const locatives =
	'in at near from across throughout outside inside around toward towards to visiting downtown';
const joiners = 'of for and on the to & in de du des';
const functionWords =
	'a an and any are as at be because been before but by can could did do does during for from had has have he her here his how if in into is it its itself may might more must no nor not now of off on once or our out over she should since so than that the their then there these they this those through to today too under until up us very via was we were what when where which while who whom whose why will with within without would yesterday yet you';
const masculine = 'he him his himself';
const feminine = 'she her hers herself';
const neutralPronouns = 'it its itself they them their themselves who whom whose i we my our me us';

/** What the lists say of words, made into one look-up for each question. */
export type NameTables = {
	/** Bits of `roles` of words with a capital, without given names. */
	readonly capitalised: Table<number>;
	readonly small: Table<number>;
	readonly gazetteer: Table<GazetteerEntry>;
	readonly organizations: Table<string>;
	readonly longest: Table<number>;
	readonly demonyms: Table<string>;
	readonly nobodies: Table<true>;
	readonly spelledOut: Table<string>;
	readonly givenKeys: Table<string>;
	readonly sameOffices: Table<string>;
};

/** Makes the tables out of the lists. `scripts/build.mjs` packs them: see `packed-table.ts`. */
export function buildNameTables(): {[Name in keyof NameTables]: Map<string, ValueOf<NameTables[Name]>>} {
	const capitalised = new Map<string, number>();
	const small = new Map<string, number>();
	const mark = (map: Map<string, number>, words: string, bits: number) => {
		for (const word of words.split(' ')) {
			map.set(word, (map.get(word) ?? 0) | bits);
		}
	};

	/** The same for words listed in small letters that are looked for with a capital: “Vice-President”. */
	const markCapitals = (words: string, bits: number) => {
		for (const word of words.split(' ')) {
			const title = word.charAt(0).toUpperCase() + word.slice(1);
			capitalised.set(title, (capitalised.get(title) ?? 0) | bits);
			const hyphen = title.indexOf('-') + 1;
			if (hyphen > 0) {
				const both = title.slice(0, hyphen) + title.charAt(hyphen).toUpperCase() + title.slice(hyphen + 1);
				capitalised.set(both, (capitalised.get(both) ?? 0) | bits);
			}
		}
	};

	mark(capitalised, honorifics.male, roles.honorific | roles.male);
	mark(capitalised, honorifics.female, roles.honorific | roles.female);
	mark(capitalised, honorifics.either, roles.honorific);
	mark(capitalised, honorifics.suffixes, roles.suffix);

	for (const [words, bits] of [
		[offices.heads, roles.office],
		[offices.modifiers, roles.modifier],
		[offices.male, roles.male],
		[offices.female, roles.female],
	] as const) {
		mark(small, words, bits);
		if (bits === roles.office || bits === roles.modifier) {
			markCapitals(words, bits);
		}
	}

	for (const word of `${offices.male} ${offices.female}`.split(' ')) {
		const title = word.charAt(0).toUpperCase() + word.slice(1);
		const known = capitalised.get(title);
		if (known !== undefined && known & roles.office) {
			capitalised.set(title, known | (small.get(word)! & (roles.male | roles.female)));
		}
	}

	mark(capitalised, offices.short, roles.office | roles.addressable);
	markCapitals(offices.addressable, roles.addressable);
	mark(capitalised, offices.portfolios, roles.portfolio);
	mark(capitalised, places.endings, roles.placeEnd);
	mark(capitalised, places.beginnings, roles.placeStart);
	mark(capitalised, capitalisedWords.breakers, roles.breaker);
	mark(capitalised, organizationWords.endings, roles.organizationEnd);
	mark(capitalised, organizationWords.beginnings, roles.organizationStart);
	mark(small, organizationWords.heads, roles.organizationHead);
	mark(small, organizationWords.descriptions, roles.organizationNoun);
	mark(small, organizationWords.placeDescriptions, roles.placeNoun);
	mark(small, sayingVerbs, roles.says);
	mark(small, locatives, roles.locative);
	mark(small, joiners, roles.joiner);
	mark(small, capitalisedWords.particles, roles.particle);
	mark(small, functionWords, roles.function);
	mark(capitalised, capitalisedWords.things, roles.thing);
	mark(small, masculine, roles.pronoun | roles.male);
	mark(small, feminine, roles.pronoun | roles.female);
	mark(small, neutralPronouns, roles.pronoun);
	mark(capitalised, capitalisedWords.groups, roles.group);
	mark(capitalised, capitalisedWords.weekdays, roles.calendar);
	mark(capitalised, capitalisedWords.months, roles.calendar);
	mark(capitalised, capitalisedWords.holidays, roles.calendar);
	markCapitals(capitalisedWords.starters, roles.starter);

	const gazetteer = new Map<string, GazetteerEntry>();
	const longest = new Map<string, number>();
	const demonyms = new Map<string, string>();
	const enter = (phrase: string, entry: GazetteerEntry) => {
		if (gazetteer.has(phrase)) {
			return;
		}

		gazetteer.set(phrase, entry);
		const words = phrase.split(' ');
		const first = words[0]!;
		longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
		capitalised.set(first, (capitalised.get(first) ?? 0) | roles.gazetteer);
	};

	for (const {name, aliases, capitals: seats, demonyms: people} of countries as readonly Country[]) {
		const entry: GazetteerEntry = {name, kind: 'place'};
		enter(name, entry);
		for (const alias of aliases ?? []) {
			enter(alias, entry);
		}

		for (const seat of seats ?? []) {
			if (!places.seats.includes(seat)) {
				enter(seat, {name: seat, kind: 'place'});
			}
		}

		for (const demonym of people ?? []) {
			for (const form of [demonym, `${demonym}s`]) {
				if (!demonyms.has(form)) {
					demonyms.set(form, name);
				}

				if (!form.includes(' ')) {
					mark(capitalised, form, roles.group);
				}
			}
		}
	}

	for (const {name, abbreviations, demonyms: people} of regions as readonly Region[]) {
		const entry: GazetteerEntry = {name, kind: 'place'};
		enter(name, entry);
		for (const short of abbreviations ?? []) {
			enter(short, entry);
		}

		for (const demonym of people ?? []) {
			for (const form of [demonym, `${demonym}s`]) {
				demonyms.set(form, name);
				if (!form.includes(' ')) {
					mark(capitalised, form, roles.group);
				}
			}
		}
	}

	for (const name of [...places.cities, ...places.areas]) {
		enter(name, {name, kind: 'place'});
	}

	for (const name of places.seats) {
		enter(name, {name, kind: 'organization'});
	}

	const knownOrganizations = new Map<string, string>();
	for (const line of organizations.names) {
		const [name = '', ...others] = line.split('|');
		for (const form of [name, ...others]) {
			knownOrganizations.set(form, name);
		}
	}

	const nobodies = new Map(capitalisedWords.nobodies.map((phrase): [string, true] => [phrase, true]));
	const spelledOut = new Map(Object.entries(offices.spelledOut));
	const givenKeys = new Map<string, string>();
	for (const group of nicknames.groups) {
		const names = group.split(' ');
		for (const name of names) {
			// A short form such as “Al” belongs to several names; the first group keeps it.
			if (!givenKeys.has(name)) {
				givenKeys.set(name, names[0]!);
			}
		}
	}

	const sameOffices = new Map<string, string>();
	for (const group of offices.same) {
		const words = group.split(' ');
		for (const word of words) {
			sameOffices.set(word, words[0]!);
		}
	}

	return {
		capitalised,
		small,
		gazetteer,
		organizations: knownOrganizations,
		longest,
		demonyms,
		nobodies,
		spelledOut,
		givenKeys,
		sameOffices,
	};
}

type ValueOf<T> = T extends Table<infer Value> ? Value : never;

/** The tables, made when the first article asks. */
export function nameTables(): NameTables {
	return buildNameTables();
}

type Country = {
	readonly name: string;
	readonly demonyms?: readonly string[];
	readonly capitals?: readonly string[];
	readonly aliases?: readonly string[];
};

type Region = {
	readonly name: string;
	readonly abbreviations?: readonly string[];
	readonly demonyms?: readonly string[];
};
