import type {ActorKind} from '../actors/actor.ts';
import type {VerbUse, WordClass} from '../language/language.ts';
import type {MarkedStretch} from './quotation-marks.ts';

/** One word, one piece of punctuation, or a whole stretch between quotation marks: what a quotation says is not parsed. */
export type Token = {
	readonly start: number;
	readonly end: number;
	/** Lower case; the character itself for punctuation; empty for a marked stretch. */
	readonly lower: string;
	/** `punctuation` and `quote` beside what words can be; `verb` as it stands here. */
	class: WordClass | 'verb' | 'punctuation' | 'quote';
	/** What the word is as a verb, where it is used as one. */
	verb: VerbUse | null;
	readonly isCapital: boolean;
	/** The marked stretch that this token stands for. */
	readonly stretch: MarkedStretch | null;
	/** Words in marks that are all capitalised and close with no punctuation of their own: “Harbour Hour”. */
	readonly isTitle: boolean;
	/** The same, with the comma or full stop that American print puts inside the marks: “Going Under,”. */
	readonly isWork: boolean;
	/** The index in `Cast.mentions` of the name that the token belongs to, or −1. */
	readonly mention: number;
	/** What that name is the name of. */
	readonly kind: ActorKind | null;
};

/** Token indices, half-open, like offsets. */
export type Range = {readonly from: number; readonly to: number};

/** Of several who have been named together: “with *one* calling it late and *another* saying”. */
export const ofMany = /^(?:one|another|some|many|others|several)$/;

/** Whether a token is one of these signs. */
export const isMark = (token: Token | undefined, characters: string) =>
	token !== undefined && token.class === 'punctuation' && characters.includes(token.lower);

/** “left”, “seen”: a verb in its past or as a participle. */
export const isPast = (token: Token | undefined) =>
	token?.class === 'verb' && (token.verb!.form === 'past' || token.verb!.form === 'participle');

/** Whether a token can be the head of a noun phrase. */
export const isNounLike = (token: Token | undefined) =>
	token !== undefined && (token.class === 'noun' || token.mention >= 0);

/** A nickname in marks inside a name: Dwayne “The Rock” Johnson. */
export function isPartOfName(tokens: readonly Token[], index: number): boolean {
	return (
		isNounLike(tokens[index - 1]) &&
		tokens[index - 1]!.isCapital &&
		isNounLike(tokens[index + 1]) &&
		tokens[index + 1]!.isCapital
	);
}

export function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
	for (let index = from; index < to; index++) {
		if (tokens[index]!.class === 'verb' || tokens[index]!.class === 'auxiliary') {
			return true;
		}
	}

	return false;
}

export function someQuote(tokens: readonly Token[], range: Range): boolean {
	for (let index = range.from; index < range.to; index++) {
		if (tokens[index]!.class === 'quote') {
			return true;
		}
	}

	return false;
}
