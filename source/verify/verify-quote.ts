import type {Analysis} from '../analysis.ts';
import {type Span, span, textOf} from '../article/offset.ts';
import {onOneLine} from '../article/printable.ts';
import {speakerLine} from '../export/words.ts';
import {languageOf} from '../language/language.ts';
import {paragraphAt} from '../paragraphs/paragraph-at.ts';
import {findWords} from '../passages/find-words.ts';
import {foldCharacters, type Words, wordsIn} from '../passages/spoken-words.ts';
import type {Quote, QuoteId} from '../quotes/quote.ts';
import {claimedSpeaker, isSpeakerOf} from './claimed-speaker.ts';
import {type Change, mostWordsCompared, nearestPassage} from './nearest-passage.ts';
import {type QuotedText, quotedTextOf} from './quoted-text.ts';
import {type Claim, passagesIn, piecesOf, readClaim} from './read-claim.ts';

/** What became of words on their way from an article, from the best to the worst. */
export type Verdict =
	/** Every letter and every sign, but for the shape of marks, dashes and spaces. */
	| 'exact'
	/** Every word; capitals or punctuation differ. */
	| 'punctuation'
	/** Every word, but the article gives them to another speaker, or to nobody. */
	| 'somebody-else'
	/** They stand in the article, but are (partly) its own words and nobody's quoted ones. */
	| 'not-quoted'
	/** Words are left out between others that stand in one quote. */
	| 'cut'
	/** Words of two quotes as if they were one. */
	| 'merged'
	/** Words are others. */
	| 'altered'
	/** Nothing like it. */
	| 'absent';

const severity: readonly Verdict[] = [
	'exact',
	'punctuation',
	'somebody-else',
	'not-quoted',
	'cut',
	'merged',
	'altered',
	'absent',
];

/** One run of words in a comparison: in both, only claimed, or only in the article. */
export type Difference = {readonly kind: Change['kind']; readonly text: string};

/** What verifying found out. */
export type Verification = {
	readonly verdict: Verdict;
	/** Whether the words may be printed as this article's quote: `exact` and `punctuation`, nothing else. */
	readonly isVerbatim: boolean;
	/** The words that were looked for, without marks and name. */
	readonly claimed: string;
	/** Who is claimed to have said it, as pasted. */
	readonly claimedSpeaker: string | null;
	/** The passages that the words come from, or the nearest one; none when absent. */
	readonly passages: readonly Passage[];
	/** Word by word, when words differ. */
	readonly differences: readonly Difference[];
	/** How much of the claim stands in the nearest passage, from 0 to 1. */
	readonly likeness: number;
	/** Whether words left out are marked by an ellipsis. */
	readonly isCutMarked: boolean;
	/** In how many places of the article all these words stand in a row, quoted or not: 50 means 50 or more. */
	readonly occurrences: number;
	/** What became of each, where several passages were pasted: the verdict above is then the worst of theirs. Else none. */
	readonly each: readonly Verification[];
};

/** A stretch of the article that words were found in. */
export type Passage = {
	readonly span: Span;
	/** The index of its paragraph; `null` in the title and other header lines. */
	readonly paragraph: number | null;
	/** The quote that it belongs to. */
	readonly quote: QuoteId | null;
	/** Who says it there: “Ana Ruiz”; `null` when nobody or not known. */
	readonly speaker: string | null;
	/** Whether all of it stands in quotation marks. */
	readonly isQuoted: boolean;
};

/** Whether a verdict lets words pass as verbatim. Everything that is not proved does not. */
export function isVerbatim(verdict: Verdict): boolean {
	return verdict === 'exact' || verdict === 'punctuation';
}

/**
 * Tells whether words that somebody claims were quoted in an article are there,
 * word for word, in quotation marks, and from the speaker that is claimed.
 *
 * It fails closed: what cannot be shown to be verbatim is not. Its time is linear
 * in the article and the paste, whatever they hold.
 *
 * @param pasted The words, with or without quotation marks, ellipses, and a name as
 * in `“…” — Ana Ruiz` or `“…,” said Ruiz`.
 */
export function verifyQuote(analysis: Analysis, pasted: string): Verification {
	const article = quotedTextOf(analysis);
	const claim = withFewStretches(readClaim(pasted));
	const passage = asPasted(analysis, article, onOneLine(pasted), claim);
	if (passage !== undefined) {
		return passage;
	}

	const passages = passagesIn(pasted);
	return passages.length > 1 && passages.length <= mostStretches
		? together(passages.map(words => verifyClaim(analysis, article, withFewStretches(readClaim(words)))))
		: verifyClaim(analysis, article, claim);
}

function verifyClaim(analysis: Analysis, article: QuotedText, claim: Claim): Verification {
	const speaker = claimedSpeaker(analysis, claim);
	return together(claim.stretches.map(stretch => verifyStretch(analysis, article, stretch, speaker)));
}

/** One answer for several: as bad as the worst of them. */
function together(results: readonly Verification[]): Verification {
	const worst = results.reduce((one, other) =>
		severity.indexOf(other.verdict) > severity.indexOf(one.verdict) ? other : one,
	);
	return {
		...worst,
		claimed: results.map(({claimed}) => claimed).join(' … '),
		passages: isVerbatim(worst.verdict) ? results.flatMap(({passages}) => passages) : worst.passages,
		each: results.length > 1 ? results : worst.each,
	};
}

// Somebody may paste a whole book. Each stretch is looked for in the whole article,
// so beyond this many the paste counts as one stretch, which no quote can hold.
const mostStretches = 30;

function withFewStretches(claim: Claim): Claim {
	const {stretches} = claim;
	return stretches.length <= mostStretches
		? claim
		: {...claim, stretches: [stretches.join(' ')], around: claim.around.slice(0, mostStretches)};
}

/**
 * Whether the article has the paste as it is: a passage with the marks and the
 * names in it, or words with a dash in them that was taken for a signature's.
 */
function asPasted(
	analysis: Analysis,
	article: QuotedText,
	pasted: string,
	{isMarked, stretches: [first]}: Claim,
): Verification | undefined {
	if (first === pasted) {
		return undefined;
	}

	const run = verbatimRuns(article, wordsIn(pasted)).find(
		place => place.isExact && (isMarked || isQuoted(article, place)),
	);
	return (
		run && {
			verdict: 'exact',
			isVerbatim: true,
			claimed: pasted,
			claimedSpeaker: null,
			passages: [passageOf(analysis, article, run)],
			differences: [],
			likeness: 1,
			isCutMarked: false,
			occurrences: 1,
			each: [],
		}
	);
}

type Run = {readonly first: number; readonly last: number; readonly isExact: boolean};

function verifyStretch(
	analysis: Analysis,
	article: QuotedText,
	stretch: string,
	speaker: string | null,
): Verification {
	const claimed = wordsIn(stretch);
	const nothing: Verification = {
		verdict: 'absent',
		isVerbatim: false,
		claimed: onOneLine(stretch),
		claimedSpeaker: speaker,
		passages: [],
		differences: [],
		likeness: 0,
		isCutMarked: false,
		occurrences: 0,
		each: [],
	};
	if (claimed.folded.length === 0) {
		return nothing;
	}

	const runs = verbatimRuns(article, claimed);
	const quoted = runs.filter(run => isQuoted(article, run));
	if (quoted.length > 0) {
		return attributed(
			analysis,
			article,
			quoted.map(run => [run]),
			{...nothing, occurrences: runs.length},
		);
	}

	const joined = joinedParts(article, claimed);
	const pieces = piecesOf(stretch);
	const cut = pieces.length > 1 ? piecesInPlace(article, pieces.map(wordsIn)) : undefined;
	const found = joined ?? cut;
	if (found !== undefined) {
		return fromSeveral(analysis, article, found, pieces.length > 1, nothing);
	}

	if (runs.length > 0) {
		const passages = [passageOf(analysis, article, runs[0]!)];
		return {...nothing, verdict: 'not-quoted', passages, likeness: 1};
	}

	return silentlyJoined(analysis, article, claimed, nothing) ?? altered(analysis, article, claimed, nothing);
}

/** Every place where just these words stand in a row. */
function verbatimRuns(article: QuotedText, claimed: Words): Run[] {
	const wanted = article.numbers.look(claimed.folded);
	const signs = foldCharacters(claimed.text);
	return findWords(article.row, wanted).places.map(first => {
		const last = first + wanted.length - 1;
		return {first, last, isExact: standsThere(article, first, last, signs)};
	});
}

// Marks, stops and spaces that a claim may take along at its ends.
const mostSigns = 8;

/** Whether the signs are those of the article, as far as the claim goes at both ends. */
function standsThere({words}: QuotedText, first: number, last: number, signs: string): boolean {
	const {text, starts, ends} = words;
	const from = first === 0 ? 0 : ends[first - 1]!;
	const to = last + 1 === starts.length ? text.length : starts[last + 1]!;
	const around = foldCharacters(
		text.slice(Math.max(from, starts[first]! - mostSigns), Math.min(to, ends[last]! + mostSigns)),
	);
	return around.includes(signs);
}

function isQuoted({stretchOf}: QuotedText, {first, last}: Run): boolean {
	const stretch = stretchOf[first]!;
	return stretch !== -1 && stretchOf[last] === stretch;
}

/** The words in a row when all that is not quoted is left out: as when two parts of a quote are joined over “she said”. */
function joinedParts(article: QuotedText, claimed: Words): Run[] | undefined {
	const wanted = article.numbers.look(claimed.folded);
	const [from] = findWords(article.quotedRow, wanted, 1).places;
	return from === undefined
		? undefined
		: runsFrom(article, [...article.quotedPlaces.subarray(from, from + wanted.length)]);
}

/** Splits places of quoted words where a stretch ends. */
function runsFrom({stretchOf}: QuotedText, places: readonly number[]): Run[] {
	const runs: {first: number; last: number; isExact: boolean}[] = [];
	for (const place of places) {
		const run = runs.at(-1);
		if (run !== undefined && stretchOf[run.first] === stretchOf[place] && run.last + 1 === place) {
			run.last = place;
		} else {
			runs.push({first: place, last: place, isExact: true});
		}
	}

	return runs;
}

/** The pieces around ellipses, each word for word in quotation marks, in the order of the article if they can be. */
function piecesInPlace(article: QuotedText, pieces: readonly Words[]): Run[] | undefined {
	const runs: Run[] = [];
	for (const piece of pieces) {
		const quoted = verbatimRuns(article, piece).filter(run => isQuoted(article, run));
		const previous = runs.at(-1);
		const next =
			previous === undefined ? quoted[0] : (quoted.find(run => run.first > previous.last) ?? quoted[0]);
		if (next === undefined) {
			return undefined;
		}

		runs.push(next);
	}

	return runs;
}

/** The quote that the words of a run belong to: of several in one stretch, the one that has most of them. */
function quoteOf({words, stretchOf, quotesIn}: QuotedText, {first, last}: Run): Quote | undefined {
	const [start, end] = [words.starts[first]!, words.ends[last]!];
	let best: Quote | undefined;
	let most = 0;
	for (const quote of quotesIn[stretchOf[first]!] ?? []) {
		for (const part of quote.parts) {
			const shared = Math.min(part.end, end) - Math.max(part.start, start);
			if (shared > most) {
				most = shared;
				best = quote;
			}
		}
	}

	return best;
}

/** The quotes that runs belong to; where none was found, each stretch between marks is one. */
function voicesOf(article: QuotedText, runs: readonly Run[]): ReadonlySet<Quote | number> {
	return new Set(runs.map(run => quoteOf(article, run) ?? article.stretchOf[run.first]!));
}

/** The verdict on words found word for word, which now depends on who says them there. */
function attributed(
	analysis: Analysis,
	article: QuotedText,
	candidates: readonly (readonly Run[])[],
	nothing: Verification,
): Verification {
	const speaker = nothing.claimedSpeaker;
	// Two people may say the same words; the one who is claimed to have done counts.
	const ranked = candidates.toSorted(
		(one, other) =>
			Number(saidBy(analysis, article, other[0]!, speaker)) -
				Number(saidBy(analysis, article, one[0]!, speaker)) ||
			Number(other[0]!.isExact) - Number(one[0]!.isExact),
	);
	const best = ranked[0]!;
	const isExact = best.every(run => run.isExact);
	const verdict = best.every(run => saidBy(analysis, article, run, speaker))
		? isExact
			? 'exact'
			: 'punctuation'
		: 'somebody-else';
	return {
		...nothing,
		verdict,
		isVerbatim: isVerbatim(verdict),
		passages: best.map(run => passageOf(analysis, article, run)),
		likeness: 1,
	};
}

function saidBy(analysis: Analysis, article: QuotedText, run: Run, speaker: string | null): boolean {
	return speaker === null || isSpeakerOf(analysis, quoteOf(article, run), speaker);
}

/** The verdict on words that come from several stretches. */
function fromSeveral(
	analysis: Analysis,
	article: QuotedText,
	runs: readonly Run[],
	isCutMarked: boolean,
	nothing: Verification,
): Verification {
	const isOneQuote = voicesOf(article, runs).size === 1;
	const isInOrder = runs.every((run, index) => index === 0 || run.first > runs[index - 1]!.last);
	if (isOneQuote && isInOrder && !leavesWordsOut(article, runs)) {
		// Only the words that report are missing: all that was said is there.
		const joined = runs.map(run => ({...run, isExact: run.isExact && isCutMarked}));
		return attributed(analysis, article, [joined], {...nothing, isCutMarked});
	}

	return {
		...nothing,
		verdict: isOneQuote && isInOrder ? 'cut' : isOneQuote ? 'altered' : 'merged',
		passages: runs.map(run => passageOf(analysis, article, run)),
		likeness: 1,
		isCutMarked,
	};
}

/** Whether words of the same quote stand between the runs. A title in marks there is none of them. */
function leavesWordsOut(article: QuotedText, runs: readonly Run[]): boolean {
	const {stretchOf, quotesIn} = article;
	const quote = quoteOf(article, runs[0]!);
	return runs.some((run, index) => {
		const previous = runs[index - 1];
		if (previous === undefined) {
			return false;
		}

		const own = new Set([stretchOf[previous.last], stretchOf[run.first]]);
		for (let at = previous.last + 1; at < run.first; at++) {
			const stretch = stretchOf[at]!;
			if (own.has(stretch) || (quote !== undefined && quotesIn[stretch]?.includes(quote))) {
				return true;
			}
		}

		return false;
	});
}

// Shorter runs than this stand in any text by chance, and a gap shorter than the
// other looks like one changed wording rather than like a part left out.
const shortestRun = 3;
const shortestGap = 4;
const mostRuns = 4;

/** Words of one quote or of two that were put together without a sign of it. */
function silentlyJoined(
	analysis: Analysis,
	article: QuotedText,
	claimed: Words,
	nothing: Verification,
): Verification | undefined {
	const wanted = article.numbers.look(claimed.folded);
	const runs: Run[] = [];
	for (let from = 0; from < wanted.length; ) {
		const {longest} = findWords(article.quotedRow, wanted.subarray(from), 1);
		if (longest.length < shortestRun || runs.length === mostRuns) {
			return undefined;
		}

		runs.push(
			...runsFrom(article, [...article.quotedPlaces.subarray(longest.at, longest.at + longest.length)]),
		);
		from += longest.length;
	}

	const hasSmallGap = runs.some((run, index) => {
		const gap = run.first - (runs[index - 1]?.last ?? Number.NEGATIVE_INFINITY) - 1;
		return gap < shortestGap;
	});
	return voicesOf(article, runs).size === 1 && hasSmallGap
		? undefined
		: fromSeveral(analysis, article, runs, false, nothing);
}

// About half of the words must be there, the rare ones counting more, before
// “altered” means more than “about the same things”. Below, the passage is shown
// as the nearest, and the words are absent.
const leastLikeness = 0.45;
const leastSame = 2;

function altered(
	analysis: Analysis,
	article: QuotedText,
	claimed: Words,
	nothing: Verification,
): Verification {
	const nearest = nearestPassage(article, claimed.folded);
	if (nearest === undefined || claimed.folded.length > mostWordsCompared) {
		return nothing;
	}

	const {first, last, likeness, same, changes} = nearest;
	const passages = [passageOf(analysis, article, {first, last, isExact: false})];
	const differences = differencesOf(article.words, claimed, first, changes);
	const isLike = likeness >= leastLikeness && same >= leastSame;
	if (!isLike && !differences.some(({kind, text}) => kind === 'same' && saysSomething(text, analysis))) {
		return nothing;
	}

	const isCut =
		changes.every(
			change => change.kind === 'same' || (change.kind === 'removed' && change.count >= shortestGap),
		) && passages[0]!.isQuoted;
	return {
		...nothing,
		verdict: isLike ? (isCut ? 'cut' : 'altered') : 'absent',
		passages,
		differences,
		likeness,
	};
}

/** Whether there is a word among these that is about something. Every article has “is” and “of the” somewhere. */
function saysSomething(text: string, {article}: Analysis): boolean {
	const language = languageOf(article.language);
	return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).some(word => {
		const wordClass = language?.classOf(word);
		return (wordClass === undefined || wordClass === 'noun') && !language?.pronoun(word);
	});
}

/** The changes in words: those of the article, but for what only the claim has. */
function differencesOf(
	inArticle: Words,
	claimed: Words,
	first: number,
	changes: readonly Change[],
): Difference[] {
	let there = first;
	let here = 0;
	return changes.map(({kind, count}) => {
		const [words, from] = kind === 'added' ? [claimed, here] : [inArticle, there];
		here += kind === 'removed' ? 0 : count;
		there += kind === 'added' ? 0 : count;
		return {kind, text: onOneLine(words.text.slice(words.starts[from]!, words.ends[from + count - 1]!))};
	});
}

function passageOf(analysis: Analysis, article: QuotedText, run: Run): Passage {
	const {starts, ends} = article.words;
	const place = span(starts[run.first]!, ends[run.last]!);
	const paragraph = paragraphAt(analysis.article.paragraphs, place.start);
	const quote = isQuoted(article, run) ? quoteOf(article, run) : reportedBy(analysis, place);
	return {
		span: place,
		paragraph: paragraph?.index ?? null,
		quote: quote?.id ?? null,
		speaker: quote === undefined ? null : speakerLine(analysis, quote).name,
		isQuoted: isQuoted(article, run),
	};
}

/** The quote that a stretch touches. */
function reportedBy({quotes}: Analysis, place: Span): Quote | undefined {
	return quotes.find(quote => quote.start < place.end && place.start < quote.end);
}

/** The words of a passage, for people to read. */
export function passageWords(analysis: Analysis, passage: Passage): string {
	return onOneLine(textOf(analysis.article.text, passage.span));
}
