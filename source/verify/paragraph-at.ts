import type {Paragraph} from '../paragraphs/paragraph.ts';

/** The paragraph that a place stands in, found by halving: paragraphs come in reading order. */
export function paragraphAt(paragraphs: readonly Paragraph[], place: number): Paragraph | undefined {
	let low = 0;
	let high = paragraphs.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (paragraphs[middle]!.end <= place) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	const found = paragraphs[low];
	return found !== undefined && found.start <= place ? found : undefined;
}
