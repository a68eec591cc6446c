import {defaultBindings} from './bindings.ts';
import {helpRows, searchHelp} from './help-rows.ts';
import {groups} from './key-row.ts';
import {keymap} from './keymap.ts';

/** Keys that belong together, as the README and the manual page list them. */
export type KeyGroup = {
	readonly title: string;
	readonly rows: readonly {readonly keys: string; readonly help: string}[];
};

/** Every key, from the rows that the help and the footer are made of, and how queries are written. */
export function keyGroups(): readonly KeyGroup[] {
	const titles: Readonly<Partial<Record<(typeof groups)[number], string>>> = {
		Typing: 'While typing',
		Layers: 'In help, menus and lists of sources',
	};
	const listed = groups.map(group => ({
		title: titles[group] ?? group,
		rows: helpRows(
			defaultBindings(),
			keymap.filter(row => row.group === group),
		),
	}));
	return [...listed, {title: 'Queries', rows: searchHelp.map(([keys, help]) => ({keys, help}))}];
}
