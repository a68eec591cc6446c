import type {Actor} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import {overlaps, type Span, textOf} from '../article/offset.ts';
import type {Speaker} from '../quotes/quote.ts';
import {findAnchor} from './anchor.ts';
import {type CorrectedCast, goesBy} from './corrected-cast.ts';
import type {CorrectedQuote} from './corrected-quote.ts';
import type {Correction} from './correction.ts';

/** Who says a quote, as a reader put it. */
type Choice = Extract<Correction, {type: 'set-speaker'}>['speaker'];

/** The speaker that a reader chose, as this article has them; `null` where it does not. Whom it does not name is added. */
export function chosenSpeaker(
	analysis: Analysis,
	cast: CorrectedCast,
	quote: CorrectedQuote,
	choice: Choice,
): Speaker | null {
	const named = (actor: Actor | null): Speaker | null =>
		actor && {kind: 'named', actor: actor.id, mention: mentionOf(analysis, cast, quote, actor)};
	switch (choice.kind) {
		case 'unknown':
			return {kind: 'unknown'};
		case 'unnamed': {
			const mention = findAnchor(analysis.article.text, choice.mention);
			return mention && {kind: 'unnamed', mention, description: null};
		}

		case 'actor':
			return named(cast.find(choice));
		case 'new': {
			const name = choice.name.trim();
			return name === '' ? null : named(cast.findOrAdd(name, choice.actorKind));
		}
	}
}

/**
 * The words in the article that point at the speaker stay what they were, as the reader says who is meant by
 * them. But the name of somebody else means somebody else.
 */
function mentionOf(
	{actors, article}: Analysis,
	cast: CorrectedCast,
	quote: CorrectedQuote,
	actor: Actor,
): Span | null {
	const found = (quote.original?.speaker ?? quote.speaker) as Speaker;
	if (found.kind === 'unknown' || found.mention === null) {
		return null;
	}

	const {mention} = found;
	const isOthersName = actors.some(
		other =>
			cast.idNow(other.id) !== actor.id &&
			other.mentions.some(
				one => one.kind === 'name' && overlaps(one, mention) && !goesBy(actor, textOf(article.text, one)),
			),
	);
	return isOthersName ? null : mention;
}
