import type {PaneName} from '../../panes.ts';
import type {Line} from './line.ts';

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
