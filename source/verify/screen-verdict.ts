import type {Analysis} from '../analysis.ts';
import type {Verdict as ScreenVerdict} from '../navigation/verdict.ts';
import {verdictInWords} from './verification-report.ts';
import {verifyQuote} from './verify-quote.ts';

/** How an open article compares what is pasted into the explorer: what `createWorld` takes as `verify`. */
export function verifierOf(analysis: Analysis): (pasted: string) => ScreenVerdict {
	return pasted => {
		const verification = verifyQuote(analysis, pasted);
		const {isVerbatim, passages, differences, verdict} = verification;
		const [first] = passages;
		const where = first && verdict !== 'absent' ? ` (${placeOf(first)})` : '';
		return {
			sentence: `${verdictInWords(analysis, verification)}${where}`,
			isVerbatim,
			paragraph: first?.paragraph ?? null,
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
