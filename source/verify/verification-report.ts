import type {Analysis} from '../analysis.ts';
import {mostPlaces} from '../passages/find-words.ts';
import {wordsIn} from '../passages/spoken-words.ts';
import {passageWords, type Verdict, type Verification} from './verify-quote.ts';

/** What a verdict is called; the first words of a report, so that scripts can read them. */
const verdictNames: Readonly<Record<Verdict, string>> = {
	exact: 'exact',
	punctuation: 'punctuation only',
	'somebody-else': 'said by somebody else',
	'not-quoted': 'not quoted',
	cut: 'cut',
	merged: 'merged from two',
	altered: 'altered',
	absent: 'absent',
};

/**
 * Says in a few lines what verifying found: the verdict, the words as pasted and
 * as they stand in the article, how they differ, and where to look.
 *
 * Differences are shown as `wdiff` does: [-only in the article-] {+only pasted+}.
 *
 * @returns Lines without line feeds and without colour, for a terminal, a pipe or a pane.
 */
export function verificationReport(analysis: Analysis, verification: Verification): string[] {
	const {each} = verification;
	if (each.length === 0 || verification.isVerbatim) return reportOfOne(analysis, verification);
	return [
		verdictInWords(analysis, verification),
		...each.flatMap((one, index) => {
			const [verdict, ...rest] = reportOfOne(analysis, one);
			return [`${index + 1} of ${each.length}   ${verdict}`, ...rest];
		}),
	];
}

function reportOfOne(analysis: Analysis, verification: Verification): string[] {
	const {verdict, claimed, passages, differences} = verification;
	const isNearestOnly = verdict === 'absent';
	return [
		verdictInWords(analysis, verification),
		`pasted   “${claimed}”${verification.claimedSpeaker === null ? '' : ` — ${verification.claimedSpeaker}`}`,
		...passages.flatMap(passage => [
			`${isNearestOnly ? 'nearest' : 'article'}  ${passage.isQuoted ? `“${passageWords(analysis, passage)}”` : passageWords(analysis, passage)}`,
			`         ${place(analysis, passage)}`,
		]),
		...(differences.length > 0 && !isNearestOnly
			? [
					`changes  ${differences
						.map(({kind, text}) =>
							kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`,
						)
						.join(' ')}`,
				]
			: []),
	];
}

/** The verdict in one sentence: “altered — 1 word pasted that is not there, …”. */
export function verdictInWords(analysis: Analysis, verification: Verification): string {
	const {each} = verification;
	if (each.length > 0 && !verification.isVerbatim) {
		const verbatim = each.filter(one => one.isVerbatim).length;
		return `${verdictNames[verification.verdict]} — of ${each.length} passages ${verbatim === 0 ? 'none is' : `${verbatim} ${verbatim === 1 ? 'is' : 'are'}`} verbatim`;
	}

	return `${verdictNames[verification.verdict]} — ${explained(analysis, verification)}`;
}

function explained(analysis: Analysis, verification: Verification): string {
	const {verdict, passages, claimedSpeaker, differences, isCutMarked} = verification;
	switch (verdict) {
		case 'exact':
			return `every word stands in the article, in quotation marks${howOften(verification)}`;
		case 'punctuation':
			return 'every word is there; capitals, punctuation or the cue between differ';
		case 'somebody-else': {
			const speakers = [...new Set(passages.map(passage => passage.speaker))].filter(name => name !== null);
			return speakers.length === 0
				? `the words are there, but the article does not say that ${claimedSpeaker} spoke them`
				: `the words are there, but from ${speakers.join(' and ')}, not ${claimedSpeaker}`;
		}
		case 'not-quoted': {
			const quote = analysis.quotes.find(({id}) => id === passages[0]?.quote);
			if (quote?.kind === 'indirect') {
				return `the words are there, but they are the article’s own for what ${passages[0]!.speaker ?? 'somebody'} said`;
			}

			return quote === undefined
				? 'the words are there, but they are the article’s own and nobody is quoted with them'
				: 'the words are there, but not all of them stand in quotation marks: some are the article’s own';
		}
		case 'cut':
			return isCutMarked
				? 'every word is there, but parts of the quote are left out where … stands'
				: 'every word is there, but parts of the quote are left out without a sign';
		case 'merged':
			return `the words come from ${passages.length} places and were not said as one`;
		case 'altered': {
			const added = differences.filter(({kind}) => kind === 'added');
			const removed = differences.filter(({kind}) => kind === 'removed');
			const parts = [
				added.length > 0 &&
					`${wordCount(added)} pasted that ${wordCount(added) === '1 word' ? 'is' : 'are'} not there`,
				removed.length > 0 && `${wordCount(removed)} of the article changed or left out`,
			].filter(part => part !== false);
			return parts.length === 0 ? 'the words are there, but in another order' : parts.join(', ');
		}
		case 'absent':
			return passages.length === 0
				? 'the article has nothing like it'
				: 'the article does not say this; the nearest passage says something else';
	}
}

// One word or two stand in any text by chance.
const fewestWords = 3;

/** What a text that stands there by chance, or more than once, is worth as evidence. */
function howOften({claimed, occurrences}: Verification): string {
	const places = occurrences >= mostPlaces ? `${mostPlaces} places or more` : `${occurrences} places`;
	const words = wordsIn(claimed).folded.length;
	if (words < fewestWords) {
		return `; ${words === 1 ? 'one word is' : 'two words are'} too few to prove anything${occurrences > 1 ? `: the article has ${words === 1 ? 'it' : 'them'} in ${places}` : ''}`;
	}

	return occurrences > 1 ? `; the article has these words in ${places}` : '';
}

function wordCount(differences: readonly {readonly text: string}[]): string {
	const count = differences.flatMap(({text}) => text.split(' ')).length;
	return `${count} word${count === 1 ? '' : 's'}`;
}

function place({quotes}: Analysis, passage: Verification['passages'][number]): string {
	const quote = quotes.find(({id}) => id === passage.quote);
	return [
		passage.paragraph === null ? 'header' : `¶${passage.paragraph + 1}`,
		`chars ${passage.span.start}–${passage.span.end}`,
		quote === undefined ? null : (passage.speaker ?? '? unknown speaker'),
		quote?.kind,
		quote?.confidence,
	]
		.filter(Boolean)
		.join(' · ');
}
