import type {Actor, ActorId} from '../../actors/actor.ts';
import {type CorrectedQuote, isCorrected, readersMarks} from '../../corrections/corrected-quote.ts';
import {grouped} from '../../count.ts';
import type {ListName} from '../../panes.ts';
import type {Quote, QuoteId} from '../../quotes/quote.ts';
import type {Hit, Match} from '../../search/search-row.ts';
import type {Navigation} from '../navigation.ts';
import {displayRow, type Rows, rowsIn} from '../rows.ts';
import {litActor} from '../view.ts';
import {isAwaited} from '../waiting.ts';
import {emptySentence} from '../why-empty.ts';
import type {World} from '../world.ts';
import type {Line, Segment, Style} from './line.ts';
import {filled, segment, styled, styledText, widthOfLine} from './make-line.ts';
import {bar, firstToLast, percentOf, shareOfVoice} from './share-of-voice.ts';
import {cut, fitted, printable, widthOf} from './width.ts';
import {isInDoubt, quoteJoint, quoteText, shortKind, speakerLabel, stripOf} from './wording.ts';

/** A list that is drawn: its room, and whether it has the keys. */
type ListView = {
	readonly world: World;
	readonly state: Navigation;
	readonly list: ListName;
	/** Columns inside the frame. */
	readonly width: number;
	/** Rows for items. */
	readonly rows: number;
	readonly hasSummary: boolean;
};

/** The rows of a list that are in view, from the top down. */
export function listLines(view: ListView): readonly Line[] {
	const {world, state, list, width} = view;
	const rows = rowsIn(world, state, list);
	const lines: Line[] = view.hasSummary ? [summaryLine(world, state, rows, width)] : [];
	if (rows.ids.length === 0) {
		return [...lines, ...emptyLines(view)];
	}

	const top = state.listTops[list];
	let row = top <= rows.closeFrom ? top : top - 1;
	for (let at = top; at < top + view.rows && row < rows.ids.length; at++) {
		if (at < displayRow(rows, row)) {
			const {close} = world.glyphs;
			lines.push(
				filled([segment(` ${close} close${row === 0 ? ': nothing matches as typed' : ''}`, 'dim')], width),
			);
			continue;
		}

		const id = rows.ids[row]!;
		const isSelected = state.selected[list] === id;
		const line = filled(itemLine(view, id, rows.matchOf(id), isSelected), width, world.glyphs.ellipsis);
		lines.push(isSelected ? styled(line, state.focus === list ? 'selected' : 'selected-elsewhere') : line);
		row++;
	}

	return lines;
}

function emptyLines({world, state, list, width, rows}: ListView): readonly Line[] {
	const words = world.bindings.withKeys(emptySentence(world, state, list)).split(' ');
	const lines: string[] = [''];
	for (const word of words) {
		const longer = `${lines.at(-1)} ${word}`;
		if (widthOf(longer) < width) {
			lines[lines.length - 1] = longer;
		} else {
			lines.push(` ${word}`);
		}
	}

	return lines.slice(0, rows).map(line => filled([segment(line, 'dim')], width));
}

function itemLine(view: ListView, id: string, match: Match | null, isSelected: boolean): Line {
	switch (view.list) {
		case 'paragraphs':
			return paragraphLine(view, view.world.paragraphIndex(id as `p${number}`), match, isSelected);
		case 'quotes':
			return quoteLine(view, view.world.quote(id as QuoteId)!, match, isSelected);
		case 'actors':
			return actorLine(view, view.world.actor(id)!, match, isSelected);
	}

	return view.list satisfies never;
}

function digitsFor(world: World): number {
	return Math.max(2, String(world.analysis.article.paragraphs.length).length);
}

const noSegments: readonly Segment[] = [];

function paragraphLine(
	{world, width}: ListView,
	index: number,
	match: Match | null,
	isSelected: boolean,
): Line {
	const {article} = world.analysis;
	const paragraph = article.paragraphs[index]!;
	const {glyphs} = world;
	const number = String(index + 1).padStart(digitsFor(world));
	const quotes = world.quotesIn(index);
	const sign = signOf(world, quotes);
	const right = quotes.length > 0 ? `${quotes.length}${glyphs.quoteMark}` : '  ';
	const left = [segment(` ${number}`, 'number'), segment(isSelected ? glyphs.selected : ' '), segment(' ')];
	const room = Math.max(0, width - widthOfLine(left) - 1 - widthOf(right));
	const style: readonly Style[] = paragraph.kind === 'heading' ? ['heading'] : [];
	const text = article.text.slice(paragraph.start, paragraph.end);
	const hits = match?.hits.filter(({field}) => field === 0) ?? [];
	return [
		...left,
		...filled(snippet(world, text, hits, room, style), room, glyphs.ellipsis),
		segment(sign, 'unsure'),
		segment(right, 'dim'),
	];
}

/** One sign for several quotes: that some speaker is in doubt, else that the reader put something right. */
function signOf({glyphs}: World, quotes: readonly CorrectedQuote[]): string {
	return quotes.some(isInDoubt) ? '?' : quotes.some(quote => quote.corrected) ? glyphs.corrected : ' ';
}

function quoteLine(
	{world, state, width}: ListView,
	quote: Quote,
	match: Match | null,
	isSelected: boolean,
): Line {
	const {glyphs} = world;
	const speaker = speakerLabel(world, quote);
	const column = Math.max(6, Math.min(18, Math.floor(width * 0.27)));
	const number = String(quote.paragraph + 1).padStart(digitsFor(world));
	const isMarked = state.marks.includes(quote.id);
	const sign = `${isSet(quote) ? glyphs.corrected : ''}${speaker.isUnsure ? '?' : ''}`;
	const before = sign === '' ? '' : `${sign} `;
	const left: Line = [
		segment(isSelected ? glyphs.selected : ' '),
		isMarked ? segment(glyphs.marked, 'marked') : segment(' '),
		segment(`${number}  `, 'number'),
		...filled(speakerSegments(world, quote, before, speaker.text, match), column, glyphs.ellipsis),
		segment(' '),
	];
	const tilde = quote.kind === 'indirect' ? '~ ' : '';
	const remarks = remarksOf(world, quote, Math.floor(width * 0.3));
	const room = Math.max(0, width - widthOfLine(left) - tilde.length - widthOf(remarks));
	const style: readonly Style[] = quote.kind === 'indirect' ? [] : ['quote'];
	return [
		...left,
		...(tilde ? [segment(tilde, 'dim')] : noSegments),
		...snippet(world, ...rowText(world, quote, match), room, style),
		...(remarks ? [segment(remarks, 'label')] : noSegments),
	];
}

function isSet(quote: CorrectedQuote): boolean {
	return quote.corrected === true;
}

/** The tags of a quote, and a sign for a note: “ #money †”. Nothing for most. */
function remarksOf({glyphs}: World, quote: Quote, most: number): string {
	const {tags = [], note} = readersMarks(quote);
	const remarks = [...tags.map(tag => `#${printable(tag)}`), note ? glyphs.note : '']
		.filter(Boolean)
		.join(' ');
	return remarks === '' ? '' : ` ${cut(remarks, Math.max(2, most), glyphs.ellipsis)}`;
}

/** The words of a quote on one line, and the hits in them. The first fields of its row are its parts. */
function rowText(world: World, quote: Quote, match: Match | null): readonly [string, readonly Stretch[]] {
	const hits: Stretch[] = [];
	let at = 0;
	for (const [part, {start, end}] of quote.parts.entries()) {
		for (const hit of match?.hits ?? []) {
			if (hit.field === part) {
				hits.push({start: hit.start + at, end: hit.end + at});
			}
		}

		at += end - start + quoteJoint.length;
	}

	return [quoteText(world, quote), hits];
}

type Stretch = {readonly start: number; readonly end: number};

function speakerSegments(
	world: World,
	quote: Quote,
	before: string,
	label: string,
	match: Match | null,
): Line {
	const who = before + label;
	const isUnsure = isInDoubt(quote);
	const isUnnamed = quote.speaker.kind === 'unnamed';
	const style: readonly Style[] = isUnsure ? ['unsure'] : isUnnamed ? ['dim'] : [];
	// The column shows the end of the name, “Lavrov” or “S. Lavrov”. Hits before that have nowhere to be lit.
	const name = isUnnamed ? label : (world.speakerOf(quote)?.name ?? '');
	const kept = [label, label.slice(3)].find(end => end !== '' && name.endsWith(end)) ?? '';
	const keptFrom = who.length - kept.length;
	const runs = (match?.hits ?? [])
		.filter(({field}) => world.fieldName('quotes', quote.id, field) === (isUnnamed ? 'mention' : 'speaker'))
		.map(({start, end}) => ({
			start: Math.max(keptFrom, start + keptFrom + kept.length - name.length),
			end: end + keptFrom + kept.length - name.length,
			style: ['hit'] as const,
		}));
	return styledText(who, 0, who.length, [{start: 0, end: who.length, style}, ...runs]);
}

function actorLine(
	{world, state, width}: ListView,
	actor: Actor,
	match: Match | null,
	isSelected: boolean,
): Line {
	const {glyphs} = world;
	const doubt = isDoubted(world, actor) ? '?' : ' ';
	const quotes = actor.quotes.length > 0 ? `${doubt}${actor.quotes.length}${glyphs.quoteMark}` : glyphs.dash;
	const strip = width >= 36 ? Math.max(8, Math.min(24, Math.floor(width * 0.26))) : 0;
	const facts = [
		segment(` ${shortKind[actor.kind]}`, 'dim'),
		segment(quotes.padStart(4), ...(actor.quotes.length > 0 ? [] : (['dim'] as const))),
		segment(` ${String(actor.mentions.length).padStart(3)}`, 'dim'),
		...(width >= roomForVoice
			? voiceSegments(world, actor, Math.min(24, Math.floor(width * 0.13)))
			: noSegments),
		...(strip > 0 ? [segment(` ${stripOf(world, actor, strip)} `, 'strip')] : [segment(' ')]),
	];
	const lit = litActor(world, state)?.id === actor.id && state.focus !== 'actors';
	const left = [
		segment(isSelected ? glyphs.selected : ' '),
		segment(state.only === actor.id ? glyphs.marked : isCorrected(actor) ? glyphs.corrected : ' '),
	];
	const room = Math.max(0, width - widthOfLine(left) - widthOfLine(facts));
	const hits = match?.hits.filter(({field}) => field === 0) ?? [];
	const style: readonly Style[] = lit ? ['actor'] : [];
	const name = printable(actor.name);
	const runs = [
		{start: 0, end: name.length, style},
		...hits.map(({start, end}) => ({start, end, style: ['hit'] as const})),
	];
	// People are known by their last names: “Northport Port…”, but “J. Okafor”.
	const isShortened = actor.kind === 'person' && widthOf(name) > room && hits.length === 0;
	const shown = isShortened
		? [segment(shortened(name, room, glyphs.ellipsis), ...style)]
		: styledText(name, 0, name.length, runs);
	return [...left, ...filled(shown, room, glyphs.ellipsis), ...facts];
}

/** Columns from which an actor's row also shows how much of the words are theirs, and where they stand first and last. */
const roomForVoice = 64;

function voiceSegments(world: World, actor: Actor, columns: number): Line {
	const share = shareOfVoice(world, actor) ?? 0;
	const percent = share === 0 ? '' : percentOf(share);
	return [
		segment(` ${bar(world, share, columns).padEnd(columns)}`, 'quote'),
		segment(percent.padStart(5)),
		segment(`  ${fitted(firstToLast(world, actor), 8, world.glyphs.ellipsis)}`, 'dim'),
	];
}

/** Whether some of what an actor says is theirs only perhaps. */
function isDoubted(world: World, {id}: Actor): boolean {
	return world
		.once(
			'actors in doubt',
			() =>
				new Set(
					world.analysis.quotes.flatMap(quote =>
						quote.speaker.kind === 'named' && isInDoubt(quote) ? quote.speaker.actor : [],
					),
				),
		)
		.has(id);
}

/** A person's name in fewer columns: first names become initials, and the surname is kept as long as it can be. */
export function shortened(name: string, width: number, ellipsis: string): string {
	const words = name.split(' ');
	for (let initials = 1; initials < words.length; initials++) {
		const shorter = words.map((word, index) => (index < initials ? `${[...word][0]}.` : word)).join(' ');
		if (widthOf(shorter) <= width) {
			return shorter;
		}
	}

	return cut(words.at(-1)!, width, ellipsis);
}

/** The start of a text, or where its first hit is when that would not be seen. */
function snippet(
	world: World,
	text: string,
	hits: readonly (Hit | Stretch)[],
	room: number,
	style: readonly Style[],
): Line {
	const first = hits[0];
	// As long as the hit ends in the room, the beginning says more of the text.
	const isFar = first !== undefined && widthOf(text.slice(0, Math.min(first.end, 4000))) > room - 1;
	let start = 0;
	if (isFar) {
		start = Math.max(0, first.start - Math.floor(room / 3));
		const space = text.indexOf(' ', start);
		start = space >= 0 && space < first.start ? space + 1 : first.start;
		start = Math.min(start, startOfEnd(text, room - 1));
	}

	const shown = printable(text.slice(start, start + room * 4 + 16));
	if (first === undefined) {
		return filled([segment(shown, ...style)], room, world.glyphs.ellipsis);
	}

	const runs = [
		{start: 0, end: shown.length, style},
		...hits.map(hit => ({start: hit.start - start, end: hit.end - start, style: ['hit'] as const})),
	];
	const lead = start > 0 ? [segment(world.glyphs.ellipsis, 'dim')] : noSegments;
	return filled([...lead, ...styledText(shown, 0, shown.length, runs)], room, world.glyphs.ellipsis);
}

/** Where the last words begin that fit in this many columns together. */
function startOfEnd(text: string, columns: number): number {
	let start = Math.max(0, text.length - columns);
	while (start < text.length && widthOf(text.slice(start)) > columns) {
		start++;
	}

	const space = text.indexOf(' ', start - 1);
	return start > 0 && space >= 0 ? space + 1 : start;
}

// Counting who says how many of 100,000 rows is not for every letter of a query.
const mostCounted = 3000;

/** The quotes of a list that shows all of them, or few. */
function quotesOf(world: World, rows: Rows): readonly Quote[] {
	const {quotes} = world.analysis;
	return rows.ids.length === quotes.length ? quotes : rows.ids.map(id => world.quote(id as QuoteId)!);
}

const correctedCounts = new WeakMap<Rows, number>();

/** How many of the rows have a speaker that the reader set. */
function correctedIn(world: World, rows: Rows): number {
	if (world.corrections.standing.length === 0) {
		return 0;
	}

	const known = correctedCounts.get(rows) ?? quotesOf(world, rows).filter(isSet).length;
	correctedCounts.set(rows, known);
	return known;
}

const summaries = new WeakMap<Rows, readonly (readonly [string, number])[]>();

function summaryLine(world: World, state: Navigation, rows: Rows, width: number): Line {
	if (rows.ids.length > mostCounted && rows.ids.length < world.analysis.quotes.length) {
		return filled([segment(` ${grouped(rows.ids.length)} quotes`, 'dim')], width, world.glyphs.ellipsis);
	}

	let counts = summaries.get(rows);
	if (!counts) {
		counts = countSpeakers(world, rows);
		summaries.set(rows, counts);
	}

	const lit = litActor(world, state);
	const litName = lit && state.focus === 'quotes' ? printable(world.shortName(lit)) : null;
	const dot = ` ${world.glyphs.dot} `;
	const known = counts.filter(([name]) => name !== '?');
	const unknown = counts.find(([name]) => name === '?');
	const corrected = correctedIn(world, rows);
	const end = [unknown && `? ${unknown[1]}`, corrected > 0 && `${world.glyphs.corrected} ${corrected}`]
		.filter(Boolean)
		.join(dot);
	const line: Segment[] = [segment(' ')];
	let left = width - 2 - end.length - (end ? dot.length : 0);
	for (const [index, [name, number]] of known.entries()) {
		const rest = known.length - index - 1;
		const text = `${cut(name, 14, world.glyphs.ellipsis)} ${number}`;
		const more = rest > 0 ? `${dot}${rest} more` : '';
		const columns = widthOf(text) + (index > 0 ? dot.length : 0);
		if (columns + widthOf(more) > left) {
			line.push(segment(`${index > 0 ? dot : ''}${rest + 1} ${index > 0 ? 'more' : 'speakers'}`, 'dim'));
			break;
		}

		if (index > 0) {
			line.push(segment(dot, 'dim'));
		}

		line.push(segment(text, ...(name === litName ? (['actor'] as const) : (['dim'] as const))));
		left -= columns;
	}

	if (end !== '') {
		line.push(segment(`${known.length > 0 ? dot : ''}${end}`, 'unsure'));
	}

	return filled(line, width, world.glyphs.ellipsis);
}

/** Who says how many of the rows, whoever says most first; “?” stands for nobody known, or not for sure. */
function countSpeakers(world: World, rows: Rows): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	const byActor = new Map<ActorId, number>();
	let unnamed = 0;
	let unknown = 0;
	for (const {speaker, confidence} of quotesOf(world, rows)) {
		if (speaker.kind === 'unknown' || confidence === 'unsure') {
			unknown++;
		} else if (speaker.kind === 'unnamed') {
			unnamed++;
		} else {
			byActor.set(speaker.actor, (byActor.get(speaker.actor) ?? 0) + 1);
		}
	}

	for (const [id, number] of byActor) {
		const actor = world.actor(id);
		const name = actor ? printable(world.shortName(actor)) : 'unnamed';
		counts.set(name, (counts.get(name) ?? 0) + number);
	}

	for (const [name, number] of [
		['unnamed', unnamed],
		['?', unknown],
	] as const) {
		if (number > 0) {
			counts.set(name, (counts.get(name) ?? 0) + number);
		}
	}

	return [...counts].sort(([, one], [, other]) => other - one);
}

/** The name of a pane, and the actor or the search that narrows it. */
export function paneTitle(world: World, state: Navigation, pane: 'text' | ListName, isShort = false): Line {
	const isFocused = state.focus === pane;
	const style: Style = isFocused ? 'title-focused' : 'title';
	const number = {text: 0, paragraphs: 1, quotes: 2, actors: 3}[pane];
	const name = {text: 'Text', paragraphs: 'Paragraphs', quotes: 'Quotes', actors: 'Actors'}[pane];
	const {dot, focused} = world.glyphs;
	const narrowing: string[] = [];
	const only: ActorId | null = pane === 'quotes' || pane === 'paragraphs' ? state.only : null;
	const actor = world.actor(only);
	if (actor) {
		narrowing.push(printable(world.shortName(actor)));
	}

	const search = state.searches[pane];
	if (search) {
		narrowing.push(cut(search.query, 24, world.glyphs.ellipsis));
	}

	return [
		segment(isShort ? name : `${number} ${name}`, style),
		...(isFocused && !isShort ? [segment(` ${focused}`, style)] : noSegments),
		...narrowing.map(text => segment(` ${dot} ${text}`, style)),
	];
}

/** Where the reader is in a list, and in how long a one: “2/10”, “2/4 of 10”. */
export function listInfo(world: World, state: Navigation, list: ListName): string {
	if (isAwaited(world, list)) {
		return world.glyphs.ellipsis;
	}

	const rows = rowsIn(world, state, list);
	const all = list === 'paragraphs' ? world.analysis.article.paragraphs.length : world.analysis[list].length;
	const row = rows.rowOf(state.selected[list]) + 1;
	return `${row}/${rows.ids.length}${rows.ids.length < all ? ` of ${all}` : ''}`;
}
