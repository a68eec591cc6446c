import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {formats} from '../../source/output/formats.ts';
import {runCommand} from '../helpers/surroundings.ts';
import {temporaryFolder} from '../helpers/terminal.ts';

/** What names the window, turns text red, links elsewhere, fills the clipboard, clears the screen and turns the direction. */
const attack =
	'\u001B]0;owned\u0007\u001B[31m\u001B]8;;https://evil.example\u001B\\\u001B]52;c;eA==\u0007\u009B2J\u007F\u202E\u2066';
const steering = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

let folder = '';
let text = '';
let page = '';
/** A file whose name is the attack. */
let named = '';

beforeAll(() => {
	folder = temporaryFolder();
	text = path.join(folder, 'story.txt');
	page = path.join(folder, 'page.html');
	named = path.join(folder, `a${attack.replaceAll('/', '')}b.txt`);
	const story = `Bridge ${attack} to open\n\nBy Ada ${attack} Lind\n\n“We open ${attack} in May,” said Mayor Ana Ruiz.\n\nRuiz${attack} said that the bridge ${attack}was safe.\n`;
	fs.writeFileSync(text, story);
	fs.writeFileSync(named, story);
	const numbers = [...attack].map(character => `&#${character.codePointAt(0)};`).join('');
	fs.writeFileSync(
		page,
		`<!doctype html><html><head><title>Bridge ${numbers}</title><meta name="author" content="Ada ${numbers}"><meta property="og:site_name" content="Courier ${attack}"><link rel="canonical" href="https://a.example/${attack}"><meta property="article:published_time" content="2026-03-12${attack}"></head><body><article><h1>Bridge ${attack}</h1><p>“We open ${numbers} in May,” said Mayor Ana ${numbers}Ruiz, who has waited for the bridge for longer than anybody in the town.</p><p>The bridge has been shut since the autumn storms, and nobody knows who should pay for it.</p></article></body></html>`,
	);
});

afterAll(() => fs.rmSync(folder, {recursive: true}));

async function expectHarmless(...argv: readonly string[]): Promise<void> {
	const {output, messages} = await runCommand(argv);
	expect(output + messages).not.toBe('');
	expect(output).not.toMatch(steering);
	expect(messages).not.toMatch(steering);
}

describe('an article that would write on the terminal', () => {
	it.each(formats)('is harmless as %s, whatever it is read from', async format => {
		for (const file of [text, page, named]) await expectHarmless('--format', format, file);
	});

	it('is harmless when something is looked for in it', async () => {
		for (const file of [text, page, named]) {
			await expectHarmless('--verify', 'We open in May', file);
			await expectHarmless('--explain', 'q1', file);
			await expectHarmless('--format', 'text', '--search', 'open', file);
			await expectHarmless('--list-corrections', file);
		}
	});
});

describe('words of the reader that would write on the terminal', () => {
	it.each([
		['a source', [`no${attack}.txt`]],
		['a folder', ['--recursive', `/${attack}`]],
		['an address', [`http://127.0.0.1:9/${attack}`]],
		['an address that is none', [`ftp://${attack}`]],
		['an option', [`--${attack}`]],
		['a format', ['--format', attack]],
		['a pane', ['--pane', attack]],
		['an output', ['--format', 'text', '--output', `/nowhere/${attack}`]],
		['a quote', ['--verify', attack]],
		['a quote by somebody', ['--verify', `“We open,” said ${attack}`]],
		['a question', ['--explain', attack]],
		['a search', ['--format', 'text', '--search', attack]],
		['a search by field', ['--format', 'text', '--search', `is:${attack}`]],
		['a name', ['--format', 'text', '--speaker', attack]],
	])('are harmless as %s', async (_, argv) => {
		await expectHarmless(...argv, ...(argv[0] === '--recursive' || argv.length === 1 ? [] : [text]));
	});
});

describe('letters that look like others', () => {
	// The А of the second name and the о of the pasted word are Cyrillic.
	const article = '“We open in May,” said Ana Ruiz.\n\n“Never in June,” said \u0410na Ruiz.\n';
	const inFile = () => {
		const file = path.join(folder, 'letters.txt');
		fs.writeFileSync(file, article);
		return file;
	};

	it('make another name, and with it another actor', async () => {
		const {output} = await runCommand(['--format', 'json', inFile()]);
		const {actors, quotes} = JSON.parse(output);
		expect(new Set(actors.map(({id}: {id: string}) => id))).toEqual(new Set(['ana-ruiz', '\u0430na-ruiz']));
		expect(quotes.map(({speaker}: {speaker: {name: string}}) => speaker.name)).toEqual([
			'Ana Ruiz',
			'\u0410na Ruiz',
		]);
	});

	it('make other words, which are not verbatim', async () => {
		expect((await runCommand(['--verify', 'We open in May', inFile()])).status).toBe(0);
		expect((await runCommand(['--verify', 'We \u043Epen in May', inFile()])).status).toBe(1);
	});

	it('may stand between letters without a width, and then the words are the same', async () => {
		expect((await runCommand(['--verify', 'We o\u200Bpen in\u00AD May', inFile()])).status).toBe(0);
	});
});
