import type {Actor, ActorKind, MentionKind} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import type {Span} from '../article/offset.ts';
import {lineOrNull, onOneLine, printable} from '../article/printable.ts';
import {
	type ActorMarks,
	type CorrectedActor,
	originalOf,
	type ReadersMarks,
	readersMarks,
	rejectedIn,
} from '../corrections/corrected-quote.ts';
import type {Paragraph, ParagraphKind} from '../paragraphs/paragraph.ts';
import type {Confidence, Quote, QuoteKind, Speaker} from '../quotes/quote.ts';
import {type Selection, selected} from './selection.ts';
import {actorsById} from './words.ts';

/** The name of the schema, with the version that changes when a reader of the JSON must. */
export const schema = 'article-explorer/1';

/** A stretch of text with its words: `text.slice(start, end) === span.text` always holds. */
export type JsonSpan = {start: number; end: number; text: string};

export type JsonSpeaker =
	| {kind: 'named'; actor: string; name: string; mention?: JsonSpan}
	| {kind: 'unnamed'; mention: JsonSpan; description?: JsonSpan}
	| {kind: 'unknown'};

export type JsonParagraph = {id: string; index: number; kind: ParagraphKind} & JsonSpan;

export type JsonQuote = {
	id: string;
	kind: QuoteKind;
	paragraph: number;
	start: number;
	end: number;
	text: string;
	parts: JsonSpan[];
	cue: JsonSpan | null;
	speaker: JsonSpeaker;
	confidence: Confidence;
	because: string;
	/** Who the program thought said it, where a reader set the speaker. */
	original?: {speaker: JsonSpeaker; confidence: Confidence};
} & ReadersMarks;

export type JsonActor = {
	id: string;
	name: string;
	kind: ActorKind;
	role: string | null;
	aliases: string[];
	mentions: (JsonSpan & {paragraph: number; kind: MentionKind})[];
	quotes: string[];
	quotedWords: number;
	dispersion: number | null;
	/** These are there only when a reader renamed, merged or added the actor. */
} & ActorMarks;

/** An analysis as other programs read it. Offsets are UTF-16 code units into `text`, half-open. */
export type JsonAnalysis = {
	schema: typeof schema;
	path: string;
	url: string | null;
	title: string | null;
	byline: string | null;
	published: string | null;
	updated: string | null;
	site: string | null;
	language: string;
	notices: string[];
	text: string;
	paragraphs: JsonParagraph[];
	quotes: JsonQuote[];
	actors: JsonActor[];
	/** Stretches that a reader said are no quotes; not there when there are none, or only some quotes are printed. */
	rejected?: JsonQuote[];
};

/**
 * Writes an analysis as one plain object of the schema `article-explorer/1`, in
 * which every span stands with its text.
 *
 * @param selection Only these paragraphs, quotes and actors; the text stays whole, so that offsets hold.
 */
export function toJson(analysis: Analysis, selection?: Selection): JsonAnalysis {
	const {article} = analysis;
	const text = printable(article.text);
	const {paragraphs, quotes, actors} = selected(analysis, selection);
	const named = actorsById(analysis);
	const rejected = quotes.length === analysis.quotes.length ? rejectedIn(analysis) : [];
	return {
		schema,
		path: onOneLine(article.path),
		url: lineOrNull(article.url),
		title: lineOrNull(article.title),
		byline: lineOrNull(article.byline),
		published: lineOrNull(article.published),
		updated: lineOrNull(article.updated),
		site: lineOrNull(article.site),
		language: onOneLine(article.language),
		notices: article.notices.map(onOneLine),
		text,
		paragraphs: paragraphs.map(paragraph => jsonParagraph(text, paragraph)),
		quotes: quotes.map(quote => jsonQuote(text, quote, named)),
		actors: actors.map(actor => jsonActor(text, actor)),
		...(rejected.length > 0 && {rejected: rejected.map(quote => jsonQuote(text, quote, named))}),
	};
}

/** One analysis as one line, for `ndjson`, with the line feed that ends it. */
export function toNdjsonLine(analysis: Analysis, selection?: Selection): string {
	return `${JSON.stringify(toJson(analysis, selection))}\n`;
}

/** One quote as it stands in the JSON. `text` is the printable text of its article. */
export function jsonQuote(text: string, quote: Quote, actors: ReadonlyMap<string, Actor>): JsonQuote {
	const original = originalOf(quote);
	return {
		id: quote.id,
		kind: quote.kind,
		paragraph: quote.paragraph,
		...jsonSpan(text, quote),
		parts: quote.parts.map(part => jsonSpan(text, part)),
		cue: quote.cue && jsonSpan(text, quote.cue),
		speaker: jsonSpeaker(text, quote.speaker, id => actors.get(id)?.name ?? id),
		confidence: quote.confidence,
		because: quote.because,
		...printableMarks(quote),
		...(original && {
			original: {
				speaker: jsonSpeaker(text, original.speaker, id => original.name ?? id),
				confidence: original.confidence,
			},
		}),
	};
}

function jsonSpeaker(text: string, speaker: Speaker, nameOf: (actor: string) => string): JsonSpeaker {
	switch (speaker.kind) {
		case 'named':
			return {
				kind: 'named',
				actor: speaker.actor,
				name: onOneLine(nameOf(speaker.actor)),
				// A voice carried on from the quote before is named nowhere near.
				...(speaker.mention && {mention: jsonSpan(text, speaker.mention)}),
			};
		case 'unnamed':
			return {
				kind: 'unnamed',
				mention: jsonSpan(text, speaker.mention),
				...(speaker.description && {description: jsonSpan(text, speaker.description)}),
			};
		case 'unknown':
			return {kind: 'unknown'};
	}
}

function jsonParagraph(text: string, paragraph: Paragraph): JsonParagraph {
	return {id: paragraph.id, index: paragraph.index, kind: paragraph.kind, ...jsonSpan(text, paragraph)};
}

function jsonActor(text: string, actor: Actor): JsonActor {
	return {
		id: actor.id,
		name: onOneLine(actor.name),
		kind: actor.kind,
		role: lineOrNull(actor.role),
		aliases: actor.aliases.map(onOneLine),
		mentions: actor.mentions.map(mention => ({
			...jsonSpan(text, mention),
			paragraph: mention.paragraph,
			kind: mention.kind,
		})),
		quotes: [...actor.quotes],
		quotedWords: actor.quotedWords,
		dispersion: actor.dispersion,
		...printableActorMarks(actor),
	};
}

function jsonSpan(text: string, {start, end}: Span): JsonSpan {
	return {start, end, text: text.slice(start, end)};
}

function printableMarks(quote: Quote): ReadersMarks {
	const {tags, note, ...marks} = readersMarks(quote);
	return {...marks, ...(tags && {tags: tags.map(onOneLine)}), ...(note && {note: printable(note)})};
}

function printableActorMarks({corrected, originalName, merged, added}: CorrectedActor): ActorMarks {
	return {
		...(corrected && {corrected}),
		...(originalName !== undefined && {originalName: onOneLine(originalName)}),
		...(merged && {merged: merged.map(onOneLine)}),
		...(added && {added}),
	};
}
