import {hasInnerCapital} from '../article/letters.ts';
import {type NameLists, roles} from '../language/name-lists.ts';
import type {ActorKind} from './actor.ts';
import type {RawName} from './raw-name.ts';
import {gaps, shapes, type Words} from './words.ts';

/** What speaks for an actor being a person, an organisation or a place; added up over all its names. */
export type Evidence = {
	person: number;
	organization: number;
	place: number;
	/** Whether something only a person has was said of it: an office, an age, a wife, “who”. */
	isHuman: boolean;
};

/** Evidence nothing else can outweigh: an honorific, an entry of the gazetteer. */
const sure = 12;
const strong = 4;
/** A given name and another: a person, unless it stands where only places stand. */
const likely = 3;
const some = 2;
const weak = 1;

const kinWords =
	/^(?:wife|husband|son|sons|daughter|daughters|father|mother|brother|sister|parents|family|children|mother-in-law|father-in-law|doctor|lawyer|attorney|spokesman|spokeswoman|spokesperson|campaign|aides?|advisers?|allies|supporters|friend|friends|critics|opponent|rival|running|predecessor|successor|remarks|speech|tweet|tweets|comments|career|life|death|home|face|voice|hands?|eyes|hair|body)$/;

/** What no company has. */
export const bodily =
	/^(?:wife|husband|sons?|daughters?|father|mother|brother|sister|parents|mother-in-law|father-in-law|life|death|face|voice|hands?|eyes|hair|body)$/;
/** What stands at a town or a river, and at no firm: “the bridge at Osk”. */
const sites =
	/^(?:bridge|crossing|border|camp|dam|port|jetty|pier|quay|wharf|station|junction|roundabout|harbour|harbor|checkpoint|ford|lock|castle|battle|fighting|siege|races?|prison|barracks|airfield|mine)$/;
/** What one side does to another. */
const beaten =
	/^(?:beat|beats|beating|defeated|defeating|thrashed|hammered|outplayed|handed|edged|overcame|hosted|hosts?|relegated)$/;
/** “the River Osk”, “Mount Osk” */
const waters = /^(?:River|Lake|Loch|Lough|Mount|Cape)$/;
/** “north of Osk”, “the outskirts of Osk” */
const sides =
	/^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|northern|southern|outskirts|suburbs?|town|village|city|hamlet|port|island|district|valley|edge|streets|people|mayor)$/;
/** What it says it is. */
const towns = /^(?:outskirts|suburbs?|town|village|city|hamlet|port)$/;
/** What stands in a town or at a water, and is written small behind its name: “Osk beach”. */
const parts =
	/^(?:province|prefecture|peninsula|district|township|governorate|oblast|constituency|suburb|council|councillors?|residents|beach|village|harbour|harbor|seafront|jetty|pier|quay|prison|cemetery|lake|river|creek|bay|valley|island|reservoir|canal|estuary|forest|airport|railway|crossroads|refinery|marina)$/;
/** What one has in a person. */
const trusts =
	/^(?:belie(?:f|ve[sd]?)|confidence|faith|trust(?:s|ed)?|interest(?:ed)?|confide[sd]?|confiding|hope|invest(?:s|ed)?|change|changed|saw|sees|see|disappointed|rivals?)$/;
/** Whom a side has: “Osk’s goalkeeper”. */
const squad =
	/^(?:manager|captain|skipper|goalkeeper|keeper|striker|winger|midfielder|defender|defence|midfield|players|supporters|fans|bench|coach|penalty|equaliser|opener)$/;
/** What is published, or sung by many, under a name: “the newspaper Berita Pagi”. */
const papers =
	/^(?:newspaper|daily|weekly|tabloid|broadsheet|magazine|broadcaster|website|charity|airline|band|label|retailer|supermarket|startup|start-up|think-tank)$/;
/** “published on Tuesday *in* Nature Geoscience”, “writing *in* Cell” */
function isPublished(words: Words, preposition: number): boolean {
	for (let index = preposition - 1; index >= 0 && index > preposition - 5; index--) {
		if (words.gap[index + 1] !== gaps.space) {
			return false;
		}

		if (/^(?:published|writing)$/i.test(words.at(index))) {
			return true;
		}
	}

	return false;
}

/** How one comes to a place. */
const journeys =
	/^(?:flew|flown|fly|flying|travell?ed|moved|drove|driven|sailed|emigrated|cycled|hitchhiked)$/;
/** What leads from one place to another. */
const ways =
	/^(?:road|lane|path|street|motorway|railway|train|bus|ferry|flight|line|route|bridge|tunnel|trip|journey|drive)$/;

/**
 * What the words of one name and those around it say about its kind. Only the text and the lists of the
 * language are asked, never what is known of the world: tomorrow's article has other names.
 */
export function addEvidence(evidence: Evidence, words: Words, name: RawName, lists: NameLists): void {
	const {first, last} = name;
	const length = last - first + 1;
	if (name.canonical !== null) {
		evidence[name.shape === 'place' ? 'place' : 'organization'] += sure;
		return;
	}

	evidence.isHuman ||= name.hasOffice || name.honorific >= 0;
	if (name.hasOffice && name.shape === 'unknown') {
		evidence.person += sure;
	} else if (name.shape === 'person') {
		if (name.honorific >= 0 || name.hasOffice) {
			evidence.person += sure;
		} else {
			// However often: “Sandy Hook” looks like a person each time, and stands behind “in” and “at”.
			evidence.person = Math.max(evidence.person, likely);
		}
	} else if (name.shape === 'organization') {
		evidence.organization += length > 1 ? sure : some;
	} else if (name.shape === 'place') {
		evidence.place += strong;
	}

	if (name.hasArticle && !name.isNested) {
		// Persons take no article; “the Okoro plan” is another word's article.
		const next = last + 1;
		const isModifier =
			next < words.count &&
			words.gap[next] === gaps.space &&
			words.shape[next] === shapes.small &&
			!(lists.small(words.at(next)) & (roles.says | roles.joiner | roles.locative));
		if (!isModifier || length > 1) {
			evidence.organization += isModifier ? weak : some;
			evidence.person -= isModifier ? 0 : some;
		}
	}

	if (
		length > 1 &&
		name.shape === 'unknown' &&
		!name.hasArticle &&
		lists.capitalised(words.at(first)) & roles.placeStart
	) {
		// “Lower Pelham”, as far as nothing says otherwise.
		evidence.place += weak;
	}

	if (length > 1 && /^(?:Daily|Sunday|Evening|Weekly)$/.test(words.at(first))) {
		// “Daily Circuit”
		evidence.organization += strong;
	}

	if (length === 2 && name.shape === 'unknown' && waters.test(words.at(first))) {
		evidence.place += strong;
	}

	if (length === 1 && words.shape[first] === shapes.upper && words.end[first]! - words.start[first]! <= 5) {
		evidence.organization += some;
	}

	if (
		hasInnerCapital(words.at(first)) &&
		!/^(?:Mac|Mc|De|Di|Du|La|Le|Van|Von|O|D|Fitz)/.test(words.at(first)) &&
		length === 1
	) {
		evidence.organization += some;
	}

	const next = last + 1;
	if (
		length === 1 &&
		words.opensSentence(first) &&
		!name.hasArticle &&
		next < words.count &&
		words.gap[next] === gaps.space &&
		words.shape[next] === shapes.small &&
		!(lists.small(words.at(next)) & roles.joiner)
	) {
		// A bare name that opens a sentence is its subject, and does something.
		evidence.organization += weak;
		evidence.person += weak;
	}

	if (
		length > 2 &&
		name.shape === 'unknown' &&
		lists.place(words.at(last)) &&
		!(lists.capitalised(words.at(first)) & roles.given)
	) {
		// “Good Day Britain”
		evidence.organization += some;
	}

	const behind = last + 1;
	if (
		words.gap[first]! & gaps.line &&
		words.shape[last] === shapes.upper &&
		behind < words.count &&
		(words.gap[behind]! & (gaps.dash | gaps.space)) === (gaps.dash | gaps.space)
	) {
		// “RIVERTON — The council voted”
		evidence.place += sure;
	}

	if (words.gap[first]! & gaps.line && words.shape[last] === shapes.upper && isDateline(words, behind)) {
		// “SANUR, Indonesia — The congress ended”
		evidence.place += sure;
	}

	if (isColonDateline(words, name)) {
		evidence.place += sure;
	}

	addBefore(evidence, words, name, lists);
	addAfter(evidence, words, name, lists);
}

/** “PUNE: The hosts won”, at the head of the one paragraph that opens so; where several do, they are who speaks. */
function isColonDateline(words: Words, {first, last}: RawName): boolean {
	const {text, start, end, shape, gap} = words;
	return (
		(gap[first]! & gaps.line) !== 0 &&
		shape[last] === shapes.upper &&
		/^: \p{Lu}/u.test(text.slice(end[last], end[last]! + 3)) &&
		end[last]! - start[first]! > 3 &&
		words.colonLines === 1
	);
}

/** Whether a country or a state and a dash stand behind a name that opens a line: “, Indonesia —”, “, Mass., May 14 —”. */
function isDateline(words: Words, behind: number): boolean {
	if (behind >= words.count || words.gap[behind] !== (gaps.comma | gaps.space) || !words.isCapital(behind)) {
		return false;
	}

	for (let index = behind + 1; index < Math.min(words.count, behind + 5); index++) {
		if (words.gap[index]! & gaps.dash && words.gap[index]! & gaps.space) {
			return true;
		}
	}

	return false;
}

/** “His daughter, Rhona, disagreed”, “Hale’s wife, Rhona,”: somebody, though the name is in no list. */
export function isOwnKin({first, last}: RawName, words: Words): boolean {
	const kin = first - 1;
	return (
		kin > 0 &&
		first === last &&
		words.gap[first] === (gaps.comma | gaps.space) &&
		relatives.test(words.at(kin)) &&
		words.gap[kin] === gaps.space &&
		(words.possessive[kin - 1] === 1 ||
			/^(?:his|her|their|my|our)$/i.test(words.at(kin - 1)) ||
			// “She is survived by a brother, Temitope.”
			(/^an?$/i.test(words.at(kin - 1)) && blood.test(words.at(kin)))) &&
		(last + 1 >= words.count || (words.gap[last + 1]! & (gaps.comma | gaps.stop | gaps.line)) !== 0)
	);
}

const relatives =
	/^(?:wife|husband|widow|widower|son|daughter|mother|father|mum|mom|dad|sister|brother|aunt|uncle|niece|nephew|cousin|grandson|granddaughter|grandmother|grandfather|girlfriend|boyfriend|fiancée?|partner|neighbour|neighbor)$/;

const blood = /^(?:son|daughter|sister|brother|niece|nephew|cousin|grandson|granddaughter|wife|husband)$/;

function addBefore(evidence: Evidence, words: Words, name: RawName, lists: NameLists): void {
	const before = name.titleFirst - 1;
	if (isOwnKin(name, words)) {
		evidence.person += strong;
		evidence.isHuman = true;
		return;
	}

	if (before < 0 || words.gap[name.titleFirst] !== gaps.space) {
		return;
	}

	const word = words.at(before);
	if (word === 'to' && before > 0 && /^according$/i.test(words.at(before - 1))) {
		evidence.organization += some;
		evidence.person += weak;
		return;
	}

	const bits = words.shape[before] === shapes.small ? lists.small(word) : 0;
	if (word === 'in' || word === 'In') {
		// “in Mental Coverage” is a phrase that somebody wrote large.
		const isTrust =
			before > 0 &&
			/^(?:confidence|faith|trust|interest|belief|believed?|believes|hope|doubt)$/.test(words.at(before - 1));
		if (isPublished(words, before)) {
			evidence.organization += sure;
		}

		evidence.place +=
			isTrust || (name.shape === 'unknown' && isAllCommon(words, name, lists)) ? 0 : likely + weak;
	} else if (word === 'at') {
		// “an analyst at Morgan Stanley”
		const isWork =
			before > 0 &&
			words.gap[before] === gaps.space &&
			words.shape[before - 1] === shapes.small &&
			(lists.small(words.at(before - 1)) & roles.office) !== 0;
		const isSite = before > 0 && words.gap[before] === gaps.space && sites.test(words.at(before - 1));
		evidence.organization += isWork ? strong : weak;
		evidence.place += isSite ? strong : weak;
		evidence.person -= weak;
	} else if (word === 'for' && before > 0 && /^(?:MP|MSP|MEP|MLA|TD)s?$/.test(words.at(before - 1))) {
		evidence.place += strong;
	} else if (
		word === 'of' &&
		before > 0 &&
		words.gap[before] === gaps.space &&
		sides.test(words.at(before - 1))
	) {
		evidence.place += towns.test(words.at(before - 1)) ? sure : strong;
	} else if (word === 'outside' || word === 'near') {
		evidence.place += name.shape === 'person' ? weak : likely;
	} else if (
		word === 'for' &&
		before > 0 &&
		/^spokes(?:man|woman|person|people)$/.test(words.at(before - 1)) &&
		!(lists.capitalised(words.at(name.first)) & roles.given)
	) {
		// “a spokeswoman for Osk Freight”; for Ada Okoro there may be one, too.
		evidence.organization += strong + some;
	} else if (
		/^(?:on|at|across|along|beside)$/.test(word) &&
		name.last > name.first &&
		lists.capitalised(words.at(name.last)) & roles.placeEnd
	) {
		// “homes on Abbey Meadow”
		evidence.place += strong;
	} else if (
		word === 'as' &&
		before > 0 &&
		/^(?:only|himself|herself|themselves|name|simply|identified)$/.test(words.at(before - 1))
	) {
		// “who gave her name only as Selvi”
		evidence.person += strong;
		evidence.isHuman = true;
	} else if (word === 'little' && name.first === name.last) {
		// “little Alfie”
		evidence.person += strong;
		evidence.isHuman = true;
	} else if (
		before > 0 &&
		name.first === name.last &&
		((word === 'to' && journeys.test(words.at(before - 1))) ||
			(word === 'from' && (lists.small(words.at(before - 1)) & roles.office) !== 0))
	) {
		// “flew to Jersey”, “a driver from Condover”
		evidence.place += strong;
	} else if ((word === 'to' || word === 'from') && before > 0 && ways.test(words.at(before - 1))) {
		evidence.place += strong;
	} else if (
		name.first === name.last &&
		lists.capitalised(words.at(name.first)) & roles.given &&
		before > 0 &&
		((word === 'in' && !trusts.test(words.at(before - 1))) ||
			(word === 'from' && /^report(?:ed|ing|s)$/.test(words.at(before - 1))))
	) {
		// “police in Reno”: a given name elsewhere; but “her trust in Ada”.
		evidence.place += strong;
	} else if (bits & roles.locative && word !== 'to' && word !== 'from') {
		evidence.place += weak;
	} else if (name.shape === 'unknown' && name.last > name.first && beaten.test(word)) {
		// “beat Castle Vale 3-0”
		evidence.organization += some;
	} else if (
		papers.test(word) &&
		before > 0 &&
		/^(?:the|a|an|local|daily|weekly)$/.test(words.at(before - 1)) &&
		!(lists.capitalised(words.at(name.first)) & roles.given)
	) {
		// “told the newspaper Berita Pagi”
		evidence.organization += strong + some;
	} else if (bits & roles.says) {
		evidence.person += weak;
	} else if (/^(?:by|with|against|when|as|than|because|while|whom|that|if|told)$/.test(word)) {
		evidence.person += weak / 2;
	}
}

function addAfter(evidence: Evidence, words: Words, name: RawName, lists: NameLists): void {
	let next = name.last + 1;
	if (next + 1 < words.count && words.gap[next] === gaps.space && /^[a-z]{3,}ly$/.test(words.at(next))) {
		// “Okoro recently reported”
		next++;
	}

	if (next >= words.count || words.region[next] !== words.region[name.last]) {
		return;
	}

	const gap = words.gap[next]!;
	const word = words.at(next);
	const bits = words.shape[next] === shapes.small ? lists.small(word) : 0;
	if (
		gap === (gaps.other | gaps.space) &&
		words.opensSentence(name.first) &&
		words.text[words.end[name.last]!] === ':'
	) {
		// “OKORO: Not at all.”, as in a transcript.
		evidence.person += some;
		return;
	}

	if (words.possessive[name.last]) {
		if (kinWords.test(word)) {
			evidence.person += some;
			evidence.isHuman ||= bodily.test(word);
		} else if (bits & roles.says && name.first === name.last && gap === gaps.space) {
			// “Sotheby’s said”: a firm that is called by somebody's name.
			evidence.organization += some;
		} else if (squad.test(word) && name.shape !== 'person') {
			evidence.organization += strong;
		}

		return;
	}

	if (gap === gaps.space) {
		if (name.isNested && /^(?:administration|campaign)$/.test(word)) {
			evidence.person += likely;
		} else if (word === 'who' || word === 'whose') {
			addWho(evidence, words, name, next);
		} else if (word === 'himself' || word === 'herself') {
			evidence.person += strong;
			evidence.isHuman = true;
		} else if (bits & roles.says) {
			// “Judicial Watch said”: everyday words that speak are an organisation.
			const isWords = name.shape === 'unknown' && name.last > name.first;
			evidence.person += isWords ? 0 : some;
			evidence.organization += isWords ? some : weak;
		} else if (/^(?:has|have|had|is|was|will|would|did|does|never|also|later|then|now)$/.test(word)) {
			evidence.person += weak / 2;
			evidence.organization += weak / 2;
		} else if (word === 'County' || word === 'city' || (parts.test(word) && name.shape !== 'person')) {
			evidence.place += strong;
		}

		return;
	}

	if (gap !== (gaps.comma | gaps.space) && gap !== (gaps.space | gaps.bracket)) {
		return;
	}

	if (words.shape[next] === shapes.number) {
		const age = Number(word);
		const after = next + 1 < words.count ? words.gap[next + 1]! : gaps.stop;
		if (age > 0 && age < 115 && after & (gaps.comma | gaps.stop | gaps.closesBracket)) {
			evidence.person += strong;
			evidence.isHuman = true;
		}

		return;
	}

	if (gap & gaps.comma) {
		if (word === 'who' || word === 'whose') {
			addWho(evidence, words, name, next);
			return;
		}

		if (word === 'which') {
			evidence.organization += some;
			evidence.place += weak;
			return;
		}

		// “Smallville, Kan.”: the region stands behind a place of it.
		if (words.isCapital(next) && lists.capitalised(word) & roles.gazetteer) {
			const entry =
				lists.place(word) ?? lists.place(`${word} ${next + 1 < words.count ? words.at(next + 1) : ''}`);
			const after = next + 1 < words.count ? words.gap[next + 1]! : gaps.stop;
			if (entry?.kind === 'place' && (after & (gaps.comma | gaps.stop) || word.endsWith('.'))) {
				evidence.place += strong;
			}

			return;
		}

		const noun = appositionOf(words, next, lists);
		if (noun) {
			// “Xu Meiling, a kite maker”: what makes things may be somebody.
			evidence[noun] += noun === 'organization' && name.shape === 'person' ? some : strong;
			evidence.isHuman ||= noun === 'person';
		}
	}
}

/** “Okoro, who plays” is a person; “Arsenal, who play” are a side. */
function addWho(evidence: Evidence, words: Words, {first, shape}: RawName, who: number): void {
	const before = first > 0 && words.gap[first] === gaps.space ? words.at(first - 1) : '';
	if (
		/^(?:in|from|at|of|near)$/.test(before) ||
		(before === 'for' && first > 1 && /^(?:MP|MSP|MEP|MLA|TD)$/.test(words.at(first - 2)))
	) {
		// “a lawyer in Kelbridge who”: it is the lawyer.
		return;
	}

	const isOne = shape !== 'person' && !(first > 0 && words.at(first - 1) === 'and');
	const verb = who + 1 < words.count ? words.at(who + 1) : '';
	if (
		isOne &&
		words.at(who) === 'who' &&
		/^(?:are|were|have|play|face|host|sit|remain|lead|trail|need|want|travel|visit|meet)$/.test(verb)
	) {
		evidence.organization += strong;
		return;
	}

	evidence.person += strong;
	evidence.isHuman = true;
}

/** What a description behind a comma says its name is: “, a lawyer in Lagos”, “, the state-owned company”. */
export function appositionOf(words: Words, from: number, lists: NameLists): ActorKind | null {
	const opener = words.at(from);
	if (
		/^(?:as|along|whose|with|in|at|from|like|including|such|but|or|so|if|when|while|after|before|by|to|for)$/.test(
			opener,
		)
	) {
		return null;
	}

	if (
		/(?:ed|ing)$/.test(opener) &&
		words.shape[from] === shapes.small &&
		!(lists.small(opener) & (roles.office | roles.modifier))
	) {
		// “, contacted his publisher”: what somebody did, and not what he is.
		return null;
	}

	const isOpened = /^(?:a|an|the|one|another|its|his|her|their|my|our)$/.test(opener);
	for (let index = from; index < words.count && index < from + 9; index++) {
		if (index > from && words.gap[index]! & ~(gaps.space | gaps.quote | gaps.opens)) {
			return null;
		}

		if (words.shape[index] !== shapes.small) {
			if (!isOpened && index === from && !words.isCapital(index)) {
				return null;
			}

			const bits = words.isCapital(index) ? lists.capitalised(words.at(index)) : 0;
			if (words.at(index) === 'PAC') {
				return 'organization';
			}

			if (bits & roles.office && words.at(index).length > 3) {
				return 'person';
			}

			continue;
		}

		const bits = lists.small(words.at(index));
		if (
			bits & roles.says ||
			/^(?:is|was|are|were|has|had|have|will|would|who|that|which)$/.test(words.at(index))
		) {
			return null;
		}

		const isHead =
			index + 1 >= words.count ||
			!(words.gap[index + 1] === gaps.space) ||
			words.shape[index + 1] !== shapes.small ||
			(lists.small(words.at(index + 1)) & (roles.joiner | roles.locative)) !== 0 ||
			/^(?:who|that|which|with|based|by|whose)$/.test(words.at(index + 1));
		if (bits & roles.office) {
			// In “In Goma, nurse Ada Okoro said” the office is hers.
			const isTitle =
				!isOpened &&
				index + 1 < words.count &&
				words.gap[index + 1] === gaps.space &&
				words.isCapital(index + 1);
			return isTitle ? null : 'person';
		}

		if (isOpened && isHead && bits & roles.organizationNoun) {
			return 'organization';
		}

		if (isOpened && isHead && bits & roles.placeNoun) {
			return 'place';
		}

		if (
			/^(?:of|in|at|from|for|with|by|aligned|led|run|founded|based|named|called|known)$/.test(
				words.at(index),
			) ||
			// “in the Café Okoro, orders tea and thanks the waiter”
			(!isOpened && /^(?:and|to|the|an?|his|her|their)$/.test(words.at(index)))
		) {
			return null;
		}
	}

	return null;
}

/** The kind with the most behind it, or `null` when nothing says what it is. */
export function kindFrom({person, organization, place}: Evidence): ActorKind | null {
	const most = Math.max(person, organization, place);
	if (most <= 0) {
		return null;
	}

	if (person === most) {
		return 'person';
	}

	return organization === most ? 'organization' : 'place';
}

function isAllCommon(words: Words, {first, last}: RawName, lists: NameLists): boolean {
	for (let index = first; index <= last; index++) {
		if (!lists.isCommon(words.at(index).toLowerCase())) {
			return false;
		}
	}

	return true;
}
