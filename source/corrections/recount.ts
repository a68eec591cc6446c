import type {Actor, ActorId, Mention} from '../actors/actor.ts';
import {countWords} from '../actors/count-words.ts';
import {dispersionOf} from '../actors/dispersion.ts';
import {inOrder} from '../actors/in-order.ts';
import type {Article} from '../article/article.ts';
import type {Span} from '../article/offset.ts';
import {type CorrectedCast, inReadingOrder} from './corrected-cast.ts';
import type {CorrectedActor, CorrectedQuote} from './corrected-quote.ts';

/**
 * Every actor with the quotes and mentions that are theirs after all corrections, in the order of all lists of actors.
 * Whoever has the same as before is left as the program counted them.
 *
 * @param quotes Those that are still quotes.
 * @param corrected Those and the ones that are none any more: whose “he” it was does not depend on that.
 */
export function recounted(
	{text, paragraphs}: Article,
	cast: CorrectedCast,
	quotes: readonly CorrectedQuote[],
	corrected: readonly CorrectedQuote[],
): readonly Actor[] {
	movePronouns(cast, corrected);
	const spoken = Map.groupBy(quotes, ({speaker}) => (speaker.kind === 'named' ? speaker.actor : null));
	let words: readonly number[] | null = null;
	const counted = cast.actors.map((actor): CorrectedActor => {
		const own = spoken.get(actor.id) ?? [];
		const hasSameQuotes =
			own.length === actor.quotes.length && own.every((quote, index) => quote.id === actor.quotes[index]);
		const hasSameMentions = cast.found(actor.id)?.mentions === actor.mentions;
		if (!hasSameMentions) {
			words ??= paragraphs.map(({start, end}) => countWords(text, start, end));
		}

		return {
			...actor,
			...(!hasSameQuotes && {
				quotes: own.map(quote => quote.id),
				quotedWords: own
					.flatMap(quote => quote.parts)
					.reduce((sum, part) => sum + countWords(text, part.start, part.end), 0),
			}),
			...(!hasSameMentions && {dispersion: dispersionIn(words!, actor.mentions)}),
		};
	});
	return inOrder(counted);
}

/**
 * “He” and “the mayor” are mentions of whoever they were thought to mean. Where the reader says that somebody
 * else speaks, they mean them.
 */
function movePronouns(cast: CorrectedCast, quotes: readonly CorrectedQuote[]): void {
	// Several quotes can share the one “he” that says whose they are.
	const stillTheirs = new Set(
		quotes.map(({speaker}) =>
			speaker.kind === 'named' && speaker.mention ? `${speaker.actor} ${speaker.mention.start}` : null,
		),
	);
	const pronounsOf = new Map<ActorId, Map<string, Mention>>();
	const lost = new Map<ActorId, Set<Mention>>();
	const won = new Map<ActorId, Mention[]>();
	for (const {original, speaker} of quotes) {
		if (original?.speaker.kind !== 'named' || original.speaker.mention === null) {
			continue;
		}

		const before = cast.now(original.speaker.actor)!;
		const after = speaker.kind === 'named' ? cast.now(speaker.actor) : null;
		const {mention} = original.speaker;
		const pronouns = getOrMake(pronounsOf, before.id, () => pronounsIn(before));
		const moved = pronouns.get(placeOf(mention));
		if (moved === undefined || before === after || stillTheirs.has(`${before.id} ${mention.start}`)) {
			continue;
		}

		pronouns.delete(placeOf(mention));
		getOrMake(lost, before.id, () => new Set<Mention>()).add(moved);
		if (after && speaker.kind === 'named' && speaker.mention !== null) {
			getOrMake(won, after.id, () => []).push(moved);
		}
	}

	for (const id of new Set([...lost.keys(), ...won.keys()])) {
		const actor = cast.now(id)!;
		const kept = actor.mentions.filter(mention => !lost.get(id)?.has(mention));
		const added = won.get(id) ?? [];
		cast.replace({...actor, mentions: added.length > 0 ? inReadingOrder([...kept, ...added]) : kept});
	}
}

/** “He” and “the mayor” among an actor's mentions, by their places. */
function pronounsIn({mentions}: Actor): Map<string, Mention> {
	return new Map(mentions.filter(({kind}) => kind !== 'name').map(mention => [placeOf(mention), mention]));
}

function placeOf({start, end}: Span): string {
	return `${start} ${end}`;
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = make();
	map.set(key, made);
	return made;
}

/** As for the actors that the program finds. */
function dispersionIn(words: readonly number[], mentions: readonly Mention[]): number | null {
	const counts = new Map<number, number>();
	for (const {paragraph} of mentions) {
		if (paragraph >= 0) {
			counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
		}
	}

	const held = [...counts.keys()].map(paragraph => words[paragraph]!);
	const rest = words.reduce((sum, count) => sum + count, 0) - held.reduce((sum, count) => sum + count, 0);
	return dispersionOf([...counts.values(), 0], [...held, rest]) ?? null;
}
