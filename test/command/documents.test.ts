import fs from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {bashCompletion, fishCompletion, zshCompletion} from '../../source/command/documents/completions.ts';
import {manPage} from '../../source/command/documents/man-page.ts';
import {readmeSections, withSections} from '../../source/command/documents/readme-sections.ts';
import {helpText} from '../../source/command/help.ts';
import {version} from '../../source/command/version.ts';
import {keyGroups} from '../../source/navigation/keys/key-groups.ts';

const atRoot = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const keys = keyGroups();

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

	it('README.md is up to date', async () => {
		const readme = fs.readFileSync(atRoot('README.md'), 'utf8');
		await expect(withSections(readme, readmeSections(keys))).toMatchFileSnapshot(atRoot('README.md'));
	});

	it('README.md needs a place for each section', () => {
		expect(() => withSections('# Nothing', {options: ''})).toThrow('no place for “options”');
	});
});

describe('the help', () => {
	it('fits a terminal of 80 columns', () => {
		for (const line of helpText().split('\n')) expect(line.length).toBeLessThanOrEqual(80);
	});
});
