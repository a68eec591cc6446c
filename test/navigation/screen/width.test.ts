import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {
	clustersOf,
	cut,
	fitted,
	isSimple,
	printable,
	widthOf,
} from '../../../source/navigation/screen/width.ts';
import {runs} from '../../helpers/runs.ts';

describe('widthOf', () => {
	it('agrees with string-width on every character', () => {
		for (let point = 0x20; point < 0x20000; point++) {
			// Escape starts a sequence that string-width takes out; it never gets as far as here. Every letter of
			// the alphabets and every emoji, and one in 97 of the ideographs and of what is rarely met.
			const isSeldom = (point >= 0x3400 && point < 0xfe00) || (point >= 0x10000 && point < 0x1f000);
			if (point === 0x9b || (point >= 0xd800 && point <= 0xf8ff) || (isSeldom && point % 97 > 0)) {
				continue;
			}

			const text = String.fromCodePoint(point);
			if (widthOf(text) !== stringWidth(text)) {
				expect.fail(`U+${point.toString(16)}: ${widthOf(text)}, not ${stringWidth(text)}`);
			}
		}
	});

	it('agrees with string-width on anything printable', () => {
		const odd = fc.constantFrom(
			'é',
			'👩‍👩‍👧',
			'🇺🇦',
			'1️⃣',
			'#⃣',
			'한',
			'각',
			'ᄀ',
			'か゛',
			'ﾞ',
			'\u200d',
			'\ufe0f',
			'\u0301',
			'नि',
			'﷽',
			'\u00ad',
			'\t',
			'©️',
			'“',
			'家',
			'א',
			'\u200f',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(odd, fc.string({unit: 'binary', maxLength: 3}))), parts => {
				const text = printable(parts.join(''));
				expect(widthOf(text)).toBe(stringWidth(text));
			}),
			runs(200),
		);
	});

	it('calls a text simple only where every code unit is a character of its own', () => {
		const units = Array.from({length: 0x10000}, (_, unit) => String.fromCharCode(unit)).filter(isSimple);
		expect([...clustersOf(`${units.join('')}家`)]).toHaveLength(units.length + 1);
	});
});

describe('cutting to a width', () => {
	it('leaves what fits as it is', () => {
		expect(cut('harbour', 7)).toBe('harbour');
	});

	it('says that something is left out, and leaves no space before saying so', () => {
		expect(cut('the harbour bridge', 8)).toBe('the har…');
		expect(cut('the harbour', 5)).toBe('the…');
	});

	it('never shows half of a wide character', () => {
		expect(cut('家家家', 4)).toBe('家…');
		expect(fitted('家家家', 4)).toBe('家… ');
	});

	it('keeps an accent with its letter, and a family together', () => {
		expect(cut('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
		expect(cut('👩‍👩‍👧👩‍👩‍👧', 3)).toBe('👩‍👩‍👧…');
	});

	it('fills to exactly the width, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), fc.integer({min: 0, max: 40}), (text, width) => {
				expect(stringWidth(fitted(printable(text), width))).toBe(width);
			}),
			runs(100),
		);
	});
});

describe('printable', () => {
	it('replaces what could steer a terminal, unit for unit', () => {
		expect(printable('a\u001b[2Jb\u202ec\td\ud800')).toBe('a\ufffd[2Jb\ufffdc d\ufffd');
	});
});
