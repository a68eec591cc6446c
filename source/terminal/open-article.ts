import {ReaderError} from '../errors.ts';
import {type Start, startNavigation} from '../navigation/start.ts';
import type {World} from '../navigation/world.ts';
import type {PlacesKeeper} from './keep-places.ts';
import type {Program} from './program.ts';
import type {CommandRunner} from './run-command.ts';
import type {Shelf} from './shelf.ts';

// A list that fills in this time is not seen to be empty.
const calmMilliseconds = 300;

/** Which article is open, and what is still to come of it. */
export type Opening = {
	/** Looks for the quotes of an article of which only the text is known, while the reader reads it. */
	readonly find: (world: World) => Promise<void>;
	/** Goes on with another of the sources: its text at once, its quotes when they are found, the whole of it when it is there. */
	readonly openSource: (source: number) => Promise<void>;
};

/** @param runner Is asked when it is needed: the runner of commands needs the opening in its turn. */
export function createOpening({
	program,
	shelf,
	places,
	runner,
	isOver,
}: {
	readonly program: Program;
	readonly shelf: Shelf;
	readonly places: PlacesKeeper;
	readonly runner: () => Pick<CommandRunner, 'leave' | 'marksIn'>;
	readonly isOver: () => boolean;
}): Opening {
	const find = async ({source, finding}: World) => {
		if (!finding) return;
		const start = performance.now();
		const isShown = () => !isOver() && program.world().finding !== null && program.world().source === source;
		const found = await shelf.finish(source, share => {
			// What is there in a moment needs no figures.
			if (isShown() && performance.now() - start > calmMilliseconds) {
				program.update(program.world().with({finding: {share}}));
			}
		});
		if (!isShown()) return;
		program.fill(found);
	};

	/** With the screen and the line length as they are now, and what was marked in this article before. */
	const startIn = (there: Pick<Start, 'resume'>) => {
		const {size, measure} = program.state();
		return (from: World) =>
			startNavigation(from, {...there, size, measure, marks: runner().marksIn(from.analysis.article)});
	};

	const show = (opened: World) => {
		runner().leave();
		const there = places.startOf(shelf.originOf(opened.source), opened);
		program.open({world: opened, begin: startIn(there)});
		return find(opened);
	};

	return {
		find,
		async openSource(source) {
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
	};
}
