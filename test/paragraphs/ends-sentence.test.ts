import {describe, expect, it} from 'vitest';
import {endsSentence} from '../../source/paragraphs/ends-sentence.ts';

/** The text with a bar behind each mark that ends a sentence. */
function withEnds(text: string): string {
	return text.replace(/[.!?…]+/g, (mark, at: number) => {
		const behind = at + mark.length;
		return endsSentence(text.slice(0, behind), text.slice(behind)) ? `${mark}|` : mark;
	});
}

describe('a mark that ends a sentence', () => {
	it.each([
		'Mr. Okoro met Dr. Ruiz at No. 3 Quay.| It rained.|',
		'George W. Hale spoke first.| J. K. Marsh did not.|',
		'She moved to the U.S. in May.| He stayed.|',
		'She left the U.S.| The flat was sold.|',
		'“Is it open?” he asked.| Nobody knew.|',
		'It cost 3.5 million.| “Too much.|” They left.|',
		'Wait… what?| Yes!|',
		'Ana Ruiz of Ashton, Va., left.| So did Hale.|',
	])('is told from one that does not: %s', sentences => {
		expect(withEnds(sentences.replaceAll('|', ''))).toBe(sentences);
	});
});
