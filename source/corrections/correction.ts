import type {ActorKind} from '../actors/actor.ts';
import type {QuoteAnchor} from './anchor.ts';

/** An actor as a correction means it: by the name it had in the list then. Its id is made from that name. */
export type ActorAnchor = {readonly id: string; readonly name: string};

/**
 * Who said it, says the reader: an actor of the article, somebody it does not list, somebody whom the words at
 * `mention` describe without a name, or nobody that can be told.
 */
export type CorrectedSpeaker =
	| ({readonly kind: 'actor'} & ActorAnchor)
	| {readonly kind: 'new'; readonly name: string; readonly actorKind: ActorKind}
	| {readonly kind: 'unnamed'; readonly mention: QuoteAnchor}
	| {readonly kind: 'unknown'};

/** One thing that a reader put right or added. */
export type Correction =
	| {readonly type: 'set-speaker'; readonly quote: QuoteAnchor; readonly speaker: CorrectedSpeaker}
	| {readonly type: 'not-a-quote'; readonly quote: QuoteAnchor}
	| {readonly type: 'merge-actors'; readonly from: ActorAnchor; readonly into: ActorAnchor}
	| {readonly type: 'rename-actor'; readonly actor: ActorAnchor; readonly name: string}
	| {readonly type: 'tag'; readonly quote: QuoteAnchor; readonly tag: string}
	| {readonly type: 'untag'; readonly quote: QuoteAnchor; readonly tag: string}
	/** An empty note takes the note away. */
	| {readonly type: 'note'; readonly quote: QuoteAnchor; readonly note: string};

/**
 * What makes an event one of a kind, and its place in time. The core reads no
 * clock and rolls no dice, so whoever records an event brings both.
 */
export type Stamp = {
	/** Different for every event ever: a UUID. */
	readonly id: string;
	/** ISO 8601 in UTC, such as `Date.prototype.toISOString` makes. */
	readonly at: string;
};

/** Something that happened to the corrections of an article. */
export type CorrectionEvent =
	| (Stamp & {readonly does: 'correct'; readonly correction: Correction})
	/** `of` is the event whose correction is undone or redone. */
	| (Stamp & {readonly does: 'undo' | 'redo'; readonly of: string});

/**
 * All that happened to the corrections of an article, oldest first. Events are
 * only ever added, so that the logs of two programs that ran at once are merged
 * by taking the events of both.
 */
export type CorrectionLog = readonly CorrectionEvent[];

/** Nobody has put anything right. */
export const noCorrections: CorrectionLog = [];

/** Adds a correction. What was undone before it can be redone no more. */
export function record(log: CorrectionLog, correction: Correction, stamp: Stamp): CorrectionLog {
	return [...log, {...stamp, does: 'correct', correction}];
}

/** Takes the last correction back that holds. The same log when none does. */
export function undo(log: CorrectionLog, stamp: Stamp): CorrectionLog {
	const last = nextUndo(log);
	return last === null ? log : [...log, {...stamp, does: 'undo', of: last.id}];
}

/** Brings the last correction back that was undone since something was corrected. The same log when there is none. */
export function redo(log: CorrectionLog, stamp: Stamp): CorrectionLog {
	const last = nextRedo(log);
	return last === null ? log : [...log, {...stamp, does: 'redo', of: last.id}];
}

/** A correction with what makes it one of a kind. */
export type Recorded = Extract<CorrectionEvent, {does: 'correct'}>;

/** Takes one correction back, however long ago it was made. The same log when it does not hold. */
export function takeBack(log: CorrectionLog, id: string, stamp: Stamp): CorrectionLog {
	return standing(log).some(event => event.id === id) ? [...log, {...stamp, does: 'undo', of: id}] : log;
}

/**
 * When the next event happens: now, but after all others. Events are put in order by their time, and a clock
 * can be set back, or be too slow for keys that arrive in one burst.
 *
 * @param now Milliseconds since 1970.
 */
export function timeAfter(log: CorrectionLog, now: number): string {
	const last = log.reduce((latest, {at}) => (at > latest ? at : latest), '');
	const earliest = Date.parse(last) + 1;
	return new Date(Number.isNaN(earliest) ? now : Math.max(now, earliest)).toISOString();
}

/** The corrections that hold, oldest first. */
export function correctionsIn(log: CorrectionLog): readonly Correction[] {
	return standing(log).map(event => event.correction);
}

/** What `undo` would take back; `null` when there is nothing. */
export function nextUndo(log: CorrectionLog): Recorded | null {
	return standing(log).at(-1) ?? null;
}

/** What `redo` would bring back; `null` when there is nothing. */
export function nextRedo(log: CorrectionLog): Recorded | null {
	let undone: string[] = [];
	for (const event of log) {
		if (event.does === 'correct') {
			undone = [];
		} else if (event.does === 'undo') {
			undone.push(event.of);
		} else {
			undone = undone.filter(id => id !== event.of);
		}
	}

	const last = undone.at(-1);
	return recorded(log).find(event => event.id === last) ?? null;
}

/** The events of both logs in the order of time, each once. The same whichever comes first. */
export function mergeLogs(one: CorrectionLog, other: CorrectionLog): CorrectionLog {
	const events = new Map([...one, ...other].map(event => [event.id, event]));
	return [...events.values()].sort(
		(a, b) =>
			compare(a.at, b.at) ||
			Number(a.does !== 'correct') - Number(b.does !== 'correct') ||
			compare(a.id, b.id),
	);
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

function recorded(log: CorrectionLog): readonly Recorded[] {
	return log.filter(event => event.does === 'correct');
}

/** The corrections that hold, oldest first, with their stamps. */
export function standing(log: CorrectionLog): readonly Recorded[] {
	const undone = new Set<string>();
	for (const event of log) {
		if (event.does === 'undo') {
			undone.add(event.of);
		} else if (event.does === 'redo') {
			undone.delete(event.of);
		}
	}

	return recorded(log).filter(event => !undone.has(event.id));
}
