import {parentPort, workerData} from 'node:worker_threads';
import type {Analysis} from '../analysis.ts';
import {analyzeArticle} from '../analyze-article.ts';
import type {Article} from '../article/article.ts';
import {readArticles} from '../article/read-articles.ts';
import type {Input} from '../input/input.ts';
import {type Problem, problemOf} from './problem.ts';

/** What the thread says: each article as it is done, then that there is no more, or why there is none. */
export type Report =
	| {readonly says: 'article'; readonly article: Article}
	| {readonly says: 'analysis'; readonly analysis: Analysis}
	| {readonly says: 'end'}
	| {readonly says: 'problem'; readonly problem: Problem};

const say = (report: Report) => parentPort?.postMessage(report);

/** What the thread is to do: read only, or analyse what it has read. */
export type Task = {readonly input: Input; readonly isAnalyzed: boolean};

async function work({input, isAnalyzed}: Task): Promise<void> {
	try {
		for await (const article of readArticles(input)) {
			if (isAnalyzed) say({says: 'analysis', analysis: analyzeArticle(article)});
			else say({says: 'article', article});
		}

		say({says: 'end'});
	} catch (error) {
		say({says: 'problem', problem: problemOf(error)});
	}
}

void work(workerData as Task);
