import type {ActorId} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import type {QuoteId} from '../quotes/quote.ts';
import {quoteAt} from './anchor.ts';
import {chosenSpeaker} from './chosen-speaker.ts';
import {CorrectedCast} from './corrected-cast.ts';
import type {CorrectedAnalysis, CorrectedQuote} from './corrected-quote.ts';
import type {Correction} from './correction.ts';
import {recounted} from './recount.ts';

/** An analysis as its reader put it right, and what could not be put right any more. */
export type Corrected = {
	readonly analysis: CorrectedAnalysis;
	/** Corrections whose quote or actor this article does not have, to be shown and never guessed at. */
	readonly orphans: readonly Correction[];
	/** Who an actor is now that was merged into another. */
	readonly mergedInto: ReadonlyMap<ActorId, ActorId>;
};

/**
 * Puts an analysis right as its reader said, correction by correction. Quotes keep
 * their ids, so that what is selected stays selected; what was touched is marked.
 *
 * Pure: the analysis stays as it is, and the same corrections give the same result.
 */
export function applyCorrections(analysis: Analysis, corrections: readonly Correction[]): Corrected {
	if (corrections.length === 0) {
		return {analysis, orphans: [], mergedInto: new Map()};
	}

	const cast = new CorrectedCast(analysis.actors);
	const quotes = new Map<QuoteId, CorrectedQuote>(analysis.quotes.map(quote => [quote.id, quote]));
	const rejected = new Set<QuoteId>();
	/** Whether the article has what the correction is about. */
	const apply = (correction: Correction): boolean => {
		switch (correction.type) {
			case 'merge-actors':
				return cast.merge(correction.from, correction.into);
			case 'rename-actor':
				return cast.rename(correction.actor, correction.name.trim());
			case 'not-a-quote':
			case 'set-speaker':
			case 'tag':
			case 'untag':
			case 'note': {
				const found = quoteAt(analysis, correction.quote);
				if (found === null) return false;
				if (correction.type === 'not-a-quote') {
					rejected.add(found.id);
					return true;
				}

				const quote = correctedQuote(analysis, cast, quotes.get(found.id)!, correction);
				if (quote !== null) quotes.set(quote.id, quote);
				return quote !== null;
			}
		}
	};

	const orphans = corrections.filter(correction => !apply(correction));
	const all = [...quotes.values()].map(quote => saidByWhoeverThatIsNow(cast, quote));
	const left = all.filter(({id}) => !rejected.has(id));
	return {
		analysis: {
			...analysis,
			quotes: left,
			actors: recounted(analysis.article, cast, left, all),
			...(rejected.size > 0 && {rejected: all.filter(({id}) => rejected.has(id))}),
		},
		orphans,
		mergedInto: cast.mergedInto,
	};
}

/** The quote after a correction; `null` where its speaker cannot be found any more. */
function correctedQuote(
	analysis: Analysis,
	cast: CorrectedCast,
	quote: CorrectedQuote,
	correction: Extract<Correction, {type: 'set-speaker' | 'tag' | 'untag' | 'note'}>,
): CorrectedQuote | null {
	const {tags = [], note: _, ...rest} = quote;
	switch (correction.type) {
		case 'set-speaker': {
			const speaker = chosenSpeaker(analysis, cast, quote, correction.speaker);
			return (
				speaker && {
					...quote,
					speaker,
					// That nobody can tell is sure too, but “certain” speaks of a speaker.
					confidence: speaker.kind === 'unknown' ? 'unsure' : 'certain',
					corrected: true,
					original: quote.original ?? {
						speaker: quote.speaker,
						name: quote.speaker.kind === 'named' ? (cast.found(quote.speaker.actor)?.name ?? null) : null,
						confidence: quote.confidence,
					},
				}
			);
		}

		case 'tag':
			return {...quote, tags: [...new Set([...tags, correction.tag])]};
		case 'untag':
			return {...quote, tags: tags.filter(tag => tag !== correction.tag)};
		case 'note':
			return {
				...rest,
				...(tags.length > 0 && {tags}),
				...(correction.note !== '' && {note: correction.note}),
			};
	}
}

/** Two actors may have been made one after the speaker was found, or chosen. */
function saidByWhoeverThatIsNow(cast: CorrectedCast, quote: CorrectedQuote): CorrectedQuote {
	const {speaker} = quote;
	if (speaker.kind !== 'named') return quote;
	const actor = cast.idNow(speaker.actor);
	return actor === speaker.actor ? quote : {...quote, speaker: {...speaker, actor}};
}
