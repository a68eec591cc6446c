/**
 * How evenly an actor's mentions are spread over the article: 0 when they
 * follow the words, near 1 when one short paragraph holds them all.
 *
 * Gries's deviation of proportions: half the summed difference between each
 * paragraph's share of the mentions and its share of the words.
 * S. Th. Gries (2008), “Dispersions and adjusted frequencies in corpora”,
 * International Journal of Corpus Linguistics 13(4), 403–437.
 *
 * @param mentions How many mentions each paragraph holds, in reading order.
 * @param words How many words each paragraph holds, in the same order.
 * @returns From 0 up to 1, or `undefined` for an actor never mentioned.
 * @throws {RangeError} When the two lists differ in length.
 */
export function dispersionOf(mentions: readonly number[], words: readonly number[]): number | undefined {
	if (mentions.length !== words.length) {
		throw new RangeError(`${mentions.length} paragraphs have mentions and ${words.length} have words.`);
	}

	const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
	const allMentions = sum(mentions);
	const allWords = sum(words);
	if (allMentions === 0 || allWords === 0) {
		return undefined;
	}

	const difference = sum(
		mentions.map((count, index) => Math.abs(count / allMentions - words[index]! / allWords)),
	);
	return difference / 2;
}
