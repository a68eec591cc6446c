import type {NameTables} from './english/name-tables.ts';
import {type PackedTable, packTable, type Table, tableIn} from './packed-table.ts';

/** All tables of names, each packed under its name. */
export function packNames(
	tables: Readonly<Record<keyof NameTables, ReadonlyMap<string, unknown>>>,
): Record<string, PackedTable> {
	return Object.fromEntries(
		Object.entries(tables).map(([name, table]) => [name, packTable(table, value => JSON.stringify(value))]),
	);
}

/** The look-ups in packed tables of names. */
export function namesIn(packed: Readonly<Record<string, PackedTable>>): NameTables {
	const tables: Record<string, Table<unknown>> = {};
	for (const [name, table] of Object.entries(packed)) {
		tables[name] = tableIn(table, text => JSON.parse(text) as unknown);
	}

	return tables as NameTables;
}
