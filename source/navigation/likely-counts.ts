import {commonCues} from '../language/common-cues.ts';

/** How many quotes and actors a text probably has, told from its signs alone. */
export type LikelyCounts = {readonly quotes: number; readonly actors: number};

// An expression goes over so much in a millisecond. What is longer fills its lists anyway.
const countedLetters = 65_536;

const openings = /[“„«「『]|(?<![\p{L}\p{N}])"(?=\S)/gu;
const cues = new RegExp(`\\b(?:${Object.values(commonCues).flat().join('|')})\\b`, 'g');
const capitalised = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu;

/**
 * Guesses how long the lists of quotes and actors will be, so that they can have the room that they need before anything
 * is found, and nothing on the screen moves when it is. A quote has marks or a cue, mostly both.
 */
export function likelyCounts(text: string): LikelyCounts {
	const counted = text.slice(0, countedLetters);
	const marked = counted.match(openings)?.length ?? 0;
	const names = new Set(counted.match(capitalised)).size;
	const reported = counted.match(cues)?.length ?? 0;
	return {quotes: Math.max(marked, reported) + 1, actors: names + 1};
}
