import type {ListName} from '../panes.ts';
import type {KeyRow} from './keys/key-row.ts';
import type {Navigation} from './navigation.ts';
import type {World} from './world.ts';

// While the quotes are being looked for, the text can be read, moved in and searched. What a key does to quotes or
// actors waits for them, and is then done in the order in which the keys came.

/** What a list says while what belongs into it is being looked for: “reading … 40%”. */
export function findingWords({finding, glyphs}: World): string {
	const share = finding?.share ?? null;
	return `reading ${glyphs.ellipsis}${share === null ? '' : ` ${Math.floor(share * 100)}%`}`;
}

/** What will be done once the quotes are there: a move alone, or more than that. */
export type Waiting = 'a move' | 'more';

/** Whether a list is not known yet. */
export function isAwaited(world: World, list: ListName | 'text'): boolean {
	return world.finding !== null && (list === 'quotes' || list === 'actors');
}

/**
 * Whether what a key does depends on quotes or actors that are still being looked for.
 *
 * @returns `null` when it can be done now; else whether it moves only, or whether what a key after it does depends on
 * it: a layer opens in which that key means something else, or what it took along is to be there.
 */
export function waitsFor(world: World, state: Navigation, {does}: KeyRow): Waiting | null {
	if (!world.finding) {
		return null;
	}

	switch (does.type) {
		case 'move':
		case 'move-to-end':
			return isAwaited(world, state.focus) ? 'a move' : null;
		case 'next-match':
			return isAwaited(world, state.searches[state.focus] ? state.focus : state.list) ? 'a move' : null;
		case 'step':
			return does.over === 'quote' ? 'a move' : null;
		case 'follow':
			return state.focus === 'paragraphs' ? null : 'more';
		case 'open':
			switch (does.layer) {
				case 'help':
				case 'palette':
				case 'verify':
				case 'picker':
					return null;
				default:
					return 'more';
			}

		case 'go-to-speaker':
		case 'only-this-actor':
		case 'ask-verify':
		case 'show-in-context':
			return 'a move';
		case 'mark':
		case 'copy':
		case 'ask-file':
		case 'save':
		case 'open-in-browser':
		case 'open-in-editor':
		case 'open-correction':
		case 'show-corrected':
		case 'show-quote':
		case 'not-a-quote':
		case 'undo':
		case 'redo':
		case 'take-back':
		case 'list-recent':
			return 'more';
		// In these, nothing depends on quotes; or they work in a layer that opens only once those are there.
		case 'await-place':
		case 'focus':
		case 'focus-next':
		case 'scroll-text':
		case 'back':
		case 'open-search':
		case 'edit':
		case 'keep-search':
		case 'drop-search':
		case 'drop-filter':
		case 'show-matches-or-all':
		case 'zoom':
		case 'change-measure':
		case 'close-layer':
		case 'peel':
		case 'choose-row':
		case 'choose':
		case 'leave':
		case 'change-order':
		case 'change-scope':
		case 'scroll-layer':
		case 'refuse-file':
		case 'resize':
		case 'say':
		case 'quit':
		case 'interrupt':
		case 'suspend':
		case 'redraw':
			return null;
	}

	return does satisfies never;
}
