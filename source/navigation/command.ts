import type {ActorId} from '../actors/actor.ts';
import type {Span} from '../article/offset.ts';
import type {Correction} from '../corrections/correction.ts';
import type {CitationForm} from '../export/cite.ts';
import type {Format} from '../output/formats.ts';
import type {QuoteId} from '../quotes/quote.ts';

/** What a copy can look like. */
export type CopyForm = CitationForm;

/** What a copy, an export or the browser is about. */
export type Subject =
	| {readonly kind: 'quote'; readonly quote: QuoteId}
	| {readonly kind: 'paragraph'; readonly paragraph: number}
	| {readonly kind: 'actor'; readonly actor: ActorId};

/** Which quotes an export takes: every one, those the pane shows now, or those the reader marked. */
export type ExportScope = 'all' | 'shown' | 'marked';

/**
 * Something to be done outside the program's own state. `terminal/run-command.ts` does it and
 * tells the reader how it went with a `say` action.
 */
export type Command =
	| {readonly type: 'quit'}
	/** Ctrl+C: leave at once, with the status of an interrupted program. */
	| {readonly type: 'interrupt'}
	| {readonly type: 'suspend'}
	| {readonly type: 'redraw'}
	| {readonly type: 'copy'; readonly form: CopyForm; readonly subject: Subject}
	/** `quotes` are the ids in reading order, worked out already; for `all` they are all. */
	| {
			readonly type: 'export';
			readonly form: Format;
			readonly scope: ExportScope;
			readonly quotes: readonly QuoteId[];
			/** As the reader wrote it. */
			readonly file: string;
			/** Whether they know that it is there already. */
			readonly replaces: boolean;
	  }
	/** Open the article's address at these words. */
	| {readonly type: 'open-in-browser'; readonly at: Span}
	/** Open the article's file in `$EDITOR` at this paragraph. */
	| {readonly type: 'open-in-editor'; readonly paragraph: number}
	| {readonly type: 'correct'; readonly correction: Correction}
	| {readonly type: 'undo' | 'redo'}
	/** Undo one correction, by the id of its event, however long ago it was made. */
	| {readonly type: 'take-back'; readonly of: string}
	/** Read which sources were opened lately, and list them. */
	| {readonly type: 'list-recent'}
	/** Open one of them. */
	| {readonly type: 'open-recent'; readonly source: string}
	/** Open another of the sources that the command was started with. */
	| {readonly type: 'open-source'; readonly source: number};
