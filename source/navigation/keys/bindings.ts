import {paneNames} from '../../panes.ts';
import type {Navigation} from '../navigation.ts';
import {keyLabel} from './key-label.ts';
import type {Key, KeyRow, ModeName} from './key-row.ts';
import {keymap} from './keymap.ts';

/** The keys as this reader has them: every row of the table, with the keys that they chose for it. */
export class Bindings {
	readonly rows: readonly KeyRow[];
	readonly #byModeAndKey: ReadonlyMap<string, KeyRow>;
	readonly #byName: ReadonlyMap<string, KeyRow>;

	constructor(rows: readonly KeyRow[]) {
		this.rows = rows;
		this.#byName = new Map(rows.map(row => [row.name, row]));
		this.#byModeAndKey = new Map(
			rows.flatMap(row => row.modes.flatMap(mode => row.keys.map(key => [`${mode} ${key}`, row] as const))),
		);
	}

	/** The row of a key in the modes that hold now. */
	rowOfKey(modes: readonly ModeName[], key: Key): KeyRow | null {
		for (const mode of modes) {
			const row = this.#byModeAndKey.get(`${mode} ${key}`);
			if (row) {
				return row;
			}
		}

		return null;
	}

	/** The rows that hold in any of these modes, in the order of the table. */
	rowsOfModes(modes: readonly ModeName[]): readonly KeyRow[] {
		return this.rows.filter(row => row.modes.some(mode => modes.includes(mode)));
	}

	named(name: string): KeyRow | null {
		return this.#byName.get(name) ?? null;
	}

	/** A sentence in which commands stand for their keys: “{search} starts a search.” */
	withKeys(sentence: string): string {
		return sentence.replace(/\{([a-z-]+)\}/g, (whole, name: string) => {
			const row = this.named(name);
			return row === null ? whole : row.keys[0] === undefined ? `:${name}` : keyLabel(row.keys[0]);
		});
	}
}

/** What the reader's settings say of keys: which ones a command has, by its name. */
export type KeyChoices = Readonly<Record<string, readonly Key[]>>;

let made: Bindings | undefined;

/** The keys that come with the program. */
export function defaultBindings(): Bindings {
	made ??= new Bindings(keymap);
	return made;
}

/**
 * The table with the keys that somebody chose. A key that they gave to a command is taken from all others that it
 * would reach in the same place, so that their choice is what it does.
 */
export function bindingsWith(choices: KeyChoices): Bindings {
	if (Object.keys(choices).length === 0) {
		return defaultBindings();
	}

	const taken = new Set(
		keymap.flatMap(({name, modes}) =>
			(choices[name] ?? []).flatMap(key => reachOf(modes).map(mode => `${mode} ${key}`)),
		),
	);
	return new Bindings(
		keymap.map(row => {
			const chosen = choices[row.name];
			const keys =
				chosen ?? row.keys.filter(key => !reachOf(row.modes).some(mode => taken.has(`${mode} ${key}`)));
			return {...row, keys};
		}),
	);
}

/** The places where a key of these modes is heard: one for all panes is heard in each of them. */
export function reachOf(modes: readonly ModeName[]): readonly ModeName[] {
	return modes.flatMap(mode => (mode === 'browse' ? [mode, ...paneNames] : [mode]));
}

/** What the keys mean now: the layer that is open, or the pane that has them. */
export function modesOf(state: Navigation): readonly ModeName[] {
	return state.mode.kind === 'browse' ? ['browse', state.focus] : [state.mode.kind];
}
