// node scripts/bench.mjs [--json] [--readme] [--rounds 15] [ROW…]     (npm run bench builds first)
// How fast the built command is. Machines are noisy, so every figure of a round is taken in turn with the others,
// and what counts is the ratio of the medians to an empty `node -e 0` of the same rounds. The texts are made up
// here, from few words, so that anybody can repeat it. News, which has more names and cues, took a warm process 1.6
// times as long (840 articles, seconds of work).
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import * as pty from '@lydell/node-pty';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const {values, positionals} = parseArgs({
	options: {
		json: {type: 'boolean', default: false},
		// Puts the table into the README. For a quiet machine.
		readme: {type: 'boolean', default: false},
		rounds: {type: 'string', default: '15'},
	},
	allowPositionals: true,
});
const rounds = Number(values.rounds);
let homes = 0;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'article-explorer-bench-'));
const command = path.join(root, 'dist/cli.js');
const bundled = path.join(root, 'data/russia-ukraine-diplomacy.txt');

/** What a terminal sends for the names used below. */
const down = '\u001B[B';

const texts = new Map([100, 1000, 10_000].map(quotes => [quotes, articleOf(quotes)]));
for (const [quotes, text] of texts) fs.writeFileSync(path.join(folder, `${quotes}.txt`), text);
/** Articles of 5 kB. */
const many = Array.from({length: 800}, (_, index) => {
	const file = path.join(folder, `many-${index}.txt`);
	fs.writeFileSync(file, articleOf(22, index));
	return file;
});
const megabytesOf = files => files.reduce((sum, file) => sum + fs.statSync(file).size, 0) / 1e6;

const allRows = [
	{name: 'node -e 0', run: () => spawned(['-e', '0']), least: 5},
	{name: '--version', run: () => spawned([command, '--version'])},
	{name: 'text, bundled article', run: () => spawned([command, bundled])},
	{
		name: '--format json, bundled article',
		run: () => spawned([command, '--format', 'json', bundled]),
		reach: 2,
	},
	{name: 'first frame, bundled article', run: () => firstFrame(bundled), reach: 2.5},
	{
		name: 'first frame, 10,000 quotes',
		run: () => firstFrame(path.join(folder, '10000.txt')),
		most: 5,
		reach: 5,
	},
	...[100, 1000, 10_000].map(quotes => ({
		name: `--format json, ${quotes.toLocaleString('en')} quotes`,
		run: () => spawned([command, '--format', 'json', path.join(folder, `${quotes}.txt`)]),
		most: quotes === 10_000 ? 3 : 7,
		megabytes: fs.statSync(path.join(folder, `${quotes}.txt`)).size / 1e6,
	})),
	...[50, 200, 800].map(articles => ({
		name: `--format ndjson, ${articles} articles`,
		run: () => spawned([command, '--format', 'ndjson', ...many.slice(0, articles)]),
		most: 5,
		megabytes: megabytesOf(many.slice(0, articles)),
	})),
];

/** The first runs compile what later ones take from the cache, and that is what a user meets day by day. */
const warmUps = 5;

const chosen =
	positionals.length === 0
		? allRows
		: allRows.filter(({name}, index) => index === 0 || positionals.some(part => name.includes(part)));
const times = new Map(chosen.map(row => [row, []]));
try {
	for (const row of chosen) {
		for (let run = 0; run < Math.min(warmUps, row.most ?? warmUps); run++) await row.run();
	}

	for (let round = 0; round < rounds; round++) {
		for (const row of chosen) {
			if (round < (row.most ?? rounds)) times.get(row).push(await row.run());
		}
	}

	const results = chosen.map(row => summaryOf(row, times.get(row)));
	if (positionals.length === 0 || positionals.includes('warm')) results.push(await warm());
	if (positionals.length === 0 || positionals.includes('keypress'))
		results.push(...(await keypresses(10_000)));
	if (positionals.length === 0 || positionals.includes('100,000')) {
		fs.writeFileSync(path.join(folder, '100000.txt'), articleOf(100_000));
		results.push(...(await keypresses(100_000)));
	}

	if (positionals.length === 0 || positionals.includes('leaving')) results.push(...(await leaving()));
	print(results);
} finally {
	fs.rmSync(folder, {recursive: true, force: true});
}

process.exit(0);

function summaryOf({name, megabytes, reach}, samples) {
	const milliseconds = quantile(samples, 0.5);
	// Of the same rounds: a row that takes long is not run in all of them.
	const ratio = milliseconds / quantile(times.get(chosen[0]).slice(0, samples.length), 0.5);
	return {
		name,
		milliseconds: round(milliseconds),
		ratio: round(ratio, 2),
		...(reach === undefined ? {} : {reach}),
		...(megabytes === undefined ? {} : {megabytesASecond: round((megabytes / milliseconds) * 1000, 2)}),
		rounds: samples.length,
	};
}

function print(results) {
	const machine = `${os.cpus()[0]?.model.trim()} × ${os.availableParallelism()}, Node ${process.version}, ${process.platform}`;
	if (values.readme) {
		const file = path.join(root, 'README.md');
		const lines = results.map(
			({ratio, megabytesASecond, ...result}) =>
				`| ${result.name} | ${figureOf(result)} | ${ratio ?? ''} | ${megabytesASecond ?? ''} |`,
		);
		const table = ['| what | ms | ÷ `node -e 0` | MB/s |', '| --- | ---: | ---: | ---: |', ...lines].join(
			'\n',
		);
		fs.writeFileSync(
			file,
			fs
				.readFileSync(file, 'utf8')
				.replace(
					/(<!-- speed -->\n)[\s\S]*?(<!-- \/speed -->)/,
					`$1\nMedians of \`npm run bench -- --readme\` on ${machine}:\n\n${table}\n\n$2`,
				),
		);
	}

	if (values.json) {
		console.log(JSON.stringify({machine, results}, null, 2));
		return;
	}

	console.log(`${machine}\n`);
	console.log(
		`${'what'.padEnd(40)}${'ms'.padStart(9)}${'÷ node'.padStart(9)}${'reach'.padStart(8)}${'MB/s'.padStart(8)}`,
	);
	for (const {ratio, reach, megabytesASecond, ...result} of results) {
		console.log(
			`${result.name.padEnd(40)}${figureOf(result).padStart(9)}${String(ratio ?? '').padStart(9)}${String(reach ?? '').padStart(8)}${String(megabytesASecond ?? '').padStart(8)}`,
		);
	}
}

/** In milliseconds, where it does not say in what. */
function figureOf({milliseconds, bytes, mebibytes}) {
	return bytes !== undefined
		? `${bytes} B`
		: mebibytes !== undefined
			? `${mebibytes} MiB`
			: String(milliseconds);
}

function spawned(args) {
	const start = process.hrtime.bigint();
	const {status, stderr} = spawnSync(process.execPath, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		maxBuffer: 1 << 30,
		env: environment(),
	});
	const time = Number(process.hrtime.bigint() - start) / 1e6;
	if (status !== 0) throw new Error(`node ${args.slice(0, 4).join(' ')} ended with ${status}: ${stderr}`);
	return time;
}

/** From the start of the process until the panes have been drawn, with the text in them. */
async function firstFrame(file) {
	const start = process.hrtime.bigint();
	const program = opened(file);
	await until(program, written => written.includes('Actors'));
	const time = Number(process.hrtime.bigint() - start) / 1e6;
	await closed(program);
	return time;
}

/** What an article of 5 kB takes in a process that has analysed many: reading, analysis and its line of NDJSON. */
async function warm() {
	const {analyzeArticle, readArticle, toNdjsonLine} = await import(path.join(root, 'dist/index.js'));
	const inputs = many.map(file => ({
		path: file,
		url: null,
		name: path.basename(file),
		bytes: fs.readFileSync(file),
		mediaType: null,
		notices: [],
	}));
	const samples = [];
	for (let pass = 0; pass < 4; pass++) {
		for (const input of inputs) {
			const start = process.hrtime.bigint();
			toNdjsonLine(analyzeArticle(await readArticle(input)));
			const time = Number(process.hrtime.bigint() - start) / 1e6;
			if (pass > 0) samples.push((time / input.bytes.length) * 5000);
		}
	}

	const milliseconds = quantile(samples, 0.5);
	return {
		name: 'an article of 5 kB, in a warm process',
		milliseconds: round(milliseconds, 2),
		reach: 5,
		megabytesASecond: round(5 / milliseconds, 2),
		rounds: samples.length,
	};
}

/** How long an answer to a key takes with many quotes, moving and typing, what it writes, and what that takes in memory. */
async function keypresses(quotes) {
	const among = `${quotes.toLocaleString('en')} quotes`;
	const start = process.hrtime.bigint();
	const program = opened(path.join(folder, `${quotes}.txt`));
	await until(program, written => written.includes('Actors'));
	const frame = Number(process.hrtime.bigint() - start) / 1e6;
	// The text is there long before its quotes, and what is measured is a move among those.
	await until(program, written => written.includes('Quote 1 of '));
	const peak = memoryOf(program, 'VmHWM');
	await pressed(program, '2');
	const moving = [];
	for (let press = 0; press < 150; press++) moving.push(await pressed(program, down));
	await pressed(program, '/');
	const typing = [];
	for (const word of ['bridge', 'goverment', 'of the']) {
		for (const letter of word) typing.push(await pressed(program, letter));
		for (const _ of word) typing.push(await pressed(program, '\u007F'));
	}

	const answered = samples => samples.filter(sample => sample !== null);
	const rows = [
		['moving', moving],
		['typing in search', typing],
	].flatMap(([name, samples]) =>
		[0.5, 0.99].map(share => ({
			name: `a key, ${among}, ${name}, p${share * 100}`,
			// A key that changes nothing, such as one at the end of a list, was not answered fast.
			milliseconds: round(
				quantile(
					answered(samples).map(({time}) => time),
					share,
				),
			),
			rounds: answered(samples).length,
		})),
	);
	const bytes = quantile(
		answered(moving).map(({bytes}) => bytes),
		0.5,
	);
	rows.push({name: `bytes of a move, ${among}, p50`, bytes, rounds: answered(moving).length});
	if (peak !== null) rows.push({name: `most memory, ${among}`, mebibytes: peak, rounds: 1});
	await closed(program);
	// With fewer, it is a row of its own, in many rounds.
	const isAlone = !allRows.some(({name}) => name === `first frame, ${among}`);
	return isAlone ? [{name: `first frame, ${among}`, milliseconds: round(frame), rounds: 1}, ...rows] : rows;
}

/** From `q` until the process is gone, and the most memory that the bundled article took, with a few keys. */
async function leaving() {
	const times = [];
	const peaks = [];
	for (let round = 0; round < rounds; round++) {
		const program = opened(bundled);
		await until(program, written => written.includes('Quote 1 of '));
		for (let press = 0; press < 8; press++) await pressed(program, down);
		peaks.push(memoryOf(program, 'VmHWM'));
		const start = process.hrtime.bigint();
		program.terminal.write('q');
		await program.ended;
		times.push(Number(process.hrtime.bigint() - start) / 1e6);
	}

	const mebibytes = peaks.includes(null) ? null : quantile(peaks, 0.5);
	return [
		{name: 'leaving, bundled article', milliseconds: round(quantile(times, 0.5)), rounds},
		...(mebibytes === null ? [] : [{name: 'most memory, bundled article', mebibytes, rounds}]),
	];
}

/** In MiB; `null` where the system does not tell. */
function memoryOf({terminal}, what) {
	try {
		const [, kibibytes] = new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(
			fs.readFileSync(`/proc/${terminal.pid}/status`, 'utf8'),
		);
		return round(Number(kibibytes) / 1024);
	} catch {
		return null;
	}
}

/** From a key until the screen has been still for as long as a frame takes. */
async function pressed(program, key) {
	const before = program.length;
	const start = process.hrtime.bigint();
	program.terminal.write(key);
	let last = null;
	for (let waited = 0; waited < 400; waited++) {
		await new Promise(resolve => program.waiters.push(resolve) && setTimeout(resolve, 10));
		if (program.length > before && last === program.length) break;
		last = program.length;
	}

	return program.length > before
		? {time: Number(program.writtenAt - start) / 1e6, bytes: program.length - before}
		: null;
}

function opened(file) {
	const program = {
		written: '',
		length: 0,
		writtenAt: 0n,
		waiters: [],
		terminal: pty.spawn(process.execPath, [command, file], {
			cols: 120,
			rows: 40,
			cwd: root,
			env: environment(),
		}),
	};
	program.terminal.onData(data => {
		program.writtenAt = process.hrtime.bigint();
		program.length += Buffer.byteLength(data);
		program.written = (program.written + data).slice(-100_000);
		for (const wake of program.waiters.splice(0)) wake();
	});
	program.ended = new Promise(resolve => program.terminal.onExit(resolve));
	return program;
}

async function until(program, isReady) {
	while (!isReady(program.written)) await new Promise(resolve => program.waiters.push(resolve));
}

async function closed(program) {
	program.terminal.write('\u0003');
	await program.ended;
}

function environment() {
	const {CI, NODE_OPTIONS, NO_COLOR, FORCE_COLOR, ...env} = process.env;
	return {
		...env,
		TERM: 'xterm-256color',
		// A home of its own for each: it would go on where the reader was the time before.
		XDG_STATE_HOME: path.join(folder, `state-${++homes}`),
		NODE_COMPILE_CACHE: path.join(folder, 'code'),
	};
}

function quantile(samples, share) {
	const sorted = samples.toSorted((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function round(value, digits = 1) {
	return Number(value.toFixed(digits));
}

/** English enough to be analysed: paragraphs that each hold a quote, with people who are named and come back. */
function articleOf(quotes, seed = 1) {
	let state = seed * 2654435761 + 1;
	const pick = list => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return list[state % list.length];
	};
	const first =
		'Ada Ben Carla David Elena Frank Grace Hugo Irene Jonas Karin Liam Maria Noah Olga Peter'.split(' ');
	const last =
		'Okafor Ruiz Lindqvist Moreau Tanaka Whitfield Novak Abara Castellan Dunmore Eriksen Farouk'.split(' ');
	const nouns =
		'bridge harbour council budget school government inspection storm report ferry market road'.split(' ');
	const verbs = 'reopen close repair finance delay inspect defend abandon'.split(' ');
	const cues = ['said', 'said', 'said', 'told reporters', 'warned', 'added'];
	const paragraphs = ['The harbour bridge and what is to become of it', '12 March 2026'];
	for (let index = 0; index < quotes; index++) {
		const name = `${pick(first)} ${pick(last)}`;
		const said = `We will ${pick(verbs)} the ${pick(nouns)} before the ${pick(nouns)} of the ${pick(nouns)} is done`;
		paragraphs.push(
			pick([
				`“${said},” ${name} ${pick(cues)} on Tuesday, after the ${pick(nouns)} had been discussed for hours.`,
				`The ${pick(nouns)} has been waiting since the autumn. ${name}, who chairs the ${pick(nouns)} committee, ${pick(cues)}: “${said}.”`,
				`“${said},” ${pick(cues)} ${name}. “Nobody asked the ${pick(nouns)}.” The ${pick(nouns)} did not answer.`,
			]),
		);
	}

	return `${paragraphs.join('\n\n')}\n`;
}
