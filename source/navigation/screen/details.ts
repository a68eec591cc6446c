import {originalOf} from '../../corrections/corrected-quote.ts';
import {count} from '../../count.ts';
import type {Navigation} from '../navigation.ts';
import {rowsIn} from '../rows.ts';
import {currentParagraph, currentQuote} from '../view.ts';
import type {World} from '../world.ts';
import {actorCard} from './actor-card.ts';
import {Card, kindOf} from './card.ts';
import type {Line, Style} from './line.ts';
import {paragraphCard} from './paragraph-card.ts';
import {quoteCard, quoteTitle, reasonOf} from './quote-card.ts';
import {firstToLast, shareInShort} from './share-of-voice.ts';
import {printable} from './width.ts';
import {isInDoubt, mentionText, nameAndRole} from './wording.ts';

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
