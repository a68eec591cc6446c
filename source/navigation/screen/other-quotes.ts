import type {Actor} from '../../actors/actor.ts';
import {count} from '../../count.ts';
import type {Quote} from '../../quotes/quote.ts';
import type {Card} from './card.ts';
import {filled, segment} from './make-line.ts';
import {quoteText} from './wording.ts';

/** What else an actor says, as far as there is room. */
export function otherQuotes(card: Card, actor: Actor, rows: number, shown: Quote | null): void {
	const {world} = card;
	const others = actor.quotes.filter(id => id !== shown?.id);
	const room = rows - card.lines.length - 1;
	if (room < 1 || others.length === 0) {
		return;
	}

	card.blank();
	// “And 5 more” than none says nothing: one of them stands there instead.
	const fits = others.length <= room || (room === 1 && shown === null) ? room : room - 1;
	for (const id of others.slice(0, fits)) {
		quoteRow(card, world.quote(id)!);
	}

	if (fits < others.length && fits < room) {
		card.text(`and ${count(others.length - fits, 'more quote')}`, 1, 'dim');
	}
}

export function quoteRow(card: Card, quote: Quote, who = ''): void {
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
