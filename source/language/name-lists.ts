import type {ActorKind} from '../actors/actor.ts';

/**
 * What a written form can be in or beside a name. Bits: “Justice” is an office before a name
 * and begins the name of a department.
 */
export const roles = {
	/** “Mr.”, “Dr.” */
	honorific: 1 << 0,
	/** An office, rank or trade: “president”, “Sen.” */
	office: 1 << 1,
	/** What stands before an office and belongs to it: “vice”, “foreign”, “former”. */
	modifier: 1 << 2,
	/** People, beliefs, tongues: “Russian”, “Republicans”. Names of nobody. */
	group: 1 << 3,
	/** Opens a place or a seat of power in the gazetteer: “United”. */
	gazetteer: 1 << 4,
	/** Closes an organisation's name: “University”. */
	organizationEnd: 1 << 5,
	/** Opens an organisation's name that goes on with “of” or “for”: “Department”. */
	organizationStart: 1 << 6,
	/** A given name. */
	given: 1 << 7,
	/** “Jr.”, “III” */
	suffix: 1 << 8,
	/** Days, months and feasts. */
	calendar: 1 << 9,
	/** Opens a sentence and is no name there: “However”. */
	starter: 1 << 10,
	/** Lower case, inside a person's name: “van”, “al”. */
	particle: 1 << 11,
	/** Lower case, makes an organisation of the name before it: “government”, “campaign”. */
	organizationHead: 1 << 12,
	/** Lower case, what a description calls an organisation: “the company”. */
	organizationNoun: 1 << 13,
	/** Lower case, what a description calls a place: “the city”. */
	placeNoun: 1 << 14,
	/** Means a man, or a woman: “chairman”, “actress”, “Mr.”, “Angela”. */
	male: 1 << 15,
	female: 1 << 16,
	/** A verb of saying, in a form that a subject stands beside: “said”. */
	says: 1 << 17,
	/** Lower case, stands before a place: “in”. */
	locative: 1 << 18,
	/** Lower case, joins the parts of an organisation's name: “of”, “for”. */
	joiner: 1 << 19,
	/** An office that stands before a last name alone: “President Okoro”. */
	addressable: 1 << 21,
	/** “State”, “Defense”: what a secretary is of. */
	portfolio: 1 << 22,
	/** Closes a place's name: “County”. */
	placeEnd: 1 << 23,
	/** Opens a place's name: “Fort”. */
	placeStart: 1 << 24,
	/** A small word that ends a name even where a headline gives it a capital: “The”, “Of”. */
	breaker: 1 << 25,
	/** Closes the name of a law, a war, a prize: nobody who acts. */
	thing: 1 << 26,
	/** Small words that are no noun: a name before one of these stands for itself. */
	function: 1 << 27,
	/** “he”, “his”; “she”, “her” carry `male` and `female` as well. */
	pronoun: 1 << 20,
} as const;

/** A place or seat of power that everybody knows, under one name. */
export type GazetteerEntry = {
	/** The form other forms are gathered under: “United States” for “the US”. */
	readonly name: string;
	readonly kind: Exclude<ActorKind, 'person'>;
};

/** All that is known about names in one language. Lists only, read once, when the first article asks. */
export type NameLists = {
	/** Whether every noun is written with a capital, so that only titles and given names show who is a person. */
	readonly nounsHaveCapitals: boolean;
	/** Whether they are the lists of another language: of a word that opens a sentence nothing is known. */
	readonly isBorrowed: boolean;
	/** Bits of `roles` of a word that is written with a capital, as it stands: “Mr.”, “Angela”. */
	capitalised(word: string): number;
	/** Bits of `roles` of a word written small. */
	small(word: string): number;
	/** Looks a whole phrase up, as written: “United States”, “U.S.”. */
	place(phrase: string): GazetteerEntry | undefined;
	/** The full form of an organisation that everybody knows, and whose name looks like a person's: “Morgan Stanley”. */
	organization(phrase: string): string | undefined;
	/** How many words the longest phrase of the gazetteer has that begins with this word. */
	longestPlace(firstWord: string): number;
	/** The country whose people or things a word names: “Russia” for “Russian”. */
	countryOf(demonym: string): string | undefined;
	/** Whether a phrase looks like a name and is nobody's: “Cold War”. */
	isNobody(phrase: string): boolean;
	/** Whether a word is an everyday word when it is not a name: “critics”, “asked”. Asked in lower case. */
	isCommon(word: string): boolean;
	/** The full form of a short office: “Senator” for “Sen.”. */
	spelledOut(office: string): string;
	/** Given names that may stand for one another, such as “Bill” and “William”: one key for all of them. */
	givenKey(name: string): string;
	/** A title of one or two words that means the same thing as another, so that descriptions can be compared. */
	sameOffice(word: string): string;
};
