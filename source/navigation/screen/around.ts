import {nameOfArticle} from '../../article/name-of-article.ts';
import {grouped} from '../../count.ts';
import type {PaneName} from '../../panes.ts';
import {dateOf} from '../date-in-words.ts';
import {modesOf} from '../keys/bindings.ts';
import type {KeyRow} from '../keys/key-row.ts';
import {whyNot} from '../keys/why-not.ts';
import type {Navigation} from '../navigation.ts';
import type {World} from '../world.ts';
import {hintSegments} from './hints.ts';
import type {Line, Segment} from './line.ts';
import {listInfo, paneTitle} from './list-panes.ts';
import {apart, filled, segment, widthOfLine} from './make-line.ts';
import {percentRead} from './text-pane.ts';
import {cut, printable, widthOf} from './width.ts';

// The lines around the panes: header, tabs, status, footer.

/** What is open: its headline, where and when it appeared, how long it is. */
export function headerLine(world: World, state: Navigation, width: number): Line {
	const {site, published} = world.analysis.article;
	const {dot, ellipsis} = world.glyphs;
	const {words, minutes, isEstimate} = world.length;
	const name = printable(nameOfArticle(world.analysis.article));
	const about = isEstimate ? 'about ' : '';
	const facts = [
		site,
		dateOf(published),
		`${about}${grouped(words)} ${words === 1 ? 'word' : 'words'}, ${readingTime(minutes)}`,
	]
		.filter((fact): fact is string => fact !== null && fact !== '')
		.map(printable);
	const marked = state.marks.length > 0 ? `${world.glyphs.marked} ${state.marks.length} marked ` : '';
	const room = width - 2 - (marked === '' ? 0 : widthOf(marked) + 2);
	// The name goes first: what stands behind it goes when both do not fit, the length first and the outlet last.
	const kept = [...facts];
	while (kept.length > 0 && widthOf([name, ...kept].join(` ${dot} `)) > room) {
		kept.pop();
	}

	const left: Line = [
		segment(` ${cut(name, Math.max(1, room), ellipsis)}`, 'headline'),
		...kept.map(fact => segment(` ${dot} ${fact}`, 'dim')),
	];
	return apart(left, marked === '' ? [] : [segment(marked, 'marked')], width, ellipsis);
}

/** Two hours and more are said in hours: nobody plans “2176 min” of reading. */
function readingTime(minutes: number): string {
	return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** In a narrow terminal the header names the pane as well, since it has no frame to do so. */
export function plainHeaderLine(world: World, state: Navigation, width: number): Line {
	const pane: PaneName = state.focus;
	const info = pane === 'text' ? `${percentRead(world, state)}%` : listInfo(world, state, pane);
	const title = printable(nameOfArticle(world.analysis.article));
	const left: Line = [segment(' '), ...paneTitle(world, state, pane, true), segment(` ${info}`, 'title')];
	const room = width - widthOfLine(left) - 3;
	const right: Line = room >= 12 ? [segment(`${cut(title, room, world.glyphs.ellipsis)} `, 'dim')] : [];
	return apart(left, right, width, world.glyphs.ellipsis);
}

/** The panes side by side, with how much is in each. */
export function tabsLine(world: World, state: Navigation, width: number): Line {
	const {paragraph, ellipsis} = world.glyphs;
	const {article, quotes, actors} = world.analysis;
	const lengthOf = (list: readonly unknown[]) => (world.finding ? ellipsis : list.length);
	const tabs: readonly (readonly [PaneName, string])[] = [
		['text', '0 Text'],
		['paragraphs', `1 ${paragraph} ${article.paragraphs.length}`],
		['quotes', `2 Quotes ${lengthOf(quotes)}`],
		['actors', `3 Actors ${lengthOf(actors)}`],
	];
	const line: Segment[] = [];
	for (const [pane, label] of tabs) {
		const isOpen = pane === state.focus;
		line.push(segment(isOpen ? `[${label}]` : ` ${label} `, isOpen ? 'tab-selected' : 'tab'), segment(' '));
	}

	return filled(line, width, world.glyphs.ellipsis);
}

// These are shown whatever the width: whoever knows them finds all others, and the way out.
const alwaysShown: ReadonlySet<string> = new Set(['help', 'quit', 'close', 'drop-search']);

// Where not all fit, these go first, in this order; a reader needs the others less often.
const shownLast = ['export', 'commands', 'back', 'only-this-actor', 'next-pane'];

/** Whether a key works now, or on the next item in this list: the line does not change from quote to quote. */
function isHinted(world: World, state: Navigation, row: KeyRow): boolean {
	const isOfList = row.needs === 'actor-or-narrowing' && state.focus === 'quotes';
	return whyNot(world, state, row) === null || (isOfList && world.analysis.actors.length > 0);
}

/** The keys that work now: as many as fit, and always the two that lead on and out. */
export function footerLine(world: World, state: Navigation, width: number): Line {
	const rows = world.bindings
		.rowsOfModes(modesOf(state))
		.filter(row => row.hint && row.keys.length > 0 && isHinted(world, state, row));
	const widthOfHints = (some: readonly KeyRow[]) => widthOfLine(hintSegments(world, some)) + 2;
	let kept = rows.filter(row => alwaysShown.has(row.name));
	const byNeed = rows.toSorted((one, other) => shownLast.indexOf(other.name) - shownLast.indexOf(one.name));
	byNeed.sort((one, other) => Number(shownLast.includes(one.name)) - Number(shownLast.includes(other.name)));
	for (const row of byNeed) {
		if (!kept.includes(row)) {
			const more = rows.filter(one => one === row || kept.includes(one));
			if (widthOfHints(more) <= width) {
				kept = more;
			}
		}
	}

	return filled([segment(' '), ...hintSegments(world, kept)], width, world.glyphs.ellipsis);
}
