import type {Analysis} from '../analysis.ts';
import type {Verdict as ScreenVerdict} from '../navigation/verdict.ts';
import {verdictInWords} from './verification-report.ts';
import {type Verification, verifyQuote} from './verify-quote.ts';

/** How an open article compares what is pasted into the explorer: what `createWorld` takes as `verify`. */
export function verifierOf(analysis: Analysis): (pasted: string) => ScreenVerdict {
	const sentenceOn = (verification: Verification) => {
		const [first] = verification.passages;
		const where = first && verification.verdict !== 'absent' ? ` (${placeOf(first)})` : '';
		return `${verdictInWords(analysis, verification)}${where}`;
	};
	return pasted => {
		const verification = verifyQuote(analysis, pasted);
		const {isVerbatim, passages, differences, verdict, each} = verification;
		return {
			sentence: sentenceOn(verification),
			isVerbatim,
			paragraph: passages[0]?.paragraph ?? null,
			...(each.length > 0 &&
				!isVerbatim && {
					each: each.map((one, index) => ({
						sentence: `${index + 1} of ${each.length}: ${sentenceOn(one)}`,
						isVerbatim: one.isVerbatim,
					})),
				}),
			words: verdict === 'absent' ? [] : differences.map(({kind, text}) => ({text, is: kind})),
		};
	};
}

function placeOf({
	paragraph,
	speaker,
}: {
	readonly paragraph: number | null;
	readonly speaker: string | null;
}): string {
	const place = paragraph === null ? 'header' : `¶${paragraph + 1}`;
	return speaker === null ? place : `${place}, ${speaker}`;
}
