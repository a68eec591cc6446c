import type {Line} from './line.ts';
import type {Navigation, PaneName} from './navigation.ts';
import type {World} from './world.ts';

/** A part of the screen with its place in it, in columns and rows from 0. */
export type PaneView = {
	readonly name: PaneName | 'details' | 'header' | 'tabs' | 'status' | 'footer' | 'rule' | 'overlay';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** As many as `height`, each exactly `width` columns wide. Frames are part of them. */
	readonly lines: readonly Line[];
};

/** All that the terminal shows. The parts cover the screen without overlapping; an overlay lies on top of them. */
export type Screen = {
	readonly columns: number;
	readonly rows: number;
	/** The title for the terminal's window. */
	readonly title: string;
	readonly parts: readonly PaneView[];
	readonly overlay: PaneView | null;
	/** Where the reader types, or `null` when the cursor is to be hidden. */
	readonly cursor: {readonly x: number; readonly y: number} | null;
};

/** What the screen shows, worked out from the analysis and from where the reader is. Pure, and fast enough for every key. */
export function screenOf(_world: World, state: Navigation): Screen {
	return {...state.size, title: '', parts: [], overlay: null, cursor: null};
}
