import {diffArrays} from 'diff';
import type {QuotedText} from './quoted-text.ts';

/** The passage of an article that is most like some words, and how the words differ from it. */
export type Nearest = {
	/** The first and the last word of the passage, both inside it. */
	readonly first: number;
	readonly last: number;
	readonly changes: readonly Change[];
	/** How much of the words stands in the passage, from 0 to 1; rare words count more. */
	readonly likeness: number;
	/** How many words are the same. */
	readonly same: number;
};

/** Words that are the same, only claimed, or only in the article; counted in words of their own text. */
export type Change = {readonly kind: 'same' | 'added' | 'removed'; readonly count: number};

/** Beyond this many words nothing is compared word by word: that is no quote, but a whole article. */
export const mostWordsCompared = 2000;

// A word that stands in more places than this says little about where to look.
const mostPlaces = 64;

const placesOfWord = new WeakMap<QuotedText, ReadonlyMap<number, readonly number[]>>();

function placesIn(article: QuotedText): ReadonlyMap<number, readonly number[]> {
	const known = placesOfWord.get(article);
	if (known !== undefined) {
		return known;
	}

	const places = new Map<number, number[]>();
	for (const [at, number] of article.row.entries()) {
		const list = places.get(number);
		if (list === undefined) {
			places.set(number, [at]);
		} else if (list.length <= mostPlaces) {
			list.push(at);
		}
	}

	placesOfWord.set(article, places);
	return places;
}

/**
 * Finds the passage most like the words: words in common vote for the diagonal
 * they share with the article, and the best few are compared word by word. The
 * time is linear in the article, and bounded for the words.
 */
export function nearestPassage(article: QuotedText, claimed: readonly string[]): Nearest | undefined {
	const wanted = article.numbers.look(claimed);
	if (wanted.length === 0 || wanted.length > mostWordsCompared) {
		return undefined;
	}

	const places = placesIn(article);
	const weights = Array.from(wanted, number => weight(places.get(number)?.length ?? 0, article.row.length));
	const width = Math.max(4, Math.ceil(wanted.length / 4));
	const votes = new Map<number, number>();
	for (const [index, number] of wanted.entries()) {
		for (const at of places.get(number)?.slice(0, mostPlaces) ?? []) {
			const bucket = Math.floor((at - index + wanted.length) / width);
			// What is claimed as a quote is more likely the quote than the text about it.
			const vote = weights[index]! * (article.stretchOf[at] === -1 ? 1 : 1.25);
			votes.set(bucket, (votes.get(bucket) ?? 0) + vote);
			votes.set(bucket - 1, (votes.get(bucket - 1) ?? 0) + vote);
		}
	}

	const best = [...votes].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, 4);
	return best
		.map(([bucket]) => compared(article, claimed, weights, bucket * width - wanted.length, width))
		.filter(nearest => nearest !== undefined)
		.sort((one, other) => other.likeness - one.likeness || one.first - other.first)[0];
}

/** How much a word says about where it stands: as much as it is rare. */
function weight(places: number, words: number): number {
	return Math.log(1 + words / (places + 1)) + 0.1;
}

function compared(
	article: QuotedText,
	claimed: readonly string[],
	weights: readonly number[],
	diagonal: number,
	width: number,
): Nearest | undefined {
	const {folded} = article.words;
	const from = Math.max(0, diagonal - width);
	const to = Math.min(folded.length, diagonal + claimed.length + 3 * width);
	const passage = folded.slice(from, to);
	const changes = diffArrays(passage, [...claimed], {maxEditLength: passage.length + claimed.length});
	if (changes === undefined) {
		return undefined;
	}

	const runs = changes.map(
		({added, removed, value}): Run => ({kind: added ? 'added' : removed ? 'removed' : 'same', words: value}),
	);
	const counted = closedUp(backwards(closedUp(backwards(runs)))).map(
		({kind, words}): Change => ({kind, count: words.length}),
	);
	return trimmed(withoutStrays(withoutStrays(counted).toReversed()).toReversed(), from, weights);
}

type Run = {readonly kind: Change['kind']; readonly words: readonly string[]};

const backwards = (runs: readonly Run[]): readonly Run[] =>
	runs.toReversed().map(({kind, words}) => ({kind, words: words.toReversed()}));

/**
 * With the first words in common beside the rest, where the article has them there too: of “said the plan was
 * the best”, the words “the best” are in a row, whichever “the” the comparison came upon first.
 */
function closedUp(runs: readonly Run[]): readonly Run[] {
	const at = runs.findIndex(({kind}) => kind === 'same');
	const [first, between, next] = runs.slice(at, at + 3);
	if (at === -1 || between?.kind !== 'removed' || next?.kind !== 'same') {
		return runs;
	}

	const own = between.words.length - first!.words.length;
	if (own < 0 || !first!.words.every((word, index) => word === between.words[own + index])) {
		return runs;
	}

	return [
		...runs.slice(0, at),
		{kind: 'removed', words: [...first!.words, ...between.words.slice(0, own)]},
		{kind: 'same', words: [...first!.words, ...next.words]},
		...runs.slice(at + 3),
	];
}

// A longest common subsequence takes any “the” it can get, however far away.
const farAway = 3;

/** Without a first word or two in common that stand far from the rest: those are claimed, and not there. */
function withoutStrays(changes: readonly Change[]): readonly Change[] {
	const first = changes.findIndex(change => change.kind === 'same');
	const next = changes.findIndex((change, index) => index > first && change.kind === 'same');
	if (first === -1 || next === -1) {
		return changes;
	}

	const {count} = changes[first]!;
	const gap = changes
		.slice(first, next)
		.reduce((sum, change) => sum + (change.kind === 'removed' ? change.count : 0), 0);
	if (gap < farAway || gap <= 2 * count) {
		return changes;
	}

	// The words of the article change sides too: they stand before the passage now.
	const stray: readonly Change[] = [
		{kind: 'added', count},
		{kind: 'removed', count},
	];
	return withoutStrays([...changes.slice(0, first), ...stray, ...changes.slice(first + 1)]);
}

/** Without the words of the article before the first and behind the last one that is the same. */
function trimmed(changes: readonly Change[], from: number, weights: readonly number[]): Nearest | undefined {
	const firstSame = changes.findIndex(change => change.kind === 'same');
	const lastSame = changes.findLastIndex(change => change.kind === 'same');
	if (firstSame === -1) {
		return undefined;
	}

	let first = from;
	let total = 0;
	let shared = 0;
	let place = 0;
	let inArticle = from;
	let same = 0;
	const kept: Change[] = [];
	let last = from;
	for (const [index, change] of changes.entries()) {
		if (index === firstSame) {
			first = inArticle;
		}

		for (let step = 0; step < change.count; step++) {
			if (change.kind !== 'removed') {
				const amount = weights[place++]!;
				total += amount;
				shared += change.kind === 'same' ? amount : 0;
			}
		}

		same += change.kind === 'same' ? change.count : 0;
		inArticle += change.kind === 'added' ? 0 : change.count;
		if (index === lastSame) {
			last = inArticle - 1;
		}

		if (change.kind === 'added' || (index >= firstSame && index <= lastSame)) {
			kept.push(change);
		}
	}

	return {first, last, changes: kept, likeness: shared / total, same};
}
