import {parse, TomlError} from 'smol-toml';
import {bindingsWith, defaultBindings} from '../navigation/keys/bindings.ts';
import {nearest} from '../nearest.ts';
import {defaultKeys, placesOf, readKey, whyNotKey} from './key-choice.ts';
import {
	defaultSettings,
	type Kind,
	layoutRows,
	type SettingRow,
	type Settings,
	settingRows,
} from './settings.ts';

/** Something in the file that could not be taken as it stands. */
export type SettingProblem = {
	/** From 1. */
	readonly line: number;
	/** What is wrong, what is allowed and what holds now, in whole sentences. */
	readonly message: string;
};

export type ReadSettings = {readonly settings: Settings; readonly problems: readonly SettingProblem[]};

/**
 * Reads a file of settings, written in TOML (https://toml.io/en/v1.1.0). A line that is wrong costs that line
 * only: it is named, and what comes with the program holds in its place.
 */
export function readSettings(text: string): ReadSettings {
	const {table, problems, lines} = parseLines(text);
	const lineOf = (...path: readonly string[]) => lines.get(path.join('.')) ?? 1;
	const complain = (line: number, message: string) => problems.push({line, message});

	const valuesOf = <Of extends object>(
		given: Readonly<Record<string, unknown>>,
		rows: readonly SettingRow<Of>[],
		defaults: Of,
		section: readonly string[],
	): Of => {
		const values: Record<string, unknown> = {};
		for (const {name, property, kind} of rows) {
			const value = given[name];
			if (value === undefined) continue;
			const wrong = whyWrong(name, value, kind);
			if (wrong === null) values[property as string] = value;
			else complain(lineOf(...section, name), `${wrong} It stays ${String(defaults[property])}.`);
		}

		return {...defaults, ...values};
	};

	const {layout, keys, ...plain} = table;
	const headings = ['layout', 'keys'];
	for (const [given, rows, section] of [
		[plain, settingRows, []],
		[tableOf(layout), layoutRows, ['layout']],
	] as const) {
		const names = [...rows.map(({name}) => name), ...(section.length === 0 ? headings : [])];
		for (const name of Object.keys(given)) {
			if (!names.includes(name)) complain(lineOf(...section, name), unknown('setting', name, names));
		}
	}

	for (const [name, value] of [
		['layout', layout],
		['keys', keys],
	] as const) {
		if (value !== undefined && !isTable(value)) {
			complain(lineOf(name), `${name} is a heading: write [${name}] and its settings below it.`);
		}
	}

	const settings: Settings = {
		...valuesOf<Omit<Settings, 'layout' | 'keys'>>(plain, settingRows, withoutTables(defaultSettings), []),
		layout: valuesOf(tableOf(layout), layoutRows, defaultSettings.layout, ['layout']),
		keys: keysOf(tableOf(keys), name => lineOf('keys', name), complain),
	};
	return {settings, problems: problems.sort((one, other) => one.line - other.line)};
}

function keysOf(
	given: Readonly<Record<string, unknown>>,
	lineOf: (name: string) => number,
	complain: (line: number, message: string) => void,
): Settings['keys'] {
	const bindings = defaultBindings();
	const choices: Record<string, readonly string[]> = {};
	const takenBy = new Map<string, string>();
	for (const [name, value] of Object.entries(given)) {
		const line = lineOf(name);
		const row = bindings.named(name);
		if (row === null) {
			const names = bindings.rows.map(one => one.name);
			complain(line, unknown('command', name, names, '--print-config lists them all.'));
			continue;
		}

		const written = typeof value === 'string' ? [value] : value;
		const usual = `It stays ${defaultKeys(name).join(', ')}.`;
		if (!Array.isArray(written) || !written.every(one => typeof one === 'string')) {
			complain(
				line,
				`The keys of ${name} are a text or a list of texts: "x", ["x", "ctrl+t"], [] for none. ${usual}`,
			);
			continue;
		}

		const keys: string[] = [];
		let isWrong = false;
		for (const one of written) {
			const read = readKey(one);
			const wrong = 'problem' in read ? read.problem : whyNotKey(row, read.key);
			const rival =
				'key' in read
					? placesOf(row, read.key)
							.map(place => takenBy.get(place))
							.find(Boolean)
					: undefined;
			if (wrong !== null) {
				complain(line, `${name}: ${wrong}. This key is left out.`);
				isWrong = true;
			} else if (rival !== undefined && rival !== name) {
				complain(line, `${name}: "${one}" was given to ${rival} already. This key is left out.`);
				isWrong = true;
			} else if ('key' in read && !keys.includes(read.key)) {
				keys.push(read.key);
			}
		}

		// Whoever meant to have a key and wrote it wrong must not be left without any.
		if (keys.length === 0 && isWrong) continue;
		if (name === 'interrupt' && !keys.includes('ctrl+c')) keys.push('ctrl+c');
		for (const place of keys.flatMap(key => placesOf(row, key))) takenBy.set(place, name);
		choices[name] = keys;
	}

	for (const {name, key, taker} of leftWithout(choices)) {
		complain(
			lineOf(taker),
			`${taker}: "${key}" was the key of ${name}, which has none now. Give ${name} another, or write ${name} = [] to do without.`,
		);
	}

	return choices;
}

/** The commands that lost their last key to one that somebody chose it for, without a word about them in the file. */
function leftWithout(
	choices: Settings['keys'],
): readonly {readonly name: string; readonly key: string; readonly taker: string}[] {
	const usual = defaultBindings();
	const now = bindingsWith(choices);
	const takers = new Map<string, string>();
	for (const [taker, keys] of Object.entries(choices)) {
		for (const place of keys.flatMap(key => placesOf(usual.named(taker)!, key))) takers.set(place, taker);
	}

	return usual.rows
		.filter(({name, keys}) => keys.length > 0 && !(name in choices) && now.named(name)!.keys.length === 0)
		.map(row => {
			const key = row.keys[0]!;
			return {
				name: row.name,
				key,
				taker: placesOf(row, key)
					.map(place => takers.get(place))
					.find(Boolean)!,
			};
		});
}

type Table = Readonly<Record<string, unknown>>;

// A file with more mistakes than this is no file of settings.
const mostMistakes = 50;

/** Reads what can be read: a line that breaks the grammar is left out, and the rest is tried again. */
function parseLines(text: string): {
	table: Table;
	problems: SettingProblem[];
	lines: ReadonlyMap<string, number>;
} {
	const problems: SettingProblem[] = [];
	const kept = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	while (problems.length < mostMistakes) {
		try {
			return {table: parse(kept.join('\n')) as Table, problems, lines: linesOf(kept)};
		} catch (error) {
			if (!(error instanceof TomlError)) throw error;
			const line = Math.min(kept.length, Math.max(1, error.line));
			// The mistake may be seen only later: a text that is never closed, at the end of the file.
			const at =
				kept[line - 1]!.trim() === ''
					? kept.findLastIndex((one, index) => index < line && one.trim() !== '') + 1
					: line;
			if (at === 0) break;
			problems.push({line: at, message: `This line is not TOML: ${reasonIn(error)}. It is left out.`});
			kept[at - 1] = '';
		}
	}

	return {table: {}, problems, lines: new Map()};
}

/** The parser's own words, without the excerpt that it draws below them. */
function reasonIn(error: TomlError): string {
	return error.message
		.split('\n')[0]!
		.replace(/^Invalid TOML document: /, '')
		.replace(/\.$/, '');
}

/** On which line each setting stands. The parser does not say. */
function linesOf(lines: readonly string[]): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	let heading = '';
	for (const [index, line] of lines.entries()) {
		const table = /^\s*\[\s*([\w.-]+)\s*\]/.exec(line)?.[1];
		const name = /^\s*["']?([\w.-]+)["']?\s*=/.exec(line)?.[1];
		if (table !== undefined) heading = `${table}.`;
		if (table !== undefined && !found.has(table)) found.set(table, index + 1);
		if (name !== undefined && !found.has(heading + name)) found.set(heading + name, index + 1);
	}

	return found;
}

function whyWrong(name: string, value: unknown, kind: Kind): string | null {
	switch (kind.is) {
		case 'word': {
			if (typeof value === 'string' && kind.words.includes(value)) return null;
			const guess = typeof value === 'string' ? nearest(value, kind.words) : null;
			return `${name} cannot be ${written(value)}${guess === null ? '.' : `; did you mean "${guess}"?`} Use one of ${kind.words.join(', ')}.`;
		}

		case 'switch':
			return typeof value === 'boolean' ? null : `${name} is true or false.`;
		case 'number':
			return typeof value === 'number' && Number.isInteger(value) && value >= kind.from && value <= kind.to
				? null
				: `${name} is a whole number from ${kind.from} to ${kind.to}.`;
	}
}

/** A value as the reader wrote it, or what it is when it would be long. */
function written(value: unknown): string {
	if (typeof value === 'string') return JSON.stringify(value);
	if (Array.isArray(value)) return 'a list';
	// A table has no text of its own, and asking it for one throws.
	return isTable(value) ? 'a table' : String(value);
}

function unknown(
	what: string,
	name: string,
	names: readonly string[],
	otherwise = `Use one of ${names.join(', ')}.`,
): string {
	const guess = nearest(name, names);
	return `There is no ${what} called ${name}${guess === null ? `. ${otherwise}` : `; did you mean ${guess}?`}`;
}

function isTable(value: unknown): value is Table {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function tableOf(value: unknown): Table {
	return isTable(value) ? value : {};
}

function withoutTables({layout: _, keys: __, ...plain}: Settings): Omit<Settings, 'layout' | 'keys'> {
	return plain;
}
