/**
 * Finds by halving where something begins to hold.
 *
 * @param holds Must hold for all indexes that follow the first for which it does.
 * @returns The first index from 0 for which it holds, or `length`.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}

	return low;
}
