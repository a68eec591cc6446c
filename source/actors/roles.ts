import {hasCapital} from '../article/letters.ts';
import {type NameLists, roles} from '../language/name-lists.ts';
import type {Group} from './group.ts';
import {appositionOf} from './kind.ts';
import type {RawName} from './raw-name.ts';
import {gaps, shapes, type Words} from './words.ts';

/** More than this and it is a story, not a role. */
const longestRole = 14;

/** A description of an actor, with the words it stands in. */
export type Role = {
	readonly text: string;
	readonly first: number;
	readonly last: number;
	readonly isTitle: boolean;
};

/**
 * Everything the article says an actor is, in reading order: the title before a name, the description
 * behind it, “X, who is the mayor”, and the organisation in “the Institute’s Stephen Nix”.
 */
export function rolesOf(
	group: Group,
	words: Words,
	lists: NameLists,
	ownerAt: (word: number) => Group | undefined,
): Role[] {
	const found: Role[] = [];
	for (const name of group.names) {
		if (group.kind !== 'person') {
			continue;
		}

		const title = titleOf(name, words, lists);
		if (title) {
			found.push(title);
		}

		const behind = descriptionBehind(name, words, lists);
		// In “Ada Okoro, Mayor Ben Ruiz and others” the title is the next one's.
		const opener = behind ? lists.capitalised(words.at(behind.first)) : 0;
		const isNext =
			behind !== null &&
			(opener & (roles.office | roles.group | roles.modifier)) !== 0 &&
			ownerAt(behind.first)?.kind === 'person' &&
			ownerAt(behind.first) !== group;
		if (behind && !isNext) {
			found.push(behind);
		}

		const ahead = descriptionAhead(name, words, lists);
		if (ahead) {
			found.push(ahead);
		}

		const before = name.titleFirst - 1;
		if (
			!title &&
			name.titleFirst === name.first &&
			name.last > name.first &&
			before >= 0 &&
			words.possessive[before] &&
			words.gap[name.titleFirst] === gaps.space &&
			ownerAt(before)?.kind === 'organization'
		) {
			let first = before;
			while (first > 0 && ownerAt(first - 1) === ownerAt(before) && words.gap[first] === gaps.space) {
				first--;
			}

			found.push({
				text: words.text.slice(words.start[first], words.end[before]),
				first,
				last: before,
				isTitle: false,
			});
		}
	}

	return found;
}

/** The title in front of a name, without honorific: “Foreign Minister”. */
function titleOf(name: RawName, words: Words, lists: NameLists): Role | null {
	if (name.titleFirst >= name.first || !name.hasOffice) {
		return null;
	}

	const isHonorific = (index: number) =>
		words.isCapital(index) &&
		(lists.capitalised(words.at(index)) & (roles.honorific | roles.given)) === roles.honorific;
	let first = name.titleFirst;
	let last = name.first - 1;
	while (
		last >= first &&
		(isHonorific(last) || (last > first && /^(?:Sheikh|Sheik|Haji)$/.test(words.at(last))))
	) {
		last--;
	}

	while (first <= last && (isHonorific(first) || words.at(first) === 'the')) {
		first++;
	}

	if (first > last) {
		return null;
	}

	const text = words.text
		.slice(words.start[first], words.end[last])
		.split(/\s+/)
		.map(word => lists.spelledOut(word))
		.join(' ');
	// The sentence gives “Former Mayor” its capital, and the paper the others.
	const isSentence = words.opensSentence(first) && first < last && words.shape[first + 1] === shapes.small;
	const opener = words.at(first).toLowerCase();
	if (
		isSentence &&
		words.shape[first] === shapes.capital &&
		(lists.small(opener) !== 0 || lists.isCommon(opener) || words.isSeenSmall(opener)) &&
		!(lists.capitalised(words.at(first)) & (roles.group | roles.gazetteer))
	) {
		// “Local councillor Ada Okoro”
		return {text: text.charAt(0).toLowerCase() + text.slice(1), first, last, isTitle: true};
	}

	const isOpened = words.opensSentence(first) && first < last && words.isCapital(first + 1);
	return {
		text: isOpened ? text.replace(/^(?:Former|Retired|Late|Then)(?= )/, word => word.toLowerCase()) : text,
		first,
		last,
		isTitle: true,
	};
}

/** “Acme's chief executive, Ada Okoro,” and “another host, Ben Adeyemi,” */
function descriptionAhead(name: RawName, words: Words, lists: NameLists): Role | null {
	if (lists.nounsHaveCapitals) {
		return officeAhead(name, words, lists);
	}

	const isBetweenCommas = name.titleFirst > 0 && words.gap[name.titleFirst] === (gaps.comma | gaps.space);
	if (!isBetweenCommas) {
		return null;
	}

	const isRole = (index: number) =>
		words.shape[index] === shapes.small &&
		(lists.small(words.at(index)) & (roles.office | roles.male | roles.female)) !== 0 &&
		(lists.small(words.at(index)) & roles.pronoun) === 0;
	const nearest = name.titleFirst - 1;
	const office = beforePortfolio(words, nearest, lists);
	const head = isRole(nearest) ? nearest : office >= 0 ? office : beforeRelative(words, nearest);
	const isOffice = head === office && (lists.capitalised(words.at(head)) & roles.office) !== 0;
	if (head < 0 || !(isRole(head) || isOffice)) {
		return null;
	}

	const last = head === office ? nearest : head;

	// A list, “the mayor, Ada Okoro and the clerk”, has no comma or sentence end behind the name.
	const after = name.last + 1;
	if (
		after < words.count &&
		words.region[after] === words.region[name.last] &&
		!(words.gap[after]! & (gaps.comma | gaps.stop | gaps.dash))
	) {
		return null;
	}

	let first = head;
	while (first > 0 && head - first < 6 && words.gap[first] === gaps.space) {
		const before = first - 1;
		const word = words.at(before);
		// “one supporter, Alf Timms,”; but “the daughter of one victim, Ada Okoro,”
		if (/^(?:one|some)$/i.test(word) && words.at(Math.max(0, before - 1)) !== 'of') {
			break;
		}

		if (
			/^(?:the|a|an|his|her|their|its|our|my|another|said|says|and|but|to|by|with|as|of|from|for|that)$/i.test(
				word,
			)
		) {
			// “the daughter of one victim, Joan Pargeter, said”: she is the daughter.
			const isOf =
				word === 'of' &&
				before > 0 &&
				words.shape[before - 1] === shapes.small &&
				(lists.small(words.at(before - 1)) & (roles.office | roles.male | roles.female)) !== 0 &&
				(lists.small(words.at(first)) & roles.office) === 0;
			if (!isOf) {
				break;
			}
		}

		first = before;
	}

	return {
		text: words.text.slice(words.start[first], words.end[last]).replaceAll(/\s+/g, ' '),
		first,
		last,
		isTitle: false,
	};
}

/** The office in “the commissioner of Police”, “the minister for Health and Housing”; −1 where no such office ends at a word. */
function beforePortfolio(words: Words, last: number, lists: NameLists): number {
	let index = last;
	while (
		index > 1 &&
		last - index < longestClause &&
		words.gap[index] === gaps.space &&
		((words.isCapital(index) && (lists.capitalised(words.at(index)) & roles.portfolio) !== 0) ||
			(index < last && words.at(index) === 'and'))
	) {
		index--;
	}

	const isOffice = index < last && words.gap[index] === gaps.space && /^(?:of|for)$/.test(words.at(index));
	return isOffice ? index - 1 : -1;
}

/** The word in front of “who” in “the nurse who found him, Bo Hill,”; −1 where no such clause ends in front of a name. */
function beforeRelative(words: Words, last: number): number {
	for (let index = last; index > 0 && last - index < longestClause; index--) {
		if (words.gap[index] !== gaps.space) {
			return -1;
		}

		if (words.at(index) === 'who') {
			return index - 1;
		}
	}

	return -1;
}

/** A clause that tells one nurse from others has no more words. */
const longestClause = 7;

/** “, president of the teachers’ union,” and “, who is president of …”. */
function descriptionBehind(name: RawName, words: Words, lists: NameLists): Role | null {
	if (lists.nounsHaveCapitals) {
		return officeBehind(name, words, lists);
	}

	let from = name.last + 1;
	if (from >= words.count || words.possessive[name.last]) {
		return null;
	}

	const gap = words.gap[from]!;
	if (!(gap & gaps.comma) || gap & ~(gaps.comma | gaps.space)) {
		return null;
	}

	// An age or a home comes first: “Ada Okoro, 54, a nurse”, “Ada Okoro, of Lagos, a nurse”.
	if (words.shape[from] === shapes.number && from + 1 < words.count && words.gap[from + 1]! & gaps.comma) {
		from++;
	}

	if (words.at(from) === 'who' && /^(?:is|was)$/.test(words.at(from + 1))) {
		from += 2;
	}

	if (appositionOf(words, from, lists) !== 'person') {
		return null;
	}

	let first = from;
	if (/^(?:a|an|the|and|also|his|her|their|its|my|our)$/i.test(words.at(first))) {
		first++;
	}

	let last = first;
	while (last + 1 < words.count && last - first < longestRole - 1) {
		const next = last + 1;
		// The apostrophe in “the teachers’ union” looks like a mark.
		const isOwned =
			words.gap[next] === (gaps.space | gaps.quote) &&
			/s['’] /.test(words.text.slice(words.end[last]! - 1, words.end[last]! + 2));
		if (words.gap[next] !== gaps.space && words.gap[next] !== (gaps.space | gaps.ampersand) && !isOwned) {
			break;
		}

		const word = words.at(next);
		if (
			words.shape[next] === shapes.small &&
			(/^(?:who|which|that|said|says|told|whose|where|when|while|during|until|since|before|after|on|as|has|had|was|is|were|are|have|will|would|and)$/.test(
				word,
			) ||
				lists.small(word) & roles.says)
		) {
			if (word !== 'and') {
				break;
			}

			// “founder and chief executive of …”
			const after =
				next + 1 < words.count && words.shape[next + 1] === shapes.small
					? lists.small(words.at(next + 1))
					: 0;
			if (!(after & (roles.office | roles.modifier)) && !words.isCapital(next + 1)) {
				break;
			}
		}

		last = next;
	}

	return {
		text: words.text.slice(words.start[first], words.end[last]).replaceAll(/\s+/g, ' '),
		first,
		last,
		isTitle: false,
	};
}

/** The role to show: what the article introduces the actor as, with office before looser words. */
export function shownRole(found: readonly Role[]): string | null {
	const [introduced] = found;
	if (!introduced) {
		return null;
	}

	// “nominee” alone gives way to a fuller description nearby.
	const title = found.find(role => role.isTitle && hasCapital(role.text));
	if (title && /^(?:Councillor|Judge)$/.test(title.text)) {
		// “the mayor, Councillor Ada Okoro”: all are councillors.
		return (
			found.find(role => !role.isTitle && role.last < title.first && title.first - role.last === 1) ?? title
		).text;
	}

	return (title ?? introduced).text;
}

/** „Der Geschäftsführer der Hafen AG, Ada Okoro,“ */
function officeAhead(name: RawName, words: Words, lists: NameLists): Role | null {
	if (words.gap[name.titleFirst] !== (gaps.comma | gaps.space)) {
		return null;
	}

	const last = name.titleFirst - 1;
	for (let first = last; first >= 0 && last - first < 7; first--) {
		if (words.isCapital(first) && lists.capitalised(words.at(first)) & roles.office) {
			return roleFrom(words, first, last);
		}

		if (words.gap[first] !== gaps.space) {
			break;
		}
	}

	return null;
}

/** „Ada Okoro, Bürgermeisterin von Nordhafen,“ */
function officeBehind(name: RawName, words: Words, lists: NameLists): Role | null {
	const first = name.last + 1;
	if (
		first >= words.count ||
		words.gap[first] !== (gaps.comma | gaps.space) ||
		!words.isCapital(first) ||
		!(lists.capitalised(words.at(first)) & roles.office)
	) {
		return null;
	}

	let last = first;
	while (last + 1 < words.count && last - first < 7 && words.gap[last + 1] === gaps.space) {
		last++;
	}

	const isClosed = last + 1 < words.count && (words.gap[last + 1]! & gaps.comma) !== 0;
	return isClosed ? roleFrom(words, first, last) : null;
}

function roleFrom(words: Words, first: number, last: number): Role {
	return {
		text: words.text.slice(words.start[first], words.end[last]).replaceAll(/\s+/g, ' '),
		first,
		last,
		isTitle: false,
	};
}
