import {breaking, halves, steering, turning} from '../unsafe-characters.ts';

/**
 * What a terminal obeys and a reader does not want: control characters (C0, DEL, C1, so also ESC), the
 * marks that turn the direction of everything behind them, byte order marks, and halves of characters.
 * U+200E, U+200F and U+061C stay: Hebrew and Arabic need them, and they turn nothing but themselves.
 */
const unsafe = new RegExp(String.raw`[\t${steering}${breaking}${turning}\ufeff\ufff9-\ufffb]|${halves}`, 'g');

/**
 * Makes text safe for a terminal without moving anything: one code unit for one code unit, so that offsets
 * into the text are offsets into the file it came from.
 *
 * What means space becomes a space, what means a line or a page ends becomes a newline, and the rest
 * becomes U+FFFD rather than a space: the reader sees that something stood there, and a word that was
 * broken by it does not turn into two.
 */
export function replaceUnsafe(text: string): string {
	return text.replace(unsafe, (character, index: number) => {
		switch (character) {
			case '\r':
				return text[index + 1] === '\n' ? ' ' : '\n';
			case '\t':
				return ' ';
			case '\v':
			case '\f':
			case '\u0085':
			case '\u2028':
			case '\u2029':
				return '\n';
			default:
				return '\ufffd';
		}
	});
}

/**
 * Cleans text whose offsets nobody knows yet, such as that of a web page: as `replaceUnsafe` does, but
 * what has no meaning is dropped, letters with accents become one character, and any white space but a
 * newline becomes one space.
 */
export function cleanText(text: string): string {
	return (
		text
			.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
			.replace(unsafe, character => (/[\t\n\v\f\r\u0085\u2028\u2029]/.test(character) ? ' ' : ''))
			.normalize('NFC')
			// A lone space is left as it is, of which there are thousands.
			.replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
	);
}

/** One line of clean text, such as a title: no newlines, no space at its ends. `null` when nothing is left. */
export function cleanLine(text: string | null | undefined): string | null {
	return (
		cleanText(text ?? '')
			.replace(/\s+/g, ' ')
			.trim() || null
	);
}
