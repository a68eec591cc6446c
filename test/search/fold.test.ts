import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fold, lower, spansInText} from '../../source/search/fold.ts';
import {runs} from '../helpers/runs.ts';

/** The text that a stretch of the folded text was folded from. */
function litIn(text: string, word: string): string | undefined {
	const folded = lower(fold(text));
	const start = folded.indexOf(word);
	const [span] = start < 0 ? [] : spansInText(text, [{start, end: start + word.length}]);
	return span && text.slice(span.start, span.end);
}

describe('folding a text', () => {
	it.each([
		['Kyiv’s “borders” – all of them', `Kyiv's "borders" - all of them`],
		['Łódź, Åland, Ñuñoa, Tromsø', 'Lodz, Aland, Nunoa, Tromso'],
		['Cafe\u0301 and café', 'Cafe and cafe'],
		['Straße', 'Strasse'],
		['İstanbul and Diyarbakır', 'Istanbul and Diyarbakir'],
		['ﬁnance', 'finance'],
		['two\n\t words\u00a0here', 'two words here'],
		['dip\u00adlo\u200bmacy', 'diplomacy'],
		['ＡＢＣ', 'ABC'],
		['“Wait…”', '"Wait..."'],
		['ガス', 'ガス'],
		['कि', 'कि'],
		['한국', '한국'],
	])('%s becomes %s', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	it('makes the two forms of the Greek s one', () => {
		expect(lower(fold('ΣΟΦΌΣ'))).toBe(lower(fold('σοφός')));
	});
});

describe('finding the letters that a fold came from', () => {
	it.each([
		['before a word after ß', 'Große Koalition in Köln', 'koln', 'Köln'],
		[
			'before a word after accents written as two characters',
			'Re\u0301sume\u0301 of the mayor',
			'mayor',
			'mayor',
		],
		['with the accents of the last letter', 'the cafe\u0301 closed', 'cafe', 'cafe\u0301'],
		['after İ, which lower case makes longer', 'İİİ or said', 'said', 'said'],
		['all of a letter of which only half was typed', 'die Straße', 'stras', 'Straß'],
		['over white space of any length', 'the  \n school', 'the school', 'the  \n school'],
		['all of an emoji with joiners', 'an 👩🏽‍🚀 spoke', '👩', '👩🏽‍🚀'],
		['among Chinese words', '他说“我们将继续”。', '继续', '继续'],
		['without the soft hyphen behind the word', 'diplo\u00admacy\u00ad now', 'diplomacy', 'diplo\u00admacy'],
	])('%s', (_, text, word, lit) => {
		expect(litIn(text, word)).toBe(lit);
	});

	it('gives back letters that fold to what was looked for, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), fc.nat(), fc.nat(), (text, from, length) => {
				const folded = fold(text);
				const start = folded === '' ? 0 : from % folded.length;
				const end = Math.min(folded.length, start + 1 + (length % 5));
				fc.pre(start < end);
				const [span] = spansInText(text, [{start, end}]);
				expect(span!.start).toBeGreaterThanOrEqual(0);
				expect(span!.end).toBeLessThanOrEqual(text.length);
				expect(fold(text.slice(span!.start, span!.end))).toContain(folded.slice(start, end));
			}),
			runs(300),
		);
	});
});

describe('folding, whatever the text', () => {
	const texts = fc.oneof(
		fc.string({unit: 'binary'}),
		fc.string({unit: 'grapheme'}),
		fc.string({unit: fc.constantFrom(...'aA ßẞİıéﬁ’“”…\u0301\u0307\u00ad\u200d\n👩🏽🚀🇩🇪Σςकिガ한Ω')}),
	);

	it('has the same length in lower case', () => {
		fc.assert(
			fc.property(texts, text => lower(fold(text)).length === fold(text).length),
			runs(300),
		);
	});

	it('leaves no control character and no white space but the space', () => {
		fc.assert(
			fc.property(texts, text => !/[\u0000-\u001f\u007f-\u009f]|(?! )\s/.test(fold(text))),
			runs(300),
		);
	});

	// Every letter outside the large blocks of ideographs and syllables, which fold to themselves.
	it.each([
		[0, 0x3400],
		[0xa000, 0xac00],
		[0xf900, 0x10_000],
		[0x1d400, 0x1d800],
		[0x1f000, 0x1fb00],
	])('is the same from U+%i up to U+%i when what was folded is folded again', (from, to) => {
		for (let code = from; code < to; code++) {
			const folded = fold(String.fromCodePoint(code));
			if (fold(folded) !== folded || lower(folded).length !== folded.length) {
				expect.fail(`U+${code.toString(16)} folds to ${folded}, and that to ${fold(folded)}`);
			}
		}
	});
});
