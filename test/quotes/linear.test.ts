import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {fromText} from '../../source/article/from-text.ts';
import {toNdjsonLine} from '../../source/export/to-json.ts';

/**
 * How many milliseconds of work a text takes from its letters to its line of NDJSON, not counting what other
 * programs do meanwhile. The better of two runs: the rules have been compiled, and no rubbish was collected for others.
 *
 * @param enough As little as is enough to know: what takes no longer is not run twice.
 */
function workFor(text: string, enough = 0): number {
	const once = () => {
		const before = process.threadCpuUsage();
		toNdjsonLine(analyzeArticle(fromText(text, {path: 'test.txt'})));
		const {user, system} = process.threadCpuUsage(before);
		return (user + system) / 1000;
	};
	const first = once();
	return first < enough ? first : Math.min(first, once());
}

/** The same words over and over, up to a length, with what comes between two of them. */
function repeated(words: string, length: number): string {
	return words.repeat(Math.ceil(length / words.length)).slice(0, length);
}

/** Eight times the text takes eight times the work, or twelve where memory is slow; a square would take 64 times as much. */
const mostGrowth = 20;
/** Less work than this says nothing of how it grows, in milliseconds. */
const leastWork = 10;
/** A reader waits no longer than this, in milliseconds of work. */
const longestWait = 3000;

/** The thousandth scene has another speaker than the first, as in a book. */
function book(length: number): string {
	const givenNames = ['Ada', 'Mia', 'Ben', 'Olaf', 'Carmen', 'Yusuf', 'Beatrix', 'Tobias'];
	const lastNames = ['Okoro', 'Hale', 'Vale', 'Petersen', 'Adeyemi', 'Demir', 'Lund', 'Renner', 'Castell'];
	const scenes: string[] = [];
	for (let size = 0, scene = 0; size < length; scene++) {
		const name = `${givenNames[scene % 8]} ${lastNames[Math.floor(scene / 8) % 9]}`;
		const text = `“The bridge opens in May,” said ${name}. “Not before.” The council met at noon in hall ${scene}.

Nobody knew whether the harbour board, which had met twice, would pay. “It is ‘safe’,” she added.

It rained for two days and the ferry did not run.`;
		scenes.push(text);
		size += text.length;
	}

	return scenes.join('\n\n');
}

describe('the work of an analysis grows with the text, and not faster', () => {
	it.each([
		['words without a mark', 'the bridge opens in May and the ferry runs '],
		['one endless word', 'bridge'],
		['sentences in one paragraph', 'The harbour board met. '],
		['reported speech in one paragraph', 'Ada Okoro said that the bridge would open. '],
		['curly marks that never close', '“a '],
		['straight marks', '"a '],
		['single marks that never close', '‘a '],
		['apostrophes', "boys' "],
		['one apposition behind another', 'Ada Okoro, the mayor, '],
		['a list of names without end', 'Ada Okoro, Ben Hale, Mia Lund, '],
		['names joined by “and”', 'Ada Okoro and Ben Hale '],
		['lines', 'The harbour board met.\n'],
		['paragraphs with a quote each', '“We open,” Ada Okoro said.\n\n'],
		['pronouns', 'She said it was safe. '],
		['a transcript', 'OKORO: The ferry is late.\n\n'],
	])(
		'%s',
		(_, words) => {
			const most = mostGrowth * Math.max(workFor(repeated(words, 60_000)), leastWork);
			expect(workFor(repeated(words, 480_000), most)).toBeLessThan(most);
		},
		60_000,
	);
});

describe('a reader does not wait', () => {
	it.each([
		['1 MB without a mark', repeated('the bridge opens in May and the ferry runs ', 1_000_000)],
		['100,000 marks that never close', '“a '.repeat(100_000)],
		['100,000 honorifics and nobody behind them', `The man said ${'Mr. '.repeat(100_000)}`],
		['100,000 demonyms', `As ${'Italian '.repeat(100_000)}`],
		['a book of 3 MB', book(3_000_000)],
	])(
		'for %s',
		(_, text) => {
			expect(workFor(text, longestWait)).toBeLessThan(longestWait);
		},
		60_000,
	);
});
