import {describe, expect, it} from 'vitest';
import {apart, segment, textOfLine} from '../../../source/navigation/screen/make-line.ts';

describe('what stands left and right in a line', () => {
	const right = [segment('27 Nov')];

	it.each([
		['is parted by the room there is', 'Storm', 16, 'Storm     27 Nov'],
		['keeps a space between its sides where the left just fits', 'Storm', 12, 'Storm 27 Nov'],
		['keeps a space behind what is cut', 'Storm over the coast', 20, 'Storm over t… 27 Nov'],
		['is cut where only the space is missing', 'Storm at sea, again', 25, 'Storm at sea, aga… 27 Nov'],
		['loses its right side where that is not enough', 'Storm over the coast', 16, 'Storm over the… '],
	])('%s', (_, left, width, line) => {
		expect(textOfLine(apart([segment(left)], right, width))).toBe(line);
	});

	it('gets no second space before a right side that begins with one', () => {
		expect(textOfLine(apart([segment('Storm over the coast')], [segment('  y m')], 18))).toBe(
			'Storm over t…  y m',
		);
	});
});
