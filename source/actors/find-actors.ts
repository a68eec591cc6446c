import type {Article} from '../article/article.ts';
import {type Offset, offset, textOf} from '../article/offset.ts';
import type {Quote} from '../quotes/quote.ts';
import type {Actor, ActorId, Mention} from './actor.ts';
import type {Cast} from './cast.ts';
import {countWords} from './count-words.ts';
import {dispersionOf} from './dispersion.ts';
import {inOrder} from './in-order.ts';

/** Words of a language other than English that a speaker can be pointed at with, and that are no title. */
const pronounPattern =
	/^(?:he|him|his|she|hers?|it|its|they|them|their|i|we|us|our|who|which|that|er|sie|es)$/iu;

/**
 * Turns the cast into the list of actors that the reader sees: with the quotes they speak, and the titles and
 * pronouns that turned out to mean them when the speakers of quotes were found.
 */
export function finishActors(article: Article, cast: Cast, quotes: readonly Quote[]): readonly Actor[] {
	const mentionsOf = new Map<ActorId, Mention[]>();
	const add = (actor: ActorId, mention: Mention) => {
		const known = mentionsOf.get(actor);
		if (known) {
			known.push(mention);
		} else {
			mentionsOf.set(actor, [mention]);
		}
	};

	const namedAt = new Set<number>();
	for (const {start, end, paragraph, actor} of cast.nested) {
		add(actor, {start, end, paragraph, kind: 'name'});
	}

	let nested = 0;
	for (const mention of cast.mentions) {
		const {end, paragraph, actor, name} = mention;
		// What stands in the title is lit as itself: “[NATO] [chief Ada Okoro]”.
		let {start} = mention;
		while (nested < cast.nested.length && cast.nested[nested]!.end <= name.start) {
			const inside = cast.nested[nested++]!;
			if (inside.start >= start) {
				start = firstLetter(article.text, inside.end, name.start);
			}
		}

		if (end > start) {
			namedAt.add(name.end);
			add(actor, {start, end, paragraph, kind: 'name'});
		}
	}

	const quotesOf = new Map<ActorId, Quote[]>();
	for (const quote of quotes) {
		if (quote.speaker.kind !== 'named') {
			continue;
		}

		const {actor, mention} = quote.speaker;
		const spoken = quotesOf.get(actor);
		if (spoken) {
			spoken.push(quote);
		} else {
			quotesOf.set(actor, [quote]);
		}

		// Several quotes can share the one “he” that says whose they are.
		if (mention && cast.mentionsIn(mention).length === 0 && !namedAt.has(mention.end)) {
			namedAt.add(mention.end);
			const kind = pronounPattern.test(textOf(article.text, mention)) ? 'pronoun' : 'title';
			add(actor, {start: mention.start, end: mention.end, paragraph: quote.paragraph, kind});
		}
	}

	const words = article.paragraphs.map(({start, end}) => countWords(article.text, start, end));
	const allWords = words.reduce((sum, count) => sum + count, 0);
	const actors = cast.members.map(({id, name, kind, role, aliases}): Actor => {
		const mentions = (mentionsOf.get(id) ?? []).toSorted((one, other) => one.start - other.start);
		const spoken = quotesOf.get(id) ?? [];
		const counts = new Map<number, number>();
		for (const {paragraph} of mentions) {
			if (paragraph >= 0) {
				counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
			}
		}

		// The paragraphs without a mention count as one: their part of the sum is the same, and a book has
		// thousands of actors and paragraphs.
		const held = [...counts.keys()];
		const heldWords = held.map(paragraph => words[paragraph]!);
		const rest = allWords - heldWords.reduce((sum, count) => sum + count, 0);

		return {
			id,
			name,
			kind,
			role,
			aliases,
			mentions,
			quotes: spoken.map(quote => quote.id),
			quotedWords: spoken
				.flatMap(quote => quote.parts)
				.reduce((sum, part) => sum + countWords(article.text, part.start, part.end), 0),
			dispersion: dispersionOf([...counts.values(), 0], [...heldWords, rest]) ?? null,
		};
	});
	return inOrder(actors);
}

/** Where the next word begins, behind a space or the ’s of a possessive. */
function firstLetter(text: string, from: number, until: Offset): Offset {
	const rest = /^(?:['’]s?)?[^\p{L}\p{N}]+/u.exec(text.slice(from, until));
	return offset(Math.min(until, from + (rest?.[0].length ?? 0)));
}
