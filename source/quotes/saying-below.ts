import type {Span} from '../article/offset.ts';
import {span} from '../article/offset.ts';
import {cueSpan, type Draft, hasQuote} from './draft.ts';
import type {Voice} from './pronouns.ts';
import type {Reading, ReadParagraph} from './reading.ts';
import {longestSignature, signatureOf} from './signature.ts';
import {nobody, type SpeakerChoice, speakerOfCue} from './speaker.ts';

/**
 * “…” in a block of its own and below it “said Ana Ruiz, the mayor.” or “— Ana Ruiz”: the quote above, with whoever said it. It may be
 * a new one, where the block has no marks.
 *
 * @param previous The quote before, which is given its speaker where it is the one above.
 */
export function quoteSaidBelow(
	reading: Reading,
	read: ReadParagraph,
	voice: Voice | null,
	previous: Draft | null,
): {readonly draft: Draft; readonly isNew: boolean} | null {
	const above = reading.before;
	const said =
		above && (sayingBelow(reading, read, voice) ?? (isBareBlock(above) ? signed(reading, read) : null));
	if (!above || !said) return null;
	const quoted = standsAlone(reading, previous, above) ? previous : null;
	if (!quoted && !isBareBlock(above)) return null;
	const draft = quoted ?? blockOf(above);
	draft.choice = said.choice;
	draft.cue = said.cue;
	return {draft, isNew: !quoted};
}

/** Who is said to have said something, and by what words. */
type Said = {readonly choice: SpeakerChoice; readonly cue: Span | null};

/** A paragraph that says nothing but who has said what stands above it: “said Ana Ruiz, the mayor.” */
function sayingBelow(reading: Reading, read: ReadParagraph, voice: Voice | null): Said | null {
	const {tokens, sentences} = read;
	const cue = read.cues[0]?.find(({isInverted, words}) => isInverted && words.from === 0);
	if (
		!cue ||
		cue.complement ||
		sentences.length !== 1 ||
		tokens.length > 2 * longestSignature ||
		hasQuote(tokens, sentences[0]!)
	) {
		return null;
	}

	const choice = speakerOfCue(reading, read, 0, cue, [], voice);
	return choice.speaker.kind === 'unknown' ? null : {choice, cue: cueSpan(tokens, cue)};
}

/** “— Headteacher Ana Ruiz” below a block without marks. */
function signed(reading: Reading, read: ReadParagraph): Said | null {
	const choice = signatureOf(reading, read);
	return choice && {choice, cue: null};
}

/** Whether a quote is all that its paragraph holds, and nobody in it says so. */
function standsAlone({article}: Reading, quote: Draft | null, {paragraph}: ReadParagraph): boolean {
	const above = article.paragraphs[paragraph.index]!;
	return (
		quote !== null &&
		quote.paragraph === paragraph.index &&
		quote.cue === null &&
		quote.parts.length === 1 &&
		quote.parts[0]!.start === above.start &&
		quote.parts[0]!.end === above.end
	);
}

/** A block that is set apart, with no marks, because all of it is quoted. */
function isBareBlock({paragraph, stretches, sentences}: ReadParagraph): boolean {
	return paragraph.kind === 'blockquote' && stretches.length === 0 && sentences.length > 0;
}

function blockOf({paragraph}: ReadParagraph): Draft {
	return {
		paragraph: paragraph.index,
		sentence: 0,
		lastSentence: 0,
		parts: [span(paragraph.start, paragraph.end)],
		kind: 'indirect',
		cue: null,
		choice: nobody,
		runsOn: false,
		hasCue: true,
	};
}
