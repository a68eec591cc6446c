/** A name as it stands in one place, before anybody knows whose it is. Words are counted by their number. */
export type RawName = {
	/** The first and the last word of the name itself. */
	readonly first: number;
	readonly last: number;
	/** The first word of the title before it, or of the name when there is none. */
	titleFirst: number;
	/** Whether that title takes in an office, and not just “Mr.” or “Republican”. */
	hasOffice: boolean;
	/** The honorific right before the name, or −1. */
	readonly honorific: number;
	/** Whether “the” stands before it. */
	readonly hasArticle: boolean;
	/** Whether the capital means a name here; at the start of a sentence and in headlines it need not. */
	readonly isSure: boolean;
	/** Whether the place in the gazetteer, the last word or the way it is written make this sure. */
	readonly shape: 'person' | 'organization' | 'place' | 'unknown';
	/** The name other names of the same place are gathered under. */
	readonly canonical: string | null;
	/** The word of another name whose last name this one shares: “Ben” in “Ben and Ada Hale”. */
	sharedLast: number;
	/** Whether it stands inside the title of another name: “NATO” in “NATO chief Ada Okoro”. */
	isNested: boolean;
	readonly paragraph: number;
	/** Whether all of a quoted stretch is this name, as the titles of books and films are. */
	readonly isQuotedTitle: boolean;
};

/** What is known of a name when it is read; the rest follows from where it stands. */
export type FoundName = {
	readonly first: number;
	readonly last: number;
	readonly hasArticle: boolean;
	readonly shape: RawName['shape'];
	readonly canonical: string | null;
	readonly titleFirst?: number;
	readonly honorific?: number;
	readonly isNested?: boolean;
	readonly isUnsure?: boolean;
	readonly hasOffice?: boolean;
};

/** Takes the names in as they are found. */
export type NameSink = {
	add(found: FoundName): void;
	/** Adds a person, and the names that stand inside the title: “NATO chief Ada Okoro”. */
	addPerson(
		nameFirst: number,
		last: number,
		titleFirst: number,
		honorific: number,
		hasArticle: boolean,
	): void;
};
