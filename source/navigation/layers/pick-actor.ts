import type {Actor, ActorId} from '../../actors/actor.ts';
import {type Span, span} from '../../article/offset.ts';
import {anchorOf} from '../../corrections/anchor.ts';
import type {ActorAnchor, CorrectedSpeaker, Correction} from '../../corrections/correction.ts';
import {count} from '../../count.ts';
import type {Quote, QuoteId} from '../../quotes/quote.ts';
import type {Stretch} from '../../search/fold.ts';
import {matchNames, type NameMatch} from '../../search/match-names.ts';
import {nearActors} from '../../search/near-names.ts';
import {printable} from '../screen/width.ts';
import {nameAndRole} from '../screen/wording.ts';
import type {World} from '../world.ts';

/** Something to choose in a layer of corrections. */
export type Choice = {
	readonly text: string;
	/** The letters of the text that were typed. */
	readonly hits: readonly Stretch[];
	/** What is said of it, on the right. */
	readonly right: string;
	/** What choosing it does; `null` to be done. */
	readonly correction: Correction | null;
	/** Whether it holds already. */
	readonly isOn: boolean;
};

/** Who may have said a quote: actors of the article, those near it first, then somebody else, unnamed, unknown. */
export function speakerChoices(world: World, id: QuoteId, typed: string): readonly Choice[] {
	const quote = world.quote(id);
	if (!quote) {
		return [];
	}

	const {text} = world.analysis.article;
	const anchor = anchorOf(text, quote);
	const set = (speaker: CorrectedSpeaker): Correction => ({type: 'set-speaker', quote: anchor, speaker});
	const {speaker} = quote;
	const actors = actorsCalled(typed, nearestFirst(world, quote)).map(
		({actor, hits}): Choice => ({
			text: nameAndRole(actor),
			hits,
			right: placeOf(world, actor, quote),
			correction: set({kind: 'actor', ...actorAnchor(actor)}),
			isOn: speaker.kind === 'named' && speaker.actor === actor.id,
		}),
	);
	return [...actors, ...others()];

	function others(): readonly Choice[] {
		const words = typed.trim().replace(/\s+/g, ' ');
		const asked = /^unnamed(?::|\s|$)\s*/i.exec(words)?.[0] ?? '';
		const name = words.slice(asked.length);
		const mention = name === '' ? describing(quote!) : wordsNear(world, name, quote!);
		const isListed = world.analysis.actors.some(actor => isCalled(actor, name));
		const somebodyElse = (['person', 'organization'] as const).map(actorKind => ({
			text: `somebody else: ${printable(name)}`,
			right: `a new ${actorKind}`,
			speaker: {kind: 'new', name, actorKind} as const,
		}));
		const unnamed = mention &&
			(asked !== '' || !isListed) && {
				text: `unnamed: “${printable(text.slice(mention.start, mention.end))}”`,
				right: 'as the article says',
				speaker: {kind: 'unnamed', mention: anchorOf(text, mention)} as const,
			};
		const unknown = {text: 'unknown', right: 'nobody can tell', speaker: {kind: 'unknown'} as const};
		const isUnknown = name.length > 2 && unknown.text.startsWith(name.toLowerCase());
		// Names begin with a capital letter, and “dockers” are no somebody.
		const isDescription = asked !== '' || /^\p{Ll}/u.test(name);
		const rows = [
			isUnknown && unknown,
			isDescription && unnamed,
			...(name === '' || isListed || asked !== '' ? [] : somebodyElse),
			!isDescription && unnamed,
			name === '' && asked === '' && unknown,
		];
		return rows
			.filter(row => row !== null && row !== false)
			.map(row => ({
				text: row.text,
				hits: [],
				right: row.right,
				correction: set(row.speaker),
				isOn: row.speaker.kind === speaker.kind,
			}));
	}
}

/** Whom an actor may be the same as: those of a similar name first. */
export function mergeChoices(world: World, id: ActorId, typed: string): readonly Choice[] {
	const from = world.actor(id);
	if (!from) {
		return [];
	}

	const words = new Set(wordsOf(from));
	const isSimilar = (actor: Actor) => wordsOf(actor).some(word => words.has(word));
	const others = world.analysis.actors.filter(actor => actor.id !== id);
	const order = [...others.filter(isSimilar), ...others.filter(actor => !isSimilar(actor))];
	return actorsCalled(typed, order).map(({actor, hits}) => ({
		text: nameAndRole(actor),
		hits,
		right: `${actor.kind} ${world.glyphs.dot} ${count(actor.mentions.length, 'mention')}`,
		correction: {type: 'merge-actors', from: actorAnchor(from), into: actorAnchor(actor)},
		isOn: false,
	}));
}

/** An actor as a correction remembers it. */
export function actorAnchor({id, name}: Actor): ActorAnchor {
	return {id, name};
}

/** Whether an actor goes by this very name. */
export function isCalled({name, aliases}: Actor, wanted: string): boolean {
	return [name, ...aliases].some(known => known.toLowerCase() === wanted.toLowerCase());
}

type Called = {readonly actor: Actor; readonly hits: readonly Stretch[]};

/**
 * The actors that a name may mean, by any of theirs: the likeliest first, and of equals as they come. Where none is
 * called so, those whose name is nearly the same, for a slip must not make a new person.
 */
function actorsCalled(typed: string, order: readonly Actor[]): readonly Called[] {
	const names = order.flatMap(actor => [actor.name, ...actor.aliases].map(name => ({actor, name})));
	const found = new Map<ActorId, Called>();
	const matches = matchNames(
		typed,
		names.map(({name}) => printable(name)),
	);
	for (const {index, hits} of matches) {
		const {actor, name} = names[index]!;
		if (!found.has(actor.id)) {
			// The list shows the name itself, so letters of an alias have nowhere to be lit.
			found.set(actor.id, {actor, hits: name === actor.name ? hits : []});
		}
	}

	for (const actor of isFoundAsTyped(typed, matches) ? [] : nearActors(typed, order)) {
		if (!found.has(actor.id)) {
			found.set(actor.id, {actor, hits: []});
		}
	}

	return [...found.values()];
}

/** Whether the letters stand in some name in a row, and not scattered over it: then nobody mistyped another. */
function isFoundAsTyped(typed: string, matches: readonly NameMatch[]): boolean {
	const words = typed.trim().split(/\s+/).length;
	return matches.some(({isClose, hits}) => !isClose && hits.length <= words);
}

/** Actors by how far from the quote they are spoken of. Those who speak somewhere go before places, which seldom do. */
function nearestFirst(world: World, quote: Quote): readonly Actor[] {
	const distances = new Map(world.analysis.actors.map(actor => [actor.id, distanceTo(actor, quote)]));
	const isPlace = (actor: Actor) => actor.kind === 'place' && actor.quotes.length === 0;
	return world.analysis.actors.toSorted(
		(one, other) =>
			Number(isPlace(one)) - Number(isPlace(other)) || distances.get(one.id)! - distances.get(other.id)!,
	);
}

function distanceTo(actor: Actor, quote: Quote): number {
	let least = Number.MAX_SAFE_INTEGER;
	for (const mention of actor.mentions) {
		const distance =
			mention.end <= quote.start ? quote.start - mention.end : Math.max(0, mention.start - quote.end);
		least = Math.min(least, distance);
	}

	return least;
}

/** Where the reader finds the actor: in this paragraph, or the nearest with a mention. */
function placeOf(world: World, actor: Actor, quote: Quote): string {
	const [nearest] = actor.mentions
		.filter(({paragraph}) => paragraph >= 0)
		.toSorted(
			(one, other) => Math.abs(one.paragraph - quote.paragraph) - Math.abs(other.paragraph - quote.paragraph),
		);
	return nearest
		? `${actor.kind} ${world.glyphs.dot} ${world.glyphs.paragraph}${nearest.paragraph + 1}`
		: actor.kind;
}

/** The words that the article has for the speaker, unless they are a name. */
function describing({speaker}: Quote): Span | null {
	return speaker.kind === 'unnamed' ? speaker.mention : null;
}

/** Where words stand in the article: in the paragraph of the quote, else as near to it as can be. */
function wordsNear(world: World, words: string, quote: Quote): Span | null {
	const {text, paragraphs} = world.analysis.article;
	const literal = words.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
	const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'giu');
	const nearestIn = (from: number, to: number): Span | null => {
		let nearest: Span | null = null;
		const distance = (place: Span) => Math.abs(place.start - quote.start);
		for (const {index, 0: found} of text.slice(from, to).matchAll(pattern)) {
			const place = span(from + index, from + index + found.length);
			if (nearest === null || distance(place) < distance(nearest)) {
				nearest = place;
			}
		}

		return nearest;
	};

	const paragraph = paragraphs[quote.paragraph];
	return (paragraph && nearestIn(paragraph.start, paragraph.end)) ?? nearestIn(0, text.length);
}

// “Port” in “Port Authority” and “Northport Port Authority” counts, “of” and “the” do not.
const shortestWord = 4;

function wordsOf({name, aliases}: Actor): readonly string[] {
	return [name, ...aliases]
		.flatMap(form => form.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
		.filter(word => word.length >= shortestWord);
}
