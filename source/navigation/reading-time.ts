/** How much there is to read. */
export type Length = {readonly words: number; readonly minutes: number; readonly isEstimate: boolean};

// Reading silently in English: Brysbaert (2019), “How many words do we read per minute?”, Journal of
// Memory and Language 109, finds 238 for non-fiction.
const wordsPerMinute = 238;

// An expression counts this much in a millisecond. A loop of our own takes ten before it is compiled, and the
// first screen waits for it.
const countedLetters = 65_536;

/** How much there is to read in a text. A long one is judged by its beginning. */
export function lengthOf(text: string): Length {
	const counted = text.slice(0, countedLetters);
	// Chinese and Japanese have no spaces: by rule of thumb two characters read as one word.
	const ideographs = counted.match(/[\u3040-\u9fff]/g)?.length ?? 0;
	const spaced = counted.match(/[^\s\u3040-\u9fff]+/g)?.length ?? 0;
	const words = spaced + Math.round(ideographs / 2);
	const isEstimate = text.length > counted.length;
	const all = isEstimate ? Math.round((words * text.length) / counted.length / 1000) * 1000 : words;
	return {words: all, minutes: Math.max(1, Math.round(all / wordsPerMinute)), isEstimate};
}
