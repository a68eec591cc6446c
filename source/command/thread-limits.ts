import type {ResourceLimits} from 'node:worker_threads';
import type {Article} from '../article/article.ts';

// What the threads of their own may hold. A document is not known before it is read, so reading it gets what the worst
// that is no trap takes; an article's length is known, so analysing it gets what that length takes.

/** How far a document is waited for. Tests make them smaller. */
export type ReadingLimits = {
	/** From one article to the next. The heaviest pages that are no trap take ten seconds on a slow machine. */
	readonly milliseconds: number;
	/** What the thread may hold: a page of 20 MB takes one gigabyte and a half while it is read. */
	readonly megabytes: number;
};

/** What holds unless a test says otherwise. */
export const usualReadingLimits: ReadingLimits = {milliseconds: 60_000, megabytes: 2048};

/**
 * Left to itself, V8 lets garbage grow to several times of what is in use before it clears up. A hundred kilobytes of news
 * take three megabytes; with five, 10,000 quotes take 100 MB less in all, for a twentieth more time.
 */
export function analysisLimits({text}: Article): ResourceLimits {
	return {maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 80 + Math.ceil(text.length / 20_000)};
}
