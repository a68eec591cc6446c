import {type Span, span, textOf} from '../article/offset.ts';
import type {Language} from '../language/language.ts';
import {contentOf, type LooseStretch, type Report} from './content.ts';
import type {Cue} from './cue.ts';
import {carried, cueSpan, type Draft, draftOf, hasQuote, onlyMarks, type ParagraphResult} from './draft.ts';
import {isReportedSpeech} from './indirect.ts';
import {looseCueOf, ownerOfWords} from './loose.ts';
import {nounCue} from './noun-cue.ts';
import type {Voice} from './pronouns.ts';
import {type Confidence, describedBy, type Speaker} from './quote.ts';
import type {Reading, ReadParagraph} from './reading.ts';
import {isAside, isAttributive, notSpeech} from './scare-quotes.ts';
import {nobody, referenceOf, type SpeakerChoice, speakerOfCue} from './speaker.ts';
import {isInCapitals, labelAt, speakerOfLabel} from './speaker-label.ts';
import {type MainClause, mainClauseBefore, subjectBefore} from './subject.ts';
import {hasVerb, isMark, type Range, type Token} from './token.ts';

/** What “he” stands for in the words behind: nothing where it is “he” alone that speaks here. */
function descriptionOf({text, language}: Reading, speaker: Extract<Speaker, {kind: 'unnamed'}>): Span | null {
	const words = describedBy(speaker);
	return language.pronoun(textOf(text, words).toLowerCase()) ? null : words;
}

/** What is known before a paragraph is read. */
export type Before = {
	/** Who spoke last. */
	readonly voice: Voice | null;
	/** The quote before, which may run on. */
	readonly previous: Draft | null;
	/** The one before that: in talk between two, the other's. */
	readonly earlier: Draft | null;
	/** A cue with a colon at the end of the paragraph before. */
	readonly awaited: ParagraphResult['awaits'];
};

/** Finds what is said in a paragraph, sentence by sentence. */
export function readParagraph(reading: Reading, read: ReadParagraph, before: Before): ParagraphResult {
	return new ParagraphReader(reading, read, before).result();
}

/** In words and marks: “Okoro's own, final verdict?” */
const longestLeadingQuestion = 8;

/** The last quote or report of a paragraph, whose voice is carried on. */
type Last = {choice: SpeakerChoice; draft: Draft | null; sentence: number};

class ParagraphReader {
	readonly #reading: Reading;
	readonly #read: ReadParagraph;
	readonly #before: Before;
	readonly #drafts: Draft[] = [];
	#voice: Voice | null;
	#awaits: ParagraphResult['awaits'] = null;
	#last: Last | null = null;
	/** Quotes that open the paragraph and wait for the cue that follows them. */
	#opening: Draft[] = [];

	constructor(reading: Reading, read: ReadParagraph, before: Before) {
		this.#reading = reading;
		this.#read = read;
		this.#before = before;
		this.#voice = before.voice;
	}

	result(): ParagraphResult {
		const {text, language} = this.#reading;
		const {tokens, sentences} = this.#read;
		for (const [number, sentence] of sentences.entries()) {
			const cues = this.#read.cues[number]!;
			const leadsOn = endsInColon(tokens, sentence) && number === sentences.length - 1;
			if (cues.length === 0 && !leadsOn && !hasQuote(tokens, sentence)) {
				continue;
			}

			const {reports, loose} = contentOf(text, tokens, sentence, number, cues, language);
			for (const report of reports) this.#takeReport(number, report, cues);
			for (const stretch of loose) this.#takeLoose(number, stretch);
			if (leadsOn) this.#leadOn(number, cues);
		}

		return {drafts: this.#drafts, voice: this.#voice, awaits: this.#awaits};
	}

	/** What a cue reports in a sentence: “Ruiz said it was late.” */
	#takeReport(number: number, report: Report, cues: readonly Cue[]): void {
		const {text, language} = this.#reading;
		const {tokens, sentences} = this.#read;
		const cue = report.cue!;
		const marked = report.marked.filter(index => notSpeech(text, tokens, index, cue, language) === null);
		// What is left of a region whose only words in marks are a title is nothing.
		const notSaid = report.marked.filter(index => !marked.includes(index));
		const content = report.content.filter(
			range => notSaid.length === 0 || !onlyMarks(tokens, range, notSaid),
		);
		// “praised the “Salt Roads” festival”: only a clause is something said without the words in marks.
		const isClause = cue.kind !== 'noun' && /^(?:that|clause)$/.test(cue.complement?.kind ?? 'clause');
		if (content.length === 0 || (marked.length === 0 && notSaid.length > 0 && !isClause)) {
			return;
		}

		const said: Report = {...report, content, marked};
		if (marked.length === 0 && !isReportedSpeech(tokens, cue, said, language)) {
			// “Ruiz was asked about the bridge:”
			if (endsInColon(tokens, sentences[number]!) && cue === cues.at(-1)) {
				this.#last = {choice: this.#speakerOf(number, cue, []), draft: null, sentence: number};
			}

			return;
		}

		const own = this.#speakerOf(number, cue, report.content);
		// Ruiz said it was late. Adding: “Far too late.”
		const isLeft = own.speaker.kind === 'unknown' && cue.isDependent && this.#last?.sentence === number - 1;
		const choice = isLeft ? carried(this.#last!.choice, 'same-paragraph') : own;
		const draft = draftOf(this.#read, number, said, choice);
		if (!draft) {
			return;
		}

		this.#drafts.push(draft);
		if (!this.#isToldToSomebody(cue)) {
			this.#speak(choice, number);
		}

		// “…,” Ruiz said, citing a report. “…”: what is quoted leads on, not what is mentioned by the way.
		const last = this.#last;
		if (marked.length > 0 || last?.sentence !== number || last.draft?.kind === 'indirect') {
			this.#last = {choice, draft, sentence: number};
		}

		if (marked.length > 0) {
			takeOpening(this.#opening, choice);
			this.#opening = [];
		}
	}

	/** “*She* was told by her teacher that …”: it goes on with her, and not with the teacher. */
	#isToldToSomebody({group, subject}: Cue): boolean {
		if (!group?.isPassive || !subject) {
			return false;
		}

		const {tokens} = this.#read;
		const sentence = this.#read.sentences.find(({from, to}) => from <= group.verb && group.verb < to)!;
		const hearer = subjectBefore(tokens, group.from, sentence.from, this.#reading.language);
		const head = hearer && tokens[hearer.headEnd - 1]!;
		return head !== null && (head.kind === 'person' || /^(?:he|she)$/.test(head.lower));
	}

	/** Words in marks that no cue of their sentence reports. */
	#takeLoose(number: number, stretch: LooseStretch): void {
		if (this.#takeLabelled(number, stretch)) {
			return;
		}

		const {text, language} = this.#reading;
		const {tokens} = this.#read;
		const token = tokens[stretch.token]!;
		// 'All Bets Are Off' alone in its paragraph is a heading in marks, not speech.
		const isWholeParagraph = tokens.length <= 2 && !this.#before.awaited;
		const reason =
			stretch.isAlone && !isWholeParagraph ? null : notSpeech(text, tokens, stretch.token, null, language);
		if (reason === 'title' || (reason === 'word' && /^\W*\(/.test(text.slice(token.start, token.end)))) {
			return;
		}

		if (stretch.isAlone) {
			this.#takeAlone(number, token);
		} else {
			this.#takeAmongOthers(number, stretch, reason !== null);
		}
	}

	/** “RUIZ: We open in May.” inside the marks. */
	#takeLabelled(number: number, stretch: LooseStretch): boolean {
		const {text, cast} = this.#reading;
		const token = this.#read.tokens[stretch.token]!;
		const labelled = labelAt(text, token.stretch!.inner.start, token.end);
		const label = labelled ? speakerOfLabel(text, labelled, cast) : null;
		if (
			!labelled ||
			!label ||
			!((!this.#last && label.speaker.kind === 'named') || isInCapitals(text, labelled))
		) {
			return false;
		}

		const draft = this.#directDraft(number, token, label, null, true, span(labelled.end, token.end));
		this.#drafts.push(draft);
		this.#speak(label, number);
		this.#last = {choice: label, draft, sentence: number};
		return true;
	}

	/** A sentence that is nothing but words in marks: it goes on with whoever speaks. */
	#takeAlone(number: number, token: Token): void {
		const last = this.#last;
		// “X,” said Ruiz. “Y.” is one quote in two parts.
		const first = last?.draft;
		if (last && first?.kind === 'direct' && last.sentence >= number - 1 && first.lastSentence >= number - 1) {
			first.parts.push(span(token.start, token.end));
			first.lastSentence = number;
			first.runsOn = token.stretch!.runsOn;
			last.sentence = number;
			return;
		}

		const {choice, cue} = this.#voiceThatGoesOn(number);
		const draft = this.#directDraft(number, token, choice, cue, cue !== null);
		this.#drafts.push(draft);
		this.#last = {choice, draft, sentence: number};
		if (!last && !this.#before.awaited && !this.#before.previous?.runsOn) {
			this.#opening.push(draft);
		}
	}

	/** Who says a sentence in marks without a cue, by what stands before it. */
	#voiceThatGoesOn(number: number): {readonly choice: SpeakerChoice; readonly cue: Span | null} {
		const {awaited} = this.#before;
		const about = this.#about(number);
		const choice = about ?? this.#nearestVoice();
		const voice = this.#voice;
		const isRecent = voice !== null && this.#read.paragraph.index - voice.paragraph <= mostParagraphsApart;
		return {
			choice:
				choice.speaker.kind === 'unknown' && voice?.actor && isRecent
					? {
							speaker: {kind: 'named', actor: voice.actor, mention: null},
							confidence: 'unsure',
							because: 'paragraph-before',
							candidates: [],
						}
					: choice,
			cue: about === null && this.#last === null ? (awaited?.cue ?? null) : null,
		};
	}

	/** The nearest that tells who speaks: a quote in this paragraph, what led to it, then those before it. */
	#nearestVoice(): SpeakerChoice {
		const {previous, earlier, awaited} = this.#before;
		if (this.#last) return carried(this.#last.choice, 'same-paragraph');
		if (awaited) {
			const because = awaited.choice.speaker.kind === 'unknown' ? 'no-speaker' : 'colon-before';
			return {...awaited.choice, because};
		}

		if (previous?.runsOn) return carried(previous.choice, 'runs-on');
		if (previous && earlier && isAnswer(this.#reading.text, this.#read, previous, earlier)) {
			return {...earlier.choice, because: 'answer', confidence: 'unsure'};
		}

		if (previous) return carried(previous.choice, 'paragraph-before');
		const above = this.#reading.before;
		return (
			(above &&
				above.sentences.length > 0 &&
				speakerBefore(this.#reading, above, above.sentences.length - 1, this.#voice)) ||
			nobody
		);
	}

	/** “*Okoro's* verdict? “A joke.””, “*His* answer? “No.””: the question is asked for the sake of the answer. */
	#askedOf(number: number): SpeakerChoice | null {
		const {tokens, sentences} = this.#read;
		const {language} = this.#reading;
		const sentence = sentences[number]!;
		const isShort = sentence.to - sentence.from <= longestLeadingQuestion;
		if (!isShort || !isMark(tokens[sentence.to - 1], '?') || hasVerb(tokens, sentence.from, sentence.to)) {
			return null;
		}

		const first = tokens[sentence.from]!;
		const noun = tokens[sentence.to - 2];
		const isPronoun = language.owners.has(first.lower) && language.pronoun(first.lower) !== undefined;
		const own =
			isPronoun && noun && language.wordsAsNoun.has(noun.lower)
				? nounCue(
						sentence.to - 2,
						{from: sentence.from, to: sentence.from + 1, headEnd: sentence.from + 1, isPronoun: true},
						null,
						sentence.from,
						sentence.to - 1,
					)
				: ownerOfWords(tokens, sentence, language);
		const choice = own && speakerOfCue(this.#reading, this.#read, number, own, [], this.#voice);
		return choice?.speaker.kind === 'named' ? choice : null;
	}

	/**
	 * Whom the sentence before is about. “She had been told by the owners that … Asked about it, she laughed. “…””: a
	 * sentence after a report, what follows is hers.
	 */
	#about(number: number): SpeakerChoice | null {
		const asked = number > 0 ? this.#askedOf(number - 1) : null;
		if (asked) {
			return asked;
		}

		const last = this.#last;
		const isPast = last !== null && last.draft?.kind !== 'direct' && last.sentence < number - 1;
		return number === 0 || (last && !isPast)
			? null
			: speakerBefore(this.#reading, this.#read, number - 1, this.#voice);
	}

	/** Words in marks among others in their sentence: a dash, a colon or a signature may say whose they are. */
	#takeAmongOthers(number: number, stretch: LooseStretch, isNoSpeech: boolean): void {
		const {text, language} = this.#reading;
		const {tokens, sentences} = this.#read;
		// “The danger, in her view, is the big boys: “They come with machines.””
		const framing =
			tokens[stretch.token - 1]?.lower === ':'
				? this.#read.cues[number]!.find(({kind, subject}) => kind === 'source-phrase' && subject)
				: undefined;
		// „Er werde nun „andere Saiten aufziehen“.“: the mood of the verb says that whoever has spoken goes on.
		const goesOn = this.#last !== null && isReportedMood(tokens, sentences[number]!, language);
		const cue =
			framing ?? (goesOn ? null : looseCueOf(text, tokens, sentences[number]!, stretch.token, language));
		// “Too late” — Ada Okoro: whatever is signed was said.
		if (cue?.kind !== 'colon' && !goesOn) {
			const isBesides = isAside(text, tokens, stretch.token) && this.#last?.sentence !== number;
			if (isNoSpeech || isBesides || isAttributive(text, tokens, stretch.token)) {
				return;
			}
		}

		const own = cue ? this.#speakerOf(number, cue, [{from: stretch.token, to: stretch.token + 1}]) : nobody;
		const choice: SpeakerChoice =
			own.speaker.kind === 'unknown' && this.#last
				? {...carried(this.#last.choice, 'same-paragraph'), confidence: 'unsure'}
				: own;
		this.#drafts.push(
			this.#directDraft(
				number,
				tokens[stretch.token]!,
				{...choice, confidence: confidenceWithoutCue(choice)},
				cue ? cueSpan(tokens, cue) : null,
				cue !== null,
			),
		);
		if (choice.speaker.kind !== 'unknown') {
			this.#last = {choice, draft: null, sentence: number};
		}
	}

	/** A colon at the end of the paragraph: what it leads to opens the next one. */
	#leadOn(number: number, cues: readonly Cue[]): void {
		const {text, language} = this.#reading;
		const {tokens, sentences} = this.#read;
		const sentence = sentences[number]!;
		const cue =
			cues.findLast(one => one.kind === 'verb' && !one.isDependent && one.subject) ??
			cues.findLast(one => one.subject) ??
			ownerOfWords(tokens, sentence, language) ??
			looseCueOf(text, tokens, sentence, sentence.to - 1, language);
		if (cue) {
			this.#awaits = {choice: this.#speakerOf(number, cue, []), cue: cueSpan(tokens, cue)};
		}
	}

	#speakerOf(number: number, cue: Cue, content: readonly Range[]): SpeakerChoice {
		return speakerOfCue(this.#reading, this.#read, number, cue, content, this.#voice);
	}

	/** From now on “he” may be whoever spoke last. */
	#speak(choice: SpeakerChoice, sentence: number): void {
		this.#voice = voiceOf(this.#reading, this.#read, sentence, choice) ?? this.#voice;
	}

	#directDraft(
		number: number,
		token: Token,
		choice: SpeakerChoice,
		cue: Span | null,
		hasCue: boolean,
		part: Span = span(token.start, token.end),
	): Draft {
		return {
			paragraph: this.#read.paragraph.index,
			sentence: number,
			lastSentence: number,
			parts: [part],
			kind: 'direct',
			cue,
			choice,
			runsOn: token.stretch!.runsOn,
			hasCue,
		};
	}
}

/** Whether a sentence has a verb in the mood of what others say, and none of its own: „Man *habe* gewarnt.“ */
function isReportedMood(tokens: readonly Token[], {from, to}: Range, {reportedMood}: Language): boolean {
	if (reportedMood.size === 0) {
		return false;
	}

	// „hätte“ and „würde“ stand in anybody's sentences; „hätten“ is what „haben“ is in this mood.
	const isSubjunctive = ({lower}: Token) =>
		reportedMood.has(lower) &&
		!/^(?:hätte|wäre|würde|könnte|müsste|dürfte|gäbe|brächte|ließe|läge|käme|ginge|gehe|stehe)$/.test(lower);
	return tokens.slice(from, to).some(isSubjunctive);
}

/** Whoever has just spoken in a sentence of a paragraph; `null` when nobody is said to. */
export function voiceOf(
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

/** A voice that was heard longer ago is not carried on. */
const mostParagraphsApart = 2;

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

/**
 * Whom the sentence before is about, when that is a person by name or pronoun, or somebody of whom it says what they
 * are like: “His manager was more forgiving. “…””. What happens to somebody without a name (“His wife died”) gives no voice.
 */
function speakerBefore(
	reading: Reading,
	read: ReadParagraph,
	sentence: number,
	voice: Voice | null,
): SpeakerChoice | null {
	const {tokens} = read;
	const range = read.sentences[sentence]!;
	const main = mainClauseBefore(tokens, range.to, range.from, reading.language);
	const found = main && referenceOf(reading, read, sentence, main.subject, [], voice);
	if (found?.speaker.kind === 'unnamed' && isLikenedTo(tokens, main!, range, reading.language)) {
		return {...found, confidence: 'unsure', because: 'sentence-before'};
	}

	if (found?.speaker.kind !== 'named' || reading.cast.actor(found.speaker.actor).kind !== 'person') {
		return null;
	}

	return {...found, confidence: 'likely', because: 'sentence-before'};
}

/** “*His manager was* more forgiving”, “*A neighbour is* not so sure”: one person, and no deed. */
function isLikenedTo(
	tokens: readonly Token[],
	{subject, verb}: MainClause,
	sentence: Range,
	language: Language,
): boolean {
	const first = tokens[subject.from]!;
	const head = tokens[subject.headEnd - 1]!;
	const isSomebody =
		(language.introducers.has(first.lower) || language.owners.has(first.lower)) &&
		head.mention < 0 &&
		!head.lower.endsWith('s') &&
		(language.soloists.has(head.lower) ||
			language.people.has(head.lower) ||
			language.mayBeSomebody(head.lower));
	const isBeing = /^(?:is|was)$/.test(tokens[verb]!.lower);
	for (let index = verb + 1; index < sentence.to; index++) {
		if (tokens[index]!.class === 'verb' || tokens[index]!.class === 'auxiliary') {
			return false;
		}
	}

	return isSomebody && isBeing;
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

function endsInColon(tokens: readonly Token[], sentence: Range): boolean {
	return tokens[sentence.to - 1]!.lower === ':';
}
