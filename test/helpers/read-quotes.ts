import {analyzeArticle} from '../../source/analyze-article.ts';
import {textOf} from '../../source/article/offset.ts';
import type {Confidence, QuoteKind} from '../../source/quotes/quote.ts';
import type {RuleName} from '../../source/quotes/rules.ts';
import {articleOf, marked} from './marked.ts';

/** A quote in the words of the article, as a test compares it. */
export type ReadQuote = {
	kind: QuoteKind;
	parts: string[];
	cue: string | null;
	/** The name of the speaker, or `unnamed` or `unknown`. */
	speaker: string;
	/** The words that say who speaks. */
	mention: string | null;
	/** What a pronoun among those words stands for. */
	description: string | null;
	confidence: Confidence;
	because: RuleName;
};

/** The quotes of a text, in reading order. */
export function readQuotes(text: string, language = 'en'): ReadQuote[] {
	const {article, quotes, actors} = analyzeArticle({...articleOf(text), language});
	const nameOf = new Map(actors.map(({id, name}) => [id, name]));
	return quotes.map(({kind, parts, cue, speaker, confidence, because}) => ({
		kind,
		parts: parts.map(part => textOf(article.text, part)),
		cue: cue && textOf(article.text, cue),
		speaker: speaker.kind === 'named' ? nameOf.get(speaker.actor)! : speaker.kind,
		mention: speaker.kind === 'unknown' || !speaker.mention ? null : textOf(article.text, speaker.mention),
		description:
			speaker.kind === 'unnamed' && speaker.description ? textOf(article.text, speaker.description) : null,
		confidence,
		because,
	}));
}

/**
 * Reads a text that holds one quote, and what its marks say about it: `<content>`, at most one `<cue>` and
 * at most one `<speaker>`, the words that say who speaks.
 */
export function readMarked(source: string) {
	const {text, spans} = marked(source);
	const words = (name: string) => (spans[name] ?? []).map(place => textOf(text, place));
	return {
		found: readQuotes(text).map(({parts, cue, mention}) => ({parts, cue, mention})),
		expected: [{parts: words('content'), cue: words('cue')[0] ?? null, mention: words('speaker')[0] ?? null}],
		quotes: readQuotes(text),
	};
}
