import type {Paragraph} from '../paragraphs/paragraph.ts';

/**
 * One news article, cleaned: what the rest of the program reads. Its `text` never
 * changes again, so every offset into it holds for as long as the article does.
 */
export type Article = {
	/** The source as the reader gave it: a path, an address, `-`, or a name for the bundled article. */
	readonly path: string;
	/** Where the article can be read on the web, if that is known. */
	readonly url: string | null;
	readonly title: string | null;
	readonly byline: string | null;
	/** `2022-02-15`, `2022-02-15T13:58:00` or the same with a zone, as far as the article says. */
	readonly published: string | null;
	/** When the article says that it was last changed, in the same form. */
	readonly updated: string | null;
	/** The publication: “Northport Courier”. */
	readonly site: string | null;
	/** A BCP 47 tag, or `und` when it cannot be told. */
	readonly language: string;
	/** The clean text that all offsets point into. */
	readonly text: string;
	/** The paragraphs of the body, in reading order. Title, date and other header lines are not among them. */
	readonly paragraphs: readonly Paragraph[];
	/** What the reader should know about how this text was obtained: “only 2 paragraphs: likely a paywall”. */
	readonly notices: readonly string[];
	/** What tells this article from others of the same path: the title of a chapter. Given only where it is needed. */
	readonly part?: string;
};
