import {castOf} from '../actors/cast.ts';
import type {Analysis} from '../analysis.ts';
import {textOf} from '../article/offset.ts';
import {findQuotes} from './find-quotes.ts';
import type {Confidence, QuoteId} from './quote.ts';
import {type RuleName, sentenceOf} from './rules.ts';

/** How the speaker of one quote was chosen. */
export type Explanation = {
	readonly id: QuoteId;
	/** The words in the article that say who spoke, “he”, or `null` when there are none. */
	readonly mention: string | null;
	/** What a pronoun in the mention stands for, where that has no name: “a spokesman for the port”. */
	readonly description: string | null;
	/** The name that they stand for, or `null`. */
	readonly name: string | null;
	readonly confidence: Confidence;
	readonly rule: RuleName;
	/** The rule in one sentence. */
	readonly because: string;
	/** Who it might have been, best first; empty where the place of the words left no choice. */
	readonly candidates: readonly {
		readonly name: string;
		readonly score: number;
		readonly reasons: readonly string[];
	}[];
};

/**
 * Says how the speaker of a quote was chosen. The article is read again for it, since an analysis keeps
 * only what was decided; the same article gives the same decisions.
 *
 * @returns `undefined` when the analysis has no quote of that id.
 */
export function explainQuote({article}: Analysis, id: QuoteId): Explanation | undefined {
	const cast = castOf(article);
	const found = findQuotes(article, cast).find(({quote}) => quote.id === id);
	if (!found) {
		return undefined;
	}

	const {quote, choice} = found;
	const {speaker} = quote;
	return {
		id,
		mention:
			speaker.kind === 'unknown' || speaker.mention === null ? null : textOf(article.text, speaker.mention),
		name: speaker.kind === 'named' ? cast.actor(speaker.actor).name : null,
		description:
			speaker.kind === 'unnamed' && speaker.description ? textOf(article.text, speaker.description) : null,
		confidence: quote.confidence,
		rule: quote.because,
		because: sentenceOf(quote.because),
		candidates: choice.candidates.map(({actor, score, reasons}) => ({
			name: cast.actor(actor).name,
			score,
			reasons,
		})),
	};
}
