import {english} from './english/english.ts';
import {buildGerman} from './german/german.ts';

export {frames} from './frames.ts';

/**
 * What a word does in a sentence, as far as finding who speaks needs to know. A word that is in no
 * list is taken for a noun, a name or an adjective.
 */
export type WordClass =
	| 'determiner'
	| 'preposition'
	| 'coordinator'
	| 'subordinator'
	| 'relative'
	| 'auxiliary'
	| 'adverb'
	| 'subject-pronoun'
	| 'object-pronoun'
	| 'infinitive-marker'
	| 'negation'
	| 'possessive'
	| 'noun';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

/** One form of a verb, as it stands in a text. */
export type VerbUse = {
	readonly lemma: string;
	readonly form: VerbForm;
	/** Bits of `frames`; 0 when the verb reports nothing. */
	readonly frames: number;
	/** Words one of which must follow for the verb to report: “went *on*”. */
	readonly particles: readonly string[] | null;
	/** Whether the same letters are at least as often a noun: “report”, “claims”. */
	readonly isNounToo: boolean;
};

export type PronounGender = 'male' | 'female' | 'neuter' | 'plural' | 'first' | 'second';

/**
 * All that is known about how one language reports speech. Lists only: the code that reads
 * sentences by them is the same for every language that has them.
 */
export type Language = {
	/** A BCP 47 tag without region: `en`. */
	readonly code: string;
	/** `undefined` for words in no list. Asked with lower-case words. */
	classOf(word: string): WordClass | undefined;
	verb(word: string): VerbUse | undefined;
	pronoun(word: string): PronounGender | undefined;
	/** Two words that put a source behind a claim: “according to”. First word to second; `''` when there is no second. */
	readonly sourcePhrases: ReadonlyMap<string, readonly string[]>;
	/** Nouns that hold words: “statement”, “claim”. */
	readonly wordsAsNoun: ReadonlySet<string>;
	/** Nouns for occasions and papers in which something is said: “interview”, “email”. */
	readonly occasions: ReadonlySet<string>;
	/** Nouns for people and groups who speak: “spokesman”, “officials”. */
	readonly people: ReadonlySet<string>;
	/** Nouns for people that reporters use in place of a name: “businessman”, “senator”. */
	readonly soloists: ReadonlySet<string>;
	/** Whether a noun in no list is somebody by its ending: “baker”. */
	mayBeSomebody(noun: string): boolean;
	/** Whether a noun is said of women or of men only, as far as it tells: “widow”. */
	genderOf(noun: string): 'male' | 'female' | undefined;
	/** Nouns for one person who is nobody in office: “resident”, “witness”. */
	readonly individuals: ReadonlySet<string>;
	/** One word for several people: “The *crew* is waiting. They say …”. */
	readonly collectives: ReadonlySet<string>;
	/** Nouns for whoever has the office of speaking for somebody else: “spokeswoman”. */
	readonly mouthpieces: ReadonlySet<string>;
	/** Words that are only said of somebody who has been named: “the *mother-of-two*”. */
	readonly epithets: RegExp;
	/** Who stands opposite whoever the talk is of: “the *officer* told him”. */
	readonly opposites: ReadonlySet<string>;
	/** How old somebody is: “the *38-year-old* rider”. */
	readonly ages: RegExp;
	/** Those among whom a pet name is used: “classmates”. */
	readonly circles: ReadonlySet<string>;
	/** What is written, and so says something: “letter”, “sign”. */
	readonly writings: ReadonlySet<string>;
	/** Works that have a title: “memoir”. */
	readonly works: ReadonlySet<string>;
	/** What is written under a title that may be a whole sentence: “column”. */
	readonly pieces: ReadonlySet<string>;
	/** Nouns for words that belong to everybody: “motto”. */
	readonly slogans: ReadonlySet<string>;
	/** Nouns for what is heard from somebody: “came a *shout*”. */
	readonly cries: ReadonlySet<string>;
	/** Words in front of somebody who has not been spoken of before: “*a* nurse”. */
	readonly introducers: ReadonlySet<string>;
	/** Words that say whose somebody is: “*her* neighbour”. */
	readonly owners: ReadonlySet<string>;
	/** Whether somebody is a woman or a man by the article in front: „*die* Abgeordnete“. */
	readonly articleGenders: ReadonlyMap<string, 'male' | 'female'>;
	/** Adverbs and nouns of time that stand between a verb and what was said: “Tuesday”, “today”. */
	readonly times: ReadonlySet<string>;
	/** The word that opens a reported clause: “that”. */
	readonly complementizers: ReadonlySet<string>;
	/** Whether nouns are written with a capital: a small word behind one then ends the phrase. */
	readonly nounsHaveCapitals: boolean;
	/** Verbs whose form alone shows that a clause behind a comma reports what was said: „sagte, er *werde* kommen“. */
	readonly reportedMood: ReadonlySet<string>;
	/** Words that stand behind a source: „Okoro *zufolge*“. */
	readonly postpositions: ReadonlySet<string>;
	/** Pronouns that stand for nobody where they speak: „hieß *es*“. */
	readonly impersonals: ReadonlySet<string>;
	/** Words that point to somebody known: “*the* minister”. */
	readonly pointers: ReadonlySet<string>;
	/** Abbreviations whose full stop ends no sentence, in lower case without it: “mr”. */
	readonly abbreviations: ReadonlySet<string>;
};

/** Made when the first German article asks: it takes three milliseconds of a start. */
let german: Language | undefined;

/** The language of a tag, or `undefined` when we have no lists for it. */
export function languageOf(tag: string): Language | undefined {
	switch (tag.toLowerCase().split('-')[0]) {
		case 'en':
			return english;
		case 'de':
			german ??= buildGerman();
			return german;
		default:
			return undefined;
	}
}
