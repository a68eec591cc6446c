import {expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {articleOf} from '../helpers/marked.ts';
import {readQuotes} from '../helpers/read-quotes.ts';

it.each(['According to Ana Ruiz,', 'According to Ana Ruiz, the mayor,'])(
	'reads a paragraph that breaks off behind its source phrase: %s',
	text => {
		expect(analyzeArticle(articleOf(text)).quotes).toEqual([]);
	},
);

it('takes what is made clear for a cue, and no word that only begins or ends like that', () => {
	expect(readQuotes('Ana Ruiz made clear it was “no loan”.').map(({cue}) => cue)).toEqual(['made clear']);
	expect(readQuotes('Ana Ruiz made clearance of the “old pier” a promise.')).toEqual([]);
});
