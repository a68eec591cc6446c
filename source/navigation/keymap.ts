import type {PaneName} from '../panes.ts';
import type {Action} from './action.ts';
import type {CopyForm} from './command.ts';
import {contextSubject} from './context-layer.ts';
import {correctionKeys} from './correction-keys.ts';
import type {Mode} from './mode.ts';
import type {Navigation} from './navigation.ts';
import type {Key} from './press.ts';
import {exportForms} from './save-layer.ts';
import {chosenActor, currentQuote, currentSpan, subjectOf} from './view.ts';
import type {World} from './world.ts';

/** Where a key means what its row says: in all panes, in one, or in a layer above them. */
export type ModeName = 'browse' | PaneName | Exclude<Mode['kind'], 'browse'>;

/** Something that the keys ask of the world outside, or of the layer that is open. `press` makes a command of it. */
export type Request =
	| {
			readonly type:
				| 'quit'
				| 'interrupt'
				| 'suspend'
				| 'redraw'
				| 'list-recent'
				| 'open-in-browser'
				| 'open-in-editor';
	  }
	| {readonly type: 'not-a-quote' | 'undo' | 'redo' | 'take-back'}
	| {readonly type: 'copy'; readonly form: CopyForm}
	/** Write the export to the file whose name has been written. */
	| {readonly type: 'save'}
	/** Close the layer, or quit where there is nothing below it. */
	| {readonly type: 'leave'}
	/** Do what the chosen row of a menu says. */
	| {readonly type: 'choose'};

/** The headings of the help, in its order. */
export const groups = [
	'Move',
	'Find',
	'Take away',
	'Correct',
	'Look',
	'Program',
	'Typing',
	'Layers',
] as const;

/** One key, or several that do the same. Help, footer, palette, README and man page are made of these rows. */
export type KeyRow = {
	/** What the palette and a reader's settings call it. */
	readonly name: string;
	readonly keys: readonly Key[];
	readonly modes: readonly ModeName[];
	readonly does: Action | Request;
	/** What it does, as the help says it. */
	readonly help: string;
	readonly group: (typeof groups)[number];
	/** What it does, in a word, for the footer. Rows without one are not shown there. */
	readonly hint?: string;
	/** The row that does the opposite, and what both do: they are shown as one. */
	readonly together?: {readonly with: string; readonly help: string};
	/** Why it can do nothing now, as a sentence in which `{commands}` stand for their keys; `null` when it can. */
	readonly unavailable?: (world: World, state: Navigation) => string | null;
};

const everywhere: readonly ModeName[] = [
	'browse',
	'go',
	'search',
	'help',
	'details',
	'copy',
	'export',
	'palette',
	'verify',
	'save',
	'context',
	'summary',
	'recent',
	'correct',
	'corrections',
	'picker',
	'filter',
];
/** Where text is typed, and a letter is text. */
export const typing: readonly ModeName[] = ['search', 'palette', 'verify', 'save', 'correct', 'filter'];
const reading: readonly ModeName[] = ['help', 'details', 'summary'];

const noText = (world: World) =>
	world.lastBlock < 0 ? 'Nothing is open that this could be done with.' : null;
const noSearch = (_world: World, state: Navigation) =>
	state.searches[state.focus] || state.searches[state.list]
		? null
		: 'Nothing is searched for. {search} starts a search.';
const noSubject = (world: World, state: Navigation) =>
	subjectOf(world, state) ? null : 'Nothing is selected that could be copied.';
const needsQuote = (world: World, state: Navigation) => {
	const subject = subjectOf(world, state);
	return subject?.kind === 'quote'
		? null
		: 'Only a quote can be copied like this. Pane {pane-quotes} lists them.';
};
const needsPassage = (world: World, state: Navigation) =>
	state.focus !== 'actors' && currentSpan(world, state)
		? null
		: 'Only a quote or a paragraph can be copied like this. Panes {pane-paragraphs} and {pane-quotes} list them.';
const noUrl = (world: World) =>
	world.analysis.article.url === null ? 'It is not known where this article stands on the web.' : null;

/** Every key. */
export const keymap: readonly KeyRow[] = [
	{
		name: 'down',
		keys: ['j', 'down'],
		modes: ['browse'],
		does: {type: 'move', by: 'row', direction: 1},
		help: 'Move down',
		group: 'Move',
		hint: 'move',
		together: {with: 'up', help: 'Down, up'},
	},
	{
		name: 'up',
		keys: ['k', 'up'],
		modes: ['browse'],
		does: {type: 'move', by: 'row', direction: -1},
		help: 'Move up',
		group: 'Move',
	},
	{
		name: 'half-page-down',
		keys: ['ctrl+d'],
		modes: ['browse'],
		does: {type: 'move', by: 'half-page', direction: 1},
		help: 'Move down half a page',
		group: 'Move',
		together: {with: 'half-page-up', help: 'Half a page down, up'},
	},
	{
		name: 'half-page-up',
		keys: ['ctrl+u'],
		modes: ['browse'],
		does: {type: 'move', by: 'half-page', direction: -1},
		help: 'Move up half a page',
		group: 'Move',
	},
	{
		name: 'page-down',
		keys: ['pagedown', 'ctrl+f'],
		modes: ['browse'],
		does: {type: 'move', by: 'page', direction: 1},
		help: 'Move down a page',
		group: 'Move',
		together: {with: 'page-up', help: 'A page down, up'},
	},
	{
		name: 'page-up',
		keys: ['pageup', 'ctrl+b'],
		modes: ['browse'],
		does: {type: 'move', by: 'page', direction: -1},
		help: 'Move up a page',
		group: 'Move',
	},
	{
		name: 'last',
		keys: ['G', 'end'],
		modes: ['browse'],
		does: {type: 'move-to-end', direction: 1},
		help: 'Go to the end',
		group: 'Move',
		together: {with: 'first', help: 'To the end, to the start'},
	},
	{
		name: 'first',
		keys: ['home'],
		modes: ['browse'],
		does: {type: 'move-to-end', direction: -1},
		help: 'Go to the start',
		group: 'Move',
	},
	{
		name: 'go',
		keys: ['g'],
		modes: ['browse'],
		does: {type: 'await-place'},
		help: 'Go to …: the next key says where',
		group: 'Move',
	},
	{
		name: 'go-first',
		keys: ['g'],
		modes: ['go'],
		does: {type: 'move-to-end', direction: -1},
		help: 'Go to the start',
		group: 'Move',
		hint: 'start',
	},
	{
		name: 'go-to-speaker',
		keys: ['a'],
		modes: ['go'],
		does: {type: 'go-to-speaker'},
		help: 'Go to whoever says this',
		group: 'Move',
		hint: 'speaker',
		unavailable: (world, state) =>
			chosenActor(world, state) ? null : 'No actor is known to say this. Choose one in pane {pane-actors}.',
	},
	{
		name: 'go-to-sources',
		keys: ['s'],
		modes: ['go'],
		does: {type: 'open', layer: 'picker'},
		help: 'Choose another of the sources that were given',
		group: 'Program',
		hint: 'sources',
		unavailable: world =>
			world.sources.length > 1 ? null : 'Only one source was given. Name several on the command line.',
	},
	{
		name: 'go-to-recent',
		keys: ['r'],
		modes: ['go'],
		does: {type: 'list-recent'},
		help: 'Recent sources: open something that was read lately',
		group: 'Program',
		hint: 'recent',
	},
	{
		name: 'pane-text',
		keys: ['0'],
		modes: ['browse'],
		does: {type: 'focus', pane: 'text'},
		help: 'Give the text the keys',
		group: 'Move',
	},
	{
		name: 'pane-paragraphs',
		keys: ['1'],
		modes: ['browse'],
		does: {type: 'focus', pane: 'paragraphs'},
		help: 'Give the paragraphs the keys',
		group: 'Move',
	},
	{
		name: 'pane-quotes',
		keys: ['2'],
		modes: ['browse'],
		does: {type: 'focus', pane: 'quotes'},
		help: 'Give the quotes the keys',
		group: 'Move',
	},
	{
		name: 'pane-actors',
		keys: ['3'],
		modes: ['browse'],
		does: {type: 'focus', pane: 'actors'},
		help: 'Give the actors the keys',
		group: 'Move',
	},
	{
		name: 'next-pane',
		keys: ['tab', 'l', 'right'],
		modes: ['browse'],
		does: {type: 'focus-next', direction: 1},
		help: 'Go to the next pane',
		group: 'Move',
		hint: 'pane',
		together: {with: 'previous-pane', help: 'Next, previous pane'},
	},
	{
		name: 'previous-pane',
		keys: ['shift+tab', 'h', 'left'],
		modes: ['browse'],
		does: {type: 'focus-next', direction: -1},
		help: 'Go to the previous pane',
		group: 'Move',
	},
	{
		name: 'text-down',
		keys: ['J', 'shift+down'],
		modes: ['browse'],
		does: {type: 'scroll-text', direction: 1},
		help: 'Scroll the text down from any pane',
		group: 'Move',
		together: {with: 'text-up', help: 'Scroll the text down, up from any pane'},
	},
	{
		name: 'text-up',
		keys: ['K', 'shift+up'],
		modes: ['browse'],
		does: {type: 'scroll-text', direction: -1},
		help: 'Scroll the text up from any pane',
		group: 'Move',
	},
	{
		name: 'next-paragraph',
		keys: ['}'],
		modes: ['browse'],
		does: {type: 'step', over: 'paragraph', direction: 1},
		help: 'Go to the next paragraph',
		group: 'Move',
		together: {with: 'previous-paragraph', help: 'Next, previous paragraph'},
	},
	{
		name: 'previous-paragraph',
		keys: ['{'],
		modes: ['browse'],
		does: {type: 'step', over: 'paragraph', direction: -1},
		help: 'Go to the previous paragraph',
		group: 'Move',
	},
	{
		name: 'next-quote',
		keys: [']'],
		modes: ['browse'],
		does: {type: 'step', over: 'quote', direction: 1},
		help: 'Go to the next quote',
		group: 'Move',
		together: {with: 'previous-quote', help: 'Next, previous quote'},
	},
	{
		name: 'previous-quote',
		keys: ['['],
		modes: ['browse'],
		does: {type: 'step', over: 'quote', direction: -1},
		help: 'Go to the previous quote',
		group: 'Move',
	},
	{
		name: 'read',
		keys: ['enter'],
		modes: ['paragraphs'],
		does: {type: 'follow'},
		help: 'Read this paragraph in the text',
		group: 'Move',
		hint: 'read',
	},
	{
		name: 'show-in-text',
		keys: ['enter'],
		modes: ['quotes'],
		does: {type: 'follow'},
		help: 'Show this quote in the text',
		group: 'Move',
		hint: 'show in text',
	},
	{
		name: 'show-quotes',
		keys: ['enter'],
		modes: ['actors'],
		does: {type: 'follow'},
		help: 'Show only what this actor says',
		group: 'Move',
		hint: 'their quotes',
	},
	{
		name: 'details',
		keys: ['enter'],
		modes: ['text'],
		does: {type: 'follow'},
		help: 'Show all that is known of this quote',
		group: 'Look',
		hint: 'details',
		unavailable: (world, state) =>
			currentQuote(world, state)
				? null
				: 'No quote in this paragraph. {next-quote} goes to the next one, {previous-quote} to the one before.',
	},
	{
		name: 'back',
		keys: ['backspace', 'ctrl+o'],
		modes: ['browse'],
		does: {type: 'back'},
		help: 'Go back the way you came',
		group: 'Move',
		hint: 'back',
		unavailable: (_world, state) =>
			state.trail.length > 0 ? null : 'This is where you started: there is nothing to go back to.',
	},
	{
		name: 'search',
		keys: ['/'],
		modes: ['browse'],
		does: {type: 'open-search'},
		help: 'Search this pane',
		group: 'Find',
		hint: 'find',
		unavailable: noText,
	},
	{
		name: 'next-match',
		keys: ['n'],
		modes: ['browse'],
		does: {type: 'next-match', direction: 1},
		help: 'Go to the next match',
		group: 'Find',
		together: {with: 'previous-match', help: 'Next, previous match'},
		unavailable: noSearch,
	},
	{
		name: 'previous-match',
		keys: ['N'],
		modes: ['browse'],
		does: {type: 'next-match', direction: -1},
		help: 'Go to the previous match',
		group: 'Find',
		unavailable: noSearch,
	},
	{
		name: 'only-matches',
		keys: ['&'],
		modes: ['browse'],
		does: {type: 'show-matches-or-all'},
		help: 'Show only what matches, or everything with the matches lit',
		group: 'Find',
	},
	{
		name: 'only-this-actor',
		keys: ['f'],
		modes: ['browse'],
		does: {type: 'only-this-actor'},
		help: 'Show only this actor, everywhere; again: everybody',
		group: 'Find',
		hint: 'only them',
		unavailable: (world, state) =>
			state.only !== null || chosenActor(world, state)
				? null
				: 'No actor is known to say this. Choose one in pane {pane-actors}.',
	},
	{
		name: 'leave',
		keys: ['escape'],
		modes: ['browse'],
		does: {type: 'peel'},
		help: 'Leave the zoom, the search, the one actor: one at a time, and never the program',
		group: 'Find',
		unavailable: (_world, state) =>
			state.isZoomed || state.only !== null || Object.values(state.searches).some(Boolean)
				? null
				: 'Nothing is open that {leave} could close. {quit} quits.',
	},
	{
		name: 'mark',
		keys: ['space'],
		modes: ['browse'],
		does: {type: 'mark'},
		help: 'Mark this quote; marked ones are printed when the program ends',
		group: 'Take away',
		hint: 'mark',
		unavailable: (world, state) =>
			currentQuote(world, state) ? null : 'Only quotes can be marked, and none is selected here.',
	},
	{
		name: 'copy',
		keys: ['y'],
		modes: ['browse'],
		does: {type: 'open', layer: 'copy'},
		help: 'Copy: the next key says as what',
		group: 'Take away',
		hint: 'copy',
		unavailable: noSubject,
	},
	...(
		[
			['copy-text', 'y', 'text', 'Copy the words', noSubject],
			['copy-markdown', 'm', 'markdown', 'Copy as Markdown, with speaker and source', needsQuote],
			['copy-citation', 'c', 'citation', 'Copy as a citation', needsQuote],
			['copy-link', 'u', 'link', 'Copy a link to these words', needsPassage],
			['copy-json', 'j', 'json', 'Copy as JSON', noSubject],
			['copy-paragraph', 'p', 'paragraph', 'Copy the whole paragraph', needsPassage],
		] as const
	).map(
		([name, key, form, help, unavailable]): KeyRow => ({
			name,
			keys: [key],
			modes: ['copy'],
			does: {type: 'copy', form},
			help,
			group: 'Take away',
			unavailable: (world, state) => unavailable(world, state) ?? (form === 'link' ? noUrl(world) : null),
		}),
	),
	{
		name: 'export',
		keys: ['e'],
		modes: ['browse'],
		does: {type: 'open', layer: 'export'},
		help: 'Export to a file: the next key says as what',
		group: 'Take away',
		hint: 'export',
		unavailable: noText,
	},
	...(
		[
			['export-markdown', 'm', 'markdown', 'Export as Markdown'],
			['export-csv', 'c', 'csv', 'Export as CSV, for a spreadsheet'],
			['export-json', 'j', 'json', 'Export as JSON'],
			['export-ndjson', 'n', 'ndjson', 'Export as NDJSON, an object a line'],
			['export-text', 't', 'text', 'Export as plain text'],
			['export-annotations', 'w', 'annotations', 'Export as W3C Web Annotations'],
			['export-brat', 'b', 'brat', 'Export for brat: the text, and beside it the stretches'],
			['export-page', 'h', 'html', 'Export the article as a page with charts'],
			['export-report', 'r', 'report', 'Export a report of the article as Markdown'],
			['export-csl', 'C', 'csl', 'Export the article as CSL-JSON, for a reference manager'],
			['export-ris', 'R', 'ris', 'Export the article as RIS'],
			['export-bibtex', 'B', 'bibtex', 'Export the article as BibTeX'],
		] as const
	).map(
		([name, key, form, help]): KeyRow => ({
			name,
			keys: [key],
			modes: ['export'],
			does: {type: 'ask-file', form},
			help,
			group: 'Take away',
			unavailable: (_world, state) =>
				exportForms[form].about === 'quotes' &&
				state.mode.kind === 'export' &&
				state.mode.scope === 'marked' &&
				state.marks.length === 0
					? 'No quote is marked. {export-scope} chooses others, {mark} marks in the list.'
					: null,
		}),
	),
	{
		name: 'export-scope',
		keys: ['tab'],
		modes: ['export'],
		does: {type: 'change-scope', direction: 1},
		help: 'All quotes, those shown, those marked',
		group: 'Layers',
		hint: 'which quotes',
	},
	{
		name: 'open-in-browser',
		keys: ['o'],
		modes: ['browse'],
		does: {type: 'open-in-browser'},
		help: 'Open the article in the browser at these words',
		group: 'Take away',
		unavailable: (world, state) =>
			noUrl(world) ?? (currentSpan(world, state) ? null : 'Nothing is selected that could be shown there.'),
	},
	{
		name: 'open-in-editor',
		keys: ['E'],
		modes: ['browse'],
		does: {type: 'open-in-editor'},
		help: 'Open the text in $EDITOR at this paragraph',
		group: 'Take away',
		unavailable: noText,
	},
	{
		name: 'verify',
		keys: ['V'],
		modes: ['browse'],
		does: {type: 'open', layer: 'verify'},
		help: 'Verify: is a pasted text a verbatim quote here?',
		group: 'Take away',
		unavailable: noText,
	},
	...correctionKeys,
	{
		name: 'words-in-context',
		keys: ['w'],
		modes: ['browse'],
		does: {type: 'open', layer: 'context'},
		help: 'Words in context: every line with this actor, or with the words searched for',
		group: 'Look',
		unavailable: (world, state) =>
			contextSubject(world, state)
				? null
				: 'Search for words first, or choose an actor in pane {pane-actors}.',
	},
	{
		name: 'summary',
		keys: ['4'],
		modes: ['browse'],
		does: {type: 'open', layer: 'summary'},
		help: 'Summary: who speaks how much, how openly, and where',
		group: 'Look',
		unavailable: noText,
	},
	{
		name: 'zoom',
		keys: ['z'],
		modes: ['browse'],
		does: {type: 'zoom'},
		help: 'Give this pane the whole screen, or give it back',
		group: 'Look',
	},
	{
		name: 'wider',
		keys: ['+', '='],
		modes: ['browse'],
		does: {type: 'change-measure', direction: 1},
		help: 'Make the lines of the text longer',
		group: 'Look',
		together: {with: 'narrower', help: 'Make the lines of the text longer, shorter'},
	},
	{
		name: 'narrower',
		keys: ['-'],
		modes: ['browse'],
		does: {type: 'change-measure', direction: -1},
		help: 'Make the lines of the text shorter',
		group: 'Look',
	},
	{
		name: 'commands',
		keys: [':'],
		modes: ['browse'],
		does: {type: 'open', layer: 'palette'},
		help: 'Find a command by its name',
		group: 'Program',
		hint: 'commands',
	},
	{
		name: 'help',
		keys: ['?'],
		modes: ['browse'],
		does: {type: 'open', layer: 'help'},
		help: 'Show the keys of this pane',
		group: 'Program',
		hint: 'keys',
	},
	{
		name: 'quit',
		keys: ['q'],
		modes: ['browse'],
		does: {type: 'quit'},
		help: 'Quit; where a layer is open, close that',
		group: 'Program',
		hint: 'quit',
	},
	{
		name: 'interrupt',
		keys: ['ctrl+c'],
		modes: everywhere,
		does: {type: 'interrupt'},
		help: 'Quit at once',
		group: 'Program',
	},
	{
		name: 'suspend',
		keys: ['ctrl+z'],
		modes: everywhere,
		does: {type: 'suspend'},
		help: 'Suspend; fg comes back',
		group: 'Program',
	},
	{
		name: 'redraw',
		keys: ['ctrl+l'],
		modes: everywhere,
		does: {type: 'redraw'},
		help: 'Draw the screen again',
		group: 'Program',
	},
	{
		name: 'drop-search',
		keys: ['escape'],
		modes: ['search'],
		does: {type: 'drop-search'},
		help: 'Leave the search, back to where you were',
		group: 'Typing',
		hint: 'leave',
	},
	{
		name: 'keep-search',
		keys: ['enter'],
		modes: ['search'],
		does: {type: 'keep-search'},
		help: 'Keep the search: n and N go through it, Esc leaves it',
		group: 'Typing',
		hint: 'keep',
	},
	{
		name: 'search-down',
		keys: ['down', 'ctrl+n'],
		modes: ['search'],
		does: {type: 'move', by: 'row', direction: 1},
		help: 'Move down while searching',
		group: 'Typing',
		hint: 'move',
		together: {with: 'search-up', help: 'Down, up while searching'},
	},
	{
		name: 'search-up',
		keys: ['up', 'ctrl+p'],
		modes: ['search'],
		does: {type: 'move', by: 'row', direction: -1},
		help: 'Move up while searching',
		group: 'Typing',
	},
	{
		name: 'search-page-down',
		keys: ['pagedown'],
		modes: ['search'],
		does: {type: 'move', by: 'page', direction: 1},
		help: 'Move down a page while searching',
		group: 'Typing',
		together: {with: 'search-page-up', help: 'A page down, up while searching'},
	},
	{
		name: 'search-page-up',
		keys: ['pageup'],
		modes: ['search'],
		does: {type: 'move', by: 'page', direction: -1},
		help: 'Move up a page while searching',
		group: 'Typing',
	},
	...(
		[
			['erase-letter', ['backspace', 'ctrl+h'], {type: 'erase', what: 'letter-before'}, 'Erase a letter'],
			[
				'erase-letter-after',
				['delete', 'ctrl+d'],
				{type: 'erase', what: 'letter-after'},
				'Erase the letter after',
			],
			['erase-word', ['ctrl+w', 'alt+backspace'], {type: 'erase', what: 'word-before'}, 'Erase a word'],
			['erase-all-before', ['ctrl+u'], {type: 'erase', what: 'all-before'}, 'Erase all that is before'],
			['erase-all-after', ['ctrl+k'], {type: 'erase', what: 'all-after'}, 'Erase all that is after'],
			['letter-left', ['left'], {type: 'move', to: 'left'}, 'A letter left'],
			['letter-right', ['right', 'ctrl+f'], {type: 'move', to: 'right'}, 'A letter right'],
			['word-left', ['ctrl+left', 'alt+left'], {type: 'move', to: 'word-left'}, 'A word left'],
			['word-right', ['ctrl+right', 'alt+right'], {type: 'move', to: 'word-right'}, 'A word right'],
			['line-start', ['home', 'ctrl+a'], {type: 'move', to: 'start'}, 'To the start of the line'],
			['line-end', ['end', 'ctrl+e'], {type: 'move', to: 'end'}, 'To the end of the line'],
		] as const
	).map(
		([name, keys, edit, help]): KeyRow => ({
			name,
			keys,
			modes: typing,
			does: {type: 'edit', edit},
			help,
			group: 'Typing',
		}),
	),
	{
		name: 'scroll-down',
		keys: ['j', 'down'],
		modes: reading,
		does: {type: 'scroll-layer', by: 'row', direction: 1},
		help: 'Scroll down',
		group: 'Layers',
		hint: 'scroll',
		together: {with: 'scroll-up', help: 'Scroll down, up'},
	},
	{
		name: 'scroll-up',
		keys: ['k', 'up'],
		modes: reading,
		does: {type: 'scroll-layer', by: 'row', direction: -1},
		help: 'Scroll up',
		group: 'Layers',
	},
	{
		name: 'scroll-page-down',
		keys: ['pagedown', 'space', 'ctrl+d', 'ctrl+f'],
		modes: reading,
		does: {type: 'scroll-layer', by: 'page', direction: 1},
		help: 'Scroll a page down',
		group: 'Layers',
		together: {with: 'scroll-page-up', help: 'Scroll a page down, up'},
	},
	{
		name: 'scroll-page-up',
		keys: ['pageup', 'ctrl+u', 'ctrl+b'],
		modes: reading,
		does: {type: 'scroll-layer', by: 'page', direction: -1},
		help: 'Scroll a page up',
		group: 'Layers',
	},
	{
		name: 'scroll-to-end',
		keys: ['G', 'end'],
		modes: reading,
		does: {type: 'scroll-layer', by: 'end', direction: 1},
		help: 'Scroll to the end',
		group: 'Layers',
		together: {with: 'scroll-to-start', help: 'Scroll to the end, the start'},
	},
	{
		name: 'scroll-to-start',
		keys: ['g', 'home'],
		modes: reading,
		does: {type: 'scroll-layer', by: 'end', direction: -1},
		help: 'Scroll to the start',
		group: 'Layers',
	},
	{
		name: 'row-down',
		keys: ['down', 'ctrl+n'],
		modes: ['copy', 'export', 'palette', 'correct'],
		does: {type: 'choose-row', direction: 1},
		help: 'Next row',
		group: 'Layers',
		hint: 'move',
		together: {with: 'row-up', help: 'Next, previous row'},
	},
	{
		name: 'row-up',
		keys: ['up', 'ctrl+p'],
		modes: ['copy', 'export', 'palette', 'correct'],
		does: {type: 'choose-row', direction: -1},
		help: 'Previous row',
		group: 'Layers',
	},
	{
		name: 'source-down',
		keys: ['j', 'down', 'ctrl+n'],
		modes: ['picker'],
		does: {type: 'choose-row', direction: 1},
		help: 'Next source',
		group: 'Layers',
		hint: 'move',
		together: {with: 'source-up', help: 'Next, previous source'},
	},
	{
		name: 'source-up',
		keys: ['k', 'up', 'ctrl+p'],
		modes: ['picker'],
		does: {type: 'choose-row', direction: -1},
		help: 'Previous source',
		group: 'Layers',
	},
	{
		name: 'source-page-down',
		keys: ['pagedown', 'ctrl+d', 'ctrl+f'],
		modes: ['picker'],
		does: {type: 'choose-row', by: 'page', direction: 1},
		help: 'A page of sources down',
		group: 'Layers',
		together: {with: 'source-page-up', help: 'A page of sources down, up'},
	},
	{
		name: 'source-page-up',
		keys: ['pageup', 'ctrl+u', 'ctrl+b'],
		modes: ['picker'],
		does: {type: 'choose-row', by: 'page', direction: -1},
		help: 'A page of sources up',
		group: 'Layers',
	},
	{
		name: 'last-source',
		keys: ['G', 'end'],
		modes: ['picker'],
		does: {type: 'choose-row', by: 'end', direction: 1},
		help: 'The last source',
		group: 'Layers',
		together: {with: 'first-source', help: 'The last, the first source'},
	},
	{
		name: 'first-source',
		keys: ['g', 'home'],
		modes: ['picker'],
		does: {type: 'choose-row', by: 'end', direction: -1},
		help: 'The first source',
		group: 'Layers',
	},
	{
		name: 'filter-sources',
		keys: ['/'],
		modes: ['picker'],
		does: {type: 'open', layer: 'filter'},
		help: 'Show only sources with the words that follow; a letter that is no key starts this too',
		group: 'Layers',
		hint: 'filter',
	},
	{
		name: 'filtered-down',
		keys: ['down', 'ctrl+n'],
		modes: ['filter'],
		does: {type: 'choose-row', direction: 1},
		help: 'Next source while filtering',
		group: 'Layers',
		hint: 'move',
		together: {with: 'filtered-up', help: 'Next, previous source while filtering'},
	},
	{
		name: 'filtered-up',
		keys: ['up', 'ctrl+p'],
		modes: ['filter'],
		does: {type: 'choose-row', direction: -1},
		help: 'Previous source while filtering',
		group: 'Layers',
	},
	{
		name: 'filtered-page-down',
		keys: ['pagedown'],
		modes: ['filter'],
		does: {type: 'choose-row', by: 'page', direction: 1},
		help: 'A page of sources down while filtering',
		group: 'Layers',
		together: {with: 'filtered-page-up', help: 'A page of sources down, up while filtering'},
	},
	{
		name: 'filtered-page-up',
		keys: ['pageup'],
		modes: ['filter'],
		does: {type: 'choose-row', by: 'page', direction: -1},
		help: 'A page of sources up while filtering',
		group: 'Layers',
	},
	{
		name: 'leave-filter',
		keys: ['escape'],
		modes: ['filter'],
		does: {type: 'drop-filter'},
		help: 'Leave the filter: all sources again',
		group: 'Layers',
		hint: 'leave',
	},
	{
		name: 'context-down',
		keys: ['j', 'down', 'ctrl+n'],
		modes: ['context', 'recent'],
		does: {type: 'choose-row', direction: 1},
		help: 'Next line',
		group: 'Layers',
		hint: 'move',
		together: {with: 'context-up', help: 'Next, previous line'},
	},
	{
		name: 'context-up',
		keys: ['k', 'up', 'ctrl+p'],
		modes: ['context', 'recent'],
		does: {type: 'choose-row', direction: -1},
		help: 'Previous line',
		group: 'Layers',
	},
	{
		name: 'context-page-down',
		keys: ['pagedown', 'ctrl+d', 'ctrl+f'],
		modes: ['context', 'recent'],
		does: {type: 'choose-row', by: 'page', direction: 1},
		help: 'A page of lines down',
		group: 'Layers',
		together: {with: 'context-page-up', help: 'A page of lines down, up'},
	},
	{
		name: 'context-page-up',
		keys: ['pageup', 'ctrl+u', 'ctrl+b'],
		modes: ['context', 'recent'],
		does: {type: 'choose-row', by: 'page', direction: -1},
		help: 'A page of lines up',
		group: 'Layers',
	},
	{
		name: 'context-order',
		keys: ['tab'],
		modes: ['context'],
		does: {type: 'change-order'},
		help: 'Sort lines as they stand, by the word before, by the word after',
		group: 'Layers',
		hint: 'sort',
	},
	{
		name: 'show-in-context',
		keys: ['enter'],
		modes: ['context'],
		does: {type: 'show-in-context'},
		help: 'Show this line in the text',
		group: 'Layers',
		hint: 'show in text',
	},
	{
		name: 'choose',
		keys: ['enter'],
		modes: ['copy', 'export', 'palette', 'recent', 'picker', 'filter'],
		does: {type: 'choose'},
		help: 'Do what the chosen row says',
		group: 'Layers',
		hint: 'choose',
	},
	{
		name: 'verdict-down',
		keys: ['down', 'pagedown'],
		modes: ['verify'],
		does: {type: 'scroll-layer', by: 'row', direction: 1},
		help: 'Scroll down what was found',
		group: 'Layers',
		together: {with: 'verdict-up', help: 'Scroll down, up what was found'},
	},
	{
		name: 'verdict-up',
		keys: ['up', 'pageup'],
		modes: ['verify'],
		does: {type: 'scroll-layer', by: 'row', direction: -1},
		help: 'Scroll up what was found',
		group: 'Layers',
	},
	{
		name: 'ask-verify',
		keys: ['enter'],
		modes: ['verify'],
		does: {type: 'ask-verify'},
		help: 'Compare the text with the article; again: show the passage',
		group: 'Layers',
		hint: 'compare',
	},
	{
		name: 'save',
		keys: ['enter'],
		modes: ['save'],
		does: {type: 'save'},
		help: 'Write the file; where one is there already, only when asked again',
		group: 'Layers',
		hint: 'write',
	},
	{
		name: 'close',
		keys: ['escape'],
		modes: [
			'go',
			'help',
			'details',
			'copy',
			'export',
			'palette',
			'verify',
			'save',
			'context',
			'recent',
			'summary',
			'correct',
			'corrections',
		],
		does: {type: 'close-layer'},
		help: 'Close this layer',
		group: 'Layers',
		hint: 'close',
	},
	{
		name: 'close-picker',
		keys: ['escape'],
		modes: ['picker'],
		does: {type: 'close-layer'},
		help: 'Keep the article that is open',
		group: 'Layers',
		hint: 'close',
		unavailable: world =>
			world.lastBlock < 0
				? 'Nothing is open yet. {choose} opens the chosen source, {leave-layer} quits.'
				: null,
	},
	{
		name: 'leave-layer',
		keys: ['q'],
		modes: ['help', 'details', 'copy', 'export', 'context', 'recent', 'summary', 'corrections', 'picker'],
		does: {type: 'leave'},
		help: 'Close this layer',
		group: 'Layers',
	},
	{
		name: 'close-help',
		keys: ['?', 'enter'],
		modes: ['help'],
		does: {type: 'close-layer'},
		help: 'Close the help',
		group: 'Layers',
	},
	{
		name: 'close-details',
		keys: ['enter', 'backspace'],
		modes: ['details'],
		does: {type: 'close-layer'},
		help: 'Close the details',
		group: 'Layers',
	},
];
