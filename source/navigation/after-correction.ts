import type {ActorId} from '../actors/actor.ts';
import {quoteAt} from '../corrections/anchor.ts';
import type {Correction} from '../corrections/correction.ts';
import type {QuoteId} from '../quotes/quote.ts';
import {navigate} from './navigate.ts';
import type {Navigation} from './navigation.ts';
import type {Place} from './place.ts';
import {select} from './select.ts';
import type {World} from './world.ts';

/** What the reader sees of a correction: where they are after it, and what was done. */
export function toldAfter(
	before: World,
	after: World,
	state: Navigation,
	{correction, text}: {readonly correction: Correction | null; readonly text: string},
): Navigation {
	const place = withActorThatIsBack(before, after, afterCorrection(before, after, state), correction);
	// Whoever takes something back wants to see it, and not what they happen to look at.
	const quote = correction && 'quote' in correction ? quoteAt(after.analysis, correction.quote) : null;
	const shown = quote ? navigate(after, place, {type: 'show-quote', quote: quote.id}) : place;
	const told = navigate(after, shown, {type: 'say', notice: {tone: 'notice', text}});
	return withNextInView(after, state, told);
}

/** Among the quotes, the one in place of what is no quote is shown as if the reader had moved there. */
function withNextInView(after: World, before: Navigation, now: Navigation): Navigation {
	const lost = before.selected.quotes;
	const next = now.selected.quotes;
	return now.focus === 'quotes' && lost !== null && !after.quote(lost) && next !== null
		? select(after, now, 'quotes', next)
		: now;
}

/** In the list of actors, whoever was merged and is somebody again is where the reader was before they were merged. */
function withActorThatIsBack(
	before: World,
	after: World,
	state: Navigation,
	correction: Correction | null,
): Navigation {
	if (state.focus !== 'actors' || correction?.type !== 'merge-actors' || before.actor(correction.from.id)) {
		return state;
	}

	const back = after.actor(correction.from.id);
	return back ? {...state, selected: {...state.selected, actors: back.id}} : state;
}

/**
 * The same place after something was put right: what was selected stays selected. In place of a quote that is
 * none any more the next one is, in place of an actor that was merged the other one, and with a quote whoever says
 * it now.
 */
function afterCorrection(before: World, after: World, state: Navigation): Navigation {
	const actorNow = (id: ActorId | null): ActorId | null => {
		if (id === null || after.actor(id)) {
			return id;
		}

		return (
			after.corrections.mergedInto.get(id) ?? neighbour(before.analysis.actors, id, one => after.actor(one))
		);
	};
	const quoteNow = (id: QuoteId | null): QuoteId | null =>
		id === null || after.quote(id) ? id : neighbour(before.analysis.quotes, id, one => after.quote(one));
	const placeNow = <Some extends Place>(place: Some): Some => ({
		...place,
		selected: {
			...place.selected,
			quotes: quoteNow(place.selected.quotes),
			actors: actorNow(place.selected.actors),
		},
		// Nobody is shown alone in place of somebody who is gone.
		only: place.only === null || after.actor(place.only) ? place.only : mergedOrNobody(after, place.only),
	});
	const now = placeNow(state);
	const marks = [...state.marks, ...state.lostMarks];
	const {quotes} = now.selected;
	const speakers = [before, after].map(world => {
		const quote = world.quote(quotes);
		return quote && (world.speakerOf(quote)?.id ?? null);
	});
	const speaker = speakers[1] ?? null;
	const selected =
		speaker !== null && speakers[0] !== speaker ? {...now.selected, actors: speaker} : now.selected;
	return {
		...now,
		selected,
		trail: state.trail.map(placeNow),
		marks: marks.filter(id => after.quote(id)),
		lostMarks: marks.filter(id => !after.quote(id)),
	};
}

function mergedOrNobody(world: World, id: ActorId): ActorId | null {
	const other = world.corrections.mergedInto.get(id) ?? null;
	return world.actor(other) ? other : null;
}

/** The next that is still there, else the one before. */
function neighbour<Id extends string>(
	items: readonly {readonly id: Id}[],
	lost: Id,
	isThere: (id: Id) => unknown,
): Id | null {
	const at = items.findIndex(({id}) => id === lost);
	const next =
		items.slice(at + 1).find(({id}) => isThere(id)) ??
		items.slice(0, Math.max(0, at)).findLast(({id}) => isThere(id));
	return next?.id ?? null;
}
