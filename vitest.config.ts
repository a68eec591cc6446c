import {tmpdir} from 'node:os';
import path from 'node:path';
import {defineConfig} from 'vitest/config';

const nobodys = path.join(tmpdir(), `article-explorer-tests-${process.pid}`);

export default defineConfig({
	test: {
		// A machine with two busy cores is no reason to fail. `npm run fuzz` takes its time.
		testTimeout: process.env.FUZZ ? 0 : 60_000,
		hookTimeout: 60_000,
		include: ['test/**/*.test.{ts,tsx}'],
		// A test of the built program waits for it most of the time: 138 s with one worker on two cores, which is vitest's own choice, 91 s with two.
		maxWorkers: '100%',
		// Ink draws nothing until the end where it believes it runs in CI.
		// What somebody put right or has set on this machine is no business of the tests.
		env: {CI: '', XDG_STATE_HOME: nobodys, XDG_CONFIG_HOME: nobodys},
	},
});
