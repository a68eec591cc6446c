import {type Span, span} from '../article/offset.ts';
import type {Report} from './content.ts';
import type {Cue} from './cue.ts';
import type {Voice} from './pronouns.ts';
import type {QuoteKind} from './quote.ts';
import type {ReadParagraph} from './reading.ts';
import {nobody, type SpeakerChoice} from './speaker.ts';
import type {Range, Token} from './token.ts';

/** A quote while its paragraph is being read. */
export type Draft = {
	readonly paragraph: number;
	readonly sentence: number;
	lastSentence: number;
	parts: Span[];
	readonly kind: QuoteKind;
	cue: Span | null;
	choice: SpeakerChoice;
	/** Opened with a mark and not closed: the next paragraph goes on with it. */
	runsOn: boolean;
	/** Its own words say who speaks; nothing was carried to it. */
	readonly hasCue: boolean;
};

/** What was found in a paragraph. */
export type ParagraphResult = {
	readonly drafts: Draft[];
	readonly voice: Voice | null;
	/** A cue with a colon at the end of the paragraph: what it leads to opens the next one. */
	readonly awaits: {choice: SpeakerChoice; cue: Span | null} | null;
};

/** A voice that goes on: whose it is, by the rule that carried it, and no surer than before. */
export function carried(choice: SpeakerChoice, because: SpeakerChoice['because']): SpeakerChoice {
	if (choice.speaker.kind === 'unknown') {
		return nobody;
	}

	return {
		...choice,
		because,
		confidence:
			choice.confidence === 'unsure'
				? 'unsure'
				: because === 'paragraph-before'
					? 'likely'
					: choice.confidence,
	};
}

/** Where a cue stands in the article. */
export function cueSpan(tokens: readonly Token[], cue: Cue): Span {
	return span(tokens[cue.words.from]!.start, tokens[cue.words.to - 1]!.end);
}

/** The quote that a report makes: direct, mixed or indirect by how much of it stands in marks. */
export function draftOf(
	read: ReadParagraph,
	sentence: number,
	report: Report,
	choice: SpeakerChoice,
): Draft | null {
	const {tokens} = read;
	const cue = report.cue!;
	const stretchSpan = (index: number) => span(tokens[index]!.start, tokens[index]!.end);
	let kind: QuoteKind = 'indirect';
	let parts: Span[];
	if (report.marked.length > 0) {
		const isDirect = report.content.every(range => onlyMarks(tokens, range, report.marked));
		kind = isDirect ? 'direct' : 'mixed';
		parts = isDirect ? report.marked.map(stretchSpan) : report.content.map(range => spanOf(tokens, range));
	} else {
		parts = report.content.map(range => spanOf(tokens, range));
	}

	if (parts.length === 0) {
		return null;
	}

	return {
		paragraph: read.paragraph.index,
		sentence,
		lastSentence: sentence,
		parts,
		kind,
		cue: cueSpan(tokens, cue),
		choice,
		runsOn: report.marked.some(index => tokens[index]!.stretch!.runsOn),
		hasCue: true,
	};
}

/** Whether a range holds nothing but words in marks, a “that” in front and punctuation. */
export function onlyMarks(tokens: readonly Token[], range: Range, marked: readonly number[]): boolean {
	for (let index = range.from; index < range.to; index++) {
		const token = tokens[index]!;
		if (
			token.class === 'quote'
				? !marked.includes(index)
				: token.class !== 'punctuation' && !(index === range.from && token.lower === 'that')
		) {
			return false;
		}
	}

	return true;
}

/** Where a range of tokens stands in the article. */
function spanOf(tokens: readonly Token[], range: Range): Span {
	return span(tokens[range.from]!.start, tokens[range.to - 1]!.end);
}

/** Whether words in marks stand in a sentence. */
export function hasQuote(tokens: readonly Token[], sentence: Range): boolean {
	for (let index = sentence.from; index < sentence.to; index++) {
		if (tokens[index]!.class === 'quote') {
			return true;
		}
	}

	return false;
}
