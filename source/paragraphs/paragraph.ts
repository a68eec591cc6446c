import type {Span} from '../article/offset.ts';

/** What a paragraph is in the article. Quotes are looked for in all but headings. */
export type ParagraphKind = 'body' | 'heading' | 'caption' | 'list' | 'blockquote';

/** Readable and stable within one article: `p1` is the first paragraph. */
export type ParagraphId = `p${number}`;

/** One paragraph of the article: where it stands, without white space at its ends. */
export type Paragraph = Span & {
	readonly id: ParagraphId;
	/** From 0, in reading order. */
	readonly index: number;
	readonly kind: ParagraphKind;
};
