import {type ListName, listNames, type PaneName} from '../../panes.ts';

/** The size of the terminal, in columns and rows. */
export type Size = {readonly columns: number; readonly rows: number};

/** A part of the screen, in columns and rows from 0. */
export type Rectangle = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

/** How the screen is shared out. A part that has no place in it is `null`. */
export type Layout = {
	/** `none`: the screen is too small for anything but saying so. */
	readonly kind: 'columns' | 'tabs' | 'plain' | 'none';
	/** Whether panes have frames. */
	readonly isFramed: boolean;
	readonly header: Rectangle | null;
	readonly tabs: Rectangle | null;
	readonly panes: Readonly<Record<PaneName, Rectangle | null>>;
	/** What is known of the selected quote, in full. */
	readonly details: Rectangle | null;
	/** Whether the last rows of the text pane say in short what is known of the selected quote. */
	readonly hasDetailLine: boolean;
	/** Between list and text, where there are no frames. */
	readonly rule: Rectangle | null;
	/** Search and notices: a line of its own, or `null` when it takes the header's while there is something to say. */
	readonly status: Rectangle | null;
	readonly footer: Rectangle | null;
};

/** From how many columns or rows on a screen has room for something. */
export type LayoutLimits = {
	/** Columns from which panes have frames, and tabs name those that are not shown. */
	readonly frames: number;
	/** Columns from which the lists stand beside the text. */
	readonly columns: number;
	/** Columns from which what is known of a quote has a column of its own. */
	readonly threeColumns: number;
	/** Rows from which what is known of a quote is shown in full. */
	readonly details: number;
	/** Rows from which searches and notices have a line of their own. */
	readonly status: number;
	/** Rows from which there is more than one pane. */
	readonly panes: number;
};

/** The limits that hold without settings. */
export const defaultLimits: LayoutLimits = {
	frames: 60,
	columns: 100,
	threeColumns: 160,
	details: 24,
	status: 16,
	panes: 12,
};

/** What the layout depends on besides the size. */
export type LayoutWish = {
	readonly focus: PaneName;
	/** The list that had the keys last. */
	readonly list: ListName;
	readonly isZoomed: boolean;
	/** Other limits than those that come with the program. */
	readonly limits?: LayoutLimits;
	/** How many rows each list could fill. */
	readonly wants: Readonly<Record<ListName, number>>;
};

/** The least that anything but one sentence fits in. */
export const smallest: Size = {columns: 40, rows: 8};

/** The text is never wrapped wider than this: longer lines make the eye lose its place. */
export const widestText = 80;

/** The reader can make it no narrower than this: shorter lines make the eye jump. */
export const narrowestText = 40;

const nothing = {paragraphs: null, quotes: null, actors: null, text: null};

/** How a screen of this size is shared out. */
export function layoutOf({columns, rows}: Size, wish: LayoutWish): Layout {
	if (columns < smallest.columns || rows < smallest.rows) {
		return {
			kind: 'none',
			isFramed: false,
			header: null,
			tabs: null,
			panes: nothing,
			details: null,
			hasDetailLine: false,
			rule: null,
			status: null,
			footer: null,
		};
	}

	const limits = wish.limits ?? defaultLimits;
	const hasStatus = rows >= limits.status;
	const hasTabs = columns >= limits.frames && columns < limits.columns;
	const above = hasTabs ? 2 : 1;
	const below = hasStatus ? 2 : 1;
	const body: Rectangle = {x: 0, y: above, width: columns, height: rows - above - below};
	const around = {
		header: {x: 0, y: 0, width: columns, height: 1},
		tabs: hasTabs ? {x: 0, y: 1, width: columns, height: 1} : null,
		status: hasStatus ? {x: 0, y: rows - 2, width: columns, height: 1} : null,
		footer: {x: 0, y: rows - 1, width: columns, height: 1},
		rule: null,
		details: null,
		hasDetailLine: false,
	};
	const kind = columns >= limits.columns ? 'columns' : columns >= limits.frames ? 'tabs' : 'plain';
	const isFramed = kind !== 'plain';
	if (wish.isZoomed || rows < limits.panes) {
		return {...around, kind, isFramed, panes: {...nothing, [wish.focus]: body}};
	}

	if (kind === 'columns') {
		return {...around, kind, isFramed, ...inColumns(body, rows, wish)};
	}

	if (kind === 'tabs') {
		const list = Math.max(5, Math.floor(rows / 3));
		return {
			...around,
			kind,
			isFramed,
			hasDetailLine: rows >= limits.details,
			panes: {
				...nothing,
				[wish.list]: {...body, height: list},
				text: {...body, y: body.y + list, height: body.height - list},
			},
		};
	}

	const list = Math.max(3, Math.floor((body.height - 1) * (rows < 24 ? 0.45 : 0.35)));
	return {
		...around,
		kind,
		isFramed,
		hasDetailLine: true,
		rule: {...body, y: body.y + list, height: 1},
		panes: {
			...nothing,
			[wish.list]: {...body, height: list},
			text: {...body, y: body.y + list + 1, height: body.height - list - 1},
		},
	};
}

// What the text pane takes besides its text: the frame, the numbers of the paragraphs, the scroll bar.
const besideText = 13;

/** Columns beside the number of a paragraph: air, what is selected, the bar along the selected quote, air. */
export const besideNumber = 4;

function inColumns(
	body: Rectangle,
	rows: number,
	wish: LayoutWish,
): Pick<Layout, 'panes' | 'details' | 'hasDetailLine'> {
	const limits = wish.limits ?? defaultLimits;
	const hasThree = body.width >= limits.threeColumns && rows >= limits.status;
	const hasDetails = rows >= limits.details;
	const side = hasThree ? clamp(Math.floor(body.width * 0.27), 42, 60) : 0;
	const text = Math.min(
		body.width - side - clamp(Math.floor(body.width * 0.37), 36, 48),
		widestText + besideText,
	);
	const left = body.width - side - text;
	const below = hasDetails && !hasThree ? clamp(Math.floor(body.height * 0.3), 8, 12) : 0;
	return {
		panes: {
			...listsIn({...body, width: left}, wish),
			text: {x: left, y: body.y, width: text, height: body.height - below},
		},
		details: hasThree
			? {x: left + text, y: body.y, width: side, height: body.height}
			: below > 0
				? {x: left, y: body.y + body.height - below, width: text, height: below}
				: null,
		hasDetailLine: false,
	};
}

/** The lists over one another. The one that has the keys gets what the others can spare. */
function listsIn(column: Rectangle, wish: LayoutWish): Record<ListName, Rectangle | null> {
	const frames = 2;
	if (column.height < 3 * (frames + 3)) {
		return {paragraphs: null, quotes: null, actors: null, [wish.list]: column};
	}

	const inside = column.height - frames * listNames.length;
	const share = Math.max(3, Math.floor(inside * 0.2));
	const heights = {paragraphs: 0, quotes: 0, actors: 0};
	let left = inside;
	for (const name of listNames) {
		if (name !== wish.list) {
			heights[name] = Math.min(share, Math.max(3, wish.wants[name]));
			left -= heights[name];
		}
	}

	// A short list leaves its rows to the others, so that none stands half empty beside one that is cut.
	heights[wish.list] = Math.min(left, Math.max(3, wish.wants[wish.list]));
	left -= heights[wish.list];
	for (const name of listNames) {
		const more = Math.min(left, Math.max(0, wish.wants[name] - heights[name]));
		heights[name] += more;
		left -= more;
	}

	heights[wish.list] += left;
	const rectangles: Record<ListName, Rectangle | null> = {paragraphs: null, quotes: null, actors: null};
	let y = column.y;
	for (const name of listNames) {
		const height = heights[name] + frames;
		rectangles[name] = {...column, y, height};
		y += height;
	}

	return rectangles;
}

/** The text inside a pane: what its frame, gutter and scroll bar leave, and never wider than can be read. */
export type TextArea = {
	/** Columns left of the text: for the numbers of paragraphs and what is selected. */
	readonly gutter: number;
	/** Columns that the text is wrapped to. */
	readonly measure: number;
	/** Columns left free before the gutter, to keep the text in the middle of a wide pane. */
	readonly margin: number;
	readonly rows: number;
	/** Rows below the text that say in short what is known of the selected quote. */
	readonly detailRows: number;
};

/**
 * Where the text stands in its pane.
 *
 * @param paragraphs How many there are, for the width of their numbers.
 * @param widest The columns that the reader wants at most.
 */
export function textAreaOf(layout: Layout, paragraphs: number, widest = widestText): TextArea | null {
	const pane = layout.panes.text;
	if (!pane) {
		return null;
	}

	const frame = layout.isFramed ? 2 : 0;
	const inside = pane.width - frame;
	const gutter = Math.max(2, String(paragraphs).length) + besideNumber;
	// A column of air and the scroll bar.
	const right = 2;
	const measure = clamp(inside - gutter - right, 1, widest);
	const detailRows = layout.hasDetailLine ? (layout.isFramed ? 2 : 1) : 0;
	return {
		gutter,
		measure,
		margin: Math.max(0, Math.floor((inside - gutter - right - measure) / 2)),
		rows: Math.max(1, pane.height - frame - detailRows),
		detailRows,
	};
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}
