import {defaultBindings} from './bindings.ts';
import {helpRows, searchHelp} from './help-rows.ts';
import {groups, type KeyRow, type ModeName} from './key-row.ts';
import {keymap} from './keymap.ts';
import {everywhere, typing} from './modes.ts';

/** Keys that belong together, as the README and the manual page list them. */
export type KeyGroup = {
	readonly title: string;
	readonly rows: readonly {
		readonly keys: string;
		readonly help: string;
		/** Where these keys do that: “quotes”; nothing where that is in every pane, or said by the keys themselves. */
		readonly place: string;
	}[];
};

const places: Readonly<Record<ModeName, string>> = {
	browse: '',
	text: 'text',
	paragraphs: 'paragraphs',
	quotes: 'quotes',
	actors: 'actors',
	// Their rows begin with the key that leads there.
	go: '',
	copy: 'copy',
	export: 'export',
	search: 'search',
	help: 'help',
	details: 'details',
	summary: 'summary',
	palette: 'commands',
	verify: 'verify',
	save: 'file name',
	context: 'words in context',
	recent: 'recent sources',
	correct: 'a correction',
	corrections: 'list of corrections',
	picker: 'sources',
	filter: 'source filter',
};

/** Where a row is heard, in words. */
function placeOf({modes, group}: KeyRow): string {
	if (modes.includes('browse')) return modes.length === everywhere.length ? 'everywhere' : '';
	if (modes === typing) return 'any line';
	if (modes.length > 6) return 'layers';
	const isPrefixed = group !== 'Layers' && modes.every(mode => mode === 'copy' || mode === 'export');
	return isPrefixed ? '' : modes.map(mode => places[mode]).join(', ');
}

/** Every key, from the rows that the help and the footer are made of, and how queries are written. */
export function keyGroups(): readonly KeyGroup[] {
	const titles: Readonly<Partial<Record<(typeof groups)[number], string>>> = {
		Typing: 'While typing',
		Layers: 'In help, menus and lists of sources',
	};
	const all = groups.map(group => ({
		title: titles[group] ?? group,
		rows: listed(keymap.filter(row => row.group === group)),
	}));
	return [...all, {title: 'Queries', rows: searchHelp.map(([keys, help]) => ({keys, help, place: ''}))}];
}

// What somebody needs in the first minutes. `?` and `:` show the rest.
const firstNames = [
	'down',
	'next-pane',
	'show-in-text',
	'show-quotes',
	'back',
	'next-quote',
	'search',
	'next-match',
	'only-this-actor',
	'leave',
	'mark',
	'copy',
	'export',
	'verify',
	'set-speaker',
	'not-a-quote',
	'undo',
	'summary',
	'go-to-recent',
	'zoom',
	'commands',
	'help',
	'quit',
];

/** The keys to begin with. */
export function firstKeys(): KeyGroup['rows'] {
	return listed(firstNames.flatMap(name => defaultBindings().named(name) ?? []));
}

function listed(rows: readonly KeyRow[]): KeyGroup['rows'] {
	return helpRows(defaultBindings(), rows).map(({keys, help, row}) => ({keys, help, place: placeOf(row)}));
}
