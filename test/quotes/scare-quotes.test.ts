import {describe, expect, it} from 'vitest';
import {castOf} from '../../source/actors/cast.ts';
import {findQuotes} from '../../source/quotes/find-quotes.ts';
import {articleOf} from '../helpers/marked.ts';

const countIn = (text: string) => {
	const article = articleOf(text);
	return findQuotes(article, castOf(article)).filter(({quote}) => quote.kind !== 'indirect').length;
};

describe('words in marks that nobody says', () => {
	it.each([
		'The so-called “lake line” has moved uphill.',
		'Dwayne “The Rock” Johnson opened the bridge.',
		'She read from her novel “The Last White Slope” in Ashton.',
		'The word “bridge” stands over the door.',
		'“A Bridge Too Late”\n\nThe bridge opened in May and closed in June.',
	])('%s', text => {
		expect(countIn(text)).toBe(0);
	});

	it.each([
		'Ada Okoro called the plan “a shame”.',
		'“No,” said Ada Okoro.',
		'The crowd chanted “Open The Bridge!”',
	])('but listed is: %s', text => {
		expect(countIn(text)).toBe(1);
	});
});
