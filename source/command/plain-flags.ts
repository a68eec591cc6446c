import type {Option} from './options.ts';

/** What was typed: each option by its name in the table, and what stands without one. */
export type Flags = {
	readonly flags: Readonly<Record<string, unknown>>;
	readonly sources: readonly string[];
};

/**
 * Takes apart what nearly every command line is made of: options in full or by their letter, with their values behind
 * them, and sources. Loading the parser for the rest takes a tenth of a start that prints.
 *
 * @returns The same as `parseFlags`; `null` for what it alone can read or refuse.
 */
export function plainFlags(argv: readonly string[], options: readonly Option[]): Flags | null {
	const flags: Record<string, unknown> = {};
	const sources: string[] = [];
	for (let index = 0; index < argv.length; index++) {
		const argument = argv[index]!;
		if (isWord(argument) || argument === '-') {
			sources.push(argument);
			continue;
		}

		const equals = argument.indexOf('=');
		const typed = equals < 0 ? argument : argument.slice(0, equals);
		const option = options.find(
			({name, short}) => typed === `--${name}` || (short !== undefined && typed === `-${short}`),
		);
		if (option === undefined || option.name in flags) return null;
		if (option.takes === undefined) {
			// A switch may be followed by its state.
			if (equals >= 0 || /^(?:true|false)$/.test(argv[index + 1] ?? '')) return null;
			flags[option.name] = true;
			continue;
		}

		const value = equals < 0 ? argv[++index] : argument.slice(equals + 1);
		if (value === undefined || !isWord(value)) return null;
		flags[option.name] = value;
	}

	return {flags, sources};
}

/** Whether it can only be meant as it stands: no option, nothing left out, and no marks that a parser takes off. */
function isWord(argument: string): boolean {
	return /^[^-"']/.test(argument);
}
