import type {Actor} from '../actors/actor.ts';
import type {Span} from '../article/offset.ts';
import {quoteAt} from '../corrections/anchor.ts';
import {contextLinesOf} from './layers/context.ts';
import {correctionRows, placeOfCorrection} from './layers/corrections.ts';
import {type Navigation, say} from './navigation.ts';
import type {Place} from './place.ts';
import {rowsIn} from './rows.ts';
import {placeOfSpan} from './screen/text-lines.ts';
import {isParagraph, passageOf, select, selectParagraph, showing, withParagraph} from './select.ts';
import {chosenActor, currentParagraph, currentQuote} from './view.ts';
import {emptySentence} from './why-empty.ts';
import type {World} from './world.ts';

/** As far back as anybody remembers. */
const longestTrail = 500;

function placeIn({focus, list, selected, top, listTops, searches, only}: Navigation): Place {
	return {focus, list, selected, top, listTops, searches, only};
}

function leaving(state: Navigation): Navigation {
	return {...state, trail: [...state.trail, placeIn(state)].slice(-longestTrail)};
}

/** Enter in a pane: from an actor to their quotes, from a quote to the text, from the text to all that is known. */
export function follow(world: World, state: Navigation): Navigation {
	switch (state.focus) {
		case 'paragraphs': {
			const index = currentParagraph(world, state);
			return isParagraph(world, index)
				? selectParagraph(world, {...leaving(state), focus: 'text'}, index)
				: say(state, 'notice', emptySentence(world, state, 'paragraphs'));
		}

		case 'quotes': {
			const quote = world.quote(state.selected.quotes);
			return quote
				? showing(
						world,
						{...withParagraph(world, leaving(state), quote.paragraph), focus: 'text'},
						passageOf(world, quote),
					)
				: say(state, 'notice', emptySentence(world, state, 'quotes'));
		}

		case 'actors': {
			const actor = world.actor(state.selected.actors);
			return actor
				? followActor(world, state, actor)
				: say(state, 'notice', emptySentence(world, state, 'actors'));
		}

		case 'text':
			return currentQuote(world, state) ? {...state, mode: {kind: 'details', top: 0}} : state;
	}

	return state.focus satisfies never;
}

function followActor(world: World, state: Navigation, actor: Actor): Navigation {
	const left = leaving(state);
	const first = actor.quotes[0];
	if (first !== undefined) {
		const narrowed: Navigation = {
			...left,
			focus: 'quotes',
			list: 'quotes',
			only: actor.id,
			searches: {...left.searches, quotes: null},
		};
		return select(world, narrowed, 'quotes', first);
	}

	const mention = actor.mentions.find(({paragraph}) => paragraph >= 0);
	const said = say(left, 'notice', `${actor.name} is not quoted here; this is where the name stands first.`);
	return mention
		? showing(world, withParagraph(world, {...said, focus: 'text'}, mention.paragraph), mention)
		: say(state, 'notice', `${actor.name} is not quoted here.`);
}

/** In the list of actors, at whoever says this. */
export function goToSpeaker(world: World, state: Navigation): Navigation {
	const actor = chosenActor(world, state);
	if (!actor) {
		return state;
	}

	const left = leaving(state);
	// A search among the actors may hide this one.
	const isListed = rowsIn(world, state, 'actors').rowOf(actor.id) >= 0;
	return {
		...left,
		focus: 'actors',
		list: 'actors',
		selected: {...left.selected, actors: actor.id},
		searches: isListed ? left.searches : {...left.searches, actors: null},
	};
}

/** The way back, one place at a time. */
export function back(state: Navigation): Navigation {
	const place = state.trail.at(-1);
	return place ? {...state, ...place, trail: state.trail.slice(0, -1)} : state;
}

/** With the keys in the text, at a stretch of it. */
export function readAt(world: World, state: Navigation, stretch: Span): Navigation {
	const {block} = placeOfSpan(world, stretch);
	const left: Navigation = {...leaving(state), mode: {kind: 'browse'}, focus: 'text', isZoomed: false};
	const there = isParagraph(world, block) ? selectParagraph(world, left, block, false) : left;
	return showing(world, there, stretch);
}

/** With the keys in a list, at an item of it. What hides the item is left. */
function focusedOn(world: World, state: Navigation, list: 'quotes' | 'actors', id: string): Navigation {
	const left: Navigation = {...leaving(state), mode: {kind: 'browse'}, focus: list, list};
	const isListed = rowsIn(world, left, list).rowOf(id) >= 0;
	const shown = isListed ? left : {...left, only: null, searches: {...left.searches, [list]: null}};
	return select(world, shown, list, id);
}

/** In the text, at the occurrence that is chosen. */
export function showInContext(world: World, state: Navigation): Navigation {
	const {mode} = state;
	const line = mode.kind === 'context' ? contextLinesOf(world, mode.of, mode.order)[mode.row] : undefined;
	return line ? readAt(world, state, line.span) : state;
}

/** What a correction is about: the quote or the actor in its list, else the words in the text. */
export function showCorrected(world: World, state: Navigation): Navigation {
	const {mode} = state;
	const row = mode.kind === 'corrections' ? correctionRows(world)[mode.row] : undefined;
	if (!row) {
		return {...state, mode: {kind: 'browse'}};
	}

	const {correction} = row;
	if (!('quote' in correction)) {
		const anchor = correction.type === 'rename-actor' ? correction.actor : correction.into;
		const actor = world.actor(anchor.id) ?? world.actor(world.corrections.mergedInto.get(anchor.id) ?? null);
		return actor
			? focusedOn(world, state, 'actors', actor.id)
			: say(state, 'notice', `Nobody is called ${anchor.name} in this text any more.`);
	}

	const place = placeOfCorrection(world, correction);
	if (place === null) {
		return say(
			state,
			'notice',
			'These words do not stand in this text any more, between what stood around them.',
		);
	}

	const quote = quoteAt(world.analysis, correction.quote);
	return quote ? focusedOn(world, state, 'quotes', quote.id) : readAt(world, state, place);
}
