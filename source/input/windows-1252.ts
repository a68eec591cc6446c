// Bytes 0x80 to 0x9F. TextDecoder turns them into control characters in several releases of Node 22 and
// 24 (nodejs/node#56542, #59515, #60888), and among them are the curly quotation marks.
const windows1252High =
	'\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
	'\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Windows-1252, which on the web is also what `iso-8859-1`, `latin1` and `us-ascii` mean. */
export function decodeWindows1252(bytes: Uint8Array): string {
	return asLatin1(bytes).replace(/[\u0080-\u009f]/g, character => {
		return windows1252High[character.charCodeAt(0) - 0x80]!;
	});
}

/** Each byte as the character of its number. */
export function asLatin1(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
