import {expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {articleOf} from '../helpers/marked.ts';

it.each(['According to Ana Ruiz,', 'According to Ana Ruiz, the mayor,'])(
	'reads a paragraph that breaks off behind its source phrase: %s',
	text => {
		expect(analyzeArticle(articleOf(text)).quotes).toEqual([]);
	},
);
