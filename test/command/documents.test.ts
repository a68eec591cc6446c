import fs from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {bashCompletion, fishCompletion, zshCompletion} from '../../source/command/documents/completions.ts';
import {documentSections, withSections} from '../../source/command/documents/document-sections.ts';
import {manPage} from '../../source/command/documents/man-page.ts';
import {helpText} from '../../source/command/help.ts';
import {version} from '../../source/command/version.ts';
import {firstKeys, keyGroups} from '../../source/navigation/keys/key-groups.ts';

const atRoot = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const keys = keyGroups();
const sections = documentSections(keys, firstKeys());

// After a change to a table, `npx vitest run --update` writes these files again.
describe('what is made from the tables of options and keys', () => {
	it.each([
		['man/article-explorer.1', () => manPage(version, keys)],
		['completions/article-explorer.bash', bashCompletion],
		['completions/_article-explorer', zshCompletion],
		['completions/article-explorer.fish', fishCompletion],
	])('%s is up to date', async (file, made) => {
		await expect(made()).toMatchFileSnapshot(atRoot(file));
	});

	it.each(['README.md', 'docs/keys.md', 'docs/command-line.md'])('%s is up to date', async file => {
		const document = fs.readFileSync(atRoot(file), 'utf8');
		await expect(withSections(document, sections)).toMatchFileSnapshot(atRoot(file));
	});

	it.each(Object.keys(sections))('each section has a place: %s', name => {
		const documents = ['README.md', 'docs/keys.md', 'docs/command-line.md'];
		const text = documents.map(file => fs.readFileSync(atRoot(file), 'utf8')).join('\n');
		expect(text).toContain(`<!-- ${name} -->`);
		expect(() => withSections('# Nothing', {[name]: ''})).toThrow(`no place for ${name}`);
	});

	it('name the place of a key that does something else elsewhere', () => {
		for (const {rows} of keys) {
			const said = rows.map(row => `${row.keys} ${row.place}`);
			expect(said).toEqual([...new Set(said)]);
		}
	});
});

describe('the help', () => {
	it('fits a terminal of 80 columns', () => {
		for (const line of helpText().split('\n')) expect(line.length).toBeLessThanOrEqual(80);
	});
});
