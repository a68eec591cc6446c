import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {readArticles} from '../../source/article/read-articles.ts';
import {ReaderError} from '../../source/errors.ts';
import {inputOf} from '../article/documents.ts';
import {runs} from '../helpers/runs.ts';
import {crumb, tag} from './random-texts.ts';

/** How many milliseconds of work a file takes, not counting what other programs do meanwhile. */
async function workFor(text: string, name: string): Promise<number> {
	const before = process.threadCpuUsage();
	try {
		for await (const article of readArticles(inputOf(text, name))) analyzeArticle(article);
	} catch (error) {
		if (!(error instanceof ReaderError)) throw error;
	}

	const {user, system} = process.threadCpuUsage(before);
	return (user + system) / 1000;
}

const small = 8_000;
const large = 8 * small;
/** Eight times the text takes eight times the work, and twice that on a bad day; a square would take 64 times as much. */
const mostGrowth = 24;
/** What a small text takes at least, in milliseconds: below this, a measurement says nothing. */
const least = 30;

describe('the work grows with the text, and not faster', () => {
	it.each([
		['a.txt', crumb],
		['a.html', fc.oneof(crumb, tag)],
		['a.md', fc.oneof(crumb, tag)],
		['a.xml', fc.oneof(crumb, tag)],
		['a.eml', fc.oneof(crumb, tag)],
	])('in %s, whatever a few words are repeated', async (name, piece) => {
		const words = fc
			.tuple(fc.array(piece, {minLength: 1, maxLength: 4}), fc.constantFrom('', ' ', ' ', '\n', '\n\n'))
			.map(([pieces, space]) => pieces.join(' ') + space)
			.filter(text => text !== '');
		const start =
			{
				'a.xml': '<rss><channel><item><description>',
				'a.eml': 'From: a@a.example\nTo: b@a.example\nSubject: x\n\n',
				'a.html': '<html>',
			}[name] ?? '';
		await fc.assert(
			fc.asyncProperty(words, async text => {
				const repeated = (length: number) => start + text.repeat(Math.ceil(length / text.length));
				const long = await workFor(repeated(large), name);
				if (long <= least * mostGrowth) return;
				expect(long / Math.max(least, await workFor(repeated(small), name))).toBeLessThan(mostGrowth);
			}),
			runs(15),
		);
	});
});
