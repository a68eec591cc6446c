import type {Actor, ActorId} from '../actors/actor.ts';
import {type Offset, offset, type Span} from '../article/offset.ts';
import {quoteAt} from '../corrections/anchor.ts';
import {firstIndex} from '../first-index.ts';
import {isKnownLanguage} from '../language/codes.ts';
import type {Format} from '../output/formats.ts';
import {type ListName, listNames, type PaneName, paneNames} from '../panes.ts';
import type {ParagraphId} from '../paragraphs/paragraph.ts';
import type {Quote, QuoteId} from '../quotes/quote.ts';
import type {ContextOrder} from '../report/kwic.ts';
import type {ExportScope} from './command.ts';
import {type ContextOf, contextLinesOf, contextSubject} from './context-layer.ts';
import {type Correcting, type CorrectMode, correctingNow} from './correct-layer.ts';
import {correctionRows, orphanNotice, placeOfCorrection} from './corrections-layer.ts';
import {narrowestText, smallest, widestText} from './layout.ts';
import {type Edit, type Editor, edit, emptyEditor, mostLetters} from './line-editor.ts';
import {menuLength} from './menus.ts';
import {overlayOf} from './overlay.ts';
import {chosenSource, type Picking, sourceAfter} from './picker-layer.ts';
import type {RecentSource} from './recent-layer.ts';
import type {ResumePlace} from './resume.ts';
import {displayRow, displayRows, type Rows, rowsIn} from './rows.ts';
import {fileNameFor} from './save-layer.ts';
import {
	lineAt,
	placeOf,
	placeOfSpan,
	settledTop,
	stepLine,
	type TextPlace,
	topShowing,
} from './text-lines.ts';
import {
	chosenActor,
	currentParagraph,
	currentQuote,
	layoutFor,
	linesInView,
	listAreaFor,
	nextOccurrence,
	spanInView,
	textAreaFor,
} from './view.ts';
import {findingWords, isAwaited} from './waiting.ts';
import type {World} from './world.ts';

/** The size of the terminal, in columns and rows. */
export type Size = {readonly columns: number; readonly rows: number};

/** What the reader is told in the status line until the next key. */
export type Notice = {readonly tone: 'notice' | 'error'; readonly text: string};

/** What is selected in each list. */
export type Selected = {
	readonly paragraphs: ParagraphId | null;
	readonly quotes: QuoteId | null;
	readonly actors: ActorId | null;
};

/** Where the reader looks: what a search leaves untouched when it is left. */
export type Position = {
	/** The pane that has the keys. */
	readonly focus: PaneName;
	/** The list that had them last: it is the one that is shown where there is room for one. */
	readonly list: ListName;
	readonly selected: Selected;
	/** What the text pane starts with. */
	readonly top: TextPlace;
	/** The first row that each list shows. Rows move, so this follows the selection, which does not. */
	readonly listTops: Readonly<Record<ListName, number>>;
};

/** A search in one pane. */
export type Search = {
	readonly query: string;
	/** Where the reader was before. */
	readonly before: Position;
	/** How far the trail went then: whoever has followed something since wants to stay there. */
	readonly trailLength: number;
};

/** A position, with what narrows the panes there: what “back” goes back to. */
export type Place = Position & {
	readonly searches: Readonly<Record<PaneName, Search | null>>;
	readonly only: ActorId | null;
};

/** What the keys mean now. */
export type Mode =
	| {readonly kind: 'browse'}
	/** After `g`: the next key says where to go. */
	| {readonly kind: 'go'}
	/** A query is being typed for the pane that has the keys. */
	| {readonly kind: 'search'; readonly editor: Editor; readonly previous: Search | null}
	| {readonly kind: 'help'; readonly top: number}
	| {readonly kind: 'details'; readonly top: number}
	| {readonly kind: 'copy'; readonly row: number}
	| {readonly kind: 'export'; readonly row: number; readonly scope: ExportScope}
	| {readonly kind: 'palette'; readonly editor: Editor; readonly row: number}
	/** The name of the file for an export is being written. `trouble` is why it was not taken: it may be there already. */
	| {
			readonly kind: 'save';
			readonly form: Format;
			readonly scope: ExportScope;
			readonly editor: Editor;
			readonly trouble: {readonly text: string; readonly isThere: boolean} | null;
	  }
	/** `asked` is the text that the answer is about. */
	| {readonly kind: 'verify'; readonly editor: Editor; readonly asked: string | null; readonly top: number}
	/** Each occurrence of a word or an actor in its line. */
	| {readonly kind: 'context'; readonly of: ContextOf; readonly order: ContextOrder; readonly row: number}
	| {readonly kind: 'summary'; readonly top: number}
	/** The sources that were read lately. */
	| {readonly kind: 'recent'; readonly recent: readonly RecentSource[]; readonly row: number}
	| CorrectMode
	/** What the reader put right. */
	| {readonly kind: 'corrections'; readonly row: number}
	/** The source that is chosen, by its place in the list. */
	| {readonly kind: 'picker'; readonly source: number}
	/** The same, while words are typed that leave fewer sources. */
	| {readonly kind: 'filter'; readonly source: number; readonly editor: Editor};

/** Where the reader is and what they chose: a plain value, and all of it that there is. */
export type Navigation = Place & {
	readonly size: Size;
	readonly mode: Mode;
	/** Whether lists show only what a search found, or everything with that lit. */
	readonly shows: 'matches' | 'all';
	/** The quotes that the reader marked, in the order of marking. */
	readonly marks: readonly QuoteId[];
	readonly isZoomed: boolean;
	/** How wide the text may be at most, in columns. */
	readonly measure: number;
	/** The way back, the latest place last. */
	readonly trail: readonly Place[];
	readonly notice: Notice | null;
	/** Where the match stands that the reader is at, of a search of the text. */
	readonly textHit?: Offset;
};

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

export type Direction = 1 | -1;

/** What the reader, or the terminal, meant. */
export type Action =
	| {readonly type: 'move'; readonly by: 'row' | 'half-page' | 'page'; readonly direction: Direction}
	| {readonly type: 'move-to-end'; readonly direction: Direction}
	| {readonly type: 'await-place'}
	| {readonly type: 'focus'; readonly pane: PaneName}
	| {readonly type: 'focus-next'; readonly direction: Direction}
	| {readonly type: 'scroll-text'; readonly direction: Direction}
	| {readonly type: 'step'; readonly over: 'paragraph' | 'quote'; readonly direction: Direction}
	| {readonly type: 'follow'}
	| {readonly type: 'go-to-speaker'}
	| {readonly type: 'back'}
	| {readonly type: 'open-search'}
	| {readonly type: 'edit'; readonly edit: Edit}
	| {readonly type: 'keep-search'}
	| {readonly type: 'drop-search'}
	| {readonly type: 'next-match'; readonly direction: Direction}
	| {readonly type: 'show-matches-or-all'}
	| {readonly type: 'only-this-actor'}
	| {readonly type: 'mark'}
	| {readonly type: 'zoom'}
	| {readonly type: 'change-measure'; readonly direction: Direction}
	| {readonly type: 'open'; readonly layer: OpenLayer}
	| {readonly type: 'open-correction'; readonly what: Correcting['type']}
	| {readonly type: 'show-corrected'}
	/** Select a quote in its list, if it is there. */
	| {readonly type: 'show-quote'; readonly quote: QuoteId}
	| {readonly type: 'close-layer'}
	/** All sources again, with the chosen one still chosen. */
	| {readonly type: 'drop-filter'}
	| {readonly type: 'peel'}
	| {readonly type: 'choose-row'; readonly direction: Direction; readonly by?: 'page' | 'end'}
	| {readonly type: 'change-order'}
	| {readonly type: 'show-in-context'}
	| {readonly type: 'change-scope'; readonly direction: Direction}
	| {readonly type: 'scroll-layer'; readonly by: 'row' | 'page' | 'end'; readonly direction: Direction}
	| {readonly type: 'ask-verify'}
	| {readonly type: 'list-recent'; readonly recent: readonly RecentSource[]}
	/** Asks for the name of the file to export to. */
	| {readonly type: 'ask-file'; readonly form: Format}
	/** The file could not be written, or must not be without a word. */
	| {readonly type: 'refuse-file'; readonly text: string; readonly isThere: boolean}
	| {readonly type: 'resize'; readonly size: Size}
	/** Tells the reader how a command went. */
	| {readonly type: 'say'; readonly notice: Notice};

/** The layers that nothing but their name is needed to open. */
type OpenLayer = Exclude<Mode['kind'], 'browse' | 'go' | 'search' | 'save' | 'recent' | 'correct'>;

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

function narrowedTo(world: World, state: Navigation, name: string): Navigation {
	const wanted = name.trim().toLowerCase();
	const {actors} = world.analysis;
	const actor =
		actors.find(one => [one.id, one.name, ...one.aliases].some(known => known.toLowerCase() === wanted)) ??
		actors.find(one => one.quotes.length > 0 && one.name.toLowerCase().includes(wanted));
	return actor
		? {...state, only: actor.id}
		: say(state, 'error', `Nobody called “${name}” is in this article, so everybody is shown.`);
}

/** The state after an action. Reads no clock, no file and no screen. */
export function navigate(world: World, state: Navigation, action: Action): Navigation {
	return settled(world, act(world, state, action));
}

function act(world: World, state: Navigation, action: Action): Navigation {
	switch (action.type) {
		case 'move':
			return move(world, state, action.by, action.direction);
		case 'move-to-end':
			return moveToEnd(world, state, action.direction);
		case 'await-place':
			return {...state, mode: {kind: 'go'}};
		case 'focus':
			return focusOn(world, state, action.pane);
		case 'focus-next': {
			const next = paneNames.indexOf(state.focus) + action.direction;
			return focusOn(world, state, paneNames[(next + paneNames.length) % paneNames.length]!);
		}

		case 'scroll-text':
			return (
				scrollText(world, state, action.direction, 1) ?? say(state, 'notice', endOfText(action.direction))
			);
		case 'step':
			return action.over === 'paragraph'
				? stepParagraph(world, state, action.direction)
				: stepQuote(world, state, action.direction);
		case 'follow':
			return follow(world, state);
		case 'go-to-speaker':
			return goToSpeaker(world, state);
		case 'back':
			return back(state);
		case 'open-search':
			return {
				...state,
				mode: {kind: 'search', editor: emptyEditor, previous: state.searches[state.focus]},
			};
		case 'edit':
			return edited(world, state, action.edit);
		case 'keep-search':
			return keepSearch(state);
		case 'drop-search':
			return dropSearch(world, state);
		case 'next-match':
			return nextMatch(world, state, action.direction);
		case 'show-matches-or-all':
			return showMatchesOrAll(state);
		case 'only-this-actor':
			return onlyThisActor(world, state);
		case 'mark':
			return mark(world, state);
		case 'zoom':
			return {...state, isZoomed: !state.isZoomed};
		case 'change-measure':
			return changeMeasure(world, state, action.direction);
		case 'open':
			return {...state, mode: opened(world, state, action.layer)};
		case 'open-correction':
			return {...state, mode: correctingNow(world, state, action.what) ?? {kind: 'browse'}};
		case 'show-corrected':
			return showCorrected(world, state);
		case 'show-quote':
			return rowsIn(world, state, 'quotes').rowOf(action.quote) >= 0
				? select(world, state, 'quotes', action.quote)
				: state;
		case 'close-layer':
			return {...state, mode: {kind: 'browse'}};
		case 'peel':
			return peel(state);
		case 'choose-row':
			return chooseRow(world, state, action.direction, action.by ?? 'row');
		case 'change-order':
			return changeOrder(state);
		case 'show-in-context':
			return showInContext(world, state);
		case 'drop-filter':
			return state.mode.kind === 'filter'
				? {...state, mode: {kind: 'picker', source: state.mode.source}}
				: state;
		case 'change-scope':
			return changeScope(state, action.direction);
		case 'scroll-layer':
			return scrollLayer(state, action.by, action.direction);
		case 'ask-verify':
			return askVerify(world, state);
		case 'list-recent':
			return {...state, mode: {kind: 'recent', recent: action.recent, row: 0}};
		case 'ask-file':
			return askFile(world, state, action.form);
		case 'refuse-file':
			return state.mode.kind === 'save'
				? {...state, mode: {...state.mode, trouble: {text: action.text, isThere: action.isThere}}}
				: say(state, 'error', action.text);
		case 'resize':
			return resized(world, state, action.size);
		case 'say':
			return {...state, notice: action.notice};
	}

	return action satisfies never;
}

function say(state: Navigation, tone: Notice['tone'], text: string): Navigation {
	return {...state, notice: {tone, text}};
}

// Moving

function move(
	world: World,
	state: Navigation,
	by: 'row' | 'half-page' | 'page',
	direction: Direction,
): Navigation {
	const {focus} = state;
	if (focus === 'text') {
		const {rows} = textAreaFor(world, state);
		const lines =
			by === 'row' ? 1 : by === 'page' ? Math.max(1, rows - 1) : Math.max(1, Math.floor(rows / 2));
		const scrolled = scrollText(world, state, direction, lines);
		if (scrolled) {
			return scrolled;
		}

		// All that is left is in view, so the keys go on with its paragraphs.
		const next =
			by === 'row' ? currentParagraph(world, state) + direction : direction > 0 ? world.lastBlock : 0;
		return next === currentParagraph(world, state) || !isParagraph(world, next)
			? say(state, 'notice', endOfText(direction))
			: selectParagraph(world, state, next, false);
	}

	const rows = rowsIn(world, state, focus);
	const room = listAreaFor(world, state, focus).rows;
	const step = by === 'row' ? 1 : by === 'page' ? Math.max(1, room - 1) : Math.max(1, Math.floor(room / 2));
	const row = rows.rowOf(state.selected[focus]);
	const next = Math.max(0, Math.min(rows.ids.length - 1, row + direction * step));
	if (rows.ids.length === 0) {
		return say(state, 'notice', emptySentence(world, state, focus));
	}

	return next === row
		? say(
				state,
				'notice',
				direction > 0 ? `The last of ${namesOf[focus]}.` : `The first of ${namesOf[focus]}.`,
			)
		: select(world, state, focus, rows.ids[next]!);
}

const namesOf: Readonly<Record<ListName, string>> = {
	paragraphs: 'the paragraphs',
	quotes: 'the quotes',
	actors: 'the actors',
};

function endOfText(direction: Direction): string {
	return direction > 0 ? 'The end of the article.' : 'The start of the article.';
}

/** Why a list shows nothing, and what helps. */
export function emptySentence(world: World, state: Navigation, list: ListName): string {
	if (isAwaited(world, list)) {
		return findingWords(world);
	}

	if (state.searches[list]) {
		return `Nothing in ${namesOf[list]} matches. {leave} leaves the search.`;
	}

	if (state.only !== null && list !== 'actors') {
		return `${world.actor(state.only)?.name ?? 'This actor'} has no ${list} here. {only-this-actor} shows everybody.`;
	}

	return {
		paragraphs: 'This article has no text.',
		quotes: 'No quotation marks and no words such as “said” that report speech were found.',
		actors: isKnownLanguage(world.analysis.article.language)
			? 'Nobody is named in this article.'
			: 'Names are found in English and German, and this is neither for certain.',
	}[list];
}

function moveToEnd(world: World, state: Navigation, direction: Direction): Navigation {
	const {focus} = state;
	if (focus !== 'text') {
		const {ids} = rowsIn(world, state, focus);
		const id = direction > 0 ? ids.at(-1) : ids[0];
		const moved =
			id === undefined
				? say(state, 'notice', emptySentence(world, state, focus))
				: select(world, state, focus, id);
		// Home is where the article begins, title and all.
		return direction < 0 && focus === 'paragraphs'
			? {...moved, top: {block: world.firstBlock, at: 0}}
			: moved;
	}

	const top =
		direction < 0
			? {block: world.firstBlock, at: 0}
			: {block: world.lastBlock, at: Math.max(0, lengthOf(world.analysis.article.paragraphs.at(-1)) - 1)};
	const moved = {...state, top};
	return isParagraph(world, 0)
		? selectParagraph(world, moved, direction > 0 ? world.lastBlock : 0, false)
		: moved;
}

function lengthOf(stretch: Span | undefined): number {
	return stretch ? stretch.end - stretch.start : 0;
}

function isParagraph(world: World, index: number): boolean {
	return index >= 0 && index <= world.lastBlock;
}

/** The text further down or up, or `null` when there is no more of it. */
function scrollText(world: World, state: Navigation, direction: Direction, lines: number): Navigation | null {
	const {measure, rows} = textAreaFor(world, state);
	const from = lineAt(world, measure, state.top);
	const to = stepLine(world, measure, from, direction * lines);
	const top = settledTop(world, measure, placeOf(world, measure, to), rows);
	const line = lineAt(world, measure, top);
	if (line.block === from.block && line.line === from.line) {
		return null;
	}

	const scrolled = {...state, top};
	return state.focus === 'text' ? keptInView(world, scrolled) : scrolled;
}

/** With the selected paragraph moved to one that is in view: the reader's eyes are there. */
function keptInView(world: World, state: Navigation): Navigation {
	const blocks = linesInView(world, state)
		.filter(({block, line}) => line < world.block(block, textAreaFor(world, state).measure).lines.length)
		.map(({block}) => block);
	const first = Math.max(0, blocks[0] ?? 0);
	const last = Math.max(0, blocks.at(-1) ?? 0);
	const current = currentParagraph(world, state);
	const kept = Math.max(first, Math.min(last, current));
	return kept === current || !isParagraph(world, kept) ? state : selectParagraph(world, state, kept, false);
}

function focusOn(world: World, state: Navigation, pane: PaneName): Navigation {
	if (pane === state.focus) {
		return say(state, 'notice', 'The keys are in this pane already. {next-pane} goes to the next.');
	}

	const focused: Navigation = {...state, focus: pane, list: pane === 'text' ? state.list : pane};
	if (pane === 'text') {
		return focused;
	}

	// What the lists agree on is where the reader is; a pane that was left behind comes along.
	const id = focused.selected[pane];
	return id === null ? focused : {...focused, selected: selectedWith(world, focused, pane, id)};
}

/** With an item selected in its list, and the other panes following it. */
function select(world: World, state: Navigation, list: ListName, id: string): Navigation {
	const selected = selectedWith(world, state, list, id);
	const next = {...state, selected};
	switch (list) {
		case 'paragraphs':
			return showing(
				world,
				next,
				world.analysis.article.paragraphs[world.paragraphIndex(selected.paragraphs)],
			);
		case 'quotes':
			return showing(world, next, world.quote(selected.quotes));
		case 'actors': {
			// Only when the actor is nowhere in view: a text that jumps with every row is hard to read.
			const mentions = world.actor(selected.actors)?.mentions.filter(({paragraph}) => paragraph >= 0) ?? [];
			const view = spanInView(world, next);
			const after = mentions.find(({end}) => end > view.start);
			return after && after.start < view.end ? next : showing(world, next, after ?? mentions.at(-1));
		}
	}

	return list satisfies never;
}

function selectedWith(world: World, state: Navigation, list: ListName, id: string): Selected {
	const {selected} = state;
	switch (list) {
		case 'paragraphs': {
			const paragraph = world.paragraphIndex(id as ParagraphId);
			const next = {...selected, paragraphs: id as ParagraphId};
			if (world.quote(selected.quotes)?.paragraph === paragraph) {
				return next;
			}

			const rows = rowsIn(world, state, 'quotes');
			const quote = world.quotesIn(paragraph).find(one => rows.rowOf(one.id) >= 0);
			return quote ? {...next, quotes: quote.id, actors: speakerAmong(world, state, quote)} : next;
		}

		case 'quotes': {
			const quote = world.quote(id as QuoteId);
			if (!quote) {
				return selected;
			}

			const paragraph = world.analysis.article.paragraphs[quote.paragraph];
			const isListed = paragraph && rowsIn(world, state, 'paragraphs').rowOf(paragraph.id) >= 0;
			return {
				paragraphs: isListed ? paragraph.id : selected.paragraphs,
				quotes: quote.id,
				actors: speakerAmong(world, state, quote),
			};
		}

		case 'actors':
			return {...selected, actors: id};
	}

	return list satisfies never;
}

/** The speaker, where the list of actors shows them now; else whoever is selected there. */
function speakerAmong(world: World, state: Navigation, quote: Quote): ActorId | null {
	const actor = world.speakerOf(quote);
	return actor && rowsIn(world, state, 'actors').rowOf(actor.id) >= 0 ? actor.id : state.selected.actors;
}

function selectParagraph(world: World, state: Navigation, index: number, isShown = true): Navigation {
	const paragraph = world.analysis.article.paragraphs[index]!;
	const next = {...state, selected: selectedWith(world, state, 'paragraphs', paragraph.id)};
	return isShown ? showing(world, next, paragraph) : next;
}

function showing(
	world: World,
	state: Navigation,
	stretch: Span | null | undefined,
	margin?: number,
): Navigation {
	if (!stretch) {
		return state;
	}

	const {measure, rows} = textAreaFor(world, state);
	const from = placeOfSpan(world, stretch);
	const to = placeOfSpan(world, {start: offset(Math.max(stretch.start, stretch.end - 1))});
	const top = topShowing(world, measure, state.top, rows, {from, to}, margin);
	return top === state.top ? state : {...state, top};
}

/** In a terminal that has shrunk, the quote that was in view still is. A text that was scrolled away from it stays. */
function resized(world: World, state: Navigation, size: Size): Navigation {
	const next = {...state, size};
	const quote = currentQuote(world, state);
	const isShown =
		quote !== null && [state.size, size].every(isLargeEnough) && showing(world, state, quote, 0) === state;
	return isShown ? showing(world, next, quote) : next;
}

function isLargeEnough({columns, rows}: Size): boolean {
	return columns >= smallest.columns && rows >= smallest.rows;
}

function stepParagraph(world: World, state: Navigation, direction: Direction): Navigation {
	const next = currentParagraph(world, state) + direction;
	return isParagraph(world, next)
		? selectParagraph(world, state, next)
		: say(state, 'notice', direction > 0 ? 'The last paragraph.' : 'The first paragraph.');
}

function stepQuote(world: World, state: Navigation, direction: Direction): Navigation {
	const {quotes} = world.analysis;
	const passes = (quote: Quote) => state.only === null || world.speakerOf(quote)?.id === state.only;
	const here = currentQuote(world, state);
	const paragraph = currentParagraph(world, state);
	let row = here
		? world.rowNumber('quotes', here.id) + direction
		: direction > 0
			? firstIndex(quotes.length, index => quotes[index]!.paragraph > paragraph)
			: firstIndex(quotes.length, index => quotes[index]!.paragraph >= paragraph) - 1;
	while (quotes[row] && !passes(quotes[row]!)) {
		row += direction;
	}

	const quote = quotes[row];
	if (!quote) {
		return say(state, 'notice', `No quote ${direction > 0 ? 'after' : 'before'} this one.`);
	}

	const shown = rowsIn(world, state, 'quotes').rowOf(quote.id) >= 0;
	if (shown) {
		const next = select(world, state, 'quotes', quote.id);
		return state.focus === 'text' || state.focus === 'paragraphs'
			? withParagraph(world, next, quote.paragraph)
			: next;
	}

	// A search hides it in its list. The text has it all the same.
	return showing(world, withParagraph(world, state, quote.paragraph), quote);
}

function withParagraph(world: World, state: Navigation, index: number): Navigation {
	const paragraph = world.analysis.article.paragraphs[index];
	return paragraph ? {...state, selected: {...state.selected, paragraphs: paragraph.id}} : state;
}

// Following and going back

/** As far back as anybody remembers. */
const longestTrail = 500;

function placeIn({focus, list, selected, top, listTops, searches, only}: Navigation): Place {
	return {focus, list, selected, top, listTops, searches, only};
}

function leaving(state: Navigation): Navigation {
	return {...state, trail: [...state.trail, placeIn(state)].slice(-longestTrail)};
}

function follow(world: World, state: Navigation): Navigation {
	switch (state.focus) {
		case 'paragraphs': {
			const index = currentParagraph(world, state);
			return isParagraph(world, index)
				? selectParagraph(world, {...leaving(state), focus: 'text'}, index)
				: say(state, 'notice', emptySentence(world, state, 'paragraphs'));
		}

		case 'quotes': {
			const quote = world.quote(state.selected.quotes);
			return quote
				? showing(world, {...withParagraph(world, leaving(state), quote.paragraph), focus: 'text'}, quote)
				: say(state, 'notice', emptySentence(world, state, 'quotes'));
		}

		case 'actors': {
			const actor = world.actor(state.selected.actors);
			return actor
				? followActor(world, state, actor)
				: say(state, 'notice', emptySentence(world, state, 'actors'));
		}

		case 'text':
			return currentQuote(world, state)
				? {...state, mode: {kind: 'details', top: 0}}
				: say(
						state,
						'notice',
						'No quote in this paragraph. {next-quote} goes to the next one, {previous-quote} to the one before.',
					);
	}

	return state.focus satisfies never;
}

function followActor(world: World, state: Navigation, actor: Actor): Navigation {
	const left = leaving(state);
	const first = actor.quotes[0];
	if (first !== undefined) {
		const narrowed: Navigation = {
			...left,
			focus: 'quotes',
			list: 'quotes',
			only: actor.id,
			searches: {...left.searches, quotes: null},
		};
		return select(world, narrowed, 'quotes', first);
	}

	const mention = actor.mentions.find(({paragraph}) => paragraph >= 0);
	const said = say(left, 'notice', `${actor.name} is not quoted here; this is where the name stands first.`);
	return mention
		? showing(world, withParagraph(world, {...said, focus: 'text'}, mention.paragraph), mention)
		: say(state, 'notice', `${actor.name} is not quoted here.`);
}

function goToSpeaker(world: World, state: Navigation): Navigation {
	const actor = chosenActor(world, state);
	if (!actor) {
		return say(state, 'notice', noActor);
	}

	const left = leaving(state);
	// A search among the actors may hide this one.
	const isListed = rowsIn(world, state, 'actors').rowOf(actor.id) >= 0;
	return {
		...left,
		focus: 'actors',
		list: 'actors',
		selected: {...left.selected, actors: actor.id},
		searches: isListed ? left.searches : {...left.searches, actors: null},
	};
}

const noActor = 'No actor is known to say this. Choose one in pane {pane-actors}.';

function back(state: Navigation): Navigation {
	const place = state.trail.at(-1);
	return place
		? {...state, ...place, trail: state.trail.slice(0, -1)}
		: say(state, 'notice', 'This is where you started: there is nothing to go back to.');
}

// Searching

function positionIn({focus, list, selected, top, listTops}: Navigation): Position {
	return {focus, list, selected, top, listTops};
}

function edited(world: World, state: Navigation, change: Edit): Navigation {
	const {mode} = state;
	switch (mode.kind) {
		case 'search': {
			const editor = edit(mode.editor, change);
			const next = {...state, mode: {...mode, editor}};
			if (change.type === 'move') {
				return next;
			}

			// A page pasted into a terminal that does not mark a paste comes as so many keys. Each is answered with
			// a search, so those that change nothing must cost nothing.
			if (change.type === 'insert' && editor.text === mode.editor.text) {
				return say(state, 'notice', `No more fits into a search: it holds ${mostLetters} letters.`);
			}

			// One more backspace where nothing is left leaves, as in vim.
			return mode.editor.text === '' && change.type === 'erase'
				? dropSearch(world, state)
				: searched(world, next, editor.text, mode.previous);
		}

		case 'palette':
			return {...state, mode: {...mode, editor: edit(mode.editor, change), row: 0}};
		case 'correct':
			return {
				...state,
				mode: {...mode, editor: edit(mode.editor, change), row: change.type === 'move' ? mode.row : 0},
			};
		case 'verify':
			return {...state, mode: {...mode, editor: edit(mode.editor, change), asked: null, top: 0}};
		case 'picker':
			// A letter that is no key starts a filter.
			return edited(
				world,
				{...state, mode: {kind: 'filter', source: mode.source, editor: emptyEditor}},
				change,
			);
		case 'filter':
			return mode.editor.text === '' && change.type === 'erase'
				? {...state, mode: {kind: 'picker', source: mode.source}}
				: {...state, mode: {...mode, editor: edit(mode.editor, change)}};
		case 'save':
			return {
				...state,
				mode: {
					...mode,
					editor: edit(mode.editor, change),
					trouble: change.type === 'move' ? mode.trouble : null,
				},
			};
		case 'browse':
		case 'go':
		case 'help':
		case 'details':
		case 'copy':
		case 'export':
		case 'context':
		case 'recent':
		case 'summary':
		case 'corrections':
			return state;
	}

	return mode satisfies never;
}

/** With a query in the pane that has the keys, at the first thing that it finds. */
function searched(world: World, state: Navigation, query: string, previous: Search | null): Navigation {
	const {focus} = state;
	const current = state.searches[focus];
	const before = (current ?? previous)?.before ?? positionIn(state);
	const trailLength = (current ?? previous)?.trailLength ?? state.trail.length;
	const search: Search | null = query.trim() === '' ? null : {query, before, trailLength};
	// From where the search began, and not from what half of the query found: so the same query shows the same,
	// however it was typed.
	const {textHit: _, ...elsewhere} = state;
	const next: Navigation = {
		...elsewhere,
		...before,
		searches: {...state.searches, [focus]: search ?? (query === '' ? null : {query, before, trailLength})},
	};
	if (!search) {
		return next;
	}

	if (focus === 'text') {
		const hit = nextOccurrence(world, next, offsetOfPlace(world, before.top) - 1, 1);
		return hit ? atOccurrence(world, next, hit) : next;
	}

	const rows = rowsIn(world, next, focus);
	if (state.shows === 'matches') {
		const first = rows.ids[0];
		return first === undefined
			? next
			: select(world, {...next, listTops: {...next.listTops, [focus]: 0}}, focus, first);
	}

	const from = Math.max(0, rows.rowOf(before.selected[focus]));
	for (let step = 0; step < rows.ids.length; step++) {
		const id = rows.ids[(from + step) % rows.ids.length]!;
		if (rows.matchOf(id)) {
			return select(world, next, focus, id);
		}
	}

	return next;
}

function offsetOfPlace(world: World, {block, at}: TextPlace): number {
	return block < 0 ? 0 : (world.analysis.article.paragraphs[block]?.start ?? 0) + at;
}

function atOccurrence(world: World, state: Navigation, hit: Span): Navigation {
	const {block} = placeOfSpan(world, hit);
	const moved = isParagraph(world, block) ? selectParagraph(world, state, block, false) : state;
	const quote = world.quotesIn(block).find(one => one.start <= hit.start && hit.start < one.end);
	const selected =
		quote && rowsIn(world, moved, 'quotes').rowOf(quote.id) >= 0
			? {...moved.selected, quotes: quote.id}
			: moved.selected;
	return showing(world, {...moved, selected, textHit: hit.start}, hit);
}

function keepSearch(state: Navigation): Navigation {
	const search = state.searches[state.focus];
	const mode: Mode = {kind: 'browse'};
	return search && search.query.trim() !== ''
		? {...state, mode}
		: {...state, mode, searches: {...state.searches, [state.focus]: null}};
}

/** Esc while typing: everything as it was before `/`. */
function dropSearch(world: World, state: Navigation): Navigation {
	const {mode} = state;
	const previous = mode.kind === 'search' ? mode.previous : null;
	const search = state.searches[state.focus];
	const left: Navigation = {
		...state,
		...(search?.before ?? {}),
		mode: {kind: 'browse'},
		searches: {...state.searches, [state.focus]: null},
	};
	return previous ? searched(world, left, previous.query, previous) : left;
}

function nextMatch(world: World, state: Navigation, direction: Direction): Navigation {
	const pane = state.searches[state.focus]
		? state.focus
		: state.searches[state.list]
			? state.list
			: state.focus;
	if (!state.searches[pane]) {
		return say(state, 'notice', 'Nothing is searched for. {search} starts a search.');
	}

	if (pane === 'text') {
		const at = state.textHit ?? offsetOfPlace(world, state.top);
		const next = nextOccurrence(world, state, at, direction);
		return next ? atOccurrence(world, state, next) : say(state, 'notice', 'Nothing in the text matches.');
	}

	const rows = rowsIn(world, state, pane);
	const {length} = rows.ids;
	const from = rows.rowOf(state.selected[pane]);
	for (let step = 1; step <= length; step++) {
		const id = rows.ids[(from + direction * step + length * 2) % length]!;
		if (rows.matchOf(id)) {
			return select(world, state, pane, id);
		}
	}

	return say(state, 'notice', emptySentence(world, state, pane));
}

function showMatchesOrAll(state: Navigation): Navigation {
	const shows = state.shows === 'matches' ? 'all' : 'matches';
	const text =
		shows === 'matches'
			? 'Searches show only what matches.'
			: 'Searches show everything, with the matches lit.';
	// With a search in view, what it does can be seen.
	return Object.values(state.searches).some(Boolean)
		? {...state, shows}
		: say({...state, shows}, 'notice', text);
}

// Narrowing, marking

function onlyThisActor(world: World, state: Navigation): Navigation {
	const actor = chosenActor(world, state);
	if (state.only !== null && (!actor || actor.id === state.only || state.focus !== 'actors')) {
		return {...state, only: null};
	}

	return actor ? {...state, only: actor.id} : say(state, 'notice', noActor);
}

function mark(world: World, state: Navigation): Navigation {
	const quote = currentQuote(world, state);
	if (!quote) {
		return say(state, 'notice', 'Only quotes can be marked, and none is selected here.');
	}

	const {id} = quote;
	return {
		...state,
		marks: state.marks.includes(id) ? state.marks.filter(one => one !== id) : [...state.marks, id],
	};
}

/** Longer or shorter lines, from what the pane has room for now. */
function changeMeasure(world: World, state: Navigation, direction: Direction): Navigation {
	const now = textAreaFor(world, state).measure;
	const measure = Math.max(narrowestText, Math.min(widestText, now + direction * 4));
	const changed = {...state, measure};
	const after = textAreaFor(world, changed).measure;
	return say(
		after === now ? state : changed,
		'notice',
		after === now
			? `The lines cannot be ${direction > 0 ? 'longer' : 'shorter'} here: they have ${now} columns.`
			: `Lines of ${after} columns.`,
	);
}

// Layers

function opened(world: World, state: Navigation, layer: OpenLayer): Mode {
	switch (layer) {
		case 'help':
		case 'details':
		case 'summary':
			return {kind: layer, top: 0};
		case 'copy':
			return {kind: 'copy', row: 0};
		case 'export':
			return {kind: 'export', row: 0, scope: state.marks.length > 0 ? 'marked' : 'all'};
		case 'palette':
			return {kind: 'palette', editor: emptyEditor, row: 0};
		case 'verify':
			return {kind: 'verify', editor: emptyEditor, asked: null, top: 0};
		case 'corrections':
			return {kind: 'corrections', row: 0};
		case 'context': {
			const of = contextSubject(world, state);
			return of ? {kind: 'context', of, order: 'place', row: 0} : {kind: 'browse'};
		}

		case 'picker':
			return {kind: 'picker', source: world.source};
		case 'filter':
			return {
				kind: 'filter',
				source: state.mode.kind === 'picker' ? state.mode.source : world.source,
				editor: emptyEditor,
			};
	}

	return layer satisfies never;
}

/** Esc: one layer less, and never out of the program. */
function peel(state: Navigation): Navigation {
	if (state.mode.kind !== 'browse') {
		return {...state, mode: {kind: 'browse'}};
	}

	if (state.isZoomed) {
		return {...state, isZoomed: false};
	}

	const searched = [state.focus, state.list, ...paneNames].find(pane => state.searches[pane]);
	if (searched) {
		const search = state.searches[searched]!;
		// Whoever looked around comes back to where they were; whoever followed something stays.
		const isLookingAround = state.focus === searched && search.trailLength === state.trail.length;
		return {
			...state,
			...(isLookingAround ? search.before : {}),
			searches: {...state.searches, [searched]: null},
		};
	}

	return state.only === null
		? say(state, 'notice', 'Nothing is open that {leave} could close. {quit} quits.')
		: {...state, only: null};
}

function chooseRow(
	world: World,
	state: Navigation,
	direction: Direction,
	by: 'row' | 'page' | 'end',
): Navigation {
	const {mode} = state;
	switch (mode.kind) {
		case 'copy':
		case 'export':
		case 'palette':
		case 'context':
		case 'recent':
		case 'correct':
		case 'corrections':
			// How many rows there are is the keymap's matter, or the world's; `settled` keeps it inside.
			return {...state, mode: {...mode, row: rowAfter(world, state, mode.row, direction, by)}};
		case 'picker':
		case 'filter':
			return {
				...state,
				mode: {...mode, source: sourceAfter(world, mode, direction, by, pageOf(state))},
			};
		case 'browse':
		case 'go':
		case 'search':
		case 'help':
		case 'details':
		case 'summary':
		case 'verify':
		case 'save':
			return state;
	}

	return mode satisfies never;
}

/** A row goes round at the ends, a page stops there. */
function rowAfter(
	world: World,
	state: Navigation,
	row: number,
	direction: Direction,
	by: 'row' | 'page' | 'end',
): number {
	const last = menuLength(world, state) - 1;
	switch (by) {
		case 'row':
			return row + direction;
		case 'page':
			return Math.max(0, Math.min(last, row + direction * pageOf(state)));
		case 'end':
			return direction > 0 ? last : 0;
	}

	return by satisfies never;
}

function pageOf({size}: Navigation): number {
	return Math.max(1, size.rows - 8);
}

const orders: readonly ContextOrder[] = ['place', 'left', 'right'];

function changeOrder(state: Navigation): Navigation {
	const {mode} = state;
	return mode.kind === 'context'
		? {...state, mode: {...mode, order: orders[(orders.indexOf(mode.order) + 1) % orders.length]!, row: 0}}
		: state;
}

/** In the text, at the occurrence that is chosen. */
function showInContext(world: World, state: Navigation): Navigation {
	const {mode} = state;
	const line = mode.kind === 'context' ? contextLinesOf(world, mode.of, mode.order)[mode.row] : undefined;
	return line ? readAt(world, state, line.span) : state;
}

/** With the keys in the text, at a stretch of it. */
function readAt(world: World, state: Navigation, stretch: Span): Navigation {
	const {block} = placeOfSpan(world, stretch);
	const left: Navigation = {...leaving(state), mode: {kind: 'browse'}, focus: 'text', isZoomed: false};
	const there = isParagraph(world, block) ? selectParagraph(world, left, block, false) : left;
	return showing(world, there, stretch);
}

/** What a correction is about: the quote or the actor in its list, else the words in the text. */
function showCorrected(world: World, state: Navigation): Navigation {
	const {mode} = state;
	const row = mode.kind === 'corrections' ? correctionRows(world)[mode.row] : undefined;
	if (!row) {
		return {...state, mode: {kind: 'browse'}};
	}

	const {correction} = row;
	if (!('quote' in correction)) {
		const anchor = correction.type === 'rename-actor' ? correction.actor : correction.into;
		const actor = world.actor(anchor.id) ?? world.actor(world.corrections.mergedInto.get(anchor.id) ?? null);
		return actor
			? focusedOn(world, state, 'actors', actor.id)
			: say(state, 'notice', `Nobody is called ${anchor.name} in this text any more.`);
	}

	const place = placeOfCorrection(world, correction);
	if (place === null) {
		return say(
			state,
			'notice',
			'These words do not stand in this text any more, between what stood around them.',
		);
	}

	const quote = quoteAt(world.analysis, correction.quote);
	return quote ? focusedOn(world, state, 'quotes', quote.id) : readAt(world, state, place);
}

/** With the keys in a list, at an item of it. What hides the item is left. */
function focusedOn(world: World, state: Navigation, list: 'quotes' | 'actors', id: string): Navigation {
	const left: Navigation = {...leaving(state), mode: {kind: 'browse'}, focus: list, list};
	const isListed = rowsIn(world, left, list).rowOf(id) >= 0;
	const shown = isListed ? left : {...left, only: null, searches: {...left.searches, [list]: null}};
	return select(world, shown, list, id);
}

/** Enter compares, and once more shows the passage. */
function askVerify(world: World, state: Navigation): Navigation {
	const {mode} = state;
	if (mode.kind !== 'verify') {
		return state;
	}

	const {text} = mode.editor;
	const isAgain = mode.asked === text && text.trim() !== '';
	const passage = isAgain
		? world.analysis.article.paragraphs[world.verdictOn(text).paragraph ?? -1]
		: undefined;
	return passage ? readAt(world, state, passage) : {...state, mode: {...mode, asked: text}};
}

function askFile(world: World, state: Navigation, form: Format): Navigation {
	const {mode, marks} = state;
	const scope = mode.kind === 'export' ? mode.scope : marks.length > 0 ? 'marked' : 'all';
	const text = fileNameFor(world, form);
	return {
		...state,
		mode: {kind: 'save', form, scope, editor: {text, caret: text.length}, trouble: null},
	};
}

const scopes: readonly ExportScope[] = ['all', 'shown', 'marked'];

function changeScope(state: Navigation, direction: Direction): Navigation {
	const {mode} = state;
	if (mode.kind !== 'export') {
		return state;
	}

	const next = scopes[(scopes.indexOf(mode.scope) + direction + scopes.length) % scopes.length]!;
	return {...state, mode: {...mode, scope: next}};
}

function scrollLayer(state: Navigation, by: 'row' | 'page' | 'end', direction: Direction): Navigation {
	const {mode} = state;
	if (mode.kind !== 'help' && mode.kind !== 'details' && mode.kind !== 'summary' && mode.kind !== 'verify') {
		return state;
	}

	const step = by === 'row' ? 1 : by === 'page' ? Math.max(1, state.size.rows - 8) : Number.MAX_SAFE_INTEGER;
	return {...state, mode: {...mode, top: Math.max(0, Math.min(9999, mode.top + direction * step))}};
}

// Settling

/** With every selection in its list and on the screen, whatever the action before did. */
function settled(world: World, state: Navigation): Navigation {
	let {selected, listTops} = state;
	const layout = layoutFor(world, state);
	for (const list of listNames) {
		const rows = rowsIn(world, state, list);
		let row = rows.rowOf(selected[list]);
		if (row < 0) {
			row = nearestRow(world, list, rows, selected[list]);
			selected = {...selected, [list]: rows.ids[row] ?? null};
		}

		const top = topWith(listTops[list], row, rows, listAreaFor(world, state, list, layout).rows);
		if (top !== listTops[list]) {
			listTops = {...listTops, [list]: top};
		}
	}

	const {measure, rows} = textAreaFor(world, state);
	const top = settledTop(world, measure, state.top, rows);
	const notice = state.notice && {...state.notice, text: world.bindings.withKeys(state.notice.text)};
	const next = {...state, notice, mode: withinMenu(world, state), selected, listTops, top};
	const {textHit, ...rest} = next;
	return textHit !== undefined && !state.searches.text ? rest : next;
}

/** With the chosen row of a menu inside it, whatever was typed since. */
function withinMenu(world: World, state: Navigation): Mode {
	const {mode} = state;
	if (mode.kind === 'picker' || mode.kind === 'filter') {
		return withChosenSource(world, mode);
	}

	if (!('row' in mode)) {
		// No further than to the end: every key on from there would have to be taken back.
		return 'top' in mode && mode.top > 0 ? {...mode, top: overlayOf(world, state)?.top ?? 0} : mode;
	}

	const length = menuLength(world, state);
	const row = length === 0 ? 0 : (mode.row + length) % length;
	return row === mode.row ? mode : {...mode, row};
}

/** With a source chosen that the filter leaves. Where it leaves none, the choice waits for it to be erased. */
function withChosenSource(world: World, mode: Picking): Mode {
	const source = chosenSource(world, mode);
	return source === null || source === mode.source ? mode : {...mode, source};
}

/** The row to select in place of one that is no longer shown: the next after it in the article, else the last. */
function nearestRow(world: World, list: ListName, rows: Rows, id: string | null): number {
	const lost = id === null ? 0 : world.rowNumber(list, id);
	const next = firstIndex(rows.closeFrom, row => world.rowNumber(list, rows.ids[row]!) >= lost);
	return Math.min(next, rows.ids.length - 1);
}

/** The first row to show, moved no more than needed to have the selected one in view, and its neighbours with it. */
function topWith(top: number, row: number, rows: Rows, room: number): number {
	const count = displayRows(rows);
	const margin = Math.min(2, Math.floor((room - 1) / 2));
	const at = displayRow(rows, Math.max(0, row));
	const least = at + margin - room + 1;
	const most = at - margin;
	return Math.max(0, Math.min(Math.max(least, Math.min(top, most)), count - room));
}
