import type {Article} from '../../source/article/article.ts';
import {type Span, span} from '../../source/article/offset.ts';
import {numberParagraphs, splitParagraphs} from '../../source/paragraphs/split-paragraphs.ts';

/**
 * Takes the marks out of a sentence and says where they stood: `<cue>said</cue>` gives the span of “said”.
 * Several spans of one name come in reading order.
 */
export function marked(source: string): {text: string; spans: Record<string, Span[]>} {
	let text = '';
	const spans: Record<string, Span[]> = {};
	const open: {name: string; start: number}[] = [];
	let at = 0;
	for (const match of source.matchAll(/<(\/?)([a-z]+)>/g)) {
		text += source.slice(at, match.index);
		at = match.index + match[0].length;
		const name = match[2]!;
		if (match[1] === '') {
			open.push({name, start: text.length});
			continue;
		}

		const last = open.pop();
		if (last?.name !== name) {
			throw new Error(`</${name}> closes nothing in: ${source}`);
		}

		spans[name] = [...(spans[name] ?? []), span(last.start, text.length)].sort((a, b) => a.start - b.start);
	}

	return {text: text + source.slice(at), spans};
}

/** An English article with nothing but a body: every block of the text is a paragraph of it. */
export function articleOf(text: string): Article {
	return {
		path: 'test.txt',
		url: null,
		title: null,
		byline: null,
		published: null,
		updated: null,
		site: null,
		language: 'en',
		text,
		paragraphs: numberParagraphs(splitParagraphs(text).map(block => ({...block, kind: 'body'}))),
		notices: [],
	};
}
