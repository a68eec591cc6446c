import fs from 'node:fs';
import {describe, expect, it} from 'vitest';
import schema from '../../schema/article-explorer-1.schema.json' with {type: 'json'};
import annotationsSchema from '../../schema/article-explorer-annotations-1.schema.json' with {type: 'json'};
import cslSchema from '../../schema/article-explorer-csl-1.schema.json' with {type: 'json'};
import {toCsl} from '../../source/export/to-citation.ts';
import {harbour} from '../helpers/harbour.ts';
import {misfits} from '../helpers/json-schema.ts';
import {runCommand} from '../helpers/surroundings.ts';

const sources = [
	'data/russia-ukraine-diplomacy.txt',
	...(fs.existsSync('test/articles') ? fs.readdirSync('test/articles') : [])
		.filter(name => /\.(?:txt|md|html)$/.test(name))
		.map(name => `test/articles/${name}`),
];

describe('the JSON schema in the package', () => {
	it.each(sources)('describes what is printed for %s', async source => {
		const {output} = await runCommand(['--format', 'json', source]);
		expect(misfits(schema, JSON.parse(output))).toEqual([]);
	});

	it('is not satisfied by just anything', async () => {
		const {output} = await runCommand(['--format', 'json']);
		const article = JSON.parse(output);
		expect(misfits(schema, {...article, quotes: [{...article.quotes[0], kind: 'shouted'}]})).toContain(
			'$.quotes[0].kind cannot be shouted',
		);
		expect(misfits(schema, {...article, published: 'yesterday'})).toHaveLength(1);
		expect(misfits(schema, {...article, more: 1})).toHaveLength(1);
	});
});

describe('every format that is JSON', () => {
	const formats = {annotations: annotationsSchema, csl: cslSchema, ndjson: schema};

	it.each(sources.flatMap(source => Object.keys(formats).map(format => [format, source] as const)))(
		'fits its schema: %s of %s',
		async (format, source) => {
			const {output} = await runCommand(['--format', format, source]);
			expect(misfits(formats[format as keyof typeof formats], JSON.parse(output))).toEqual([]);
		},
	);

	it('is an array for several sources, a line for each as ndjson', async () => {
		const several = sources.slice(0, 2);
		const outputOf = async (format: string) => (await runCommand(['--format', format, ...several])).output;
		for (const [format, one] of [
			['json', schema],
			['annotations', annotationsSchema],
		] as const) {
			expect(
				misfits({type: 'array', minItems: 2, items: one}, JSON.parse(await outputOf(format)), one),
			).toEqual([]);
		}

		expect(misfits(cslSchema, JSON.parse(await outputOf('csl')))).toEqual([]);
		for (const line of (await outputOf('ndjson')).trim().split('\n')) {
			expect(misfits(schema, JSON.parse(line))).toEqual([]);
		}
	});

	it('with a search still fits', async () => {
		const {output} = await runCommand(['--format', 'annotations', '--search', 'is:direct']);
		expect(misfits(annotationsSchema, JSON.parse(output))).toEqual([]);
	});

	it('of an article from a page, with address, author, outlet and dates, too', () => {
		const article = {...harbour.article, byline: 'By Ada Okoro and Reuters', url: 'https://news.example/1'};
		expect(misfits(cslSchema, [toCsl(article, '2026-03-13')])).toEqual([]);
	});

	it('is not satisfied by just anything', async () => {
		const {output} = await runCommand(['--format', 'annotations']);
		const collection = JSON.parse(output);
		collection.first.items[0].target.selector[1].start = -1;
		expect(misfits(annotationsSchema, collection)).not.toEqual([]);
		expect(misfits(cslSchema, [{id: 'a', type: 'book', title: 'x'}])).toEqual(['$[0].type cannot be book']);
	});
});
