import {type NameLists, roles} from '../language/name-lists.ts';
import type {Keyed} from './group.ts';
import {appositionOf} from './kind.ts';
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

	const isSure = all.some(({name}) => {
		if (isPlural) {
			// “Prosecutors’ claims” opens a sentence, and no name.
			return name.isSure && !words.opensSentence(name.first);
		}

		return (name.isSure && !name.isQuotedTitle) || isSpeaking(name, words, lists);
	});
	const first = all[0]!.name;
	const mayBeNoun = lists.nounsHaveCapitals && first.shape !== 'organization';
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
		(bits & roles.organizationEnd && !all.some(({name}) => isSpeaking(name, words, lists)))
	) {
		return null;
	}

	return 'name';
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
