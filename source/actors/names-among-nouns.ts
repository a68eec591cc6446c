import {roles} from '../language/name-lists.ts';
import type {NameWords} from './name-words.ts';
import type {NameSink} from './raw-name.ts';
import {shapes} from './words.ts';

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

function isParticleName(names: NameWords, first: number): boolean {
	const opener = names.words.at(first);
	return (
		/^(?:von|zu|vom|zum|zur|van)$/.test(opener) &&
		first > 0 &&
		(names.smallBitsAt(first - 1) & roles.says) !== 0
	);
}
