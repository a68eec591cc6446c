import type {Action} from '../navigation/action.ts';
import type {Command} from '../navigation/command.ts';
import {navigate} from '../navigation/navigate.ts';
import type {Navigation, Notice} from '../navigation/navigation.ts';
import {isLetter, type Pressed, paste, press} from '../navigation/press.ts';
import type {Size} from '../navigation/screen/layout.ts';
import {type Screen, screenOf} from '../navigation/screen/screen.ts';
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
	/** Goes on with another article, from where a reader starts in it. */
	readonly open: (beginning: Beginning) => void;
	/**
	 * Goes on with the same article, when something else is known of it or around it: in the same place, or where `change`
	 * leads from there.
	 */
	readonly update: (world: World, change?: Change) => void;
	/**
	 * Goes on with the quotes and actors of an article of which only the text was known. All that was done meanwhile
	 * is done again, so that the reader is where they would be if they had waited.
	 */
	readonly fill: (world: World) => void;
	/**
	 * Searches again that had no time to find everything, and does again what was done since the first of them: in the
	 * end the reader is where a search that finds everything at once would have brought them.
	 */
	readonly searchOn: () => void;
	/** Whether there is something to search again, on the screen or in what was done. */
	readonly isSearching: () => boolean;
	readonly subscribe: (listener: () => void) => () => void;
	/** Nobody is told of a change any more, and no command is handed over: the reader has left. */
	readonly close: () => void;
};

/** Where the reader is after something that is no action of theirs, in the world as it is then. */
type Change = (world: World, state: Navigation) => Navigation;

/** An article, and where a reader starts in it: asked once more where its text is known before its quotes. */
export type Beginning = {readonly world: World; readonly begin: (world: World) => Navigation};

/** What changes the state from outside. */
type Event =
	| Input
	| {readonly kind: 'resize'; readonly size: Size}
	| {readonly kind: 'act'; readonly action: Action}
	| {readonly kind: 'change'; readonly change: Change};

/** What happened while only the text was known. */
type Past = {
	readonly events: Event[];
	/** Those, by their places, whose commands could not wait and were carried out. */
	readonly done: Set<number>;
	/** Whether more than a move waits: something that quitting would undo, or a layer that the same key only closes. */
	isMoreToCome: boolean;
};

/** Starts the program. `run` is handed each command that a key gives, at once and in order. */
export function createProgram(beginning: Beginning, run: (command: Command) => void): Program {
	let {world, begin} = beginning;
	let state = begin(world);
	let past = pastOf(world);
	/** What happened since a search had no time to find everything, and the state before that. */
	let hurried: {readonly from: () => Navigation; readonly events: Event[]} | null = null;
	let shown: Screen | null = null;
	let isClosed = false;
	const listeners = new Set<() => void>();

	const changed = () => {
		shown = null;
		for (const listener of listeners) listener();
	};

	const act = (action: Action) => {
		state = navigate(world, state, action);
	};

	/** Lets what happened at a place happen, and the letters behind it with it. Returns how many events that was. */
	const happen = (events: readonly Event[], at: number, obey: (pressed: Pressed) => void): number => {
		const event = events[at]!;
		const letters = lettersFrom(events, at, world, state);
		// A word that arrives in one go is searched for once, and a page pasted where the terminal does not mark
		// a paste does not mean a search for each of its letters.
		if (letters.length > 1) obey(paste(world, state, letters.join('')));
		else if (event.kind === 'key') obey(press(world, state, event.key));
		else if (event.kind === 'paste') obey(paste(world, state, event.text));
		else if (event.kind === 'resize') act({type: 'resize', size: event.size});
		else if (event.kind === 'change') state = event.change(world, state);
		else act(event.action);
		return Math.max(1, letters.length);
	};

	/** Where a search had no time to find everything, what happened will have to happen again. */
	const startOver = (from: () => Navigation, events: readonly Event[]) => {
		hurried = world.isAnsweredInPart ? {from, events: [...events]} : null;
	};

	// News of the article makes another world, which has not been asked in vain yet: what was done waits all the same.
	const isSearching = () => hurried !== null || world.isAnsweredInPart;

	/** Takes note of what happened from outside, for when it has to happen again. */
	const happened = (from: Navigation, event: Event) => {
		if (hurried) hurried.events.push(event);
		else startOver(() => from, [event]);
	};

	const actAsked = (action: Action) => {
		const from = state;
		act(action);
		happened(from, {kind: 'act', action});
		changed();
	};

	/** Lets all of it happen again, without the commands in it that were carried out. */
	const replay = (
		from: Navigation,
		events: readonly Event[],
		obey: (pressed: Pressed, place: number) => void,
		onHappened: (events: readonly Event[]) => void = () => {},
	) => {
		state = from;
		for (let at = 0; at < events.length; ) {
			if (isClosed) return;
			const place = at;
			at += happen(events, at, pressed => obey(pressed, place));
			onHappened(events.slice(place, at));
		}
	};

	const obeyNow = ({state: next, command}: Pressed) => {
		state = next;
		if (command) run(command);
	};

	/** While the quotes are looked for, only what asks nothing of them is done outside. */
	const obeyMeanwhile = ({state: next, command, waits}: Pressed, now: Past, place: number) => {
		state = next;
		now.isMoreToCome ||= waits === 'more';
		if (!command) return;
		if (isAtOnce(command, now.isMoreToCome)) {
			now.done.add(place);
			run(command);
		} else {
			const text = 'This is done as soon as the quotes are there. Ctrl+C quits at once.';
			act({type: 'say', notice: {tone: 'notice', text}});
		}
	};

	startOver(() => begin(world), []);
	return {
		state: () => state,
		world: () => world,
		screen() {
			shown ??= screenOf(world, state);
			return shown;
		},
		take(inputs) {
			for (let at = 0; at < inputs.length; ) {
				if (isClosed) return;
				const now = past;
				const before = {world, state, hurried, place: hurried?.events.length ?? 0};
				const place = now ? now.events.length : 0;
				const length = happen(inputs, at, pressed => {
					if (now) obeyMeanwhile(pressed, now, place);
					else obeyNow(pressed);
				});
				const taken = inputs.slice(at, at + length);
				now?.events.push(...taken);
				// Before what came of it.
				if (before.hurried) before.hurried.events.splice(before.place, 0, ...taken);
				else if (hurried) hurried = {from: () => before.state, events: [...taken, ...hurried.events]};
				else if (world === before.world) startOver(() => before.state, taken);
				at += length;
			}

			changed();
		},
		resize(size) {
			past?.events.push({kind: 'resize', size});
			actAsked({type: 'resize', size});
		},
		say: notice => actAsked({type: 'say', notice}),
		act: actAsked,
		open(next) {
			({world, begin} = next);
			state = begin(world);
			startOver(() => begin(world), []);
			past = pastOf(world);
			changed();
		},
		update(next, change) {
			world = next;
			if (change) {
				const from = state;
				state = change(world, state);
				// A search that is not done yet has still to bring the reader where it leads, and this comes after it.
				happened(from, {kind: 'change', change});
			}

			changed();
		},
		fill(next) {
			const {events, done} = past ?? {events: [], done: new Set()};
			world = next;
			past = pastOf(world);
			hurried = {from: () => begin(world), events: []};
			const again = hurried.events;
			let place = 0;
			replay(
				begin(world),
				events,
				(pressed, at) => obeyNow(done.has(at) ? {state: pressed.state} : pressed),
				taken => {
					// Before what came of it, such as a correction.
					again.splice(place, 0, ...taken);
					place = again.length;
				},
			);
			if (!world.isAnsweredInPart) hurried = null;
			changed();
		},
		isSearching,
		searchOn() {
			if (!isSearching()) return;
			world = world.with({});
			if (hurried) {
				const {from, events} = hurried;
				replay(from(), events, pressed => {
					state = pressed.state;
				});
				if (!world.isAnsweredInPart) hurried = null;
			}

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

function pastOf({finding}: World): Past | null {
	return finding ? {events: [], done: new Set(), isMoreToCome: false} : null;
}

/** Whoever asks for these means now, unless leaving would undo what waits, or the key only close a layer still to open. */
function isAtOnce({type}: Command, isMoreToCome: boolean): boolean {
	switch (type) {
		case 'interrupt':
		case 'suspend':
		case 'redraw':
			return true;
		case 'quit':
		case 'open-source':
			return !isMoreToCome;
		default:
			return false;
	}
}

/** The letters that follow one another from here, where letters are typed. */
function lettersFrom(
	events: readonly Event[],
	from: number,
	world: World,
	state: Navigation,
): readonly string[] {
	const letters: string[] = [];
	for (let at = from; at < events.length; at++) {
		const event = events[at]!;
		if (event.kind !== 'key' || !isLetter(world, state, event.key)) break;
		letters.push(event.key === 'space' ? ' ' : event.key);
	}

	return letters;
}
