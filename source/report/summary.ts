import type {ActorId} from '../actors/actor.ts';
import type {Analysis} from '../analysis.ts';
import {textOf} from '../article/offset.ts';
import {onOneLine} from '../article/printable.ts';
import {actorsById, speakerLine} from '../export/words.ts';
import {describedBy, type Quote, type QuoteId, type QuoteKind} from '../quotes/quote.ts';
import {isDocument} from './document-words.ts';

/** How openly a speaker stands in the article: what a source audit keeps apart. */
export type Standing = 'named' | 'unnamed' | 'document' | 'unknown';

/** In the order in which tables show them. */
export const standings: readonly Standing[] = ['named', 'unnamed', 'document', 'unknown'];

/** How much of something was said. */
export type Amount = {readonly quotes: number; readonly words: number};

/** Somebody who speaks in the article, and how much. */
export type Voice = {
	readonly standing: Standing;
	/** The actor of a named voice. */
	readonly actor: ActorId | null;
	/** “Ana Ruiz”, “one resident”, “unknown speaker”. */
	readonly name: string;
	readonly role: string | null;
	readonly quotes: readonly QuoteId[];
	/** Words in quotes that are direct, mixed, indirect. */
	readonly words: Readonly<Record<QuoteKind, number>>;
	readonly totalWords: number;
	/** Of all words that somebody says in the article, from 0 to 1. */
	readonly share: number;
	/** The paragraphs of the first and the last quote, from 0. */
	readonly first: number;
	readonly last: number;
};

/** Who speaks how much in an article, and how openly. Counts only what is in the text, and guesses nothing about people. */
export type Summary = {
	/** Words of the body. */
	readonly words: number;
	readonly paragraphs: number;
	/** Words that somebody says, directly or not. */
	readonly saidWords: number;
	readonly quotes: number;
	readonly kinds: Readonly<Record<QuoteKind, Amount>>;
	readonly standings: Readonly<Record<Standing, Amount>>;
	/** Quotes of a named or unnamed speaker about whom the program is not sure. */
	readonly unsure: number;
	/** Most words first. */
	readonly voices: readonly Voice[];
	/** For each paragraph of the article, in reading order. */
	readonly sourcesPerParagraph: readonly {
		readonly paragraph: number;
		readonly quotes: number;
		/** Different voices, those unknown not counted. */
		readonly voices: number;
	}[];
};

/** Counts who speaks how much in an article. */
export function summaryOf(analysis: Analysis): Summary {
	const {article, quotes} = analysis;
	const {text} = article;
	const actors = actorsById(analysis);
	const voiceKeys = new Map<QuoteId, string>();
	const groups = new Map<string, Quote[]>();
	for (const quote of quotes) {
		const key = voiceKey(text, quote);
		voiceKeys.set(quote.id, key);
		const group = groups.get(key);
		if (group === undefined) {
			groups.set(key, [quote]);
		} else {
			group.push(quote);
		}
	}

	const wordsOfQuote = new Map(quotes.map(quote => [quote.id, quotedWords(text, quote)]));
	const amount = (some: readonly Quote[]): Amount => ({
		quotes: some.length,
		words: some.reduce((sum, quote) => sum + wordsOfQuote.get(quote.id)!, 0),
	});
	const saidWords = amount(quotes).words;
	const voices = [...groups.values()].map((group): Voice => {
		const ofKind = (kind: QuoteKind) => amount(group.filter(quote => quote.kind === kind)).words;
		const {words: totalWords} = amount(group);
		const {speaker} = group[0]!;
		const {name, role} = speakerLine(analysis, group[0]!, actors);
		return {
			standing: standingOf(text, group[0]!),
			actor: speaker.kind === 'named' ? speaker.actor : null,
			name: name ?? 'unknown speaker',
			role,
			quotes: group.map(quote => quote.id),
			words: {direct: ofKind('direct'), mixed: ofKind('mixed'), indirect: ofKind('indirect')},
			totalWords,
			share: saidWords === 0 ? 0 : totalWords / saidWords,
			first: group[0]!.paragraph,
			last: group.at(-1)!.paragraph,
		};
	});
	const byParagraph = Map.groupBy(quotes, quote => quote.paragraph);
	return {
		words: article.paragraphs.reduce((sum, paragraph) => sum + countWords(textOf(text, paragraph)), 0),
		paragraphs: article.paragraphs.length,
		saidWords,
		quotes: quotes.length,
		kinds: {
			direct: amount(quotes.filter(quote => quote.kind === 'direct')),
			mixed: amount(quotes.filter(quote => quote.kind === 'mixed')),
			indirect: amount(quotes.filter(quote => quote.kind === 'indirect')),
		},
		standings: {
			named: amount(quotes.filter(quote => standingOf(text, quote) === 'named')),
			unnamed: amount(quotes.filter(quote => standingOf(text, quote) === 'unnamed')),
			document: amount(quotes.filter(quote => standingOf(text, quote) === 'document')),
			unknown: amount(quotes.filter(quote => standingOf(text, quote) === 'unknown')),
		},
		unsure: quotes.filter(quote => quote.speaker.kind !== 'unknown' && quote.confidence === 'unsure').length,
		voices: voices.sort(
			(one, other) =>
				Number(one.standing === 'unknown') - Number(other.standing === 'unknown') ||
				other.totalWords - one.totalWords ||
				one.first - other.first,
		),
		sourcesPerParagraph: article.paragraphs.map(({index}) => {
			const here = byParagraph.get(index) ?? [];
			const known = here.filter(quote => quote.speaker.kind !== 'unknown');
			return {
				paragraph: index,
				quotes: here.length,
				voices: new Set(known.map(quote => voiceKeys.get(quote.id))).size,
			};
		}),
	};
}

/** How openly the speaker of a quote stands in the article. */
function standingOf(text: string, {speaker}: Quote): Standing {
	return speaker.kind === 'unnamed' && isDocument(textOf(text, describedBy(speaker)))
		? 'document'
		: speaker.kind;
}

/** How many words somebody says in a quote, counted as `Actor.quotedWords` counts them. */
export function quotedWords(text: string, quote: Quote): number {
	return quote.parts.reduce((sum, part) => sum + countWords(textOf(text, part)), 0);
}

function countWords(text: string): number {
	return text.match(/\S+/g)?.length ?? 0;
}

// Two quotes of “one resident” may be of two residents, but “officials” are mostly
// the same ones: the article itself does not tell them apart, and neither do we.
function voiceKey(text: string, {speaker}: Quote): string {
	switch (speaker.kind) {
		case 'named':
			return `named ${speaker.actor}`;
		case 'unnamed':
			return `unnamed ${onOneLine(textOf(text, describedBy(speaker))).toLowerCase()}`;
		case 'unknown':
			return 'unknown';
	}
}
