import type {Problem} from './problem.ts';
import {reportBug} from './report-bug.ts';
import type {Surroundings} from './surroundings.ts';

/** Says what went wrong and what to do about it. */
export function sayProblem(
	{message, advice, bug}: Problem,
	around: Surroundings,
	source: string | null = null,
): void {
	if (bug !== undefined) {
		around.say(shown(reportBug(bug, source === null ? [] : [source])));
		return;
	}

	// The message mostly names the source already, but not always: “The file is empty.”
	const place = source === null || message.includes(source) ? '' : `${source}: `;
	around.say(`article-explorer: ${shown(place + message)}\n${shown(advice)}\n`);
}

/** Says one line, with words in it that the program did not choose. */
export function sayLine(text: string, around: Surroundings): void {
	around.say(`${shown(text)}\n`);
}

/** Says what the reader should know about a source that could be read. */
export function sayNotice(source: string | null, notice: string, around: Surroundings): void {
	around.say(`article-explorer: ${shown(source === null ? notice : `${source}: ${notice}`)}\n`);
}

/** What the reader or somebody else wrote may hold escape sequences, and they must not reach the terminal. */
export function shown(text: string): string {
	return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
