import {describe, expect, it} from 'vitest';
import {castOf} from '../../source/actors/cast.ts';
import {textOf} from '../../source/article/offset.ts';
import {findQuotes} from '../../source/quotes/find-quotes.ts';
import {articleOf} from '../helpers/marked.ts';

function read(text: string, language = 'de') {
	const article = {...articleOf(text), language};
	const cast = castOf(article);
	return findQuotes(article, cast).map(({quote}) => ({
		parts: quote.parts.map(part => textOf(text, part)),
		cue: quote.cue && textOf(text, quote.cue),
		mention:
			quote.speaker.kind === 'unknown' || !quote.speaker.mention ? null : textOf(text, quote.speaker.mention),
	}));
}

describe('a German article', () => {
	it.each([
		['„Die Brücke bleibt zu“, sagte Ada Okoro am Dienstag.', '„Die Brücke bleibt zu“', 'sagte', 'Ada Okoro'],
		['Ada Okoro sagte: „Die Brücke bleibt zu.“', '„Die Brücke bleibt zu.“', 'sagte', 'Ada Okoro'],
		['„Wir prüfen das“, so Ada Okoro.', '„Wir prüfen das“', 'so', 'Ada Okoro'],
	])('%s', (text, part, cue, mention) => {
		expect(read(text)).toEqual([{parts: [part], cue, mention}]);
	});

	it('knows reported speech by “dass”', () => {
		expect(read('Ada Okoro erklärte, dass die Brücke im Mai öffnet.')[0]).toMatchObject({
			mention: 'Ada Okoro',
		});
	});
});

describe('an article in a language without lists', () => {
	it('shows what stands in marks, and nobody for it', () => {
		expect(read('Ada Okoro on sanonut: ”Silta on kiinni.”', 'fi')).toEqual([
			{parts: ['”Silta on kiinni.”'], cue: null, mention: null},
		]);
	});
});
