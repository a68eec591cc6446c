import type {Span} from '../article/offset.ts';
import type {QuoteId} from '../quotes/quote.ts';

/** Readable and unique within one article, made from the name: `sergey-lavrov`. */
export type ActorId = string & {readonly __actor?: never};

export type ActorKind = 'person' | 'organization' | 'place';

/** How the article refers to an actor here: by name (“Lavrov”), by title (“the minister”), by pronoun (“he”). */
export type MentionKind = 'name' | 'title' | 'pronoun';

/** A stretch of text that refers to an actor. */
export type Mention = Span & {
	/** The index of its paragraph, or −1 in the title and other header lines. */
	readonly paragraph: number;
	readonly kind: MentionKind;
};

/** A person, organisation or place that speaks, acts or is spoken of. */
export type Actor = {
	readonly id: ActorId;
	/** The fullest name the article uses, without title: “Sergey Lavrov”. */
	readonly name: string;
	readonly kind: ActorKind;
	/** What the article says the actor is: “Foreign Minister”. */
	readonly role: string | null;
	/** The other forms of the name in the article, longest first: “Lavrov”, “the US”. */
	readonly aliases: readonly string[];
	/** In reading order. */
	readonly mentions: readonly Mention[];
	/** The quotes this actor speaks, in reading order. */
	readonly quotes: readonly QuoteId[];
	/** How many words stand in those quotes. */
	readonly quotedWords: number;
	/** How unevenly the mentions are spread, 0 to 1: see `dispersion.ts`. `null` when never mentioned in the body. */
	readonly dispersion: number | null;
};
