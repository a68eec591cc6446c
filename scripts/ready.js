'use strict';
// Makes a checkout ready to run: installs what is missing, and builds what is missing or older than its source.
// For any Node from 18 up, because it runs before anything is installed. It is not npm's `prepare`: npx runs
// that in a checkout before there is anything to build with, and npm warns of it in the packed package.
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const built = path.join(root, 'dist', 'cli.js');

function makeReady() {
	// What npm says is for people; standard output belongs to the article.
	if (!fs.existsSync(path.join(root, 'node_modules', '.package-lock.json'))) run('npm', ['ci']);
	if (isStale()) {
		// Seconds in which nothing is seen look like a program that hangs.
		process.stderr.write('Building article-explorer, which is needed once after each change …\n');
		run(process.execPath, ['scripts/build.mjs']);
	}
}

function run(command, args) {
	// Loaded only where there is something to do: it takes a tenth of a start.
	const {status} = require('node:child_process').spawnSync(command, args, {
		cwd: root,
		stdio: ['ignore', 2, 2],
		// npm is a script there.
		shell: process.platform === 'win32' && command === 'npm',
	});
	if (status !== 0) process.exit(status || 1);
}

/** Whether anything that the bundle is made of is newer than the bundle. */
function isStale() {
	if (!fs.existsSync(built)) return true;
	const builtAt = fs.statSync(built).mtimeMs;
	return ['source', 'data', 'scripts', 'package.json'].some(name => isNewer(path.join(root, name), builtAt));
}

function isNewer(file, time) {
	const entry = fs.statSync(file);
	// A folder is newer when a file in it was taken away.
	if (entry.mtimeMs > time) return true;
	return entry.isDirectory() && fs.readdirSync(file).some(name => isNewer(path.join(file, name), time));
}

module.exports = makeReady;

if (require.main === module) makeReady();
