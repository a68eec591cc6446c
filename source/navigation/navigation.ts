import type {QuoteId} from '../quotes/quote.ts';
import type {World} from './world.ts';

/** The panes that can have the keys. */
export type PaneName = 'text' | 'paragraphs' | 'quotes' | 'actors';

/** The size of the terminal, in columns and rows. */
export type Size = {readonly columns: number; readonly rows: number};

/** What the reader is told in the status line until the next key. */
export type Notice = {readonly tone: 'notice' | 'error'; readonly text: string};

/** Where the reader is and what they chose: a plain value. */
export type Navigation = {
	readonly size: Size;
	/** The pane that has the keys. */
	readonly focus: PaneName;
	/** The quotes that the reader marked, in the order of marking. */
	readonly marks: readonly QuoteId[];
	readonly notice: Notice | null;
};

/** What the program is started with. */
export type Start = {
	readonly size: Size;
	readonly pane?: PaneName;
	/** `--search`: a query for the pane that it starts in. */
	readonly search?: string;
	/** `--speaker`: only this actor's quotes, by any of their names. */
	readonly speaker?: string;
};

/** What the reader, or the terminal, meant. */
export type Action =
	| {readonly type: 'resize'; readonly size: Size}
	/** Tells the reader how a command went. */
	| {readonly type: 'say'; readonly notice: Notice};

/** Where a reader starts. */
export function startNavigation(_world: World, {size, pane}: Start): Navigation {
	return {size, focus: pane ?? 'quotes', marks: [], notice: null};
}

/** The state after an action. Reads no clock, no file and no screen. */
export function navigate(_world: World, state: Navigation, action: Action): Navigation {
	switch (action.type) {
		case 'resize':
			return {...state, size: action.size};
		case 'say':
			return {...state, notice: action.notice};
	}

	return action satisfies never;
}
