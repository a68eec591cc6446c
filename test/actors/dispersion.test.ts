import {describe, expect, it} from 'vitest';
import {dispersionOf} from '../../source/actors/dispersion.ts';

describe('mentions that follow the words', () => {
	it('are spread evenly', () => {
		expect(dispersionOf([1, 2, 1], [10, 20, 10])).toBe(0);
	});
});

describe('mentions all in one short paragraph', () => {
	it('are spread as unevenly as can be', () => {
		expect(dispersionOf([0, 5], [99, 1])).toBeCloseTo(0.99);
	});
});

describe('an actor never mentioned in the body', () => {
	it('has no dispersion', () => {
		expect(dispersionOf([0, 0], [10, 20])).toBeUndefined();
	});
});

describe('lists of different articles', () => {
	it('are refused', () => {
		expect(() => dispersionOf([1], [10, 20])).toThrow(RangeError);
	});
});
