import type {ActorId} from '../actors/actor.ts';
import type {Cast} from '../actors/cast.ts';
import {type Offset, offset, type Span, span} from '../article/offset.ts';
import type {SpeakerChoice} from './speaker.ts';

/** “RUIZ: ” or “Ana Ruiz: ” in front of what is said, as transcripts and interviews print it. */
export type SpeakerLabel = {
	/** The label without its colon. */
	readonly name: Span;
	/** Where the words begin. */
	readonly end: Offset;
};

const label =
	/["“”'‘’]*((?:\p{Lu}[\p{L}.'’-]*)(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})(?:\s*\([^)]{1,30}\))?:\s+(?=\S)/uy;
/** A longer head of a line is not looked at, as that takes the most costly expression of all. */
const mostWords = 4;
/** Words that stand before a colon in newspapers and are nobody's name. */
const noName =
	/^(?:Note|Editor|Update|Correction|Photo|Video|Watch|Read|Related|Source|Sources|Q|A|Also|Here|But|And|The|This|That|Question|Answer|Warning|Partial|Transcript|Breaking|More|See|Listen|Image|Credit|Story|Location|When|Where|Who|What|Why|How|Date|Time)(?:\s|$)/u;

/** The label at a place, or `null`. */
export function labelAt(text: string, start: number, end: number): SpeakerLabel | null {
	const head = text.slice(start, Math.max(start, text.slice(start, end).indexOf(':') + start));
	if (head === '' || (!head.includes('(') && (head.includes(',') || head.split(/\s+/).length > mostWords))) {
		return null;
	}

	label.lastIndex = start;
	const match = label.exec(text);
	if (!match || match.index + match[0].length >= end || noName.test(match[1]!)) {
		return null;
	}

	const from = start + match[0].indexOf(match[1]!);
	return {name: span(from, from + match[1]!.length), end: offset(start + match[0].length)};
}

/** Whom a label names: a mention that stands there, or a last name printed in capitals. */
export function speakerOfLabel(text: string, {name}: SpeakerLabel, cast: Cast): SpeakerChoice {
	const mention = cast.mentionsIn(name).at(-1);
	const words = text.slice(name.start, name.end);
	const actor = mention?.actor ?? byLastName(words, cast) ?? byInitials(words, cast);
	return {
		speaker: actor
			? {kind: 'named', actor, mention: name}
			: {kind: 'unnamed', mention: name, description: null},
		confidence: 'certain',
		because: 'speaker-label',
		candidates: [],
	};
}

function byLastName(label: string, cast: Cast): ActorId | null {
	const last = label.split(/\s+/).at(-1)!.toLowerCase();
	const fitting = cast.members.filter(
		({kind, name}) => kind === 'person' && name.toLowerCase().split(' ').at(-1) === last,
	);
	return fitting.length === 1 ? fitting[0]!.id : null;
}

/** “SA” in an interview with Sally Ahearn. */
function byInitials(label: string, cast: Cast): ActorId | null {
	if (!/^\p{Lu}{2,3}$/u.test(label)) {
		return null;
	}

	const fitting = cast.members.filter(
		({kind, name}) =>
			kind === 'person' &&
			name
				.split(/[\s-]+/)
				.map(word => word[0])
				.join('') === label,
	);
	return fitting.length === 1 ? fitting[0]!.id : null;
}

/** Whether a label is in capitals, so that it can be nothing else. */
export function isInCapitals(text: string, {name}: SpeakerLabel): boolean {
	const words = text.slice(name.start, name.end);
	return words.length > 2 && words === words.toUpperCase();
}
