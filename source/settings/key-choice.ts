import {defaultBindings, reachOf} from '../navigation/keys/bindings.ts';
import type {KeyRow} from '../navigation/keys/key-row.ts';
import {typing} from '../navigation/keys/modes.ts';

/** A key as the program calls it, or why there is no such key. */
export type ReadKey = {readonly key: string} | {readonly problem: string};

const named: Readonly<Record<string, string>> = {
	esc: 'escape',
	return: 'enter',
	pgup: 'pageup',
	pgdn: 'pagedown',
	pgdown: 'pagedown',
	del: 'delete',
	ins: 'insert',
	...Object.fromEntries(
		[
			'space',
			'enter',
			'escape',
			'tab',
			'backspace',
			'delete',
			'insert',
			'up',
			'down',
			'left',
			'right',
			'pageup',
			'pagedown',
			'home',
			'end',
		].map(name => [name, name]),
	),
};

// Most terminals send the same byte for both.
const sameAs: Readonly<Record<string, string>> = {'ctrl+i': 'tab', 'ctrl+m': 'enter', 'ctrl+[': 'escape'};

/** Reads a key as people write it: “x”, “Ctrl+D”, “PgDn”, “F5”. */
export function readKey(written: string): ReadKey {
	if (written === ' ') return {key: 'space'};
	// The last sign is the key, even where it is a plus.
	const parts = [...written].length === 1 ? [written] : written.split(/\+(?=.)/);
	const typed = parts.at(-1) ?? '';
	const modifiers = parts.slice(0, -1).map(part => part.toLowerCase());
	const isLetter = [...typed].length === 1 && !/[\p{C}\s]/u.test(typed);
	const name = isLetter
		? typed
		: (named[typed.toLowerCase()] ?? (/^f(?:[1-9]|1[0-2])$/i.test(typed) ? typed.toLowerCase() : null));
	const unknown = modifiers.find(modifier => !['ctrl', 'alt', 'shift'].includes(modifier));
	if (name === null || unknown !== undefined || new Set(modifiers).size < modifiers.length) {
		return {
			problem: `${JSON.stringify(written)} is no key; write a sign such as "x", or "enter", "pagedown", "f5", "ctrl+d", "shift+tab"`,
		};
	}

	const has = (modifier: string) => modifiers.includes(modifier);
	if (isLetter && has('alt')) {
		return {problem: `${JSON.stringify(written)} comes from most terminals as Esc and then ${name}`};
	}

	if (isLetter && has('shift')) return has('ctrl') ? {problem: noShift(written)} : {key: name.toUpperCase()};
	const lower = isLetter && has('ctrl') ? name.toLowerCase() : name;
	const key = `${has('ctrl') ? 'ctrl+' : ''}${has('alt') ? 'alt+' : ''}${has('shift') ? 'shift+' : ''}${lower}`;
	const same = sameAs[key];
	return same ? {problem: `${JSON.stringify(written)} comes from most terminals as "${same}"`} : {key};
}

function noShift(written: string): string {
	return `${JSON.stringify(written)} comes from most terminals as if Shift were not pressed`;
}

/** Why a command cannot have a key, or `null`. */
export function whyNotKey(row: KeyRow, key: string): string | null {
	if (key === 'ctrl+c' && row.name !== 'interrupt') return 'Ctrl+C always quits, and can do nothing else';
	const isText = [...key].length === 1 || key === 'space';
	return isText && row.modes.some(mode => typing.includes(mode))
		? `${row.name} is used while text is typed, where "${key}" is text`
		: null;
}

/** What the command's keys are called where they are heard, so that two with one key in one place are found. */
export function placesOf(row: KeyRow, key: string): readonly string[] {
	return reachOf(row.modes).map(mode => `${mode} ${key}`);
}

/** The keys that a command comes with. */
export function defaultKeys(name: string): readonly string[] {
	return defaultBindings().named(name)?.keys ?? [];
}
