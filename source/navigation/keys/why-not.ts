import {nextRedo, nextUndo} from '../../corrections/correction.ts';
import {contextSubject} from '../layers/context.ts';
import type {Navigation} from '../navigation.ts';
import {chosenActor, currentQuote, currentSpan, subjectOf} from '../view.ts';
import {waitsFor} from '../waiting.ts';
import type {World} from '../world.ts';
import type {KeyRow, Need} from './key-row.ts';

const noActor = 'No actor is known to say this. Choose one in pane {pane-actors}.';

/** Why a command can do nothing now, as a sentence in which `{commands}` stand for their keys; `null` when it can. */
type WhyNot = (world: World, state: Navigation) => string | null;

/** A sentence where something is missing. */
const unless =
	(sentence: string, isThere: (world: World, state: Navigation) => unknown): WhyNot =>
	(world, state) =>
		isThere(world, state) ? null : sentence;

/** Where there is nothing to choose from, no advice how to choose. */
const noQuotes = ({analysis}: World): string | null =>
	analysis.quotes.length === 0 ? 'No quotes were found in this article.' : null;

/** What a command may need, and what is told where it is missing. */
const needs: Readonly<Record<Need, WhyNot>> = {
	text: unless('Nothing is open that this could be done with.', world => world.lastBlock >= 0),
	'open-article': unless(
		'Nothing is open yet. {choose} opens the chosen source, {leave-layer} quits.',
		world => world.lastBlock >= 0,
	),
	address: unless(
		'It is not known where this article stands on the web.',
		world => world.analysis.article.url !== null,
	),
	place: unless('Nothing is selected that could be shown there.', currentSpan),
	'several-sources': unless(
		'Only one source was given. Name several on the command line.',
		world => world.sources.length > 1,
	),
	search: unless(
		'Nothing is searched for. {search} starts a search.',
		(_world, state) => state.searches[state.focus] ?? state.searches[state.list],
	),
	'something-to-leave': unless(
		'Nothing is open that {leave} could close. {quit} quits.',
		(_world, state) => state.isZoomed || state.only !== null || Object.values(state.searches).some(Boolean),
	),
	'way-back': unless(
		'This is where you started: there is nothing to go back to.',
		(_world, state) => state.trail.length > 0,
	),
	speaker: unless(noActor, chosenActor),
	'actor-or-narrowing': unless(
		noActor,
		(world, state) => state.only !== null || chosenActor(world, state) !== null,
	),
	'words-or-actor': unless(
		'Search for words first, or choose an actor in pane {pane-actors}.',
		contextSubject,
	),
	'quote-in-paragraph': unless(
		'No quote in this paragraph. {next-quote} goes to the next one, {previous-quote} to the one before.',
		currentQuote,
	),
	'quote-to-mark': (world, state) =>
		noQuotes(world) ??
		(currentQuote(world, state) ? null : 'Only quotes can be marked, and none is selected here.'),
	'something-to-copy': unless('Nothing is selected that could be copied.', subjectOf),
	'quote-to-copy': unless(
		'Only a quote can be copied like this. Pane {pane-quotes} lists them.',
		(world, state) => subjectOf(world, state)?.kind === 'quote',
	),
	'passage-to-copy': unless(
		'Only a quote or a paragraph can be copied like this. Panes {pane-paragraphs} and {pane-quotes} list them.',
		(world, state) => state.focus !== 'actors' && currentSpan(world, state),
	),
	'quotes-to-export': unless(
		'No quote is marked. {export-scope} chooses others, {mark} marks in the list.',
		(_world, {mode, marks}) => mode.kind !== 'export' || mode.scope !== 'marked' || marks.length > 0,
	),
	corrections: unless(
		'Corrections are left out of account: --no-corrections was given.',
		world => !world.corrections.isOff,
	),
	quote: (world, state) =>
		noQuotes(world) ??
		(currentQuote(world, state)
			? null
			: 'No quote is selected. Pane {pane-quotes} lists them, {next-quote} goes to the next.'),
	actor: unless('No actor is selected. Choose one in pane {pane-actors}.', chosenActor),
	'another-actor': unless('Nobody else is named in this article.', world => world.analysis.actors.length > 1),
	'something-to-undo': unless('There is nothing to undo: nothing was put right here.', world =>
		nextUndo(world.corrections.log),
	),
	'something-to-redo': unless('There is nothing to redo: nothing was undone.', world =>
		nextRedo(world.corrections.log),
	),
	'a-correction': unless('There is nothing to take back.', world => world.corrections.standing.length > 0),
};

/** Why a command can do nothing now, with the keys that help as this reader has them; `null` when it can. */
export function whyNot(world: World, state: Navigation, row: KeyRow): string | null {
	const wanted: readonly Need[] = typeof row.needs === 'string' ? [row.needs] : (row.needs ?? []);
	for (const need of wanted) {
		const reason = needs[need](world, state);
		if (reason !== null) return world.bindings.withKeys(reason);
	}

	return null;
}

/** Whether the footer offers a command: it can be done, or will be as soon as the quotes are known. */
export function isOffered(world: World, state: Navigation, row: KeyRow): boolean {
	return waitsFor(world, state, row) !== null || whyNot(world, state, row) === null;
}
