// Makes a checkout ready to run: installs what is missing and builds what is not built.
// Plain JavaScript for any Node from 18 up, because it runs before anything is installed.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

const run = (...command) => {
	const {status} = spawnSync('npm', command, {stdio: ['ignore', 2, 2], shell: process.platform === 'win32'});
	if (status !== 0) process.exit(status ?? 1);
};

if (process.argv.includes('--build')) {
	// npx links a checkout and runs this before anything is installed; then there is nothing to build with.
	if (existsSync('node_modules/esbuild') && existsSync('source')) run('run', '--silent', 'build');
} else {
	if (!existsSync('node_modules/.package-lock.json')) run('ci');
	if (!existsSync('dist/cli.js')) run('run', '--silent', 'build');
}
