import {describe, expect, it} from 'vitest';
import {fromText} from '../../source/article/from-text.ts';
import {nameOfArticle} from '../../source/article/name-of-article.ts';

const sentence =
	'The council met on Tuesday to talk about the bridge, which has been closed for three winters now.';

describe('the name of an article', () => {
	it('is its title', () => {
		expect(nameOfArticle(fromText(`Bridge opens in spring\n\n${sentence}`, {path: '-'}))).toBe(
			'Bridge opens in spring',
		);
	});

	it('is its file where it has none', () => {
		expect(nameOfArticle(fromText(sentence, {path: 'news/bridge.txt'}))).toBe('news/bridge.txt');
	});

	it('is how it opens where it came through a pipe', () => {
		expect(nameOfArticle(fromText(sentence, {path: '-'}))).toBe('The council met on Tuesday to talk about…');
		expect(nameOfArticle(fromText('It rained.', {path: '-'}))).toBe('It rained.');
		expect(nameOfArticle(fromText('港の橋は春に再開する。'.repeat(20), {path: '-'}))).toMatch(/^港.{79}…$/u);
	});
});
