import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {command, temporaryFolder} from '../helpers/terminal.ts';

const [node, script] = command;
let folder = '';

beforeAll(() => {
	folder = temporaryFolder();
	fs.writeFileSync(
		path.join(folder, 'bridge.txt'),
		[
			'Harbour bridge to reopen',
			'“We open in May,” Mayor Ana Ruiz said on Tuesday. “Not before.”',
			'The bridge carries ten thousand cars a day.',
			'Samir Haddad, a teacher, said the bridge was late.',
			'“The bridge is ours,” Ruiz said.',
		].join('\n\n'),
	);
	fs.writeFileSync(
		path.join(folder, 'school.txt'),
		'School stays open\n\n“It will be fine,” Samir Haddad said.\n',
	);
});

afterAll(() => fs.rmSync(folder, {recursive: true}));

/** A conversation, its answers typed by a program. Returns all that was said. */
function talk(answers: readonly string[], sources: readonly string[] = ['bridge.txt']): string {
	const {stdout, stderr, status} = spawnSync(node, [script, '--accessible', ...sources], {
		cwd: folder,
		encoding: 'utf8',
		input: answers.map(line => `${line}\n`).join(''),
		env: {
			PATH: process.env.PATH,
			SSH_TTY: '/dev/pts/9',
			XDG_STATE_HOME: path.join(folder, 'state'),
			XDG_CONFIG_HOME: path.join(folder, 'config'),
		},
	});
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
	return stdout;
}

describe('every task of the panes, line by line', () => {
	it.each([
		['reading the article', ['all'], 'The bridge carries ten thousand cars a day.'],
		['reading a paragraph', ['paragraphs', '2'], '2 of 4. Paragraph 2, no quotes.'],
		['listing the quotes', ['quotes'], /1\. Ana Ruiz: “We open in May,”/],
		['reading a quote, and why it is hers', ['quotes', '1'], 'Why: '],
		['listing the actors', ['actors'], /1\. Ana Ruiz, Mayor, person, \d quotes/],
		['from an actor to what they say', ['actors', '1', 'follow'], 'The bridge is ours'],
		['from a quote to its paragraph', ['quotes', '1', 'follow'], 'Paragraph 1, 1 quote'],
		['searching', ['find ours'], /1\. Ana Ruiz: “The bridge is ours,”/],
		['only what one person says', ['find who:haddad'], /1\. Samir Haddad: /],
		['marking', ['quotes', '1', 'mark', 'quit'], '1 quote marked.'],
		['verifying', ['verify We open in May'], 'Exact'],
		['verifying several lines', ['verify', 'We open', 'in June', ''], /Altered/],
		['hearing the passage after that', ['verify The bridge is ours', ''], 'Paragraph 4, 1 quote'],
		['words in context', ['context bridge'], /1\. Title: Harbour bridge to reopen/],
		[
			'words in context by the word after',
			['context bridge', 'context by after'],
			/1\. Paragraph 2: The bridge carries/,
		],
		['an actor in context', ['actors', '1', 'context'], /\d places\. A number reads its paragraph/],
		['the summary', ['summary'], /1\. Ana Ruiz, Mayor: \d+ words, \d+%, in \d quotes/],
		['how openly sources speak', ['summary'], /unnamed: 0 quotes/],
		['the link', ['quotes', '1', 'link'], 'It is not known where this article stands on the web.'],
		['correcting a speaker', ['quotes', '1', 'speaker Samir Haddad', 'undo'], /Samir Haddad/],
		['help', ['help'], /context WORDS: hear each place where these words stand/],
	] as const)('%s', (_, answers, said) => {
		expect(talk([...answers, 'quit'])).toMatch(
			typeof said === 'string' ? new RegExp(said.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : said,
		);
	});

	it('copying, in each form that the menu has', () => {
		const said = talk([
			'quotes',
			'1',
			'copy',
			'copy text',
			'copy markdown',
			'copy json',
			'copy paragraph',
			'quit',
		]);
		const copies = [...said.matchAll(/\u001B\]52;c;([^\u0007]*)\u0007/g)].map(([, encoded]) =>
			Buffer.from(encoded!, 'base64').toString('utf8'),
		);
		expect(copies).toHaveLength(5);
		expect(copies[1]).toContain('We open in May');
		expect(copies[2]).toMatch(/^> “We open in May/);
		expect(JSON.parse(copies[3]!)).toMatchObject({id: 'q1'});
		expect(copies[4]).toContain('Mayor Ana Ruiz said on Tuesday');
		expect(said.match(/Sent to the terminal’s clipboard\./g)).toHaveLength(5);
	});

	it('exporting: all, the list or the marked, never over a file without a word', () => {
		const said = talk([
			'export csv to all.csv',
			'find who:haddad',
			'export csv shown to some.csv',
			'quotes',
			'1',
			'mark',
			'export markdown to marked.md',
			'export csv all to all.csv',
			'export csv all over all.csv',
			'export csv to nowhere/x.csv',
			'export brat all to story.ann',
			'quit',
		]);
		const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
		expect(said).toContain('Wrote 3 quotes to all.csv.');
		expect(said).toContain('Wrote 1 quote to some.csv.');
		expect(read('some.csv')).toContain('Samir Haddad');
		expect(said).toContain('Wrote 1 quote to marked.md.');
		expect(read('marked.md')).toContain('We open in May');
		expect(said).toContain('all.csv is there already. Type export csv over all.csv to replace it');
		expect(said).toContain('there is no such folder');
		expect(said).toContain('Wrote 3 quotes to story.ann and story.txt.');
	});

	it('choosing among sources, and going to another, where the first is then resumed', () => {
		const said = talk(
			['1', 'quotes', '3', 'sources', 'open 2', 'quotes', 'recent', 'open 1', 'quit'],
			['bridge.txt', 'school.txt'],
		);
		expect(said).toContain('2 sources.');
		expect(said).toContain('School stays open');
		expect(said).toContain('It will be fine');
		expect(said).toMatch(/1\. Harbour bridge to reopen, .*bridge\.txt/);
		expect(said).toContain('You left at quote 3. Enter reads it; 1 goes to the start.');
	});

	it('opening a feed that was read lately, with all that is in it', () => {
		const item = (title: string) =>
			`<item><title>${title}</title><description>“We open in May,” Ana Ruiz said of ${title}.</description></item>`;
		fs.writeFileSync(
			path.join(folder, 'news.xml'),
			`<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>${['Bridge', 'Ferry', 'Port'].map(item).join('')}</channel></rss>`,
		);
		talk(['1', 'quit'], ['news.xml']);
		const said = talk(['recent', 'open 1', 'sources', 'open 4', 'quit'], ['school.txt']);
		expect(said).toContain('2 more articles in');
		expect(said).toMatch(/4 sources\.\n1\. school\.txt\n2\. Bridge\n3\. Ferry\n4\. Port/);
		expect(said).toContain('\nPort. ');
	});

	it('marking quotes in several sources, all of which are printed at the end', () => {
		const said = talk(
			['1', 'quotes', '1', 'mark', 'sources', 'open 2', 'quotes', '1', 'mark', 'quit'],
			['bridge.txt', 'school.txt'],
		);
		const printed = said.slice(said.lastIndexOf('1 quote marked.'));
		expect(printed).toMatch(/We open in May[\s\S]*It will be fine/);
	});

	it('draws nothing: no sequence but a copy reaches the terminal', () => {
		expect(talk(['quotes', '1', 'summary', 'context bridge', 'help', 'quit'])).not.toContain('\u001B');
	});
});
