import fs from 'node:fs';
import {describe, expect, it} from 'vitest';
import schema from '../../schema/article-explorer-1.schema.json' with {type: 'json'};
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
