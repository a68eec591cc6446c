import {type NameLists, roles} from '../language/name-lists.ts';
import type {Keyed} from './group.ts';
import {appositionOf, isOwnKin} from './kind.ts';
import type {RawName} from './raw-name.ts';
import {gaps, shapes, type Words} from './words.ts';

/**
 * Whether a single word that no full name explains is a name at all.
 *
 * @param token The word, folded.
 * @param all Every place where it stands.
 * @returns `'speakers'` for a group of people that speaks, as in “Republicans say”, `null` for no name.
 */
export function readLoneName(
	token: string,
	all: readonly Keyed[],
	words: Words,
	lists: NameLists,
): 'name' | 'speakers' | null {
	const bits = lists.capitalised(words.at(all[0]!.name.first));
	const isPlural = !(bits & roles.group) && isPlainPlural(token, lists);
	if (
		!lists.nounsHaveCapitals &&
		!lists.isBorrowed &&
		!isPlainPlural(token, lists) &&
		all.some(({name}) => isSaidToBeOne(name, words, lists))
	) {
		return 'name';
	}

	if (circles.test(token) && !all.some(({name}) => name.honorific >= 0 || name.hasOffice)) {
		return null;
	}

	// “marry Dean, 31, next month”: a given name that is another word as well.
	if (bits & roles.given && all.some(({name}) => isAged(name, words) || isKin(name, words, lists))) {
		return 'name';
	}

	if (!(bits & (roles.gazetteer | roles.calendar)) && all.some(({name}) => isOwnKin(name, words))) {
		return 'name';
	}

	const isSure = all.some(({name}) => {
		if (isPlural) {
			// “Prosecutors’ claims” opens a sentence, and no name.
			return name.isSure && !words.opensSentence(name.first);
		}

		return (name.isSure && !name.isQuotedTitle) || isSpeaking(name, words, lists);
	});
	const mayBeNoun =
		lists.nounsHaveCapitals && all.every(({name}) => name.shape !== 'organization' && name.shape !== 'place');
	if (mayBeNoun && !all.some(({name}) => name.honorific >= 0 || name.hasOffice)) {
		return null;
	}

	if (!isSure && lists.isBorrowed) {
		return null;
	}

	if (!isSure && all.every(({name}) => isPluralSubject(name, token, words))) {
		// “Motorcycles pay nothing.”
		return null;
	}

	if (!isSure && (isPlural || words.isSeenSmall(token) || lists.isCommon(token) || bits & roles.starter)) {
		return null;
	}

	// An everyday word with a capital here and there is mostly a word that somebody wrote large.
	const isWord = lists.isCommon(token) || words.isSeenSmall(token);
	if (
		isWord &&
		all.filter(({name}) => name.isSure).length < 2 &&
		!all.some(({name}) => name.honorific >= 0 || name.hasOffice || isSpeaking(name, words, lists))
	) {
		return null;
	}

	// “Setup is easy.”: named once, where any word has its capital.
	if (
		!lists.nounsHaveCapitals &&
		all.length === 1 &&
		!isSure &&
		!(bits & roles.given) &&
		isOnlyDescribed(all[0]!.name, words)
	) {
		return null;
	}

	const isTitled = all.some(({name}) => name.honorific >= 0 || name.hasOffice);
	if (bits & roles.group && !isTitled) {
		const isParty =
			/^(?:republicans|democrats|tories|conservatives|liberals|libertarians|socialists|communists|greens|islamists)$/.test(
				token,
			);
		const isNation = lists.countryOf(words.at(all[0]!.name.first)) !== undefined;
		if (
			token.endsWith('s') &&
			!isNation &&
			((isParty && all.length > 1) || all.some(({name}) => isSpeaking(name, words, lists)))
		) {
			return 'speakers';
		}

		return null;
	}

	if (
		(bits & (roles.calendar | roles.breaker | roles.starter | roles.office | roles.modifier) && !isTitled) ||
		(bits & roles.organizationEnd &&
			!all.some(({name}) => isSpeaking(name, words, lists) || isPaper(name, words)))
	) {
		return null;
	}

	return 'name';
}

/** People who are called by what they are to a place or to one another: “Locals say”, “Children called”. */
const circles =
	/^(?:people|children|kids|locals|residents|villagers|neighbou?rs|friends|families|parents|mums|dads|relatives|insiders|pals|couples|onlookers|others|rivals|foes)$/;

/** “Dean, 31, next month” */
function isAged({last}: RawName, words: Words): boolean {
	const next = last + 1;
	const age = next < words.count && words.shape[next] === shapes.number ? Number(words.at(next)) : 0;
	const after = next + 1 < words.count ? words.gap[next + 1]! : gaps.stop;
	return (
		words.gap[next] === (gaps.comma | gaps.space) &&
		age > 0 &&
		age < 115 &&
		(after & (gaps.comma | gaps.stop)) !== 0
	);
}

/** “Her father, Ray, a bricklayer,” and “his wife, June, said” */
function isKin({first, last}: RawName, words: Words, lists: NameLists): boolean {
	const before = first - 1;
	return (
		before >= 0 &&
		words.gap[first] === (gaps.comma | gaps.space) &&
		words.shape[before] === shapes.small &&
		(lists.small(words.at(before)) & (roles.male | roles.female)) !== 0 &&
		!(lists.small(words.at(before)) & roles.pronoun) &&
		last + 1 < words.count &&
		(words.gap[last + 1]! & gaps.comma) !== 0
	);
}

/** “told The Courier”: a capital that only a paper's name keeps in a sentence. */
function isPaper({first, hasArticle}: RawName, words: Words): boolean {
	return hasArticle && words.at(first - 1) === 'The' && !words.opensSentence(first - 1);
}

/** “Unite, the union that represents the staff”: any word is a name where its description says of what. */
function isSaidToBeOne({last, hasArticle, isQuotedTitle}: RawName, words: Words, lists: NameLists): boolean {
	const next = last + 1;
	return (
		!hasArticle &&
		!isQuotedTitle &&
		next < words.count &&
		words.gap[next] === (gaps.comma | gaps.space) &&
		words.at(next) === 'the' &&
		appositionOf(words, next, lists) === 'organization'
	);
}

/** Whether the next word says that the name speaks. */
export function isSpeaking({first, last}: RawName, words: Words, lists: NameLists): boolean {
	if (
		first > 1 &&
		words.gap[first] === gaps.space &&
		words.at(first - 1) === 'to' &&
		/^according$/i.test(words.at(first - 2))
	) {
		return true;
	}

	const next = last + 1;
	return (
		next < words.count &&
		words.gap[next] === gaps.space &&
		words.shape[next] === shapes.small &&
		(lists.small(words.at(next)) & roles.says) !== 0
	);
}

/** “economists”, “voters”, “projections”: words that only open a sentence, and are no names for it. */
function isPlainPlural(token: string, lists: NameLists): boolean {
	return (
		token.endsWith('s') &&
		((lists.small(token.slice(0, -1)) & roles.office) !== 0 ||
			(token.endsWith('es') && (lists.small(token.slice(0, -2)) & roles.office) !== 0) ||
			(token.endsWith('ies') && (lists.small(`${token.slice(0, -3)}y`) & roles.office) !== 0) ||
			/(?:ists|ers|ors|ions|ents|ants|ings|ics|ments|ians|ees|ures|ities|ates|men|women|people)$/.test(token))
	);
}

function isOnlyDescribed({last, hasArticle}: RawName, words: Words): boolean {
	const verb = last + 1;
	return (
		!hasArticle &&
		verb < words.count &&
		words.gap[verb] === gaps.space &&
		/^(?:is|was|are|were)$/.test(words.at(verb))
	);
}

/** A word in the plural at the head of a sentence, with a verb that agrees: “Motorcycles pay”, “Crowds were”. */
function isPluralSubject({last}: RawName, token: string, words: Words): boolean {
	const verb = last + 1;
	return (
		/[^su]s$/.test(token) &&
		!words.possessive[last] &&
		verb < words.count &&
		words.gap[verb] === gaps.space &&
		/^(?:are|were|have|do|say|pay|go|come|get|want|need|make|take|cost|run|look|seem)$/.test(words.at(verb))
	);
}
