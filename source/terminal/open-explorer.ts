import type {ReadStream, WriteStream} from 'node:tty';
import {InputError, ReaderError} from '../errors.ts';
import {bindingsWith} from '../navigation/keys/bindings.ts';
import type {Size} from '../navigation/screen/layout.ts';
import {startNavigation} from '../navigation/start.ts';
import type {World} from '../navigation/world.ts';
import type {Origin} from '../places/place.ts';
import {drawPlainly, type Present} from './draw-plainly.ts';
import type {Analyze, Departure, ExplorerOptions, Source} from './explorer.ts';
import {createFrameWriter} from './frame-writer.ts';
import {createPlacesKeeper, type PlacesKeeper} from './keep-places.ts';
import {createKeyboard, findKeyboard} from './keyboard.ts';
import {createProgram} from './program.ts';
import {createTerminalModes} from './restore.ts';
import {createCommandRunner} from './run-command.ts';
import {createScreenOutput} from './screen-output.ts';
import {createShelf, type Shelf} from './shelf.ts';
import {chooseTheme, type Theme} from './theme.ts';
import {warmUp} from './warm-up.ts';

// A list that fills in this time is not seen to be empty.
const calmMilliseconds = 300;

/** What ends the program from outside, with the status that a shell gives it. */
const endingSignals = {SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143} as const;

/**
 * Opens the explorer on the terminal, and returns once the reader has left and the terminal is as it was before.
 *
 * The text is shown as soon as it is read, and obeys keys while its quotes are looked for.
 *
 * @param sources With more than one, the reader picks first.
 * @param stdin Standard input. When it is no terminal, keys are read from the terminal itself.
 * @throws {ReaderError} What `read` throws, after the terminal is restored.
 */
export async function openExplorer({
	sources,
	analyze,
	options,
	stdin,
	stdout,
	env,
}: {
	readonly sources: readonly [Source, ...Source[]];
	readonly analyze: Analyze;
	readonly options: ExplorerOptions;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: WriteStream;
	readonly env: NodeJS.ProcessEnv;
}): Promise<Departure> {
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
		{looks: theme.looks, limits: options.limits, bindings: bindingsWith(options.keys)},
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
	process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
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
	return new Promise((resolve, reject) => {
		const screen = createScreenOutput(stdout);
		const modes = createTerminalModes(stdout, screen, options.altScreen, env);
		const writer = createFrameWriter(screen);
		const places = createPlacesKeeper(options.remembering, env);
		const notices = [...options.notices, ...hintAtRecent(shelf.originOf(world.source), places)];
		const left = places.startOf(shelf.originOf(world.source), world);
		const size = sizeOf(stdout);
		const begin = (from: World) =>
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

		let isOver = false;
		let isLent = false;
		let stopInk = () => {};
		/** Gives the terminal back. What is printed after this stands on the main screen. */
		const giveBack = () => {
			isOver = true;
			modes.leave();
			keyboard.close();
			program.close();
			stopInk();
			process.off('exit', giveBack);
			process.off('SIGTSTP', suspend);
			process.off('SIGCONT', resume);
			process.off('uncaughtException', crash);
			process.off('unhandledRejection', crash);
			process.off('SIGWINCH', resize);
		};

		/**
		 * Signals are ours until all is kept: Ink listens too, and ends the process at once when it finds itself the
		 * only one. Whoever asks a second time does not want to wait.
		 */
		const unlisten = () => {
			for (const [signal, status] of Object.entries(endingSignals)) {
				process.off(signal, onSignal.get(status)!);
			}
		};

		const depart = (exitCode: number) => {
			if (isOver) return;
			giveBack();
			runner.leave();
			const farewell = async (): Promise<Departure> => {
				const notices = [...shelf.damages(), ...(await runner.kept())];
				return {output: await runner.marked(), notices, exitCode};
			};
			farewell().finally(unlisten).then(resolve, reject);
		};

		// Node would print the error where it is lost: on the second screen, before `exit` brings the first back.
		const crash = (error: unknown) => {
			if (isOver) return;
			giveBack();
			// What was put right is not to be lost with the rest.
			runner
				.kept()
				.finally(unlisten)
				.then(() => reject(error));
		};

		const rest = () => {
			keyboard.rest();
			modes.leave();
		};

		const resume = () => {
			if (isOver) return;
			// The shell has had the terminal, and may have left anything there.
			rest();
			modes.enter();
			keyboard.listen();
			// While another program had the terminal, that one was told of a new size. This asks for it, and draws.
			process.emit('SIGWINCH', 'SIGWINCH');
		};

		const suspend = () => {
			if (process.platform === 'win32') {
				program.say({tone: 'error', text: 'Windows cannot suspend a program.'});
				return;
			}

			rest();
			process.off('SIGTSTP', suspend);
			process.off('SIGCONT', resume);
			// The whole group stops, as it does when the terminal itself handles Ctrl+Z: npx waits for us. Where no
			// shell could bring us back the system ignores this, and the program goes on.
			process.kill(0, 'SIGTSTP');
			process.on('SIGTSTP', suspend);
			process.on('SIGCONT', resume);
			resume();
		};

		const resize = () => {
			writer.forget();
			program.resize(sizeOf(stdout));
		};

		const program = createProgram({world, begin}, command => runner.run(command));
		const keyboard = createKeyboard(keys, program.take, () => depart(endingSignals.SIGHUP));
		const runner = createCommandRunner({
			program,
			env,
			write: screen.write,
			depart,
			suspend,
			redraw: writer.forget,
			shelf,
			places,
			articlesIn: options.articlesIn,
			async openSource(source) {
				const leave = runner.leave;
				const show = (opened: World) => {
					leave();
					const {size: now, measure} = program.state();
					const there = places.startOf(shelf.originOf(source), opened);
					program.open({
						world: opened,
						begin: from =>
							startNavigation(from, {
								...there,
								size: now,
								measure,
								marks: runner.marksIn(from.analysis.article),
							}),
					});
					return find(opened);
				};

				const summary = show(await shelf.open(source));
				const whole = shelf.wholeOf(source);
				if (whole === null) return summary;
				program.say({tone: 'notice', text: `Fetching the whole article from ${whole.host}…`});
				try {
					const opened = await whole.open();
					// Whoever has opened another article meanwhile finds this one whole when they come back.
					if (program.world().source === source) await show(opened);
				} catch (error) {
					if (!(error instanceof ReaderError)) throw error;
					const text = `This is the summary in the feed. ${error.message} ${error.advice}`;
					program.say({tone: 'error', text});
				}
			},
			borrow(use) {
				isLent = true;
				rest();
				try {
					return use();
				} finally {
					resume();
					afterWhatIsPending(() => {
						isLent = false;
					});
				}
			},
		});

		/** Looks for the quotes of an article of which only the text is known, while the reader reads it. */
		const find = async ({source, finding}: World) => {
			if (!finding) return;
			const start = performance.now();
			const isShown = () => !isOver && program.world().finding !== null && program.world().source === source;
			const found = await shelf.finish(source, share => {
				// What is there in a moment needs no figures.
				if (isShown() && performance.now() - start > calmMilliseconds) {
					program.update(program.world().with({finding: {share}}));
				}
			});
			if (!isShown()) return;
			program.fill(found);
			warmUp(program, () => isOver);
		};

		const onSignal = new Map<number, () => void>();
		for (const [signal, status] of Object.entries(endingSignals)) {
			onSignal.set(status, () => {
				// A window that is closed says so twice: its keyboard ends as well.
				if (isOver && signal !== 'SIGHUP') process.exit(status);
				// Ctrl+C in an editor is meant for the editor, but reaches everybody on the terminal.
				if (!(isLent && signal === 'SIGINT')) depart(status);
			});
			process.on(signal, onSignal.get(status)!);
		}

		process.on('exit', giveBack);
		process.on('SIGTSTP', suspend);
		process.on('SIGCONT', resume);
		process.on('uncaughtException', crash);
		process.on('unhandledRejection', crash);
		// Not the stream's own event, which stays away when the size is what it was before: a window made small and
		// large again has lost what stood on it.
		process.on('SIGWINCH', resize);

		try {
			keyboard.listen();
			// The first screen does not wait for Ink, which takes twice as long to load as Node itself. It is made
			// from the same lines that Ink draws, so when Ink takes over nothing on the screen changes.
			const present: Present = (lines, screen) => {
				if (isOver) return;
				// Not before there is something to show: an empty screen would flash.
				modes.enter();
				modes.setTitle(screen.title);
				writer.show(lines, screen.cursor);
			};
			const stopDrawing = drawPlainly(program, theme, present);
			find(world).catch(crash);
			// Loading Ink keeps everything else waiting, so keys that were typed before the program was there are
			// answered first.
			afterWhatIsPending(() => {
				if (isOver) return;
				import('./draw-with-ink.tsx')
					.then(({drawWithInk}) => {
						if (isOver) return;
						stopDrawing();
						stopInk = drawWithInk({program, theme, present, stdin: keys, onCrash: crash});
						return shelf.readOn(known => program.update(program.world().with({sources: known})));
					})
					.catch(crash);
			});
		} catch (error) {
			crash(error);
		}
	});
}

/** Whoever starts without a source may want the one they read last. */
function hintAtRecent(origin: Origin | null, places: PlacesKeeper): readonly string[] {
	return origin === null && places.recent(null).length > 0
		? ['{go} {go-to-recent} lists what you read lately.']
		: [];
}

/** Calls back once the keys and signals that have arrived by now are dealt with: they are taken in between two turns. */
function afterWhatIsPending(callback: () => void): void {
	setImmediate(() => setImmediate(callback));
}

function sizeOf({columns, rows}: WriteStream): Size {
	// A pseudo-terminal that was never told its size says 0.
	return {columns: columns || 80, rows: rows || 24};
}
