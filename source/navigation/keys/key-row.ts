import type {PaneName} from '../../panes.ts';
import type {Action, Direction} from '../action.ts';
import type {CopyForm} from '../command.ts';
import type {Mode} from '../mode.ts';

/**
 * The name of a key: what it types (`a`, `A`, `/`), or `space`, `enter`, `escape`, `tab`, `backspace`,
 * `delete`, `up`, `down`, `left`, `right`, `pageup`, `pagedown`, `home`, `end`; before it `ctrl+`, `alt+`
 * or `shift+` where they change it: `ctrl+d`, `shift+tab`, `ctrl+left`.
 */
export type Key = string;

/** Where a key means what its row says: in all panes, in one, or in a layer above them. */
export type ModeName = 'browse' | PaneName | Exclude<Mode['kind'], 'browse'>;

/** Something that the keys ask of the world outside, or of the layer that is open. `press` makes a command of it. */
export type Request =
	| {
			readonly type:
				| 'quit'
				| 'interrupt'
				| 'suspend'
				| 'redraw'
				| 'list-recent'
				| 'open-in-browser'
				| 'open-in-editor';
	  }
	| {readonly type: 'not-a-quote' | 'undo' | 'redo' | 'take-back'}
	| {readonly type: 'copy'; readonly form: CopyForm}
	/** Write the export to the file whose name has been written. */
	| {readonly type: 'save'}
	/** Close the layer, or quit where there is nothing below it. */
	| {readonly type: 'leave'}
	/** Do what the chosen row of a menu says. */
	| {readonly type: 'choose'};

/** The headings of the help, in its order. */
export const groups = [
	'Move',
	'Find',
	'Take away',
	'Correct',
	'Look',
	'Program',
	'Typing',
	'Layers',
] as const;

/** Something that a command can do nothing without. `why-not.ts` says what is told where it is missing. */
export type Need =
	| 'text'
	| 'open-article'
	| 'address'
	| 'place'
	| 'several-sources'
	| 'search'
	| 'something-to-leave'
	| 'way-back'
	| 'speaker'
	| 'actor-or-narrowing'
	| 'words-or-actor'
	| 'quote-in-paragraph'
	| 'quote-to-mark'
	| 'something-to-copy'
	| 'quote-to-copy'
	| 'passage-to-copy'
	| 'quotes-to-export'
	| 'corrections'
	| 'quote'
	| 'actor'
	| 'another-actor'
	| 'something-to-undo'
	| 'something-to-redo'
	| 'a-correction';

/** One key, or several that do the same. Help, footer, palette, README and man page are made of these rows. */
export type KeyRow = {
	/** What the palette and a reader's settings call it. */
	readonly name: string;
	readonly keys: readonly Key[];
	readonly modes: readonly ModeName[];
	readonly does: Action | Request;
	/** What it does, as the help says it. */
	readonly help: string;
	readonly group: (typeof groups)[number];
	/** What it does, in a word, for the footer. Rows without one are not shown there. */
	readonly hint?: string;
	/** The row that does the opposite, and what both do: they are shown as one. */
	readonly together?: {readonly with: string; readonly help: string};
	/** What it can do nothing without. Where several things are missing, the first is told. */
	readonly needs?: Need | readonly Need[];
};

/** What the keys of two commands share that do the same in opposite directions. `help` and `hint` are for both. */
type BothWays = Pick<KeyRow, 'modes' | 'help' | 'group' | 'hint' | 'needs'> & {
	readonly does: (direction: Direction) => Action;
};

type OneWay = readonly [name: string, keys: readonly Key[], help: string];

/** The rows of two commands that do the same in opposite directions: forward or down first. */
export function bothWays({does, help: both, hint, ...shared}: BothWays, forward: OneWay, back: OneWay) {
	const row = ([name, keys, help]: OneWay, direction: Direction): KeyRow => ({
		...shared,
		name,
		keys,
		help,
		does: does(direction),
	});
	return [
		{...row(forward, 1), ...(hint === undefined ? {} : {hint}), together: {with: back[0], help: both}},
		row(back, -1),
	];
}
