import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import schema from '../../schema/article-explorer-1.schema.json' with {type: 'json'};
import {dispersionOf} from '../../source/actors/dispersion.ts';
import type {Analysis} from '../../source/analysis.ts';
import {analyzeArticle} from '../../source/analyze-article.ts';
import {textOf} from '../../source/article/offset.ts';
import {readArticle} from '../../source/article/read-articles.ts';
import {anchorOf} from '../../source/corrections/anchor.ts';
import {applyCorrections} from '../../source/corrections/apply-corrections.ts';
import {rejectedIn} from '../../source/corrections/corrected-quote.ts';
import {
	type Correction,
	type CorrectionLog,
	correctionsIn,
	noCorrections,
	record,
	redo,
	takeBack,
	undo,
} from '../../source/corrections/correction.ts';
import {toJson} from '../../source/export/to-json.ts';
import {misfits} from '../helpers/json-schema.ts';
import {runs} from '../helpers/runs.ts';

const text = `Ferry line to keep its night boats

The night boats will go on until autumn, Councillor Ingrid Tait said on Monday. “We heard the islanders,” Tait said. She wants a third boat. “They need it,” she said, “and they will have it.”

“It is a start,” said Magnus Rendall, who skippers one of the two ferries. “Nobody sleeps on that crossing,” he said. Rendall has sailed for the Ferry Board since 2009.

The Ferry Board called the decision “costly but right” in a letter to the council. Lerwick pays half of it.

“They never asked us,” one deckhand said at the quay. “Who will pay for it?” asked Sunniva Rendall, who is not related to Magnus Rendall.

Tait told the Board that the money was there.
`;

const analysis: Analysis = analyzeArticle(
	await readArticle({
		path: 'ferry.txt',
		url: null,
		name: 'ferry.txt',
		bytes: new TextEncoder().encode(text),
		mediaType: null,
		notices: [],
	}),
);
const untouched = JSON.stringify(analysis);

const quote = fc.constantFrom(...analysis.quotes).map(one => anchorOf(analysis.article.text, one));
const actor = fc.constantFrom(...analysis.actors).map(({id, name}) => ({id, name}));
const name = fc.constantFrom('Lin Moss', 'Åse Ø', 'Tait', 'the crew', '🚢', 'Ingrid-Tait');
const speaker = fc.oneof(
	actor.map(one => ({kind: 'actor' as const, ...one})),
	name.map(one => ({kind: 'new' as const, name: one, actorKind: 'person' as const})),
	quote.map(mention => ({kind: 'unnamed' as const, mention})),
	fc.constant({kind: 'unknown' as const}),
);
const correction: fc.Arbitrary<Correction> = fc.oneof(
	fc.record({type: fc.constant('set-speaker' as const), quote, speaker}),
	fc.record({type: fc.constant('not-a-quote' as const), quote}),
	fc.record({type: fc.constant('merge-actors' as const), from: actor, into: actor}),
	fc.record({type: fc.constant('rename-actor' as const), actor, name}),
	fc.record({type: fc.constantFrom('tag' as const, 'untag' as const), quote, tag: fc.constantFrom('a', 'b')}),
	fc.record({type: fc.constant('note' as const), quote, note: fc.constantFrom('', 'Ask her.')}),
);
const step = fc.oneof(
	{weight: 5, arbitrary: correction.map(one => ({does: 'correct' as const, correction: one}))},
	{weight: 2, arbitrary: fc.constantFrom({does: 'undo' as const}, {does: 'redo' as const})},
	{weight: 1, arbitrary: fc.nat(20).map(event => ({does: 'take-back' as const, event}))},
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function next(log: CorrectionLog, one: Step): CorrectionLog {
	const stamp = {id: `event-${log.length}`, at: new Date(log.length).toISOString()};
	switch (one.does) {
		case 'correct':
			return record(log, one.correction, stamp);
		case 'undo':
			return undo(log, stamp);
		case 'redo':
			return redo(log, stamp);
		case 'take-back':
			return takeBack(log, `event-${one.event}`, stamp);
	}
}

function corrected(log: CorrectionLog): Analysis {
	return applyCorrections(analysis, correctionsIn(log)).analysis;
}

function wordsIn(words: string): number {
	return words.match(/\S+/g)?.length ?? 0;
}

function expectSound(made: Analysis): void {
	const {article, quotes, actors} = made;
	expect(article).toBe(analysis.article);
	const rejected = rejectedIn(made);
	const ids = [...quotes, ...rejected].map(({id}) => id);
	expect(ids.toSorted()).toEqual(analysis.quotes.map(({id}) => id).toSorted());
	expect(new Set(actors.map(({id}) => id)).size).toBe(actors.length);
	expect(quotes.map(({start}) => start)).toEqual(quotes.map(({start}) => start).toSorted((a, b) => a - b));
	for (const one of quotes) {
		const found = analysis.quotes.find(({id}) => id === one.id)!;
		expect([one.start, one.end, one.parts]).toEqual([found.start, found.end, found.parts]);
		if (one.speaker.kind === 'named') {
			const {actor: id} = one.speaker;
			expect(actors.some(other => other.id === id)).toBe(true);
		}
	}

	for (const {id, name: called, aliases, mentions, quotes: own, quotedWords, dispersion} of actors) {
		expect(called.trim()).not.toBe('');
		expect(aliases).not.toContain(called);
		const spoken = quotes.filter(one => one.speaker.kind === 'named' && one.speaker.actor === id);
		expect(own).toEqual(spoken.map(one => one.id));
		const said = spoken.flatMap(({parts}) => parts.map(part => wordsIn(textOf(article.text, part))));
		expect(quotedWords).toBe(said.reduce((sum, count) => sum + count, 0));
		const places = mentions.map(({start, end}) => `${start}-${end}`);
		expect(new Set(places).size).toBe(places.length);
		expect(mentions.map(({start}) => start)).toEqual(
			mentions.map(({start}) => start).toSorted((a, b) => a - b),
		);
		const counts = article.paragraphs.map(
			({index}) => mentions.filter(({paragraph}) => paragraph === index).length,
		);
		const expected = dispersionOf(
			counts,
			article.paragraphs.map(paragraph => wordsIn(textOf(article.text, paragraph))),
		);
		if (expected === undefined) expect(dispersion).toBe(null);
		else expect(dispersion).toBeCloseTo(expected, 10);
	}

	expect(misfits(schema, JSON.parse(JSON.stringify(toJson(made))))).toEqual([]);
}

describe('after any sequence of corrections, undo and redo', () => {
	it('the analysis holds together', () => {
		fc.assert(
			fc.property(fc.array(step, {maxLength: 25}), steps => {
				expectSound(corrected(steps.reduce(next, noCorrections)));
				expect(JSON.stringify(analysis)).toBe(untouched);
			}),
			runs(300),
		);
	});

	it('undo takes back exactly what was done, and redo does it again', () => {
		fc.assert(
			fc.property(fc.array(step, {maxLength: 20}), correction, (steps, last) => {
				const log = steps.reduce(next, noCorrections);
				const done = next(log, {does: 'correct', correction: last});
				const undone = next(done, {does: 'undo'});
				expect(corrected(undone)).toEqual(corrected(log));
				expect(corrected(next(undone, {does: 'redo'}))).toEqual(corrected(done));
			}),
			runs(300),
		);
	});

	it('nothing is left of it when all is undone', () => {
		fc.assert(
			fc.property(fc.array(step, {maxLength: 20}), steps => {
				let log = steps.reduce(next, noCorrections);
				while (correctionsIn(log).length > 0) {
					log = next(log, {does: 'undo'});
				}

				expect(corrected(log)).toBe(analysis);
			}),
			runs(100),
		);
	});
});
