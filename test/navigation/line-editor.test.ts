import {describe, expect, it} from 'vitest';
import {edit, emptyEditor} from '../../source/navigation/line-editor.ts';

const typed = (text: string) => edit(emptyEditor, {type: 'insert', text});

describe('a line that is typed', () => {
	it('takes text where the caret stands', () => {
		const before = edit(typed('who:ruz'), {type: 'move', to: 'left'});
		expect(edit(before, {type: 'insert', text: 'i'})).toEqual({text: 'who:ruiz', caret: 7});
	});

	it('erases and passes a letter with its accent, and an emoji with all its parts', () => {
		const editor = typed('ae\u0301👩‍👩‍👧');
		const erased = edit(editor, {type: 'erase', what: 'letter-before'});
		expect(erased.text).toBe('ae\u0301');
		expect(edit(erased, {type: 'erase', what: 'letter-before'}).text).toBe('a');
		expect(edit(editor, {type: 'move', to: 'left'}).caret).toBe(3);
	});

	it('erases a word, or all on one side', () => {
		const editor = edit(typed('mayor of town'), {type: 'move', to: 'word-left'});
		expect(edit(editor, {type: 'erase', what: 'word-before'}).text).toBe('mayor town');
		expect(edit(editor, {type: 'erase', what: 'all-after'}).text).toBe('mayor of ');
		expect(edit(editor, {type: 'erase', what: 'all-before'})).toEqual({text: 'town', caret: 0});
		expect(edit(editor, {type: 'erase', what: 'letter-after'}).text).toBe('mayor of own');
	});

	it('stays one line, and takes no more than a line can hold', () => {
		expect(typed('one\n  two\tthree').text).toBe('one two three');
		expect(typed('x'.repeat(1_000_000)).text).toHaveLength(10_000);
	});

	it.each([' ', '\n', ' \n', '\t'])('takes a megabyte of %j in no time', space => {
		expect(typed(`a${space.repeat(1_000_000)}b`).text.length).toBeLessThanOrEqual(10_000);
	});

	it('never holds half of a letter', () => {
		expect(typed(`${'x'.repeat(9_999)}👍`).text).toBe('x'.repeat(9_999));
		expect(typed('\uD83D').text).toBe('\uFFFD');
	});
});
