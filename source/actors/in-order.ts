import type {Actor, ActorKind} from './actor.ts';

const kindOrder: Readonly<Record<ActorKind, number>> = {person: 0, organization: 1, place: 2};

/** People first, then organisations, then places; within each, whoever is quoted and mentioned most. */
export function inOrder<One extends Actor>(actors: readonly One[]): One[] {
	const weight = (actor: Actor) => actor.quotes.length * 2 + actor.mentions.length;
	return actors.toSorted(
		(one, other) =>
			kindOrder[one.kind] - kindOrder[other.kind] ||
			weight(other) - weight(one) ||
			(one.mentions[0]?.start ?? 0) - (other.mentions[0]?.start ?? 0),
	);
}
