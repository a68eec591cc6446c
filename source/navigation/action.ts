import type {Format} from '../output/formats.ts';
import type {PaneName} from '../panes.ts';
import type {QuoteId} from '../quotes/quote.ts';
import type {Edit} from './line-editor.ts';
import type {Correcting, OpenLayer, RecentSource} from './mode.ts';
import type {Notice} from './navigation.ts';
import type {Size} from './screen/layout.ts';

export type Direction = 1 | -1;

/** What the reader, or the terminal, meant. */
export type Action =
	| {readonly type: 'move'; readonly by: 'row' | 'half-page' | 'page'; readonly direction: Direction}
	| {readonly type: 'move-to-end'; readonly direction: Direction}
	| {readonly type: 'await-place'}
	| {readonly type: 'focus'; readonly pane: PaneName}
	| {readonly type: 'focus-next'; readonly direction: Direction}
	| {readonly type: 'scroll-text'; readonly direction: Direction}
	| {readonly type: 'step'; readonly over: 'paragraph' | 'quote'; readonly direction: Direction}
	| {readonly type: 'follow'}
	| {readonly type: 'go-to-speaker'}
	| {readonly type: 'back'}
	| {readonly type: 'open-search'}
	| {readonly type: 'edit'; readonly edit: Edit}
	| {readonly type: 'keep-search'}
	| {readonly type: 'drop-search'}
	| {readonly type: 'next-match'; readonly direction: Direction}
	| {readonly type: 'show-matches-or-all'}
	| {readonly type: 'only-this-actor'}
	| {readonly type: 'mark'}
	| {readonly type: 'zoom'}
	| {readonly type: 'change-measure'; readonly direction: Direction}
	| {readonly type: 'open'; readonly layer: OpenLayer}
	| {readonly type: 'open-correction'; readonly what: Correcting['type']}
	| {readonly type: 'show-corrected'}
	/** Select a quote in its list, if it is there. */
	| {readonly type: 'show-quote'; readonly quote: QuoteId}
	| {readonly type: 'close-layer'}
	/** What was typed goes; where nothing was, the filter. All sources again, with the chosen one still chosen. */
	| {readonly type: 'drop-filter'}
	| {readonly type: 'peel'}
	| {readonly type: 'choose-row'; readonly direction: Direction; readonly by?: 'page' | 'end'}
	| {readonly type: 'change-order'}
	| {readonly type: 'show-in-context'}
	| {readonly type: 'change-scope'; readonly direction: Direction}
	| {readonly type: 'scroll-layer'; readonly by: 'row' | 'page' | 'end'; readonly direction: Direction}
	| {readonly type: 'ask-verify'}
	| {readonly type: 'list-recent'; readonly recent: readonly RecentSource[]}
	/** Asks for the name of the file to export to. */
	| {readonly type: 'ask-file'; readonly form: Format}
	/** The file could not be written, or must not be without a word. */
	| {readonly type: 'refuse-file'; readonly text: string; readonly isThere: boolean}
	| {readonly type: 'resize'; readonly size: Size}
	/** Tells the reader how a command went. */
	| {readonly type: 'say'; readonly notice: Notice};
