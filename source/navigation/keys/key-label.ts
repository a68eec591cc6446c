import type {Glyphs} from '../screen/glyphs.ts';
import type {Key} from './key-row.ts';

const names: Readonly<Record<string, string>> = {
	space: 'Space',
	escape: 'Esc',
	tab: 'Tab',
	backspace: 'Backspace',
	delete: 'Del',
	insert: 'Ins',
	pageup: 'PgUp',
	pagedown: 'PgDn',
	home: 'Home',
	end: 'End',
	enter: 'Enter',
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
};

const inAscii: Readonly<Record<string, string>> = {up: 'Up', down: 'Down', left: 'Left', right: 'Right'};

/** A key as the keyboard calls it: “Ctrl+D”, “↓”, “Esc”. With glyphs, as short as they allow. */
export function keyLabel(key: Key, glyphs?: Glyphs): string {
	const parts = key === '+' ? ['+'] : key.split(/\+(?=.)/);
	const last = parts.at(-1)!;
	const isPlain = parts.length === 1;
	const label =
		(glyphs && last === 'enter' ? glyphs.enter : undefined) ??
		(glyphs && glyphs.arrow === '=' ? inAscii[last] : undefined) ??
		names[last] ??
		(isPlain && [...last].length === 1 ? last : last.toUpperCase());
	const modifiers = parts.slice(0, -1).map(part => part[0]!.toUpperCase() + part.slice(1));
	return [...modifiers, label].join('+');
}
