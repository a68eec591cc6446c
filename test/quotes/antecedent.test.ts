import {describe, expect, it} from 'vitest';
import {readQuotes} from '../helpers/read-quotes.ts';

const last = (text: string) => readQuotes(text).at(-1);

describe('a pronoun behind a sentence about something without a name', () => {
	it.each([
		'A petition started by Ben Hale of Otterby has been signed by hundreds. It calls the lane “a disgrace”.',
		'Rain fell in May, the weather office said. Snow fell in June, it added.',
		'Many researchers compared maps at Ada Okoro’s table. They write that “nothing fits”.',
		'One passenger froze on the platform. “It was cold,” she said.',
	])('means that, and gets no name: %s', text => {
		expect(last(text)).toMatchObject({speaker: 'unnamed', because: 'pronoun-to-description'});
	});

	it('means the one whom the description fits', () => {
		const text = 'Senator Ada Okoro left the room. The senator smiled. “It was cold,” she said.';
		expect(last(text)).toMatchObject({speaker: 'Ada Okoro', because: 'pronoun-to-subject'});
	});

	it('means whoever has a name and stands there as well', () => {
		expect(last('The farmer met Ada Okoro. “It was cold,” she said.')).toMatchObject({speaker: 'Ada Okoro'});
	});
});

describe('“he” behind “Asked by …”', () => {
	it('is the one who spoke, and neither who asks nor who is asked about', () => {
		const text =
			'Colin Renner told police he bought it from Sam Trev. Asked by Amit Rao who Sam Trev was, he answered: “No comment.”';
		expect(last(text)).toMatchObject({speaker: 'Colin Renner', parts: ['“No comment.”']});
	});
});

describe('“it” and “they”', () => {
	it('are never certain, for what they mean may have no name', () => {
		const text = 'The Harbour Authority runs the bridge. “It is safe,” it said.';
		expect(last(text)).toMatchObject({speaker: 'Harbour Authority', confidence: 'likely'});
	});
});

describe('a description', () => {
	it('does not mean an organisation that is named only later', () => {
		const text =
			'The central bank of the country said prices were “too high”.\n\nMia Vale of Otterby Bank was surprised.';
		expect(readQuotes(text)).toMatchObject([
			{speaker: 'unnamed', mention: 'The central bank of the country'},
		]);
	});
});

describe('“they”', () => {
	it('is one person of whom no more is known', () => {
		expect(readQuotes('One local was pleased. “He is a legend,” they said.')).toMatchObject([
			{description: 'One local'},
		]);
	});

	it('are those who spoke in the paragraph above, unless others are named since', () => {
		const urged = '40 economists urged the Treasury to “think again”.\n\n';
		expect(readQuotes(`${urged}“It is late,” they write.`)[1]).toMatchObject({description: '40 economists'});
		expect(readQuotes(`${urged}The Harbour Authority met. “It is late,” they write.`)[1]).toMatchObject({
			speaker: 'Harbour Authority',
		});
	});
});

describe('how somebody was described', () => {
	it('is said by whoever described', () => {
		expect(readQuotes('“A lion of a man,” was how Ada Okoro described the late activist.')).toMatchObject([
			{speaker: 'Ada Okoro', parts: ['“A lion of a man,”']},
		]);
		expect(readQuotes('Ben Hale asked how Ada Okoro described the late activist.')).toMatchObject([
			{speaker: 'Ben Hale'},
		]);
	});
});
