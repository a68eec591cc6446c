import type {Actor, ActorKind} from '../../actors/actor.ts';
import {textOf} from '../../article/offset.ts';
import {describedBy, type Quote} from '../../quotes/quote.ts';
import type {World} from '../world.ts';
import {printable} from './width.ts';

// How the panes put things that stand in several of them.

/** Three letters for the kind of an actor. */
export const shortKind: Readonly<Record<ActorKind, string>> = {
	person: 'per',
	organization: 'org',
	place: 'loc',
};

/** Whether the program is not sure who speaks, or does not know. */
export function isInDoubt({confidence, speaker}: Pick<Quote, 'confidence' | 'speaker'>): boolean {
	return confidence === 'unsure' || speaker.kind === 'unknown';
}

/** Who says a quote, for a narrow column: a surname, what the article calls somebody without a name, or “unknown”. */
export function speakerLabel(
	world: World,
	quote: Quote,
): {readonly text: string; readonly isUnsure: boolean} {
	const {speaker} = quote;
	const isUnsure = isInDoubt(quote);
	switch (speaker.kind) {
		case 'named': {
			const actor = world.speakerOf(quote);
			return {text: actor ? printable(world.shortName(actor)) : 'unknown', isUnsure};
		}

		case 'unnamed':
			// “the spokesman” and “one resident” differ in their second word, and a column is narrow.
			return {
				text: printable(textOf(world.analysis.article.text, describedBy(speaker))).replace(
					/^(?:the|an?) (?=\S)/i,
					'',
				),
				isUnsure,
			};
		case 'unknown':
			return {text: 'unknown', isUnsure};
	}

	return speaker satisfies never;
}

/** The words in the article that say who speaks, or `null` where none do. */
export function mentionText(world: World, {speaker}: Quote): string | null {
	return speaker.kind === 'unknown' || !speaker.mention
		? null
		: printable(textOf(world.analysis.article.text, speaker.mention));
}

/** “Ana Ruiz, Mayor”. */
export function nameAndRole({name, role}: Actor): string {
	return printable(role ? `${name}, ${role}` : name);
}

const quoteTexts = new WeakMap<Quote, string>();

/** The words of a quote on one line, without the cue that interrupts them. */
export function quoteText(world: World, quote: Quote): string {
	let text = quoteTexts.get(quote);
	if (text === undefined) {
		text = printable(quote.parts.map(part => textOf(world.analysis.article.text, part)).join(quoteJoint));
		quoteTexts.set(quote, text);
	}

	return text;
}

/** What stands for the cue between the parts of a quote. */
export const quoteJoint = ' – ';

/** Where an actor is spoken of, from the beginning of the article to its end. */
export function stripOf(world: World, actor: Actor, width: number): string {
	return world.once(`strip\n${actor.id}\n${width}`, () => {
		const {levels} = world.glyphs;
		const length = Math.max(1, world.analysis.article.text.length);
		const counts = new Array<number>(width).fill(0);
		for (const {start} of actor.mentions) {
			const cell = Math.min(width - 1, Math.floor((start / length) * width));
			counts[cell]!++;
		}

		const most = Math.max(1, ...counts);
		return counts.map(number => levels[Math.ceil((number / most) * (levels.length - 1))]).join('');
	});
}
