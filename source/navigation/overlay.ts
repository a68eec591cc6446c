import {contextLinesOf, contextTitle, contextView, orderNames, shortOrderNames} from './context-layer.ts';
import {correctContent} from './correct-lines.ts';
import {correctionCount, correctionLines} from './corrections-layer.ts';
import {detailsOf} from './details.ts';
import {framed} from './frame.ts';
import {inputLine} from './input-line.ts';
import {type Bindings, modesOf} from './keys/bindings.ts';
import {keyLabel} from './keys/key-label.ts';
import {groups, type KeyRow} from './keys/key-row.ts';
import {whyNot} from './keys/why-not.ts';
import type {Line, Segment, Style} from './line.ts';
import {apart, filled, segment, styled, widthOfLine} from './make-line.ts';
import {menuRows} from './menus.ts';
import type {Mode, Picking} from './mode.ts';
import type {Navigation} from './navigation.ts';
import {pickerInfo, pickerView} from './picker-layer.ts';
import {recentView} from './recent-layer.ts';
import {saveTitle, saveView, scopeInWords} from './save-layer.ts';
import type {PaneView} from './screen.ts';
import {summaryLines} from './summary-layer.ts';
import {subjectOf} from './view.ts';
import {cut, printable, widthOf} from './width.ts';
import type {World} from './world.ts';
import {wrap} from './wrap.ts';

/** What lies over the panes: the help, a menu, the details, the comparison, the picker. */
export type Overlay = {
	readonly view: PaneView;
	readonly cursor: {readonly x: number; readonly y: number} | null;
	/** How far what is in it is scrolled: no further than to its end. */
	readonly top: number;
};

type Content = {
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

function copyTitle(world: World, state: Navigation): string {
	const subject = subjectOf(world, state);
	switch (subject?.kind) {
		case 'quote':
			return `Copy quote ${world.rowNumber('quotes', subject.quote) + 1} as`;
		case 'paragraph':
			return `Copy paragraph ${subject.paragraph + 1} as`;
		case 'actor':
			return `Copy ${printable(world.actor(subject.actor)?.name ?? 'actor')} as`;
		case undefined:
			return 'Copy';
	}

	return subject satisfies never;
}

function scopeOf(world: World, state: Navigation, width: number): string {
	const scope = state.mode.kind === 'export' ? state.mode.scope : 'all';
	const words = scopeInWords(world, state, scope);
	// In a narrow menu the footer alone says how to change it.
	return width < 56
		? words
		: `${words} ${world.glyphs.dot} ${world.bindings.withKeys('{export-scope} changes')}`;
}

function menu(
	world: World,
	state: Navigation,
	width: number,
	title: string,
	info: string,
	chosen: number,
): Content {
	const lines = menuRows(world, state).map((row, index) =>
		menuLine(world, state, row, width, index === chosen),
	);
	return {title, info, lines, top: 0, chosen, cursor: null};
}

function menuLine(world: World, state: Navigation, row: KeyRow, width: number, isChosen: boolean): Line {
	const {glyphs} = world;
	const reason = whyNot(world, state, row);
	const off: readonly Style[] = reason === null ? [] : ['dim'];
	const key = row.keys[0] === undefined ? '' : keyLabel(row.keys[0], glyphs);
	const keyColumn = [
		segment(' '.repeat(Math.max(0, 3 - widthOf(key)))),
		segment(key, ...(reason === null ? (['key'] as const) : off)),
	];
	const left: Line = [
		segment(isChosen ? `${glyphs.selected} ` : '  '),
		...keyColumn,
		segment(`  ${row.help}`, ...off),
	];
	const line =
		reason === null ? filled(left, width, glyphs.ellipsis) : withReason(left, reason, width, glyphs.ellipsis);
	return isChosen ? styled(line, 'selected') : line;
}

function withReason(left: Line, reason: string, width: number, ellipsis: string): Line {
	const room = width - widthOfLine(left) - 3;
	return room < 12
		? filled(left, width, ellipsis)
		: apart(left, [segment(`${cut(reason, room, ellipsis)} `, 'dim')], width, ellipsis);
}

// The palette

function palette(world: World, state: Navigation, width: number, mode: Mode & {kind: 'palette'}): Content {
	const {glyphs} = world;
	const rows = menuRows(world, state);
	const typed = inputLine(mode.editor.text, mode.editor.caret, width, ':', glyphs.ellipsis);
	const lines: Line[] = [
		typed.line,
		filled([segment(` ${glyphs.horizontal.repeat(Math.max(0, width - 2))}`, 'dim')], width),
	];
	for (const [index, row] of rows.entries()) {
		const reason = whyNot(world, state, row);
		const isChosen = index === mode.row;
		const off: readonly Style[] = reason === null ? [] : ['dim'];
		const left: Line = [segment(isChosen ? `${glyphs.selected} ` : '  '), segment(row.help, ...off)];
		const key = paletteKey(world, row);
		const right: Line =
			reason === null
				? [segment(`${key} `, 'key')]
				: [
						segment(
							`  ${cut(reason, Math.max(0, width - widthOfLine(left) - widthOf(key) - 6), glyphs.ellipsis)}  ${key} `,
							'dim',
						),
					];
		const line = apart(left, right, width, glyphs.ellipsis);
		lines.push(isChosen ? styled(line, 'selected') : line);
	}

	if (rows.length === 0) {
		lines.push(filled([segment(' No command is called that.', 'dim')], width));
	}

	return {
		title: 'Commands',
		info: `${rows.length}`,
		lines,
		top: 0,
		chosen: Math.min(lines.length - 1, mode.row + 2),
		cursor: {x: typed.cursor, y: 0},
	};
}

/** The key of a command, with the keys that lead to it: “y m”, “g a”. Nothing for one without a key. */
function paletteKey(world: World, row: KeyRow): string {
	const [key] = row.keys;
	return key === undefined ? '' : prefixOf(world.bindings, row, world.glyphs) + keyLabel(key, world.glyphs);
}

/** The key that opens the menu in which a row stands. */
function prefixOf(bindings: Bindings, {modes, group}: KeyRow, glyphs?: World['glyphs']): string {
	const [mode] = modes;
	if (modes.length > 1 || group === 'Layers' || (mode !== 'copy' && mode !== 'export' && mode !== 'go')) {
		return '';
	}

	const key = bindings.named(mode)?.keys[0];
	return key === undefined ? `:${mode} ` : `${keyLabel(key, glyphs)} `;
}

// Help

/** The keys of the pane that has them, in groups, in as many columns as there is room for. */
function helpLines(world: World, state: Navigation, width: number): readonly Line[] {
	const modes = modesOf({...state, mode: {kind: 'browse'}});
	const blocks: Line[][] = [];
	const columnWidth = width >= 96 ? Math.floor(width / 2) : width;
	for (const group of groups) {
		const rows = world.bindings
			.rowsOfModes(group === 'Move' || group === 'Correct' ? [...modes, 'go'] : modes)
			.filter(row => row.group === group);
		if (rows.length === 0) {
			continue;
		}

		blocks.push([
			filled([segment(` ${group}`, 'label')], columnWidth),
			...helpRows(world.bindings, rows, columnWidth < 64).flatMap(({keys, help}) =>
				helpEntry(world, keys, help, columnWidth),
			),
			filled([], columnWidth),
		]);
	}

	blocks.push([
		filled([segment(' Searching', 'label')], columnWidth),
		...searchHelp.flatMap(([what, means]) => helpEntry(world, what, means, columnWidth)),
	]);
	if (columnWidth === width) {
		return blocks.flat();
	}

	// Cut between two groups, where the longer column is the shortest.
	const cuts = blocks.map((_, at) => [blocks.slice(0, at + 1).flat(), blocks.slice(at + 1).flat()] as const);
	const heightOf = ([left, right]: (typeof cuts)[number]) => Math.max(left.length, right.length);
	const [left, right] = cuts.reduce((best, cut) => (heightOf(cut) < heightOf(best) ? cut : best));
	return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [
		...filled(left[row] ?? [], columnWidth),
		...filled(right[row] ?? [], width - columnWidth),
	]);
}

/** How queries are written: see `search/parse-query.ts`. */
export const searchHelp: readonly (readonly [string, string])[] = [
	['word word', 'Both words, in any order; small letters match capitals too'],
	["'word", 'Exactly so, without allowing for typos'],
	['^word word$', 'At the start, at the end'],
	['!word', 'Not this word'],
	['one | other', 'One or the other'],
	['who:name', 'Said by; also cue:denied, p:3-7'],
	['is:direct', 'Also is:mixed, is:indirect, is:unnamed, is:unknown, is:unsure, is:marked'],
	['is:corrected', 'What you put right; also tag:word and note:word of your own'],
];

/** Rows as the help shows them: those that belong together as one. Where there is little room, with one key each. */
export function helpRows(
	bindings: Bindings,
	rows: readonly KeyRow[],
	isShort = false,
): readonly {readonly keys: string; readonly help: string}[] {
	const shown: {keys: string; help: string}[] = [];
	const paired = new Set(rows.flatMap(row => row.together?.with ?? []));
	for (const row of rows) {
		if (paired.has(row.name)) {
			continue;
		}

		const other = row.together && bindings.named(row.together.with);
		const keys = (one: KeyRow) =>
			(isShort ? one.keys.slice(0, 1) : one.keys)
				.map(key => prefixOf(bindings, one) + keyLabel(key))
				.join(', ') || `:${one.name}`;
		shown.push(
			other && row.together
				? {keys: `${keys(row)} / ${keys(other)}`, help: row.together.help}
				: {keys: keys(row), help: row.help},
		);
	}

	return shown;
}

/** A key and what it does, over as many lines as that takes. */
function helpEntry(world: World, keys: string, help: string, width: number): readonly Line[] {
	const column = width < 64 ? 17 : 24;
	const label = world.looks.glyphs === 'ascii' ? keys.replace(/[↑↓←→]/g, arrow => asciiArrows[arrow]!) : keys;
	return wrap(help, Math.max(1, width - column - 3)).map(({start, end}, index) =>
		filled(
			[
				segment(' '),
				...filled([segment(index === 0 ? `  ${label}` : '', 'key')], column, world.glyphs.ellipsis),
				segment(` ${help.slice(start, end)}`),
			],
			width,
			world.glyphs.ellipsis,
		),
	);
}

const asciiArrows: Readonly<Record<string, string>> = {'↑': 'Up', '↓': 'Down', '←': 'Left', '→': 'Right'};

// Comparing

function verification(world: World, width: number, mode: Mode & {kind: 'verify'}): Content {
	const typed = inputLine(mode.editor.text, mode.editor.caret, width, '>', world.glyphs.ellipsis);
	const lines: Line[] = [typed.line, filled([], width)];
	const add = (text: string, ...style: readonly Style[]) => {
		for (const {start, end} of wrap(printable(text), Math.max(1, width - 2))) {
			lines.push(filled([segment(` ${printable(text).slice(start, end)}`, ...style)], width));
		}
	};

	if (mode.asked === null || mode.asked.trim() === '') {
		add(
			world.bindings.withKeys(
				'Paste or type a quote, then {ask-verify}: is it in this article, word for word?',
			),
			'dim',
		);
	} else {
		const verdict = world.verdictOn(mode.asked);
		add(verdict.sentence, ...(verdict.isVerbatim ? (['notice'] as const) : (['error'] as const)));
		if (verdict.words.length > 0) {
			lines.push(filled([], width), ...wordLines(verdict.words, width));
		}

		if (verdict.paragraph !== null) {
			lines.push(filled([], width));
			add(world.bindings.withKeys('{ask-verify} shows the passage in the text.'), 'dim');
		}
	}

	return {
		title: 'Verify',
		info: world.bindings.withKeys('{close} closes'),
		lines,
		top: mode.top,
		chosen: null,
		cursor: {x: typed.cursor, y: 0},
	};
}

/** Words one after the other over lines. What was added and removed carries + and −, for when there are no colours. */
function wordLines(
	words: readonly {readonly text: string; readonly is: 'same' | 'added' | 'removed'}[],
	width: number,
): readonly Line[] {
	const lines: Segment[][] = [[]];
	let used = 1;
	for (const {text, is} of words) {
		for (const word of printable(text).split(' ').filter(Boolean)) {
			const shown = cut(
				is === 'same' ? word : is === 'added' ? `{+${word}+}` : `[-${word}-]`,
				Math.max(1, width - 2),
			);
			const columns = widthOf(shown) + 1;
			if (used + columns > width && used > 1) {
				lines.push([]);
				used = 1;
			}

			lines.at(-1)!.push(segment(' '), segment(shown, ...(is === 'same' ? [] : ([is] as const))));
			used += columns;
		}
	}

	return lines.map(line => filled(line, width));
}

function context(world: World, width: number, rows: number, mode: Mode & {kind: 'context'}): Content {
	const lines = contextLinesOf(world, mode.of, mode.order);
	return {
		title: contextTitle(world, mode.of),
		info:
			width < 60
				? shortOrderNames[mode.order]
				: `${lines.length === 0 ? 0 : mode.row + 1}/${lines.length} ${world.glyphs.dot} ${orderNames[mode.order]}`,
		lines: contextView(world, lines, mode.row, width, Math.max(1, rows)),
		top: 0,
		chosen: null,
		cursor: null,
	};
}

// Picking

function picker(world: World, width: number, rows: number, mode: Picking): Content {
	const shown = {title: 'Open', info: pickerInfo(world, mode), top: 0, chosen: null};
	if (mode.kind === 'picker') {
		return {...shown, lines: pickerView(world, mode, width, Math.max(1, rows)), cursor: null};
	}

	const {text, caret} = mode.editor;
	const typed = inputLine(text, caret, width, '/', world.glyphs.ellipsis);
	const view = pickerView(world, mode, width, Math.max(1, rows - 1));
	// As high as it was with all of them: a frame that grows and shrinks at every letter is hard to look at.
	const blank = Array.from({length: world.sources.length - view.length}, () => filled([], width));
	const lines = [typed.line, ...view, ...blank].slice(0, Math.max(1, rows));
	return {...shown, lines, cursor: {x: typed.cursor, y: 0}};
}
