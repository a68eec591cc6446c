import type {Offset} from '../article/offset.ts';
import type {QuoteId} from '../quotes/quote.ts';
import type {Mode} from './mode.ts';
import type {Place} from './place.ts';
import type {Size} from './screen/layout.ts';

/** What the reader is told in the status line until the next key. */
export type Notice = {readonly tone: 'notice' | 'error'; readonly text: string};

/** Where the reader is and what they chose: a plain value, and all of it that there is. */
export type Navigation = Place & {
	readonly size: Size;
	readonly mode: Mode;
	/** Whether lists show only what a search found, or everything with that lit. */
	readonly shows: 'matches' | 'all';
	/** The quotes that the reader marked, in the order of marking. */
	readonly marks: readonly QuoteId[];
	/** Those that were marked until the reader said that they are no quotes. Taken back, they are marked again. */
	readonly lostMarks: readonly QuoteId[];
	readonly isZoomed: boolean;
	/** How wide the text may be at most, in columns. */
	readonly measure: number;
	/** The way back, the latest place last. */
	readonly trail: readonly Place[];
	readonly notice: Notice | null;
	/** What the reader saw before the terminal changed its size, until they do something: sizes in between move nothing. */
	readonly beforeResize?: (Pick<Place, 'top' | 'listTops'> & {readonly size: Size}) | undefined;
	/** Where the match stands that the reader is at, of a search of the text. */
	readonly textHit?: Offset;
};

/** With something told to the reader. */
export function say(state: Navigation, tone: Notice['tone'], text: string): Navigation {
	return {...state, notice: {tone, text}};
}
