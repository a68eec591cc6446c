import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		// A machine with two busy cores is no reason to fail.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		include: ['test/**/*.test.{ts,tsx}'],
		// Ink draws nothing until the end where it believes it runs in CI.
		env: {CI: ''},
	},
});
