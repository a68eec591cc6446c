/**
 * A text as a row of words to compare with: no punctuation, no capitals, one way
 * to write apostrophes and accents. Each word knows where it stands in the text.
 */
export type Words = {
	readonly text: string;
	/** The words, folded. */
	readonly folded: readonly string[];
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
};

// What counts as a word must be whatever changes what was said when it is left
// out: “5%” is not “5”, “-3” is not “3”, and an emoji is no comma. Chinese,
// Japanese and Thai put no spaces between words, so there each character counts.
const word =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|(?<![\p{L}\p{N}])[-−](?=\p{N})|\p{N}+(?:[.,:](?=\p{N})\p{N}+)*|(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?|[\p{L}\p{M}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]*(?:['’ʼ＇](?=\p{L})[\p{L}\p{M}\u00ad\u200b-\u200d]+)*|[\p{Sc}%‰°&@#+=<>×÷±]|\p{Extended_Pictographic}/gu;

/** Reads the words of a text. Linear in its length. */
export function wordsIn(text: string): Words {
	const folded: string[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	for (const found of text.matchAll(word)) {
		folded.push(foldWord(found[0]));
		starts.push(found.index);
		ends.push(found.index + found[0].length);
	}

	return {text, folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends)};
}

const plain = /^[a-z0-9]+$/;

function foldWord(word: string): string {
	if (plain.test(word)) {
		return word;
	}

	const folded = word
		.normalize('NFC')
		.toLowerCase()
		.replace(/[’ʼ＇]/g, "'")
		.replace(/[\u00ad\u200b-\u200d]/g, '')
		.replace('−', '-');
	// “U.S.” and “US” are one word.
	return /^(?:\p{L}\.)+\p{L}?$/u.test(folded) ? folded.replaceAll('.', '') : folded;
}

/**
 * The characters of a stretch with one way to write quotation marks, dashes,
 * spaces and dots, which fonts, keyboards and content systems change at will.
 * Capitals and all other punctuation stay.
 */
export function foldCharacters(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
		.replace(/``|''|[“”„‟«»〝〞〟＂]/g, '"')
		.replace(/[‘’‚‛‹›ʼ＇`]/g, "'")
		.replace(/[‐‑‒–—―−]|--+/g, '-')
		.replaceAll('…', '...')
		.replace(/\s+/g, ' ')
		.trim();
}
