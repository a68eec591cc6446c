import {type Edit, edit, emptyEditor, mostLetters} from './line-editor.ts';
import {type Navigation, say} from './navigation.ts';
import {dropSearch, searched} from './searching.ts';
import type {World} from './world.ts';

/** What a letter, or one erased, does in the line that is typed in, whichever layer has it. */
export function edited(world: World, state: Navigation, change: Edit): Navigation {
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
				return say(state, 'notice', `No more fits into a search: it holds ${mostLetters} letters.`);
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
			return edited(
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
