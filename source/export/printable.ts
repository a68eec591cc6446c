// An article is untrusted text, and so are its title and its path. What may
// steer a terminal or turn reading order around never leaves the program: C0
// but tab and line feed, DEL, C1, bidirectional embeddings, overrides and
// isolates, and halves of surrogate pairs, which are no characters at all. The
// marks U+200E, U+200F and U+061C stay: Arabic and Hebrew need them, and they
// turn nothing around.
const unsafe =
	/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// A carriage return before a line feed is a line ending of the file; alone it
// lets a line overwrite itself. NEL, vertical tab and form feed move the cursor too.
const moving = /\r(?!\n)|[\u000b\u000c\u0085]/g;

/**
 * The text without characters that are unsafe on a terminal, each replaced one
 * for one, so that offsets into the text still hold.
 */
export function printable(text: string): string {
	return text.replace(unsafe, '\ufffd').replace(moving, ' ');
}

/** The same on one line: every stretch of spaces and line breaks is one space, with none at the ends. */
export function onOneLine(text: string): string {
	return printable(text)
		.replace(/[ \t\r\n\u2028\u2029]+/g, ' ')
		.trim();
}
