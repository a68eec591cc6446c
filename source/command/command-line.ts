import {UsageError} from '../errors.ts';
import {nearest} from '../nearest.ts';
import {type Format, formats} from '../output/formats.ts';
import {type ListName, listNames} from '../panes.ts';
import {colors, type Option, options, themes} from './options.ts';

/** How the explorer should look, as far as the command line says. */
export type Looks = {
	readonly color: (typeof colors)[number] | null;
	readonly theme: (typeof themes)[number] | null;
	readonly ascii: boolean | null;
	readonly altScreen: boolean | null;
	readonly accessible: boolean | null;
};

/** What narrows an article before it is shown or printed. */
export type Narrowing = {readonly search: string | null; readonly speaker: string | null};

/** Where printed text goes: `null` is standard output. */
export type Output = {readonly file: string; readonly force: boolean} | null;

/** What the command line asks for. */
export type CommandLine =
	| {readonly does: 'help'}
	| {readonly does: 'version'}
	| {readonly does: 'print-config'}
	| ({
			readonly does: 'explore';
			/** Nothing was said of a form to print in: open the explorer, or print text where there is no terminal. */
			readonly only: ListName | null;
			readonly pane: ListName | null;
			readonly looks: Looks;
			/** The file of settings; `null` is the usual one. */
			readonly config: string | null;
			readonly output: Output;
	  } & Reading)
	| ({
			readonly does: 'print';
			readonly format: Format;
			readonly only: ListName | null;
			readonly output: Output;
	  } & Reading)
	| ({readonly does: 'verify'; readonly words: string; readonly output: Output} & Reading)
	| ({readonly does: 'explain'; readonly quote: string; readonly output: Output} & Reading)
	| ({
			readonly does: 'corrections';
			readonly task: 'list' | 'forget';
			readonly output: Output;
	  } & Reading);

/** Which articles, and what of them. */
export type Reading = Narrowing & {
	readonly sources: readonly string[];
	readonly recursive: boolean;
	/** Whether what its reader put right is applied. */
	readonly corrections: boolean;
};

const nothingSaid: Looks = {
	color: null,
	theme: null,
	ascii: null,
	altScreen: null,
	accessible: null,
};

/**
 * Reads the arguments behind the program's name.
 *
 * @throws {UsageError} When an option does not exist, lacks its value or cannot stand beside another.
 */
export async function readCommandLine(argv: readonly string[]): Promise<CommandLine> {
	// Most launches name a file and nothing else, and then the parser need not be loaded.
	if (!argv.some(argument => argument.startsWith('-') && argument !== '-')) {
		return {
			does: 'explore',
			sources: argv,
			recursive: false,
			corrections: true,
			search: null,
			speaker: null,
			only: null,
			pane: null,
			looks: nothingSaid,
			config: null,
			output: null,
		};
	}

	if (argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h')) return {does: 'help'};
	if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) return {does: 'version'};

	const {parseFlags} = await import('./parse-flags.ts');
	const {flags, sources} = parseFlags(argv, options);
	for (const name of Object.keys(flags)) {
		if (!options.some(option => option.name === name)) throw unknownOption(name);
	}

	const text = (name: TextOption): string | null => {
		const value = flags[name];
		if (value === undefined) return null;
		const {takes, values} = options.find(option => option.name === name) as Option;
		if (typeof value !== 'string' || value === '') {
			throw new UsageError(
				`--${name} needs ${article(takes!)} ${takes}.`,
				values ? `Use one of ${values.join(', ')}.` : `Write --${name} ${takes}.`,
			);
		}

		return value;
	};
	const oneOf = <Value extends string>(name: TextOption, values: readonly Value[]): Value | null => {
		const value = text(name);
		if (value === null) return null;
		const found = values.find(known => known === value);
		if (found === undefined) {
			const guess = nearest(value, values);
			throw new UsageError(
				`--${name} cannot be ${JSON.stringify(value)}${guess === null ? '' : `; did you mean ${guess}?`}`.replace(
					/[^?]$/,
					'$&.',
				),
				`Use one of ${values.join(', ')}.`,
			);
		}

		return found;
	};
	const isOn = (name: SwitchOption): boolean => flags[name] === true;
	const said = (name: SwitchOption): boolean | null => (flags[name] as boolean | undefined) ?? null;

	// Every value is looked at before anything is done, so that a mistake is never half obeyed.
	const pane = oneOf('pane', listNames);
	const only = oneOf('only', listNames);
	const format = oneOf('format', formats);
	const looks: Looks = {
		color: oneOf('color', colors),
		theme: oneOf('theme', themes),
		ascii: said('ascii'),
		altScreen: flags['no-alt-screen'] === undefined ? null : !isOn('no-alt-screen'),
		accessible: said('accessible'),
	};
	const reading: Reading = {
		sources,
		recursive: isOn('recursive'),
		corrections: !isOn('no-corrections'),
		search: text('search'),
		speaker: text('speaker'),
	};
	const file = text('output');
	const output = file === null ? null : {file, force: isOn('force')};
	const words = text('verify');
	const quote = text('explain');
	const config = text('config');

	if (isOn('help')) return {does: 'help'};
	if (isOn('version')) return {does: 'version'};
	if (isOn('print-config')) return {does: 'print-config'};
	if (isOn('force') && file === null) {
		throw new UsageError('--force says that --output may replace a file, and there is no --output.');
	}

	const asked = [
		words !== null && '--verify',
		quote !== null && '--explain',
		isOn('list-corrections') && '--list-corrections',
		isOn('forget-corrections') && '--forget-corrections',
		format !== null && '--format',
	].filter(name => name !== false);
	if (asked.length > 1) {
		throw new UsageError(`${asked.join(' and ')} cannot stand together.`, 'Run one after the other.');
	}

	if (only !== null && format !== null && !formatsByPane.includes(format)) {
		throw new UsageError(
			`--only does not go with --format ${format}, which prints the whole article.`,
			`Use it with ${formatsByPane.join(', ')}.`,
		);
	}

	if (
		(reading.search ?? reading.speaker) !== null &&
		format !== null &&
		wholeArticleFormats.includes(format)
	) {
		throw new UsageError(
			`--format ${format} is about the whole article, so --search and --speaker do not go with it.`,
			'Leave them out, or print the matching quotes with --format markdown.',
		);
	}

	if (words !== null) return {does: 'verify', words, output, ...reading};
	if (quote !== null) return {does: 'explain', quote, output, ...reading};
	if (isOn('list-corrections')) return {does: 'corrections', task: 'list', output, ...reading};
	if (isOn('forget-corrections')) return {does: 'corrections', task: 'forget', output, ...reading};
	if (format !== null) return {does: 'print', format, only, output, ...reading};
	// What --output and --only ask for is text, even where a terminal could show panes.
	if (output !== null || only !== null) return {does: 'print', format: 'text', only, output, ...reading};
	return {does: 'explore', only, pane, looks, config, output, ...reading};
}

/** Whether what comes through a pipe is for the conversation: it is, when the article comes from elsewhere. */
export function isAnswered(
	{looks, sources}: Extract<CommandLine, {does: 'explore'}>,
	{isPiped}: {readonly isPiped: boolean},
): boolean {
	return looks.accessible === true && isPiped && sources.length > 0 && !sources.includes('-');
}

type NamesOf<Row> = Row extends {readonly name: infer Name; readonly takes: string} ? Name : never;
type TextOption = NamesOf<(typeof options)[number]>;
type SwitchOption = Exclude<(typeof options)[number]['name'], TextOption>;

const wholeArticleFormats: readonly Format[] = ['report', 'html', 'csl', 'ris', 'bibtex'];
const formatsByPane: readonly Format[] = ['csv', 'markdown', 'text'];

const article = (word: string) => (/^[AEIOU]/.test(word) ? 'an' : 'a');

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
