import {replaceUnsafe} from './clean-text.ts';

/**
 * The text without characters that are unsafe on a terminal, each replaced one for one, so that offsets
 * into the text still hold. An article's text is so already; its title, its path and what a reader wrote need not be.
 */
export function printable(text: string): string {
	return replaceUnsafe(text);
}

/** The same on one line: every stretch of spaces and line breaks is one space, with none at the ends. */
export function onOneLine(text: string): string {
	return printable(text)
		.replace(/[ \n]+/g, ' ')
		.trim();
}

/** The same for something that may not be known. */
export function lineOrNull(text: string | null): string | null {
	return text === null ? null : onOneLine(text);
}
