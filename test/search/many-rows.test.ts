import {beforeAll, describe, expect, it} from 'vitest';
import {loadFuse} from '../../source/search/match.ts';
import {createPaneIndex, searchPane} from '../../source/search/search-pane.ts';
import type {SearchRow} from '../../source/search/search-row.ts';

beforeAll(loadFuse);

const context = {isMarked: () => false};

const subjects = 'council harbour bridge school keeper Łódź port'.split(' ');
const verbs = 'closed reopened flooded voted waited'.split(' ');

/** More rows than are looked through one by one. */
const rows = Array.from({length: 25_000}, (_, number): SearchRow => {
	const subject = subjects[number % subjects.length]!;
	const verb = verbs[Math.floor(number / subjects.length) % verbs.length]!;
	return {
		id: `r${number}`,
		fields: [
			{name: 'text', text: `“The ${subject} ${verb}, number ${number}.”`, offset: null},
			{name: 'speaker', text: number % 1000 === 0 ? 'Ana Ruiz' : 'Ada Okoro', offset: null},
		],
		facts: {who: [], kind: null, speaker: null, cue: null, type: 'body', paragraphs: [number]},
	};
});

function expected(holds: (row: SearchRow, number: number) => boolean): readonly string[] {
	return rows.filter(holds).map(({id}) => id);
}

function ids(index: ReturnType<typeof createPaneIndex>, query: string) {
	return searchPane(index, query, context).matches.map(({id}) => id);
}

function text({fields}: SearchRow): string {
	return fields.map(field => field.text).join('\n');
}

describe('searching very many rows', () => {
	const index = createPaneIndex(rows);
	while (!index.warm(50));

	it.each([
		['a word', 'bridge', (row: SearchRow) => text(row).includes('bridge')],
		['a part of a word', 'ridg', (row: SearchRow) => text(row).includes('ridg')],
		['several words', 'port voted', (row: SearchRow) => /port voted/.test(text(row))],
		['accents', 'lodz', (row: SearchRow) => text(row).includes('Łódź')],
		['capitals', 'The', (row: SearchRow) => text(row).includes('The')],
		['a phrase', '"port voted, n"', (row: SearchRow) => text(row).includes('port voted, n')],
		['a phrase with a capital', '"The port"', (row: SearchRow) => text(row).includes('The port')],
		['a beginning', '^the', () => true],
		['an end', '99$', (row: SearchRow) => text(row).includes('99.')],
		['a whole word', "'77'", (row: SearchRow) => / 77\./.test(text(row))],
		['what does not have a word', '!okoro', (row: SearchRow) => text(row).includes('Ruiz')],
		['a name', 'ruiz', (row: SearchRow) => text(row).includes('Ruiz')],
		['punctuation', 'voted,', (row: SearchRow) => text(row).includes('voted,')],
		['a paragraph', 'p:5-7', (_: SearchRow, number: number) => number >= 4 && number <= 6],
	])('finds %s', (_, query, holds) => {
		expect(ids(index, query)).toEqual(expected(holds));
	});

	it('finds words with letters wrong, and lights them', () => {
		const {matches, closeCount} = searchPane(index, 'coucil', context);
		expect(closeCount).toBe(expected(row => text(row).includes('council')).length);
		expect(matches[0]!.hits).toEqual([{field: 0, start: 5, end: 12}]);
	});

	it('finds a row by its id, or says that it was not found', () => {
		const result = searchPane(index, 'ruiz', context);
		expect(result.find('r1000')).toBe(result.matches[1]);
		expect(result.find('r1001')).toBeNull();
		expect(result.find('no such row')).toBeNull();
	});
});

describe('searching very many rows before they have been read', () => {
	it('answers from those that were read, and says that there may be more', () => {
		const index = createPaneIndex(rows);
		const first = searchPane(index, 'bridge', {...context, patience: 0});
		expect(first.isPartial).toBe(true);
		expect(first.matches.length).toBeLessThan(rows.length / subjects.length);
		while (!index.warm(50));
		const last = searchPane(index, 'bridge', {...context, patience: 0});
		expect(last.isPartial).toBe(false);
		expect(last.matches.map(({id}) => id)).toEqual(expected(row => text(row).includes('bridge')));
	});

	it('does not say that nothing is close before it has looked', () => {
		const index = createPaneIndex(rows);
		while (searchPane(index, 'bridge', {...context, patience: 5}).isPartial);
		expect(searchPane(index, 'brdge', {...context, patience: 0})).toMatchObject({
			isPartial: true,
			matches: [],
		});
		while (!index.warm(50));
		expect(searchPane(index, 'brdge', {...context, patience: 0})).toMatchObject({isPartial: false});
		expect(ids(index, 'brdge')).toEqual(expected(row => text(row).includes('bridge')));
	});

	it('waits for the whole answer where the reader has patience', () => {
		const result = searchPane(createPaneIndex(rows), 'brdge', context);
		expect(result.isPartial).toBe(false);
		expect(result.matches.map(({id}) => id)).toEqual(expected(row => text(row).includes('bridge')));
	});
});

describe('one paragraph with a letter in it a million times', () => {
	it('lights every one', () => {
		const index = createPaneIndex([
			{
				id: 'p1',
				fields: [{name: 'text', text: 'ab '.repeat(400_000), offset: null}],
				facts: {who: [], kind: null, speaker: null, cue: null, type: 'body', paragraphs: [0]},
			},
		]);
		expect(searchPane(index, 'a', context).matches[0]?.hits.length).toBe(400_000);
	});
});
