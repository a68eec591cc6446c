import {firstIndex} from '../first-index.ts';
import type {PaneName} from '../panes.ts';
import type {QuoteId} from '../quotes/quote.ts';
import {orphanNotice} from './layers/corrections.ts';
import {type Navigation, type Notice, say} from './navigation.ts';
import {narrowedTo} from './only-actor.ts';
import type {Search} from './place.ts';
import type {ResumePlace} from './resume.ts';
import {type Size, widestText} from './screen/layout.ts';
import {searched} from './searching.ts';
import {isParagraph, select, selectParagraph} from './select.ts';
import {settled} from './settle.ts';
import type {World} from './world.ts';

/** What the program is started with. */
export type Start = {
	readonly size: Size;
	readonly pane?: PaneName;
	/** `--search`: a query for the pane that it starts in. */
	readonly search?: string;
	/** `--speaker`: only this actor's quotes, by any of their names. */
	readonly speaker?: string;
	/** Whether the reader is to choose one of several sources first. */
	readonly isPicking?: boolean;
	/** How wide the text may be at most, in columns. */
	readonly measure?: number;
	/** What the reader should know first. */
	readonly notices?: readonly string[];
	/** Where they left this article before. What they ask for in words goes before it. */
	readonly resume?: ResumePlace;
	/** What they had marked in it before they went to another source. */
	readonly marks?: readonly QuoteId[];
};

const noSearches: Readonly<Record<PaneName, Search | null>> = {
	text: null,
	paragraphs: null,
	quotes: null,
	actors: null,
};

/**
 * Where a reader starts: at the top of the article, in the quotes where there are some. While they are still being
 * looked for there may be some.
 */
export function startNavigation(world: World, start: Start): Navigation {
	const {analysis} = world;
	const focus = start.pane ?? (analysis.quotes.length > 0 || world.finding ? 'quotes' : 'paragraphs');
	const quote = analysis.quotes[0];
	const blank: Navigation = {
		size: start.size,
		mode: start.isPicking ? {kind: 'picker', source: world.source} : {kind: 'browse'},
		focus,
		list: focus === 'text' ? 'quotes' : focus,
		selected: {
			paragraphs: analysis.article.paragraphs[0]?.id ?? null,
			quotes: quote?.id ?? null,
			actors: (quote && world.speakerOf(quote)?.id) ?? analysis.actors[0]?.id ?? null,
		},
		top: {block: world.firstBlock, at: 0},
		listTops: {paragraphs: 0, quotes: 0, actors: 0},
		searches: noSearches,
		only: null,
		shows: 'matches',
		marks: start.marks ?? [],
		lostMarks: [],
		isZoomed: false,
		measure: start.measure ?? widestText,
		trail: [],
		notice: noticeOf(
			[...(start.notices ?? []), ...analysis.article.notices, orphanNotice(world)].filter(
				notice => notice !== null,
			),
		),
	};
	// Nothing moves the text before the reader does: it may have been on the screen before its quotes were known.
	let state = settled(world, blank);
	if (start.resume && start.search === undefined && start.speaker === undefined) {
		state = resumed(world, state, start.resume, start.pane);
	}

	if (start.speaker !== undefined && !world.finding) {
		state = narrowedTo(world, state, start.speaker);
	}

	if (start.search !== undefined && start.search.trim() !== '') {
		state = searched(world, state, start.search, null);
	}

	return settled(world, state);
}

/** Where the reader was, and a word that they are there. Whatever else there is to say goes before it. */
function resumed(
	world: World,
	state: Navigation,
	{offset: at, pane}: ResumePlace,
	asked?: PaneName,
): Navigation {
	const {article, quotes} = world.analysis;
	const after = firstIndex(article.paragraphs.length, index => article.paragraphs[index]!.start > at);
	const paragraph = Math.max(0, after - 1);
	const focus = asked ?? pane;
	const there = {...state, focus, list: focus === 'text' ? state.list : focus};
	const quote = focus === 'quotes' ? quotes.find(one => one.start >= at) : undefined;
	const placed = quote
		? select(world, there, 'quotes', quote.id)
		: isParagraph(world, paragraph)
			? selectParagraph(world, there, paragraph)
			: there;
	const from = article.paragraphs[paragraph]?.start ?? 0;
	const shown = focus === 'text' ? {...placed, top: {block: paragraph, at: Math.max(0, at - from)}} : placed;
	return shown.notice
		? shown
		: say(
				shown,
				'notice',
				`Resumed at ${world.glyphs.paragraph}${paragraph + 1} ${world.glyphs.dot} {go} {go-first} goes to the start.`,
			);
}

function noticeOf(notices: readonly string[]): Notice | null {
	return notices[0] === undefined ? null : {tone: 'notice', text: notices.join(' ')};
}
