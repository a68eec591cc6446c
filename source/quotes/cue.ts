import {frames} from '../language/language.ts';
import type {NounPhrase} from './noun-phrase.ts';
import type {Range} from './token.ts';
import type {VerbGroup} from './verb-group.ts';

/** What stands where the reported words are expected. */
export type ComplementKind =
	| 'quote'
	| 'colon'
	| 'that'
	| 'clause'
	| 'question'
	| 'infinitive'
	| 'object'
	| 'label';

/** Words that report, with who does the reporting and where the reported words may stand. Token indices throughout. */
export type Cue = {
	readonly kind: 'verb' | 'noun' | 'source-phrase' | 'colon' | 'any-verb';
	/** The words themselves: “said”, “according to”. */
	readonly words: Range;
	/** The whole reporting clause: “Ana Ruiz, the mayor, said on Tuesday”. */
	readonly clause: Range;
	readonly group: VerbGroup | null;
	readonly frames: number;
	readonly lemma: string;
	readonly subject: NounPhrase | null;
	/** “said Ruiz” */
	readonly isInverted: boolean;
	/** Has no subject of its own and takes that of the clause before: “, adding that”. */
	readonly isDependent: boolean;
	/** Where “what she called a shame” or “, a claim she called a shame” begins; what stands before it belongs to others. */
	readonly opensAt?: number;
	readonly complement: (Range & {readonly kind: ComplementKind}) | null;
};

/** The frames of verbs that give what somebody said: not what they thought, nor what they called it. */
export const speech = frames.statement | frames.address | frames.question;
