import type {Actor} from '../../actors/actor.ts';
import {countWords} from '../../actors/count-words.ts';
import type {World} from '../world.ts';

/** How much of all that is quoted, from whomever, an actor says, from 0 to 1; `null` for one who says nothing. */
export function shareOfVoice(world: World, {quotedWords}: Actor): number | null {
	const all = world.once('quoted words', () => {
		const {article, quotes} = world.analysis;
		return quotes
			.flatMap(quote => quote.parts)
			.reduce((sum, {start, end}) => sum + countWords(article.text, start, end), 0);
	});
	return all > 0 && quotedWords > 0 ? quotedWords / all : null;
}

/** A share as people read it: a word in a thousand is little, and not nothing. */
export function percentOf(share: number): string {
	return share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`;
}

/** A bar of at most that many columns; something is there for whoever says anything. */
export function bar(world: World, share: number, width: number): string {
	const cells = Math.round(Math.min(1, share) * width);
	return world.glyphs.bar.repeat(share > 0 ? Math.max(1, cells) : 0);
}

/** The first and the last paragraph that an actor is mentioned in: “¶1–13”. Nothing for one who is in the title only. */
export function firstToLast({glyphs}: World, {mentions}: Actor): string {
	const places = mentions.filter(({paragraph}) => paragraph >= 0).map(({paragraph}) => paragraph + 1);
	const [first, last] = [places[0], places.at(-1)];
	return first === undefined
		? ''
		: `${glyphs.paragraph}${first}${last === first ? '' : `${glyphs.dash}${last}`}`;
}

/** “ · 33% of the words”, where the line has no room for a card. */
export function shareInShort(world: World, actor: Actor): string {
	const share = shareOfVoice(world, actor);
	return share === null ? '' : ` ${world.glyphs.dot} ${percentOf(share)} of quoted words`;
}
