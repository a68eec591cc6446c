// node scripts/count-tests.mjs REPORT STATUS…
// Adds up the tests in vitest's JSON report and the exit statuses of the commands that ran. The first is vitest's own.
import fs from 'node:fs';

const [file, ...statuses] = process.argv.slice(2);
let passed = 0;
let failed = 0;
try {
	const report = JSON.parse(fs.readFileSync(file, 'utf8'));
	passed = report.numPassedTests;
	failed = report.numFailedTests;
} catch {
	// No report means that no test ran, and the status says so.
}

// A run can fail with every test passed: a file that does not load, an error that nobody caught.
const [tests, ...checks] = statuses.map(Number);
if (tests !== 0 && failed === 0) failed++;
for (const status of checks) {
	if (status === 0) passed++;
	else failed++;
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
