import type {ReadStream, WriteStream} from 'node:tty';
import {endingSignals} from '../ending-signals.ts';
import {InputError} from '../errors.ts';
import {bindingsWith} from '../navigation/keys/bindings.ts';
import type {Navigation} from '../navigation/navigation.ts';
import type {Size} from '../navigation/screen/layout.ts';
import {startNavigation} from '../navigation/start.ts';
import type {World} from '../navigation/world.ts';
import type {Origin} from '../places/place.ts';
import {setV8} from '../v8-settings.ts';
import {draw} from './draw.ts';
import {createEnding} from './ending.ts';
import type {Departure, ExplorerOptions, Visit} from './explorer.ts';
import {createFrameWriter} from './frame-writer.ts';
import {createPlacesKeeper, type PlacesKeeper} from './keep-places.ts';
import {createKeyboard, findKeyboard} from './keyboard.ts';
import {createLending} from './lend-terminal.ts';
import {createOpening} from './open-article.ts';
import {createProgram} from './program.ts';
import {createTerminalModes} from './restore.ts';
import {createCommandRunner} from './run-command.ts';
import {createScreenOutput} from './screen-output.ts';
import {createShelf, type Shelf} from './shelf.ts';
import {chooseTheme, type Theme} from './theme.ts';
import {warmUp} from './warm-up.ts';

/** A search that has to read the rows first answers in this time with what it found so far. In milliseconds. */
const patience = 10;

/**
 * Opens the explorer on the terminal, and returns once the reader has left and the terminal is as it was before.
 *
 * The text is shown as soon as it is read, and obeys keys while its quotes are looked for.
 *
 * @throws {ReaderError} What `read` throws, after the terminal is restored.
 */
export async function openExplorer({
	sources,
	analyze,
	options,
	stdin,
	stdout,
	env,
}: Visit): Promise<Departure> {
	if (options.accessible) {
		const {converse} = await import('./accessible-session.ts');
		return converse({
			sources,
			analyze,
			options,
			stdin: options.answers ? stdin : (findKeyboard(stdin) ?? stdin),
			stdout,
			env,
		});
	}

	keepYoungSmall();
	const keys = findKeyboard(stdin);
	if (keys === null) {
		throw new InputError(
			'There is no terminal to read keys from.',
			'Run it in a terminal, or add --format text to print the article.',
		);
	}

	const theme = chooseTheme(options, env);
	const shelf = createShelf(
		sources,
		analyze,
		{looks: theme.looks, limits: options.limits, bindings: bindingsWith(options.keys), patience},
		options.corrections,
	);
	const world = await shelf.openFirst();
	return occupy({keys, stdout, env, options, theme, shelf, world});
}

/**
 * A frame is garbage as soon as it is drawn. V8 would let up to 16 MB of that pile up before it looks; as it begins,
 * with one, it looks more often, and 8 of 90 MB are saved for no more time.
 */
function keepYoungSmall(): void {
	setV8('--semi-space-growth-factor=1', '--semi-space-growth-factor=2');
}

/** Takes the terminal, and gives it back whatever happens. */
function occupy({
	keys,
	stdout,
	env,
	options,
	theme,
	shelf,
	world,
}: {
	readonly keys: ReadStream;
	readonly stdout: WriteStream;
	readonly env: NodeJS.ProcessEnv;
	readonly options: ExplorerOptions;
	readonly theme: Theme;
	readonly shelf: Shelf;
	readonly world: World;
}): Promise<Departure> {
	const screen = createScreenOutput(stdout);
	const modes = createTerminalModes(stdout, screen, options.altScreen, env);
	const writer = createFrameWriter(screen);
	const places = createPlacesKeeper(options.remembering, env);
	const begin = beginningFor({options, shelf, places, world, size: sizeOf(stdout)});
	const program = createProgram({world, begin}, command => runner.run(command));
	const keyboard = createKeyboard(keys, program.take, () => ending.depart(endingSignals.SIGHUP));
	const lending = createLending({keyboard, modes, say: program.say});
	// Not the stream's own event, which stays away when the size is what it was before: a window made small and
	// large again has lost what stood on it.
	const resize = () => {
		writer.forget();
		program.resize(sizeOf(stdout));
	};
	process.on('SIGWINCH', resize);
	let stopDrawing = () => {};

	const ending = createEnding({
		giveBack() {
			modes.leave();
			keyboard.close();
			program.close();
			stopDrawing();
			runner.close();
			lending.close();
			process.off('SIGWINCH', resize);
		},
		leave: () => runner.leave(),
		kept: () => runner.kept(),
		lastWords: async () => ({output: await runner.marked(), notices: shelf.damages()}),
		isLent: lending.isLent,
	});
	const opening = createOpening({program, shelf, places, runner: () => runner, isOver: ending.isOver});
	const runner = createCommandRunner({
		program,
		env,
		write: screen.write,
		depart: ending.depart,
		suspend: lending.suspend,
		redraw: writer.forget,
		shelf,
		places,
		articlesIn: options.articlesIn,
		openSource: opening.openSource,
		borrow: lending.borrow,
	});

	try {
		keyboard.listen();
		stopDrawing = draw({
			program,
			theme,
			keys,
			ending,
			present(lines, shown) {
				if (ending.isOver()) return;
				// Not before there is something to show: an empty screen would flash.
				modes.enter();
				modes.setTitle(shown.title);
				writer.show(lines, shown.cursor);
			},
			whenReady() {
				runner.watch();
				return shelf.readOn(known => program.update(program.world().with({sources: known})));
			},
		});
		warmUp(program, ending.isOver);
		opening.find(world).catch(ending.crash);
	} catch (error) {
		ending.crash(error);
	}

	return ending.done;
}

/** Where the reader starts, in the text alone and again in what was found in it. */
function beginningFor({
	options,
	shelf,
	places,
	world,
	size,
}: {
	readonly options: ExplorerOptions;
	readonly shelf: Shelf;
	readonly places: PlacesKeeper;
	readonly world: World;
	readonly size: Size;
}): (world: World) => Navigation {
	const origin = shelf.originOf(world.source);
	const left = places.startOf(origin, world);
	const notices = [...options.notices, ...hintAtRecent(origin, places)];
	return from =>
		startNavigation(from, {
			...left,
			size,
			isPicking: from.sources.length > 1,
			measure: options.measure,
			notices,
			...(options.pane && {pane: options.pane}),
			...(options.search !== null && {search: options.search}),
			...(options.speaker !== null && {speaker: options.speaker}),
		});
}

/** Whoever starts without a source may want the one they read last. */
function hintAtRecent(origin: Origin | null, places: PlacesKeeper): readonly string[] {
	return origin === null && places.recent(null).length > 0
		? ['{go} {go-to-recent} lists what you read lately.']
		: [];
}

function sizeOf({columns, rows}: WriteStream): Size {
	// A pseudo-terminal that was never told its size says 0.
	return {columns: columns || 80, rows: rows || 24};
}
