import {type ResourceLimits, Worker} from 'node:worker_threads';
import type {Actor, Mention} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import type {Article} from '../article/article.ts';
import type {Quote} from '../quotes/quote.ts';
import type {Report} from './analyze-worker.ts';
import {analysisLimits} from './thread-limits.ts';

/**
 * Analyses an article in a thread of its own, so that this one can go on answering keys.
 *
 * @param onProgress Is told from time to time how much is done, from 0 to 1.
 * @param limits What the thread may hold. Where that turns out to be too little, it is done again without.
 */
export async function analyzeApart(
	article: Article,
	onProgress: (share: number) => void,
	limits: ResourceLimits = analysisLimits(article),
): Promise<Analysis> {
	try {
		return await analyzeIn(limits, article, onProgress);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
		return analyzeIn({}, article, onProgress);
	}
}

/** The same article unless there is more to say of it: others know it by what it is. */
function withNotices(article: Article, notices: readonly string[]): Article {
	return notices.length === article.notices.length ? article : {...article, notices};
}

function analyzeIn(
	resourceLimits: ResourceLimits,
	article: Article,
	onProgress: (share: number) => void,
): Promise<Analysis> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./analyze-worker.ts', import.meta.url), {
			workerData: article,
			resourceLimits,
		});
		const quotes: Quote[] = [];
		const actors: Actor[] = [];
		let mentions: Mention[] = [];
		const goOn = () => worker.postMessage('go on');
		const end = () => void worker.terminate();
		worker.on('error', reject);
		worker.on('message', (report: Report) => {
			switch (report.is) {
				case 'progress':
					onProgress(report.share);
					return;
				case 'quotes':
					quotes.push(...report.quotes);
					return goOn();
				case 'actor':
					mentions = [];
					actors.push({...report.actor, mentions});
					return goOn();
				case 'mentions':
					mentions.push(...report.mentions);
					return goOn();
				case 'end':
					resolve({article: withNotices(article, report.notices), quotes, actors});
					return end();
				case 'failure':
					reject(report.error);
					return end();
			}

			report satisfies never;
		});
		goOn();
	});
}
