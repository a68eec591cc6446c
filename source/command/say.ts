import {safeMessage} from '../unsafe-characters.ts';
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
		around.say(safeMessage(reportBug(bug, source === null ? [] : [source])));
		return;
	}

	// The message mostly names the source already, but not always: “The file is empty.”
	const place = source === null || message.includes(source) ? '' : `${source}: `;
	around.say(`article-explorer: ${safeMessage(place + message)}\n${safeMessage(advice)}\n`);
}

/** Says one line, with words in it that the program did not choose. */
export function sayLine(text: string, around: Surroundings): void {
	around.say(`${safeMessage(text)}\n`);
}

/** Says what the reader should know about a source that could be read, unless they want to hear of errors alone. */
export function sayNotice(source: string | null, notice: string, around: Surroundings): void {
	if (around.isQuiet) return;
	const place = source === null ? '' : `${source === '-' ? 'standard input' : source}: `;
	around.say(`article-explorer: ${safeMessage(place + notice)}\n`);
}
