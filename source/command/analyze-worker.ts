import {parentPort, workerData} from 'node:worker_threads';
import type {Actor, Mention} from '../actors/actor.ts';
import {analyzeArticle} from '../analyze-article.ts';
import type {Article} from '../article/article.ts';
import type {Quote} from '../quotes/quote.ts';
import {partsOf} from './parts.ts';

/** What the thread is told: the article in parts, and then to go on, each time that a part has been taken. */
export type Order =
	| {readonly is: 'text'; readonly text: string}
	| {readonly is: 'paragraphs'; readonly paragraphs: Article['paragraphs']}
	| {readonly is: 'go on'};

/** What the thread says. What it found comes in parts, so that whoever takes them is never busy for long. */
export type Report =
	/** It has taken what it was told. */
	| {readonly is: 'taken'}
	| {readonly is: 'progress'; readonly share: number}
	| {readonly is: 'quotes'; readonly quotes: readonly Quote[]}
	| {readonly is: 'actor'; readonly actor: Omit<Actor, 'mentions'>}
	/** Of the actor before. */
	| {readonly is: 'mentions'; readonly mentions: readonly Mention[]}
	/** With what there is to say of the article itself. */
	| {readonly is: 'end'; readonly notices: readonly string[]}
	| {readonly is: 'failure'; readonly error: unknown};

/** All but the long parts of an article. */
export type ArticleHead = Omit<Article, 'text' | 'paragraphs'>;

const port = parentPort!;
const say = (report: Report) => port.postMessage(report);

function* found(article: Article): Generator<Report> {
	const {article: read, quotes, actors} = analyzeArticle(article, share => say({is: 'progress', share}));
	for (const part of partsOf(quotes)) yield {is: 'quotes', quotes: part};
	for (const {mentions, ...actor} of actors) {
		yield {is: 'actor', actor};
		for (const part of partsOf(mentions)) yield {is: 'mentions', mentions: part};
	}

	yield {is: 'end', notices: read.notices};
}

let text = '';
const paragraphs: Article['paragraphs'][number][] = [];
let parts: Generator<Report> | null = null;
port.on('message', (order: Order) => {
	switch (order.is) {
		case 'text':
			text += order.text;
			return say({is: 'taken'});
		case 'paragraphs':
			paragraphs.push(...order.paragraphs);
			return say({is: 'taken'});
		case 'go on':
			return goOn();
	}

	order satisfies never;
});

function goOn(): void {
	try {
		parts ??= found({...(workerData as ArticleHead), text, paragraphs});
		const {value, done} = parts.next();
		if (!done) say(value);
	} catch (error) {
		say({is: 'failure', error});
	}
}
