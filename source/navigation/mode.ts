import type {ActorId} from '../actors/actor.ts';
import type {Format} from '../output/formats.ts';
import type {Recent} from '../places/place.ts';
import type {QuoteId} from '../quotes/quote.ts';
import type {ContextOrder} from '../report/kwic.ts';
import type {ExportScope} from './command.ts';
import type {Editor} from './line-editor.ts';
import type {Search} from './place.ts';

/** What the keys mean now. */
export type Mode =
	| {readonly kind: 'browse'}
	/** After `g`: the next key says where to go. */
	| {readonly kind: 'go'}
	/** A query is being typed for the pane that has the keys. */
	| {readonly kind: 'search'; readonly editor: Editor; readonly previous: Search | null}
	| {readonly kind: 'help'; readonly top: number}
	| {readonly kind: 'details'; readonly top: number}
	| {readonly kind: 'copy'; readonly row: number}
	| {readonly kind: 'export'; readonly row: number; readonly scope: ExportScope}
	| {readonly kind: 'palette'; readonly editor: Editor; readonly row: number}
	/** The name of the file for an export is being written. `trouble` is why it was not taken: it may be there already. */
	| {
			readonly kind: 'save';
			readonly form: Format;
			readonly scope: ExportScope;
			readonly editor: Editor;
			readonly trouble: {readonly text: string; readonly isThere: boolean} | null;
	  }
	/** `asked` is the text that the answer is about. */
	| {readonly kind: 'verify'; readonly editor: Editor; readonly asked: string | null; readonly top: number}
	/** Each occurrence of a word or an actor in its line. */
	| {readonly kind: 'context'; readonly of: ContextOf; readonly order: ContextOrder; readonly row: number}
	| {readonly kind: 'summary'; readonly top: number}
	/** The sources that were read lately. */
	| {readonly kind: 'recent'; readonly recent: readonly RecentSource[]; readonly row: number}
	| CorrectMode
	/** What the reader put right. */
	| {readonly kind: 'corrections'; readonly row: number}
	/** The source that is chosen, by its place in the list. */
	| {readonly kind: 'picker'; readonly source: number}
	/** The same, while words are typed that leave fewer sources. */
	| {readonly kind: 'filter'; readonly source: number; readonly editor: Editor};

/** What a reader does in each: read and scroll it, choose a row, type, or give one more key. */
export const waysOfUse: Readonly<Record<Mode['kind'], 'panes' | 'key' | 'read' | 'choose' | 'type'>> = {
	browse: 'panes',
	go: 'key',
	search: 'type',
	help: 'read',
	details: 'read',
	summary: 'read',
	copy: 'choose',
	export: 'choose',
	context: 'choose',
	recent: 'choose',
	corrections: 'choose',
	picker: 'choose',
	palette: 'type',
	verify: 'type',
	save: 'type',
	correct: 'type',
	filter: 'type',
};

/** The layers that nothing but their name is needed to open. */
export type OpenLayer = Exclude<Mode['kind'], 'browse' | 'go' | 'search' | 'save' | 'recent' | 'correct'>;

/** What is listed in its lines of context: an actor's mentions, or words. */
export type ContextOf =
	| {readonly kind: 'actor'; readonly actor: ActorId}
	| {readonly kind: 'words'; readonly words: string};

/** What is put right in the layer that is open. */
export type Correcting =
	| {readonly type: 'speaker' | 'tags' | 'note'; readonly quote: QuoteId}
	| {readonly type: 'merge' | 'rename'; readonly actor: ActorId};

/** The layer's part of the state. */
export type CorrectMode = {
	readonly kind: 'correct';
	readonly what: Correcting;
	readonly editor: Editor;
	readonly row: number;
};

/** A source that was read lately, and whether it is still there. */
export type RecentSource = Recent & {readonly isMissing: boolean};

/** Choosing one of the sources, or typing what leaves fewer of them. */
export type Picking = Extract<Mode, {kind: 'picker' | 'filter'}>;
