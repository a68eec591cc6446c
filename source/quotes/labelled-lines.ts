import type {Article} from '../article/article.ts';
import {type Offset, span} from '../article/offset.ts';
import type {Draft, ParagraphResult} from './draft.ts';
import {type Interview, letterAt, speakerOfLetter} from './interview.ts';
import type {Voice} from './pronouns.ts';
import {readParagraph} from './read-paragraph.ts';
import type {Reading, ReadParagraph} from './reading.ts';
import type {SpeakerChoice} from './speaker.ts';
import {isInCapitals, labelAt, speakerOfLabel} from './speaker-label.ts';

/** “RUIZ: We open in May.” in a transcript without marks. */
export function transcriptLine(
	reading: Reading,
	read: ReadParagraph,
	voice: Voice | null,
): ParagraphResult | null {
	const {text, cast} = reading;
	const {paragraph, stretches} = read;
	const found = labelAt(text, paragraph.start, paragraph.end);
	if (!found || stretches.some(stretch => stretch.start < found.end || stretch.start === found.end)) {
		return null;
	}

	const choice = speakerOfLabel(text, found, cast);
	return choice.speaker.kind !== 'named' && !isInCapitals(text, found)
		? null
		: labelledLine(reading, read, voice, choice, found.end);
}

/** “Q: Why now?” and “A: Because it is finished.” */
export function interviewLine(
	reading: Reading,
	read: ReadParagraph,
	voice: Voice | null,
	interview: Interview,
): ParagraphResult | null {
	const letter = letterAt(reading.text, read.paragraph);
	return letter && labelledLine(reading, read, voice, speakerOfLetter(interview, letter), letter.end);
}

/** All behind a label is what its speaker says; whom the speaker quotes says so once more. */
function labelledLine(
	reading: Reading,
	read: ReadParagraph,
	voice: Voice | null,
	choice: SpeakerChoice,
	from: Offset,
): ParagraphResult {
	const {paragraph} = read;
	const {speaker} = choice;
	const draft: Draft = {
		paragraph: paragraph.index,
		sentence: 0,
		lastSentence: 0,
		parts: [span(from, paragraph.end)],
		kind: 'indirect',
		cue: null,
		choice,
		runsOn: false,
		hasCue: true,
	};
	const own: Voice | null =
		speaker.kind === 'named'
			? {
					actor: speaker.actor,
					description: null,
					paragraph: paragraph.index,
					sentence: reading.firstSentence[paragraph.index]!,
				}
			: voice;
	const passedOn =
		read.stretches.length === 0
			? []
			: readParagraph(reading, read, {
					voice: own,
					previous: null,
					earlier: null,
					awaited: null,
				}).drafts.filter(inner => isSomebodyElse(reading, inner, choice));
	return {drafts: [...passedOn, draft], voice: own, awaits: null};
}

/** “My mother said, “Go.””: words in marks that are said to be another's. */
function isSomebodyElse({text}: Reading, {kind, hasCue, cue, choice}: Draft, outer: SpeakerChoice): boolean {
	const {speaker} = choice;
	if (kind === 'indirect' || !hasCue || cue === null || speaker.kind === 'unknown') {
		return false;
	}

	return speaker.kind === 'named'
		? outer.speaker.kind !== 'named' || outer.speaker.actor !== speaker.actor
		: !/^(?:I|we|you)$/i.test(text.slice(speaker.mention.start, speaker.mention.end));
}

/** So many paragraphs that open with a label make a transcript; fewer may be headings. */
export const fewestLabels = 2;

/** How many paragraphs open with a label. */
export function countLabels({text, paragraphs}: Article): number {
	let count = 0;
	for (const {start, end} of paragraphs) {
		const found = labelAt(text, start, end);
		if (found && (isInCapitals(text, found) || found.end - start < 40)) {
			count++;
		}
	}

	return count;
}
