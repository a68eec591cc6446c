import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {fold, lower} from '../../source/search/fold.ts';
import {loadFuse} from '../../source/search/match.ts';
import {matchNames} from '../../source/search/match-names.ts';
import {parseQuery} from '../../source/search/parse-query.ts';
import {createPaneIndex, searchPane} from '../../source/search/search-pane.ts';
import type {SearchRow} from '../../source/search/search-row.ts';
import {runs} from '../helpers/runs.ts';

beforeAll(loadFuse);

const context = {isMarked: (id: string) => id.endsWith('1')};

const anything = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.string({unit: 'grapheme'}),
	fc.string({unit: fc.constantFrom(...'aAbB ßẞİıéﬁ’“”…\u0301\u00ad\u200d\n👩🏽🚀🇩🇪Σς한한"\'^$!|-:')}),
);
const queries = fc.oneof(
	anything,
	fc
		.array(
			fc.oneof(
				anything,
				fc.constantFrom(
					'who:',
					'is:',
					'is:direct',
					'is:marked',
					'cue:',
					'type:',
					'p:',
					'p:1-2',
					'-is:',
					'!',
					'|',
					'^',
					'$',
					"'",
					'"',
				),
				fc.constantFrom(...'mayor ruiz okoro said'.split(' ')),
			),
			{maxLength: 6},
		)
		.chain(parts => fc.constantFrom(parts.join(''), parts.join(' '))),
);
const rows: fc.Arbitrary<readonly SearchRow[]> = fc
	.array(
		fc.record({
			texts: fc.array(anything, {maxLength: 3}),
			who: fc.array(anything, {maxLength: 2}),
			cue: fc.option(anything),
			paragraph: fc.nat({max: 4}),
		}),
		{maxLength: 6},
	)
	.map(list =>
		list.map(({texts, who, cue, paragraph}, index) => ({
			id: `r${index}`,
			fields: texts.map((text, at) => ({name: at === 0 ? 'text' : 'speaker', text, offset: null})),
			facts: {who, kind: 'direct', speaker: 'named', cue, type: 'direct', paragraphs: [paragraph]},
		})),
	);

describe('any search at all', () => {
	it('never throws, and lights only letters, in order and once', () => {
		fc.assert(
			fc.property(rows, queries, (list, query) => {
				const {matches, literalCount, closeCount} = searchPane(createPaneIndex(list), query, context);
				expect(matches).toHaveLength(literalCount + closeCount);
				expect(new Set(matches.map(({id}) => id)).size).toBe(matches.length);
				expect(matches.findLastIndex(({isClose}) => !isClose)).toBe(literalCount - 1);
				for (const {id, hits} of matches) {
					const {fields} = list.find(row => row.id === id)!;
					for (const [index, {field, start, end}] of hits.entries()) {
						expect(start).toBeGreaterThanOrEqual(0);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(fields[field]!.text.length);
						const before = hits[index - 1];
						expect(!before || before.field < field || before.end <= start).toBe(true);
					}
				}
			}),
			runs(1000),
		);
	});

	it('reads a query the same each time, and a query that was read as the query itself', () => {
		fc.assert(
			fc.property(rows, queries, (list, query) => {
				const read = parseQuery(query);
				expect(parseQuery(query)).toEqual(read);
				const index = createPaneIndex(list);
				expect(searchPane(index, read, context)).toEqual(searchPane(index, query, context));
			}),
			runs(300),
		);
	});
});

describe('words as they were typed', () => {
	it('are found where a look at every text finds them, and lit on letters that fold to them', () => {
		const words = fc.array(fc.string({unit: fc.constantFrom(...'abéßﬁ'), minLength: 1, maxLength: 3}), {
			minLength: 1,
			maxLength: 3,
		});
		fc.assert(
			fc.property(rows, words, (list, asked) => {
				const folded = asked.map(word => lower(fold(word)));
				const expected = list
					.filter(({fields}) =>
						folded.every(word => fields.some(({text}) => lower(fold(text)).includes(word))),
					)
					.map(({id}) => id);
				const {matches} = searchPane(createPaneIndex(list), asked.map(word => `'${word}`).join(' '), context);
				expect(matches.map(({id}) => id)).toEqual(expected);
				for (const {id, hits} of matches) {
					const {fields} = list.find(row => row.id === id)!;
					const lit = hits.map(({field, start, end}) => lower(fold(fields[field]!.text.slice(start, end))));
					// Each lit stretch holds a word, and each word is lit.
					expect(lit.every(stretch => folded.some(word => stretch.includes(word)))).toBe(true);
					expect(folded.every(word => lit.some(stretch => stretch.includes(word)))).toBe(true);
				}
			}),
			runs(1000),
		);
	});
});

describe('any names at all', () => {
	it('are found without an error, each once, and lit inside', () => {
		fc.assert(
			fc.property(fc.array(anything, {maxLength: 6}), anything, (names, query) => {
				const found = matchNames(query, names);
				expect(new Set(found.map(({index}) => index)).size).toBe(found.length);
				for (const {index, hits} of found) {
					for (const [at, {start, end}] of hits.entries()) {
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(names[index]!.length);
						expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : hits[at - 1]!.end);
					}
				}
			}),
			runs(1000),
		);
	});
});
