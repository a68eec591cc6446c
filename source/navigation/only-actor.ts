import {nearActors} from '../search/near-names.ts';
import {type Navigation, say} from './navigation.ts';
import {chosenActor} from './view.ts';
import type {World} from './world.ts';

/** With this actor alone in every pane; once more, with everybody. */
export function onlyThisActor(world: World, state: Navigation): Navigation {
	const actor = chosenActor(world, state);
	if (state.only !== null && (!actor || actor.id === state.only || state.focus !== 'actors')) {
		return {...state, only: null};
	}

	return actor ? {...state, only: actor.id} : state;
}

/** With the actor alone whom `--speaker` names, by any of their names. */
export function narrowedTo(world: World, state: Navigation, name: string): Navigation {
	const wanted = name.trim().toLowerCase();
	const {actors} = world.analysis;
	const actor =
		actors.find(one => [one.id, one.name, ...one.aliases].some(known => known.toLowerCase() === wanted)) ??
		actors.find(one => one.quotes.length > 0 && one.name.toLowerCase().includes(wanted));
	if (actor) {
		return {...state, only: actor.id};
	}

	const [near] = nearActors(name, actors);
	const guess = near ? ` Did you mean ${near.name}?` : '';
	return say(state, 'error', `Nobody called “${name}” is in this article, so everybody is shown.${guess}`);
}
