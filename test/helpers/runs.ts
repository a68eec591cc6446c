/** How many times more than usual `npm run fuzz` tries each property; 1 when the tests are run. */
const times = Number(process.env.FUZZ ?? 1);

/**
 * How many random inputs a property is tried on: the usual number, and the same ones each time, since a test that
 * fails now and then says nothing. `npm run fuzz` tries many more, each time others; what it finds it prints with the
 * seed that plays it again: `FUZZ=50 FUZZ_SEED=-123 npm run fuzz`.
 */
export function runs(usual: number): {readonly numRuns: number; readonly seed?: number} {
	if (times === 1) return {numRuns: usual, seed: 20_220_215};
	const {FUZZ_SEED: seed} = process.env;
	return {numRuns: usual * times, ...(seed && {seed: Number(seed)})};
}
