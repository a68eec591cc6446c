import {textOf} from '../../article/offset.ts';
import {originalOf, readersMarks} from '../../corrections/corrected-quote.ts';
import {originalInWords} from '../../corrections/original-in-words.ts';
import type {Quote} from '../../quotes/quote.ts';
import {sentenceOf} from '../../quotes/rules.ts';
import type {World} from '../world.ts';
import {actorFacts} from './actor-card.ts';
import {type Card, kindOf, labelWidth} from './card.ts';
import {otherQuotes} from './other-quotes.ts';
import {printable, widthOf} from './width.ts';
import {isInDoubt, mentionText, nameAndRole, quoteText} from './wording.ts';

/** All that is known of a quote. */
export function quoteCard(card: Card, quote: Quote, rows: number): void {
	const {world} = card;
	const isUnsure = isInDoubt(quote);
	const remarks = remarksOf(world, quote);
	const kind = kindOf(world, quote);
	const speaker = speakerSentence(world, quote);
	const isRoomy = rows >= 16;
	// Kind and confidence stand beside the speaker where that leaves the name room.
	const hasKindBeside = widthOf(kind) + 28 <= card.width - labelWidth;
	const needed = 4 + (hasKindBeside ? 0 : 1) + (remarks === null ? 0 : 1);
	const room = card.width - labelWidth - 2;
	const isWrapped = [widthOf(reasonOf(world, quote)) > room, widthOf(speaker) + widthOf(kind) + 2 > room];
	const forQuote = isRoomy ? Math.max(3, rows - 12) : Math.max(1, Math.min(3, rows - needed));
	card.text(quoteText(world, quote), forQuote, 'quote-selected');
	// From quote to quote the speaker stands in the same place, however long the words are.
	const left = rows - needed + 1 - isWrapped.filter(Boolean).length;
	const end = isRoomy ? card.lines.length + 1 : Math.min(3, left);
	while (card.lines.length < end) {
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

	const forReason = rows - card.lines.length - 1 - (remarks === null ? 0 : 1);
	card.field('Because', reasonOf(world, quote), isRoomy ? 6 : Math.max(1, forReason));
	if (remarks !== null) {
		card.field(remarks.label, remarks.text, isRoomy ? 6 : 1);
	}

	card.field('Where', whereOf(world, quote, isRoomy ? 12 : 4), isRoomy ? 4 : 2);
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

/** Its place, and the first paragraphs in which the same actor is quoted as well: no more than `most`. */
function whereOf(world: World, quote: Quote, most: number): string {
	const {paragraph: sign, dot, dash} = world.glyphs;
	const place = `${sign}${quote.paragraph + 1}, chars ${quote.start}${dash}${quote.end}`;
	const actor = world.speakerOf(quote);
	const others = new Set<number>();
	for (const id of actor?.quotes ?? []) {
		const other = world.quote(id);
		if (other && id !== quote.id) {
			others.add(other.paragraph);
		}

		if (others.size > most) {
			break;
		}
	}

	const also = [...others].slice(0, most).map(paragraph => `${sign}${paragraph + 1}`);
	const more = others.size > most ? ` ${world.glyphs.ellipsis}` : '';
	return also.length > 0 ? `${place} ${dot} also quoted in ${also.join(' ')}${more}` : place;
}

/** What the card of a quote is called: “Quote 2 of 10”. */
export function quoteTitle(world: World, quote: Quote): string {
	return `Quote ${world.rowNumber('quotes', quote.id) + 1} of ${world.analysis.quotes.length}`;
}
