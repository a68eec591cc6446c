import {describe, expect, it} from 'vitest';
import {castOf} from '../../source/actors/cast.ts';
import {textOf} from '../../source/article/offset.ts';
import {findQuotes} from '../../source/quotes/find-quotes.ts';
import {articleOf} from '../helpers/marked.ts';

/** Who says each quote, by name, by description, or nobody. */
function speakersOf(text: string): string[] {
	const article = articleOf(text);
	const cast = castOf(article);
	return findQuotes(article, cast).map(({quote: {speaker}}) =>
		speaker.kind === 'named'
			? cast.actor(speaker.actor).name
			: speaker.kind === 'unnamed'
				? textOf(text, speaker.mention)
				: 'nobody',
	);
}

describe('the speaker beside the cue', () => {
	it.each([
		['“It holds,” Ada Okoro, 59, of Ashton, Va., said.', ['Ada Okoro']],
		['“It holds,” said the mayor, Ada Okoro.', ['Ada Okoro']],
		['As Ada Okoro, a tax lawyer and a fellow at the college, recently put it, “It holds.”', ['Ada Okoro']],
		['“It holds,” Ada Okoro notes.', ['Ada Okoro']],
		['“It holds,” a spokesman for Ada Okoro said.', ['a spokesman for Ada Okoro']],
		['Ada Okoro met Ben Hale, who said: “It holds.”', ['Ben Hale']],
		['“It holds,” officials say.', ['officials']],
		['Ada Okoro was quoted as saying “it holds”.', ['Ada Okoro']],
		['The plan was called “a shame” by Ada Okoro.', ['Ada Okoro']],
		['“It holds” — Ada Okoro', ['Ada Okoro']],
		['In other words, explained Ada Okoro: “It holds.”', ['Ada Okoro']],
	])('%s', (text, speakers) => {
		expect(speakersOf(text)).toEqual(speakers);
	});
});

describe('a verb without a subject of its own', () => {
	it('hangs on the main clause and not on a clause inside it', () => {
		expect(
			speakersOf(
				'Ada Okoro was just as firm when asked about Ben Hale, who left in May, saying, “It will hold.”',
			),
		).toEqual(['Ada Okoro']);
	});

	it('is tied to the clause of “after” when it stands in it', () => {
		expect(
			speakersOf('Ada Okoro left the party after she attacked the police and blamed it on “bad laws”.').at(
				-1,
			),
		).toBe('Ada Okoro');
	});

	it('belongs to the one who is criticised for saying it', () => {
		expect(speakersOf('Ada Okoro criticised Ben Hale for saying “nobody asked me”.')).toContain('Ben Hale');
	});
});

describe('a quotation without a cue', () => {
	it('goes on with the voice of its paragraph', () => {
		expect(speakersOf('Ada Okoro said the pier had failed. “We saw the cracks.”')).toEqual([
			'Ada Okoro',
			'Ada Okoro',
		]);
	});

	it('goes on with the voice of the paragraph before', () => {
		expect(speakersOf('“It holds,” said Ada Okoro.\n\n“We tested it twice this week.”')).toEqual([
			'Ada Okoro',
			'Ada Okoro',
		]);
	});

	it('belongs to whoever the sentence before is about', () => {
		expect(speakersOf('Ada Okoro shook her head. “Not this year.”')).toEqual(['Ada Okoro']);
	});

	it('may be signed below', () => {
		expect(speakersOf('“The best weekend we have ever had here.”\n\n— Ada Okoro')).toEqual(['Ada Okoro']);
	});
});

describe('a pronoun', () => {
	it('is not the one whom its own sentence names behind it', () => {
		expect(speakersOf('Ben Hale met Carl Moss in May. He said Moss was “a fool”.')).toEqual(['Ben Hale']);
	});

	it('may mean somebody who was only described', () => {
		expect(speakersOf('One passenger said the cabin was cold. “Very cold,” she said.').at(-1)).toBe('she');
	});

	it('“the latter” is the second of two', () => {
		expect(speakersOf('Ben Hale met Ada Okoro, and the latter said “it holds”.')).toEqual(['Ada Okoro']);
	});
});
