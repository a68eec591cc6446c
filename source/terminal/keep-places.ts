import fs from 'node:fs';
import type {RecentSource} from '../navigation/mode.ts';
import type {ResumePlace} from '../navigation/resume.ts';
import type {Start} from '../navigation/start.ts';
import type {World} from '../navigation/world.ts';
import {type Origin, offsetIn, type Place, placeOf, recentOf, wordsAt} from '../places/place.ts';
import {keepPlace, placesFile, readPlaces} from '../places/store.ts';

/** What is remembered of where a reader was. */
export type PlacesKeeper = {
	/** Where an article was left, for a start there. Nothing for one that was never left anywhere but at its start. */
	readonly startOf: (origin: Origin | null, world: World) => Pick<Start, 'resume'>;
	/** Remembers where an article is left. */
	readonly leave: (origin: Origin | null, world: World, place: ResumePlace) => void;
	/** The sources read last, but for the one that is open. */
	readonly recent: (open: Origin | null) => readonly RecentSource[];
};

/** What the reader allows. */
export type Remembering = {
	/** Whether an article opens where it was left. */
	readonly resume: boolean;
	/** How many sources are listed as recent. */
	readonly recent: number;
};

// A place is 200 bytes, and nobody comes back to the two hundredth article before this one.
const mostPlaces = 200;

/** Makes the keeper. What came through a pipe, and the article that comes with the program, have no origin and leave nothing. */
export function createPlacesKeeper(
	{resume, recent}: Remembering,
	env: NodeJS.ProcessEnv,
	now: () => Date = () => new Date(),
): PlacesKeeper {
	const file = placesFile(env);
	const most = Math.max(resume ? mostPlaces : 0, recent);
	return {
		startOf(origin, world) {
			const place = origin && resume ? placeOf(readPlaces(file), origin) : null;
			if (place === null) return {};
			const offset = offsetIn(world.analysis.article.text, place);
			return offset === 0 ? {} : {resume: {offset, pane: place.pane}};
		},
		leave(origin, world, at) {
			if (origin === null || most === 0 || world.lastBlock < 0) return;
			const {text, title} = world.analysis.article;
			const {offset, pane} = resume ? at : {offset: 0, pane: at.pane};
			const place: Place = {
				...origin,
				title,
				pane,
				offset,
				words: offset === 0 ? '' : wordsAt(text, offset),
				left: now().toISOString(),
			};
			keepPlace(file, place, most);
		},
		recent: open =>
			recentOf(readPlaces(file), recent + 1)
				.filter(({source}) => source !== open?.source)
				.slice(0, recent)
				.map(one => ({...one, isMissing: isMissing(one.source)})),
	};
}

/** Whether a file is not there any more. Of an address nothing is known until it is asked for. */
function isMissing(source: string): boolean {
	return !/^https?:/i.test(source) && !fs.existsSync(source);
}
