import {describe, expect, it} from 'vitest';
import {defaultBindings, modesOf} from '../../../source/navigation/keys/bindings.ts';
import {keyGroups} from '../../../source/navigation/keys/key-groups.ts';
import {keyLabel} from '../../../source/navigation/keys/key-label.ts';
import type {ModeName} from '../../../source/navigation/keys/key-row.ts';
import {keymap} from '../../../source/navigation/keys/keymap.ts';
import {paneNames} from '../../../source/panes.ts';
import {bridge} from '../bridge.ts';
import {Reader} from '../reader.ts';

const modes = [...new Set(keymap.flatMap(row => row.modes))];
const panes: readonly ModeName[] = paneNames;

describe('the table of keys', () => {
	it('gives no key two meanings in the same place', () => {
		for (const mode of modes) {
			const together = panes.includes(mode) ? ['browse' as const, mode] : [mode];
			const keys = keymap
				.filter(row => row.modes.some(one => together.includes(one)))
				.flatMap(row => row.keys);
			expect(keys, mode).toEqual([...new Set(keys)]);
		}
	});

	it('gives no two rows one name, and names the rows that belong together', () => {
		const names = keymap.map(({name}) => name);
		expect(names).toEqual([...new Set(names)]);
		for (const {together} of keymap) {
			if (together) {
				expect(names).toContain(together.with);
			}
		}
	});

	it('has a way out of every layer', () => {
		for (const mode of modes) {
			expect(
				defaultBindings().rowOfKey(panes.includes(mode) ? ['browse', mode] : [mode], 'escape'),
				mode,
			).not.toBe(null);
			expect(
				defaultBindings().rowOfKey(panes.includes(mode) ? ['browse', mode] : [mode], 'ctrl+c')?.name,
				mode,
			).toBe('interrupt');
		}
	});

	it('asks nothing of Alt, function keys or the mouse alone', () => {
		for (const {keys} of keymap) {
			expect(keys.some(key => !/^(?:alt|super)\+|^f\d/.test(key))).toBe(true);
		}
	});

	it('says everything that it says in a sentence’s case', () => {
		for (const {help, hint} of keymap) {
			expect(help).toMatch(/^\p{Lu}.*[^.]$/u);
			expect(hint ?? 'a').toMatch(/^\p{Ll}/u);
		}
	});
});

describe('help, footer, palette and documents', () => {
	it('list every key', () => {
		const listed = keyGroups()
			.flatMap(({rows}) => rows)
			.map(({keys}) => keys)
			.join(' ');
		for (const {keys} of keymap) {
			for (const key of keys) {
				expect(listed).toContain(keyLabel(key));
			}
		}
	});

	it('agree on the keys of a pane', () => {
		const reader = new Reader(bridge, '120x60').press('3');
		expect(reader.part('footer')).toContain('⏎ their quotes');
		reader.press('?');
		expect(reader.overlay).toContain('Show only what this actor says');
		expect(reader.overlay).not.toContain('Show this quote in the text');
		reader.press('escape :');
		reader.type('what this actor');
		expect(reader.overlay).toContain('Show only what this actor says');
	});

	it('have the same group for rows that belong together', () => {
		for (const row of keymap) {
			const other = keymap.find(({name}) => name === row.together?.with);
			expect(other?.group ?? row.group).toBe(row.group);
			expect(other?.modes ?? row.modes).toEqual(row.modes);
		}
	});
});

describe('a key that the table lists', () => {
	it.each(keymap.filter(row => !row.modes.includes('go')))('does something, or says why not: $name', row => {
		const reader = new Reader(bridge, '120x36', {
			verifierOf: () => () => ({sentence: 'Yes.', isVerbatim: true, paragraph: 1, words: []}),
		});
		const opening: Readonly<Partial<Record<ModeName, string>>> = {
			text: '0',
			paragraphs: '1',
			quotes: 'j',
			actors: '3',
			browse: '0 ] ]',
			search: '/',
			help: '?',
			details: 'enter enter',
			copy: 'y',
			export: 'e',
			palette: ':',
			verify: 'V',
			save: 'e m',
			context: '3 w',
			summary: '4',
			correct: 'a',
			corrections: 'A g o',
		};
		const mode = row.modes[0]!;
		if (!opening[mode]) {
			return;
		}

		reader.press(opening[mode]);
		expect(modesOf(reader.state)).toContain(mode);
		const before = reader.state;
		reader.press(row.keys[0]!);
		const hasMoved = JSON.stringify(reader.state) !== JSON.stringify(before);
		const isEditing = ['edit', 'scroll-layer', 'choose-row'].includes(row.does.type);
		expect(hasMoved || reader.commands.length > 0 || isEditing).toBe(true);
	});
});

describe('a key that the table does not list', () => {
	it('says where to look', () => {
		const reader = new Reader(bridge, '120x36').press('x');
		expect(reader.part('status')).toContain('x does nothing here. ? shows the keys that do.');
		reader.press('g x');
		expect(reader.part('status')).toContain('g x goes nowhere');
		expect(reader.state.mode.kind).toBe('browse');
	});

	it('says why when it could do something elsewhere', () => {
		const reader = new Reader(bridge, '120x36').press('o');
		expect(reader.part('status')).toContain('It is not known where this article stands on the web.');
		reader.press('n');
		expect(reader.part('status')).toContain('Nothing is searched for. / starts a search.');
		reader.press('backspace');
		expect(reader.part('status')).toContain('This is where you started');
	});
});
