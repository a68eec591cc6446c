import {parentPort, workerData} from 'node:worker_threads';
import type {Actor, Mention} from '../actors/actor.ts';
import {analyzeArticle} from '../analyze-article.ts';
import type {Article} from '../article/article.ts';
import type {Quote} from '../quotes/quote.ts';

/** What the thread says. What it found comes in parts, so that whoever takes them is never busy for long. */
export type Report =
	| {readonly is: 'progress'; readonly share: number}
	| {readonly is: 'quotes'; readonly quotes: readonly Quote[]}
	| {readonly is: 'actor'; readonly actor: Omit<Actor, 'mentions'>}
	/** Of the actor before. */
	| {readonly is: 'mentions'; readonly mentions: readonly Mention[]}
	/** With what there is to say of the article itself. */
	| {readonly is: 'end'; readonly notices: readonly string[]}
	| {readonly is: 'failure'; readonly error: unknown};

/** How many things are told of at once. */
const partLength = 1000;

const port = parentPort!;
const say = (report: Report) => port.postMessage(report);

function* found(article: Article): Generator<Report> {
	const {article: read, quotes, actors} = analyzeArticle(article, share => say({is: 'progress', share}));
	for (let at = 0; at < quotes.length; at += partLength) {
		yield {is: 'quotes', quotes: quotes.slice(at, at + partLength)};
	}

	for (const {mentions, ...actor} of actors) {
		yield {is: 'actor', actor};
		for (let at = 0; at < mentions.length; at += partLength) {
			yield {is: 'mentions', mentions: mentions.slice(at, at + partLength)};
		}
	}

	yield {is: 'end', notices: read.notices};
}

const parts = found(workerData as Article);
// Each message asks for the next part.
port.on('message', () => {
	try {
		const {value, done} = parts.next();
		if (!done) say(value);
	} catch (error) {
		say({is: 'failure', error});
	}
});
