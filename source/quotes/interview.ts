import type {ActorId} from '../actors/actor.ts';
import type {Cast} from '../actors/cast.ts';
import type {Article} from '../article/article.ts';
import {type Offset, offset, type Span, span} from '../article/offset.ts';
import type {SpeakerChoice} from './speaker.ts';

/** An interview with one person, printed with “Q:” before what is asked and “A:” before what is answered. */
export type Interview = {
	/** Who answers: the one person whom the head and the opening are about. */
	readonly answers: ActorId | null;
	/** Who asks: the author, if the text names them. */
	readonly asks: ActorId | null;
};

const letterLabel = /(Q|A|Question|Answer): +(?=\S)/y;
/** One question and one answer may be anything; from the second on it is an interview. */
const fewest = 2;

/** Reads an article as an interview, or `null` when it is none. */
export function interviewOf({text, paragraphs, byline}: Article, cast: Cast): Interview | null {
	let questions = 0;
	let answers = 0;
	let first = Number.POSITIVE_INFINITY;
	for (const paragraph of paragraphs) {
		const found = letterAt(text, paragraph);
		if (found) {
			questions += found.isQuestion ? 1 : 0;
			answers += found.isQuestion ? 0 : 1;
			first = Math.min(first, paragraph.index);
		}
	}

	if (questions < fewest || answers < fewest) {
		return null;
	}

	const opening = cast.mentions.filter(({paragraph, kind}) => paragraph < first && kind === 'person');
	const author = opening.find(({actor}) => byline?.includes(cast.actor(actor).name))?.actor;
	const others = opening.filter(({actor}) => actor !== author);
	return {
		answers: onlyOne(others.filter(({paragraph}) => paragraph < 0)) ?? onlyOne(others),
		asks: author ?? null,
	};
}

function onlyOne(mentions: readonly {readonly actor: ActorId}[]): ActorId | null {
	const actors = new Set(mentions.map(({actor}) => actor));
	return actors.size === 1 ? mentions[0]!.actor : null;
}

/** The letter at the head of a paragraph, and where the words behind it begin. */
export function letterAt(
	text: string,
	{start}: Span,
): {readonly isQuestion: boolean; readonly name: Span; readonly end: Offset} | null {
	letterLabel.lastIndex = start;
	const match = letterLabel.exec(text);
	return match
		? {
				isQuestion: match[1]!.startsWith('Q'),
				name: span(start, start + match[1]!.length),
				end: offset(start + match[0].length),
			}
		: null;
}

/** Who speaks behind a letter. */
export function speakerOfLetter(
	{answers, asks}: Interview,
	{isQuestion, name}: {readonly isQuestion: boolean; readonly name: Span},
): SpeakerChoice {
	const actor = isQuestion ? asks : answers;
	return {
		speaker:
			actor === null
				? {kind: 'unnamed', mention: name, description: null}
				: {kind: 'named', actor, mention: name},
		confidence: 'likely',
		because: 'speaker-label',
		candidates: [],
	};
}
