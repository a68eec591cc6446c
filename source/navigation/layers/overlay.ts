import type {Mode} from '../mode.ts';
import type {Navigation} from '../navigation.ts';
import {detailsOf} from '../screen/details.ts';
import {framed} from '../screen/frame.ts';
import {segment} from '../screen/make-line.ts';
import type {PaneView} from '../screen/pane-view.ts';
import type {World} from '../world.ts';
import type {Content} from './content.ts';
import {context} from './context.ts';
import {correctContent} from './correct-lines.ts';
import {correctionCount, correctionLines} from './corrections.ts';
import {helpLines} from './help.ts';
import {copyTitle, menu, scopeOf} from './menu.ts';
import {palette} from './palette.ts';
import {picker} from './picker.ts';
import {recentView} from './recent.ts';
import {saveTitle, saveView} from './save.ts';
import {summaryLines} from './summary.ts';
import {verification} from './verify.ts';

/** What lies over the panes: the help, a menu, the details, the comparison, the picker. */
export type Overlay = {
	readonly view: PaneView;
	readonly cursor: {readonly x: number; readonly y: number} | null;
	/** How far what is in it is scrolled: no further than to its end. */
	readonly top: number;
};

/** The layer above the panes, or `null` when there is none. */
export function overlayOf(world: World, state: Navigation): Overlay | null {
	const {columns, rows} = state.size;
	const widest: Readonly<Record<Mode['kind'], number>> = {
		browse: 0,
		go: 0,
		search: 0,
		help: 118,
		details: 84,
		copy: 62,
		export: 62,
		palette: 76,
		verify: 84,
		save: 76,
		context: 120,
		summary: 96,
		recent: 100,
		correct: 76,
		corrections: 96,
		picker: 100,
		filter: 100,
	};
	const most = widest[state.mode.kind];
	if (most === 0) {
		return null;
	}

	const width = Math.min(most, columns - 2);
	const content = contentOf(world, state, width - 2, rows - 4);
	if (!content) {
		return null;
	}

	const isPicker = isPicking(state) && world.lastBlock < 0;
	const height = isPicker ? rows : Math.min(rows - 2, Math.max(3, content.lines.length + 2));
	const inside = height - 2;
	const highest = Math.max(0, content.lines.length - inside);
	const top = Math.min(
		highest,
		content.chosen === null ? content.top : Math.max(content.top, content.chosen - inside + 1),
	);
	const x = Math.floor((columns - width) / 2);
	const y = Math.floor((rows - height) / 2);
	const {up, down} = world.glyphs;
	const more = highest === 0 ? '' : `${top > 0 ? up : ' '}${top < highest ? down : ' '}`;
	const info = [content.info, more].filter(Boolean).join(' ');
	const lines = framed(
		{
			width,
			height,
			isFocused: true,
			title: [segment(content.title, 'title-focused')],
			info: info === '' ? [] : [segment(info, 'title')],
			glyphs: world.glyphs,
		},
		content.lines.slice(top, top + inside),
	);
	return {
		view: {name: 'overlay', x, y, width, height, lines},
		cursor:
			content.cursor && content.cursor.y >= top
				? {x: x + 1 + content.cursor.x, y: y + 1 + content.cursor.y - top}
				: null,
		top,
	};
}

/** The list of sources keeps its height while it is typed in. */
function isPicking({mode}: Navigation): boolean {
	return mode.kind === 'picker' || mode.kind === 'filter';
}

function contentOf(world: World, state: Navigation, width: number, rows: number): Content | null {
	const {mode} = state;
	const still = {top: 0, chosen: null, cursor: null, info: ''};
	switch (mode.kind) {
		case 'help':
			return {
				...still,
				title: 'Keys',
				info: world.bindings.withKeys('{close} closes'),
				lines: helpLines(world, state, width),
				top: mode.top,
			};
		case 'details': {
			const {title, lines} = detailsOf(world, state, width, Math.max(24, rows));
			return {...still, title, info: world.bindings.withKeys('{close} closes'), lines, top: mode.top};
		}

		case 'copy':
			return menu(world, state, width, copyTitle(world, state), '', mode.row);
		case 'export':
			return menu(world, state, width, 'Export', scopeOf(world, state, width), mode.row);
		case 'save': {
			const {lines, cursor} = saveView(world, width, mode);
			const title = saveTitle(world, state, mode.form, mode.scope);
			return {
				...still,
				title,
				info: world.bindings.withKeys('{close} closes'),
				lines,
				cursor: {x: cursor, y: 0},
			};
		}

		case 'palette':
			return palette(world, state, width, mode);
		case 'verify':
			return verification(world, width, mode);
		case 'context':
			return context(world, width, rows, mode);
		case 'summary':
			return {
				...still,
				title: 'Summary',
				info: world.bindings.withKeys('{close} closes'),
				lines: summaryLines(world, width),
				top: mode.top,
			};
		case 'correct':
			return correctContent(world, mode, width, rows);
		case 'corrections':
			return {
				...still,
				title: 'Corrections',
				info: correctionCount(world),
				lines: correctionLines(world, mode.row, width),
				chosen: mode.row,
			};
		case 'recent':
			return {
				...still,
				title: 'Recent sources',
				info: world.bindings.withKeys('{close} closes'),
				lines: recentView(world, mode.recent, mode.row, width),
				chosen: mode.row,
			};
		case 'picker':
		case 'filter':
			return picker(world, width, rows, mode);
		case 'browse':
		case 'go':
		case 'search':
			return null;
	}

	return mode satisfies never;
}
