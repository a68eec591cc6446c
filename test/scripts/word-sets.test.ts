import fs from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
// @ts-expect-error: a script has no types.
import * as wordSets from '../../scripts/word-sets.mjs';
import {runs} from '../helpers/runs.ts';

const {moduleContents, withWordSets, wordsOf} = wordSets as {
	moduleContents: string;
	withWordSets(source: string): string;
	wordsOf(inside: string, flags?: string): string[] | null;
};
const {words: kinds} = (await import(
	/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(moduleContents)}`
)) as {words: Record<string, new (words: string) => {test(word: string): boolean}>};

/** What stands in for a regular expression in the bundle. */
const setFor = (inside: string, flags: string) => {
	const words = wordsOf(inside, flags);
	return words === null ? null : new kinds[flags]!(`|${words.join('|')}|`);
};

describe('a regular expression that stands for a few words', () => {
	const letter = fc.constantFrom('a', 's', 'K', '.', "'", '-', 'é', 'ß');
	const written = letter.map(letter => (letter === '.' ? '\\.' : letter));
	const inside = fc.letrec(tie => ({
		either: fc.array(tie('sequence'), {minLength: 1, maxLength: 3}).map(parts => parts.join('|')),
		sequence: fc.array(tie('piece'), {maxLength: 3}).map(parts => parts.join('')),
		piece: fc
			.tuple(
				fc.oneof({depthSize: 'small'}, written, tie('group'), tie('class')),
				fc.constantFrom('', '', '?'),
			)
			.map(parts => parts.join('')),
		group: tie('either').map(either => `(?:${either as string})`),
		class: fc.constantFrom('[as]', '[ks.]', '[é]'),
	})).sequence as fc.Arbitrary<string>;
	// The Kelvin sign and the long s are a k and an s to those who look at more than ASCII.
	const word = fc
		.array(fc.oneof(letter, fc.constantFrom('A', 'S', 'k', 'É', '\u212A', '\u017F', '|', 'x')), {
			maxLength: 5,
		})
		.map(letters => letters.join(''));

	it.each(['', 'u', 'i', 'iu'])('is answered alike by a set, with the flags “%s”', flags => {
		fc.assert(
			fc.property(inside, fc.array(word, {maxLength: 20}), (inside, words) => {
				const set = setFor(inside, flags);
				if (set === null) return;
				const expression = new RegExp(`^${inside}$`, flags);
				for (const word of [...words, ...wordsOf(inside, flags)!]) {
					expect(`${word} ${set.test(word)}`).toBe(`${word} ${expression.test(word)}`);
				}
			}),
			runs(2000),
		);
	});

	it.each(['', 'u', 'i', 'iu'])('is not found where there is no word, with the flags “%s”', flags => {
		expect(setFor('(?:said|says)', flags)!.test(undefined as never)).toBe(false);
	});

	it('may be built of parts', () => {
		expect(wordsOf('(?:s?he|(?:some|any)body|ha[sd])')).toEqual([
			'she',
			'he',
			'somebody',
			'anybody',
			'has',
			'had',
		]);
	});

	it.each([
		'a|b',
		'(?:a|b',
		'a+',
		'a.',
		'\\d',
		'(a)',
		'(?!a)b',
		'[^a]',
		'[a-z]',
		'\\|',
		'(?:one|two)$|^three',
	])('is not %s', inside => {
		expect(wordsOf(inside)).toBeNull();
	});

	it('is not one of too many', () => {
		expect(wordsOf('[abcdefgh][abcdefgh][abcdefgh]')).toBeNull();
	});
});

describe('a source file', () => {
	it('gets sets for what it tests itself', () => {
		const bundled = withWordSets(
			'const said =\n\t/^(?:said|says)$/;\nexport const f = (word: string) => said.test(word) || /^an?$/i.test(word);\n',
		);
		expect(bundled).not.toContain('/^');
		expect(bundled.split('\n')).toHaveLength(4);
	});

	it.each([
		'export const said = /^(?:said|says)$/;',
		'const said = /^(?:said|says)$/;\nword.replace(said, "");',
		'word.replace(/^(?:said|says)$/, "");',
		'/^(?:said|says)\\b/.test(word);',
		'/^(?:said|says)$/m.test(word);',
	])('keeps what is used in another way: %s', source => {
		expect(withWordSets(source)).toBe(source);
	});

	it('is smaller work for a start: most lists of words in the rules are sets', () => {
		const rules = fs
			.globSync('source/{actors,quotes}/*.ts')
			.map(file => withWordSets(fs.readFileSync(file, 'utf8')));
		expect(rules.join('').match(/new \$words\[/g)!.length).toBeGreaterThan(100);
	});
});
