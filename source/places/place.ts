import type {PaneName} from '../panes.ts';

/** What an article is remembered by. */
export type Origin = {
	/** The whole path of its file, or its address. */
	readonly source: string;
	/** Which of several articles in that source it is: its title. */
	readonly part: string | null;
};

/** Where a reader left an article. */
export type Place = Origin & {
	readonly title: string | null;
	readonly pane: PaneName;
	/** A place in the text, in UTF-16 code units; 0 is the start. */
	readonly offset: number;
	/** What stood there, so that the place is found in a text that has changed, or not at all. */
	readonly words: string;
	/** When, as an ISO date with time. */
	readonly left: string;
};

/** A source that was read lately. */
export type Recent = {readonly source: string; readonly title: string | null; readonly left: string};

// As much as is unlikely to stand twice in an article.
const mostWords = 40;

/** The words at a place, to find it by later. */
export function wordsAt(text: string, offset: number): string {
	// Half of a letter is none.
	return text.slice(offset, offset + mostWords).replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * Where a place is in a text now: where it was when the same words stand there, else where they stand alone.
 * 0 when they are gone or stand several times: a reader is never led to a place that only looks right.
 */
export function offsetIn(text: string, {offset, words}: Pick<Place, 'offset' | 'words'>): number {
	if (words === '' || text.startsWith(words, offset)) return Math.min(offset, text.length);
	const first = text.indexOf(words);
	return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : 0;
}

/** The places with one more, the latest first, and no more than that many. */
export function withPlace(places: readonly Place[], place: Place, most: number): readonly Place[] {
	return [place, ...places.filter(one => !isOf(one, place))].slice(0, most);
}

/** Where an article was left. */
export function placeOf(places: readonly Place[], origin: Origin): Place | null {
	return places.find(one => isOf(one, origin)) ?? null;
}

/** The sources that were read last, each once. */
export function recentOf(places: readonly Place[], most: number): readonly Recent[] {
	const bySource = new Map<string, Recent>();
	for (const {source, title, left, part} of places) {
		// A feed or a book is no one of its articles.
		if (!bySource.has(source)) bySource.set(source, {source, title: part === null ? title : null, left});
	}

	return [...bySource.values()].slice(0, most);
}

function isOf(place: Origin, {source, part}: Origin): boolean {
	return place.source === source && place.part === part;
}
