import type {Line} from '../screen/line.ts';

export type Content = {
	readonly title: string;
	readonly info: string;
	readonly lines: readonly Line[];
	/** The first line to show, where there are more than fit. */
	readonly top: number;
	/** A line that stays in view, where one is chosen. */
	readonly chosen: number | null;
	/** Where the reader types, in columns and lines of the content. */
	readonly cursor: {readonly x: number; readonly y: number} | null;
};
