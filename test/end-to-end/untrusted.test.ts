import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {fromText} from '../../source/article/from-text.ts';
import {type Correction, noCorrections, record} from '../../source/corrections/correction.ts';
import {correctionsFile, keepCorrections} from '../../source/corrections/store.ts';
import {keepPlace, placesFile} from '../../source/places/store.ts';
import {docx, epub} from '../article/documents.ts';
import {closeAll, command, keys, open, temporaryFolder} from '../helpers/terminal.ts';

const guard = fileURLToPath(new URL('../fixtures/no-network.cjs', import.meta.url));
const [node, script] = command;

const attack =
	'\u001B]0;owned\u0007\u001B[31m\u001B]8;;https://evil.example\u001B\\\u001B]52;c;eA==\u0007\u009B2J\u202E';
const page = `<!doctype html><html><head><title>Bridge ${attack}</title><base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/a.css"><script src="https://evil.example/a.js"></script><meta http-equiv="refresh" content="0;url=https://evil.example/"></head><body><article><h1>Bridge ${attack}</h1><img src="https://evil.example/a.png"><iframe src="https://evil.example/"></iframe><p>“We open ${attack} in May,” said Mayor Ana ${attack}Ruiz, who has waited for the bridge for longer than anybody in the town.</p><p>The bridge has been shut since the autumn storms, and nobody knows who should pay for it.</p></article></body></html>`;

let folder = '';
beforeAll(() => {
	folder = temporaryFolder();
	fs.writeFileSync(path.join(folder, `a${attack.replaceAll('/', '')}.html`), page);
	fs.writeFileSync(path.join(folder, 'b.html'), page);
	fs.writeFileSync(
		path.join(folder, 'c.xml'),
		`<?xml version="1.0"?><!DOCTYPE rss SYSTEM "https://evil.example/a.dtd"><rss version="2.0"><channel><title>Courier</title><item><title>Bridge</title><link>https://evil.example/</link><description><![CDATA[<p>“We open in May,” said Ana Ruiz.</p>]]></description></item></channel></rss>`,
	);
	fs.writeFileSync(
		path.join(folder, 'd.epub'),
		epub({
			'one.xhtml': `<html><body><h1>Bridge</h1><img src="https://evil.example/a.png"/><p>“We open in May,” said Ana Ruiz, who has waited for the bridge for longer than anybody.</p><p>It has been shut since the autumn storms, and nobody knows who should pay for it, or when.</p>${'<p>The council met twice in the harbour and went home again without a word about it.</p>'.repeat(9)}</body></html>`,
		}),
	);
	fs.writeFileSync(
		path.join(folder, 'e.docx'),
		docx('<w:p><w:r><w:t>“We open in May,” said Ana Ruiz.</w:t></w:r></w:p>'),
	);
	fs.writeFileSync(
		path.join(folder, 'f.eml'),
		`From: Ada <ada@a.example>\r\nTo: desk@a.example\r\nSubject: Bridge\r\nContent-Type: text/html\r\n\r\n${page}`,
	);
	fs.writeFileSync(
		path.join(folder, 'g.md'),
		'# Bridge\n\n![x](https://evil.example/a.png)\n\n“We open in May,” said Ana Ruiz.\n',
	);
});
afterEach(closeAll);
afterAll(() => fs.rmSync(folder, {recursive: true}));

describe('an article from the disk', () => {
	it.each([
		['printed', ['--format', 'json', '--recursive', '.']],
		['reported on', ['--format', 'report', '--recursive', '.']],
		['verified', ['--verify', 'We open in May', '--recursive', '.']],
	])('is %s without the network', (_, argv) => {
		const {status, stderr} = spawnSync(node, ['--require', guard, script, ...argv], {
			cwd: folder,
			encoding: 'utf8',
		});
		expect(stderr).not.toContain('network was touched');
		expect({status, stderr: status === 0 ? null : stderr}).toEqual({status: 0, stderr: null});
	});

	it('that an address is given for does touch it, so that the test above can fail', () => {
		const {status} = spawnSync(node, ['--require', guard, script, '--format', 'text', 'http://127.0.0.1:9/']);
		expect(status).toBe(99);
	});

	it('writes nothing on the terminal but what is drawn, whatever is in its text and its name', async () => {
		const names = fs.readdirSync(folder).filter(name => name.endsWith('.html'));
		const terminal = open(names, {
			cwd: folder,
			env: {NODE_OPTIONS: `--require ${guard}`, TERM: 'xterm-256color'},
		});
		await terminal.waitFor(/b\.html/);
		terminal.type(keys.enter);
		await terminal.waitFor('in May');
		for (const layer of ['?', ':', 'y', 'e', 'i', 'V', '/ruiz']) {
			terminal.type(layer);
			terminal.type(`${keys.escape}${keys.escape}`);
		}

		terminal.type('2G1j3j:');
		await terminal.waitFor(/:/);
		terminal.type(keys.escape);
		terminal.type(keys.escape);
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
		expect(terminal.clipboard).toEqual([]);
		expect(terminal.title).not.toContain('owned');
		expect(terminal.written).not.toMatch(/\u001B\](?!2;)|[\u0080-\u009F\u202A-\u202E\u2066-\u2069]/);
		expect(terminal.written).not.toContain('\u001B[31m\u001B');
	});

	it('writes nothing else when the files that the program keeps have been written by others', async () => {
		const kept = path.join(folder, 'kept');
		const env = {XDG_STATE_HOME: kept, XDG_CONFIG_HOME: kept};
		const story = path.join(folder, 'story.txt');
		const text = 'Bridge\n\n“We open in May,” said Ana Ruiz.\n';
		fs.writeFileSync(story, text);
		const quote = {exact: '“We open in May,”', prefix: '', suffix: ' said', start: 8};
		const corrections: readonly Correction[] = [
			{type: 'tag', quote, tag: `money${attack}`},
			{type: 'note', quote, note: `ask${attack}`},
			{type: 'set-speaker', quote, speaker: {kind: 'new', name: `Lin${attack}`, actorKind: 'person'}},
			{type: 'rename-actor', actor: {id: 'ana-ruiz', name: 'Ana Ruiz'}, name: `Ana${attack}`},
			{type: 'tag', quote: {...quote, exact: `gone${attack}`}, tag: 'x'},
		];
		const log = corrections.reduce(
			(before, one, index) => record(before, one, {id: `${attack}${index}`, at: `2026-03-1${index}`}),
			noCorrections,
		);
		const state = path.join(kept, 'article-explorer');
		await keepCorrections(correctionsFile(fromText(text, {path: story}), state), log);
		keepPlace(
			placesFile(env),
			{
				source: `/x${attack}`,
				part: null,
				title: `Ferry${attack}`,
				pane: 'quotes',
				offset: 0,
				words: '',
				left: '2026-03-12',
			},
			5,
		);
		fs.writeFileSync(
			path.join(state, 'config.toml'),
			'theme = "drak\\u001b]0;owned\\u0007\\u009b2J\\u202e"\n',
		);
		const terminal = open([story], {cwd: folder, env});
		await terminal.waitFor('Lin');
		for (const layer of ['?', 'gr', 'go', 'i', 't', 'c', 'a', 'U', '4', '3', 'ym']) {
			terminal.type(`${layer}${keys.escape}`);
		}

		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
		expect(terminal.title).not.toContain('owned');
		expect(terminal.written).not.toMatch(/\u001B\](?!2;|52;c;)|[\u0080-\u009F\u202A-\u202E\u2066-\u2069]/);
		expect(terminal.clipboard.join()).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u0080-\u009F\u202E]/);
	});

	it('writes nothing else in the conversation either', async () => {
		const [name] = fs.readdirSync(folder).filter(one => one.startsWith('a'));
		const terminal = open(['--accessible', name!], {cwd: folder, env: {NODE_OPTIONS: `--require ${guard}`}});
		await terminal.waitFor(/^>/m);
		for (const words of ['quotes', '1', 'actors', 'paragraphs', '1', 'help', 'find open', 'quit']) {
			terminal.type(`${words}\r`);
		}

		expect(await terminal.exit()).toBe(0);
		expect(terminal.clipboard).toEqual([]);
		expect(terminal.title).toBe('');
		expect(terminal.written).not.toMatch(/\u001B\]|[\u0080-\u009F\u202A-\u202E\u2066-\u2069]/);
	});
});
