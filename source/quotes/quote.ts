import type {ActorId} from '../actors/actor.ts';
import type {Span} from '../article/offset.ts';
import type {RuleName} from './rules.ts';

/** Readable and stable within one article: `q1` is the first quote. */
export type QuoteId = `q${number}`;

/** `direct`: all of the content stands in quotation marks; `mixed`: part of it; `indirect`: none. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/**
 * Who said it. `mention` is the words in the article that say so: “he”, “Mr. Lavrov”, “one resident”; `description`
 * is what a pronoun among them stands for, where the article describes somebody and gives no name: “a spokesman for
 * the port” for “he”.
 */
export type Speaker =
	| {readonly kind: 'named'; readonly actor: ActorId; readonly mention: Span | null}
	| {readonly kind: 'unnamed'; readonly mention: Span; readonly description: Span | null}
	| {readonly kind: 'unknown'};

/** The words of the article that say most about who speaks without a name: “a spokesman for the port”, not “he”. */
export const describedBy = ({mention, description}: Extract<Speaker, {kind: 'unnamed'}>): Span =>
	description ?? mention;

/** How sure the rule is of the speaker. Measured, not felt: see the README for what each band is worth. */
export type Confidence = 'certain' | 'likely' | 'unsure';

/** What somebody said, inside one paragraph. The span runs from the first part's start to the last part's end. */
export type Quote = Span & {
	readonly id: QuoteId;
	readonly kind: QuoteKind;
	/** The index of its paragraph. */
	readonly paragraph: number;
	/** The words reported with their quotation marks, without the cue that interrupts them. At least one. */
	readonly parts: readonly Span[];
	/** The words that report: “said”, “according to”. */
	readonly cue: Span | null;
	readonly speaker: Speaker;
	readonly confidence: Confidence;
	/** The rule that chose the speaker. `sentenceOf` in `rules.ts` says it in words. */
	readonly because: RuleName;
};
