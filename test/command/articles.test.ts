import {describe, expect, it} from 'vitest';
import {isHeavy} from '../../source/command/articles.ts';
import {docx, inputOf, pdf} from '../article/documents.ts';

const words = '<p>The harbour bridge will open again in spring.</p>\n';
const program = `<script>${'var bridge = "open in spring";\n'.repeat(40_000)}</script>`;

describe('a document that takes a thread of its own', () => {
	it.each([
		['a page with a megabyte of text', inputOf(`<!doctype html>${words.repeat(25_000)}`, 'a.html')],
		['a text of a megabyte', inputOf(words.repeat(25_000), 'a.txt')],
		[
			'a page with so many programs that counting takes long',
			inputOf(`<!doctype html>${program.repeat(8)}`, 'a.html'),
		],
		['a Word document', inputOf(docx('<w:p/>'), 'a.docx')],
		['a PDF', inputOf(pdf([]), 'a.pdf')],
	])('is %s', async (_, input) => {
		expect(await isHeavy(input)).toBe(true);
	});

	it.each([
		['a page', inputOf(`<!doctype html>${words}`, 'a.html')],
		['a page with a megabyte of programs', inputOf(`<!doctype html>${program}${words}`, 'a.html')],
	])('is not %s', async (_, input) => {
		expect(await isHeavy(input)).toBe(false);
	});
});
