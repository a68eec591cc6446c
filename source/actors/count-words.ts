/** How many words, set apart by white space, stand between two places of a text. */
export function countWords(text: string, start: number, end: number): number {
	let words = 0;
	let isInside = false;
	for (let at = start; at < end; at++) {
		const isSpace = text.charCodeAt(at) <= 0x20 || text.charCodeAt(at) === 0xa0;
		if (!isSpace && !isInside) {
			words++;
		}

		isInside = !isSpace;
	}

	return words;
}
