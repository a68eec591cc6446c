import type {Analysis} from '../analysis.ts';
import type {Article} from '../article/article.ts';
import type {CorrectionLog} from '../corrections/correction.ts';
import {readKept} from '../corrections/read-kept.ts';
import type {WorldOptions} from '../navigation/world.ts';
import type {Analyze} from './explorer.ts';

/** An article as the program found it, and what its reader put right: `null` when that is left out of account. */
export type AnalyzedSource = {
	readonly analysis: Analysis;
	readonly log: CorrectionLog | null;
	/** Why something that was put right before is not here. */
	readonly notice: string | null;
	readonly verifierOf: VerifierOf;
};

type VerifierOf = NonNullable<WorldOptions['verifierOf']>;

/** Analyses an article, and reads what was put right in it before. */
export async function analyzeSource(
	article: Article,
	analyze: Analyze,
	isCorrected: boolean,
	onProgress: (share: number) => void,
): Promise<AnalyzedSource> {
	const analysis = await analyze(article, onProgress);
	const {verifierOf} = await import('../verify/screen-verdict.ts');
	if (!isCorrected) return {analysis, log: null, notice: null, verifierOf};
	const {log, notice} = await readKept(article);
	if (notice === null) return {analysis, log, notice, verifierOf};
	const notices = [...article.notices, notice];
	return {analysis: {...analysis, article: {...article, notices}}, log, notice, verifierOf};
}
