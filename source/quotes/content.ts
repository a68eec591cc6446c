import {frames, type Language} from '../language/language.ts';
import {regionAfter, regionResumed} from './content-after.ts';
import {regionBefore} from './content-before.ts';
import {type Cue, speech} from './cue.ts';
import type {NounPhrase} from './noun-phrase.ts';
import {closingMark} from './sentence.ts';
import {hasVerb, isMark, isPast, type Range, someQuote, type Token} from './token.ts';

/** What one cue reports within one sentence: where the words stand, and which of them are in marks. */
export type Report = {
	readonly cue: Cue | null;
	readonly sentence: number;
	/** The reported words, in token indices, in reading order. */
	readonly content: Range[];
	/** The indices of the tokens in marks. */
	readonly marked: number[];
	readonly side: 'before' | 'after' | 'around' | 'none';
};

/** A stretch in marks for which the sentence itself gives no cue. */
export type LooseStretch = {readonly token: number; readonly sentence: number; readonly isAlone: boolean};

export type SentenceContent = {readonly reports: Report[]; readonly loose: LooseStretch[]};

/** Assigns what a sentence says to the cues in it. */
export function contentOf(
	text: string,
	tokens: readonly Token[],
	sentence: Range,
	number: number,
	cues: readonly Cue[],
	language: Language,
): SentenceContent {
	const reports: Report[] = [];
	const loose: LooseStretch[] = [];
	const marked: number[] = [];
	for (let index = sentence.from; index < sentence.to; index++) {
		if (tokens[index]!.class === 'quote') {
			marked.push(index);
		}
	}

	if (cues.length === 0 && marked.length === 0) {
		return {reports, loose};
	}

	const before = cues.map(cue => regionBefore(text, tokens, sentence, cue, cues, language));
	const after = cues.map(
		(cue, index) =>
			upToNextDeed(
				text,
				tokens,
				upToJudgement(text, tokens, regionAfter(tokens, sentence, cue, index, cues, language), language),
				language,
			) ??
			(before[index] ? regionResumed(tokens, sentence, cue, before[index]!, index, cues, language) : null),
	);
	const stretchesOf = cues.map((): number[] => []);
	const sideOf = cues.map((): Set<'before' | 'after'> => new Set());
	for (const token of marked) {
		const [choice, side] = cueOf(text, tokens, token, cues, before, after, language);
		const awaiting = choice < 0 ? cueAwaiting(text, tokens, sentence, token, cues, before, after) : -1;
		if (awaiting >= 0) {
			reports.push({
				cue: cues[awaiting]!,
				sentence: number,
				content: [{from: token, to: token + 1}],
				marked: [token],
				side: 'after',
			});
		} else if (choice < 0) {
			loose.push({token, sentence: number, isAlone: isAlone(tokens, sentence)});
		} else {
			stretchesOf[choice]!.push(token);
			sideOf[choice]!.add(side);
		}
	}

	for (const [index, cue] of cues.entries()) {
		const words = stretchesOf[index]!;
		const sides = sideOf[index]!;
		const content: Range[] = [];
		if (words.length > 0) {
			const isResumed = before[index] !== null && after[index] !== null && !cue.complement;
			if ((sides.has('before') || isResumed) && before[index]) {
				content.push(before[index]!);
			}

			if ((sides.has('after') || isResumed) && after[index]) {
				content.push(
					cue.isDependent ? after[index]! : upToTeller(text, tokens, after[index]!, words.at(-1)!, cues),
				);
			}

			reports.push({
				cue,
				sentence: number,
				content,
				marked: words,
				side: sides.size === 2 ? 'around' : sides.has('before') ? 'before' : 'after',
			});
		} else if (!isNested(cues, after, index) && !leadsToSaying(cues, index)) {
			const both = before[index] && after[index] && !cue.complement;
			const region = withoutWordsOfOthers(tokens, after[index] ?? before[index], cues, stretchesOf, index);
			if (region) {
				reports.push({
					cue,
					sentence: number,
					content: both ? [before[index]!, after[index]!] : [region],
					marked: [],
					side: both ? 'around' : after[index] ? 'after' : 'before',
				});
			}
		}
	}

	return {reports, loose};
}

/** ““late consequences,” *a phrase her lawyer would not define*”: American print puts the comma inside the marks. */
function upToJudgement(
	text: string,
	tokens: readonly Token[],
	region: Range | null,
	language: Language,
): Range | null {
	for (let index = region?.from ?? 0; region && index + 3 < region.to; index++) {
		const [noun, next] = [tokens[index + 2]!, tokens[index + 3]!];
		if (
			tokens[index]!.class === 'quote' &&
			closingMark(text, tokens[index]!) === ',' &&
			/^(?:an?|the)$/.test(tokens[index + 1]!.lower) &&
			language.wordsAsNoun.has(noun.lower) &&
			(/^(?:that|which)$/.test(next.lower) ||
				/^(?:determiner|subject-pronoun)$/.test(next.class) ||
				next.mention >= 0)
		) {
			return {from: region.from, to: index + 1};
		}
	}

	return region;
}

/**
 * Words in marks and nothing of what is done next: “shouted, “Is it going?” and the whole pier began to laugh”, “said
 * “no” and left the room”; but all of “said “the old bridge” and the pier would close”.
 */
function upToNextDeed(
	text: string,
	tokens: readonly Token[],
	region: Range | null,
	language: Language,
): Range | null {
	const words = region && tokens[region.from]!;
	if (words?.class !== 'quote' || someQuote(tokens, {from: region!.from + 1, to: region!.to})) {
		return region;
	}

	const {from, to} = region!;
	const mark = closingMark(text, words);
	// “chanted “Not one drop!” from across the street”: what is called out says no more than that.
	if (/^[!?]$/.test(mark) && tokens[from + 1]?.class === 'preposition') {
		return {from, to: from + 1};
	}

	// “apologised “unreservedly” to the families”: how it was said, and no words of a clause.
	const inner = text.slice(words.stretch!.inner.start, words.stretch!.inner.end);
	if (/^[a-z]+ly$/.test(inner) && tokens[from + 1]?.class !== 'noun') {
		return {from, to: from + 1};
	}

	const when = endOfOccasion(tokens, from + 1, to, language);
	if (when === to) {
		return {from, to: from + 1};
	}

	const joiner = isMark(tokens[when], ',') ? when + 1 : when;
	const next = tokens[joiner];
	if (!next || joiner + 1 >= to || !hasVerb(tokens, joiner + 1, to)) {
		return region;
	}

	const isDeed = next.class === 'coordinator' && isPast(tokens[joiner + 1]);
	const isOver =
		when === from + 1 &&
		mark !== '' &&
		'?!.,'.includes(mark) &&
		(next.class === 'coordinator' || /^(?:before|after|as|while|when)$/.test(next.lower));
	return isDeed || isOver ? {from, to: from + 1} : region;
}

/** Past “at noon”, “on Tuesday”, “in a post on Monday”: when and where it was said, and nothing of what was. */
function endOfOccasion(tokens: readonly Token[], from: number, to: number, language: Language): number {
	let end = from;
	for (let index = from; index < to; index++) {
		const {class: role, lower, mention} = tokens[index]!;
		if (role === 'preposition' || (role === 'determiner' && index > from) || /^\d/.test(lower)) {
			continue;
		}

		if (mention >= 0 || !(language.times.has(lower) || language.occasions.has(lower))) {
			break;
		}

		end = index + 1;
	}

	return end;
}

/**
 * What one cue reports up to where another's words in marks begin: “Ruiz said Hale had told her: “no””
 * leaves “Hale had told her” to Ruiz.
 */
function withoutWordsOfOthers(
	tokens: readonly Token[],
	region: Range | null | undefined,
	cues: readonly Cue[],
	stretchesOf: readonly (readonly number[])[],
	own: number,
): Range | null {
	if (!region) {
		return null;
	}

	let {to} = region;
	for (const [index, stretches] of stretchesOf.entries()) {
		for (const stretch of index === own ? [] : stretches) {
			if (region.from <= stretch && stretch < to) {
				const other = cues[index]!;
				const opening = other.opensAt ?? other.complement?.from ?? stretch;
				// Somebody else's clause is all there is, or these words stand inside somebody else's.
				if (other.clause.from <= region.from + 1) {
					return null;
				}

				to = opening > region.from && opening < stretch ? opening : stretch;
			}
		}
	}

	while (
		to > region.from &&
		to < region.to &&
		(isMark(tokens[to - 1], ',;:—–―') || tokens[to - 1]!.lower === 'that')
	) {
		to--;
	}

	return to > region.from ? {from: region.from, to} : null;
}

/**
 * “Ruiz said in May, when the story broke, “We sent no letter.””: a whole sentence in marks at the end belongs to
 * the verb of saying before it that has nothing to report yet; −1 when there is none.
 */
function cueAwaiting(
	text: string,
	tokens: readonly Token[],
	sentence: Range,
	token: number,
	cues: readonly Cue[],
	before: readonly (Range | null)[],
	after: readonly (Range | null)[],
): number {
	const isLast = token + 1 >= sentence.to || (token + 2 >= sentence.to && isMark(tokens[token + 1], '.'));
	const opensLarge = /^\p{Lu}/u.test(text.slice(tokens[token]!.stretch!.inner.start));
	if (!isLast || !opensLarge || !isMark(tokens[token - 1], ',:')) {
		return -1;
	}

	return cues.findLastIndex(
		(cue, index) =>
			cue.kind === 'verb' &&
			(cue.frames & (frames.statement | frames.address)) !== 0 &&
			(cue.frames & frames.belief) === 0 &&
			cue.subject !== null &&
			!cue.group?.isNegated &&
			cue.clause.to <= token &&
			cue.complement === null &&
			before[index] === null &&
			after[index] === null,
	);
}

function isAlone(tokens: readonly Token[], sentence: Range): boolean {
	for (let index = sentence.from; index < sentence.to; index++) {
		const {class: role} = tokens[index]!;
		if (role !== 'quote' && role !== 'punctuation' && role !== 'coordinator') {
			return false;
		}
	}

	return true;
}

/** “According to a report, *Ruiz said* it was late”: Ruiz said it, and the report that she did. */
function leadsToSaying(cues: readonly Cue[], index: number): boolean {
	const {kind, complement} = cues[index]!;
	return (
		kind === 'source-phrase' &&
		cues.some(
			cue =>
				cue.kind === 'verb' &&
				cue.complement !== null &&
				!cue.group?.isNegated &&
				(cue.frames & (frames.statement | frames.address)) !== 0 &&
				cue.subject !== null &&
				!cue.isDependent &&
				!cue.group?.isPassive &&
				cue.clause.from === complement?.from,
		)
	);
}

/** “told her that surveys showed it would fail”: what the surveys showed is part of what was told. */
function isNested(cues: readonly Cue[], after: readonly (Range | null)[], index: number): boolean {
	const cue = cues[index]!;
	// “said in a statement that”: one report, told twice.
	if (cue.kind === 'noun') {
		return cues.some(
			other =>
				other.kind === 'verb' && other.complement !== null && other.complement.from === cue.complement?.from,
		);
	}

	if (
		cue.kind !== 'verb' ||
		(cue.frames & (frames.statement | frames.address) & ~frames.finding && !(cue.frames & frames.finding))
	) {
		return false;
	}

	return cues.some((outer, at) => {
		const region = at < index ? after[at] : null;
		return (
			region !== null &&
			region !== undefined &&
			outer.kind === 'verb' &&
			(outer.frames & speech) !== 0 &&
			region.from <= cue.words.from &&
			cue.words.to <= region.to
		);
	});
}

/** Which cue a stretch in marks belongs to, and on which side of the cue it stands; −1 for none. */
function cueOf(
	text: string,
	tokens: readonly Token[],
	token: number,
	cues: readonly Cue[],
	before: readonly (Range | null)[],
	after: readonly (Range | null)[],
	language: Language,
): [number, 'before' | 'after'] {
	let leading = -1;
	for (let index = 0; index < cues.length; index++) {
		const region = after[index];
		if (
			region &&
			region.from <= token &&
			token < region.to &&
			(leading < 0 || isInnerStronger(tokens, cues[leading]!, cues[index]!))
		) {
			leading = index;
		}
	}

	let trailing = -1;
	for (let index = cues.length - 1; index >= 0; index--) {
		const region = before[index];
		if (region && region.from <= token && token < region.to) {
			trailing = index;
		}
	}

	if (trailing < 0 || leading < 0) {
		return leading >= 0 ? [leading, 'after'] : [trailing, 'before'];
	}

	if (isToldOn(tokens, token, cues[leading]!, cues[trailing]!, before[trailing]!, language)) {
		return [leading, 'after'];
	}

	const isBeside = before[trailing]!.to === token + 1;
	const opens = after[leading]!.from === token;
	const speaks = (cues[leading]!.frames & speech) !== 0 || cues[leading]!.kind !== 'verb';
	// “The vote signals “the beginning of the end”, said Ruiz.” and “It was branded “a trap”, Ruiz wrote.”
	const isOwn = cues[leading]!.subject !== null && !isThing(tokens, cues[leading]!.subject!);
	const closes = cues[trailing]!.kind === 'verb' && (cues[trailing]!.frames & speech) !== 0;
	if (
		closes &&
		// “Hale wants “a way out”, Ruiz said.”: what one only wishes or thinks, another has said.
		(!isOwn || (cues[leading]!.frames & ~frames.belief) === 0) &&
		cues[leading]!.kind === 'verb' &&
		!(cues[leading]!.frames & (frames.statement | frames.address) && cues[leading]!.subject)
	) {
		return [trailing, 'before'];
	}

	if (isBeside && !(opens && speaks) && /[,?!—–―-]/.test(closingMark(text, tokens[token]!))) {
		return [trailing, 'before'];
	}

	return [leading, 'after'];
}

/**
 * “*A man told police he was “only borrowing it,”* authorities said”, “*She said she “got hungry,”* according to a
 * report”: the words are hers, whoever passes on that she said them.
 */
function isToldOn(
	tokens: readonly Token[],
	token: number,
	cue: Cue,
	teller: Cue,
	passedOn: Range,
	language: Language,
): boolean {
	const {subject, complement, group} = cue;
	const opener = tokens[passedOn.from]!;
	if (
		cue.kind !== 'verb' ||
		!subject ||
		cue.isDependent ||
		cue.isInverted ||
		group?.isNegated ||
		group?.isPassive ||
		cue.frames & frames.belief ||
		!(cue.frames & (frames.statement | frames.address)) ||
		!/^(?:quote|that|clause)$/.test(complement?.kind ?? '') ||
		passedOn.to !== token + 1 ||
		!(
			passedOn.from === subject.from ||
			(/^(?:coordinator|adverb)$/.test(opener.class) && passedOn.from + 1 === subject.from)
		) ||
		isMark(tokens[token - 1], ':—–') ||
		// “She said it was “late,” she said”: told by herself.
		teller.subject === null ||
		teller.subject.isPronoun
	) {
		return false;
	}

	const head = tokens[subject.headEnd - 1]!;
	if (head.lower === tokens[teller.subject.headEnd - 1]!.lower) {
		return false;
	}

	const isSomebody =
		head.kind === 'person' ||
		/^(?:he|she|they)$/.test(head.lower) ||
		language.soloists.has(head.lower) ||
		// “*Officials* said it was “late,” according to a report”
		(teller.kind === 'source-phrase' &&
			(language.people.has(head.lower) || language.mayBeSomebody(head.lower))) ||
		/^(?:man|woman|boy|girl|teenager|driver|suspect|victim|witness|caller|defendant)$/.test(head.lower);
	return isSomebody && !someQuote(tokens, {from: passedOn.from, to: token});
}

/** “told police he was “only borrowing it,” | authorities said”: what is told ends where whoever passes it on is named. */
function upToTeller(
	text: string,
	tokens: readonly Token[],
	region: Range,
	last: number,
	cues: readonly Cue[],
): Range {
	const isTeller = ({kind, isDependent, complement, subject, clause, frames: bits}: Cue) =>
		kind === 'verb' &&
		!isDependent &&
		complement === null &&
		subject !== null &&
		(bits & speech) !== 0 &&
		clause.from === last + 1;
	return region.from <= last &&
		last + 1 < region.to &&
		/^[,?!]$/.test(closingMark(text, tokens[last]!)) &&
		cues.some(isTeller)
		? {from: region.from, to: last + 1}
		: region;
}

/** A subject that is neither a name nor a pronoun nor a word for people. */
function isThing(tokens: readonly Token[], {headEnd, isPronoun}: NounPhrase): boolean {
	return !isPronoun && tokens[headEnd - 1]!.mention < 0;
}

/**
 * Whether of two cues that both lead to a stretch the inner one is the one that quotes it. “Ruiz said she
 * hopes to hear “yes””: Ruiz is quoted, and not her hope.
 */
function isInnerStronger(tokens: readonly Token[], outer: Cue, inner: Cue): boolean {
	// “what she called a “shame””: nothing comes between the words and whose they are.
	if (inner.kind === 'verb' && inner.opensAt !== undefined) {
		return true;
	}

	// “said it was late, to which Okafor answered: “…””: a colon leads from its own cue.
	if (inner.kind === 'verb' && !inner.isDependent && inner.complement?.kind === 'colon' && inner.subject) {
		return true;
	}

	// “Ruiz said Hale had told her “no””: told by Hale, whoever tells it on.
	if (isPassedOn(tokens, outer, inner)) {
		return true;
	}

	// “pointed to reports that”: whose reports they are is not said.
	if (inner.kind === 'noun' && inner.clause.from === inner.words.from && outer.kind === 'verb') {
		return false;
	}

	const outerSpeaks =
		outer.kind === 'verb' &&
		(outer.frames & speech) !== 0 &&
		outer.complement?.kind !== 'object' &&
		outer.complement?.kind !== 'label';
	return !outerSpeaks && outer.kind !== 'source-phrase';
}

/** Whether somebody with a name is reported to have said the words: “said that *Hale had told her*”, but not “denied that Hale said”. */
function isPassedOn(tokens: readonly Token[], outer: Cue, inner: Cue): boolean {
	const {subject, complement} = inner;
	return (
		inner.kind === 'verb' &&
		!inner.isDependent &&
		!inner.group?.isNegated &&
		subject !== null &&
		!subject.isPronoun &&
		subject.from !== outer.subject?.from &&
		tokens[subject.headEnd - 1]!.mention >= 0 &&
		(inner.frames & (frames.statement | frames.address)) !== 0 &&
		(inner.frames & frames.belief) === 0 &&
		(complement?.kind === 'quote' ||
			complement?.kind === 'colon' ||
			complement?.kind === 'that' ||
			complement?.kind === 'clause') &&
		outer.kind === 'verb' &&
		!/^(?:deny|dispute|doubt)$/.test(outer.lemma) &&
		!outer.group?.isNegated
	);
}
