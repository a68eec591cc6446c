import type {Cast} from '../actors/cast.ts';
import type {Article} from '../article/article.ts';
import {type Offset, type Span, span, textOf} from '../article/offset.ts';
import {languageOf} from '../language/language.ts';
import {contentOf, type Report} from './content.ts';
import type {Cue} from './cue.ts';
import {isReportedSpeech} from './indirect.ts';
import {type Interview, interviewOf, letterAt, speakerOfLetter} from './interview.ts';
import {looseCueOf, ownerOfWords} from './loose.ts';
import type {Voice} from './pronouns.ts';
import {findMarkedStretches} from './quotation-marks.ts';
import {type Confidence, describedBy, type Quote, type QuoteKind, type Speaker} from './quote.ts';
import {type Reading, type ReadParagraph, readParagraphs, startReading} from './reading.ts';
import {isAside, notSpeech} from './scare-quotes.ts';
import {nobody, referenceOf, type SpeakerChoice, speakerOfCue} from './speaker.ts';
import {isInCapitals, labelAt, speakerOfLabel} from './speaker-label.ts';
import {mainClauseBefore} from './subject.ts';
import {isMark, type Range, type Token} from './token.ts';

/** A quote while its paragraph is being read. */
type Draft = {
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
		const signed = previous && (signatureOf(reading, read) ?? signatureBelow(reading, read, previous));
		if (previous && signed) {
			previous.choice = signed;
			continue;
		}

		// “…” in a block of its own and below it “said Ana Ruiz, the mayor.”
		const above = reading.before;
		const said: Said | null = above && sayingBelow(reading, read, voice);
		if (said) {
			const quoted: Draft | null = standsAlone(reading, previous, above!) ? previous : null;
			if (quoted || isBareBlock(above!)) {
				const draft: Draft = quoted ?? blockOf(above!);
				draft.choice = said.choice;
				draft.cue = said.cue;
				drafts.push(...(quoted ? [] : [draft]));
				voice = voiceOf(reading, read, 0, said.choice) ?? voice;
				previous = draft;
				awaits = null;
				continue;
			}
		}

		const own: ParagraphResult =
			(isTranscript && transcriptLine(reading, read, voice)) ||
			(interview && interviewLine(reading, read, voice, interview)) ||
			readParagraph(reading, read, voice, previous, awaits, earlier);
		for (const draft of own.drafts) drafts.push(draft);
		voice = own.voice;
		awaits = own.awaits;
		earlier = previous;
		previous = own.drafts.at(-1) ?? (read.tokens.length > 0 ? null : previous);
	}

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

/** A paragraph that is nothing but a dash and a name, and so signs the one above it. */
function signatureOf({cast}: Reading, {tokens}: ReadParagraph): SpeakerChoice | null {
	const first = tokens[1];
	if (tokens[0]?.lower !== '—' || !first || first.mention < 0 || tokens.length > longestSignature) {
		return null;
	}

	const mention = cast.mentions[first.mention]!;
	return mention.kind === 'person'
		? {
				speaker: {kind: 'named', actor: mention.actor, mention: span(mention.start, mention.end)},
				confidence: 'certain',
				because: 'dash-after',
				candidates: [],
			}
		: null;
}

/** “…” with nobody to say it, and below it, on a line that is no sentence, “Ana Ruiz, mayor of Northport”. */
function signatureBelow(reading: Reading, read: ReadParagraph, quote: Draft): SpeakerChoice | null {
	const {tokens, paragraph} = read;
	const above = reading.article.paragraphs[quote.paragraph]!;
	const isAlone =
		(quote.choice.speaker.kind === 'unknown' || quote.choice.because === 'paragraph-before') &&
		quote.paragraph === paragraph.index - 1 &&
		quote.parts.length === 1 &&
		quote.parts[0]!.start === above.start &&
		quote.parts[0]!.end === above.end;
	const first = tokens[0];
	if (!isAlone || !first || first.mention < 0 || tokens.length > longestSignature) {
		return null;
	}

	const mention = reading.cast.mentions[first.mention]!;
	const isSentence =
		/[.!?:]$/.test(reading.text.slice(paragraph.start, paragraph.end).trimEnd()) ||
		tokens.some(token => token.class === 'verb' || token.class === 'auxiliary' || token.class === 'quote');
	const next = tokens.find(token => token.start >= mention.end);
	return mention.kind === 'person' && !isSentence && (!next || next.lower === ',')
		? {
				speaker: {kind: 'named', actor: mention.actor, mention: span(mention.start, mention.end)},
				confidence: 'likely',
				because: 'next-sentence',
				candidates: [],
			}
		: null;
}

/** Who is said to have said something, and by what words. */
type Said = {readonly choice: SpeakerChoice; readonly cue: Span};

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

/** Whoever has just spoken in a sentence of a paragraph; `null` when nobody is said to. */
function voiceOf(
	reading: Reading,
	{paragraph}: ReadParagraph,
	sentence: number,
	{speaker}: SpeakerChoice,
): Voice | null {
	return speaker.kind === 'unknown'
		? null
		: {
				actor: speaker.kind === 'named' ? speaker.actor : null,
				description: speaker.kind === 'named' ? null : descriptionOf(reading, speaker),
				paragraph: paragraph.index,
				sentence: reading.firstSentence[paragraph.index]! + sentence,
			};
}

/** In words: “— Ana Ruiz, mayor of Northport” and little more. */
const longestSignature = 12;

/** So many paragraphs that open with a label make a transcript; fewer may be headings. */
const fewestLabels = 2;

function countLabels({text, paragraphs}: Article): number {
	let count = 0;
	for (const {start, end} of paragraphs) {
		const found = labelAt(text, start, end);
		if (found && (isInCapitals(text, found) || found.end - start < 40)) {
			count++;
		}
	}

	return count;
}

/** “RUIZ: We open in May.” in a transcript without marks. */
function transcriptLine(reading: Reading, read: ReadParagraph, voice: Voice | null): ParagraphResult | null {
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
function interviewLine(
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
			: readParagraph(reading, read, own, null, null).drafts.filter(inner =>
					isSomebodyElse(reading, inner, choice),
				);
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

type ParagraphResult = {
	readonly drafts: Draft[];
	readonly voice: Voice | null;
	/** A cue with a colon at the end of the paragraph: what it leads to opens the next one. */
	readonly awaits: {choice: SpeakerChoice; cue: Span | null} | null;
};

/** What “he” stands for in the words behind: nothing where it is “he” alone that speaks here. */
function descriptionOf({text, language}: Reading, speaker: Extract<Speaker, {kind: 'unnamed'}>): Span | null {
	const words = describedBy(speaker);
	return language.pronoun(textOf(text, words).toLowerCase()) ? null : words;
}

function readParagraph(
	reading: Reading,
	read: ReadParagraph,
	voiceBefore: Voice | null,
	previous: Draft | null,
	awaited: {choice: SpeakerChoice; cue: Span | null} | null,
	earlier: Draft | null = null,
): ParagraphResult {
	const {text} = reading;
	const {tokens, sentences} = read;
	const drafts: Draft[] = [];
	let voice = voiceBefore;
	let awaits: ParagraphResult['awaits'] = null;
	let opening: Draft[] = [];
	const speak = (choice: SpeakerChoice, sentence: number) => {
		voice = voiceOf(reading, read, sentence, choice) ?? voice;
	};

	/** The last quote or report of this paragraph, to carry its voice on. */
	let last: {choice: SpeakerChoice; draft: Draft | null; sentence: number} | null = null;
	for (const [number, sentence] of sentences.entries()) {
		const cues = read.cues[number]!;
		const leadsOn = endsInColon(tokens, sentence) && number === sentences.length - 1;
		if (cues.length === 0 && !leadsOn && !hasQuote(tokens, sentence)) {
			continue;
		}

		const {reports, loose} = contentOf(text, tokens, sentence, number, cues, reading.language);
		for (const report of reports) {
			const cue = report.cue!;
			const marked = report.marked.filter(
				index => notSpeech(text, tokens, index, cue, reading.language.nounsHaveCapitals) === null,
			);
			// What is left of a region whose only words in marks are a title is nothing.
			const notSaid = report.marked.filter(index => !marked.includes(index));
			const content = report.content.filter(
				range => notSaid.length === 0 || !onlyMarks(tokens, range, notSaid),
			);
			// “praised the “Salt Roads” festival”: only a clause is something said without the words in marks.
			const isClause = cue.kind !== 'noun' && /^(?:that|clause)$/.test(cue.complement?.kind ?? 'clause');
			if (content.length === 0 || (marked.length === 0 && notSaid.length > 0 && !isClause)) {
				continue;
			}

			if (
				marked.length === 0 &&
				!isReportedSpeech(tokens, cue, {...report, content, marked}, reading.language)
			) {
				if (endsInColon(tokens, sentence) && cue === cues.at(-1)) {
					const choice = speakerOfCue(reading, read, number, cue, [], voice);
					last = {choice, draft: null, sentence: number};
				}

				continue;
			}

			const own = speakerOfCue(reading, read, number, cue, report.content, voice);
			// Ruiz said it was late. Adding: “Far too late.”
			const isLeft = own.speaker.kind === 'unknown' && cue.isDependent && last?.sentence === number - 1;
			const choice = isLeft ? carried(last!.choice, 'same-paragraph') : own;
			const draft = draftOf(read, number, {...report, content, marked}, choice);
			if (!draft) {
				continue;
			}

			drafts.push(draft);
			speak(choice, number);
			// “…,” Ruiz said, citing a report. “…”: what is quoted leads on, not what is mentioned by the way.
			if (marked.length > 0 || last?.sentence !== number || last.draft?.kind === 'indirect') {
				last = {choice, draft, sentence: number};
			}

			if (marked.length > 0) {
				takeOpening(opening, choice);
				opening = [];
			}
		}

		for (const stretch of loose) {
			const token = tokens[stretch.token]!;
			const labelled = labelAt(text, token.stretch!.inner.start, token.end);
			const label = labelled ? speakerOfLabel(text, labelled, reading.cast) : null;
			if (labelled && label && ((!last && label.speaker.kind === 'named') || isInCapitals(text, labelled))) {
				const draft: Draft = {
					paragraph: read.paragraph.index,
					sentence: number,
					lastSentence: number,
					parts: [span(labelled.end, token.end)],
					kind: 'direct',
					cue: null,
					choice: label,
					runsOn: token.stretch!.runsOn,
					hasCue: true,
				};
				drafts.push(draft);
				speak(label, number);
				last = {choice: label, draft, sentence: number};
				continue;
			}

			// 'All Bets Are Off' alone in its paragraph is a heading in marks, not speech.
			const isWholeParagraph = tokens.length <= 2 && !awaited;
			const reason =
				stretch.isAlone && !isWholeParagraph
					? null
					: notSpeech(text, tokens, stretch.token, null, reading.language.nounsHaveCapitals);
			if (reason === 'title' || (reason === 'word' && /^\W*\(/.test(text.slice(token.start, token.end)))) {
				continue;
			}

			if (stretch.isAlone) {
				const part = span(token.start, token.end);
				// “X,” said Ruiz. “Y.” is one quote in two parts.
				const before: Draft | null = last?.draft ?? null;
				if (
					last &&
					before &&
					before.kind === 'direct' &&
					last.sentence >= number - 1 &&
					before.lastSentence >= number - 1
				) {
					before.parts.push(part);
					before.lastSentence = number;
					before.runsOn = token.stretch!.runsOn;
					last.sentence = number;
					continue;
				}

				let choice = nobody;
				let cue: Span | null = null;
				// “She had been told by the owners that … Asked about it, she laughed. “…””: a sentence later it is hers.
				const isPast = last !== null && last.draft?.kind !== 'direct' && last.sentence < number - 1;
				const about =
					number === 0 || (last && !isPast) ? null : speakerBefore(reading, read, number - 1, voice);
				if (about) {
					choice = about;
				} else if (last) {
					choice = carried(last.choice, 'same-paragraph');
				} else if (awaited) {
					choice = {
						...awaited.choice,
						because: awaited.choice.speaker.kind === 'unknown' ? 'no-speaker' : 'colon-before',
					};
					cue = awaited.cue;
				} else if (previous?.runsOn) {
					choice = carried(previous.choice, 'runs-on');
				} else if (previous && earlier && isAnswer(text, read, previous, earlier)) {
					choice = {...earlier.choice, because: 'answer', confidence: 'unsure'};
				} else if (previous && previous.kind !== 'indirect') {
					choice = carried(previous.choice, 'paragraph-before');
				} else if (previous) {
					choice = carried(previous.choice, 'paragraph-before');
				} else {
					const earlier = reading.before;
					choice =
						(earlier &&
							earlier.sentences.length > 0 &&
							speakerBefore(reading, earlier, earlier.sentences.length - 1, voice)) ||
						nobody;
				}

				if (
					choice.speaker.kind === 'unknown' &&
					voice?.actor &&
					read.paragraph.index - voice.paragraph <= 2
				) {
					choice = {
						speaker: {kind: 'named', actor: voice.actor, mention: null},
						confidence: 'unsure',
						because: 'paragraph-before',
						candidates: [],
					};
				}

				const draft: Draft = {
					paragraph: read.paragraph.index,
					sentence: number,
					lastSentence: number,
					parts: [part],
					kind: 'direct',
					cue,
					choice,
					runsOn: token.stretch!.runsOn,
					hasCue: cue !== null,
				};
				const isOpening = !last && !awaited && !previous?.runsOn;
				drafts.push(draft);
				last = {choice, draft, sentence: number};
				if (isOpening) {
					opening.push(draft);
				}

				continue;
			}

			const cue = looseCueOf(text, tokens, sentence, stretch.token, reading.language);
			// “Too late” — Ada Okoro: whatever is signed was said.
			if (reason !== null && cue?.kind !== 'colon') {
				continue;
			}

			if (cue?.kind !== 'colon' && isAside(text, tokens, stretch.token) && last?.sentence !== number) {
				continue;
			}

			let choice: SpeakerChoice = nobody;
			if (cue) {
				choice = speakerOfCue(
					reading,
					read,
					number,
					cue,
					[{from: stretch.token, to: stretch.token + 1}],
					voice,
				);
			}

			if (choice.speaker.kind === 'unknown' && last) {
				choice = {...carried(last.choice, 'same-paragraph'), confidence: 'unsure'};
			}

			drafts.push({
				paragraph: read.paragraph.index,
				sentence: number,
				lastSentence: number,
				parts: [span(token.start, token.end)],
				kind: 'direct',
				cue: cue ? cueSpan(tokens, cue) : null,
				choice: {...choice, confidence: confidenceWithoutCue(choice)},
				runsOn: token.stretch!.runsOn,
				hasCue: cue !== null,
			});
			if (choice.speaker.kind !== 'unknown') {
				last = {choice, draft: null, sentence: number};
			}
		}

		if (leadsOn) {
			const lastCue =
				cues.findLast(cue => cue.kind === 'verb' && !cue.isDependent && cue.subject) ??
				cues.findLast(cue => cue.subject);
			const cue =
				lastCue ??
				ownerOfWords(tokens, sentence, reading.language) ??
				looseCueOf(text, tokens, sentence, sentence.to - 1, reading.language);
			if (cue) {
				awaits = {choice: speakerOfCue(reading, read, number, cue, [], voice), cue: cueSpan(tokens, cue)};
			}
		}
	}

	return {drafts, voice, awaits};
}

/** “Does it ever break?” Hale asked, and below it nothing but “Twice.”: the other of the two has his turn. */
function isAnswer(text: string, {tokens, paragraph}: ReadParagraph, asked: Draft, earlier: Draft): boolean {
	const one = asked.choice.speaker;
	const other = earlier.choice.speaker;
	const question = asked.parts.at(-1)!;
	return (
		tokens.length === 1 &&
		asked.kind === 'direct' &&
		earlier.kind === 'direct' &&
		asked.paragraph === paragraph.index - 1 &&
		earlier.paragraph === paragraph.index - 2 &&
		one.kind === 'named' &&
		other.kind === 'named' &&
		one.actor !== other.actor &&
		paragraph.end - paragraph.start < longestTurn &&
		(asked.choice.because === 'answer' || /\?\W*$/.test(text.slice(question.start, question.end)))
	);
}

/** Who answers in talk between two is brief; longer, it is a statement that goes on. */
const longestTurn = 160;

/** Whom the sentence before is about, when that is a person by name or pronoun. */
function speakerBefore(
	reading: Reading,
	read: ReadParagraph,
	sentence: number,
	voice: Voice | null,
): SpeakerChoice | null {
	const range = read.sentences[sentence]!;
	const main = mainClauseBefore(read.tokens, range.to, range.from, reading.language);
	const found = main && referenceOf(reading, read, sentence, main.subject, [], voice);
	if (found?.speaker.kind !== 'named' || reading.cast.actor(found.speaker.actor).kind !== 'person') {
		return null;
	}

	return {...found, confidence: 'likely', because: 'sentence-before'};
}

/** Without a reporting verb a name is likely at best, and a description may be anything that stands near. */
function confidenceWithoutCue({speaker, confidence}: SpeakerChoice): Confidence {
	if (speaker.kind !== 'named') {
		return 'unsure';
	}

	return confidence === 'certain' ? 'likely' : confidence;
}

/** Quotations that opened the paragraph belong to the cue that follows them at once. */
function takeOpening(opening: readonly Draft[], choice: SpeakerChoice): void {
	for (const draft of opening) {
		draft.choice = carried(choice, 'next-sentence');
	}
}

function carried(choice: SpeakerChoice, because: SpeakerChoice['because']): SpeakerChoice {
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

function hasQuote(tokens: readonly Token[], sentence: Range): boolean {
	for (let index = sentence.from; index < sentence.to; index++) {
		if (tokens[index]!.class === 'quote') {
			return true;
		}
	}

	return false;
}

function endsInColon(tokens: readonly Token[], sentence: Range): boolean {
	return tokens[sentence.to - 1]!.lower === ':';
}

function cueSpan(tokens: readonly Token[], cue: Cue): Span {
	return span(tokens[cue.words.from]!.start, tokens[cue.words.to - 1]!.end);
}

function draftOf(read: ReadParagraph, sentence: number, report: Report, choice: SpeakerChoice): Draft | null {
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
function onlyMarks(tokens: readonly Token[], range: Range, marked: readonly number[]): boolean {
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

function spanOf(tokens: readonly Token[], range: Range): Span {
	return span(tokens[range.from]!.start, tokens[range.to - 1]!.end);
}
