import type {Command} from '../navigation/command.ts';
import {type Action, type Navigation, type Notice, navigate, type Size} from '../navigation/navigation.ts';
import {isLetter, paste, press} from '../navigation/press.ts';
import {type Screen, screenOf} from '../navigation/screen.ts';
import type {World} from '../navigation/world.ts';
import type {Input} from './key-names.ts';

/**
 * The newest state, and the one place that changes it. It lives outside of React: keys that arrive
 * between two renders, or before Ink is loaded at all, are each taken against the state that the key
 * before them left.
 */
export type Program = {
	readonly state: () => Navigation;
	readonly world: () => World;
	/** What to show now. The same value until something changes. */
	readonly screen: () => Screen;
	/** Takes keys and pastes in order, and draws once, after the last. */
	readonly take: (inputs: readonly Input[]) => void;
	readonly resize: (size: Size) => void;
	readonly say: (notice: Notice) => void;
	/** Does what is no key of the reader's, but comes of one. */
	readonly act: (action: Action) => void;
	/** Goes on with another article. */
	readonly open: (world: World, state: Navigation) => void;
	readonly subscribe: (listener: () => void) => () => void;
	/** Nobody is told of a change any more, and no command is handed over: the reader has left. */
	readonly close: () => void;
};

/** Starts the program. `run` is handed each command that a key gives, at once and in order. */
export function createProgram(
	start: {readonly world: World; readonly state: Navigation},
	run: (command: Command) => void,
): Program {
	let {world, state} = start;
	let shown: Screen | null = null;
	let isClosed = false;
	const listeners = new Set<() => void>();

	const changed = () => {
		shown = null;
		for (const listener of listeners) listener();
	};

	const act = (action: Action) => {
		state = navigate(world, state, action);
		changed();
	};

	return {
		state: () => state,
		world: () => world,
		screen() {
			shown ??= screenOf(world, state);
			return shown;
		},
		take(inputs) {
			for (let at = 0; at < inputs.length; at++) {
				if (isClosed) return;
				const input = inputs[at]!;
				const letters = lettersFrom(inputs, at, world, state);
				// A word that arrives in one go is searched for once, and a page pasted where the terminal does not mark
				// a paste does not mean a search for each of its letters.
				if (letters.length > 1) at += letters.length - 1;
				const pressed =
					letters.length > 1
						? paste(world, state, letters.join(''))
						: input.kind === 'key'
							? press(world, state, input.key)
							: paste(world, state, input.text);
				state = pressed.state;
				if (pressed.command) run(pressed.command);
			}

			changed();
		},
		resize: size => act({type: 'resize', size}),
		say: notice => act({type: 'say', notice}),
		act,
		open(nextWorld, nextState) {
			world = nextWorld;
			state = nextState;
			changed();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			isClosed = true;
			listeners.clear();
		},
	};
}

/** The letters that follow one another from here, where letters are typed. */
function lettersFrom(
	inputs: readonly Input[],
	from: number,
	world: World,
	state: Navigation,
): readonly string[] {
	const letters: string[] = [];
	for (let at = from; at < inputs.length; at++) {
		const input = inputs[at]!;
		if (input.kind !== 'key' || !isLetter(world, state, input.key)) break;
		letters.push(input.key === 'space' ? ' ' : input.key);
	}

	return letters;
}
