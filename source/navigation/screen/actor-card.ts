import type {Actor} from '../../actors/actor.ts';
import {actorMarksInWords} from '../../corrections/corrected-quote.ts';
import {count, grouped} from '../../count.ts';
import type {Navigation} from '../navigation.ts';
import {type Card, labelWidth} from './card.ts';
import {otherQuotes} from './other-quotes.ts';
import {percentOf, shareOfVoice} from './share-of-voice.ts';
import {printable} from './width.ts';
import {isInDoubt, nameAndRole, stripOf} from './wording.ts';

/** All that is known of an actor. */
export function actorCard(card: Card, state: Navigation, actor: Actor, rows: number): void {
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

// More than a line of them say less than the first and the last.
const mostPlaces = 6;

export function actorFacts(card: Card, actor: Actor): void {
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
