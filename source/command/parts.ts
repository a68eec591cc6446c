// How much goes from one thread to another at once: no more than fits into the small blocks of memory that are used again
// and again. What large ones leave behind is not given back while the program runs: 20 of 190 MB with 10,000 quotes.

/** Of a text, in code units. */
export const textPart = 50_000;

/** Of a list, in things such as quotes. */
export const listPart = 250;

/** A list in parts. */
export function* partsOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
	for (let at = 0; at < items.length; at += listPart) yield items.slice(at, at + listPart);
}
