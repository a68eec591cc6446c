import {colors, themes} from '../looks.ts';
import {formats} from '../output/formats.ts';
import {listNames} from '../panes.ts';

/** One option of the command. The parser, the help, the README, the man page and the completions are made from these rows. */
export type Option = {
	/** As it is typed, without the dashes: `no-alt-screen`. */
	readonly name: string;
	/** One letter for those who type it often: `-o`. */
	readonly short?: string;
	/** What it takes, as the help writes it: `QUERY`. Without one it is a switch. */
	readonly takes?: string;
	/** All that it may take. */
	readonly values?: readonly string[];
	/** A file name completes it. */
	readonly completes?: 'file' | 'folder';
	/** One sentence or phrase that starts with a capital and has no full stop. */
	readonly help: string;
	readonly group: OptionGroup;
};

export type OptionGroup = 'Where to start' | 'Print and leave' | 'How it looks' | 'Settings' | 'About';

/** In the order of the help. */
export const options = [
	{
		name: 'pane',
		takes: 'PANE',
		values: listNames,
		group: 'Where to start',
		help: 'Start in this pane',
	},
	{
		name: 'search',
		takes: 'QUERY',
		group: 'Where to start',
		help: 'Start with this search; with --format, print only what matches',
	},
	{
		name: 'speaker',
		takes: 'NAME',
		group: 'Where to start',
		help: 'Only the quotes of this actor',
	},
	{
		name: 'recursive',
		short: 'r',
		group: 'Where to start',
		help: 'Read every article in the folders given as sources',
	},
	{
		name: 'no-corrections',
		group: 'Where to start',
		help: 'Show and print what the program found, without what you put right',
	},
	{
		name: 'format',
		short: 'f',
		takes: 'FORMAT',
		values: formats,
		group: 'Print and leave',
		help: 'Print the article in this form and leave',
	},
	{
		name: 'only',
		takes: 'PANE',
		values: listNames,
		group: 'Print and leave',
		help: 'What csv, markdown and text print; the quotes when not said',
	},
	{
		name: 'verify',
		takes: 'TEXT',
		group: 'Print and leave',
		help: 'Say whether TEXT was said here word for word; the exit status tells as well',
	},
	{
		name: 'explain',
		takes: 'QUOTE',
		group: 'Print and leave',
		help: 'Say why a quote has its speaker: its id, as in q3, or words of it',
	},
	{
		name: 'list-corrections',
		group: 'Print and leave',
		help: 'List what you put right in the article',
	},
	{
		name: 'forget-corrections',
		group: 'Print and leave',
		help: 'Forget all that you put right in the article',
	},
	{
		name: 'output',
		short: 'o',
		takes: 'FILE',
		completes: 'file',
		group: 'Print and leave',
		help: 'Write to FILE in place of standard output',
	},
	{
		name: 'force',
		group: 'Print and leave',
		help: 'Let --output replace a file that is there',
	},
	{
		name: 'quiet',
		group: 'Print and leave',
		help: 'Say nothing on standard error but what went wrong: no notices, no progress',
	},

	{
		name: 'color',
		takes: 'WHEN',
		values: colors,
		group: 'How it looks',
		help: 'When to use colour',
	},
	{
		name: 'theme',
		takes: 'THEME',
		values: themes,
		group: 'How it looks',
		help: 'Which colours',
	},
	{
		name: 'ascii',
		group: 'How it looks',
		help: 'Draw with ASCII characters only',
	},
	{
		name: 'no-alt-screen',
		group: 'How it looks',
		help: 'Leave the last screen standing in the terminal',
	},
	{
		name: 'accessible',
		group: 'How it looks',
		help: 'Numbered lines and questions in place of panes, for screen readers',
	},
	{
		name: 'config',
		takes: 'FILE',
		completes: 'file',
		group: 'Settings',
		help: 'Read the settings from FILE in place of the usual one; options go before it',
	},
	{
		name: 'print-config',
		group: 'Settings',
		help: 'Print a file of settings with all that can be set, the keys among it',
	},
	{
		name: 'help',
		short: 'h',
		group: 'About',
		help: 'Print this help',
	},
	{
		name: 'version',
		short: 'v',
		group: 'About',
		help: 'Print the version',
	},
] as const satisfies readonly Option[];

/** Examples that the help and the man page end with. */
export const examples = [
	['article-explorer', 'Open the article that comes with the program'],
	['article-explorer story.txt', 'Open an article of your own'],
	['article-explorer --format csv story.txt > quotes.csv', 'One row a quote, for a spreadsheet'],
	['article-explorer --format text --search who:putin story.txt', 'Only what one person says'],
	['article-explorer --verify "always a chance" story.txt', 'Was this said, word for word?'],
] as const;

/** The variables of the environment that the command heeds. */
export const environment = [
	['NO_COLOR', 'When it is set to anything, nothing is coloured: https://no-color.org'],
	['FORCE_COLOR', 'When it is set, colour is used where it would not be'],
	['TERM', 'A terminal called dumb gets text in place of panes'],
	['ACCESSIBLE', 'Set to 1, the same as --accessible'],
	['BROWSER', 'What opens an article where it was published'],
	['VISUAL, EDITOR', 'What opens the text of an article'],
	[
		'XDG_CONFIG_HOME',
		'Where the settings are looked for: article-explorer/config.toml, by default in ~/.config',
	],
	[
		'XDG_STATE_HOME',
		'Where is kept what you put right, and where you left articles: article-explorer, by default in ~/.local/state',
	],
	[
		'NODE_COMPILE_CACHE',
		'Where the program keeps its compiled code so that it starts faster; by default in the folder for temporary files',
	],
	['NODE_DISABLE_COMPILE_CACHE', 'Set to 1, no compiled code is kept'],
] as const;
