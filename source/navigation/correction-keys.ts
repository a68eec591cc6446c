import {nextRedo, nextUndo} from '../corrections/correction.ts';
import {correctingNow} from './correct-layer.ts';
import type {KeyRow, ModeName} from './keymap.ts';
import type {Navigation} from './navigation.ts';
import type {World} from './world.ts';

// The keys with which a reader puts right what the program found.

const isOff = (world: World) =>
	world.corrections.isOff ? 'Corrections are left out of account: --no-corrections was given.' : null;

const noQuote = (world: World, state: Navigation) =>
	isOff(world) ??
	(correctingNow(world, state, 'speaker')
		? null
		: 'No quote is selected. Pane {pane-quotes} lists them, {next-quote} goes to the next.');

const noActor = (world: World, state: Navigation) =>
	isOff(world) ??
	(correctingNow(world, state, 'merge') ? null : 'No actor is selected. Choose one in pane {pane-actors}.');

const here: readonly ModeName[] = ['browse', 'details'];

export const correctionKeys: readonly KeyRow[] = [
	{
		name: 'set-speaker',
		keys: ['a'],
		modes: here,
		does: {type: 'open-correction', what: 'speaker'},
		help: 'Say who speaks: an actor by name, somebody else, nobody known',
		group: 'Correct',
		unavailable: noQuote,
	},
	{
		name: 'not-a-quote',
		keys: ['A'],
		modes: here,
		does: {type: 'not-a-quote'},
		help: 'Say that this is not a quote',
		group: 'Correct',
		unavailable: noQuote,
	},
	{
		name: 'merge-actors',
		keys: ['M'],
		modes: here,
		does: {type: 'open-correction', what: 'merge'},
		help: 'Say that this actor is the same as another',
		group: 'Correct',
		unavailable: (world, state) =>
			noActor(world, state) ??
			(world.analysis.actors.length > 1 ? null : 'Nobody else is named in this article.'),
	},
	{
		name: 'rename-actor',
		keys: ['r'],
		modes: here,
		does: {type: 'open-correction', what: 'rename'},
		help: 'Give this actor another name',
		group: 'Correct',
		unavailable: noActor,
	},
	{
		name: 'tag',
		keys: ['t'],
		modes: here,
		does: {type: 'open-correction', what: 'tags'},
		help: 'Tag this quote; tag:word finds it',
		group: 'Correct',
		unavailable: noQuote,
	},
	{
		// The letter n is the next match in every pager, and one that means something else while nothing is searched
		// for would put notes where somebody looks for a match.
		name: 'note',
		keys: ['c'],
		modes: here,
		does: {type: 'open-correction', what: 'note'},
		help: 'Comment on this quote; note:word finds it',
		group: 'Correct',
		unavailable: noQuote,
	},
	{
		name: 'undo',
		keys: ['U'],
		modes: here,
		does: {type: 'undo'},
		help: 'Undo the last correction, tag or note',
		group: 'Correct',
		together: {with: 'redo', help: 'Undo, redo the last correction, tag or note'},
		unavailable: world =>
			isOff(world) ??
			(nextUndo(world.corrections.log) ? null : 'There is nothing to undo: nothing was put right here.'),
	},
	{
		name: 'redo',
		keys: ['ctrl+r'],
		modes: here,
		does: {type: 'redo'},
		help: 'Redo what was undone',
		group: 'Correct',
		unavailable: world =>
			isOff(world) ??
			(nextRedo(world.corrections.log) ? null : 'There is nothing to redo: nothing was undone.'),
	},
	{
		name: 'go-to-corrections',
		keys: ['o'],
		modes: ['go'],
		does: {type: 'open', layer: 'corrections'},
		help: 'List what you put right, to take it back; and what fits no more',
		group: 'Correct',
		hint: 'corrections',
		unavailable: isOff,
	},
	{
		name: 'correction-down',
		keys: ['j', 'down', 'ctrl+n'],
		modes: ['corrections'],
		does: {type: 'choose-row', direction: 1},
		help: 'Next correction',
		group: 'Layers',
		hint: 'move',
		together: {with: 'correction-up', help: 'Next, previous correction'},
	},
	{
		name: 'correction-up',
		keys: ['k', 'up', 'ctrl+p'],
		modes: ['corrections'],
		does: {type: 'choose-row', direction: -1},
		help: 'Previous correction',
		group: 'Layers',
	},
	{
		name: 'take-back',
		keys: ['A', 'x', 'delete'],
		modes: ['corrections'],
		does: {type: 'take-back'},
		help: 'Take this correction back: what was no quote is one again',
		group: 'Layers',
		hint: 'take back',
		unavailable: world => (world.corrections.standing.length > 0 ? null : 'There is nothing to take back.'),
	},
	{
		name: 'show-corrected',
		keys: ['enter'],
		modes: ['corrections'],
		does: {type: 'show-corrected'},
		help: 'Show what this correction is about',
		group: 'Layers',
		hint: 'show',
	},
	{
		name: 'choose-correction',
		keys: ['enter'],
		modes: ['correct'],
		does: {type: 'choose'},
		help: 'Take the chosen row, or what is written',
		group: 'Layers',
		hint: 'take it',
	},
];
