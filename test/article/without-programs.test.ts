import {describe, expect, it} from 'vitest';
import {withoutPrograms} from '../../source/article/without-programs.ts';

describe('a page without its programs', () => {
	it.each([
		['a program', '<p>a</p><SCRIPT src=x>var p = "<p>";</script ><p>b</p>', '<p>a</p> <p>b</p>'],
		['a style', 'a<style>p > b {}</style>b', 'a b'],
		['a drawing, and one that holds nothing', 'a<svg viewBox="0 0"><path/></svg>b<svg/>c', 'a b c'],
		['a comment, which parts no words', 'foot<!-- react -->ball', 'football'],
		['a comment of no length', 'a<!-->b-->', 'ab-->'],
		['a program that speaks of a style', '<script>"<style>"</script>a<style></style>', ' a '],
		['a comment that speaks of a program', '<!-- <script> --><p>a</p><script>1</script>', '<p>a</p> '],
		['a program that speaks of a comment', '<script>"<!--"</script><p>a</p>', ' <p>a</p>'],
	])('has lost %s', (_, page, left) => {
		expect(withoutPrograms(page)).toBe(left);
	});

	it.each([
		['says what the article is called', '<script type="application/ld+json">{"headline": "a"}</script>'],
		['is never ended', '<p>a</p><script>var a;<p>b</p>'],
		['has a tag that is never ended', '<p>a</p><style'],
		['only begins like one', '<scripture>a</scripture><styled-text>b</styled-text>'],
	])('has kept what %s', (_, page) => {
		expect(withoutPrograms(page)).toBe(page);
	});

	it('has lost the rest where one of them is never ended', () => {
		expect(withoutPrograms('<!-- a <style>b</style><style>c</style> d')).toBe('<!-- a    d');
	});
});
