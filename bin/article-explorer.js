#!/usr/bin/env node
'use strict';
// The command as it is installed. It is CommonJS in old JavaScript, so that a Node that is too old can
// still read it and say so, and so that a checkout in which nothing is installed yet can run it.
const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '..');
// The published package holds no lockfile.
const isCheckout = fs.existsSync(path.join(root, 'package-lock.json'));
const pinnedNode = path.join(
	root,
	'node_modules',
	'.bin',
	process.platform === 'win32' ? 'node.cmd' : 'node',
);

if (isCheckout) require('../scripts/ready.js')();

if (isNewEnough(process.versions.node)) {
	require('../dist/cli.js');
} else if (isCheckout && fs.existsSync(pinnedNode)) {
	runAgain();
} else {
	process.stderr.write(`article-explorer needs Node 22.12 or later; this is ${process.version}.\n`);
	process.exitCode = 2;
}

function isNewEnough(version) {
	const numbers = version.split('.').map(Number);
	return numbers[0] > 22 || (numbers[0] === 22 && numbers[1] >= 12);
}

/** Starts over with the Node that the checkout has installed for itself. */
function runAgain() {
	const child = require('child_process').spawn(pinnedNode, [__filename].concat(process.argv.slice(2)), {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	// The child restores the terminal and chooses the status, so this process waits for it. The terminal
	// sends SIGINT to both; the other two reach only this one.
	process.on('SIGINT', () => {});
	for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	child.on('exit', (status, signal) => {
		if (signal === null) {
			process.exitCode = status;
		} else {
			process.removeAllListeners(signal);
			process.kill(process.pid, signal);
		}
	});
}
