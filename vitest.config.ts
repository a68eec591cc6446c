import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		// Ink draws nothing until the end where it believes it runs in CI.
		env: {CI: ''},
	},
});
