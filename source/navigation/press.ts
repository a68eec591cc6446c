import type {Command} from './command.ts';
import type {Navigation} from './navigation.ts';
import type {World} from './world.ts';

/**
 * The name of a key: what it types (`a`, `A`, `/`), or `space`, `enter`, `escape`, `tab`, `backspace`,
 * `delete`, `up`, `down`, `left`, `right`, `pageup`, `pagedown`, `home`, `end`; before it `ctrl+`, `alt+`
 * or `shift+` where they change it: `ctrl+d`, `shift+tab`, `ctrl+left`.
 */
export type Key = string;

/** The next state, and what is to be done outside it. */
export type Pressed = {readonly state: Navigation; readonly command?: Command};

/** What a key does now. Keys are taken one at a time, each against the state that the one before it left. */
export function press(_world: World, state: Navigation, _key: Key): Pressed {
	return {state};
}

/** What pasted text does now: it is text, and never keys. */
export function paste(_world: World, state: Navigation, _text: string): Pressed {
	return {state};
}
