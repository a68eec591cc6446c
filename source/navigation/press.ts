import {anchorOf} from '../corrections/anchor.ts';
import type {Action} from './action.ts';
import type {Command} from './command.ts';
import {modesOf} from './keys/bindings.ts';
import {keyLabel} from './keys/key-label.ts';
import type {Key, KeyRow, Request} from './keys/key-row.ts';
import {whyNot} from './keys/why-not.ts';
import {correctionIn, staysOpen} from './layers/correct.ts';
import {correctionRows} from './layers/corrections.ts';
import {menuRows} from './layers/menu-rows.ts';
import {chosenSource} from './layers/picker.ts';
import {emptyEditor} from './line-editor.ts';
import {type Mode, waysOfUse} from './mode.ts';
import {navigate} from './navigate.ts';
import type {Navigation} from './navigation.ts';
import {shownQuotes} from './rows.ts';
import {widthOf} from './screen/width.ts';
import {currentParagraph, currentQuote, currentSpan, subjectOf} from './view.ts';
import {type Waiting, waitsFor} from './waiting.ts';
import type {World} from './world.ts';

/** The next state, and what is to be done outside it. */
export type Pressed = {
	readonly state: Navigation;
	readonly command?: Command;
	/** Given when nothing was done, because quotes or actors are still being looked for: what will be done then. */
	readonly waits?: Waiting;
};

/** What a key does now. Keys are taken one at a time, each against the state that the one before it left. */
export function press(world: World, state: Navigation, typed: Key): Pressed {
	const key = typed === ' ' ? 'space' : typed;
	const quiet = state.notice ? {...state, notice: null} : state;
	const row = world.bindings.rowOfKey(modesOf(quiet), key);
	if (row) {
		return perform(world, quiet, row);
	}

	const text = letterOf(quiet, key);
	if (text !== null) {
		return {state: navigate(world, quiet, {type: 'edit', edit: {type: 'insert', text}})};
	}

	const {kind} = quiet.mode;
	const closed: Navigation = kind === 'go' ? {...quiet, mode: {kind: 'browse'}} : quiet;
	return {state: told(world, closed, nothingThere(kind, keyLabel(key, world.glyphs)))};
}

/** Whether the key only writes a letter into the line that is being typed, so that several can be written at once. */
export function isLetter(world: World, state: Navigation, typed: Key): boolean {
	const key = typed === ' ' ? 'space' : typed;
	return letterOf(state, key) !== null && !world.bindings.rowOfKey(modesOf(state), key);
}

/** What the key writes where text is typed, or `null`. */
function letterOf({mode}: Navigation, key: Key): string | null {
	if (!takesText(mode)) return null;
	if (key === 'space') return ' ';
	return key === '+' || (!key.includes('+') && isOneLetter(key)) ? key : null;
}

/** Whether letters are text now. In the list of sources, those that are no keys start a filter. */
function takesText({kind}: Mode): boolean {
	return kind === 'picker' || waysOfUse[kind] === 'type';
}

/** What pasted text does now: it is text, and never keys. */
export function paste(world: World, state: Navigation, text: string): Pressed {
	const quiet = state.notice ? {...state, notice: null} : state;
	if (text === '') {
		return {state: quiet};
	}

	return takesText(quiet.mode)
		? {state: navigate(world, quiet, {type: 'edit', edit: {type: 'insert', text}})}
		: {
				state: told(
					world,
					quiet,
					'Text was pasted where none is asked for. {search} searches, {verify} verifies a quote.',
				),
			};
}

/** Whether the key is something that is written, and not the name of one that is not. */
function isOneLetter(key: Key): boolean {
	return (
		key.length === 1 ||
		([...key].length <= 2 && !/^[a-z]/.test(key)) ||
		(widthOf(key) <= 2 && !/^[\x20-\x7e]+$/.test(key))
	);
}

function nothingThere(kind: Mode['kind'], key: string): string {
	if (kind === 'browse') return `${key} does nothing here. {help} shows the keys that do.`;
	if (kind === 'go') {
		return `{go} ${key} goes nowhere. Try {go-first} start, {go-to-speaker} speaker, {go-to-sources} sources, {go-to-recent} recent, {go-to-corrections} corrections.`;
	}

	return kind === 'copy' || kind === 'export'
		? `${key} is not in this menu. {close} closes it.`
		: `${key} does nothing here. {close} closes this.`;
}

function told(world: World, state: Navigation, text: string): Navigation {
	return navigate(world, state, {type: 'say', notice: {tone: 'notice', text}});
}

const requests: ReadonlySet<string> = new Set<Request['type']>([
	'quit',
	'interrupt',
	'suspend',
	'redraw',
	'list-recent',
	'open-in-browser',
	'open-in-editor',
	'copy',
	'not-a-quote',
	'undo',
	'redo',
	'take-back',
	'save',
	'leave',
	'choose',
]);

function isRequest(does: Action | Request): does is Request {
	return requests.has(does.type);
}

/** Whether a layer is open in which one key is asked for: with that it closes, whether or not it can be done. */
function asksForAKey({mode: {kind}}: Navigation): boolean {
	return kind === 'go' || kind === 'copy';
}

function perform(world: World, state: Navigation, row: KeyRow): Pressed {
	const waits = waitsFor(world, state, row);
	if (waits !== null) {
		const browsing: Navigation = state.mode.kind === 'go' ? {...state, mode: {kind: 'browse'}} : state;
		return {waits, state: told(world, browsing, 'This is done as soon as the quotes are there.')};
	}

	const reason = whyNot(world, state, row);
	if (reason !== null) {
		return {state: told(world, asksForAKey(state) ? {...state, mode: {kind: 'browse'}} : state, reason)};
	}

	if (isRequest(row.does)) {
		return request(world, state, row.does);
	}

	const opens = row.does.type === 'open' || row.does.type === 'await-place';
	const ready: Navigation = state.mode.kind === 'go' && !opens ? {...state, mode: {kind: 'browse'}} : state;
	return {state: navigate(world, ready, row.does)};
}

function request(world: World, state: Navigation, asked: Request): Pressed {
	const closed: Navigation = {...state, mode: {kind: 'browse'}};
	switch (asked.type) {
		case 'quit':
		case 'interrupt':
		case 'suspend':
		case 'redraw':
			return {state, command: {type: asked.type}};
		case 'list-recent':
			return {state: closed, command: {type: 'list-recent'}};
		case 'open-in-browser': {
			const at = currentSpan(world, state);
			return at
				? {state: closed, command: {type: 'open-in-browser', at: {start: at.start, end: at.end}}}
				: {state: closed};
		}

		case 'open-in-editor':
			return {
				state: closed,
				command: {type: 'open-in-editor', paragraph: Math.max(0, currentParagraph(world, state))},
			};
		case 'copy': {
			const subject = subjectOf(world, state);
			return subject ? {state: closed, command: {type: 'copy', form: asked.form, subject}} : {state: closed};
		}

		case 'not-a-quote': {
			const quote = currentQuote(world, state);
			return quote
				? {
						state: closed,
						command: {
							type: 'correct',
							correction: {type: 'not-a-quote', quote: anchorOf(world.analysis.article.text, quote)},
						},
					}
				: {state: closed};
		}

		case 'undo':
		case 'redo':
			return {state, command: {type: asked.type}};
		case 'take-back': {
			const row = state.mode.kind === 'corrections' ? correctionRows(world)[state.mode.row] : undefined;
			return row ? {state, command: {type: 'take-back', of: row.id}} : {state};
		}

		case 'save':
			return save(world, state);
		case 'leave':
			return world.lastBlock < 0 && state.mode.kind === 'picker'
				? {state, command: {type: 'quit'}}
				: {state: closed};
		case 'choose':
			return choose(world, state, closed);
	}

	return asked satisfies never;
}

/** Hands the export over. The layer stays until it is known that the file is written: nothing typed is lost. */
function save(world: World, state: Navigation): Pressed {
	const {mode} = state;
	if (mode.kind !== 'save') {
		return {state};
	}

	const file = mode.editor.text.trim();
	if (file === '') {
		const text = 'A file needs a name.';
		return {state: navigate(world, state, {type: 'refuse-file', text, isThere: false})};
	}

	const quotes = {
		all: () => world.analysis.quotes,
		shown: () => shownQuotes(world, state),
		marked: () => world.analysis.quotes.filter(({id}) => state.marks.includes(id)),
	}
		[mode.scope]()
		.map(({id}) => id);
	const {form, scope, trouble} = mode;
	return {
		state,
		command: {type: 'export', form, scope, quotes, file, replaces: trouble?.isThere ?? false},
	};
}

function choose(world: World, state: Navigation, closed: Navigation): Pressed {
	const {mode} = state;
	if (mode.kind === 'recent') {
		const recent = mode.recent[mode.row];
		if (!recent) {
			return {state: closed};
		}

		return recent.isMissing
			? {state: told(world, state, `${recent.source} is not there any more.`)}
			: {state: closed, command: {type: 'open-recent', source: recent.source}};
	}

	if (mode.kind === 'picker' || mode.kind === 'filter') {
		const source = chosenSource(world, mode);
		return source === null
			? {
					state: told(
						world,
						state,
						'No source here has these words. {erase-letter} erases, {close} shows all.',
					),
				}
			: {state: closed, command: {type: 'open-source', source}};
	}

	if (mode.kind === 'correct') {
		const correction = correctionIn(world, mode);
		if (typeof correction === 'string') {
			return {state: told(world, state, correction)};
		}

		const ready: Navigation = staysOpen(mode)
			? {...state, mode: {...mode, editor: emptyEditor, row: 0}}
			: closed;
		return correction ? {state: ready, command: {type: 'correct', correction}} : {state: closed};
	}

	const row = 'row' in mode ? menuRows(world, state)[mode.row] : undefined;
	if (!row) {
		return {state: told(world, state, 'No command is called that. {erase-letter} erases, {close} closes.')};
	}

	// A command chosen by its name does what its key would do in the pane below; exports keep their scope.
	return perform(world, mode.kind === 'palette' ? closed : state, row);
}
