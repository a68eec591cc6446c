import {nameOfArticle} from '../../article/name-of-article.ts';
import {type ListName, listNames} from '../../panes.ts';
import {overlayOf} from '../layers/overlay.ts';
import type {Navigation} from '../navigation.ts';
import {layoutFor, listAreaFor} from '../view.ts';
import type {World} from '../world.ts';
import {footerLine, headerLine, plainHeaderLine, tabsLine} from './around.ts';
import {detailLine, detailsOf} from './details.ts';
import {framed} from './frame.ts';
import {type Layout, type Rectangle, smallest, type TextArea, textAreaOf} from './layout.ts';
import type {Line} from './line.ts';
import {listInfo, listLines, paneTitle} from './list-panes.ts';
import {filled, segment} from './make-line.ts';
import type {PaneView} from './pane-view.ts';
import {statusOf} from './status-line.ts';
import {textInfo, textLines} from './text-pane.ts';
import {cut, printable, widthOf} from './width.ts';
import {wrap} from './wrap.ts';

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
export function screenOf(world: World, state: Navigation): Screen {
	const {columns, rows} = state.size;
	const name = printable(nameOfArticle(world.analysis.article));
	const base = {columns, rows, title: `${cut(name, 80)} – article-explorer`};
	const layout = layoutFor(world, state);
	if (layout.kind === 'none') {
		return {...base, parts: [tooSmall(world, state)], overlay: null, cursor: null};
	}

	const parts: PaneView[] = [];
	const place = (
		name: PaneView['name'],
		rectangle: Rectangle | null,
		draw: (rectangle: Rectangle) => readonly Line[],
	) => {
		if (rectangle && rectangle.height > 0) {
			parts.push({name, ...rectangle, lines: draw(rectangle)});
		}
	};

	const status = statusOf(world, state, columns);
	// Without a line of its own, what there is to say stands where the header is otherwise.
	const isInHeader = status !== null && layout.status === null;
	place('header', layout.header, () => [
		isInHeader
			? status.line
			: layout.kind === 'plain'
				? plainHeaderLine(world, state, columns)
				: headerLine(world, state, columns),
	]);
	place('tabs', layout.tabs, () => [tabsLine(world, state, columns)]);
	for (const list of listNames) {
		place(list, layout.panes[list], rectangle => listPane(world, state, list, layout, rectangle));
	}

	place('rule', layout.rule, ({width}) => [[segment(world.glyphs.horizontal.repeat(width), 'border')]]);
	place('text', layout.panes.text, rectangle => textPane(world, state, layout, rectangle));
	place('details', layout.details, rectangle => detailsPane(world, state, rectangle));
	place('status', layout.status, () => [status?.line ?? filled([], columns)]);
	place('footer', layout.footer, () => [footerLine(world, state, columns)]);
	const overlay = overlayOf(world, state);
	const told = overlay ? null : wholeNotice(world, state, layout);
	const statusRow = isInHeader ? 0 : (layout.status?.y ?? 0);
	return {
		...base,
		parts,
		overlay: overlay?.view ?? told,
		cursor: overlay?.cursor ?? (typeof status?.cursor === 'number' ? {x: status.cursor, y: statusRow} : null),
	};
}

// A text that covered more of the screen than this would be in the way.
const mostNoticeLines = 4;

/** A notice that is longer than its line: for as long as it is there it covers the panes beside that. */
function wholeNotice(world: World, state: Navigation, layout: Layout): PaneView | null {
	const {notice, mode} = state;
	const {columns} = state.size;
	const text = printable(notice?.text ?? '');
	if (!notice || mode.kind === 'search' || widthOf(text) < columns) {
		return null;
	}

	const style = notice.tone === 'error' ? 'error' : 'notice';
	const lines = wrap(text, columns - 2);
	const shown = lines.slice(0, mostNoticeLines).map(({start, end}, index) => {
		const isCut = index === mostNoticeLines - 1 && lines.length > mostNoticeLines;
		return filled(
			[segment(` ${text.slice(start, isCut ? text.length : end)}`, style)],
			columns,
			world.glyphs.ellipsis,
		);
	});
	const y = layout.status ? layout.status.y - shown.length + 1 : 0;
	return {name: 'overlay', x: 0, y, width: columns, height: shown.length, lines: shown};
}

function tooSmall(world: World, {size}: Navigation): PaneView {
	const {columns, rows} = size;
	const {times} = world.glyphs;
	// What to do comes first: the end may not fit.
	const text = ` ${smallest.columns}${times}${smallest.rows} are needed; this is ${columns}${times}${rows}`;
	const lines = Array.from({length: rows}, (_, row) =>
		filled(row === 0 ? [segment(text, 'notice')] : [], columns),
	);
	return {name: 'header', x: 0, y: 0, width: columns, height: rows, lines};
}

function listPane(
	world: World,
	state: Navigation,
	list: ListName,
	layout: Layout,
	rectangle: Rectangle,
): readonly Line[] {
	const {width, height} = rectangle;
	const area = listAreaFor(world, state, list, layout);
	const inside = layout.isFramed ? width - 2 : width;
	const lines = listLines({world, state, list, width: inside, ...area});
	if (!layout.isFramed) {
		return Array.from({length: height}, (_, row) => filled(lines[row] ?? [], width));
	}

	const isFocused = state.focus === list;
	return framed(
		{
			width,
			height,
			isFocused,
			title: paneTitle(world, state, list),
			info: [segment(listInfo(world, state, list), isFocused ? 'title-focused' : 'title')],
			glyphs: world.glyphs,
		},
		lines,
	);
}

function textPane(world: World, state: Navigation, layout: Layout, rectangle: Rectangle): readonly Line[] {
	const {width, height} = rectangle;
	const area: TextArea = textAreaOf(layout, world.analysis.article.paragraphs.length, state.measure)!;
	const inside = layout.isFramed ? width - 2 : width;
	const lines: Line[] = [...textLines(world, state, area, inside)];
	if (area.detailRows > 0) {
		const {ellipsis} = world.glyphs;
		const detail = [segment(' '), ...detailLine(world, state)];
		if (area.detailRows > 1) {
			lines.push(filled([], inside));
		}

		lines.push(filled(detail, inside, ellipsis));
	}

	if (!layout.isFramed) {
		return Array.from({length: height}, (_, row) => filled(lines[row] ?? [], width));
	}

	const isFocused = state.focus === 'text';
	return framed(
		{
			width,
			height,
			isFocused,
			title: paneTitle(world, state, 'text'),
			info: [segment(textInfo(world, state), isFocused ? 'title-focused' : 'title')],
			glyphs: world.glyphs,
		},
		lines,
	);
}

function detailsPane(world: World, state: Navigation, {width, height}: Rectangle): readonly Line[] {
	const {title, lines} = detailsOf(world, state, width - 2, height - 2);
	return framed(
		{width, height, isFocused: false, title: [segment(title, 'title')], info: [], glyphs: world.glyphs},
		lines,
	);
}
