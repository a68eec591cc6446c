import {roles} from '../language/name-lists.ts';
import type {NameWords} from './name-words.ts';
import type {NameSink} from './raw-name.ts';
import {gaps, shapes} from './words.ts';

/**
 * The same where every noun has a capital: an honorific, an office or a given name shows a person, and
 * all that stands before it is title: “Unternehmer Ben Adeyemi”. A word alone may be somebody's last name.
 */
export function readAmongNouns(
	names: NameWords,
	sink: NameSink,
	from: number,
	last: number,
	hasArticle: boolean,
): void {
	const words = names.words;
	const place = names.placeAt(from, last);
	if (place) {
		sink.add({first: from, last: place.last, hasArticle, shape: place.kind, canonical: place.name});
		if (place.last < last) {
			readAmongNouns(names, sink, place.last + 1, last, false);
		}

		return;
	}

	const organization = organizationIn(names, from, last);
	if (organization) {
		sink.add({...organization, hasArticle, shape: 'organization', canonical: null});
		return;
	}

	// “Landkreis Osterfelde”, “Land Hessen”
	if (last === from + 1 && districts.test(words.at(from))) {
		const region = names.placeAt(last, last);
		sink.add({first: last, last, hasArticle: false, shape: 'place', canonical: region?.name ?? null});
		return;
	}

	if (from === last && (isTown(names, from) || isDateline(names, from))) {
		sink.add({first: from, last, hasArticle: false, shape: 'place', canonical: null});
		return;
	}

	let title = -1;
	for (let index = from; index < last && title < 0; index++) {
		const isWord = words.shape[index] !== shapes.small;
		if (
			isWord &&
			names.bitsAt(index) & (roles.honorific | roles.office) &&
			!(names.bitsAt(index) & roles.given)
		) {
			title = index;
			while (title + 1 < last && names.bitsAt(title + 1) & (roles.honorific | roles.office)) {
				title++;
			}
		} else if (isWord && names.bitsAt(index) & roles.given) {
			break;
		}
	}

	if (title >= 0) {
		sink.addPerson(title + 1, last, from, names.bitsAt(title) & roles.honorific ? title : -1, hasArticle);
		return;
	}

	if (last > from && names.bitsAt(last) & roles.organizationEnd) {
		sink.add({first: from, last, hasArticle: false, shape: 'organization', canonical: null});
		return;
	}

	for (let index = from; index < last; index++) {
		if (words.shape[index] !== shapes.small && names.bitsAt(index) & roles.given) {
			sink.addPerson(index, last, from, -1, hasArticle);
			return;
		}
	}

	if (isUnlistedName(names, from, last)) {
		sink.addPerson(last - 1, last, from, -1, hasArticle);
		return;
	}

	// “sagte von der Heide”
	let first = last;
	while (first > 0 && names.follows(first) && names.smallBitsAt(first - 1) & roles.particle) {
		first--;
	}

	if (first < last && isParticleName(names, first)) {
		sink.add({first, last, hasArticle, shape: 'unknown', canonical: null});
		return;
	}

	const isAcronym = words.shape[last] === shapes.upper && words.end[last]! - words.start[last]! < 6;
	sink.add({
		first: last,
		last,
		hasArticle,
		shape: isAcronym ? 'organization' : 'unknown',
		canonical: null,
		isUnsure: !isAcronym,
	});
}

/** „Nordmar (dpa) – Die Stadt“ */
function isDateline({words}: NameWords, index: number): boolean {
	return (
		(words.gap[index]! & gaps.line) !== 0 &&
		/^ \((?:dpa|afp|ap|rtr|reuters|epd|kna|sid|apa|sda|dts)[^)]*\)/i.test(
			words.text.slice(words.end[index], words.end[index]! + 20),
		)
	);
}

function isParticleName(names: NameWords, first: number): boolean {
	const opener = names.words.at(first);
	return (
		/^(?:von|zu|vom|zum|zur|van)$/.test(opener) &&
		first > 0 &&
		(names.smallBitsAt(first - 1) & roles.says) !== 0
	);
}

/** What is a society, an authority or a firm behind a hyphen, or with its name behind it: “Hansa-Werft”, “Heimatverein Moorland”. */
const bodies =
	/(?:^|[-a-zäöüß])(?:werft|verein|verband|bund|stiftung|institut|behörde|ministerium|gericht|klinik|klinikum|bank|sparkasse|partei|fraktion|gewerkschaft|gesellschaft|genossenschaft|universität|hochschule|theater|museum|verlag|werke|gruppe|konzern|feuerwehr|kammer|initiative)$/i;
const districts = /^(?:Landkreis|Kreis|Land|Bundesland|Stadt|Gemeinde|Kanton|Bezirk|Ortsteil|Stadtteil)$/;
const townEndings =
	/\p{L}{3}(?:hagen|moor|dorf|burg|stadt|heim|hausen|ingen|bach|berg|felde|furt|büttel|stedt|rode|walde|kirchen|brücken|hafen|münde|leben|weiler|beuren|brunn|horst|koog|siel)$/u;

/** “Hansa-Werft”, “IG Metall”, “Heimatverein Moorland”: the part of a run that names an organisation. */
function organizationIn(names: NameWords, from: number, last: number): {first: number; last: number} | null {
	const {words} = names;
	const isName = (index: number) => !(names.bitsAt(index) & (roles.given | roles.office | roles.honorific));
	if (from === last) {
		const word = words.at(from);
		const hyphen = word.lastIndexOf('-');
		return hyphen > 1 && bodies.test(word.slice(hyphen)) ? {first: from, last} : null;
	}

	const first = last - 1;
	const isAcronym = words.shape[first] === shapes.upper && words.end[first]! - words.start[first]! < 5;
	const isClub = /^(?:VfL|VfB|VfR|TuS|SpVgg|Eintracht|Borussia|Fortuna|Arminia)$/.test(words.at(first));
	if (
		bodies.test(words.at(from)) &&
		words.shape[from] === shapes.capital &&
		last - from < 4 &&
		isName(from + 1)
	) {
		return {first: from, last};
	}

	return (isAcronym || isClub) && words.shape[last] === shapes.capital && isName(last) ? {first, last} : null;
}

/** “in Lütjenmoor”: ends as towns do, and has no article; or opens the article before a dash. */
function isTown(names: NameWords, index: number): boolean {
	const {words} = names;
	const next = index + 1;
	// „Wiesenau – Im Streit um …“
	const isDateline =
		(words.gap[index]! & gaps.line) !== 0 &&
		next < words.count &&
		(words.gap[next]! & gaps.dash) !== 0 &&
		!(names.bitsAt(index) & (roles.given | roles.office | roles.starter));
	if (isDateline) {
		return true;
	}

	return (
		townEndings.test(words.at(index)) &&
		index > 0 &&
		names.follows(index) &&
		/^(?:in|aus|nach|bei|von|bis)$/i.test(words.at(index - 1))
	);
}

/**
 * Two nouns together are a name where the second speaks, or where they stand between commas before a verb:
 * “Kalle Wiebusch … sagt Wiebusch”, “der Sprecher, Kalle Wiebusch, erklärte”.
 */
function isUnlistedName(names: NameWords, from: number, last: number): boolean {
	const {words} = names;
	const first = last - 1;
	const others = roles.office | roles.honorific | roles.calendar | roles.starter | roles.organizationEnd;
	if (
		last <= from ||
		first !== from ||
		words.shape[first] !== shapes.capital ||
		words.shape[last] !== shapes.capital ||
		(names.bitsAt(first) | names.bitsAt(last)) & others
	) {
		return false;
	}

	return names.speaks(last) || isBetweenCommas(names, first, last);
}

function isBetweenCommas(names: NameWords, first: number, last: number): boolean {
	const {words} = names;
	const comma = gaps.comma | gaps.space;
	return (
		words.gap[first] === comma &&
		words.gap[last + 1] === comma &&
		(names.smallBitsAt(last + 1) & roles.says) !== 0
	);
}
