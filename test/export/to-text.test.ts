import {describe, expect, it} from 'vitest';
import {toText} from '../../source/export/to-text.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

describe('an article in a pipe', () => {
	it('is a title, a source, and one line a quote', () => {
		expect(toText(harbour)).toMatchInlineSnapshot(`
			"Harbour bridge to reopen in spring
			Northport Courier · 12 March 2026 · By Lena Moss

			¶1  Ana Ruiz                  ~ The harbour bridge will reopen in spring
			¶2  Ana Ruiz                  “We will not close the school,” … “Not this year, and not before the bridge is open to every car in town.”
			¶4  Northport Port Authority  “regrettable but necessary”
			¶5  one resident              “Nobody asked the town,” … “Somebody has to pay.”
			¶6  ? Ana Ruiz                “It will be fine 🙂,”
			¶7  ? unknown                 “Who pays for all of this?”
			¶8  Samir Haddad              ~ the piers would hold
			¶8  Samir Haddad              “Somebody has to pay,”
			"
		`);
	});

	it('prints only what was selected', () => {
		expect(
			toText(harbour, {selection: {quotes: ['q6']}})
				.split('\n')
				.slice(3),
		).toEqual(['¶7  ? unknown  “Who pays for all of this?”', '']);
	});

	it('calls an article without a title by its path', () => {
		expect(toText(harbourWith({title: null}))).toMatch(/^news\/harbour\.txt\n/);
	});

	it('writes paragraphs', () => {
		expect(
			toText(harbour, {only: 'paragraphs', selection: {paragraphs: ['p3', 'p7']}})
				.split('\n')
				.slice(3),
		).toEqual(['¶3  # What the port says', '¶7  “Who pays for all of this?”', '']);
	});

	it('writes actors with what they say', () => {
		expect(toText(harbour, {only: 'actors'}).split('\n').slice(3)).toEqual([
			'Ana Ruiz                  person        Mayor     3 mentions  3 quotes, 33 words',
			'Samir Haddad              person        engineer  2 mentions  2 quotes, 8 words',
			'Northport Port Authority  organization            1 mention   1 quote, 3 words',
			'Northport                 place                   1 mention',
			'',
		]);
	});
});
