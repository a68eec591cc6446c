import type {Actor} from '../../actors/actor.ts';
import {type Span, textOf} from '../../article/offset.ts';
import {actorMarksInWords, originalOf, readersMarks} from '../../corrections/corrected-quote.ts';
import {originalInWords} from '../../corrections/original-in-words.ts';
import {count, grouped} from '../../count.ts';
import type {Quote} from '../../quotes/quote.ts';
import {sentenceOf} from '../../quotes/rules.ts';
import type {Navigation} from '../navigation.ts';
import {lengthOf} from '../reading-time.ts';
import {rowsIn} from '../rows.ts';
import {currentParagraph, currentQuote} from '../view.ts';
import type {World} from '../world.ts';
import type {Line, Style} from './line.ts';
import {apart, filled, segment} from './make-line.ts';
import {firstToLast, percentOf, shareOfVoice} from './share-of-voice.ts';
import {cut, printable, widthOf} from './width.ts';
import {isInDoubt, mentionText, nameAndRole, quoteText, speakerLabel, stripOf} from './wording.ts';
import {wrap} from './wrap.ts';

/** What is known of the thing that is selected: a title for its frame, and lines that fit into a width. */
export type Details = {readonly title: string; readonly lines: readonly Line[]};

/**
 * What the detail card shows.
 *
 * @param rows How many there is room for. With fewer, the quote is cut and only what matters most is said.
 */
export function detailsOf(world: World, state: Navigation, width: number, rows: number): Details {
	const quote = currentQuote(world, state);
	const actor = state.focus === 'actors' ? world.actor(state.selected.actors) : null;
	const card = new Card(world, width);
	if (actor) {
		actorCard(card, state, actor, rows);
		const info = `Actor ${rowsIn(world, state, 'actors').rowOf(actor.id) + 1} of ${rowsIn(world, state, 'actors').ids.length}`;
		return {title: info, lines: card.lines};
	}

	if (quote && state.focus !== 'actors') {
		quoteCard(card, quote, rows);
		return {title: quoteTitle(world, quote), lines: card.lines};
	}

	const index = currentParagraph(world, state);
	if (index < 0 || state.focus === 'actors' || state.focus === 'quotes') {
		return {title: 'Details', lines: []};
	}

	paragraphCard(card, index, rows);
	return {title: `Paragraph ${index + 1} of ${world.analysis.article.paragraphs.length}`, lines: card.lines};
}

function quoteTitle(world: World, quote: Quote): string {
	return `Quote ${world.rowNumber('quotes', quote.id) + 1} of ${world.analysis.quotes.length}`;
}

// “Speaker  ”, “Because  ”: as wide as the widest of them and a gap.
const labelWidth = 10;

/** Lines that are put together from the top. */
class Card {
	readonly lines: Line[] = [];
	readonly world: World;
	readonly width: number;

	constructor(world: World, width: number) {
		this.world = world;
		this.width = width;
	}

	blank(): void {
		this.lines.push(filled([], this.width));
	}

	/** A text over as many lines as it needs, but no more than `most`. */
	text(text: string, most: number, ...style: readonly Style[]): void {
		for (const line of this.wrapped(text, this.width - 2, most)) {
			this.lines.push(
				filled([segment(' '), segment(line, ...style)], this.width, this.world.glyphs.ellipsis),
			);
		}
	}

	/** A field with its name before it, and something at the right of its first line. */
	field(label: string, text: string, most: number, right = '', ...style: readonly Style[]): void {
		const {ellipsis} = this.world.glyphs;
		const room = this.width - labelWidth - 2;
		const rightWidth = right === '' ? 0 : widthOf(right) + 2;
		const lines = this.wrapped(text, widthOf(text) + rightWidth <= room ? room : room - rightWidth, most);
		for (const [index, line] of lines.entries()) {
			const name = (index === 0 ? label : '').padEnd(labelWidth);
			const left = [segment(` ${name}`, 'label'), segment(line, ...style)];
			const end = index === 0 && right !== '' ? [segment(` ${right} `, 'dim')] : [];
			this.lines.push(apart(left, end, this.width, ellipsis));
		}
	}

	wrapped(text: string, width: number, most: number): readonly string[] {
		const lines = wrap(text, Math.max(1, width)).map(({start, end}) => text.slice(start, end));
		if (lines.length <= most) {
			return lines;
		}

		const {ellipsis} = this.world.glyphs;
		const last = cut(`${lines[most - 1] ?? ''} ${lines[most] ?? ''}`, Math.max(1, width), ellipsis);
		return [
			...lines.slice(0, Math.max(0, most - 1)),
			last.endsWith(ellipsis) ? last : `${last}${ellipsis}`,
		].slice(0, most);
	}
}

/** The kind of a quote and how sure the speaker is: “direct · certain”. */
export function kindOf(world: World, quote: Quote): string {
	return `${quote.kind === 'indirect' ? '~ ' : ''}${quote.kind} ${world.glyphs.dot} ${quote.confidence}`;
}

/** Who says it as the article puts it, and whom that means: “the latter → Sergey Lavrov, Foreign Minister (person)”. */
function speakerSentence(world: World, quote: Quote): string {
	const written = mentionText(world, quote);
	const {arrow} = world.glyphs;
	const doubt = quote.confidence === 'unsure' && quote.speaker.kind !== 'unknown' ? '? ' : '';
	switch (quote.speaker.kind) {
		case 'named': {
			const actor = world.speakerOf(quote);
			const name = actor ? `${nameAndRole(actor)} (${actor.kind})` : '? unknown';
			if (written !== null) {
				return `${written} ${arrow} ${doubt}${name}`;
			}

			return originalOf(quote) ? name : `${doubt}carried on ${arrow} ${name}`;
		}

		case 'unnamed':
			return quote.speaker.description
				? `${written} ${arrow} ${doubt}${printable(textOf(world.analysis.article.text, quote.speaker.description))} (not named)`
				: `${doubt}${written} ${arrow} not named`;
		case 'unknown':
			return '? unknown';
	}

	return quote.speaker satisfies never;
}

/** Why the program names this speaker, or that the reader does. */
export function reasonOf(world: World, quote: Quote): string {
	const original = originalInWords(world.analysis.article.text, quote);
	const sentence = sentenceOf(quote.because);
	return original === null
		? sentence
		: `set by you; the program thought: ${printable(original)}. ${sentence}`;
}

/** The reader's tags and note, with what to call them: “#money · Call her.”; `null` without any. */
function remarksOf(world: World, quote: Quote): {readonly label: string; readonly text: string} | null {
	const {tags = [], note} = readersMarks(quote);
	const remarks = [tags.map(tag => `#${printable(tag)}`).join(' '), note && printable(note)].filter(Boolean);
	const label = remarks.length > 1 ? 'Remarks' : note ? 'Note' : 'Tags';
	return remarks.length === 0 ? null : {label, text: remarks.join(` ${world.glyphs.dot} `)};
}

function quoteCard(card: Card, quote: Quote, rows: number): void {
	const {world} = card;
	const isUnsure = isInDoubt(quote);
	const remarks = remarksOf(world, quote);
	const kind = kindOf(world, quote);
	const speaker = speakerSentence(world, quote);
	const isRoomy = rows >= 16;
	// Kind and confidence stand beside the speaker where that leaves the name room.
	const hasKindBeside = widthOf(kind) + 28 <= card.width - labelWidth;
	const needed = 4 + (hasKindBeside ? 0 : 1) + (remarks === null ? 0 : 1);
	const forQuote = isRoomy ? Math.max(3, rows - 12) : Math.max(1, Math.min(3, rows - needed));
	card.text(quoteText(world, quote), forQuote, 'quote-selected');
	const room = card.width - labelWidth - 2;
	const isLong = widthOf(reasonOf(world, quote)) > room || widthOf(speaker) + widthOf(kind) + 2 > room;
	if (rows - card.lines.length >= needed + (isLong ? 2 : 0)) {
		card.blank();
	}

	card.field(
		'Speaker',
		speaker,
		isRoomy ? 3 : 2,
		hasKindBeside ? kind : '',
		...(isUnsure ? (['unsure'] as const) : []),
	);
	if (!hasKindBeside) {
		card.field('Kind', kind, 1);
	}

	const left = rows - card.lines.length - 1 - (remarks === null ? 0 : 1);
	card.field('Because', reasonOf(world, quote), isRoomy ? 6 : Math.max(1, left));
	if (remarks !== null) {
		card.field(remarks.label, remarks.text, isRoomy ? 6 : 1);
	}

	card.field('Where', whereOf(world, quote), isRoomy ? 4 : 2);
	if (isRoomy && quote.cue) {
		card.field('Cue', `“${printable(textOf(world.analysis.article.text, quote.cue))}”`, 1);
	}

	if (isRoomy && isUnsure && !world.corrections.isOff) {
		card.text(world.bindings.withKeys('{set-speaker} says who speaks.'), 1, 'dim');
	}

	const actor = world.speakerOf(quote);
	if (isRoomy && actor) {
		card.blank();
		actorFacts(card, actor);
		otherQuotes(card, actor, rows, quote);
	}
}

function whereOf(world: World, quote: Quote): string {
	const {paragraph: sign, dot, dash} = world.glyphs;
	const place = `${sign}${quote.paragraph + 1}, chars ${quote.start}${dash}${quote.end}`;
	const actor = world.speakerOf(quote);
	const others = new Set<number>();
	for (const id of actor?.quotes ?? []) {
		const other = world.quote(id);
		if (other && id !== quote.id) {
			others.add(other.paragraph);
		}

		if (others.size > 12) {
			break;
		}
	}

	const also = [...others].slice(0, 12).map(paragraph => `${sign}${paragraph + 1}`);
	const more = others.size > 12 ? ` ${world.glyphs.ellipsis}` : '';
	return also.length > 0 ? `${place} ${dot} also quoted in ${also.join(' ')}${more}` : place;
}

function actorCard(card: Card, state: Navigation, actor: Actor, rows: number): void {
	const {world} = card;
	card.text(nameAndRole(actor), 2, 'actor');
	const isRoomy = rows >= 8;
	if (isRoomy) {
		card.blank();
	}

	const marks = actorMarksInWords(actor);
	if (marks !== null) {
		card.field('By you', printable(marks), 2);
	}

	actorFacts(card, actor);
	if (rows > card.lines.length + 1) {
		card.field(
			'Where',
			stripOf(world, actor, Math.max(1, Math.min(60, card.width - labelWidth - 2))),
			1,
			'',
			'strip',
		);
	}

	otherQuotes(card, actor, rows, null);
	if (state.only === actor.id && rows > card.lines.length) {
		card.text(
			world.bindings.withKeys('Only this actor is shown. {only-this-actor} shows everybody.'),
			1,
			'dim',
		);
	}
}

/** “ · 33% of the words”, where the line has no room for a card. */
function shareInShort(world: World, actor: Actor): string {
	const share = shareOfVoice(world, actor);
	return share === null ? '' : ` ${world.glyphs.dot} ${percentOf(share)} of quoted words`;
}

// More than a line of them say less than the first and the last.
const mostPlaces = 6;

function actorFacts(card: Card, actor: Actor): void {
	const {world} = card;
	const {dot, paragraph} = world.glyphs;
	const voice = shareOfVoice(world, actor);
	const share = voice === null ? '' : ` ${dot} ${percentOf(voice)} of all quoted words`;
	const doubts = actor.quotes.filter(id => isInDoubt(world.quote(id)!)).length;
	card.field(
		'Says',
		actor.quotes.length > 0
			? `${count(actor.quotes.length, 'quote')}, ${count(actor.quotedWords, 'word')}${share}${doubts > 0 ? ` ${dot} ${doubts} in doubt` : ''}`
			: 'nothing that is quoted here',
		2,
	);
	const places = actor.mentions.filter(mention => mention.paragraph >= 0);
	const first = places[0];
	const last = places.at(-1);
	const numbers = [...new Set(places.map(mention => mention.paragraph + 1))];
	const span =
		numbers.length > mostPlaces && first && last
			? `, from ${paragraph}${first.paragraph + 1} to ${paragraph}${last.paragraph + 1}`
			: `, in ${numbers.map(number => `${paragraph}${number}`).join(' ')}`;
	card.field(
		'Mentions',
		`${grouped(actor.mentions.length)}${places.length > 0 ? span : ''} ${dot} ${actor.kind}`,
		1,
	);
	if (actor.aliases.length > 0) {
		card.field('Also', actor.aliases.map(printable).join(` ${dot} `), 2);
	}
}

/** What else an actor says, as far as there is room. */
function otherQuotes(card: Card, actor: Actor, rows: number, shown: Quote | null): void {
	const {world} = card;
	const others = actor.quotes.filter(id => id !== shown?.id);
	const room = rows - card.lines.length - 1;
	if (room < 1 || others.length === 0) {
		return;
	}

	card.blank();
	const fits = others.length <= room ? others.length : room - 1;
	for (const id of others.slice(0, Math.max(0, fits))) {
		quoteRow(card, world.quote(id)!);
	}

	if (fits < others.length && room >= 1) {
		card.text(`and ${count(others.length - Math.max(0, fits), 'more quote')}`, 1, 'dim');
	}
}

function quoteRow(card: Card, quote: Quote, who = ''): void {
	const {world} = card;
	const number = `${world.glyphs.paragraph}${quote.paragraph + 1}`.padEnd(5);
	card.lines.push(
		filled(
			[
				segment(` ${number}`, 'number'),
				...(who === '' ? [] : [segment(`${who}  `)]),
				...(quote.kind === 'indirect' ? [segment('~ ', 'dim')] : []),
				segment(quoteText(world, quote), ...(quote.kind === 'indirect' ? [] : (['quote'] as const))),
			],
			card.width,
			world.glyphs.ellipsis,
		),
	);
}

function paragraphCard(card: Card, index: number, rows: number): void {
	const {world} = card;
	const paragraph: Span & {readonly kind: string} = world.analysis.article.paragraphs[index]!;
	const {words, isEstimate} = lengthOf(textOf(world.analysis.article.text, paragraph));
	const quotes = world.quotesIn(index);
	const {dot, dash} = world.glyphs;
	card.text(
		`${paragraph.kind === 'body' ? 'Paragraph' : `Paragraph (${paragraph.kind})`} ${dot} ${isEstimate ? 'about ' : ''}${count(words, 'word')} ${dot} ${count(quotes.length, 'quote')}`,
		1,
	);
	card.blank();
	card.field('Where', `chars ${paragraph.start}${dash}${paragraph.end}`, 1);
	const names = world.actorsIn(index).map(({name}) => printable(name));
	card.field('Names', names.length > 0 ? names.join(` ${dot} `) : 'nobody', 3);
	if (quotes.length > 0 && rows - card.lines.length > 1) {
		card.blank();
		for (const quote of quotes.slice(0, rows - card.lines.length)) {
			quoteRow(card, quote, speakerLabel(world, quote).text);
		}
	}
}

/** In one line, for screens without a card: “Ana Ruiz · direct · certain · name and cue in the same sentence”. */
export function detailLine(
	world: World,
	state: Navigation,
): readonly {readonly text: string; readonly style: readonly Style[]}[] {
	const quote = currentQuote(world, state);
	const {dot} = world.glyphs;
	if (!quote) {
		const actor = state.focus === 'actors' ? world.actor(state.selected.actors) : null;
		return actor
			? [
					{text: nameAndRole(actor), style: ['actor']},
					{
						text: ` ${dot} ${actor.kind}${shareInShort(world, actor)} ${dot} ${count(actor.quotes.length, 'quote')} ${dot} ${count(actor.mentions.length, 'mention')} ${firstToLast(world, actor)}`,
						style: ['dim'],
					},
				]
			: [];
	}

	const actor = world.speakerOf(quote);
	const isUnsure = isInDoubt(quote);
	const who = actor ? printable(actor.name) : (mentionText(world, quote) ?? 'unknown');
	return [
		{
			text: `${originalOf(quote) ? `${world.glyphs.corrected} ` : ''}${isUnsure ? '? ' : ''}${who}`,
			style: [isUnsure ? 'unsure' : 'actor'],
		},
		{text: ` ${dot} ${kindOf(world, quote)} ${dot} ${reasonOf(world, quote)}`, style: ['dim']},
	];
}
