import type {ActorKind} from './actor.ts';
import type {Evidence} from './kind.ts';
import type {RawName} from './raw-name.ts';

/** All the names in the article that are one actor. */
export type Group = {
	/** The words of the fullest form, folded: `['sergey', 'lavrov']`. Initials lose their point, suffixes are apart. */
	tokens: readonly string[];
	suffix: string;
	canonical: string | null;
	/** In reading order once grouping is done. */
	readonly names: RawName[];
	readonly evidence: Evidence;
	kind: ActorKind | null;
	/** Every word of every form, folded. */
	readonly allTokens: Set<string>;
	/** Where the full forms stand, in order. */
	readonly fullAt: number[];
	/** Where a short form stood last, while the short forms are read. */
	lastShort: number;
	shortCount: number;
	/** The words right before its names, folded, where those are titles. */
	readonly titles: Set<string>;
	/** The full name that stands apart in the article: “Ada Hale” for the Ada of “Ada and Ben Hale”. */
	shared: string | null;
	/** Whether the article introduces it as somebody's wife, son or cousin. */
	isKin: boolean;
	/** How often the fullest form itself stands in the text. */
	fullCount: number;
	gender: 'male' | 'female' | 'unknown';
	/** A name with an article cannot be a person's. */
	isSure: boolean;
};

/** A name with its words as they are compared. */
export type Keyed = {readonly name: RawName; readonly tokens: readonly string[]; readonly suffix: string};
