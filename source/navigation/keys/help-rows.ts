import type {World} from '../world.ts';
import type {Bindings} from './bindings.ts';
import {keyLabel} from './key-label.ts';
import type {KeyRow} from './key-row.ts';

/** The key that opens the menu in which a row stands. */
export function prefixOf(bindings: Bindings, {modes, group}: KeyRow, glyphs?: World['glyphs']): string {
	const [mode] = modes;
	if (modes.length > 1 || group === 'Layers' || (mode !== 'copy' && mode !== 'export' && mode !== 'go')) {
		return '';
	}

	const key = bindings.named(mode)?.keys[0];
	return key === undefined ? `:${mode} ` : `${keyLabel(key, glyphs)} `;
}

/** How queries are written: see `search/parse-query.ts`. */
export const searchHelp: readonly (readonly [string, string])[] = [
	['word word', 'Both words, in any order; small letters match capitals too'],
	["'word", 'Exactly so, without allowing for typos'],
	['^word word$', 'At the start, at the end'],
	['!word', 'Not this word'],
	['one | other', 'One or the other'],
	['who:name', 'Said by; also cue:denied, p:3-7'],
	['is:direct', 'Also is:mixed, is:indirect, is:unnamed, is:unknown, is:unsure, is:marked'],
	['is:corrected', 'What you put right; also tag:word and note:word of your own'],
];

/** Rows as the help shows them: those that belong together as one. Where there is little room, with one key each. */
export function helpRows(
	bindings: Bindings,
	rows: readonly KeyRow[],
	isShort = false,
): readonly {readonly keys: string; readonly help: string; readonly row: KeyRow}[] {
	const shown: {keys: string; help: string; row: KeyRow}[] = [];
	const paired = new Set(rows.flatMap(row => row.together?.with ?? []));
	for (const row of rows) {
		if (paired.has(row.name)) {
			continue;
		}

		const other = row.together && bindings.named(row.together.with);
		const keys = (one: KeyRow) =>
			(isShort ? one.keys.slice(0, 1) : one.keys)
				.map(key => prefixOf(bindings, one) + keyLabel(key))
				.join(', ') || `:${one.name}`;
		shown.push(
			other && row.together
				? {keys: `${keys(row)} / ${keys(other)}`, help: row.together.help, row}
				: {keys: keys(row), help: row.help, row},
		);
	}

	return shown;
}
