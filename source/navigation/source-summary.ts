/** One of the sources that the command was started with, as the picker lists it. */
export type SourceSummary = {
	/** The path or address as given. */
	readonly source: string;
	readonly title: string | null;
	readonly site: string | null;
	readonly published: string | null;
	/** `null` while it is not read yet. */
	readonly quotes: number | null;
	readonly people: number | null;
	/** Why it could not be read. */
	readonly error: string | null;
};
