import {describe, expect, it} from 'vitest';
import {bindingsWith, defaultBindings} from '../../../source/navigation/keys/bindings.ts';
import {bridge} from '../bridge.ts';
import {Reader} from '../reader.ts';

const readerWith = (choices: Readonly<Record<string, readonly string[]>>, size = '120x36') =>
	new Reader(bridge, size, {bindings: bindingsWith(choices)});

describe('keys that a reader has chosen', () => {
	it('do what they were chosen for, and the old ones no longer', () => {
		const reader = readerWith({zoom: ['x', 'ctrl+t']});
		expect(reader.press('x').state.isZoomed).toBe(true);
		expect(reader.press('ctrl+t').state.isZoomed).toBe(false);
		expect(reader.press('z').part('status')).toContain('z does nothing here');
	});

	it('are taken from whatever had them in the same place', () => {
		const reader = readerWith({zoom: ['enter']});
		expect(reader.press('1 enter').state).toMatchObject({isZoomed: true, focus: 'paragraphs'});
		expect(defaultBindings().named('read')?.keys).toEqual(['enter']);
		expect(bindingsWith({zoom: ['enter']}).named('read')?.keys).toEqual([]);
		// A menu is another place.
		expect(bindingsWith({zoom: ['enter']}).named('choose')?.keys).toEqual(['enter']);
	});

	it('may be none: the command is then found by its name', () => {
		const reader = readerWith({search: []}).press('/');
		expect(reader.part('status')).toContain('/ does nothing here');
		expect(reader.press('n').part('status')).toContain('Nothing is searched for. :search starts a search.');
		reader.press(':').type('search this pane').press('enter');
		expect(reader.state.mode.kind).toBe('search');
	});

	it('stand in the help, the footer, the palette and every sentence', () => {
		const reader = readerWith({
			'only-this-actor': ['F'],
			copy: ['c'],
			help: ['f1'],
			'next-match': ['ctrl+n'],
			'previous-match': ['ctrl+p'],
		});
		expect(reader.part('footer')).toMatch(/c copy.*F1 keys/);
		expect(reader.press('x').part('status')).toContain('F1 shows the keys that do.');
		expect(reader.press('f1').overlay).toMatch(/F +Show only this actor/);
		reader.press('escape :').type('markdown, with');
		expect(reader.overlay).toContain('c m');
		reader.press('escape 2 F');
		expect(reader.part('status')).toMatch(/F everybody/);
		reader.press('F /').type('vote').press('enter');
		expect(reader.part('status')).toContain('Ctrl+N/Ctrl+P next');
	});
});
