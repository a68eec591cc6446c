import type {VerbForm, VerbUse} from './language.ts';
import {type PackedTable, packTable, type Table, tableIn} from './packed-table.ts';

/** For each form: its lemma, what form that is, its frames, whether it is a noun too, its particles. */
export function packVerbs(table: ReadonlyMap<string, VerbUse>): PackedTable {
	return packTable(table, ({lemma, form, frames, isNounToo, particles}) =>
		[lemma, form, frames, isNounToo ? 1 : 0, ...(particles ?? [])].join(' '),
	);
}

/** The look-up in a packed table of verbs. */
export function verbsIn(packed: PackedTable): Table<VerbUse> {
	return tableIn(packed, text => {
		const [lemma, form, frames, isNounToo, ...particles] = text.split(' ');
		return {
			lemma: lemma!,
			form: form as VerbForm,
			frames: Number(frames),
			particles: particles.length > 0 ? particles : null,
			isNounToo: isNounToo === '1',
		};
	});
}
