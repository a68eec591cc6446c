import meow, {type AnyFlag} from 'meow';
import {UsageError} from '../errors.ts';
import type {Option} from './options.ts';
import type {Flags} from './plain-flags.ts';

/**
 * Takes the arguments apart with meow. Its own messages for unknown flags and wrong choices are
 * not used: they name no neighbour, and end with status 1.
 *
 * @returns Each option that was given by the name in the table, and what was given without one.
 * @throws {UsageError} When an option that takes one value is given twice.
 */
export function parseFlags(argv: readonly string[], options: readonly Option[]): Flags {
	const flags: Record<string, AnyFlag> = {};
	for (const option of options) {
		const shortFlag = option.short === undefined ? {} : {shortFlag: option.short};
		flags[keyOf(option.name)] =
			option.takes === undefined ? {type: 'boolean', ...shortFlag} : {type: 'string', ...shortFlag};
	}

	const parsed = onlyOnce(() =>
		meow({
			importMeta: import.meta,
			argv: withValuesApart(withoutNoColor(argv), options),
			// What meow would read from package.json is in the bundle already.
			pkg: {},
			description: false,
			autoHelp: false,
			autoVersion: false,
			flags,
			// What was not said is not the same as no: a file of settings may say it.
			booleanDefault: undefined,
		}),
	);

	const given: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(parsed.unnormalizedFlags)) {
		const option = options.find(({name, short}) => keyOf(name) === key || short === key);
		if (!option) {
			// `--no-x` arrives as x: false.
			given[value === false ? `no-${withDashes(key)}` : withDashes(key)] = value;
		} else if (option.takes !== undefined) {
			given[option.name] = value;
		} else if (value !== undefined) {
			given[option.name] = value === !option.name.startsWith('no-');
		}
	}

	return {flags: given, sources: parsed.input};
}

/** Most programs know `--no-color`, so fingers do. It is not in the table, as `--color never` says the same. */
function withoutNoColor(argv: readonly string[]): readonly string[] {
	const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
	return argv.map((argument, index) =>
		argument === '--no-color' && index < end ? '--color=never' : argument,
	);
}

/** `-fjson` is `-f json`, as it is for other programs. */
function withValuesApart(argv: readonly string[], options: readonly Option[]): readonly string[] {
	const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
	return argv.flatMap((argument, index) => {
		const [, letter, value] = (index < end && /^-(\w)([^=].*)$/s.exec(argument)) || [];
		return options.some(({short, takes}) => short === letter && short !== undefined && takes !== undefined)
			? [`-${letter}`, value!]
			: [argument];
	});
}

/** meow wants `altScreen` where the reader types `--no-alt-screen`. */
function keyOf(name: string): string {
	return name.replace(/^no-/, '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function withDashes(key: string): string {
	return key.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

function onlyOnce<Result>(parse: () => Result): Result {
	try {
		return parse();
	} catch (error) {
		throw new UsageError((error as Error).message, undefined, {cause: error});
	}
}
