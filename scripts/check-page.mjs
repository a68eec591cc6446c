// Opens the report page in a real browser, as its readers do: on a desktop, on a telephone, in the dark and on
// paper. For Chromium or Chrome; BROWSER_PATH names another place for it. Fails when there is none.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {inflateSync} from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'article-explorer-page-'));
const page = path.join(folder, 'page.html');
let failures = 0;

const browser = [
	process.env.BROWSER_PATH,
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find(name => name && spawnSync(name, ['--version']).status === 0);
if (browser === undefined) {
	console.error('No Chromium or Chrome was found. Name one with BROWSER_PATH.');
	process.exit(1);
}

const made = spawnSync(
	process.execPath,
	[path.join(root, 'bin', 'article-explorer.js'), '--format', 'html', '--output', page],
	{encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']},
);
check('is made', made.status === 0, made.stderr);

const dom = open('--dump-dom');
check(
	'has its article, its tables and its charts',
	['<h1>', '<svg', '<table>', '<mark'].every(part => dom.stdout.includes(part)),
);
const trouble = dom.stderr.split('\n').filter(line => /CONSOLE|Refused|ERR_/.test(line));
check('loads nothing and says no word of trouble', trouble.length === 0, trouble.join('\n'));

const wide = picture('wide', 1100, 1400);
const dark = picture('dark', 1100, 1400, '--blink-settings=preferredColorScheme=0');
const narrow = picture('narrow', 500, 900);
check('is drawn in several colours', wide.colors > 20 && narrow.colors > 20);
check('is light by day', wide.corner > 200, `the corner is ${wide.corner}`);
check('is dark by night', dark.corner < 60, `the corner is ${dark.corner}`);

const pdf = path.join(folder, 'page.pdf');
open('--no-pdf-header-footer', `--print-to-pdf=${pdf}`);
const printed = fs.readFileSync(pdf, 'latin1');
const sheets = [...printed.matchAll(/\/Type\s*\/Page\b/g)].length;
check(
	'prints on a few sheets of paper',
	printed.startsWith('%PDF-') && sheets >= 2 && sheets <= 6,
	`${sheets} sheets`,
);

fs.rmSync(folder, {recursive: true});
process.exit(failures === 0 ? 0 : 1);

function open(...parameters) {
	return spawnSync(
		browser,
		[
			'--headless',
			'--disable-gpu',
			'--hide-scrollbars',
			// In a container there is no user to shut in.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--enable-logging=stderr',
			`--user-data-dir=${path.join(folder, 'profile')}`,
			...parameters,
			pathToFileURL(page).href,
		],
		{encoding: 'utf8', timeout: 60_000, maxBuffer: 64 * 1024 * 1024},
	);
}

/** How many colours a picture of the page has, and how bright its corner is, from 0 to 255. */
function picture(name, width, height, ...parameters) {
	const file = path.join(folder, `${name}.png`);
	open(`--window-size=${width},${height}`, ...parameters, `--screenshot=${file}`);
	const bytes = fs.readFileSync(file);
	const parts = [];
	for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
		if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
			parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
		}
	}

	// The filters of PNG store differences, so these are not the colours, but as many as there are.
	const rows = inflateSync(Buffer.concat(parts));
	return {colors: new Set(rows).size, corner: rows[1]};
}

function check(what, isSo, more = '') {
	console.log(`${isSo ? 'ok' : 'NOT OK'}: the page ${what}${isSo || more === '' ? '' : ` (${more.trim()})`}`);
	if (!isSo) failures++;
}
