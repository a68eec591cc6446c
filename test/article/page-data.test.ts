import {describe, expect, it} from 'vitest';
import {fromHtml} from '../../source/article/from-html.ts';

const sentences = [
	'The harbour bridge will open again in spring, three years after the storm that broke it, the council said.',
	'“We will not close it twice,” said Ada Okoro, who chairs the council and lives on the far bank of the river.',
	'Nobody in the room asked her what it would cost, and the minutes of the meeting do not say so either.',
];

const read = (html: string) => {
	const {paragraphs, text} = fromHtml(html, {path: 'page.html'});
	return paragraphs.map(({start, end}) => text.slice(start, end));
};

const data = (value: unknown) =>
	`<html><head><title>Bridge</title></head><body><div id="app"></div><script type="application/json">${JSON.stringify(value)}</script></body></html>`;

describe('a page that a program is to fill', () => {
	it('is the longest list of paragraphs in its data, and not the teasers', () => {
		const teasers = [
			{title: 'Another page', text: 'The storm that broke the bridge, in pictures and in words.'},
			{title: 'A third', text: 'What the ferry costs, and who is to pay for all of it.'},
		];
		expect(
			read(data({page: {teasers, story: {blocks: sentences.map(text => ({type: 'p', text}))}}})),
		).toEqual(sentences);
		expect(read(data({teasers, html: sentences.map(text => `<p>${text}</p>`).join('')}))).toEqual(sentences);
	});

	it('may keep each stretch of a paragraph by itself', () => {
		const [first = '', ...others] = sentences;
		const nodes = (text: string) => ({
			nodeType: 'paragraph',
			content: text.split(/(?<=, )/).map(value => ({nodeType: 'text', value})),
		});
		expect(read(data({body: {content: [first, ...others].map(nodes)}}))).toEqual(sentences);
	});

	it.each(['comments', 'userComments', 'relatedArticles', 'translations'])(
		'is none of its %s, however long they are',
		name => {
			const others = Array.from({length: 40}, (_, at) => ({
				body: `The ferry was never late in my time, and I have taken it ${at} times a year.`,
			}));
			const story = {blocks: sentences.map(text => ({type: 'p', text}))};
			expect(read(data({page: {story, [name]: others}}))).toEqual(sentences);
		},
	);

	it('is what is called after its comments all the same', () => {
		const story = {blocks: sentences.map(text => ({type: 'p', text}))};
		expect(read(data({storyWithComments: story}))).toEqual(sentences);
	});

	it('is what it shows where it shows the article', () => {
		const shown = sentences.map(text => `<p>${text}</p>`).join('');
		const other = {articleBody: 'Something that is written for machines and is longer. '.repeat(40)};
		expect(
			read(
				`<html><body>${shown}<script type="application/json">${JSON.stringify(other)}</script></body></html>`,
			),
		).toEqual(sentences);
	});

	it('is what it shows where somebody asks to be paid for the rest', () => {
		const html = `<html><body><p>${sentences[0]}</p><p>Subscribe to continue reading</p><script type="application/ld+json">${JSON.stringify(
			{'@type': 'NewsArticle', headline: 'Bridge', articleBody: sentences.join('\n').repeat(4)},
		)}</script></body></html>`;
		expect(read(html)[0]).toBe(sentences[0]);
		expect(read(html).join(' ')).not.toContain('Ada Okoro');
	});

	it('is read in bounded time, whatever its data', () => {
		const deep = `${'{"content":['.repeat(50_000)}${']}'.repeat(50_000)}`;
		for (const body of [deep, '<script type="application/json">'.repeat(20_000), '[['.repeat(100_000)]) {
			expect(() =>
				read(`<html><body><script type="application/json">${body}</script></body></html>`),
			).toThrow(/no running text/);
		}
	});
});
