import {marked} from 'marked';
import {describe, expect, it} from 'vitest';
import {inMarkdown, toMarkdown} from '../../source/export/to-markdown.ts';
import {harbour, harbourWith} from '../helpers/harbour.ts';

describe('quotes in Markdown', () => {
	it('are block quotations with speaker and source below', () => {
		expect(toMarkdown(harbour, {selection: {quotes: ['q2']}})).toBe(
			[
				'> “We will not close the school,” … “Not this year, and not before the bridge is open to every car in town.”',
				'',
				'— Ana Ruiz, Mayor, *Harbour bridge to reopen in spring*, Northport Courier, 12 March 2026, ¶2',
				'',
			].join('\n'),
		);
	});

	it('show doubt, and who was only paraphrased', () => {
		const markdown = toMarkdown(harbour);
		expect(markdown).toContain('— Ana Ruiz (?), Mayor, ');
		expect(markdown).toContain('— unknown speaker, *Harbour');
		expect(markdown).toContain('— one resident, *Harbour');
		expect(markdown).toContain(
			'> The harbour bridge will reopen in spring\n\n— Ana Ruiz (paraphrased), Mayor',
		);
	});

	it('leave out what the article does not say about itself', () => {
		const bare = harbourWith({title: null, site: null, published: null});
		expect(toMarkdown(bare, {selection: {quotes: ['q8']}})).toBe(
			'> “Somebody has to pay,”\n\n— Samir Haddad, engineer, ¶8\n',
		);
	});
});

describe('text that looks like markup', () => {
	it.each([
		'<script>alert(1)</script> & <b>bold</b>',
		'# no heading',
		'- no list',
		'1. no list',
		'1) no list',
		'=== no underline',
		'[no link](javascript:alert(1)) ![no image](x) `no code` *no emphasis* _none_ ~~none~~ a|b \\* &lt;',
		'$no$ ^no^ <!-- no comment -->',
	])('stays text: %s', words => {
		const html = marked.parse(inMarkdown(words), {async: false});
		const shown = html
			.replace(/^<p>|<\/p>\n$/g, '')
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&#39;', "'")
			.replaceAll('&amp;', '&');
		expect(html).toMatch(/^<p>[^<]*<\/p>\n$/);
		expect(shown).toBe(words);
	});
});

describe('the other lists in Markdown', () => {
	it('write paragraphs by their kind', () => {
		const markdown = toMarkdown(harbour, {only: 'paragraphs', selection: {paragraphs: ['p3', 'p7']}});
		expect(markdown).toBe(
			'# Harbour bridge to reopen in spring\n\n## What the port says\n\n“Who pays for all of this?”\n',
		);
	});

	it('write actors as a table', () => {
		expect(toMarkdown(harbour, {only: 'actors', selection: {actors: ['samir-haddad']}})).toBe(
			[
				'| Actor | Kind | Role | Also | Mentions | Quotes | Quoted words |',
				'| --- | --- | --- | --- | ---: | ---: | ---: |',
				'| Samir Haddad | person | engineer | Haddad | 2 | 2 | 8 |',
				'',
			].join('\n'),
		);
	});
});
