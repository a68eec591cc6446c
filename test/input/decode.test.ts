import {describe, expect, it} from 'vitest';
import {decode} from '../../source/input/decode.ts';
import {decodeWindows1252} from '../../source/input/windows-1252.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('bytes in windows-1252', () => {
	it('keep their curly quotes, whatever this release of Node does', () => {
		expect(decodeWindows1252(Uint8Array.of(0x93, 0x48, 0x69, 0x94, 0x85, 0x92, 0x96, 0x80, 0xe9))).toBe(
			'“Hi”…’–€é',
		);
	});

	it('are recognised when they are no UTF-8', () => {
		expect(decode(latin1('caf\xe9 \x93oui\x94'))).toEqual({
			text: 'café “oui”',
			encoding: 'windows-1252',
			isGuess: true,
		});
	});

	it.each(['iso-8859-1', 'latin1', 'us-ascii', 'windows-1252'])('are what %s means on the web', label => {
		expect(decode(latin1(`<meta charset="${label}">\x93oui\x94`)).text).toContain('“oui”');
	});
});

describe('a byte order mark', () => {
	it('wins over what the page and the server say', () => {
		const page = utf8('\ufeff<meta charset="windows-1251">naïve');
		expect(decode(page, 'text/html; charset=koi8-r')).toMatchObject({
			encoding: 'utf-8',
			text: expect.stringContaining('naïve'),
		});
	});

	it('tells UTF-16 apart', () => {
		const text = '\ufeff“Так”, сказал он.';
		expect(decode(new Uint8Array(Buffer.from(text, 'utf16le')))).toMatchObject({
			encoding: 'utf-16le',
			text: text.slice(1),
		});
	});
});

describe('a declared encoding', () => {
	it('is taken from the server before the page', () => {
		const bytes = Uint8Array.of(...latin1('<meta charset="windows-1252">'), 0xcf, 0xf0, 0xe8);
		expect(decode(bytes, 'text/html; charset=windows-1251').text).toMatch(/При$/);
	});

	it('is taken from an XML declaration', () => {
		const bytes = Uint8Array.of(...latin1('<?xml version="1.0" encoding="windows-1251"?>'), 0xcf, 0xf0, 0xe8);
		expect(decode(bytes).text).toMatch(/При$/);
	});

	it('is doubted when the bytes are UTF-8 with letters outside ASCII', () => {
		expect(decode(utf8('<meta charset="iso-8859-1">“naïve”')).text).toContain('“naïve”');
	});

	it('is passed over when nobody knows it', () => {
		expect(decode(utf8('<meta charset="klingon">“naïve”')).encoding).toBe('utf-8');
	});
});

describe('bytes without any declaration', () => {
	it('are UTF-8 when they are valid', () => {
		expect(decode(utf8('“naïve” 👩‍👧'))).toEqual({text: '“naïve” 👩‍👧', encoding: 'utf-8', isGuess: false});
	});

	it('stay UTF-8 when only their end is cut off', () => {
		const bytes = utf8(`${'“naïve” '.repeat(40)}é`);
		expect(decode(bytes.subarray(0, -1)).encoding).toBe('utf-8');
	});

	it('are UTF-16 when every other byte is zero', () => {
		expect(decode(new Uint8Array(Buffer.from('It was so cold.', 'utf16le'))).text).toBe('It was so cold.');
	});
});
