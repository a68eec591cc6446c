import {count} from '../../count.ts';
import {fold, lower} from '../../search/fold.ts';
import {bestStretches} from '../../search/match.ts';
import {fewestLettersForgiven, longestCloseWord} from '../../search/options.ts';
import type {Direction} from '../action.ts';
import {dateOf} from '../date-in-words.ts';
import type {Picking} from '../mode.ts';
import {inputLine} from '../screen/input-line.ts';
import type {Line} from '../screen/line.ts';
import {apart, filled, segment, styled} from '../screen/make-line.ts';
import {cut, printable} from '../screen/width.ts';
import type {SourceSummary} from '../source-summary.ts';
import type {World} from '../world.ts';
import type {Content} from './content.ts';
import {shownEnd} from './recent.ts';

/** What was typed to leave fewer sources. */
function filterOf(mode: Picking): string {
	return mode.kind === 'filter' ? mode.editor.text : '';
}

/** The sources that a filter leaves, by their places in the list. */
type Shown = {
	readonly sources: readonly number[] /** Found only by allowing for typos. */;
	readonly isClose: boolean;
};

/** The sources in whose row every word of the filter stands; where there is none, those in which it stands misspelt. */
function shownSources(world: World, filter: string): Shown {
	return world.once(`sources that hold ${filter}`, () => {
		const words = plain(filter).split(/\s+/).filter(Boolean);
		if (words.length === 0) return {sources: [...world.sources.keys()], isClose: false};
		const rows = world.sources.map(source => plain(textOf(source)));
		const where = (holds: (row: string, word: string) => boolean) =>
			[...rows.keys()].filter(index => words.every(word => holds(rows[index]!, word)));
		const literal = where((row, word) => row.includes(word));
		if (literal.length > 0) return {sources: literal, isClose: false};
		return {
			sources: where((row, word) => row.includes(word) || isMisspeltIn(row, word)),
			isClose: true,
		};
	});
}

function isMisspeltIn(row: string, word: string): boolean {
	return (
		word.length >= fewestLettersForgiven &&
		word.length <= longestCloseWord &&
		bestStretches(row, word).length > 0
	);
}

/** The source to choose after a step, round at the ends for a row and stopping there for a page. */
export function sourceAfter(
	world: World,
	mode: Picking,
	direction: Direction,
	by: 'row' | 'page' | 'end',
	page: number,
): number {
	const {sources: shown} = shownSources(world, filterOf(mode));
	const at = rowOfSource(shown, mode.source);
	const last = shown.length - 1;
	const row = {
		row: (at + direction + shown.length) % Math.max(1, shown.length),
		page: Math.max(0, Math.min(last, at + direction * page)),
		end: direction > 0 ? last : 0,
	}[by];
	return shown[row] ?? mode.source;
}

/** The source that is chosen: where the filter has left it out, the next that is left. `null` when none is. */
export function chosenSource(world: World, mode: Picking): number | null {
	const {sources: shown} = shownSources(world, filterOf(mode));
	return shown[rowOfSource(shown, mode.source)] ?? null;
}

function rowOfSource(shown: readonly number[], source: number): number {
	const row = shown.findIndex(index => index >= source);
	return row < 0 ? Math.max(0, shown.length - 1) : row;
}

/** How many sources there are, how many are left and how many are not read yet. */
function pickerInfo(world: World, mode: Picking): string {
	const {sources, glyphs} = world;
	const {sources: left, isClose} = shownSources(world, filterOf(mode));
	const shown = left.length;
	const read = sources.filter(({quotes, error}) => quotes !== null || error !== null).length;
	return [
		shown < sources.length
			? `${shown} of ${count(sources.length, 'source')}`
			: count(sources.length, 'source'),
		isClose && shown > 0 && `${glyphs.close} close`,
		read < sources.length && `${read} read`,
	]
		.filter(Boolean)
		.join(` ${glyphs.dot} `);
}

/** The rows in view, the chosen one among them. */
function pickerView(world: World, mode: Picking, width: number, rows: number): readonly Line[] {
	const {sources: shown} = shownSources(world, filterOf(mode));
	if (shown.length === 0) {
		return [filled([segment(' No source here has these words.', 'dim')], width)];
	}

	const chosen = rowOfSource(shown, mode.source);
	const top = Math.max(0, Math.min(chosen - Math.floor(rows / 2), shown.length - rows));
	return shown.slice(top, top + rows).map((index, row) => rowOf(world, index, top + row === chosen, width));
}

function rowOf(world: World, index: number, isChosen: boolean, width: number): Line {
	const {glyphs} = world;
	const source = world.sources[index]!;
	const left: Line = [
		segment(isChosen ? `${glyphs.selected} ` : '  '),
		segment(printable(source.title ?? source.source)),
	];
	// Two reports of one event, or two copies of one, may have the same title.
	const isNamesake = world.sources.some(other => other !== source && other.title === source.title);
	const path = shownEnd(source.source, 24, glyphs.ellipsis);
	const facts = [...(isNamesake && source.title !== null ? [path] : []), ...factsOf(source)];
	const right: Line = source.error
		? [segment(`${cut(printable(source.error), Math.floor(width / 2), glyphs.ellipsis)} `, 'error')]
		: facts.length > 0
			? [segment(`${facts.map(printable).join(` ${glyphs.dot} `)} `, 'dim')]
			: [];
	const line = apart(left, right, width, glyphs.ellipsis);
	return isChosen ? styled(line, 'selected') : line;
}

function factsOf({site, published, quotes, people}: SourceSummary): string[] {
	return [
		site,
		dateOf(published),
		quotes === null ? null : count(quotes, 'quote'),
		people === null ? null : count(people, 'person', 'people'),
	].filter((fact): fact is string => fact !== null && fact !== '');
}

/** All that a reader may remember of a source: what its row says, and its file's name. */
function textOf(source: SourceSummary): string {
	return [source.title, source.source, ...factsOf(source), source.error].filter(Boolean).join('\n');
}

function plain(text: string): string {
	return lower(fold(text));
}

/** The layer that lists the sources, and filters them. */
export function picker(world: World, width: number, rows: number, mode: Picking): Content {
	const shown = {title: 'Open', info: pickerInfo(world, mode), top: 0, chosen: null};
	const view = pickerView(world, mode, width, Math.max(1, rows - 1));
	if (mode.kind === 'picker') {
		// The line for the filter is there before it is typed in, so that nothing moves when it is.
		const hint = world.bindings.withKeys(' {filter-sources} leaves those with some words');
		return {...shown, lines: [filled([segment(hint, 'dim')], width), ...view], cursor: null};
	}

	const {text, caret} = mode.editor;
	const typed = inputLine(text, caret, width, '/', world.glyphs.ellipsis);
	// As high as it was with all of them: a frame that grows and shrinks at every letter is hard to look at.
	const blank = Array.from({length: world.sources.length - view.length}, () => filled([], width));
	const lines = [typed.line, ...view, ...blank].slice(0, Math.max(1, rows));
	return {...shown, lines, cursor: {x: typed.cursor, y: 0}};
}
