import type {Analysis} from '../analysis.ts';
import {safeMessage} from '../unsafe-characters.ts';
import {analysesOf} from './analyses.ts';
import type {CommandLine} from './asked.ts';
import {type ExitStatus, statusAfter} from './exit-status.ts';
import type {Finding} from './finding.ts';
import {openOutput} from './output.ts';
import {problemOf} from './problem.ts';
import {progressLine} from './progress.ts';
import {sayNotice, sayProblem} from './say.ts';
import type {Surroundings} from './surroundings.ts';

type Examination = Extract<CommandLine, {does: 'verify' | 'explain' | 'corrections'}>;

/**
 * Answers a question about words: were they said, and why do we think who said them. Over several
 * sources, one yes is a yes.
 */
export async function examine(
	asked: Examination,
	sources: readonly (string | null)[],
	around: Surroundings,
): Promise<ExitStatus> {
	const output = openOutput(asked.output, sources, around);
	const progress = progressLine(around, sources.length);
	const answer = await answerTo(asked);
	let isYes = false;
	let status: ExitStatus = 0;
	let answers = 0;
	// A full disk is no matter of the source.
	let isWriting = false;
	try {
		for (const [index, source] of sources.entries()) {
			progress.at(index);
			try {
				for await (const analysis of analysesOf(source, {
					onProgress: progress.download,
					onWait: progress.wait,
					// Its corrections are listed against what the program finds.
					isCorrected: asked.corrections && asked.does !== 'corrections',
				})) {
					progress.clear();
					for (const notice of analysis.article.notices) sayNotice(source, notice, around);
					const finding = await answer(analysis);
					const head = sources.length > 1 ? [`${answers === 0 ? '' : '\n'}${analysis.article.path}`] : [];
					isWriting = true;
					output.write(`${[...head, ...finding.lines].join('\n')}\n`);
					isWriting = false;
					isYes ||= finding.isYes;
					answers++;
				}
			} catch (error) {
				if (isWriting) throw error;
				progress.clear();
				const problem = problemOf(error);
				sayProblem(problem, around, sources.length > 1 || problem.bug !== undefined ? source : null);
				status = statusAfter(status, problem.exitCode, sources.length);
			}
		}

		if (answers === 0) output.drop();
		else output.close();
	} catch (error) {
		output.drop();
		throw error;
	}

	return status === 0 && !isYes ? 1 : status;
}

async function answerTo(asked: Examination): Promise<(analysis: Analysis) => Finding | Promise<Finding>> {
	if (asked.does === 'corrections') {
		const {keptCorrections} = await import('./corrections.ts');
		return analysis => keptCorrections(analysis, asked.task);
	}

	if (asked.does === 'verify') {
		const {verifyQuote} = await import('../verify/verify-quote.ts');
		const {verificationReport} = await import('../verify/verification-report.ts');
		return analysis => {
			const verification = verifyQuote(analysis, asked.words);
			return {lines: verificationReport(analysis, verification), isYes: verification.isVerbatim};
		};
	}

	const {explanation} = await import('./explanation.ts');
	return analysis => {
		const lines = explanation(analysis, asked.quote);
		return lines === null
			? {lines: [safeMessage(`No quote here has the id or the words ${asked.quote}`)], isYes: false}
			: {lines, isYes: true};
	};
}
