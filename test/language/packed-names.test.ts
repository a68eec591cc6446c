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

	it('are the same to who has asked for a whole language', () => {
		const [short, long] = [namesIn(packNames(tables)), namesIn(packNames(tables))];
		for (let number = 0; number < 5000; number++) long.small.get(`word${number}`);
		for (const word of ['said', 'of', 'bridge', '', 'constructor', 'said\t']) {
			expect(long.small.get(word)).toBe(tables.small.get(word));
			expect(short.small.get(word)).toBe(tables.small.get(word));
		}

		for (const [word, bits] of tables.small) expect(long.small.get(word)).toBe(bits);
	});

	it.each(['Bridge', 'Uni', 'United\n', '', '__proto__', 'constructor'])('do not hold %j', word => {
		for (const name of Object.keys(tables) as (keyof NameTables)[]) {
			expect(packed[name].get(word)).toEqual(tables[name].get(word));
		}
	});
});
