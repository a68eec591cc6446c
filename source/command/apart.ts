import {parentPort, workerData} from 'node:worker_threads';
import type {Analysis} from '../analysis.ts';
import {analyzeArticle} from '../analyze-article.ts';
import {readArticles} from '../article/read-articles.ts';
import type {Input} from '../input/input.ts';
import {type Problem, problemOf} from './problem.ts';

/** What the thread says: each article as it is done, then that there is no more, or why there is none. */
export type Report =
	| {readonly says: 'analysis'; readonly analysis: Analysis}
	| {readonly says: 'end'}
	| {readonly says: 'problem'; readonly problem: Problem};

const say = (report: Report) => parentPort?.postMessage(report);

async function work(input: Input): Promise<void> {
	try {
		for await (const article of readArticles(input)) {
			say({says: 'analysis', analysis: analyzeArticle(article)});
		}

		say({says: 'end'});
	} catch (error) {
		say({says: 'problem', problem: problemOf(error)});
	}
}

void work(workerData as Input);
