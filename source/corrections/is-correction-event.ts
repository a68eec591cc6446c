import type {CorrectionEvent} from './correction.ts';

type Check = (value: unknown) => boolean;

const text: Check = value => typeof value === 'string';
const place: Check = value => Number.isSafeInteger(value) && (value as number) >= 0;
const one =
	(...values: readonly string[]): Check =>
	value =>
		values.includes(value as string);
const object =
	(checks: Readonly<Record<string, Check>>): Check =>
	value =>
		typeof value === 'object' &&
		value !== null &&
		Object.entries(checks).every(([key, check]) => check((value as Record<string, unknown>)[key]));
const any =
	(...checks: readonly Check[]): Check =>
	value =>
		checks.some(check => check(value));

const quote = object({exact: text, prefix: text, suffix: text, start: place});
const actor = object({id: text, name: text});
const speaker = any(
	object({kind: one('actor'), id: text, name: text}),
	object({kind: one('new'), name: text, actorKind: one('person', 'organization', 'place')}),
	object({kind: one('unnamed'), mention: quote}),
	object({kind: one('unknown')}),
);
const correction = any(
	object({type: one('set-speaker'), quote, speaker}),
	object({type: one('not-a-quote'), quote}),
	object({type: one('merge-actors'), from: actor, into: actor}),
	object({type: one('rename-actor'), actor, name: text}),
	object({type: one('tag', 'untag'), quote, tag: text}),
	object({type: one('note'), quote, note: text}),
);
const event = any(
	object({id: text, at: text, does: one('correct'), correction}),
	object({id: text, at: text, does: one('undo', 'redo'), of: text}),
);

/** Whether a value read from a file is an event that this version of the program understands. */
export function isCorrectionEvent(value: unknown): value is CorrectionEvent {
	return event(value);
}
