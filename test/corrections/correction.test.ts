import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	type Correction,
	type CorrectionLog,
	correctionsIn,
	mergeLogs,
	nextRedo,
	nextUndo,
	noCorrections,
	record,
	redo,
	takeBack,
	timeAfter,
	undo,
} from '../../source/corrections/correction.ts';
import {runs} from '../helpers/runs.ts';

const quote = {exact: '“We open in May,”', prefix: '', suffix: ' said', start: 0};

function tag(word: string): Correction {
	return {type: 'tag', quote, tag: word};
}

/** Stamps that count up, as a clock and a generator of UUIDs would. */
function stamps(program = 'a') {
	let count = 0;
	return () => {
		count++;
		return {id: `${program}${count}`, at: `2026-03-12T08:30:${String(count).padStart(2, '0')}.000Z`};
	};
}

function tagsIn(log: CorrectionLog): string[] {
	return correctionsIn(log).map(correction => (correction.type === 'tag' ? correction.tag : correction.type));
}

describe('the log of corrections', () => {
	it('undoes and redoes one correction at a time', () => {
		const next = stamps();
		const two = record(record(noCorrections, tag('one'), next()), tag('two'), next());
		const undone = undo(undo(two, next()), next());
		expect(tagsIn(undone)).toEqual([]);
		const redone = redo(undone, next());
		expect(tagsIn(redone)).toEqual(['one']);
		expect(tagsIn(redo(redone, next()))).toEqual(['one', 'two']);
	});

	it('can undo again what was redone', () => {
		const next = stamps();
		const log = undo(redo(undo(record(noCorrections, tag('one'), next()), next()), next()), next());
		expect(tagsIn(log)).toEqual([]);
		expect(nextRedo(log)?.id).toBe('a1');
	});

	it('forgets what was undone when something new is corrected', () => {
		const next = stamps();
		const log = record(undo(record(noCorrections, tag('one'), next()), next()), tag('two'), next());
		expect(nextRedo(log)).toBeNull();
		expect(redo(log, next())).toBe(log);
	});

	it('takes one back that is not the last', () => {
		const next = stamps();
		const log = record(record(noCorrections, tag('one'), next()), tag('two'), next());
		const without = takeBack(log, log[0]!.id, next());
		expect(tagsIn(without)).toEqual(['two']);
		expect(takeBack(without, log[0]!.id, next())).toBe(without);
		expect(tagsIn(redo(without, next()))).toEqual(['one', 'two']);
	});

	it('stays in order when the clock stands still or is set back', () => {
		const noon = Date.parse('2026-03-12T12:00:00.000Z');
		const log = record(noCorrections, tag('one'), {id: 'a', at: timeAfter(noCorrections, noon)});
		expect(timeAfter(log, noon)).toBe('2026-03-12T12:00:00.001Z');
		expect(timeAfter(log, noon - 60_000)).toBe('2026-03-12T12:00:00.001Z');
		expect(timeAfter(log, noon + 5)).toBe('2026-03-12T12:00:00.005Z');
	});

	it('stays the same when there is nothing to undo', () => {
		expect(undo(noCorrections, {id: 'a1', at: ''})).toBe(noCorrections);
		expect(nextUndo(noCorrections)).toBeNull();
	});
});

describe('the logs of two programs', () => {
	it('keep the work of both', () => {
		const start = record(noCorrections, tag('before'), {id: '0', at: '2026-01-01'});
		const one = record(start, tag('one'), {id: 'a', at: '2026-01-02'});
		const other = undo(start, {id: 'b', at: '2026-01-03'});
		expect(tagsIn(mergeLogs(one, other))).toEqual(['one']);
	});

	it('are the same merged in any order, and merged again', () => {
		const events = fc.array(
			fc.record({
				id: fc.stringMatching(/^[a-f]{1,2}$/),
				at: fc.constantFrom('1', '2', '3'),
				does: fc.constant('correct' as const),
				correction: fc.constant(tag('x')),
			}),
		);
		// The same id is always the same event.
		const logs = events.map(list => list.map(event => ({...event, at: String(event.id.length)})));
		fc.assert(
			fc.property(logs, logs, (one, other) => {
				const merged = mergeLogs(one, other);
				expect(mergeLogs(other, one)).toEqual(merged);
				expect(mergeLogs(merged, one)).toEqual(merged);
			}),
			runs(100),
		);
	});
});
