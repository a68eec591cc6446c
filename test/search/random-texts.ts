import fc from 'fast-check';

const asked = process.env.FUZZ_RUNS;

/**
 * How many random inputs a property is tried on: as many as `FUZZ_RUNS` says, with a new seed, or the usual number
 * and the same ones each time, since a test that fails now and then says nothing.
 */
export function runs(usual: number): {readonly numRuns: number} & ({readonly seed: number} | object) {
	return asked ? {numRuns: Number(asked)} : {numRuns: usual, seed: 2026_11_23};
}

/** Sets the number for all properties that do not say their own. */
export function usualRuns(usual: number) {
	fc.configureGlobal(runs(usual));
}
