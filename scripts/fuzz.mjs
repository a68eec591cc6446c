// npm run fuzz, or FUZZ=50 npm run fuzz -- test/search
// Tries every property of the tests on a million inputs in all, or as many times more than usual as FUZZ says.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const asked = process.argv.slice(2);
const files = fs
	.globSync('test/**/*.test.{ts,tsx}', {cwd: root})
	.filter(file => asked.length === 0 || asked.some(part => file.includes(part)));

let usual = 0;
const withProperties = files.filter(file => {
	const numbers = [...fs.readFileSync(path.join(root, file), 'utf8').matchAll(/\bruns\((\d+)\)/g)];
	for (const [, number] of numbers) usual += Number(number);
	return numbers.length > 0;
});
if (withProperties.length === 0) {
	console.error(`No property stands in ${asked.join(' ')}.`);
	process.exit(2);
}

const times = Number(process.env.FUZZ ?? Math.ceil(1_000_000 / usual));
console.log(`${withProperties.length} files, ${(usual * times).toLocaleString('en')} inputs`);
const {status} = spawnSync('vitest', ['run', '--testTimeout=0', ...withProperties], {
	cwd: root,
	stdio: 'inherit',
	env: {...process.env, FUZZ: String(times)},
	shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
