import {firstIndex} from '../first-index.ts';
import type {Paragraph} from './paragraph.ts';

/** The paragraph that a place stands in. Paragraphs come in reading order. */
export function paragraphAt(paragraphs: readonly Paragraph[], place: number): Paragraph | undefined {
	const found = paragraphs[firstIndex(paragraphs.length, index => paragraphs[index]!.end > place)];
	return found !== undefined && found.start <= place ? found : undefined;
}
