import {count, grouped} from '../count.ts';
import {
	type Edit,
	edit,
	emptyEditor,
	hasSeveralLines,
	lettersWithoutRoom,
	mostLetters,
} from './line-editor.ts';
import type {Mode} from './mode.ts';
import {type Navigation, say} from './navigation.ts';
import {dropSearch, searched} from './searching.ts';
import type {World} from './world.ts';

/**
 * What a letter, or one erased, does in the line that is typed in, whichever layer has it. What is lost of a text that
 * was pasted is told.
 */
export function edited(world: World, state: Navigation, change: Edit): Navigation {
	const next = afterEdit(world, state, change);
	const loss = change.type === 'insert' ? lossOf(state.mode, change.text) : null;
	return loss === null ? next : say(next, 'notice', loss);
}

function lossOf(mode: Mode, inserted: string): string | null {
	const lost = lettersWithoutRoom('editor' in mode ? mode.editor : emptyEditor, inserted);
	if (lost > 0) {
		return `${count(lost, 'letter')} did not fit and ${lost === 1 ? 'was' : 'were'} left out: there is room for ${grouped(mostLetters)}.`;
	}

	// Words are searched for and compared wherever lines break.
	const isForWords = mode.kind === 'search' || mode.kind === 'verify';
	return !isForWords && hasSeveralLines(inserted)
		? 'This is one line: spaces stand where lines broke.'
		: null;
}

function afterEdit(world: World, state: Navigation, change: Edit): Navigation {
	const {mode} = state;
	switch (mode.kind) {
		case 'search': {
			const editor = edit(mode.editor, change);
			const next = {...state, mode: {...mode, editor}};
			if (change.type === 'move') {
				return next;
			}

			// A page pasted into a terminal that does not mark a paste comes as so many keys. Each is answered with
			// a search, so those that change nothing must cost nothing.
			if (change.type === 'insert' && editor.text === mode.editor.text) {
				return state;
			}

			// One more backspace where nothing is left leaves, as in vim.
			return mode.editor.text === '' && change.type === 'erase'
				? dropSearch(world, state)
				: searched(world, next, editor.text, mode.previous);
		}

		case 'palette':
			return {...state, mode: {...mode, editor: edit(mode.editor, change), row: 0}};
		case 'correct':
			return {
				...state,
				mode: {...mode, editor: edit(mode.editor, change), row: change.type === 'move' ? mode.row : 0},
			};
		case 'verify':
			return {...state, mode: {...mode, editor: edit(mode.editor, change), asked: null, top: 0}};
		case 'picker':
			// A letter that is no key starts a filter.
			return afterEdit(
				world,
				{...state, mode: {kind: 'filter', source: mode.source, editor: emptyEditor}},
				change,
			);
		case 'filter':
			return mode.editor.text === '' && change.type === 'erase'
				? {...state, mode: {kind: 'picker', source: mode.source}}
				: {...state, mode: {...mode, editor: edit(mode.editor, change)}};
		case 'save':
			return {
				...state,
				mode: {
					...mode,
					editor: edit(mode.editor, change),
					trouble: change.type === 'move' ? mode.trouble : null,
				},
			};
		default:
			return state;
	}
}
