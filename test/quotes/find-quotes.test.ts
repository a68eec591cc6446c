import {describe, expect, it} from 'vitest';
import {castOf} from '../../source/actors/cast.ts';
import {textOf} from '../../source/article/offset.ts';
import {findQuotes} from '../../source/quotes/find-quotes.ts';
import {articleOf, marked} from '../helpers/marked.ts';
import {readQuotes} from '../helpers/read-quotes.ts';

function read(source: string) {
	const {text, spans} = marked(source);
	const article = articleOf(text);
	const cast = castOf(article);
	const quotes = findQuotes(article, cast).map(({quote}) => ({
		kind: quote.kind,
		parts: quote.parts.map(part => textOf(text, part)),
		cue: quote.cue && textOf(text, quote.cue),
		speaker: quote.speaker.kind === 'named' ? cast.actor(quote.speaker.actor).name : quote.speaker.kind,
		because: quote.because,
	}));
	const expected = Object.fromEntries(
		Object.entries(spans).map(([name, found]) => [name, found.map(place => textOf(text, place))]),
	);
	return {quotes, expected};
}

describe('a quote interrupted by its speaker', () => {
	it('is one quote with two content spans', () => {
		const {quotes, expected} = read(
			'<content>“We open in May,”</content> <cue>said</cue> Ada Okoro. <content>“Not before.”</content>',
		);
		expect(quotes).toEqual([
			{
				kind: 'direct',
				parts: expected.content,
				cue: 'said',
				speaker: 'Ada Okoro',
				because: 'cue-before-name',
			},
		]);
	});
});

describe('a name before the verb', () => {
	it('is read over a long apposition', () => {
		const {quotes} = read(
			'“The piers are sound,” Ada Okoro, who chairs the harbour board and sits on two others, said on Tuesday.',
		);
		expect(quotes[0]).toMatchObject({speaker: 'Ada Okoro', because: 'name-before-cue'});
	});
});

describe('reported speech without marks', () => {
	it('is an indirect quote', () => {
		const {quotes, expected} = read('Ada Okoro said <content>that the bridge would open in May</content>.');
		expect(quotes).toMatchObject([{kind: 'indirect', parts: expected.content, speaker: 'Ada Okoro'}]);
	});

	it('is not listed when it is only believed', () => {
		expect(read('Ada Okoro believed that the bridge would open in May.').quotes).toEqual([]);
	});
});

describe('a line with a name below a quotation', () => {
	it('says whose the quotation above it is', () => {
		expect(
			readQuotes(
				'“It is a farce.”\n\nAda Okoro, mayor of Kelbridge\n\n“I cried all night.”\n\nBen Hale, a nurse\n\n“Nobody asked us.”\n\nMia Sol',
			).map(({speaker}) => speaker),
		).toEqual(['Ada Okoro', 'Ben Hale', 'Mia Sol']);
	});

	it.each([
		['“It is a farce.”\n\nAda Okoro walked home.', 'unknown'],
		['“It is a farce,” Ben Hale said.\n\nAda Okoro, mayor of Kelbridge', 'Ben Hale'],
	])('does not when it is a sentence, or the words are somebody’s: %s', (body, speaker) => {
		expect(readQuotes(body)[0]!.speaker).toBe(speaker);
	});
});
