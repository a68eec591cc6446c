import {grouped} from '../../count.ts';
import type {PaneName} from '../../panes.ts';
import type {SearchResult} from '../../search/search-pane.ts';
import {foundElsewhere} from '../found-elsewhere.ts';
import {isOffered} from '../keys/why-not.ts';
import type {Navigation} from '../navigation.ts';
import {rowsIn} from '../rows.ts';
import {allOccurrences, paragraphsFound} from '../view.ts';
import {findingWords, isAwaited} from '../waiting.ts';
import type {World} from '../world.ts';
import {hintSegments, keyOf} from './hints.ts';
import {inputLine} from './input-line.ts';
import type {Line} from './line.ts';
import {filled, segment, widthOfLine} from './make-line.ts';
import {printable, widthOf} from './width.ts';

/** What the status line says, and where the cursor stands in it while the reader types. */
type Status = {readonly line: Line; readonly cursor: number | null};

/** The search that is typed or kept, else the latest notice, else what narrows the panes; `null` with nothing to say. */
export function statusOf(world: World, state: Navigation, width: number): Status | null {
	const {mode, notice} = state;
	const {ellipsis} = world.glyphs;
	if (mode.kind === 'search') {
		return searchStatus(world, state, width, mode.editor.text, mode.editor.caret);
	}

	if (notice) {
		const style = notice.tone === 'error' ? 'error' : 'notice';
		return {line: filled([segment(` ${printable(notice.text)}`, style)], width, ellipsis), cursor: null};
	}

	if (mode.kind === 'go') {
		const places = world.bindings.rowsOfModes(['go']).filter(row => row.hint && isOffered(world, state, row));
		return {
			line: filled(
				[segment(` ${keyOf(world, 'go')} `), segment('… ', 'dim'), ...hintSegments(world, places)],
				width,
				ellipsis,
			),
			cursor: null,
		};
	}

	const pane = state.searches[state.focus] ? state.focus : state.searches[state.list] ? state.list : null;
	if (pane !== null) {
		return searchStatus(world, state, width, state.searches[pane]!.query, null, pane);
	}

	const only = world.actor(state.only);
	if (only) {
		const line: Line = [
			segment(' only ', 'dim'),
			segment(printable(only.name), 'actor'),
			segment('   '),
			segment(keyOf(world, 'only-this-actor'), 'key'),
			segment(' everybody', 'hint'),
		];
		return {line: filled(line, width, ellipsis), cursor: null};
	}

	return null;
}

function searchStatus(
	world: World,
	state: Navigation,
	width: number,
	query: string,
	caret: number | null,
	pane: PaneName = state.focus,
): Status {
	const {glyphs} = world;
	// What is typed goes before what is said of it.
	const least = Math.max(12, Math.min(widthOf(query) + 3, Math.floor(width / 2)));
	const all = foundIn(world, state, pane, query);
	const found = widthOf(all.text) + least < width ? all : {...all, text: all.short ?? all.text};
	// The keys stand in the footer while a query is typed. What it can be made of does not, and helps most before it begins.
	const hints = caret === null ? keptHints(world, state, pane, found) : query === '' ? queryHints : [];
	const trouble = state.notice?.text ?? found.notice;
	const counts: Line =
		query.trim() === ''
			? [segment('type to search', 'dim')]
			: [segment(found.text, ...(found.isNothing ? (['error'] as const) : []))];
	const right: Line = trouble ? [segment(printable(trouble), 'notice')] : hints;
	const countsWidth = widthOfLine(counts);
	const roomForHints = width - countsWidth - least - 6;
	const shownHints =
		widthOfLine(right) <= roomForHints
			? right
			: trouble
				? filled(right, Math.max(0, roomForHints), glyphs.ellipsis)
				: [];
	const room = Math.max(1, width - countsWidth - widthOfLine(shownHints) - (shownHints.length > 0 ? 4 : 1));
	// The count stands beside the query, and moves on only when the query has grown to it.
	const inputWidth = Math.min(room, Math.max(24, Math.ceil((widthOf(query) + 6) / 12) * 12));
	const typed = inputLine(query, caret ?? query.length, inputWidth, '/', glyphs.ellipsis);
	const line = filled(
		[...typed.line, ...counts, ...(shownHints.length > 0 ? [segment('   '), ...shownHints] : [])],
		width,
		glyphs.ellipsis,
	);
	return {line, cursor: caret === null ? null : Math.min(width - 1, typed.cursor)};
}

type FoundText = {
	readonly text: string;
	/** The same where there is no room for it. */
	readonly short?: string;
	readonly isNothing: boolean;
	readonly notice: string | null;
};

/** “4 of 10 quotes · exact”, “3 of 12 · 2 close”, “nothing matches”. */
function foundIn(world: World, state: Navigation, pane: PaneName, query: string): FoundText {
	const {dot, close} = world.glyphs;
	if (query.trim() === '') {
		return {text: '', isNothing: false, notice: null};
	}

	if (isAwaited(world, pane)) {
		return {text: findingWords(world), isNothing: false, notice: null};
	}

	if (pane === 'text') {
		const result = world.search('paragraphs', query.trim(), state.marks);
		const {notice} = result;
		const paragraphs = paragraphsFound(world, state).length;
		const all = allOccurrences(world, state);
		const at = all?.findIndex(({start}) => start === state.textHit) ?? -1;
		const text =
			all === null
				? `${grouped(paragraphs)} paragraphs`
				: at >= 0
					? `${at + 1} of ${all.length} in the text`
					: `${all.length} in the text`;
		return soFar(world, state, pane, result, {text, isNothing: paragraphs === 0, notice});
	}

	const rows = rowsIn(world, state, pane);
	const total =
		pane === 'paragraphs' ? world.analysis.article.paragraphs.length : world.analysis[pane].length;
	const closeCount = rows.result?.closeCount ?? 0;
	const notice = rows.result?.notice ?? null;
	const exactness =
		closeCount === 0
			? 'exact'
			: closeCount === rows.matched
				? `${close} close`
				: `${closeCount} ${close} close`;
	const text = `${rows.matched} of ${total} ${pane} ${dot} ${exactness}`;
	return soFar(world, state, pane, rows.result, {text, isNothing: rows.matched === 0, notice});
}

/** What was found, where there may be more to find. */
function soFar(
	world: World,
	state: Navigation,
	pane: PaneName,
	result: SearchResult | null,
	found: FoundText,
): FoundText {
	const {glyphs} = world;
	if (!result?.isPartial) {
		const elsewhere = found.isNothing ? foundElsewhere(world, state, pane) : null;
		const short = 'nothing matches';
		const text = elsewhere === null ? short : `${short} here; ${elsewhere}`;
		return found.isNothing ? {...found, text, short} : found;
	}

	const text = found.isNothing ? `searching ${glyphs.ellipsis}` : `${found.text}, so far ${glyphs.ellipsis}`;
	return {...found, text, isNothing: false};
}

function keptHints(world: World, state: Navigation, pane: PaneName, {isNothing}: FoundText): Line {
	const shows = state.shows === 'matches' ? 'in place (now: only matches)' : 'only matches (now: in place)';
	const hint = (key: string, does: string): Line => [segment(key, 'key'), segment(` ${does}   `, 'hint')];
	const clear = hint(keyOf(world, 'leave'), 'clear');
	// Through no match there is no way.
	if (isNothing) return clear;
	return [
		...hint(`${keyOf(world, 'next-match')}/${keyOf(world, 'previous-match')}`, 'next'),
		...clear,
		...(pane === 'text' ? [] : hint(keyOf(world, 'only-matches'), shows)),
	];
}

const queryHints: Line = [
	...["'exact", '!not', 'who:name', 'is:direct', 'p:3-7'].flatMap((text, index) => [
		...(index > 0 ? [segment('  ')] : []),
		segment(text, 'hint'),
	]),
	segment(' '),
];
