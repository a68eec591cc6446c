import {describe, expect, it} from 'vitest';
import {castOf} from '../../source/actors/cast.ts';
import {textOf} from '../../source/article/offset.ts';
import {findQuotes} from '../../source/quotes/find-quotes.ts';
import {articleOf} from '../helpers/marked.ts';

function indirectOf(text: string): string[] {
	const article = articleOf(text);
	return findQuotes(article, castOf(article))
		.filter(({quote}) => quote.kind === 'indirect')
		.map(({quote}) => quote.parts.map(part => textOf(text, part)).join(' … '));
}

describe('reported speech without marks', () => {
	it.each([
		['Ada Okoro said the bridge would open in May.', ['the bridge would open in May']],
		['Ada Okoro said on Tuesday that the bridge would open.', ['that the bridge would open']],
		['The bridge would open in May, Ada Okoro told the council.', ['The bridge would open in May']],
		['The bridge, Ada Okoro said, would open in May.', ['The bridge … would open in May']],
		['According to Ada Okoro, the bridge would open in May.', ['the bridge would open in May']],
		['The bridge would open in May, according to Ada Okoro.', ['The bridge would open in May']],
		['Ada Okoro called for a vote on the bridge.', ['a vote on the bridge']],
		['Ada Okoro urged the council to close the bridge.', ['the council to close the bridge']],
		['Ada Okoro sniped that the bridge was late again.', ['that the bridge was late again']],
		[
			'Ada Okoro said the pier had failed and told staff to leave at once.',
			['the pier had failed', 'to leave at once'],
		],
	])('%s', (text, contents) => {
		expect(indirectOf(text)).toEqual(contents);
	});

	it.each([
		'Ada Okoro hopes that the bridge will open in May.',
		'Ada Okoro plans to open the bridge in May.',
		'Ada Okoro did not say when the bridge would open.',
		'Critics would call the bridge a waste of money.',
		'One passenger asked not to be named.',
		'The rules that could close the bridge are old.',
	])('lists nothing of: %s', text => {
		expect(indirectOf(text)).toEqual([]);
	});
});
