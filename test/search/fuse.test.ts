import fc from 'fast-check';
import Fuse, {type IFuseOptions} from 'fuse.js';
import {beforeAll, describe, expect, it} from 'vitest';
import {fold, lower} from '../../source/search/fold.ts';
import {bestStretches, loadFuse} from '../../source/search/match.ts';
import {allowedEdits, fuseOptions} from '../../source/search/options.ts';
import {Screen, tooManyEdits} from '../../source/search/screen.ts';
import {createPaneIndex, searchPane} from '../../source/search/search-pane.ts';
import type {SearchRow} from '../../source/search/search-row.ts';
import {runs} from '../helpers/runs.ts';

beforeAll(loadFuse);

/** How Fuse itself searches rows of several fields: what it finds so, `searchPane` must find. */
const fuseRowOptions = {
	...fuseOptions,
	// Words apart and in any order: without it “mayor ruiz” has to stand there as such.
	useTokenSearch: true,
	// A row that has one word of two is no answer.
	tokenMatch: 'all',
	// The query is cut at spaces and nowhere else: “U.S.” and “don't” are words.
	tokenize: /\S+/g,
	// Rows are shown by the letters that are wrong in them, and then as they stand in the article.
	// A short text is no better an answer than a long one.
	ignoreFieldNorm: true,
	includeScore: true,
} as const satisfies IFuseOptions<unknown>;

const words = fc.constantFrom(
	...'the council closed a bridge school goverment government copper lighthouse keeper winter gull Łódź café naïve Straße'.split(
		' ',
	),
	...'“Nobody asked,” don’t U.S. 継続 👩🏽‍🚀 co-operate concil brigde ligthouse'.split(' '),
);
const texts = fc.oneof(
	fc.array(words, {minLength: 1, maxLength: 12}).map(list => list.join(' ')),
	fc.string({unit: fc.constantFrom(...'abcde '), maxLength: 60}),
);
const letters = (least: number, most: number) =>
	fc.oneof(
		fc.string({unit: fc.constantFrom(...'abcde'), minLength: least, maxLength: most}),
		words.map(word => lower(fold(word)).slice(0, most)).filter(word => word.length >= least),
	);

/** A stretch of a text with a few letters wrong: what is found, or only just not. */
function mistyped(text: string, least: number, most: number): fc.Arbitrary<string> {
	const edit = fc.record({
		at: fc.nat(),
		kind: fc.constantFrom('remove', 'insert', 'replace'),
		letter: fc.constantFrom(...'abcdé'),
	});
	return fc
		.record({
			start: fc.nat(),
			length: fc.integer({min: least, max: most}),
			edits: fc.array(edit, {maxLength: 4}),
		})
		.map(({start, length, edits}) => {
			const first = start % Math.max(1, text.length - length + 1);
			let word = text.slice(first, first + length);
			for (const {at, kind, letter} of edits) {
				const place = at % (word.length + 1);
				const rest = word.slice(kind === 'insert' ? place : place + 1);
				word = word.slice(0, place) + (kind === 'remove' ? '' : letter) + rest;
			}

			return word.slice(0, most);
		})
		.filter(word => word.length >= least);
}

const foldedTexts = fc.array(
	texts.map(text => lower(fold(text))),
	{minLength: 1, maxLength: 8},
);

/** Some texts, and a word that may be in the first of them with letters wrong. */
const textsAndWord = foldedTexts.chain(list =>
	fc.record({
		list: fc.constant(list),
		word: fc.oneof(letters(4, 32), list[0]!.length < 4 ? letters(4, 32) : mistyped(list[0]!, 4, 32)),
	}),
);

function rowOf(id: string, fields: readonly string[]): SearchRow {
	return {
		id,
		fields: fields.map(text => ({name: 'text', text, offset: null})),
		facts: {who: [], kind: null, speaker: null, cue: null, type: 'body', paragraphs: [0]},
	};
}

describe('the screen', () => {
	it('counts the edits that Fuse counts', () => {
		const seen = new Map<number, number>();
		fc.assert(
			fc.property(textsAndWord, ({list, word}) => {
				fc.pre(list.every(text => !text.includes(word)));
				const edits = new Uint8Array(list.length);
				new Screen(list).countEdits(word, allowedEdits(word.length), edits);
				for (const [id, text] of list.entries()) {
					const {isMatch, score} = Fuse.match(word, text, fuseOptions);
					expect([text, edits[id]]).toEqual([text, isMatch ? Math.round(score * word.length) : tooManyEdits]);
					seen.set(edits[id]!, (seen.get(edits[id]!) ?? 0) + 1);
				}
			}),
			runs(1000),
		);
		// The texts must hold words with one, two, three and more letters wrong, or nothing was compared.
		for (const edits of [1, 2, 3, 4, tooManyEdits]) {
			expect(seen.get(edits) ?? 0).toBeGreaterThan(20);
		}
	});

	it('counts the same when it looks at some of the texts only', () => {
		fc.assert(
			fc.property(fc.array(texts, {minLength: 2, maxLength: 8}), letters(4, 32), (list, word) => {
				const screen = new Screen(list);
				const all = new Uint8Array(list.length);
				const some = new Uint8Array(list.length);
				screen.countEdits(word, 2, all);
				screen.countEdits(word, 2, some, Uint32Array.of(1));
				expect(some[1]).toBe(all[1]);
			}),
			runs(300),
		);
	});
});

describe('a stretch with letters wrong', () => {
	it('has as few wrong as Fuse says, and is there just when Fuse finds the word', () => {
		fc.assert(
			fc.property(textsAndWord, ({list: [folded = ''], word}) => {
				const {isMatch, score} = Fuse.match(word, folded, fuseOptions);
				const [stretch] = bestStretches(folded, word);
				expect(stretch !== undefined).toBe(isMatch);
				if (stretch) {
					// Fuse gives a perfect match a thousandth, and the whole text none at all.
					expect(stretch.edits).toBe(Math.round(score * word.length));
				}
			}),
			runs(1000),
		);
	});
});

describe('rows found with letters wrong', () => {
	it('are those that Fuse finds by tokens, all of which must match', () => {
		const rowsAndWords = fc
			.array(fc.array(texts, {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 10})
			.chain(fields => {
				const list = fields.flat().flatMap(text =>
					lower(fold(text))
						.split(' ')
						.filter(word => word.length > 3),
				);
				const word =
					list.length === 0 ? letters(4, 12) : fc.constantFrom(...list).chain(one => mistyped(one, 4, 12));
				return fc.record({fields: fc.constant(fields), asked: fc.array(word, {minLength: 1, maxLength: 3})});
			});
		let found = 0;
		fc.assert(
			fc.property(rowsAndWords, ({fields, asked}) => {
				const folded = fields.map(list => list.map(text => lower(fold(text))));
				// Where a word stands as typed, Fuse is not asked for it; and what is an operator is no word.
				// Half an emoji folds to something else.
				fc.pre(asked.every(word => lower(fold(word)) === word));
				fc.pre(asked.every(word => /^[^'^"!|:-][^: ]*[^$ ]$/u.test(word)));
				fc.pre(asked.every(word => folded.flat().every(text => !text.includes(word))));
				const fuse = new Fuse(
					folded.map(list => ({list})),
					{...fuseRowOptions, keys: ['list']},
				);
				const expected = fuse.search(asked.join(' ')).map(({refIndex}) => `r${refIndex}`);
				const index = createPaneIndex(fields.map((list, number) => rowOf(`r${number}`, list)));
				const {matches} = searchPane(index, asked.join(' '), {isMarked: () => false});
				expect(matches.every(({isClose}) => isClose)).toBe(true);
				expect(matches.map(({id}) => id).sort()).toEqual(expected.sort());
				found += expected.length;
			}),
			runs(500),
		);
		expect(found).toBeGreaterThan(100);
	});

	it('are the same typed letter by letter as typed at once', () => {
		const rows = fc.array(texts, {minLength: 1, maxLength: 10});
		fc.assert(
			fc.property(rows, fc.array(letters(1, 9), {minLength: 1, maxLength: 2}), (list, asked) => {
				const all = list.map((text, number) => rowOf(`r${number}`, [text]));
				const typed = createPaneIndex(all);
				const query = asked.join(' ');
				for (let length = 1; length <= query.length; length++) {
					const context = {isMarked: () => false};
					const soFar = query.slice(0, length);
					expect(searchPane(typed, soFar, context).matches.map(match => ({...match}))).toEqual(
						searchPane(createPaneIndex(all), soFar, context).matches.map(match => ({...match})),
					);
				}
			}),
			runs(300),
		);
	});
});
