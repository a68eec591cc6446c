import {describe, expect, it} from 'vitest';
import {span, textOf} from '../../source/article/offset.ts';
import {splitSentences} from '../../source/paragraphs/split-sentences.ts';

const split = (text: string) => splitSentences(text, span(0, text.length)).map(place => textOf(text, place));

describe('splitting sentences', () => {
	it.each([
		[
			'Mr. Okoro met Dr. Ruiz at No. 3 Quay. It rained.',
			['Mr. Okoro met Dr. Ruiz at No. 3 Quay.', 'It rained.'],
		],
		[
			'George W. Hale spoke first. J. K. Marsh did not.',
			['George W. Hale spoke first.', 'J. K. Marsh did not.'],
		],
		['She moved to the U.S. in May. He stayed.', ['She moved to the U.S. in May.', 'He stayed.']],
		['She left the U.S. The flat was sold.', ['She left the U.S.', 'The flat was sold.']],
		['“Is it open?” he asked. Nobody knew.', ['“Is it open?” he asked.', 'Nobody knew.']],
		['It cost 3.5 million. “Too much.” They left.', ['It cost 3.5 million.', '“Too much.”', 'They left.']],
		['Wait… what? Yes!', ['Wait… what?', 'Yes!']],
		['Ana Ruiz of Ashton, Va., left. So did Hale.', ['Ana Ruiz of Ashton, Va., left.', 'So did Hale.']],
	])('%s', (text, sentences) => {
		expect(split(text)).toEqual(sentences);
	});
});
