import {paneNames} from '../panes.ts';
import type {Action} from './action.ts';
import {back, follow, goToSpeaker, showCorrected, showInContext} from './follow.ts';
import {correctingNow} from './layers/correct.ts';
import {
	askFile,
	askVerify,
	changeOrder,
	changeScope,
	chooseRow,
	dropFilter,
	opened,
	peel,
	scrollLayer,
} from './layers/in-layers.ts';
import {emptyEditor} from './line-editor.ts';
import {endOfText, focusOn, move, moveToEnd, scrollText, stepParagraph, stepQuote} from './move.ts';
import {type Navigation, say} from './navigation.ts';
import {onlyThisActor} from './only-actor.ts';
import {changeMeasure, resized, withoutResize} from './resize.ts';
import {rowsIn} from './rows.ts';
import {dropSearch, keepSearch, nextMatch, showMatchesOrAll} from './searching.ts';
import {select} from './select.ts';
import {settled} from './settle.ts';
import {edited} from './typing.ts';
import {currentQuote} from './view.ts';
import type {World} from './world.ts';

/**
 * The state after an action. Reads no clock, no file and no screen.
 *
 * What a command needs and does not have is told by `press`, from `keys/why-not.ts`; here nothing changes then.
 */
export function navigate(world: World, state: Navigation, action: Action): Navigation {
	// What is only said is nothing that the reader does.
	const isReaders = action.type !== 'resize' && action.type !== 'say';
	return settled(world, act(world, isReaders ? withoutResize(state) : state, action));
}

function act(world: World, state: Navigation, action: Action): Navigation {
	switch (action.type) {
		case 'move':
			return move(world, state, action.by, action.direction);
		case 'move-to-end':
			return moveToEnd(world, state, action.direction);
		case 'await-place':
			return {...state, mode: {kind: 'go'}};
		case 'focus':
			return focusOn(world, state, action.pane);
		case 'focus-next': {
			const next = paneNames.indexOf(state.focus) + action.direction;
			return focusOn(world, state, paneNames[(next + paneNames.length) % paneNames.length]!);
		}

		case 'scroll-text':
			return (
				scrollText(world, state, action.direction, 1) ?? say(state, 'notice', endOfText(action.direction))
			);
		case 'step':
			return action.over === 'paragraph'
				? stepParagraph(world, state, action.direction)
				: stepQuote(world, state, action.direction);
		case 'follow':
			return follow(world, state);
		case 'go-to-speaker':
			return goToSpeaker(world, state);
		case 'back':
			return back(state);
		case 'open-search':
			return {
				...state,
				mode: {kind: 'search', editor: emptyEditor, previous: state.searches[state.focus]},
			};
		case 'edit':
			return edited(world, state, action.edit);
		case 'keep-search':
			return keepSearch(state);
		case 'drop-search':
			return dropSearch(world, state);
		case 'next-match':
			return nextMatch(world, state, action.direction);
		case 'show-matches-or-all':
			return showMatchesOrAll(state);
		case 'only-this-actor':
			return onlyThisActor(world, state);
		case 'mark':
			return mark(world, state);
		case 'zoom':
			return {...state, isZoomed: !state.isZoomed};
		case 'change-measure':
			return changeMeasure(world, state, action.direction);
		case 'open':
			return {...state, mode: opened(world, state, action.layer)};
		case 'open-correction':
			return {...state, mode: correctingNow(world, state, action.what) ?? {kind: 'browse'}};
		case 'show-corrected':
			return showCorrected(world, state);
		case 'show-quote':
			return rowsIn(world, state, 'quotes').rowOf(action.quote) >= 0
				? select(world, state, 'quotes', action.quote)
				: state;
		case 'close-layer':
			return {...state, mode: {kind: 'browse'}};
		case 'peel':
			return peel(state);
		case 'choose-row':
			return chooseRow(world, state, action.direction, action.by ?? 'row');
		case 'change-order':
			return changeOrder(state);
		case 'show-in-context':
			return showInContext(world, state);
		case 'drop-filter':
			return dropFilter(state);
		case 'change-scope':
			return changeScope(state, action.direction);
		case 'scroll-layer':
			return scrollLayer(state, action.by, action.direction);
		case 'ask-verify':
			return askVerify(world, state);
		case 'list-recent':
			return {...state, mode: {kind: 'recent', recent: action.recent, row: 0}};
		case 'ask-file':
			return askFile(world, state, action.form);
		case 'refuse-file':
			return state.mode.kind === 'save'
				? {...state, mode: {...state.mode, trouble: {text: action.text, isThere: action.isThere}}}
				: say(state, 'error', action.text);
		case 'resize':
			return resized(world, state, action.size);
		case 'say':
			return {...state, notice: action.notice};
	}

	return action satisfies never;
}

/** Marks the quote, or takes its mark away. */
function mark(world: World, state: Navigation): Navigation {
	const quote = currentQuote(world, state);
	if (!quote) {
		return state;
	}

	const {id} = quote;
	return {
		...state,
		marks: state.marks.includes(id) ? state.marks.filter(one => one !== id) : [...state.marks, id],
	};
}
