import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {runCommand} from '../helpers/surroundings.ts';

const story = `Harbour bridge to reopen

The port authority met on Monday.

“We open in May,” Mayor Ana Ruiz said on Tuesday. “Not before.”
`;

let folder: string;
const inFolder = (name: string) => path.join(folder, name);

beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'article-explorer-'));
	fs.writeFileSync(inFolder('bridge.txt'), story);
	fs.writeFileSync(inFolder('absent.txt'), `${story}\nBen Hale did not come to the meeting.\n`);
	fs.mkdirSync(inFolder('more'));
	fs.writeFileSync(inFolder('more/b.txt'), story);
	fs.writeFileSync(inFolder('more/a.txt'), story);
	fs.writeFileSync(inFolder('more/.hidden.txt'), story);
	fs.writeFileSync(inFolder('more/photo.raw'), story);
});

afterAll(() => fs.rmSync(folder, {recursive: true}));

describe('--quiet', () => {
	it('leaves notices unsaid, and no error', async () => {
		const paid = inFolder('paid.html');
		fs.writeFileSync(
			paid,
			'<title>Bridge</title><p>The bridge opens in May.</p><p>Subscribe to continue reading</p>',
		);
		expect((await runCommand([paid])).messages).toContain('likely a paywall');
		expect((await runCommand(['--quiet', paid])).messages).toBe('');
		const {status, messages, output} = await runCommand(['--quiet', paid, inFolder('missing.txt')]);
		expect(messages).toContain('There is no file');
		expect(output).toContain('Bridge');
		expect(status).toBe(3);
	});
});

describe('printing', () => {
	it('prints the article that comes with the program when nothing is named', async () => {
		const {status, output} = await runCommand(['--format', 'json']);
		expect(status).toBe(0);
		expect(JSON.parse(output)).toMatchObject({schema: 'article-explorer/1'});
	});

	it('prints text where there is no terminal', async () => {
		const {status, output} = await runCommand([inFolder('bridge.txt')]);
		expect(status).toBe(0);
		expect(output).toContain('bridge');
	});

	it('knows --no-color, as most programs do', async () => {
		const {status, output} = await runCommand(['--no-color', inFolder('bridge.txt')]);
		expect({status, hasColour: output.includes('\u001b')}).toEqual({status: 0, hasColour: false});
	});

	it('prints one object for one source and an array for several', async () => {
		const one = await runCommand(['--format', 'json', inFolder('bridge.txt')]);
		expect(JSON.parse(one.output)).toHaveProperty('paragraphs');
		const two = await runCommand(['--format', 'json', inFolder('bridge.txt'), inFolder('more/a.txt')]);
		expect(JSON.parse(two.output)).toHaveLength(2);
	});

	it('prints one line an article as ndjson, in the order they were named', async () => {
		const {output} = await runCommand(['--format', 'ndjson', '-r', inFolder('more'), inFolder('bridge.txt')]);
		const paths = output
			.trim()
			.split('\n')
			.map(line => path.basename(JSON.parse(line).path));
		expect(paths).toEqual(['a.txt', 'b.txt', 'bridge.txt']);
	});

	it('prints one line an item of a feed as ndjson, where the feed was named', async () => {
		const items = ['Storm', 'Bridge'].map(
			title => `<item><title>${title}</title><description>Nobody knew of it.</description></item>`,
		);
		fs.writeFileSync(
			inFolder('feed.xml'),
			`<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>${items.join('')}</channel></rss>`,
		);
		const sources = [inFolder('bridge.txt'), inFolder('feed.xml'), inFolder('more/a.txt')];
		const {output} = await runCommand(['--format', 'ndjson', ...sources]);
		const lines = output
			.trim()
			.split('\n')
			.map(line => JSON.parse(line));
		expect(lines.map(({path: source, title}) => [path.basename(source), title])).toEqual([
			['bridge.txt', expect.anything()],
			['feed.xml', 'Storm'],
			['feed.xml', 'Bridge'],
			['a.txt', expect.anything()],
		]);
	});

	it('names the columns of a table once', async () => {
		const {output} = await runCommand(['--format', 'csv', inFolder('bridge.txt'), inFolder('more/a.txt')]);
		expect(output.match(/^id,/gm)).toHaveLength(1);
	});
});

describe('a source that cannot be read', () => {
	it('ends with status 3 and says what to do', async () => {
		const {status, output, messages} = await runCommand(['--format', 'json', inFolder('none.txt')]);
		expect(status).toBe(3);
		expect(output).toBe('');
		expect(messages).toContain('none.txt');
		expect(messages).not.toContain('    at ');
	});

	it('may be an empty variable of the shell', async () => {
		const {status, messages} = await runCommand(['--format', 'json', '']);
		expect(status).toBe(3);
		expect(messages).toContain('has no name');
	});

	it('does not keep the others from being printed', async () => {
		const {status, output, messages} = await runCommand([
			'--format',
			'ndjson',
			inFolder('bridge.txt'),
			inFolder('none.txt'),
			inFolder('more/a.txt'),
		]);
		expect(status).toBe(3);
		expect(output.trim().split('\n')).toHaveLength(2);
		expect(messages).toContain('none.txt');
	});
});

describe('narrowing', () => {
	it('ends with status 1 when nothing matches', async () => {
		const {status, output, messages} = await runCommand([
			'--format',
			'ndjson',
			'--search',
			'xylophone',
			inFolder('bridge.txt'),
		]);
		expect(status).toBe(1);
		expect(output).toBe('');
		expect(messages).toBe('Nothing matches xylophone.\n');
	});
});

describe('a setting that is wrong', () => {
	it('is named once on standard error when something is printed, and costs nothing else', async () => {
		fs.mkdirSync(inFolder('config/article-explorer'), {recursive: true});
		fs.writeFileSync(inFolder('config/article-explorer/config.toml'), 'theme = "purple"\n');
		const env = {XDG_CONFIG_HOME: inFolder('config')};
		const asked = ['--format', 'ndjson', inFolder('bridge.txt'), inFolder('more/a.txt')];
		const {status, output, messages} = await runCommand(asked, {env});
		expect(status).toBe(0);
		expect(output.trim().split('\n')).toHaveLength(2);
		expect(messages.match(/config\.toml, line 1: /g)).toHaveLength(1);
		expect((await runCommand(asked)).messages).not.toContain('config.toml');
	});
});

describe('an article without quotes', () => {
	it('prints its title, and says that there are none and what can be printed', async () => {
		const file = inFolder('quiet.txt');
		fs.writeFileSync(file, 'Quiet day\n\nThe ferry sailed at noon.\n');
		const {status, output, messages} = await runCommand(['--format', 'text', file]);
		expect({status, output}).toEqual({status: 0, output: 'Quiet day\n\n'});
		expect(messages).toContain('No quotes were found in it. --only paragraphs prints its text.');
		// A program that reads an empty list needs no word for it.
		expect((await runCommand(['--format', 'json', file])).messages).toBe('');
		expect((await runCommand(['--format', 'text', '--only', 'paragraphs', file])).messages).toBe('');
	});
});

describe('--output', () => {
	it('writes a file and prints nothing', async () => {
		const file = inFolder('new.json');
		const {status, output} = await runCommand(['--format', 'json', '--output', file, inFolder('bridge.txt')]);
		expect({status, output}).toEqual({status: 0, output: ''});
		expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toHaveProperty('quotes');
	});

	it('keeps a file that is there, unless told to replace it', async () => {
		const file = inFolder('kept.csv');
		fs.writeFileSync(file, 'mine');
		const asked = ['--format', 'csv', '-o', file, inFolder('bridge.txt')];
		const refused = await runCommand(asked);
		expect(refused.status).toBe(2);
		expect(refused.messages).toContain('--force');
		expect(fs.readFileSync(file, 'utf8')).toBe('mine');
		expect((await runCommand([...asked, '--force'])).status).toBe(0);
		expect(fs.readFileSync(file, 'utf8')).toMatch(/^id,/);
	});

	it.each([
		['itself', (file: string) => file],
		['called otherwise', (file: string) => path.relative(process.cwd(), file)],
		['as an address', (file: string) => pathToFileURL(file).href],
	])('never replaces the article that is read, %s, with what is said of it', async (_, named) => {
		const file = inFolder('only-copy.txt');
		fs.writeFileSync(file, '“We sail at noon,” Ana Ruiz said.\n');
		for (const asked of [
			['--format', 'csv'],
			['--explain', 'q1'],
		]) {
			const {status, messages} = await runCommand([
				...asked,
				'-o',
				file,
				'--force',
				inFolder('bridge.txt'),
				named(file),
			]);
			expect(status).toBe(2);
			expect(messages).toContain('is what is read here, and would be lost.');
		}

		expect(fs.readFileSync(file, 'utf8')).toBe('“We sail at noon,” Ana Ruiz said.\n');
	});

	it('leaves nothing behind when the source cannot be read', async () => {
		const file = inFolder('never.json');
		const {status} = await runCommand(['--format', 'json', '-o', file, inFolder('none.txt')]);
		expect(status).toBe(3);
		expect(fs.readdirSync(folder).filter(name => name.includes('never'))).toEqual([]);
	});

	it('says why a file cannot be written', async () => {
		const {status, messages} = await runCommand([
			'--format',
			'json',
			'-o',
			inFolder('no/such.json'),
			inFolder('bridge.txt'),
		]);
		expect(status).toBe(3);
		expect(messages).toContain('no such folder');
	});
});

describe('leaving', () => {
	it('ends quietly when nobody reads any longer', async () => {
		const {status, messages} = await runCommand(['--format', 'json'], {
			print: () => {
				throw Object.assign(new Error('write EPIPE'), {code: 'EPIPE'});
			},
		});
		expect({status, messages}).toEqual({status: 0, messages: ''});
	});

	it('reports a bug in a few lines, with status 5', async () => {
		const {status, messages} = await runCommand(['--format', 'json'], {
			print: () => {
				throw new TypeError('undefined is not a paragraph');
			},
		});
		expect(status).toBe(5);
		expect(messages).toContain('undefined is not a paragraph');
		expect(messages.split('\n').length).toBeLessThan(8);
	});
});

describe('--speaker and --search', () => {
	const csv = async (...argv: string[]) => {
		const {output} = await runCommand(['--format', 'csv', ...argv, inFolder('bridge.txt')]);
		return output;
	};

	it('keep the quotes of a speaker, by part of the name', async () => {
		expect(await csv('--speaker', 'ruiz')).toContain('We open in May');
	});

	it('forgive a typing error', async () => {
		expect(await csv('--search', 'brigde', '--only', 'paragraphs')).not.toContain('port authority');
		expect(await csv('--search', 'autority', '--only', 'paragraphs')).toContain('port authority');
	});

	it.each([
		['whose name is near', 'Riuz', 'No quote by Riuz. Did you mean Ana Ruiz?\n'],
		['who is named and says nothing', 'Hale', 'No quote by Hale. Ben Hale is named, and says nothing.\n'],
		['of nobody, where no name is near', 'Lin Moss', 'No quote by Lin Moss.\n'],
	])('say, where nothing is found, %s', async (_, speaker, expected) => {
		const {status, output, messages} = await runCommand(['--speaker', speaker, inFolder('absent.txt')]);
		expect({status, output, messages}).toEqual({status: 1, output: '', messages: expected});
	});

	it('say what a query cannot ask', async () => {
		for (const query of ['is:purple', 'bridge is:purple', 'p:x']) {
			const {status, output, messages} = await runCommand([
				'--format',
				'csv',
				'--search',
				query,
				inFolder('bridge.txt'),
			]);
			expect({status, output}).toEqual({status: 2, output: ''});
			expect(messages).toMatch(/(?:is|p): takes/);
		}
	});

	it('leave in the JSON only the quotes that match, and who speaks them', async () => {
		const {output} = await runCommand(['--format', 'json', '--search', 'May', inFolder('bridge.txt')]);
		const {quotes, actors, text} = JSON.parse(output);
		expect(quotes).toHaveLength(1);
		expect(actors.map(({name}: {name: string}) => name)).toEqual(['Ana Ruiz']);
		expect(text.slice(quotes[0].start, quotes[0].end)).toBe(quotes[0].text);
	});
});

describe('--verify', () => {
	it('ends with 0 when the words were said', async () => {
		const {status, output} = await runCommand(['--verify', 'We open in May', inFolder('bridge.txt')]);
		expect(status).toBe(0);
		expect(output).toMatch(/^exact/);
	});

	it('ends with 1 when they were altered', async () => {
		const {status, output} = await runCommand(['--verify', 'We open in June', inFolder('bridge.txt')]);
		expect(status).toBe(1);
		expect(output).toContain('June');
	});
});

describe('--explain', () => {
	it.each(['q1', 'we open'])('says why %s has its speaker', async asked => {
		const {status, output} = await runCommand(['--explain', asked, inFolder('bridge.txt')]);
		expect(status).toBe(0);
		expect(output).toContain('Ana Ruiz');
		expect(output).toContain('because');
	});

	it('ends with 1 when there is no such quote', async () => {
		expect((await runCommand(['--explain', 'q99', inFolder('bridge.txt')])).status).toBe(1);
	});
});

describe('many sources', () => {
	it('are printed in the order they were named, whichever thread is done first', async () => {
		fs.mkdirSync(inFolder('many'));
		const files = Array.from({length: 70}, (_, index) => {
			const file = inFolder(`many/${String(index).padStart(2, '0')}.txt`);
			// The first take longest.
			fs.writeFileSync(file, story.repeat(index < 3 ? 40 : 1));
			return file;
		});
		const {status, output} = await runCommand(['--format', 'ndjson', ...files, inFolder('none.txt')]);
		expect(status).toBe(3);
		const paths = output
			.trim()
			.split('\n')
			.map(line => JSON.parse(line).path);
		expect(paths).toEqual(files);
	});
});

describe('every format', () => {
	it.each([
		['json', /^\{\n/],
		['ndjson', /^\{"schema"/],
		['csv', /^id,paragraph,/],
		['markdown', /^> “We open in May,”/],
		['text', /We open in May/],
		['annotations', /"AnnotationCollection"/],
		['report', /^# Harbour bridge to reopen/],
		['html', /^<!doctype html>/i],
		['csl', /^\[\n\{/],
		['ris', /^TY {2}- /],
		['bibtex', /^@/],
	])('%s is printed', async (format, start) => {
		const {status, output, messages} = await runCommand(['--format', format, inFolder('bridge.txt')]);
		expect({status, messages}).toEqual({status: 0, messages: ''});
		expect(output).toMatch(start);
		expect(output.endsWith('\n')).toBe(true);
	});

	it('makes one page of one source', async () => {
		const {status, messages} = await runCommand([
			'--format',
			'html',
			inFolder('bridge.txt'),
			inFolder('more/a.txt'),
		]);
		expect(status).toBe(2);
		expect(messages).toContain('one page');
	});
});

describe('a name that would write on the terminal', () => {
	it('is shown without its escape sequences', async () => {
		const {messages} = await runCommand(['--format', 'json', inFolder('a\u001B[2J\u202Eb.txt')]);
		expect(messages).toContain('b.txt');
		expect(messages).not.toMatch(/[\u001B\u202E]/);
	});
});
