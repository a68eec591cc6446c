import {describe, expect, it} from 'vitest';
import {bindingsWith, defaultBindings} from '../../source/navigation/keys/bindings.ts';
import {defaultFile} from '../../source/settings/default-file.ts';
import {readSettings} from '../../source/settings/read-settings.ts';
import {defaultSettings} from '../../source/settings/settings.ts';

const problemsIn = (text: string) =>
	readSettings(text).problems.map(({line, message}) => `${line}: ${message}`);

describe('a file of settings', () => {
	it('says only what is to be other than usual', () => {
		const {settings, problems} = readSettings(
			'theme = "dark"\nmeasure = 66\n\n[layout]\ntwo-columns-from = 120\n\n[keys]\nzoom = ["x", "F5"]\nmark = []\n',
		);
		expect(problems).toEqual([]);
		expect(settings).toEqual({
			...defaultSettings,
			theme: 'dark',
			measure: 66,
			layout: {...defaultSettings.layout, columns: 120},
			keys: {zoom: ['x', 'f5'], mark: []},
		});
	});

	it('may be empty, begin with a mark of its encoding, and end its lines as on Windows', () => {
		expect(readSettings('')).toEqual({settings: defaultSettings, problems: []});
		expect(readSettings('\uFEFFascii = true\r\nmeasure = 50\r\n')).toMatchObject({
			settings: {ascii: true, measure: 50},
			problems: [],
		});
	});

	it('that --print-config prints is understood, and gives what holds without one', () => {
		const {settings, problems} = readSettings(defaultFile());
		expect(problems).toEqual([]);
		expect({...settings, keys: {}}).toEqual(defaultSettings);
		expect(bindingsWith(settings.keys).rows).toEqual(defaultBindings().rows);
	});
});

describe('a line that is wrong', () => {
	it.each([
		[
			'theme = "drak"',
			'1: theme cannot be "drak"; did you mean "dark"? Use one of auto, dark, light, mono, high-contrast. It stays auto.',
		],
		['\nmeasure = 200', '2: measure is a whole number from 40 to 80. It stays 80.'],
		['ascii = "yes"', '1: ascii is true or false. It stays false.'],
		['thme = "dark"', '1: There is no setting called thme; did you mean theme?'],
		['[layout]\n\ndetails-from = "tall"', '3: details-from is a whole number from 8 to 1000. It stays 24.'],
		['layout.status-from = 2', '1: status-from is a whole number from 8 to 1000. It stays 16.'],
		['keys = 3', '1: keys is a heading: write [keys] and its settings below it.'],
		['[keys]\nzom = "x"', '2: There is no command called zom; did you mean zoom?'],
		[
			'[keys]\nzoom = "meta+x"',
			'2: zoom: "meta+x" is no key; write a sign such as "x", or "enter", "pagedown", "f5", "ctrl+d", "shift+tab". This key is left out.',
		],
		[
			'[keys]\nzoom = 5',
			'2: The keys of zoom are a text or a list of texts: "x", ["x", "ctrl+t"], [] for none. It stays z.',
		],
		[
			'[keys]\nzoom = "ctrl+i"',
			'2: zoom: "ctrl+i" comes from most terminals as "tab". This key is left out.',
		],
		['[keys]\nzoom = "x"\nmark = "x"', '3: mark: "x" was given to zoom already. This key is left out.'],
		['[keys]\nread = "x"\nzoom = "x"', '3: zoom: "x" was given to read already. This key is left out.'],
		[
			'[keys]\nkeep-search = "x"',
			'2: keep-search: keep-search is used while text is typed, where "x" is text. This key is left out.',
		],
		[
			'[keys]\nread = "x"\nmark = "q"',
			'3: mark: "q" was the key of quit, which has none now. Give quit another, or write quit = [] to do without.',
		],
	])('says on which line, and what is allowed: %j', (text, problem) => {
		expect(problemsIn(text)).toEqual([problem]);
	});

	it.each([
		['a command that keeps another key', '[keys]\nmark = "j"'],
		['a command that is given another key', '[keys]\nmark = "q"\nquit = "Q"'],
		['a command that is to have none', '[keys]\nmark = "q"\nquit = []'],
	])('is not one that takes a key from %s', (_, text) => {
		expect(problemsIn(text)).toEqual([]);
	});

	it('costs that line only', () => {
		const {settings, problems} = readSettings('theme = "dark"\nascii true\nmeasure = 44\n');
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({line: 2, message: expect.stringContaining('This line is not TOML')});
		expect(settings).toMatchObject({theme: 'dark', ascii: false, measure: 44});
	});

	it('is found among others, each named', () => {
		expect(readSettings('a b\nc d\ntheme = 3\n[nothing]\n').problems.map(({line}) => line)).toEqual([
			1, 2, 3, 4,
		]);
	});

	it('may be never closed', () => {
		const {settings, problems} = readSettings('measure = 50\n[keys]\nzoom = ["x",\n');
		expect(settings.measure).toBe(50);
		expect(problems.length).toBeGreaterThan(0);
	});

	it('may be anything at all', () => {
		expect(() => readSettings('\u0000\u0001PNG\n'.repeat(500))).not.toThrow();
		expect(readSettings('\u0000\u0001PNG\n'.repeat(500)).settings).toEqual(defaultSettings);
	});
});

describe('the way out', () => {
	it('cannot be locked: Ctrl+C always quits', () => {
		const {settings, problems} = readSettings(
			'[keys]\ninterrupt = []\nquit = []\nleave = []\nzoom = "ctrl+c"\n',
		);
		expect(problems.map(({message}) => message)).toEqual([
			'zoom: Ctrl+C always quits, and can do nothing else. This key is left out.',
		]);
		const bindings = bindingsWith(settings.keys);
		for (const mode of ['browse', 'search', 'picker', 'verify', 'help'] as const) {
			expect(bindings.rowOfKey([mode], 'ctrl+c')?.name).toBe('interrupt');
		}
	});
});
