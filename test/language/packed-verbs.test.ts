import {describe, expect, it} from 'vitest';
import {buildTable, verb} from '../../source/language/english/verbs.ts';
import {packVerbs, verbsIn} from '../../source/language/packed-verbs.ts';

const verbs = verbsIn(packVerbs(buildTable()));
const packed = (word: string) => verbs.get(word);

describe('the verbs as the bundle holds them', () => {
	it('are all there, and mean the same', () => {
		for (const [word, use] of buildTable()) expect(packed(word)).toEqual(use);
	});

	it.each(['bridge', 'sai', 'saida', 's', '', 'say past', 'went\n', '__proto__', 'constructor', 'said '])(
		'do not hold %j',
		word => {
			expect(packed(word)).toBeUndefined();
			expect(verb(word)).toBeUndefined();
		},
	);

	it('know a verb that reports only with a particle', () => {
		expect(packed('went')).toMatchObject({lemma: 'go', particles: expect.arrayContaining(['on'])});
	});
});
