import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

describe('words in marks that nobody is quoted with', () => {
	it.each([
		['a so-called thing', 'The so-called “bridge to nowhere” opened in May.'],
		['a nickname', 'Dwayne “The Tide” Hale opened the bridge.'],
		['the title of a work', 'Ben Hale sang “Over the Water” on the bridge.'],
		['a title behind its maker', 'Ben Hale’s film “Over the Water” opened in May.'],
		['a title behind a verb that reports', 'Ada Okoro praised the “Over the Water” festival.'],
		['a heading in marks', '“Over the Water”'],
		['a word held at arm’s length', 'The “smart” toll costs more.'],
		['a word between single marks', 'She lives on the ‘other’ side.'],
		['what somebody is called', 'Police are looking for a man called “Big Trev”.'],
		['what something is known as', 'The bank is known as “the Old Lady” in the city.'],
		['a nickname between commas', 'Ben Hale, nicknamed “the Fox”, opened the bridge.'],
		['a meaning', 'The Welsh word hiraeth means “a longing for home”.'],
		['what sorts papers', 'Mia Vale sorted Ada Okoro’s “work-related” emails.'],
		['a slogan', 'Its slogan, “Get small, go far”, was coined in May.'],
		['a book that is read', 'Ada Okoro read “Moby-Dick” on the train.'],
		['what stands on a sign', 'Protesters carried a sign that read “Close It Now”.'],
		['what stands on a cap', 'She wore a cap marked “I love bridges”.'],
		['feet and inches', 'The gap is 6\'2" wide and 5\'10" deep.'],
	])('%s: %s', (_, text) => {
		expect(readQuotes(text)).toEqual([]);
	});

	it.each([
		['the same words with a verb of saying', 'Ada Okoro called it a “bridge to nowhere”.', 'Ada Okoro'],
		['a title’s words shouted', '“Over the Water!” shouted Ben Hale.', 'Ben Hale'],
		['one word somebody said', 'Ada Okoro said the toll was “smart”.', 'Ada Okoro'],
		[
			'what somebody is called by somebody',
			'The plan, called “the Fox” by Ada Okoro, was dropped.',
			'Ada Okoro',
		],
		['what somebody means', 'Ada Okoro said that she meant “not before May”.', 'Ada Okoro'],
		['a remark in one word', 'Ada Okoro’s “shameful” remark angered the council.', 'Ada Okoro'],
		['what is read out', 'Ada Okoro read: “The bridge is a wreck.”', 'Ada Okoro'],
		['what is chanted', 'The crowd chanted “Close it now!”', 'unnamed'],
	])('but %s are a quote: %s', (_, text, speaker) => {
		expect(readQuotes(text)).toMatchObject([{speaker}]);
	});
});
