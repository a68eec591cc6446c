// What must not reach a terminal, as the inside of character classes. What is said instead depends on where it stands:
// a line break is white space in a title, and steers a terminal in the name of a file.

/** C0, DEL and C1, but for tab and newline: what a terminal obeys. ESC is one of them. */
export const steering = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f`;

/** Embeddings, overrides and isolates: what turns the direction of everything behind it. */
export const turning = String.raw`\u202a-\u202e\u2066-\u2069`;

/** What else breaks a line in some terminals. */
export const breaking = String.raw`\u2028\u2029`;

/** Halves of a character that takes two code units. No class, but a pattern of its own. */
export const halves = String.raw`[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`;

const inNames = new RegExp(String.raw`[\t\n${steering}${turning}]`, 'g');
const inMessages = new RegExp(`[${steering}${turning}]`, 'g');

/** A path or a name as a message may hold it: on one line, with U+FFFD for whatever could steer a terminal. */
export function safeName(name: string): string {
	return name.replace(inNames, '\ufffd');
}

/** A message that may have several lines, with U+FFFD for whatever could steer a terminal. */
export function safeMessage(text: string): string {
	return text.replace(inMessages, '\ufffd');
}
