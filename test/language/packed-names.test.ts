import {describe, expect, it} from 'vitest';
import {buildNameTables, type NameTables} from '../../source/language/english/name-tables.ts';
import {namesIn, packNames} from '../../source/language/packed-names.ts';

const tables = buildNameTables();
const packed = namesIn(JSON.parse(JSON.stringify(packNames(tables))));

describe('the tables of names as the bundle holds them', () => {
	it.each(Object.keys(tables) as (keyof NameTables)[])('are all there: %s', name => {
		const table = tables[name];
		expect(table.size).toBeGreaterThan(0);
		for (const [word, value] of table) expect(packed[name].get(word)).toEqual(value);
	});

	it.each(['Bridge', 'Uni', 'United\n', '', '__proto__', 'constructor'])('do not hold %j', word => {
		for (const name of Object.keys(tables) as (keyof NameTables)[]) {
			expect(packed[name].get(word)).toEqual(tables[name].get(word));
		}
	});
});
