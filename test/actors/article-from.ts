import type {Article} from '../../source/article/article.ts';
import {span} from '../../source/article/offset.ts';
import type {Paragraph} from '../../source/paragraphs/paragraph.ts';

/** An article whose first line is the title and whose every other line is a paragraph. */
export function articleFrom(text: string): Article {
	const paragraphs: Paragraph[] = [];
	let start = text.indexOf('\n') + 1;
	const title = text.slice(0, Math.max(0, start - 1));
	while (start < text.length) {
		let end = text.indexOf('\n', start);
		end = end < 0 ? text.length : end;
		if (text.slice(start, end).trim() !== '') {
			const index = paragraphs.length;
			paragraphs.push({...span(start, end), id: `p${index + 1}`, index, kind: 'body'});
		}

		start = end + 1;
	}

	return {
		path: 'test',
		url: null,
		title,
		byline: null,
		published: null,
		updated: null,
		site: null,
		language: 'en',
		text,
		paragraphs,
		notices: [],
	};
}
