import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {fromText} from '../../source/article/from-text.ts';
import {textOf} from '../../source/article/offset.ts';

const folder = new URL('../articles/', import.meta.url);

/** What a reader of the article is told about its quotes. Each expected file has been read beside its article. */
function quotesOf(text: string, name: string): string {
	const {article, quotes, actors} = analyzeArticle(fromText(text, {path: name}));
	const nameOf = new Map(actors.map(actor => [actor.id, actor.name]));
	return `${JSON.stringify(
		quotes.map(({kind, parts, cue, speaker, confidence, because}) => ({
			kind,
			parts: parts.map(part => textOf(article.text, part)),
			cue: cue && textOf(article.text, cue),
			speaker: speaker.kind === 'named' ? nameOf.get(speaker.actor) : speaker.kind,
			mention: speaker.kind === 'unknown' || !speaker.mention ? null : textOf(article.text, speaker.mention),
			confidence,
			because,
		})),
		null,
		'\t',
	)}\n`;
}

describe('a whole article', () => {
	it.each(['court-northport', 'football-british', 'interview-librarian', 'science-glacier'])(
		'%s has the quotes a careful reader finds',
		async name => {
			const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
			await expect(quotesOf(text, name)).toMatchFileSnapshot(`../articles/${name}.json`);
		},
	);
});
