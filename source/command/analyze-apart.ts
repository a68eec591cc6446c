import {type ResourceLimits, Worker} from 'node:worker_threads';
import type {Actor, Mention} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import type {Article} from '../article/article.ts';
import type {Quote} from '../quotes/quote.ts';
import type {ArticleHead, Order, Report} from './analyze-worker.ts';
import {compileLess} from './compile-less.ts';
import {partsOf, textPart} from './parts.ts';
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
	const compileAsBefore = compileLess(article);
	try {
		return await analyzeIn(limits, article, onProgress);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
		return await analyzeIn({}, article, onProgress);
	} finally {
		compileAsBefore();
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
		const {text, paragraphs, ...head} = article;
		const worker = new Worker(new URL('./analyze-worker.ts', import.meta.url), {
			workerData: head satisfies ArticleHead,
			resourceLimits,
		});
		const quotes: Quote[] = [];
		const actors: Actor[] = [];
		let mentions: Mention[] = [];
		const orders = ordersFor(article);
		const goOn = () => worker.postMessage(orders.next().value);
		const end = () => void worker.terminate();
		const same = createSame();
		worker.on('error', reject);
		worker.on('message', (report: Report) => {
			switch (report.is) {
				case 'taken':
					return goOn();
				case 'progress':
					onProgress(report.share);
					return;
				case 'quotes':
					for (const quote of report.quotes) quotes.push(withSame(quote, same));
					return goOn();
				case 'actor':
					mentions = [];
					actors.push({...report.actor, mentions});
					return goOn();
				case 'mentions':
					for (const mention of report.mentions) mentions.push({...mention, kind: same(mention.kind)});
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

/** The article in parts, and from then on that the thread may go on. */
function* ordersFor({text, paragraphs}: Article): Generator<Order, never> {
	for (let at = 0; at < text.length; at += textPart) {
		yield {is: 'text', text: text.slice(at, at + textPart)};
	}

	for (const part of partsOf(paragraphs)) yield {is: 'paragraphs', paragraphs: part};
	for (;;) yield {is: 'go on'};
}

/** Gives the first of all equal strings. Each that comes from a thread is another one, and quotes have six of them. */
function createSame(): <Value extends string>(value: Value) => Value {
	const known = new Map<string, string>();
	return <Value extends string>(value: Value) => {
		const first = known.get(value);
		if (first === undefined) known.set(value, value);
		return (first ?? value) as Value;
	};
}

function withSame(quote: Quote, same: ReturnType<typeof createSame>): Quote {
	const {speaker} = quote;
	return {
		...quote,
		kind: same(quote.kind),
		speaker:
			speaker.kind === 'named'
				? {...speaker, kind: same(speaker.kind), actor: same(speaker.actor)}
				: {...speaker, kind: same(speaker.kind)},
		confidence: same(quote.confidence),
		because: same(quote.because),
	} as Quote;
}
