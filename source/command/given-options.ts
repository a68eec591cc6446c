import {UsageError} from '../errors.ts';
import {nearest} from '../nearest.ts';
import {type Option, options} from './options.ts';
import {type Flags, plainFlags} from './plain-flags.ts';

type NamesOf<Row> = Row extends {readonly name: infer Name; readonly takes: string} ? Name : never;
type TextOption = NamesOf<(typeof options)[number]>;
type SwitchOption = Exclude<(typeof options)[number]['name'], TextOption>;

/** The options that were typed, each asked for by its name in the table. */
export class GivenOptions {
	/** What was typed without an option. */
	readonly sources: readonly string[];
	readonly #flags: Flags['flags'];

	private constructor({flags, sources}: Flags) {
		const unknown = Object.keys(flags).find(name => !options.some(option => option.name === name));
		if (unknown !== undefined) throw unknownOption(unknown);
		this.sources = sources;
		this.#flags = flags;
	}

	/** @throws {UsageError} When an option does not exist, or one that takes a value is given twice. */
	static async in(argv: readonly string[]): Promise<GivenOptions> {
		const plain = plainFlags(argv, options);
		if (plain !== null) return new GivenOptions(plain);
		const {parseFlags} = await import('./parse-flags.ts');
		return new GivenOptions(parseFlags(argv, options));
	}

	/** What stands behind the option; `null` when it was not given. */
	text(name: TextOption): string | null {
		const value = this.#flags[name];
		if (value === undefined) return null;
		if (typeof value !== 'string' || value === '') throw lacksValue(name);
		return value;
	}

	/** The same, for an option that takes one of a few words. */
	oneOf<Value extends string>(name: TextOption, values: readonly Value[]): Value | null {
		const value = this.text(name);
		if (value === null) return null;
		const found = values.find(known => known === value);
		if (found === undefined) throw unknownValue(name, value, values);
		return found;
	}

	isOn(name: SwitchOption): boolean {
		return this.#flags[name] === true;
	}

	/** What was said of a switch, yes or no; `null` when nothing was. */
	said(name: SwitchOption): boolean | null {
		const value = this.#flags[name];
		return typeof value === 'boolean' ? value : null;
	}
}

function lacksValue(name: TextOption): UsageError {
	const {takes = 'TEXT', values}: Option = options.find(option => option.name === name)!;
	return new UsageError(
		`--${name} needs ${/^[AEIOU]/.test(takes) ? 'an' : 'a'} ${takes}.`,
		values ? `Use one of ${values.join(', ')}.` : `Write --${name} ${takes}.`,
	);
}

function unknownValue(name: TextOption, value: string, values: readonly string[]): UsageError {
	const guess = nearest(value, values);
	return new UsageError(
		`--${name} cannot be ${JSON.stringify(value)}${guess === null ? '.' : `; did you mean ${guess}?`}`,
		`Use one of ${values.join(', ')}.`,
	);
}

function unknownOption(name: string): UsageError {
	const typed = name.length === 1 ? `-${name}` : `--${name}`;
	const guess = nearest(
		name,
		options.map(option => option.name),
	);
	return new UsageError(
		`There is no option ${typed}.`,
		guess === null ? undefined : `Did you mean --${guess}? Run article-explorer --help to see them all.`,
	);
}
