import type {Cast} from '../actors/cast.ts';
import type {Article} from '../article/article.ts';
import {type Span, span} from '../article/offset.ts';
import {languageOf} from '../language/language.ts';
import type {Draft, ParagraphResult} from './draft.ts';
import {interviewOf} from './interview.ts';
import {introduceBelow} from './introduce-below.ts';
import {countLabels, fewestLabels, interviewLine, transcriptLine} from './labelled-lines.ts';
import type {Voice} from './pronouns.ts';
import {findMarkedStretches} from './quotation-marks.ts';
import type {Quote} from './quote.ts';
import {readParagraph, voiceOf} from './read-paragraph.ts';
import {type ReadParagraph, readParagraphs, startReading} from './reading.ts';
import {quoteSaidBelow} from './saying-below.ts';
import {signatureBelow, signatureOf} from './signature.ts';
import {nobody, type SpeakerChoice} from './speaker.ts';
import {isMark} from './token.ts';

/** A quote and how its speaker was chosen. */
export type FoundQuote = {readonly quote: Quote; readonly choice: SpeakerChoice};

/** Finds what is said in an article and who says it, in reading order. */
export function findQuotes(article: Article, cast: Cast): FoundQuote[] {
	const language = languageOf(article.language);
	if (!language) {
		return markedOnly(article);
	}

	const reading = startReading(article, cast, language);
	const isTranscript = countLabels(article) >= fewestLabels;
	const interview = interviewOf(article, cast);
	const hasDoubleMarks = reading.stretches.some(({style}) => style === 'double');
	const drafts: Draft[] = [];
	let voice: Voice | null = null;
	let previous: Draft | null = null;
	let earlier: Draft | null = null;
	let awaits: {choice: SpeakerChoice; cue: Span | null} | null = null;
	for (const read of readParagraphs(reading)) {
		if (read.paragraph.kind === 'heading' || (hasDoubleMarks && isSubheading(read))) {
			continue;
		}

		// “…” and below it “— Ana Ruiz”
		const isRightAbove = previous !== null && previous.paragraph === read.paragraph.index - 1;
		const signed =
			previous &&
			((isRightAbove ? signatureOf(reading, read) : null) ?? signatureBelow(reading, read, previous));
		if (previous && signed) {
			previous.choice = signed;
			continue;
		}

		const below = quoteSaidBelow(reading, read, voice, previous);
		if (below) {
			if (below.isNew) drafts.push(below.draft);
			voice = voiceOf(reading, read, 0, below.draft.choice) ?? voice;
			previous = below.draft;
			awaits = null;
			continue;
		}

		const own: ParagraphResult =
			(isTranscript && transcriptLine(reading, read, voice)) ||
			(interview && interviewLine(reading, read, voice, interview)) ||
			readParagraph(reading, read, {voice, previous, earlier, awaited: awaits});
		for (const draft of own.drafts) drafts.push(draft);
		voice = own.voice;
		awaits = own.awaits;
		earlier = previous;
		previous = own.drafts.at(-1) ?? (read.tokens.length > 0 ? null : previous);
	}

	introduceBelow(reading, drafts);
	return drafts
		.sort(
			(one, other) =>
				one.parts[0]!.start - other.parts[0]!.start || one.parts.at(-1)!.end - other.parts.at(-1)!.end,
		)
		.map((draft, index) => ({
			quote: {
				...span(draft.parts[0]!.start, draft.parts.at(-1)!.end),
				id: `q${index + 1}`,
				kind: draft.kind,
				paragraph: draft.paragraph,
				parts: draft.parts,
				cue: draft.cue,
				speaker: draft.choice.speaker,
				confidence: draft.choice.confidence,
				because: draft.choice.because,
			},
			choice: draft.choice,
		}));
}

/** ‘Nobody asked us’ alone on a line, in an article that puts speech between double marks, heads what follows. */
function isSubheading({tokens, stretches}: ReadParagraph): boolean {
	const [stretch] = stretches;
	return (
		stretches.length === 1 &&
		stretch!.style === 'single' &&
		!stretch!.runsOn &&
		stretch!.end - stretch!.start <= longestSubheading &&
		tokens.every(token => token.class === 'quote' || isMark(token, '—.'))
	);
}

/** In UTF-16 code units; a line above a section has hardly a dozen words. */
const longestSubheading = 80;

/** In a language without lists, what stands in marks is shown, and nobody is named. */
function markedOnly(article: Article): FoundQuote[] {
	return findMarkedStretches(article.text, article.paragraphs).map((stretch, index) => ({
		quote: {
			...span(stretch.start, stretch.end),
			id: `q${index + 1}`,
			kind: 'direct',
			paragraph: stretch.paragraph,
			parts: [span(stretch.start, stretch.end)],
			cue: null,
			speaker: nobody.speaker,
			confidence: nobody.confidence,
			because: 'other-language',
		},
		choice: {...nobody, because: 'other-language'},
	}));
}
