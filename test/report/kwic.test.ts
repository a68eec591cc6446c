import {describe, expect, it} from 'vitest';
import {stretchesOfActor, stretchesOfWords, wordsInContext} from '../../source/report/kwic.ts';
import {harbour} from '../helpers/harbour.ts';

function lines(query: string, options?: Parameters<typeof wordsInContext>[2]): string[] {
	return wordsInContext(harbour, stretchesOfWords(harbour, query), options).map(
		({left, word, right}) => `${left}[${word}]${right}`,
	);
}

describe('words in context', () => {
	it('stand in their line, cut at whole words', () => {
		expect(lines('the town', {width: 14})).toEqual(['“Nobody asked [the town],” one']);
		expect(lines('reopen', {width: 22})[1]).toBe('harbour bridge will [reopen] in spring, Mayor Ana');
	});

	it('never leave their paragraph', () => {
		expect(lines('who')).toEqual(['“[Who] pays for all of this?”']);
		expect(lines('HARBOUR bridge')[0]).toBe('[Harbour bridge] to reopen in spring');
	});

	it('can be sorted by the words on either side', () => {
		expect(lines('said', {order: 'right', width: 16}).map(line => line.split(']')[1])).toEqual([
			'.',
			'. “Not this',
			' on Tuesday.',
			'. “Somebody has',
		]);
		expect(lines('said', {order: 'left', width: 16}).map(line => /(\S+) \[/.exec(line)![1])).toEqual([
			'Haddad',
			'resident',
			'Ruiz',
			'Ruiz',
		]);
	});

	it('may be given by their beginning', () => {
		expect(lines('some*')).toHaveLength(2);
		expect(lines('some')).toEqual([]);
		expect(lines('*')).toEqual([]);
	});

	it('may be an actor’s mentions', () => {
		const found = wordsInContext(harbour, stretchesOfActor(harbour.actors[0]!), {width: 10});
		expect(found.map(({word, paragraph}) => [word, paragraph])).toEqual([
			['Ana Ruiz', 0],
			['Ruiz', 1],
			['she', 5],
		]);
	});
});
