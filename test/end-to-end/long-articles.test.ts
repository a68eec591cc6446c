import fs from 'node:fs';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {writeLongArticle} from '../helpers/long-article.ts';
import {closeAll, keys, open, temporaryFolder} from '../helpers/terminal.ts';

const count = 12_000;

let folder: string;
let file: string;

// It takes seconds to find the quotes, and a blink to show the text.
beforeAll(() => {
	folder = temporaryFolder();
	file = writeLongArticle(
		folder,
		count,
		(name, index) =>
			`“We open gate ${index + 1} in May,” said ${name}, who keeps the bridge. The council did not agree.`,
	);
});

afterEach(closeAll);
afterAll(() => fs.rmSync(folder, {recursive: true}));

/**
 * The article while its quotes are looked for. What it shows only so long is looked for in all that it has written: by
 * the time that a busy machine looks at the screen the quotes may be there.
 */
async function atText() {
	const terminal = open([file]);
	await terminal.waitUntil(() => terminal.written.includes('reading …'));
	expect(terminal.screen).toContain('“We open gate 1 in May,”');
	return terminal;
}

describe('while the quotes of a long article are looked for', () => {
	it('the text can be moved in and searched, and stays where it is when they come', async () => {
		const terminal = await atText();
		terminal.type('1jjj');
		await terminal.waitFor(new RegExp(`Paragraphs ◂ .*4/${count}`));
		terminal.type('/11777\r');
		await terminal.waitFor('1 of 12000 paragraphs');
		// The sign beside a paragraph that has quotes is all that comes.
		const text = () =>
			terminal.screen
				.split('\n')
				.slice(2, 20)
				.map(row => row.slice(45, 117).replace('”  ', '   ').trimEnd());
		const before = text();
		await terminal.waitFor(/Quotes .*11777\/12000/);
		expect(text()).toEqual(before.map(row => row.replace(/ (?= “We open gate 11777 in May,”)/, '┃')));
	});

	it('what is about quotes is done once they are there, in order', async () => {
		const terminal = open([file]);
		terminal.type('jj');
		await terminal.waitUntil(() =>
			terminal.written.includes('This is done as soon as the quotes are there.'),
		);
		terminal.type('/11888\r');
		await terminal.waitFor('1 of 12000 quotes');
		terminal.type(keys.escape);
		await terminal.waitFor(/Quotes ◂ .*3\/12000/);
	});

	it('another size is obeyed', async () => {
		const terminal = await atText();
		terminal.resize(80, 24);
		await terminal.waitUntil(() => terminal.written.includes('2 Quotes …'));
		await terminal.waitFor('2 Quotes 12000');
	});

	it('q leaves at once', async () => {
		const terminal = await atText();
		terminal.type('q');
		expect(await terminal.exit()).toBe(0);
		expect(terminal.isOnAlternateScreen).toBe(false);
		expect(terminal.isRunning).toBe(false);
	});
});
