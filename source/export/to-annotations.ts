import {createHash} from 'node:crypto';
import type {Analysis} from '../analysis.ts';
import {nameOfArticle} from '../article/name-of-article.ts';
import {onOneLine, printable} from '../article/printable.ts';
import {readersMarks} from '../corrections/corrected-quote.ts';
import {setByReader} from '../corrections/corrections-in-words.ts';
import type {Quote} from '../quotes/quote.ts';
import {codePointsBefore} from './code-points.ts';
import {type Selection, selected} from './selection.ts';
import {actorsById, speakerLine} from './words.ts';

/** How much stands before and after the words in a selector; what Hypothesis and others use. */
const contextLength = 32;

type Body = {
	type: 'TextualBody';
	purpose: 'identifying' | 'tagging' | 'commenting' | 'describing';
	value: string;
};

type Target = {
	source: string;
	selector: [
		{type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string},
		{type: 'TextPositionSelector'; start: number; end: number},
	];
	/** Where the words reported stand, when the words that report interrupt them. */
	parts?: {start: number; end: number}[];
};

export type AnnotationCollection = {
	'@context': [string, Record<string, string>];
	id: string;
	type: 'AnnotationCollection';
	label: string;
	total: number;
	/** What the positions count, for no two tools agree on it. */
	positionUnit: 'Unicode code points';
	textSha256: string;
	text: string;
	first: {
		id: string;
		type: 'AnnotationPage';
		startIndex: 0;
		items: {
			id: string;
			type: 'Annotation';
			motivation: 'identifying';
			body: Body[];
			target: Target;
		}[];
	};
};

/**
 * Writes the quotes as a collection of the W3C Web Annotation Data Model, for
 * annotation tools and archives: https://www.w3.org/TR/annotation-model/.
 *
 * Positions count Unicode code points in the article's clean text, which stands
 * in the collection with its SHA-256 (of UTF-8), so that they can be found again.
 * A quote that its cue interrupts is one target, as annotation tools expect, and names its parts besides.
 */
export function toAnnotations(analysis: Analysis, selection?: Selection): AnnotationCollection {
	const {article} = analysis;
	const text = printable(article.text);
	const {quotes} = selected(analysis, selection);
	const actors = actorsById(analysis);
	const textSha256 = createHash('sha256').update(text).digest('hex');
	const id = `urn:article-explorer:${textSha256.slice(0, 32)}`;
	const source = article.url === null ? id : onOneLine(article.url);
	const places = codePointsBefore(text);
	return {
		'@context': [
			'http://www.w3.org/ns/anno.jsonld',
			{
				positionUnit: 'urn:article-explorer:positionUnit',
				textSha256: 'urn:article-explorer:textSha256',
				text: 'urn:article-explorer:text',
				parts: 'urn:article-explorer:parts',
			},
		],
		id,
		type: 'AnnotationCollection',
		label: onOneLine(nameOfArticle(article)),
		total: quotes.length,
		positionUnit: 'Unicode code points',
		textSha256,
		text,
		first: {
			id: `${id}:page-1`,
			type: 'AnnotationPage',
			startIndex: 0,
			items: quotes.map(quote => ({
				id: `${id}:${quote.id}`,
				type: 'Annotation',
				motivation: 'identifying',
				body: bodies(text, speakerLine(analysis, quote, actors).name, quote),
				target: target(text, source, quote, places),
			})),
		},
	};
}

function bodies(text: string, speaker: string | null, quote: Quote): Body[] {
	const set = setByReader(text, quote);
	const {corrected, tags, note} = readersMarks(quote);
	const tagging = [
		quote.kind,
		quote.confidence,
		...(quote.speaker.kind === 'named' ? [] : [`${quote.speaker.kind} speaker`]),
		...(corrected ? ['corrected'] : []),
		...(tags ?? []),
	];
	return [
		...(speaker === null ? [] : [{type: 'TextualBody', purpose: 'identifying', value: speaker} as const]),
		...tagging.map(tag => ({type: 'TextualBody', purpose: 'tagging', value: onOneLine(tag)}) as const),
		...(set ? [{type: 'TextualBody', purpose: 'describing', value: onOneLine(set)} as const] : []),
		...(note ? [{type: 'TextualBody', purpose: 'commenting', value: printable(note)} as const] : []),
	];
}

function target(text: string, source: string, {start, end, parts}: Quote, places: Uint32Array): Target {
	const position = (place: {readonly start: number; readonly end: number}) => ({
		start: places[place.start]!,
		end: places[place.end]!,
	});
	return {
		source,
		selector: [
			{
				type: 'TextQuoteSelector',
				exact: text.slice(start, end),
				prefix: text.slice(wholeFrom(text, Math.max(0, start - contextLength)), start),
				suffix: text.slice(end, wholeFrom(text, Math.min(text.length, end + contextLength))),
			},
			{type: 'TextPositionSelector', ...position({start, end})},
		],
		...(parts.length > 1 && {parts: parts.map(position)}),
	};
}

/** The place itself, or the one after it where it would cut a surrogate pair in two. */
function wholeFrom(text: string, place: number): number {
	const isInsidePair =
		/[\udc00-\udfff]/.test(text.charAt(place)) && /[\ud800-\udbff]/.test(text.charAt(place - 1));
	return isInsidePair ? place + 1 : place;
}
