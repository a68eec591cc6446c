import {type Color, colors, type ThemeName, themes} from '../looks.ts';
import type {KeyChoices} from '../navigation/keys/bindings.ts';
import {defaultLimits, type LayoutLimits, narrowestText, widestText} from '../navigation/screen/layout.ts';
import {type PaneName, paneNames} from '../panes.ts';

/** What a reader can set for good, in a file. The command line and the environment go before it. */
export type Settings = {
	readonly theme: ThemeName;
	readonly color: Color;
	readonly ascii: boolean;
	readonly altScreen: boolean;
	readonly accessible: boolean;
	/** The pane to start in; `auto` is the quotes, where there are some. */
	readonly pane: 'auto' | PaneName;
	/** The most columns of a line of the text. */
	readonly measure: number;
	/** Whether an article opens where it was left. */
	readonly resume: boolean;
	/** How many sources are remembered. */
	readonly recent: number;
	readonly layout: LayoutLimits;
	readonly keys: KeyChoices;
};

/** What holds without a file. */
export const defaultSettings: Settings = {
	theme: 'auto',
	color: 'auto',
	ascii: false,
	altScreen: true,
	accessible: false,
	pane: 'auto',
	measure: widestText,
	resume: true,
	recent: 20,
	layout: defaultLimits,
	keys: {},
};

/** What a setting may be. */
export type Kind =
	| {readonly is: 'word'; readonly words: readonly string[]}
	| {readonly is: 'switch'}
	| {readonly is: 'number'; readonly from: number; readonly to: number};

/** One setting. The file that `--print-config` prints, and what is said of mistakes in one, are made from these rows. */
export type SettingRow<Of> = {
	/** As it is called in the program. */
	readonly property: keyof Of;
	/** As it is written in the file. */
	readonly name: string;
	readonly kind: Kind;
	/** What it does: a phrase that starts with a capital and has no full stop. */
	readonly help: string;
};

/** The settings above the first heading of the file. */
export const settingRows: readonly SettingRow<Omit<Settings, 'layout' | 'keys'>>[] = [
	{
		property: 'theme',
		name: 'theme',
		kind: {is: 'word', words: themes},
		help: 'Which colours; auto goes by the background, where the terminal says which it has',
	},
	{
		property: 'color',
		name: 'color',
		kind: {is: 'word', words: colors},
		help: 'When to use colour',
	},
	{property: 'ascii', name: 'ascii', kind: {is: 'switch'}, help: 'Draw with ASCII characters only'},
	{
		property: 'altScreen',
		name: 'alt-screen',
		kind: {is: 'switch'},
		help: 'Draw on the terminal’s second screen, so that leaving brings back what was there before',
	},
	{
		property: 'accessible',
		name: 'accessible',
		kind: {is: 'switch'},
		help: 'Numbered lines and questions in place of panes, for screen readers',
	},
	{
		property: 'pane',
		name: 'pane',
		kind: {is: 'word', words: ['auto', ...paneNames]},
		help: 'The pane to start in; auto is the quotes, where there are some',
	},
	{
		property: 'measure',
		name: 'measure',
		kind: {is: 'number', from: narrowestText, to: widestText},
		help: 'The longest line of the text, in columns',
	},
	{
		property: 'resume',
		name: 'resume',
		kind: {is: 'switch'},
		help: 'Open an article where it was left; false remembers no place at all',
	},
	{
		property: 'recent',
		name: 'recent',
		kind: {is: 'number', from: 0, to: 100},
		help: 'How many sources are remembered for the list of recent ones; 0 remembers none',
	},
];

const columns: Kind = {is: 'number', from: 40, to: 1000};
const rows: Kind = {is: 'number', from: 8, to: 1000};

/** The settings under `[layout]`. */
export const layoutRows: readonly SettingRow<LayoutLimits>[] = [
	{property: 'frames', name: 'frames-from', kind: columns, help: 'Columns from which panes have frames'},
	{
		property: 'columns',
		name: 'two-columns-from',
		kind: columns,
		help: 'Columns from which the lists stand beside the text',
	},
	{
		property: 'threeColumns',
		name: 'three-columns-from',
		kind: columns,
		help: 'Columns from which the details of a quote have a column of their own',
	},
	{
		property: 'details',
		name: 'details-from',
		kind: rows,
		help: 'Rows from which the details of a quote are shown',
	},
	{
		property: 'status',
		name: 'status-from',
		kind: rows,
		help: 'Rows from which searches and notices have a line of their own',
	},
	{property: 'panes', name: 'panes-from', kind: rows, help: 'Rows from which there is more than one pane'},
];
